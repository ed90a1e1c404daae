// Why a file of text (YAML, JSON) cannot be read at all. Shown below the refusal that names file and line.
import type { Texts } from "../language.ts";

export const textErrors = {
  "text.form": {
    da: "Her står noget, der ikke kan læses som YAML. Se efter kolon, bindestreg og anførselstegn.",
    en: "Something here cannot be read as YAML. Look at colons, hyphens and quotation marks.",
    zh: "此处的内容无法按 YAML 读取。请检查冒号、短横线和引号。",
  },
  "text.json": {
    da: "Filen er ikke gyldig JSON. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.",
    en: "The file is not valid JSON. Look for a comma, a quotation mark or a bracket that is missing or one too many.",
    zh: "该文件不是有效的 JSON。请检查是否缺少或多出逗号、引号或括号。",
  },
  "text.indentation": {
    da: "Indrykningen passer ikke, eller en parentes er ikke lukket. Brug mellemrum, ikke tabulator, og lige mange på hvert niveau.",
    en: "The indentation does not fit, or a bracket is not closed. Use spaces, no tabs, and equally many on each level.",
    zh: "缩进有误，或括号未闭合。请使用空格而非制表符，且同一级缩进一致。",
  },
  "text.key-twice": {
    da: "Det samme felt står to gange. Behold kun det ene.",
    en: "The same field stands twice. Keep only one.",
    zh: "同一字段出现两次。请只保留一个。",
  },
  "text.unclosed": {
    da: "Et anførselstegn, en parentes eller et kolon mangler. Luk det, der er åbnet.",
    en: "A quotation mark, a bracket or a colon is missing. Close what was opened.",
    zh: "缺少引号、括号或冒号。请补全。",
  },
  "text.escape": {
    da: "En omvendt skråstreg i anførselstegn begynder noget, der ikke findes. Skriv to (\\\\), eller brug enkelte anførselstegn.",
    en: "A backslash inside quotation marks begins something that does not exist. Write two (\\\\) or use single quotation marks.",
    zh: "引号内的反斜杠后接了不存在的转义。请写两个（\\\\）或改用单引号。",
  },
  "text.two-documents": {
    da: "Filen rummer flere dokumenter. Fjern linjen med --- og det, der ikke hører til.",
    en: "The file holds several documents. Remove the line with --- and what does not belong.",
    zh: "文件中有多个文档。请删除 --- 行及多余内容。",
  },
  "text.alias": {
    da: "Henvisninger med & og * kan ikke bruges her. Skriv værdien ud.",
    en: "References with & and * cannot be used here. Write the value out.",
    zh: "此处不能使用 & 和 * 引用。请直接写出内容。",
  },
  "text.too-deep": {
    da: "Filen er indrykket eller indlejret alt for dybt.",
    en: "The file is nested far too deeply.",
    zh: "文件嵌套层次过深。",
  },
  "text.not-a-table": {
    da: "Øverst skal der stå felter (navn: værdi), ikke en liste eller ingenting.",
    en: "At the top there must be fields (name: value), not a list or nothing.",
    zh: "顶层应为字段（名称: 值），而不是列表或空白。",
  },
} as const satisfies Record<string, Texts>;
