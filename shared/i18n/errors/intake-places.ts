// How a message about a file begins: file, sheet, row and column, or file, line and key.
import type { Texts } from "../language.ts";

export const AT = {
  da: "{{file}}, ark {{sheet}}, række {{row}}, kolonne {{column}}: ",
  en: "{{file}}, sheet {{sheet}}, row {{row}}, column {{column}}: ",
  zh: "{{file}}，工作表 {{sheet}}，第 {{row}} 行，{{column}} 列：",
} as const satisfies Texts;
export const ROW = {
  da: "{{file}}, ark {{sheet}}, række {{row}}: ",
  en: "{{file}}, sheet {{sheet}}, row {{row}}: ",
  zh: "{{file}}，工作表 {{sheet}}，第 {{row}} 行：",
} as const satisfies Texts;
export const SHEET = {
  da: "{{file}}, ark {{sheet}}: ",
  en: "{{file}}, sheet {{sheet}}: ",
  zh: "{{file}}，工作表 {{sheet}}：",
} as const satisfies Texts;
export const LINE = {
  da: "{{file}}, linje {{line}}, {{key}}: ",
  en: "{{file}}, line {{line}}, {{key}}: ",
  zh: "{{file}}，第 {{line}} 行，{{key}}：",
} as const satisfies Texts;
