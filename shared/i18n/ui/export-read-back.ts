// One's own review as it is read before it is sent, on screen and on paper.
import type { Translatable } from "../translate.ts";

/** The review as it will be read, on screen and on paper. */
export const readBackTexts = {
  title: { da: "Det, der sendes", en: "What is sent", zh: "将发送的内容" },
  about: {
    da: "Formanden ser dette og ikke andet. Det, der bliver hos dig, står for sig under hver ansøgning.",
    en: "The chair sees this and nothing else. What stays with you is listed apart below each application.",
    zh: "组长只会看到以下内容。留在您本机的内容在每份申请下方单独列出。",
  },
  printTitle: { da: "Min vurdering", en: "My review", zh: "我的评审" },
  withOwn: {
    da: "Tag mine fremhævninger og private noter med i PDF'en",
    en: "Include my highlights and private notes in the PDF",
    zh: "PDF 中包含我的标注和私人备注",
  },
  reviewer: { da: "Ekspert", en: "Expert", zh: "专家" },
  round: { da: "Runde", en: "Round", zh: "轮次" },
  criteria: { da: "Kriterier", en: "Criteria", zh: "评审标准" },
  version: { da: "version {{version}}", en: "version {{version}}", zh: "第 {{version}} 版" },
  printed: { da: "Udskrevet", en: "Printed", zh: "输出时间" },
  standing: { da: "Tilstand", en: "State", zh: "状态" },
  lastSigned: {
    da: "Underskrevet som nr. {{sequence}}, {{date}}",
    en: "Signed as no. {{sequence}}, {{date}}",
    zh: "已于 {{date}} 签署为第 {{sequence}} 号",
  },
  changedSince: {
    da: "Ændret siden nr. {{sequence}}, {{date}}; ikke underskrevet",
    en: "Changed since no. {{sequence}}, {{date}}; not signed",
    zh: "第 {{sequence}} 号（{{date}}）之后有更改，尚未签名",
  },
  neverSigned: { da: "Ikke underskrevet endnu", en: "Not signed yet", zh: "尚未签名" },
  paperNote: {
    da: "Udskriften er til eget brug. Den underskrevne pakke er det, der gælder.",
    en: "This printout is for your own use. The signed package is what counts.",
    zh: "本文件供个人使用，以已签名的评审包为准。",
  },
  contents: { da: "Ansøgninger", en: "Applications", zh: "申请" },
  conflict: { da: "Habilitet", en: "Conflict of interest", zh: "利益冲突" },
  declared: {
    da: "Erklæret {{date}}; bekræftes igen ved underskriften.",
    en: "Declared {{date}}; confirmed again on signing.",
    zh: "申报于 {{date}}，签名时再次确认。",
  },
  notDeclared: { da: "Ikke erklæret endnu", en: "Not declared yet", zh: "尚未申报" },
  sealed: {
    da: "Forseglet for formanden, til der er truffet afgørelse.",
    en: "Sealed to the chair until the ruling.",
    zh: "在裁定作出之前对组长保持封存。",
  },
  outOnly: {
    da: "Kun erklæringen sendes. Ansøgningen vurderes ikke af dig.",
    en: "Only the declaration is sent. You do not review this application.",
    zh: "仅发送申报，您不评审本申请。",
  },
  criterion: { da: "Kriterium {{number}}", en: "Criterion {{number}}", zh: "标准 {{number}}" },
  missing: { da: "mangler", en: "missing", zh: "缺少" },
  noReasons: { da: "Ingen begrundelse.", en: "No reasons.", zh: "无理由。" },
  quote: {
    da: "»{{text}}« ({{name}}, s. {{page}})",
    en: "“{{text}}” ({{name}}, p. {{page}})",
    zh: "“{{text}}”（{{name}}，第 {{page}} 页）",
  },
  quotes: { da: "Citater, der følger med", en: "Quotations that go along", zh: "随附引文" },
  empty: { da: "Intet skrevet.", en: "Nothing written.", zh: "未填写。" },
  total: { da: "I alt", en: "Total", zh: "合计" },
  notSent: { da: "Sendes ikke", en: "Not sent", zh: "不发送" },
  notSentAbout: { da: "Bliver på denne computer.", en: "Stays on this computer.", zh: "仅留在本机。" },
  note: {
    da: "Privat note, kriterium {{number}}",
    en: "Private note, criterion {{number}}",
    zh: "私人备注，标准 {{number}}",
  },
  highlights: {
    da: { one: "{{count}} fremhævning", other: "{{count}} fremhævninger" },
    en: { one: "{{count}} highlight", other: "{{count}} highlights" },
    zh: "{{count}} 处标注",
  },
  page: { da: "{{name}}, s. {{page}}", en: "{{name}}, p. {{page}}", zh: "{{name}}，第 {{page}} 页" },
} as const satisfies Record<string, Translatable>;
