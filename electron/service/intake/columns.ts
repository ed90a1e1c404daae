// The columns of the tables people fill in: one label per language, other accepted headers, and whether a table needs them.
import type { Language } from "../../../shared/i18n/language.ts";
import { wordKey } from "./words.ts";

export interface Column<K extends string> {
  readonly key: K;
  readonly label: Readonly<Record<Language, string>>;
  /** Further headers that mean the same. */
  readonly also: readonly string[];
  readonly required: boolean;
}

const column = <K extends string>(
  key: K,
  da: string,
  en: string,
  zh: string,
  also: readonly string[] = [],
  required = false,
): Column<K> => ({
  key,
  label: { da, en, zh },
  also,
  required,
});
const JOURNAL = [
  "journal nr",
  "journalnr",
  "j.nr.",
  "jnr",
  "sagsnummer",
  "sagsnr",
  "journal no",
  "case number",
  "受理编号",
  "案卷编号",
  "登记编号",
];

export const applicationColumns = [
  column("journalNumber", "journalnummer", "journal number", "申请编号", JOURNAL, true),
  column("id", "id", "id", "ID", ["application id", "标识", "标识号"]),
  column("title", "titel", "title", "项目名称", [
    "projekttitel",
    "projektnavn",
    "projektets titel",
    "project title",
    "标题",
    "题目",
  ]),
  column("titleDa", "titel (da)", "title (da)", "项目名称（丹麦文）", [
    "titel (dansk)",
    "dansk titel",
    "title (Danish)",
    "标题（丹麦文）",
    "项目名称（da）",
  ]),
  column("titleEn", "titel (en)", "title (en)", "项目名称（英文）", [
    "titel (engelsk)",
    "engelsk titel",
    "title (English)",
    "标题（英文）",
    "项目名称（en）",
  ]),
  column("titleZh", "titel (zh)", "title (zh)", "项目名称（中文）", [
    "titel (kinesisk)",
    "kinesisk titel",
    "title (Chinese)",
    "标题（中文）",
    "项目名称（zh）",
  ]),
  column("abstract", "resumé", "abstract", "摘要", ["resume", "summary"]),
  column("abstractDa", "resumé (da)", "abstract (da)", "摘要（丹麦文）", [
    "resume (da)",
    "resumé (dansk)",
    "abstract (Danish)",
  ]),
  column("abstractEn", "resumé (en)", "abstract (en)", "摘要（英文）", [
    "resume (en)",
    "resumé (engelsk)",
    "abstract (English)",
  ]),
  column("abstractZh", "resumé (zh)", "abstract (zh)", "摘要（中文）", [
    "resume (zh)",
    "resumé (kinesisk)",
    "abstract (Chinese)",
  ]),
  column("theme", "tema", "theme", "主题", ["主题领域"]),
  column("tags", "emner", "tags", "关键词", ["emneord", "nøgleord", "keywords", "标签"]),
  column("partners", "partnere", "partners", "合作方", [
    "ansøger / partnere",
    "ansøger og partnere",
    "projektpartnere",
    "deltagere",
    "applicant / partners",
    "project partners",
    "合作单位",
    "合作伙伴",
  ]),
  column("from", "fra", "from", "开始日期", [
    "start",
    "startdato",
    "projektstart",
    "start date",
    "project start",
    "起始日期",
  ]),
  column("to", "til", "to", "结束日期", [
    "slut",
    "slutdato",
    "projektslut",
    "end",
    "end date",
    "project end",
    "终止日期",
  ]),
  column("goals", "mål", "goals", "目标", ["programmål", "programme goals", "项目目标"]),
  column("personYearsDk", "årsværk dk", "person-years dk", "人年（丹方）", [
    "årsværk (dansk side)",
    "årsværk Danmark",
    "丹方人年",
  ]),
  column("personYearsCn", "årsværk cn", "person-years cn", "人年（中方）", [
    "årsværk (kinesisk side)",
    "årsværk Kina",
    "中方人年",
  ]),
  column("equalBenefit", "ligelig fordel", "equal benefit", "同等受益", ["平等受益", "互利"]),
  column("shanghaiActivities", "aktiviteter i Shanghai", "Shanghai activities", "上海方面的活动", [
    "activities in Shanghai",
    "上海活动",
    "上海方活动",
  ]),
  column("status", "status", "status", "状态"),
  column("calibration", "kalibrering", "calibration", "校准", ["校准申请", "calibration application"]),
] as const;
export type ApplicationColumn = (typeof applicationColumns)[number]["key"];

export const budgetColumns = [
  column("journalNumber", "journalnummer", "journal number", "申请编号", JOURNAL, true),
  column("source", "kilde", "source", "资金来源", ["finansieringskilde", "source of funding", "来源"]),
  column("year", "år", "year", "年份", ["年度", "årstal"]),
  column("amount", "beløb", "amount", "金额", ["数额"]),
  column("currency", "valuta", "currency", "币种", ["货币"]),
  column("recipient", "modtager", "recipient", "接收方", ["modtagerside", "recipient side", "接受方", "资金接收方"]),
] as const;
export type BudgetColumn = (typeof budgetColumns)[number]["key"];

export const rankingColumns = [
  column("id", "id", "id", "ID", ["application id", "标识", "标识号"]),
  column("journalNumber", "journalnummer", "journal number", "申请编号", JOURNAL),
  column("place", "plads", "place", "名次", ["placering", "rank", "rang", "nr.", "排名", "位次"]),
  column("outcome", "udfald", "outcome", "评审结果", [
    "resultat",
    "result",
    "结论",
    "indstilling",
    "recommendation",
    "推荐意见",
  ]),
  column("reasons", "begrundelse", "reasons", "理由", ["reason", "begrundelser"]),
] as const;
export type RankingColumn = (typeof rankingColumns)[number]["key"];

/** Every accepted header of a set of columns, as `wordKey`. */
export function headerKeys<K extends string>(columns: readonly Column<K>[]): Map<string, K> {
  const out = new Map<string, K>();
  for (const c of columns)
    for (const header of [c.key, c.label.da, c.label.en, c.label.zh, ...c.also]) {
      const key = wordKey(header);
      const other = out.get(key);
      if (other !== undefined && other !== c.key) throw new Error(`the header ${header} has two meanings`);
      out.set(key, c.key);
    }
  return out;
}
