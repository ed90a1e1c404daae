// The office's status board: who lacks what, and per application how many reviews count.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const statusTexts = {
  title: { da: "Status", en: "Status", zh: "进度" },
  view: { da: "Vis", en: "View", zh: "显示" },
  people: { da: "Personer", en: "People", zh: "人员" },
  applications: { da: "Ansøgninger", en: "Applications", zh: "申请" },
  came: {
    da: "{{came}} af {{all}} vurderinger er kommet",
    en: "{{came}} of {{all}} reviews have come",
    zh: "已收到 {{came}} / {{all}} 份评审",
  },
  quorum: {
    da: "beslutningsdygtig for {{met}} af {{all}} ansøgninger",
    en: "quorate for {{met}} of {{all}} applications",
    zh: "{{met}} / {{all}} 项申请达到法定人数",
  },
  due: {
    da: { one: "{{count}} mangler en kvittering", other: "{{count}} mangler en kvittering" },
    en: { one: "{{count}} person lacks a receipt", other: "{{count}} people lack a receipt" },
    zh: "{{count}} 人待发回执",
  },
  ownSide: {
    da: "Kun jeres egen gruppe. Den anden sides vurderinger kommer inde i dens indstillingspakke.",
    en: "Your own group only. The other side’s reviews come inside its consolidated package.",
    zh: "仅显示本方专家组。对方的评审包含在其汇总包中。",
  },
  journal: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
  person: { da: "Person", en: "Person", zh: "人员" },
  bundle: { da: "Ansøgningspakke", en: "Application package", zh: "申请资料包" },
  noBundle: { da: "ikke lavet", en: "not made", zh: "未生成" },
  outdated: { da: "forældet", en: "out of date", zh: "已过时" },
  review: { da: "Vurdering", en: "Review", zh: "评审" },
  last: { da: "Sidste pakke", en: "Last package", zh: "最近的资料包" },
  numberAt: {
    da: "nr. {{sequence}} · {{date}}",
    en: "no. {{sequence}} · {{date}}",
    zh: "第 {{sequence}} 号 · {{date}}",
  },
  complete: { da: "Færdige", en: "Complete", zh: "已完成" },
  ofAll: { da: "{{n}} af {{all}}", en: "{{n}} of {{all}}", zh: "{{n}} / {{all}}" },
  receipt: { da: "Kvittering", en: "Receipt", zh: "回执" },
  receiptDue: { da: "mangler", en: "due", zh: "待发" },
  receiptDone: { da: "lavet {{date}}", en: "made {{date}}", zh: "{{date}} 已生成" },
  acts: { da: "Handlinger", en: "Actions", zh: "操作" },
  actsFor: { da: "Mere om {{name}}", en: "More about {{name}}", zh: "{{name}} 的更多操作" },
  remind: { da: "Kopiér rykker", en: "Copy reminder", zh: "复制催办信" },
  reminded: {
    da: "Rykkeren til {{name}} er kopieret. Sæt den ind i en mail.",
    en: "The reminder to {{name}} is copied. Paste it into a mail.",
    zh: "给 {{name}} 的催办信已复制，可粘贴到邮件中。",
  },
  lateCounted: {
    da: "Kom for sent; formanden har taget den med: {{reason}}",
    en: "Came late; the chair counts it: {{reason}}",
    zh: "逾期收到；组长已决定计入：{{reason}}",
  },
  lateOpen: {
    da: "Kom efter fristen. Formanden afgør, om den tæller.",
    en: "Came after the deadline. The chair decides whether it counts.",
    zh: "逾期收到。是否计入由组长决定。",
  },
  noted: {
    da: "Formanden har noteret: {{reason}}",
    en: "The chair has noted: {{reason}}",
    zh: "组长备注：{{reason}}",
  },
  underOther: {
    da: {
      one: "{{count}} ansøgning er vurderet efter andre kriterier og tæller ikke, før den er bekræftet igen.",
      other: "{{count}} ansøgninger er vurderet efter andre kriterier og tæller ikke, før de er bekræftet igen.",
    },
    en: {
      one: "{{count}} application was assessed under other criteria and does not count until reconfirmed.",
      other: "{{count}} applications were assessed under other criteria and do not count until reconfirmed.",
    },
    zh: "{{count}} 份申请按其他标准评审，须重新确认后才计入。",
  },
  gaps: {
    da: "Nr. {{numbers}} er aldrig kommet.",
    en: "No. {{numbers}} never came.",
    zh: "第 {{numbers}} 号从未收到。",
  },
  listFinal: {
    da: "Indstillingspakke nr. {{sequence}} er kommet.",
    en: "Consolidated package no. {{sequence}} has come.",
    zh: "已收到第 {{sequence}} 号汇总包。",
  },
  listDraft: {
    da: "Udkast til indstilling nr. {{sequence}} er kommet.",
    en: "A draft consolidated package, no. {{sequence}}, has come.",
    zh: "已收到第 {{sequence}} 号汇总包草稿。",
  },
  revoke: {
    da: "Computeren er mistet: spær nøglen …",
    en: "Computer lost: revoke the key …",
    zh: "电脑丢失：吊销密钥…",
  },
  showRevoked: { da: "Se spærringen …", en: "Show the revocation …", zh: "查看吊销详情…" },
  revokeTitle: { da: "Spær nøglen for {{name}}?", en: "Revoke the key of {{name}}?", zh: "吊销 {{name}} 的密钥？" },
  revokeAbout: {
    da: "Alt, der er underskrevet med nøglen, bliver afvist, undtagen de pakker, du beholder her. Gruppen får det at vide med næste ansøgningspakke. {{name}} kan komme med igen med et nyt tilmeldingskort; det, der er beholdt, tæller stadig.",
    en: "Everything signed with the key is refused, except the packages you keep here. The group learns of it with the next application package. {{name}} can join again with a new enrolment card; what is kept still counts.",
    zh: "以该密钥签署的内容将一律被拒，此处保留的资料包除外。专家组会随下一个申请资料包得知。{{name}} 可凭新的登记卡重新加入；已保留的内容仍然有效。",
  },
  keep: { da: "Pakker, der stadig gælder", en: "Packages that still count", zh: "仍然有效的资料包" },
  keepAbout: {
    da: "Fjern mærket ved dem, der kan være sendt af en anden, efter at computeren blev væk.",
    en: "Clear those that somebody else may have sent after the computer was lost.",
    zh: "电脑丢失后可能由他人发送的资料包，请取消勾选。",
  },
  keepNone: {
    da: "Der er ikke kommet noget, der er underskrevet med nøglen.",
    en: "Nothing signed with the key has come.",
    zh: "未收到以该密钥签署的内容。",
  },
  keepOne: {
    da: "Nr. {{sequence}}, kom {{date}} ({{digest}})",
    en: "No. {{sequence}}, came {{date}} ({{digest}})",
    zh: "第 {{sequence}} 号，{{date}} 收到（{{digest}}）",
  },
  revokeReason: { da: "Begrundelse", en: "Reason", zh: "理由" },
  revokeAct: { da: "Spær nøglen", en: "Revoke the key", zh: "吊销密钥" },
  revokedDone: {
    da: "Nøglen for {{name}} er spærret. Lav nye ansøgningspakker, så gruppen får det at vide.",
    en: "The key of {{name}} is revoked. Make new application packages so that the group learns of it.",
    zh: "{{name}} 的密钥已吊销。请生成新的申请资料包以通知专家组。",
  },
  revokedTitle: {
    da: "Nøglen for {{name}} er spærret",
    en: "The key of {{name}} is revoked",
    zh: "{{name}} 的密钥已吊销",
  },
  revokedAt: {
    da: "Spærret {{date}} ({{reason}}).",
    en: "Revoked {{date}} ({{reason}}).",
    zh: "{{date}} 吊销（{{reason}}）。",
  },
  kept: {
    da: { one: "{{count}} pakke er beholdt.", other: "{{count}} pakker er beholdt." },
    en: { one: "{{count}} package is kept.", other: "{{count}} packages are kept." },
    zh: "已保留 {{count}} 个资料包。",
  },
  application: { da: "Ansøgning", en: "Application", zh: "申请" },
  counted: { da: "Tæller", en: "Count", zh: "计入" },
  countedName: {
    da: "Færdige vurderinger, der tæller, af dem, der er tildelt",
    en: "Complete reviews that count, of those assigned",
    zh: "计入的已完成评审 / 已分配评审",
  },
  short: { da: "under {{quorum}}", en: "under {{quorum}}", zh: "不足 {{quorum}}" },
  enough: { da: "nok", en: "enough", zh: "足够" },
  besides: { da: "Bemærk", en: "Note", zh: "备注" },
  sealed: {
    da: { one: "{{count}} afventer afgørelse om habilitet", other: "{{count}} afventer afgørelse om habilitet" },
    en: { one: "{{count}} awaits a ruling on conflict", other: "{{count}} await a ruling on conflict" },
    zh: "{{count}} 份待裁定利益冲突",
  },
  late: {
    da: { one: "{{count}} kom for sent", other: "{{count}} kom for sent" },
    en: { one: "{{count}} came late", other: "{{count}} came late" },
    zh: "{{count}} 份逾期",
  },
  otherCriteria: {
    da: { one: "{{count}} efter andre kriterier", other: "{{count}} efter andre kriterier" },
    en: { one: "{{count}} under other criteria", other: "{{count}} under other criteria" },
    zh: "{{count}} 份按其他标准",
  },
  forked: {
    da: { one: "{{count}} i to udgaver", other: "{{count}} i to udgaver" },
    en: { one: "{{count}} in two versions", other: "{{count}} in two versions" },
    zh: "{{count}} 份有两个版本",
  },
  conflicted: {
    da: { one: "{{count}} er inhabil", other: "{{count}} er inhabile" },
    en: { one: "{{count}} has a conflict", other: "{{count}} have a conflict" },
    zh: "{{count}} 人回避",
  },
  listDk: { da: "Dansk gruppe", en: "Danish group", zh: "丹麦组" },
  listCn: { da: "Shanghai", en: "Shanghai", zh: "上海组" },
  noList: { da: "–", en: "–", zh: "–" },
  place: { da: "plads {{n}}", en: "place {{n}}", zh: "第 {{n}} 名" },
  nobody: { da: "Der er ingen med i jeres gruppe endnu", en: "Nobody is in your group yet", zh: "本方专家组尚无成员" },
  nobodyAbout: {
    da: "Eksperter og formænd kommer med, når deres tilmeldingskort er taget ind i runden.",
    en: "Experts and chairs join when their enrolment cards are taken into the round.",
    zh: "专家和组长的登记卡导入本轮后，即加入专家组。",
  },
  nothing: {
    da: "Der er ingen ansøgninger i runden",
    en: "There are no applications in the round",
    zh: "本轮没有申请",
  },
} as const satisfies Record<string, Translatable>;

export const statusCommands = {
  group: { da: "Status", en: "Status", zh: "进度" },
  people: { da: "Status pr. person", en: "Status by person", zh: "按人员查看进度" },
  applications: { da: "Status pr. ansøgning", en: "Status by application", zh: "按申请查看进度" },
} as const satisfies Record<string, Texts>;

export const personStates = {
  fork: { da: "To udgaver", en: "Two versions", zh: "两个版本" },
  late: { da: "For sent", en: "Late", zh: "逾期" },
  criteria: { da: "Andre kriterier", en: "Other criteria", zh: "其他标准" },
  missing: { da: "Mangler", en: "Missing", zh: "未提交" },
  incomplete: { da: "Kladde", en: "Draft", zh: "草稿" },
  complete: { da: "Færdig", en: "Complete", zh: "已完成" },
  revoked: { da: "Spærret", en: "Revoked", zh: "已吊销" },
  idle: { da: "Vurderer ikke", en: "Not reviewing", zh: "不参与评审" },
} as const satisfies Record<string, Texts>;
