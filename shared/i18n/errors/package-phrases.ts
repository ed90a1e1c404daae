// Sentences that many refusals of packages end with, so that the same situation always gets the same advice.

/** What nearly every refusal of a damaged or malformed file ends with. */
export const RESEND = {
  da: "Intet er læst ind. Bed afsenderen om at sende pakken igen.",
  en: "Nothing was taken in. Ask the sender to send the package again.",
  zh: "未导入任何内容。请让发送者重新发送该资料包。",
} as const;
/** For findings that a mishap on the way does not produce: somebody or some program made the file so. */
export const ASK = {
  da: "Intet er læst ind. Åbn den ikke på anden vis, og spørg afsenderen, hvordan den er lavet.",
  en: "Nothing was taken in. Do not open it by other means, and ask the sender how it was made.",
  zh: "未导入任何内容。请勿用其他方式打开，并向发送者询问该文件的制作方式。",
} as const;
/** For files that a program other than Skøn has written or rewritten. */
export const REPACKED = {
  da: "Filen er sandsynligvis pakket om af et andet program. Intet er læst ind. Bed om den oprindelige fil.",
  en: "The file has probably been repacked by another program. Nothing was taken in. Ask for the original file.",
  zh: "该文件可能被其他程序重新打包过。未导入任何内容。请索取原始文件。",
} as const;
