// What a single cell of a table can get wrong (domain.md § 3).
import type { Texts } from "../language.ts";
import { AT } from "./intake-places.ts";

export const intakeCellErrors = {
  "intake.cell-missing": {
    da: `${AT.da}Her mangler en værdi. Udfyld cellen.`,
    en: `${AT.en}A value is missing here. Fill in the cell.`,
    zh: `${AT.zh}此处缺少内容。请填写该单元格。`,
  },
  "intake.cell-error": {
    da: `${AT.da}Cellen viser fejlen {{found}}. Ret formlen, eller skriv værdien direkte.`,
    en: `${AT.en}The cell shows the error {{found}}. Correct the formula or type the value itself.`,
    zh: `${AT.zh}单元格显示错误 {{found}}。请修正公式或直接输入数值。`,
  },
  "intake.cell-uncalculated": {
    da: `${AT.da}Formlen er aldrig blevet beregnet. Åbn filen i et regneark, gem den igen, eller skriv værdien direkte.`,
    en: `${AT.en}The formula was never calculated. Open the file in a spreadsheet program and save it again, or type the value itself.`,
    zh: `${AT.zh}该公式从未计算。请用电子表格软件打开并重新保存文件，或直接输入数值。`,
  },
  "intake.cell-date-not-text": {
    da: `${AT.da}Her ventes en tekst, men regnearket har gjort den til en dato ({{found}}). Formatér kolonnen som tekst, og skriv værdien igen.`,
    en: `${AT.en}A text is expected here, but the spreadsheet has turned it into a date ({{found}}). Format the column as text and type the value again.`,
    zh: `${AT.zh}此处应为文本，但电子表格已将其变为日期（{{found}}）。请将该列设为文本格式后重新输入。`,
  },
  "intake.cell-number-not-text": {
    da: `${AT.da}Tallet {{found}} er for stort til, at regnearket har gemt det nøjagtigt. Formatér kolonnen som tekst, og skriv det igen.`,
    en: `${AT.en}The number {{found}} is too large for the spreadsheet to have kept exactly. Format the column as text and type it again.`,
    zh: `${AT.zh}数字 {{found}} 过大，电子表格无法精确保存。请将该列设为文本格式后重新输入。`,
  },
  "intake.text-too-long": {
    da: `${AT.da}Teksten er på {{length}} tegn; der er plads til {{limit}}. Forkort den, eller læg den som bilag.`,
    en: `${AT.en}The text has {{length}} characters; there is room for {{limit}}. Shorten it or add it as an attachment.`,
    zh: `${AT.zh}文本有 {{length}} 个字符，最多 {{limit}} 个。请缩短，或作为附件提交。`,
  },
  "intake.text-unprintable": {
    da: `${AT.da}Teksten indeholder tegn, der ikke kan vises ({{found}}). Skriv den igen.`,
    en: `${AT.en}The text contains characters that cannot be shown ({{found}}). Type it again.`,
    zh: `${AT.zh}文本含有无法显示的字符（{{found}}）。请重新输入。`,
  },
  "intake.text-in-two-columns": {
    da: `${AT.da}Samme sprog er udfyldt i to kolonner med forskellig tekst: {{found}} og {{other}}. Behold den ene.`,
    en: `${AT.en}The same language is filled in twice with different texts: {{found}} and {{other}}. Keep one of them.`,
    zh: `${AT.zh}同一语言在两列中填写了不同文本：{{found}} 与 {{other}}。请只保留一处。`,
  },
  "intake.word-unknown": {
    da: `${AT.da}{{found}} kendes ikke her. Skriv et af disse ord: {{expected}}.`,
    en: `${AT.en}{{found}} is not known here. Write one of these words: {{expected}}.`,
    zh: `${AT.zh}此处无法识别“{{found}}”。请填写下列词语之一：{{expected}}。`,
  },
  "intake.date-invalid": {
    da: `${AT.da}{{found}} er ikke en dato. Skriv den som 2009-03-02 eller 2.3.2009.`,
    en: `${AT.en}{{found}} is not a date. Write it as 2009-03-02 or 2.3.2009.`,
    zh: `${AT.zh}{{found}} 不是有效日期。请写成 2009-03-02 或 2009年3月2日。`,
  },
  "intake.date-ambiguous": {
    da: `${AT.da}{{found}} kan læses på to måder (dag/måned eller måned/dag). Skriv den som 2009-03-02.`,
    en: `${AT.en}{{found}} can be read in two ways (day/month or month/day). Write it as 2009-03-02.`,
    zh: `${AT.zh}{{found}} 有两种读法（日/月或月/日）。请写成 2009-03-02。`,
  },
  "intake.number-invalid": {
    da: `${AT.da}{{found}} er ikke et tal. Skriv det som 1234567,50 eller 1.234.567,50, uden valuta og tekst.`,
    en: `${AT.en}{{found}} is not a number. Write it as 1234567.50 or 1,234,567.50, without currency or text.`,
    zh: `${AT.zh}{{found}} 不是数字。请写成 1234567.50 或 1,234,567.50，不要带货币单位或文字。`,
  },
  "intake.number-negative": {
    da: `${AT.da}{{found}} er negativt. Her ventes et tal på nul eller mere.`,
    en: `${AT.en}{{found}} is negative. A number of zero or more is expected here.`,
    zh: `${AT.zh}{{found}} 为负数。此处应为零或正数。`,
  },
  "intake.number-ambiguous": {
    da: `${AT.da}{{found}} kan læses på to måder: som tusinder eller som decimaler. Skriv tallet uden tusindtalsskilletegn.`,
    en: `${AT.en}{{found}} can be read in two ways: as thousands or as decimals. Write the number without a thousands separator.`,
    zh: `${AT.zh}{{found}} 有两种读法：千位分隔或小数。请不要使用千位分隔符。`,
  },
  "intake.number-out-of-range": {
    da: `${AT.da}{{found}} passer ikke. Her ventes et helt tal fra {{min}} til {{max}}.`,
    en: `${AT.en}{{found}} does not fit. A whole number from {{min}} to {{max}} is expected here.`,
    zh: `${AT.zh}{{found}} 不符合要求。此处应为 {{min}} 至 {{max}} 的整数。`,
  },
  "intake.amount-not-exact": {
    da: `${AT.da}{{found}} kan ikke være et beløb i {{currency}}: højst {{decimals}} decimaler, og højst 90 milliarder. Ret beløbet.`,
    en: `${AT.en}{{found}} cannot be an amount in {{currency}}: at most {{decimals}} decimals, and at most 90 billion. Correct the amount.`,
    zh: `${AT.zh}{{found}} 不能作为 {{currency}} 金额：最多 {{decimals}} 位小数，且不超过 900 亿。请更正金额。`,
  },
  "intake.id-needed": {
    da: `${AT.da}Journalnummeret {{found}} kan ikke bruges som id (kun bogstaver, tal og bindestreg, højst 32 tegn). Tilføj kolonnen »id«, og giv hver ansøgning et id, fx IT-03.`,
    en: `${AT.en}The journal number {{found}} cannot serve as the id (letters, digits and hyphens only, at most 32). Add the column “id” and give every application one, such as IT-03.`,
    zh: `${AT.zh}申请编号 {{found}} 不能用作 ID（只限字母、数字和连字符，最多 32 个）。请增加“ID”列，为每份申请指定 ID，例如 IT-03。`,
  },
  "intake.id-invalid": {
    da: `${AT.da}{{found}} kan ikke være et id. Brug bogstaver (a–z), tal og bindestreg, højst 32 tegn, fx IT-03.`,
    en: `${AT.en}{{found}} cannot be an id. Use letters (a–z), digits and hyphens, at most 32 characters, such as IT-03.`,
    zh: `${AT.zh}{{found}} 不能用作 ID。请使用字母（a–z）、数字和连字符，最多 32 个字符，例如 IT-03。`,
  },
  "intake.id-twice": {
    da: `${AT.da}Id’et {{found}} står også i række {{other}}. Hver ansøgning skal have sit eget.`,
    en: `${AT.en}The id {{found}} is also in row {{other}}. Every application needs its own.`,
    zh: `${AT.zh}ID {{found}} 在第 {{other}} 行已出现。每份申请的 ID 必须唯一。`,
  },
  "intake.id-unknown": {
    da: `${AT.da}Ingen ansøgning i runden har id’et {{found}}. Kontrollér det mod rundens liste.`,
    en: `${AT.en}No application in the round has the id {{found}}. Check it against the round's list.`,
    zh: `${AT.zh}本轮中没有 ID 为 {{found}} 的申请。请与申请清单核对。`,
  },
  "intake.id-and-number-differ": {
    da: `${AT.da}Journalnummeret {{found}} hører ikke til {{id}} (ventet: {{expected}}). Ret den ene af dem.`,
    en: `${AT.en}The journal number {{found}} does not belong to {{id}} (expected: {{expected}}). Correct one of them.`,
    zh: `${AT.zh}申请编号 {{found}} 与 {{id}} 不对应（应为 {{expected}}）。请更正其一。`,
  },
  "intake.journal-number-twice": {
    da: `${AT.da}Journalnummeret {{found}} står også i række {{other}}. Hver ansøgning må kun stå én gang.`,
    en: `${AT.en}The journal number {{found}} is also in row {{other}}. Every application may stand only once.`,
    zh: `${AT.zh}申请编号 {{found}} 在第 {{other}} 行已出现。每份申请只能出现一次。`,
  },
  "intake.journal-number-alike": {
    da: `${AT.da}Journalnummeret {{found}} kan ikke skelnes fra {{like}} i række {{other}}; det afviger kun i store bogstaver, mellemrum, usynlige tegn eller bogstaver fra et andet alfabet. Ret det, der er skrevet forkert.`,
    en: `${AT.en}The journal number {{found}} cannot be told from {{like}} in row {{other}}; it differs only in capitals, spaces, invisible characters or letters of another alphabet. Correct the one that is mistyped.`,
    zh: `${AT.zh}申请编号 {{found}} 与第 {{other}} 行的 {{like}} 无法区分，仅在大小写、空格、不可见字符或其他文字的相似字母上不同。请更正写错的一个。`,
  },
  "intake.journal-number-unknown": {
    da: `${AT.da}Journalnummeret {{found}} findes ikke blandt ansøgningerne. Skriv det nøjagtigt som dér.`,
    en: `${AT.en}The journal number {{found}} is not among the applications. Write it exactly as it stands there.`,
    zh: `${AT.zh}申请清单中没有申请编号 {{found}}。请与清单保持完全一致。`,
  },
  "intake.partner-form": {
    da: `${AT.da}Partneren »{{found}}« kan ikke læses. Skriv: navn | side | type | kontakt, én partner pr. linje.`,
    en: `${AT.en}The partner “{{found}}” cannot be read. Write: name | side | type | contact, one partner per line.`,
    zh: `${AT.zh}无法读取合作方“{{found}}”。请写成：名称 | 方 | 类型 | 联系人，每行一个合作方。`,
  },
} as const satisfies Record<string, Texts>;
