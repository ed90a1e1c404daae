// Many packages at once: what became of each, and a sum that adds up to what was dropped (mockup 09).
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const reportTexts = {
  cameMeanwhile: {
    da: {
      one: "1 fil mere er kommet imens. Den vises, når du lukker rapporten.",
      other: "{{count}} filer mere er kommet imens. De vises, når du lukker rapporten.",
    },
    en: {
      one: "1 more file has come meanwhile. It is shown when you close the report.",
      other: "{{count}} more files have come meanwhile. They are shown when you close the report.",
    },
    zh: { other: "其间又有 {{count}} 个文件，关闭报告后显示。" },
  },
  ready: {
    da: { one: "{{count}} fil", other: "{{count}} filer" },
    en: { one: "{{count}} file", other: "{{count}} files" },
    zh: "{{count}} 个文件",
  },
  readyAbout: {
    da: "Skøn kontrollerer hver fil og tager dem ind, der hører til en runde på denne computer. Intet bliver slettet, og filerne selv ændres ikke. Bagefter ser du, hvad der blev af hver.",
    en: "Skøn checks each file and takes in those that belong to a round on this computer. Nothing is deleted, and the files themselves are not changed. Afterwards you see what became of each.",
    zh: "Skøn 将逐一检查文件，并导入属于本机轮次的资料包。不会删除任何内容，文件本身也不会改动。完成后可查看每个文件的处理结果。",
  },
  takeAll: {
    da: { one: "Tag {{count}} fil ind", other: "Tag {{count}} filer ind" },
    en: { one: "Take in {{count}} file", other: "Take in {{count}} files" },
    zh: "导入 {{count}} 个文件",
  },
  oneByOne: { da: "Se dem én ad gangen", en: "Look at them one by one", zh: "逐个查看" },
  andMore: {
    da: { one: "og {{count}} til", other: "og {{count}} til" },
    en: { one: "and {{count}} more", other: "and {{count}} more" },
    zh: "另有 {{count}} 个",
  },
  taking: { da: "Læser pakker …", en: "Reading packages …", zh: "正在读取资料包…" },
  progress: { da: "{{done}} af {{total}}", en: "{{done}} of {{total}}", zh: "{{done}} / {{total}}" },
  stopped: { da: "Stoppet", en: "Stopped", zh: "已停止" },
  stoppedAbout: {
    da: "De filer, der nåede at blive læst, er taget ind. Slip dem alle igen for at få hele rapporten; de læste melder sig da som »fandtes i forvejen«.",
    en: "The files that had been read are taken in. Drop all of them again for the whole report; those already read then say “already here”.",
    zh: "已读取的文件已导入。如需完整报告，请再次拖入全部文件；已读取的会显示为“已存在”。",
  },
  title: {
    da: { one: "{{count}} pakke læst", other: "{{count}} pakker læst" },
    en: { one: "{{count}} package read", other: "{{count}} packages read" },
    zh: "已读取 {{count}} 个资料包",
  },
  about: {
    da: "{{date}}. Intet er smidt væk; hver fil ligger, hvor den lå.",
    en: "{{date}}. Nothing is thrown away; every file is still where it was.",
    zh: "{{date}}。未删除任何内容，所有文件仍在原处。",
  },
  copy: { da: "Kopiér rapport", en: "Copy report", zh: "复制报告" },
  copied: { da: "Rapporten er kopieret", en: "The report is copied", zh: "报告已复制" },
  done: { da: "Luk rapporten", en: "Close the report", zh: "关闭报告" },
  toMembers: { da: "Til vurderingerne", en: "To the reviews", zh: "前往评审" },
  toInbox: { da: "Til indbakken", en: "To the inbox", zh: "前往收件箱" },
  total: { da: "i alt", en: "in all", zh: "合计" },
  sums: { da: "Hvad der blev af filerne", en: "What became of the files", zh: "文件处理结果" },
  file: { da: "Fil", en: "File", zh: "文件" },
  sender: { da: "Afsender", en: "Sender", zh: "发送者" },
  what: { da: "Hvad", en: "What", zh: "内容" },
  unknown: { da: "ukendt", en: "unknown", zh: "未知" },
  showMore: {
    da: { one: "Vis {{count}} til", other: "Vis {{count}} til" },
    en: { one: "Show {{count}} more", other: "Show {{count}} more" },
    zh: "再显示 {{count}} 个",
  },
  sequence: { da: "pakke {{from}} → {{to}}", en: "package {{from}} → {{to}}", zh: "资料包 {{from}} → {{to}}" },
  replaced: {
    da: "Erstattet af nr. {{sequence}}.",
    en: "Replaced by no. {{sequence}}.",
    zh: "已被第 {{sequence}} 号取代。",
  },
  replacedNone: {
    da: "Gemt, men gælder ikke længere.",
    en: "Kept, but no longer in force.",
    zh: "已保存，但不再有效。",
  },
  same: {
    da: "Samme indhold som før. Intet at gøre.",
    en: "The same content as before. Nothing to do.",
    zh: "内容与此前相同，无需处理。",
  },
  fork: {
    da: "To pakker fra samme afsender, hvor ingen erstatter den anden. Det skyldes som regel en gendannet sikkerhedskopi eller en ekstra computer. Bed om én ny pakke.",
    en: "Two packages from the same sender, neither replacing the other. Usually it is a restored backup or a second computer. Ask for one new package.",
    zh: "同一发送者的两个资料包，互不取代，通常是因为恢复了备份或使用了另一台电脑。请对方重新发送一个资料包。",
  },
  late: {
    da: "Kom efter fristen ({{deadline}}). Den tæller kun, hvis du tager den med og begrunder det.",
    en: "Came after the deadline ({{deadline}}). It counts only if you say so and give a reason.",
    zh: "截止时间（{{deadline}}）之后收到。须由您说明理由后才计入。",
  },
  lateList: {
    da: "Kom efter fristen ({{deadline}}). Den tæller kun, hvis kontoret beslutter det med en begrundelse.",
    en: "Came after the deadline ({{deadline}}). It counts only if the office decides so, with a reason.",
    zh: "截止时间（{{deadline}}）之后收到。须由办公室附理由决定后才计入。",
  },
  lateToChair: {
    da: "Kom efter fristen ({{deadline}}). Formanden afgør, om den tæller.",
    en: "Came after the deadline ({{deadline}}). The chair decides whether it counts.",
    zh: "截止时间（{{deadline}}）之后收到。是否计入由组长决定。",
  },
  notCompared: {
    da: "Taget ind. Sammenlign afsenderens fingeraftryk med invitationen.",
    en: "Taken in. Compare the sender’s fingerprint with the invitation.",
    zh: "已导入。请将发送者的指纹与邀请函核对。",
  },
  compare: { da: "Sammenlign …", en: "Compare …", zh: "核对…" },
  decide: { da: "Afgør …", en: "Decide …", zh: "处理…" },
  copyMessage: { da: "Kopiér besked til afsender", en: "Copy message to sender", zh: "复制给发送者的说明" },
  messageCopied: {
    da: "Beskeden er kopieret. Sæt den ind i en mail.",
    en: "The message is copied. Paste it into a mail.",
    zh: "说明已复制，可粘贴到邮件中。",
  },
  message: {
    da: "Filen {{file}} kunne ikke tages ind i Skøn.\n\n{{reason}}\n\nKode: {{code}}",
    en: "The file {{file}} could not be taken into Skøn.\n\n{{reason}}\n\nCode: {{code}}",
    zh: "文件 {{file}} 无法导入 Skøn。\n\n{{reason}}\n\n代码：{{code}}",
  },
} as const satisfies Record<string, Translatable>;

/** The five outcomes: as counts at the top, as headings, and what a heading adds. */
export const reportCounts = {
  taken: { da: "taget ind", en: "taken in", zh: "已导入" },
  superseded: { da: "erstattet af en nyere", en: "replaced by a newer one", zh: "已被更新版取代" },
  here: { da: "fandtes i forvejen", en: "already here", zh: "已存在" },
  waits: { da: "venter på dig", en: "waiting for you", zh: "待您处理" },
  refused: { da: "afvist", en: "refused", zh: "已拒绝" },
} as const satisfies Record<string, Texts>;
export const reportHeads = {
  waits: { da: "Venter på dig", en: "Waiting for you", zh: "待您处理" },
  refused: { da: "Afvist", en: "Refused", zh: "已拒绝" },
  superseded: { da: "Erstattet", en: "Replaced", zh: "已取代" },
  here: { da: "Fandtes i forvejen", en: "Already here", zh: "已存在" },
  taken: { da: "Taget ind", en: "Taken in", zh: "已导入" },
} as const satisfies Record<string, Texts>;
export const reportAbouts = {
  waits: { da: "gemt, men tæller ikke endnu", en: "kept, but not in force yet", zh: "已保存，尚未生效" },
  refused: { da: "lagt til side", en: "set aside", zh: "已另存" },
  superseded: { da: "gemt, men bruges ikke", en: "kept, but not used", zh: "已保存，不采用" },
  here: { da: "uændret", en: "unchanged", zh: "无变化" },
  taken: { da: "gemt og kontrolleret", en: "kept and verified", zh: "已保存并验证" },
} as const satisfies Record<string, Texts>;

/** What a package is, with its number. */
export const reportKinds = {
  review: { da: "Vurdering nr. {{sequence}}.", en: "Review no. {{sequence}}.", zh: "第 {{sequence}} 号评审包。" },
  consolidation: {
    da: "Samlet indstillingspakke nr. {{sequence}}.",
    en: "Consolidated package no. {{sequence}}.",
    zh: "第 {{sequence}} 号汇总包。",
  },
  "application-bundle": {
    da: "Ansøgningspakke, version {{sequence}}.",
    en: "Application package, version {{sequence}}.",
    zh: "申请资料包，第 {{sequence}} 版。",
  },
  receipt: { da: "Kvittering nr. {{sequence}}.", en: "Receipt no. {{sequence}}.", zh: "第 {{sequence}} 号回执。" },
  "joint-prioritisation": {
    da: "Fælles prioritering nr. {{sequence}}.",
    en: "Joint prioritisation no. {{sequence}}.",
    zh: "第 {{sequence}} 号联合优先排序。",
  },
  "enrolment-card": { da: "Tilmeldingskort.", en: "Enrolment card.", zh: "登记卡。" },
} as const satisfies Record<string, Texts>;

export const reportChips = {
  complete: { da: "Færdig", en: "Complete", zh: "已完成" },
  draft: { da: "Kladde", en: "Draft", zh: "草稿" },
  older: { da: "Ældre udgave", en: "Older version", zh: "旧版" },
  late: { da: "For sent", en: "Late", zh: "逾期" },
  fork: { da: "To udgaver", en: "Two versions", zh: "两个版本" },
  look: { da: "Bemærk", en: "Note", zh: "注意" },
} as const satisfies Record<string, Texts>;
