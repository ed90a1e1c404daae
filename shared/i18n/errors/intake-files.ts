// What the files of an intake themselves can get wrong.
import type { Texts } from "../language.ts";

export const intakeFileErrors = {
  "intake.refused": {
    da: "Filerne kunne ikke læses ind: {{count}} fejl. Intet er ændret. Ret fejlene på listen, og prøv igen.",
    en: "The files could not be read in: {{count}} problems. Nothing was changed. Correct what is on the list and try again.",
    zh: "文件未能导入：共 {{count}} 处问题，未作任何更改。请按清单更正后重试。",
  },
  "intake.more": {
    da: "… og {{count}} fejl til. Ret de viste først.",
    en: "… and {{count}} more problems. Correct the ones shown first.",
    zh: "……另有 {{count}} 处问题。请先更正已列出的。",
  },
  "intake.file-missing": {
    da: "Mappen {{folder}} mangler en fil: {{expected}}. Læg den dér; Skøn kan skrive en skabelon.",
    en: "The folder {{folder}} lacks a file: {{expected}}. Put it there; Skøn can write a template.",
    zh: "文件夹 {{folder}} 缺少文件：{{expected}}。请放入该文件；可用 Skøn 生成模板。",
  },
  "intake.files-several": {
    da: "Der må kun være én af disse i mappen: {{found}} (ventet: {{expected}}). Flyt de andre.",
    en: "Only one of these may be in the folder: {{found}} (expected: {{expected}}). Move the others.",
    zh: "文件夹中只能有其中一个：{{found}}（应为：{{expected}}）。请移走其余的。",
  },
  "intake.not-a-file": {
    da: "{{file}} er ikke en almindelig fil. Vælg selve filen.",
    en: "{{file}} is not an ordinary file. Choose the file itself.",
    zh: "{{file}} 不是普通文件。请选择文件本身。",
  },
  "intake.file-too-large": {
    da: "{{file}} er på {{size}} MB; der er plads til {{limit}} MB. Fjern billeder og overflødige ark.",
    en: "{{file}} has {{size}} MB; there is room for {{limit}} MB. Remove pictures and needless sheets.",
    zh: "{{file}} 大小为 {{size}} MB，上限为 {{limit}} MB。请删除图片和多余的工作表。",
  },
  "intake.encoding-unknown": {
    da: "{{file}} er ikke læsbar tekst. Gem den igen som »CSV UTF-8« eller som .xlsx.",
    en: "{{file}} is not readable text. Save it again as “CSV UTF-8” or as .xlsx.",
    zh: "{{file}} 不是可读文本。请另存为“CSV UTF-8”或 .xlsx。",
  },
  "intake.csv-quote-open": {
    da: "{{file}}: et anførselstegn i række {{row}} bliver ikke lukket, så resten af filen ville blive én celle. Ret rækken.",
    en: "{{file}}: a quotation mark in row {{row}} is never closed, so that the rest of the file would become one cell. Correct the row.",
    zh: "{{file}}：第 {{row}} 行的引号未闭合，其后全部内容会被当作一个单元格。请更正该行。",
  },
  "intake.xlsx-unreadable": {
    da: "{{file}} er ikke en hel .xlsx-fil. Åbn den i et regneark, og gem den igen som .xlsx.",
    en: "{{file}} is not an intact .xlsx file. Open it in a spreadsheet program and save it again as .xlsx.",
    zh: "{{file}} 不是完整的 .xlsx 文件。请用电子表格软件打开并重新保存为 .xlsx。",
  },
  "intake.xlsx-doctype": {
    da: "{{file}} indeholder en dokumenttype (DOCTYPE), som ikke hører hjemme i et regneark. Intet er læst ind. Spørg, hvem der har lavet filen, eller gem arket igen som .xlsx fra et regneark.",
    en: "{{file}} contains a document type (DOCTYPE), which has no place in a workbook. Nothing was taken in. Ask who made the file, or save the sheet again as .xlsx from a spreadsheet program.",
    zh: "{{file}} 含有电子表格中不应出现的文档类型声明（DOCTYPE）。未导入任何内容。请询问文件来源，或用电子表格软件重新保存为 .xlsx。",
  },
  "intake.xlsx-encrypted": {
    da: "{{file}} er beskyttet med adgangskode eller gemt i et gammelt format. Gem den som .xlsx uden adgangskode.",
    en: "{{file}} is protected by a password or saved in an old format. Save it as .xlsx without a password.",
    zh: "{{file}} 受密码保护或为旧格式。请另存为不带密码的 .xlsx。",
  },
  "intake.xlsx-too-large": {
    da: "{{file}} fylder for meget, når den pakkes ud. Det sker med ødelagte eller ondsindede filer. Bed afsenderen om en ny.",
    en: "{{file}} unpacks to too much. That happens with damaged or malicious files. Ask the sender for a new one.",
    zh: "{{file}} 解压后过大，可能已损坏或为恶意文件。请向发送者索取新文件。",
  },
  "intake.sheet-missing": {
    da: "{{file}} har intet ark, der kan bruges. Ventet: et ark med navnet {{expected}}.",
    en: "{{file}} has no sheet that can be used. Expected: a sheet named {{expected}}.",
    zh: "{{file}} 没有可用的工作表。应有名为 {{expected}} 的工作表。",
  },
  "intake.budget-twice": {
    da: "Budgettet findes to steder: arket {{sheet}} i {{file}} og filen {{other}}. Behold det ene.",
    en: "The budget stands in two places: sheet {{sheet}} in {{file}} and the file {{other}}. Keep one of them.",
    zh: "预算出现在两处：{{file}} 的工作表 {{sheet}} 和文件 {{other}}。请只保留一处。",
  },
  "intake.attachment-unmatched": {
    da: "Bilaget {{file}} svarer ikke til noget journalnummer. Omdøb det, læg det i ansøgningens mappe, eller fjern det.",
    en: "The attachment {{file}} matches no journal number. Rename it, put it into the application's folder, or take it away.",
    zh: "附件 {{file}} 与任何申请编号都不匹配。请重命名、放入相应申请的文件夹或将其移除。",
  },
  "intake.attachment-unclear": {
    da: "Bilaget {{file}} kan høre til et andet, længere journalnummer. Sæt et mellemrum efter nummeret, eller læg det i ansøgningens mappe.",
    en: "The attachment {{file}} may belong to another, longer journal number. Put a space after the number, or put it into the application's folder.",
    zh: "附件 {{file}} 可能属于另一个更长的申请编号。请在编号后加空格，或放入相应申请的文件夹。",
  },
  "intake.attachment-several": {
    da: "Bilaget {{file}} kan høre til flere ansøgninger: {{expected}}. Læg det i en mappe med det rette journalnummer.",
    en: "The attachment {{file}} may belong to several applications: {{expected}}. Put it into a folder named after the right journal number.",
    zh: "附件 {{file}} 可能属于多份申请：{{expected}}。请放入以正确申请编号命名的文件夹。",
  },
  "intake.attachment-name": {
    da: "Bilaget {{file}} til {{application}} har et navn, der ikke kan bruges (for langt eller med usynlige tegn). Omdøb filen.",
    en: "The attachment {{file}} of {{application}} has a name that cannot be used (too long, or with invisible characters). Rename the file.",
    zh: "{{application}} 的附件 {{file}} 文件名无法使用（过长或含不可见字符）。请重命名。",
  },
  "intake.attachment-extension": {
    da: "Bilaget {{file}} til {{application}} mangler en filendelse som .pdf. Omdøb filen.",
    en: "The attachment {{file}} of {{application}} lacks an extension such as .pdf. Rename the file.",
    zh: "{{application}} 的附件 {{file}} 缺少扩展名（如 .pdf）。请重命名。",
  },
  "intake.attachment-too-deep": {
    da: "Mappen {{file}} til {{application}} ligger for dybt. Flyt bilagene højst fem mapper ned.",
    en: "The folder {{file}} of {{application}} lies too deep. Move the attachments up, to five folders at most.",
    zh: "{{application}} 的文件夹 {{file}} 层级过深。请将附件移至五层以内。",
  },
  "intake.attachments-too-many": {
    da: "{{application}} har {{count}} bilag; der er plads til {{limit}}. Saml dem i færre filer.",
    en: "{{application}} has {{count}} attachments; there is room for {{limit}}. Combine them into fewer files.",
    zh: "{{application}} 有 {{count}} 个附件，最多 {{limit}} 个。请合并文件。",
  },
} as const satisfies Record<string, Texts>;
