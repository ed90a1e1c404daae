// Why an application is not recommended, one paper per application (domain.md § 7: reasons for every refusal; the decision is others').
import type { Translatable } from "../translate.ts";

export const refusalTexts = {
  file: { da: "begrundelse-for-afslag", en: "reasons-for-refusal", zh: "不予推荐理由" },
  title: {
    da: "Begrundelse: ansøgning {{journal}} indstilles ikke til støtte",
    en: "Reasons: application {{journal}} is not recommended for support",
    zh: "理由说明：申请 {{journal}} 不予推荐资助",
  },
  titleReserve: {
    da: "Begrundelse: ansøgning {{journal}} står på reservelisten",
    en: "Reasons: application {{journal}} is on the reserve list",
    zh: "理由说明：申请 {{journal}} 列入候补名单",
  },
  leadStrong: {
    da: "Ansøgningen indstilles ikke til støtte:",
    en: "The application is not recommended for support:",
    zh: "该申请不予推荐资助：",
  },
  leadReserveStrong: {
    da: "Ansøgningen er prioriteret af begge ekspertgrupper, men rammen rækker ikke.",
    en: "Both expert groups have prioritised the application, but the frame does not reach it.",
    zh: "两个专家组均优先推荐该申请，但资金额度不足。",
  },
  leadReserve: {
    da: " Den står som nr. {{place}} i den fælles prioritering og kan komme i betragtning, hvis der frigives midler.",
    en: " It stands at place {{place}} in the joint prioritisation and may be considered if money is freed.",
    zh: "该申请在联合优先排序中位列第 {{place}}，如有资金释放可予考虑。",
  },
  notDecision: {
    da: "Dokumentet er ekspertgruppernes og kontorernes begrundelse. Det er ikke i sig selv en afgørelse; den træffes af bevillingsmyndigheden på hver side.",
    en: "This document states the reasons of the expert groups and the offices. It is not itself a decision; that is made by the granting authority on each side.",
    zh: "本文件载明专家组和办公室的理由，本身并非决定；决定由双方各自的拨款机关作出。",
  },
  ground: { da: "Grund", en: "Ground", zh: "依据" },
  groupsTitle: { da: "Ekspertgruppernes begrundelser", en: "The expert groups' reasons", zh: "专家组理由" },
  caseTitle: { da: "Sagens behandling", en: "How the case was dealt with", zh: "办理情况" },
  hearingLine: {
    da: "Partshøring afsluttet:",
    en: "Hearing of the applicant closed:",
    zh: "申请人陈述意见程序结束日期：",
  },
  decidedLine: { da: "Afgørelse truffet af:", en: "Decision made by:", zh: "作出决定的机关：" },
  dateLine: { da: "Dato og sagsnummer:", en: "Date and case number:", zh: "日期及案卷编号：" },
  lawLine: { da: "Retsgrundlag:", en: "Legal basis:", zh: "法律依据：" },
  appealLine: { da: "Klagevejledning:", en: "How to appeal:", zh: "申诉途径：" },
  outcomesTitle: { da: "Gruppernes udfald", en: "Outcomes of the groups", zh: "各组结果" },
} as const satisfies Record<string, Translatable>;
