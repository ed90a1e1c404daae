// The start screen: rounds and what comes next in each.
import type { Translatable } from "../translate.ts";

export const startTexts = {
  rounds: { da: "Runder", en: "Rounds", zh: "轮次" },
  none: { da: "Ingen runder endnu", en: "No rounds yet", zh: "暂无轮次" },
  noneAbout: {
    da: "Når sekretariatet har fået dit tilmeldingskort, sender de dig en ansøgningspakke. Slip den her, eller åbn den med et dobbeltklik. Arbejder du i sekretariatet, begynder du med Ny runde.",
    en: "When the secretariat has your enrolment card, they send you an application package. Drop it here, or open it with a double-click. If you work in the secretariat, begin with New round.",
    zh: "秘书处收到您的登记卡后，会向您发送申请资料包。请将其拖放到此处，或双击打开。如果您在秘书处工作，请从“新建轮次”开始。",
  },
  drop: { da: "Slip en pakke her", en: "Drop a package here", zh: "将资料包拖放到此处" },
  dropAbout: {
    da: "Alle pakker fra Skøn (.skoen), også flere på én gang. Du ser indholdet, før noget bliver ændret.",
    en: "Any package from Skøn (.skoen), several at once if you like. You see what they hold before anything changes.",
    zh: "Skøn 的各类资料包（.skoen），可一次多个。在作出任何更改之前，您会先看到内容。",
  },
  newest: {
    da: "Din organisation har Skøn {{version}}; her er {{own}}",
    en: "Your organisation has Skøn {{version}}; this is {{own}}",
    zh: "您所在机构已提供 Skøn {{version}}，当前为 {{own}}",
  },
  chooseFile: { da: "Vælg fil …", en: "Choose file …", zh: "选择文件…" },
  go: { da: "Fortsæt", en: "Continue", zh: "继续" },
  openRound: { da: "Åbn", en: "Open", zh: "打开" },
  practiceRound: { da: "Prøverunde", en: "Sample round", zh: "示例轮次" },
  practiceAbout: {
    da: "Ni opdigtede ansøgninger. Gå hele vejen fra habilitet til underskrift; kan slettes igen.",
    en: "Nine invented applications. Go all the way from declaration to signature; can be deleted again.",
    zh: "九份虚构申请。从利益冲突申报到签名走完全程；可随时删除。",
  },
  openPractice: { da: "Åbn prøverunden", en: "Open the sample round", zh: "打开示例轮次" },
  assessed: { da: "{{done}} af {{all}} vurderet", en: "{{done}} of {{all}} assessed", zh: "已评审 {{done}} / {{all}}" },
  deadline: {
    da: "Frist {{relative}}, {{date}}",
    en: "Deadline {{relative}}, {{date}}",
    zh: "截止：{{relative}}，{{date}}",
  },
  passed: { da: "Fristen var {{date}}", en: "The deadline was {{date}}", zh: "截止日期：{{date}}" },
  deleteAfter: { da: "Slettes {{date}}", en: "To be deleted {{date}}", zh: "应于 {{date}} 删除" },
  retention: {
    da: "Opbevaringsfristen er udløbet {{date}}. Fjern runden, når du ikke har brug for den mere.",
    en: "The retention period ended {{date}}. Remove the round when you no longer need it.",
    zh: "保存期限已于 {{date}} 届满。不再需要时请移除该轮次。",
  },
  lastAt: { da: "Sidst ved {{number}}", en: "Last at {{number}}", zh: "上次位置：{{number}}" },
  criterion: { da: "kriterium {{number}}", en: "criterion {{number}}", zh: "标准 {{number}}" },
  page: { da: "side {{page}}", en: "page {{page}}", zh: "第 {{page}} 页" },
  applications: {
    da: { one: "{{count}} ansøgning", other: "{{count}} ansøgninger" },
    en: { one: "{{count}} application", other: "{{count}} applications" },
    zh: "{{count}} 份申请",
  },
  more: { da: "Mere om {{round}}", en: "More about {{round}}", zh: "{{round}} 的更多操作" },
  remove: { da: "Fjern fra denne computer …", en: "Remove from this computer …", zh: "从本机移除…" },
  removeQuestion: {
    da: "Fjern {{round}} fra denne computer",
    en: "Remove {{round}} from this computer",
    zh: "从本机移除 {{round}}",
  },
  removeAbout: {
    da: "Ansøgninger, dokumenter, noter og dine vurderinger forsvinder herfra. De lokale sikkerhedskopier har dem uden dokumenterne i højst fem uger endnu. Pakker, du har sendt, berøres ikke.",
    en: "Applications, documents, notes and your reviews go from here. The local backups hold them without the documents for five weeks more at most. Packages you have sent are not touched.",
    zh: "申请、文档、笔记和您的评审意见将从本机移除。本机备份中仍会保留（不含文件），最长五周。您已发送的资料包不受影响。",
  },
  removeUnexported: {
    da: "Noget af det, du har skrevet, er ikke eksporteret og går tabt.",
    en: "Some of what you have written is not exported and will be lost.",
    zh: "您填写的部分内容尚未导出，移除后将丢失。",
  },
  removeUnexportedToo: {
    da: "Fjern også det, der ikke er eksporteret",
    en: "Remove what is not exported as well",
    zh: "未导出的内容也一并移除",
  },
  removeReason: {
    da: "Grund (kommer i ændringsloggen)",
    en: "Reason (goes into the change log)",
    zh: "原因（将写入变更日志）",
  },
  removeDo: { da: "Fjern runden", en: "Remove the round", zh: "移除轮次" },
  keep: { da: "Behold runden", en: "Keep the round", zh: "保留轮次" },
  removed: {
    da: "{{round}} er fjernet fra denne computer",
    en: "{{round}} is removed from this computer",
    zh: "已从本机移除 {{round}}",
  },
} as const satisfies Record<string, Translatable>;
