// Scoring: the overall page of the form, earlier versions of a field, and standing by a review after a new edition.
import type { Translatable } from "../translate.ts";

export const overallTexts = {
  heading: { da: "Samlet vurdering", en: "Overall review", zh: "总评" },
  points: { da: "Dine point", en: "Your scores", zh: "您的评分" },
  criterion: { da: "Kriterium", en: "Criterion", zh: "评审标准" },
  score: { da: "Point", en: "Score", zh: "评分" },
  total: { da: "I alt", en: "Total", zh: "合计" },
  none: { da: "mangler", en: "to do", zh: "未评" },
  assessment: { da: "Vurdering til ansøgeren", en: "Assessment to the applicant", zh: "给申请人的评语" },
  assessmentAbout: {
    da: "Sendes til ansøgeren ved partshøring.",
    en: "Sent to the applicant when the applicant is heard.",
    zh: "听取申请人意见时会发给申请人。",
  },
  remark: { da: "Bemærkning til gruppen", en: "Remark to the group", zh: "给专家组的意见" },
  remarkAbout: {
    da: "Kan blive udleveret ved aktindsigt.",
    en: "May be disclosed on request.",
    zh: "可能依申请公开。",
  },
  recommendation: { da: "Din indstilling", en: "Your recommendation", zh: "您的推荐意见" },
  recommend: { da: "Indstilles", en: "Recommended", zh: "推荐" },
  "not-recommend": { da: "Indstilles ikke", en: "Not recommended", zh: "不推荐" },
  abstain: { da: "Afstår", en: "Abstain", zh: "弃权" },
  abstainAbout: {
    da: "Dine point tæller. Du står ikke med i optællingen af indstillinger.",
    en: "Your scores count. You are not in the tally of recommendations.",
    zh: "您的评分计入，但不计入推荐意见的票数。",
  },
  equalBenefit: {
    da: "Er udbyttet ligeligt, og er projektet forankret på begge sider?",
    en: "Is the benefit equal, and is the project anchored on both sides?",
    zh: "双方是否对等受益，项目在双方是否都有扎实依托？",
  },
  yes: { da: "Ja", en: "Yes", zh: "是" },
  partly: { da: "Delvist", en: "Partly", zh: "部分" },
  no: { da: "Nej", en: "No", zh: "否" },
  equalReasons: { da: "Begrundelse", en: "Reasons", zh: "理由" },
  equalFirst: { da: "Vælg et svar først.", en: "Choose an answer first.", zh: "请先选择答复。" },
  minority: { da: "Mindretalsudtalelse", en: "Minority opinion", zh: "少数意见" },
  minorityAbout: {
    da: "Kun hvis du er uenig i gruppens fælles vurdering. Den følger med, når du eksporterer.",
    en: "Only where you disagree with the group's consensus. It goes with your next export.",
    zh: "仅在您不同意专家组共识时填写，随下次导出一并提交。",
  },
} as const satisfies Record<string, Translatable>;

export const historyTexts = {
  open: { da: "Historik", en: "History", zh: "历史" },
  of: { da: "Historik: {{field}}", en: "History: {{field}}", zh: "历史：{{field}}" },
  none: { da: "Ingen tidligere udgaver.", en: "No earlier versions.", zh: "没有更早的版本。" },
  restore: { da: "Gendan", en: "Restore", zh: "恢复" },
  restored: {
    da: "Udgaven fra {{time}} er gendannet",
    en: "The version of {{time}} is restored",
    zh: "已恢复 {{time}} 的版本",
  },
} as const satisfies Record<string, Translatable>;

export const reconfirmTexts = {
  title: {
    da: "Ændret, siden du vurderede",
    en: "Changed since you reviewed it",
    zh: "评审之后有变更",
  },
  application: {
    da: "Ansøgningen foreligger i version {{now}}. Du vurderede version {{was}}.",
    en: "The application is now in version {{now}}. You reviewed version {{was}}.",
    zh: "申请现为第 {{now}} 版，您评审的是第 {{was}} 版。",
  },
  criteria: {
    da: "Ansøgningens oplysninger eller kriterierne er ændret.",
    en: "The application's particulars or the criteria have changed.",
    zh: "申请信息或评审标准有变更。",
  },
  ask: {
    da: "Se det igennem, og ret, hvor det er nødvendigt. Vurderingen tæller først igen, når du står ved den.",
    en: "Look it through and change what is needed. The review counts again when you stand by it.",
    zh: "请查看并在必要时修改。您确认后，评审方重新计入。",
  },
  offScale: {
    da: "Point, som den nye skala ikke har, slettes.",
    en: "Scores that the new scale does not have are cleared.",
    zh: "新量表中不存在的评分将被清除。",
  },
  stand: { da: "Jeg står ved vurderingen", en: "I stand by the review", zh: "我确认此评审" },
  done: { da: "Vurderingen er bekræftet", en: "The review is confirmed", zh: "评审已确认" },
} as const satisfies Record<string, Translatable>;
