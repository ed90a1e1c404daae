import type { Texts } from "../language.ts";

export const hostErrors = {
  "host.path-refused": {
    da: "Skøn åbner og viser kun filer, du selv har valgt, eller som Skøn lige har gemt. Find filen i stifinderen, hvis du vil åbne den.",
    en: "Skøn only opens and shows files that you chose yourself or that it has just saved. Find the file in your file manager to open it.",
    zh: "Skøn 只打开或显示您亲自选择的文件，或刚刚由它保存的文件。如需打开其他文件，请在文件管理器中查找。",
  },
  "host.url-refused": {
    da: "Adressen åbnes ikke, fordi den ikke er en almindelig sikker internetadresse (https).",
    en: "The address is not opened because it is not an ordinary secure web address (https).",
    zh: "该地址不是普通的安全网址（https），因此不予打开。",
  },
  "host.no-keychain": {
    da: "Computeren har intet sikkert sted at gemme adgangen. Lås op med adgangssætningen.",
    en: "This computer has no safe place to keep the unlock secret. Unlock with your passphrase.",
    zh: "此电脑没有可安全保存解锁信息的位置。请使用口令短语解锁。",
  },
  "host.not-a-paper": {
    da: "{{file}} er ikke et papir, som Skøn har skrevet som HTML, og bliver ikke lavet om til PDF. Skriv papiret igen, og lav PDF-filen af det.",
    en: "{{file}} is not a paper that Skøn wrote as HTML, so no PDF is made of it. Write the paper again and make the PDF from that.",
    zh: "{{file}} 不是由 Skøn 生成的 HTML 文书，不能转为 PDF。请重新生成该文书，再据此制作 PDF。",
  },
  "host.print-failed": {
    da: "PDF-filen kunne ikke laves ({{reason}}). Prøv igen, eller vælg et andet sted.",
    en: "The PDF file could not be made ({{reason}}). Try again, or choose another place.",
    zh: "无法生成 PDF 文件（{{reason}}）。请重试，或选择其他位置。",
  },
} as const satisfies Record<string, Texts>;
