// Refusals of the statistics and of the score list they are computed from (domain.md § 8).
import type { Texts } from "../language.ts";

export const statisticsErrors = {
  "statistics.no-scores": {
    da: "Der er ingen point at regne på. Kontrollér, at filen indeholder mindst én række under overskrifterne.",
    en: "There are no scores to compute with. Check that the file has at least one row below the headings.",
    zh: "没有可供计算的评分。请检查文件的标题行下面是否至少有一行数据。",
  },
  "statistics.duplicate-score": {
    da: "Ekspert {{reviewer}} har mere end ét pointtal for ansøgning {{application}}. Behold ét af dem, og prøv igen.",
    en: "Expert {{reviewer}} has more than one score for application {{application}}. Keep one of them and try again.",
    zh: "专家 {{reviewer}} 对申请 {{application}} 有不止一个评分。请只保留其中一个，然后重试。",
  },
  "statistics.not-a-number": {
    da: "Pointtallet fra ekspert {{reviewer}} for ansøgning {{application}} er ikke et tal. Ret det, eller fjern rækken.",
    en: "The score by expert {{reviewer}} for application {{application}} is not a number. Correct it or remove the row.",
    zh: "专家 {{reviewer}} 对申请 {{application}} 的评分不是有效数字。请更正或删除该行。",
  },
  "statistics.score-too-large": {
    da: "Pointtallet fra ekspert {{reviewer}} for ansøgning {{application}} er for stort til at regne på. Kontrollér, at det er et pointtal, og ret det.",
    en: "The score by expert {{reviewer}} for application {{application}} is too large to compute with. Check that it is a score and correct it.",
    zh: "专家 {{reviewer}} 对申请 {{application}} 的评分数值过大，无法计算。请确认该数值确为评分并更正。",
  },
  "statistics.csv-encoding": {
    da: "Filen er ikke tekst i UTF-8. Gem den fra regnearket som »CSV UTF-8«, og prøv igen.",
    en: "The file is not UTF-8 text. Save it from the spreadsheet as “CSV UTF-8” and try again.",
    zh: "该文件不是 UTF-8 编码的文本。请在电子表格软件中将其另存为“CSV UTF-8”格式，然后重试。",
  },
  "statistics.csv-heading": {
    da: "Første række mangler kolonnen »{{column}}«. Den skal indeholde overskrifterne application, reviewer og score, adskilt af komma, semikolon eller tabulator.",
    en: "The first row lacks the column “{{column}}”. It must hold the headings application, reviewer and score, separated by comma, semicolon or tab.",
    zh: "第一行缺少“{{column}}”列。第一行须包含标题 application、reviewer 和 score，以逗号、分号或制表符分隔。",
  },
  "statistics.csv-heading-twice": {
    da: "Kolonnen »{{column}}« står mere end én gang i første række. Behold én af dem, og prøv igen.",
    en: "The column “{{column}}” stands more than once in the first row. Keep one of them and try again.",
    zh: "第一行中“{{column}}”列出现了不止一次。请只保留一列，然后重试。",
  },
  "statistics.csv-quote": {
    da: "I række {{row}} åbnes et anførselstegn, som aldrig lukkes. Tilføj det manglende anførselstegn, og prøv igen.",
    en: "Row {{row}} opens a quotation mark that is never closed. Add the missing quotation mark and try again.",
    zh: "第 {{row}} 行的引号没有闭合。请补上缺少的引号，然后重试。",
  },
  "statistics.csv-row-too-long": {
    da: "Række {{row}} har flere felter end overskrifter. Står der et decimalkomma i filen, så skriv punktum i stedet, eller adskil kolonnerne med semikolon.",
    en: "Row {{row}} has more fields than there are headings. If the file uses decimal commas, write decimal points instead or separate the columns by semicolons.",
    zh: "第 {{row}} 行的字段多于标题数。如果文件使用逗号作小数点，请改用句点，或改用分号分隔各列。",
  },
  "statistics.csv-empty-cell": {
    da: "Række {{row}} mangler en værdi i kolonnen »{{column}}«. Udfyld den, eller fjern rækken.",
    en: "Row {{row}} has no value in the column “{{column}}”. Fill it in or remove the row.",
    zh: "第 {{row}} 行的“{{column}}”列为空。请填写该单元格或删除该行。",
  },
  "statistics.csv-number": {
    da: "Værdien i række {{row}}, kolonnen »{{column}}«, er ikke et tal. Skriv fx 3.5 (eller 3,5, når kolonnerne er adskilt af semikolon).",
    en: "The value in row {{row}}, column “{{column}}”, is not a number. Write, for example, 3.5 (or 3,5 when the columns are separated by semicolons).",
    zh: "第 {{row}} 行“{{column}}”列的值不是数字。请写成例如 3.5（以分号分隔各列时也可写成 3,5）。",
  },
} as const satisfies Record<string, Texts>;
