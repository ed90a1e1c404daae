// The words people write in tables and settings, in three languages, and how they are compared (glossary.md).
import type { Side, Source } from "../../../shared/domain/ids.ts";

/** Letters and digits only, without case, width or spacing: "Titel (da)", "titel_da" and "ＴＩＴＥＬ（ＤＡ）" are one word. */
export const wordKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "")
    .normalize("NFC");

/** A closed vocabulary: the value behind each word, and the words to name in a message. */
export interface Vocabulary<T> {
  readonly values: ReadonlyMap<string, T>;
  /** Shown as "expected one of". */
  readonly shown: string;
}

function vocabulary<T>(entries: readonly (readonly [T, readonly string[]])[]): Vocabulary<T> {
  const values = new Map<string, T>();
  for (const [value, words] of entries)
    for (const word of words) {
      const key = wordKey(word);
      const other = values.get(key);
      if (other !== undefined && other !== value) throw new Error(`the word ${word} has two meanings`);
      values.set(key, value);
    }
  return { values, shown: entries.map(([, words]) => words.slice(0, 3).join(" = ")).join("; ") };
}

export const sideWords: Vocabulary<Side> = vocabulary<Side>([
  [
    "dk",
    [
      "dk",
      "Danmark",
      "丹方",
      "Denmark",
      "dansk",
      "Danish",
      "Midtjylland",
      "Region Midtjylland",
      "RM",
      "丹麦",
      "丹麦方",
    ],
  ],
  ["cn", ["cn", "Shanghai", "中方", "Kina", "China", "kinesisk", "Chinese", "SH", "上海", "中国", "上海方"]],
]);

export const sourceWords: Vocabulary<Source> = vocabulary<Source>([
  ["RM", ["RM", "Region Midtjylland", "中日德兰大区", "Central Denmark Region", "regionen", "日德兰中部大区"]],
  [
    "DK",
    [
      "DK",
      "andre danske",
      "其他丹麦",
      "other Danish",
      "anden dansk",
      "andre danske kilder",
      "other Danish sources",
      "øvrige danske",
      "丹麦其他",
      "其他丹麦资金",
      "其他丹方",
    ],
  ],
  ["SH", ["SH", "Shanghai", "上海", "上海市", "上海方"]],
]);

export type PartnerType = "knowledge-institution" | "authority" | "company";
export const partnerTypeWords: Vocabulary<PartnerType> = vocabulary<PartnerType>([
  [
    "knowledge-institution",
    [
      "knowledge institution",
      "vidensinstitution",
      "知识机构",
      "videninstitution",
      "university",
      "universitet",
      "research institution",
      "forskningsinstitution",
      "高校",
      "大学",
      "科研机构",
      "研究机构",
    ],
  ],
  [
    "authority",
    ["authority", "myndighed", "政府机构", "public authority", "offentlig myndighed", "kommune", "政府部门", "机关"],
  ],
  ["company", ["company", "virksomhed", "企业", "enterprise", "firma", "公司"]],
]);

export const yesNoWords: Vocabulary<boolean> = vocabulary<boolean>([
  [true, ["ja", "yes", "是", "j", "y", "true", "sand", "x", "1"]],
  [false, ["nej", "no", "否", "n", "false", "falsk", "不是", "0"]],
]);

export const statusWords: Vocabulary<"active" | "withdrawn"> = vocabulary<"active" | "withdrawn">([
  ["active", ["active", "aktiv", "有效"]],
  ["withdrawn", ["withdrawn", "trukket tilbage", "已撤回", "trukket", "撤回"]],
]);

export type Outcome = "recommended" | "not-recommended" | "not-treated";
export const outcomeWords: Vocabulary<Outcome> = vocabulary<Outcome>([
  ["recommended", ["recommended", "indstilles", "推荐", "recommend", "indstillet", "予以推荐"]],
  [
    "not-recommended",
    ["not recommended", "indstilles ikke", "不推荐", "do not recommend", "ikke indstillet", "不予推荐"],
  ],
  ["not-treated", ["not treated", "ikke behandlet", "未审议", "not considered", "未处理", "behandles ikke"]],
]);

export const frameStatusWords: Vocabulary<"estimate" | "granted"> = vocabulary<"estimate" | "granted">([
  ["granted", ["granted", "bevilget", "已批准"]],
  ["estimate", ["estimate", "skøn", "估算", "anslået", "estimated", "预估"]],
]);

export const frameEffectWords: Vocabulary<"hard" | "soft" | "info"> = vocabulary<"hard" | "soft" | "info">([
  ["hard", ["hard", "hård", "硬性", "bindende"]],
  ["soft", ["soft", "blød", "软性", "vejledende"]],
  ["info", ["info", "oplysning", "仅供参考", "information"]],
]);

export const approvalWords: Vocabulary<"forelagt" | "godkendt"> = vocabulary<"forelagt" | "godkendt">([
  ["forelagt", ["forelagt", "presented to", "已提交审议", "presented"]],
  ["godkendt", ["godkendt", "approved", "已批准"]],
]);

/** Names of sheets, files and folders. */
export const APPLICATION_NAMES: ReadonlySet<string> = new Set(
  ["applications", "ansøgninger", "申请", "申请表"].map(wordKey),
);
export const BUDGET_NAMES: ReadonlySet<string> = new Set(["budget", "预算", "预算表"].map(wordKey));
export const GUIDANCE_NAMES: ReadonlySet<string> = new Set(["guidance", "vejledning", "说明", "填写说明"].map(wordKey));
export const ATTACHMENT_FOLDERS: ReadonlySet<string> = new Set(["attachments", "bilag", "附件"].map(wordKey));

/** A journal number that starts like this marks the example row of a template. */
const EXAMPLE_KEYS = ["eksempel", "example", "示例"];
export const isExample = (journalNumber: string): boolean => {
  const key = wordKey(journalNumber);
  return EXAMPLE_KEYS.some((e) => key.startsWith(e));
};
