// The change log and the assessments for the hearing of the applicant (domain.md §§ 5, 7).
import type { Translatable } from "../translate.ts";

export const journalTexts = {
  file: { da: "aendringslog", en: "change-log", zh: "变更日志" },
  title: { da: "Ændringslog: {{round}}", en: "Change log: {{round}}", zh: "变更日志：{{round}}" },
  lead: {
    da: {
      one: "Loggen har {{count}} hændelse i den rækkefølge, den er skrevet. Den kan kun forlænges, aldrig rettes.",
      other: "Loggen har {{count}} hændelser i den rækkefølge, de er skrevet. Den kan kun forlænges, aldrig rettes.",
    },
    en: {
      one: "The log has {{count}} entry in the order it was written. It can only grow, never be changed.",
      other: "The log has {{count}} entries in the order they were written. It can only grow, never be changed.",
    },
    zh: { other: "日志共 {{count}} 条，按写入顺序排列。日志只能追加，不能更改。" },
  },
  entries: { da: "Hændelser", en: "Entries", zh: "条目" },
  number: { da: "Nr.", en: "No.", zh: "序号" },
  action: { da: "Handling", en: "Action", zh: "操作" },
  subject: { da: "Vedrører", en: "About", zh: "对象" },
  field: { da: "Felt", en: "Field", zh: "字段" },
  before: { da: "Før", en: "Before", zh: "变更前" },
  after: { da: "Efter", en: "After", zh: "变更后" },
  reason: { da: "Hvorfor", en: "Why", zh: "原因" },
} as const satisfies Record<string, Translatable>;

export const assessmentTexts = {
  file: { da: "partshoering", en: "hearing", zh: "申请人陈述意见" },
  title: {
    da: "Vurdering af ansøgning {{journal}}",
    en: "Assessment of application {{journal}}",
    zh: "申请 {{journal}} 的评审意见",
  },
  lead: {
    da: "Dokumentet indeholder det, ekspertgrupperne har lagt til grund for ansøgningen. Det sendes til ansøger i partshøring, før der træffes afgørelse. Eksperterne er ikke anonyme.",
    en: "This document holds what the expert groups based their view of the application on. It is sent to the applicant for a hearing before a decision is made. The experts are not anonymous.",
    zh: "本文件载明专家组对该申请的评审依据，在作出决定前送交申请人陈述意见。专家不匿名。",
  },
  hearingTitle: { da: "Partshøring", en: "Hearing of the applicant", zh: "申请人陈述意见" },
  deadlineLine: { da: "Frist for bemærkninger:", en: "Deadline for comments:", zh: "提交意见截止日期：" },
  replyLine: { da: "Bemærkninger sendes til:", en: "Comments are sent to:", zh: "意见寄送至：" },
  caseLine: { da: "Kontorets sagsnummer:", en: "The office's case number:", zh: "办公室案卷编号：" },
  receivedLine: {
    da: "Ansøgers bemærkninger modtaget:",
    en: "Comments received from the applicant:",
    zh: "收到申请人意见：",
  },
  factsTitle: { da: "Ansøgningen", en: "The application", zh: "申请概况" },
  versionAssessed: { da: "Vurderet version", en: "Version assessed", zh: "评审版本" },
  expertTitle: {
    da: "{{person}}, {{organisation}}",
    en: "{{person}}, {{organisation}}",
    zh: "{{person}}，{{organisation}}",
  },
  assessment: { da: "Vurdering", en: "Assessment", zh: "评审意见" },
  assessments: {
    da: "Eksperternes point og begrundelser",
    en: "The experts' scores and reasons",
    zh: "专家评分及理由",
  },
  expertRecommendation: { da: "Indstilling: ", en: "Recommendation: ", zh: "推荐意见：" },
  equalBenefit: { da: "Lige udbytte og forankring: ", en: "Equal benefit and anchoring: ", zh: "同等受益与落实：" },
  notTakingPartList: {
    da: "På grund af reglerne om habilitet deltog ikke i behandlingen: {{people}}.",
    en: "Under the rules on conflicts of interest, the following took no part: {{people}}.",
    zh: "根据利益冲突规定，以下人员未参与审议：{{people}}。",
  },
  sealedList: {
    da: "Der er endnu ikke taget stilling til habiliteten hos: {{people}}. Deres vurdering er ikke med her.",
    en: "A possible conflict of interest has not yet been ruled on for: {{people}}. Their review is not included here.",
    zh: "以下人员的可能利益冲突尚未裁定：{{people}}。其评审未列入本文件。",
  },
  notCountedList: {
    da: "Vurderinger, der ikke tæller og derfor ikke er med: {{people}}.",
    en: "Reviews that do not count and are therefore not included: {{people}}.",
    zh: "不计入且未列入本文件的评审：{{people}}。",
  },
  noReviews: {
    da: "Gruppen har ingen vurderinger, der tæller.",
    en: "The group has no reviews that count.",
    zh: "该组没有计入的评审。",
  },
  groupOutcome: { da: "Gruppens indstilling: ", en: "The group's recommendation: ", zh: "专家组推荐意见：" },
  placeText: {
    da: " som nr. {{place}} i gruppens rækkefølge",
    en: " at place {{place}} in the group's order",
    zh: "，在该组排序中位列第 {{place}}",
  },
  noOutcome: {
    da: "Gruppen har endnu ikke afgivet indstilling.",
    en: "The group has not made its recommendation yet.",
    zh: "该组尚未提出推荐意见。",
  },
  groupConsensus: { da: "Gruppens fælles vurdering", en: "The group's consensus", zh: "专家组共识" },
  criteriaTitle: { da: "Kriterier", en: "Criteria", zh: "评审标准" },
} as const satisfies Record<string, Translatable>;
