// Texts of `skoen review`, the form included.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const reviewTexts = {
  about: { da: "dine egne vurderinger", en: "your own reviews", zh: "您自己的评审" },
  list: {
    da: "dine ansøgninger i læserækkefølge",
    en: "your applications in reading order",
    zh: "按阅读顺序列出您的申请",
  },
  nothing: {
    da: "Du har ingen ansøgninger i denne runde.",
    en: "You have no applications in this round.",
    zh: "您在本轮次中没有申请。",
  },
  show: { da: "vis én vurdering", en: "show one review", zh: "显示一项评审" },
  declare: { da: "erklær habilitet", en: "declare whether there is a conflict of interest", zh: "申报有无利益冲突" },
  score: { da: "giv point på et kriterium", en: "score a criterion", zh: "为标准评分" },
  reasons: { da: "skriv begrundelse for et kriterium", en: "write the reasons for a criterion", zh: "填写标准的理由" },
  note: {
    da: "skriv et privat notat (eksporteres aldrig)",
    en: "write a private note (never exported)",
    zh: "写私人备注（从不导出）",
  },
  assess: {
    da: "skriv vurderingen til ansøgeren",
    en: "write the assessment to the applicant",
    zh: "撰写致申请人的评语",
  },
  remark: {
    da: "skriv en bemærkning til gruppen (kan blive udleveret)",
    en: "write a remark to the group (may have to be disclosed)",
    zh: "撰写致专家组的意见（可能被公开）",
  },
  recommend: { da: "indstil eller indstil ikke", en: "recommend or not", zh: "推荐与否" },
  benefit: {
    da: "vurder ligeligt udbytte og forankring",
    en: "judge equal benefit and anchoring",
    zh: "评判对等受益与落实",
  },
  minority: { da: "skriv en mindretalsudtalelse", en: "write a minority opinion", zh: "撰写少数意见" },
  undo: { da: "fortryd seneste ændring", en: "undo the last change", zh: "撤销上一次更改" },
  redo: { da: "gentag det fortrudte", en: "redo what was undone", zh: "重做" },
  history: { da: "vis et felts historie", en: "show the history of a field", zh: "显示字段的历史" },
  noHistory: { da: "Feltet er ikke ændret.", en: "The field has not been changed.", zh: "该字段没有更改。" },
  reconfirm: {
    da: "stå ved vurderingen efter en ændring af ansøgningen",
    en: "stand by the review after the application changed",
    zh: "在申请变更后再次确认评审",
  },
  needsReconfirmation: {
    da: "Ansøgningen eller kriterierne er ændret, siden du vurderede den. Læs ændringen, og brug »review reconfirm«.",
    en: "The application or the criteria have changed since you reviewed it. Read the change and use “review reconfirm”.",
    zh: "您评审之后，申请或评审标准发生了变更。请阅读变更内容，然后使用 review reconfirm。",
  },
  hint: {
    da: "Se efter en ekstra gang: {{partner}} ({{basis}}).",
    en: "Look twice: {{partner}} ({{basis}}).",
    zh: "请再次核对：{{partner}}（{{basis}}）。",
  },
  exportedAs: {
    da: "eksporteret som nr. {{sequence}}",
    en: "exported as no. {{sequence}}",
    zh: "已导出为第 {{sequence}} 号",
  },
  exportedEmpty: {
    da: "ikke vurderet (tom i nr. {{sequence}})",
    en: "not reviewed (empty in no. {{sequence}})",
    zh: "未评审（第 {{sequence}} 号中为空）",
  },
  exportedPart: {
    da: "ufærdig, sendt i nr. {{sequence}}",
    en: "unfinished, sent in no. {{sequence}}",
    zh: "未完成，已随第 {{sequence}} 号发送",
  },
  changedSince: {
    da: "ændret siden nr. {{sequence}}",
    en: "changed since no. {{sequence}}",
    zh: "自第 {{sequence}} 号以来有更改",
  },
  saved: { da: "Gemt.", en: "Saved.", zh: "已保存。" },
  export: { da: "underskriv og eksportér din vurdering", en: "sign and export your review", zh: "签名并导出评审" },
  exportedIncomplete: {
    da: "Vurderingen er eksporteret som ufuldstændig.",
    en: "The review was exported as incomplete.",
    zh: "评审已作为未完成版本导出。",
  },
  form: {
    da: "skriv et skema, der kan udfyldes i en editor",
    en: "write a form to fill in with an editor",
    zh: "生成可在编辑器中填写的表单",
  },
  load: { da: "læs et udfyldt skema ind", en: "load a filled-in form", zh: "载入已填写的表单" },
  formHead: {
    da: "Vurderingsskema. Udfyld felterne, og kør: skoen review load {{file}}\nTomme felter ændrer intet.",
    en: "Review form. Fill in the fields, then run: skoen review load {{file}}\nEmpty fields change nothing.",
    zh: "评审表单。填写各字段后运行：skoen review load {{file}}\n空字段不会更改任何内容。",
  },
  formScale: {
    da: "skala {{min}}–{{max}}, trin {{step}}; {{best}} er bedst; eller cannot-judge",
    en: "scale {{min}}–{{max}}, step {{step}}; {{best}} is best; or cannot-judge",
    zh: "量表 {{min}}–{{max}}，步长 {{step}}；{{best}} 为最佳；或 cannot-judge",
  },
  formGate: { da: "yes, no eller cannot-judge", en: "yes, no or cannot-judge", zh: "yes、no 或 cannot-judge" },
  formApplicationUnknown: {
    da: "{{application}} er ikke en af dine ansøgninger",
    en: "{{application}} is not one of your applications",
    zh: "{{application}} 不是您的申请",
  },
  formApplicationTwice: {
    da: "{{application}} står to gange",
    en: "{{application}} appears twice",
    zh: "{{application}} 出现了两次",
  },
  formCriterionUnknown: {
    da: "{{application}}: der er intet kriterium {{criterion}}",
    en: "{{application}}: there is no criterion {{criterion}}",
    zh: "{{application}}：没有标准 {{criterion}}",
  },
  formLine: { da: "linje {{line}}", en: "line {{line}}", zh: "第 {{line}} 行" },
  formValue: {
    da: "{{application}}, kriterium {{criterion}}: {{value}} findes ikke på skalaen",
    en: "{{application}}, criterion {{criterion}}: {{value}} is not on the scale",
    zh: "{{application}}，标准 {{criterion}}：{{value}} 不在量表上",
  },
  formConflicted: {
    da: "{{application}}: en inhabil ekspert kan ikke give point eller indstille",
    en: "{{application}}: a conflicted expert cannot score or recommend",
    zh: "{{application}}：须回避的专家不能评分或推荐",
  },
} as const satisfies Record<string, Texts>;

export const reviewCounts = {
  loaded: {
    da: {
      one: "{{count}} felt er ændret i {{applications}} ansøgninger.",
      other: "{{count}} felter er ændret i {{applications}} ansøgninger.",
    },
    en: {
      one: "{{count}} field changed in {{applications}} applications.",
      other: "{{count}} fields changed in {{applications}} applications.",
    },
    zh: "在 {{applications}} 项申请中更改了 {{count}} 个字段。",
  },
} as const satisfies Record<string, Translatable>;
