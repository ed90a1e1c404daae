// Whose packages have come, what became of each, and who is missing (issue 4 item 1).
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const membersTexts = {
  title: { da: "Vurderinger", en: "Reviews", zh: "评审" },
  deadline: {
    da: "Frist for vurderinger: {{date}} kl. {{time}}",
    en: "Reviews due: {{date}}, {{time}}",
    zh: "评审截止时间：{{date}} {{time}}",
  },
  open: { da: "Åbn pakker …", en: "Open packages …", zh: "打开资料包…" },
  drop: {
    da: "Slip medlemmernes pakker hvor som helst i vinduet, gerne alle på én gang.",
    en: "Drop the members’ packages anywhere on the window, all at once if you like.",
    zh: "将成员的资料包拖放到窗口任意位置，可一次全部拖入。",
  },
  ownFirst: {
    da: "Du ser, hvem der har sendt. Hvad de har skrevet, åbnes, når din egen vurdering er færdig og underskrevet.",
    en: "You see who has sent. What they wrote opens when your own review is complete and signed.",
    zh: "您可以看到谁已提交；您本人的评审完成并签署后，才能看到内容。",
  },
  nobody: { da: "Gruppen har ingen eksperter endnu", en: "The group has no experts yet", zh: "专家组尚无成员" },
  nobodyAbout: {
    da: "Sekretariatet optager dem i runden og sender dig en ny ansøgningspakke.",
    en: "The secretariat adds them to the round and sends you a new application package.",
    zh: "秘书处将成员加入本轮后，会向您发送新的申请资料包。",
  },
  countTaken: { da: "taget med", en: "counted", zh: "已计入" },
  countRemarks: { da: "med forbehold", en: "with gaps", zh: "部分计入" },
  countWaits: { da: "venter på dig", en: "waiting for you", zh: "待您处理" },
  countMissing: { da: "mangler", en: "missing", zh: "未提交" },
  countOut: { da: "ikke med", en: "not counted", zh: "不计入" },
  countAll: { da: "i alt", en: "in all", zh: "合计" },
  member: { da: "Medlem", en: "Member", zh: "成员" },
  state: { da: "Status", en: "State", zh: "状态" },
  number: { da: "Pakke", en: "Package", zh: "资料包" },
  complete: { da: "Færdige", en: "Complete", zh: "已完成" },
  completeOf: {
    da: "{{complete}} af {{assigned}}",
    en: "{{complete}} of {{assigned}}",
    zh: "{{complete}} / {{assigned}}",
  },
  sequence: { da: "nr. {{sequence}}", en: "no. {{sequence}}", zh: "第 {{sequence}} 号" },
  acts: { da: "Handlinger", en: "Actions", zh: "操作" },
  actsFor: { da: "Handlinger for {{name}}", en: "Actions for {{name}}", zh: "{{name}}：操作" },
  /** Behind the name. */
  you: { da: " (dig selv)", en: " (yourself)", zh: "（您本人）" },
  copyReminder: { da: "Kopiér påmindelse", en: "Copy reminder", zh: "复制提醒" },
  copyAll: {
    da: { one: "Kopiér påmindelse ({{count}})", other: "Kopiér påmindelser ({{count}})" },
    en: { one: "Copy reminder ({{count}})", other: "Copy reminders ({{count}})" },
    zh: "复制提醒（{{count}}）",
  },
  copied: {
    da: "Påmindelsen er kopieret. Sæt den ind i en mail.",
    en: "The reminder is copied. Paste it into a mail.",
    zh: "提醒已复制，可粘贴到邮件中。",
  },
  copiedAll: {
    da: { one: "{{count}} påmindelse er kopieret", other: "{{count}} påmindelser er kopieret" },
    en: { one: "{{count}} reminder is copied", other: "{{count}} reminders are copied" },
    zh: "已复制 {{count}} 份提醒",
  },
  to: { da: "Til: {{address}}", en: "To: {{address}}", zh: "收件人：{{address}}" },
  subject: { da: "Emne: {{subject}}", en: "Subject: {{subject}}", zh: "主题：{{subject}}" },
  acceptLate: { da: "Tag med …", en: "Count it …", zh: "计入…" },
  unacceptLate: { da: "Tag ikke med alligevel", en: "Do not count it after all", zh: "撤销计入" },
  exclude: { da: "Hold ude …", en: "Leave out …", zh: "排除…" },
  include: { da: "Tag med igen", en: "Count again", zh: "重新计入" },
  chooseFork: { da: "Sammenlign og vælg …", en: "Compare and choose …", zh: "比较并选定…" },
  unchoose: { da: "Tag valget tilbage", en: "Take the choice back", zh: "撤回选择" },
  noteFork: { da: "Notér …", en: "Note …", zh: "记录…" },
  noteMissing: { da: "Notér hvorfor …", en: "Note why …", zh: "记录原因…" },
  unnote: { da: "Slet notatet", en: "Remove the note", zh: "删除记录" },
  toExport: { da: "Til eksport", en: "To the export", zh: "前往导出" },
  acceptTitle: {
    da: "Skal vurderingen fra {{name}} tælle, selv om den kom for sent?",
    en: "Is the review from {{name}} to count although it came late?",
    zh: "{{name}} 的评审逾期提交，是否计入？",
  },
  acceptAbout: {
    da: "Den kom {{date}}. Begrundelsen står på papirerne.",
    en: "It came on {{date}}. The papers carry the reason.",
    zh: "收到时间：{{date}}。理由将载入文件。",
  },
  acceptAct: { da: "Tag med", en: "Count it", zh: "计入" },
  excludeTitle: {
    da: "Skal {{name}} holdes ude af gruppens vurdering?",
    en: "Is {{name}} to be left out of the group’s assessment?",
    zh: "是否将 {{name}} 排除在专家组评审之外？",
  },
  excludeAbout: {
    da: "Vurderingen bliver liggende, men tæller ikke. Begrundelsen står på papirerne, og du kan fortryde.",
    en: "The review stays here but does not count. The papers carry the reason, and you can undo it.",
    zh: "评审会保留，但不计入。理由将载入文件，此操作可撤销。",
  },
  excludeAct: { da: "Hold ude", en: "Leave out", zh: "排除" },
  forkTitle: {
    da: "Hvad er der aftalt om de to udgaver fra {{name}}?",
    en: "What is agreed about the two versions from {{name}}?",
    zh: "关于 {{name}} 的两个版本，如何约定？",
  },
  forkAbout: {
    da: "Ingen af dem tæller, før du har valgt den ene, eller {{name}} har sendt én ny pakke fra den computer, hvor det rigtige står. Notatet følger gruppens pakke.",
    en: "Neither counts until you have chosen one, or {{name}} has sent one new package from the computer that holds the right one. The note goes with the group’s package.",
    zh: "在您选定其一，或 {{name}} 从存有正确内容的电脑重新发送一个资料包之前，两者均不计入。记录将随汇总包提交。",
  },
  missingTitle: {
    da: "Hvorfor mangler vurderingen fra {{name}}?",
    en: "Why is the review from {{name}} missing?",
    zh: "{{name}} 为何未提交评审？",
  },
  missingAbout: {
    da: "Står på papirerne, hvis den ikke når frem.",
    en: "Stands on the papers if it does not arrive.",
    zh: "如最终未提交，将载入文件。",
  },
  noteAct: { da: "Notér", en: "Note", zh: "记录" },
  reason: { da: "Begrundelse", en: "Reason", zh: "理由" },
  keyAct: { da: "det næste for medlemmet", en: "next step for the member", zh: "下一步操作" },
  keyRemind: { da: "kopiér påmindelse", en: "copy reminder", zh: "复制提醒" },
  refused: {
    da: { one: "1 fil er afvist", other: "{{count}} filer er afvist" },
    en: { one: "1 file was refused", other: "{{count}} files were refused" },
    zh: "已拒绝 {{count}} 个文件",
  },
  refusedOne: {
    da: "{{file}} fra {{name}}, kom {{date}}.",
    en: "{{file}} from {{name}}, came on {{date}}.",
    zh: "{{file}}，发送者 {{name}}，{{date}} 收到。",
  },
  refusedMore: {
    da: "Og {{count}} til; de står i ændringsloggen.",
    en: "And {{count}} more; they stand in the change log.",
    zh: "另有 {{count}} 个，见变更日志。",
  },
  accepted: { da: "{{name}} er taget med", en: "{{name}} is counted", zh: "已计入 {{name}}" },
  notAccepted: { da: "{{name}} er ikke taget med", en: "{{name}} is not counted", zh: "未计入 {{name}}" },
  excluded: { da: "{{name}} er holdt ude", en: "{{name}} is left out", zh: "已排除 {{name}}" },
  included: { da: "{{name}} er med igen", en: "{{name}} counts again", zh: "已重新计入 {{name}}" },
  noted: { da: "Noteret om {{name}}", en: "Noted about {{name}}", zh: "已记录 {{name}} 的情况" },
  unnoted: {
    da: "Notatet om {{name}} er slettet",
    en: "The note about {{name}} is removed",
    zh: "已删除关于 {{name}} 的记录",
  },
} as const satisfies Record<string, Translatable>;

/** A member's state: one word for the chip. */
export const memberStates = {
  taken: { da: "Taget med", en: "Counted", zh: "已计入" },
  draft: { da: "Kladde", en: "Draft", zh: "草稿" },
  older: { da: "Ældre udgave", en: "Older version", zh: "旧版" },
  criteria: { da: "Andre kriterier", en: "Other criteria", zh: "其他标准" },
  late: { da: "For sent", en: "Late", zh: "逾期" },
  fork: { da: "To udgaver", en: "Two versions", zh: "两个版本" },
  revoked: { da: "Spærret", en: "Revoked", zh: "已吊销" },
  excluded: { da: "Holdt ude", en: "Left out", zh: "已排除" },
  missing: { da: "Mangler", en: "Missing", zh: "未提交" },
  idle: { da: "Intet tildelt", en: "Nothing assigned", zh: "未分配" },
} as const satisfies Record<string, Texts>;

/** The sentence behind the chip. */
export const memberSentences = {
  took: {
    da: "Kom {{date}}.",
    en: "Came on {{date}}.",
    zh: "{{date}} 收到。",
  },
  superseded: {
    da: { one: "Afløser {{count}} tidligere pakke.", other: "Afløser {{count}} tidligere pakker." },
    en: { one: "Replaces {{count}} earlier package.", other: "Replaces {{count}} earlier packages." },
    zh: "取代先前 {{count}} 个资料包。",
  },
  lateAccepted: {
    da: "Kom for sent og er taget med: {{reason}}",
    en: "Came late and is counted: {{reason}}",
    zh: "逾期收到，已计入：{{reason}}",
  },
  late: {
    da: "Kom {{date}}, efter fristen. Den tæller ikke, før du tager den med.",
    en: "Came on {{date}}, after the deadline. It does not count until you say so.",
    zh: "{{date}} 收到，已过截止时间。须由您决定后才计入。",
  },
  draft: {
    da: {
      one: "{{count}} ansøgning er ikke færdig og tæller ikke.",
      other: "{{count}} ansøgninger er ikke færdige og tæller ikke.",
    },
    en: {
      one: "{{count}} application is not complete and does not count.",
      other: "{{count}} applications are not complete and do not count.",
    },
    zh: "{{count}} 份申请尚未完成评审，不计入。",
  },
  older: {
    da: {
      one: "{{count}} ansøgning er ændret siden og tæller ikke, før den er bekræftet igen.",
      other: "{{count}} ansøgninger er ændret siden og tæller ikke, før de er bekræftet igen.",
    },
    en: {
      one: "{{count}} application has changed since and does not count until reconfirmed.",
      other: "{{count}} applications have changed since and do not count until reconfirmed.",
    },
    zh: "{{count}} 份申请此后已变更，须重新确认后才计入。",
  },
  criteria: {
    da: {
      one: "{{count}} ansøgning er vurderet efter andre kriterier og tæller ikke.",
      other: "{{count}} ansøgninger er vurderet efter andre kriterier og tæller ikke.",
    },
    en: {
      one: "{{count}} application was assessed under other criteria and does not count.",
      other: "{{count}} applications were assessed under other criteria and do not count.",
    },
    zh: "{{count}} 份申请按其他标准评审，不计入。",
  },
  fork: {
    da: "Pakker, hvor ingen afløser den anden: {{packages}}. Ingen af dem tæller.",
    en: "Packages of which none replaces the other: {{packages}}. None of them counts.",
    zh: "互不取代的资料包：{{packages}}。均不计入。",
  },
  forkOne: {
    da: "nr. {{sequence}} fra {{date}}",
    en: "no. {{sequence}} of {{date}}",
    zh: "{{date}} 的第 {{sequence}} 号",
  },
  revoked: {
    da: "Nøglen er spærret, og pakken er ikke blandt dem, der var modtaget før. Medlemmet må sende igen med sin nye nøgle.",
    en: "The key is revoked, and the package is not among those accepted before. The member has to send it again under the new key.",
    zh: "密钥已被吊销，且该资料包不在吊销前已接收之列。须由成员用新密钥重新发送。",
  },
  revokedKept: {
    da: "Nøglen er spærret {{date}} ({{reason}}). Det, der var modtaget før, tæller; det, der er underskrevet siden, afvises.",
    en: "The key was revoked on {{date}} ({{reason}}). What had been accepted before counts; what is signed since is refused.",
    zh: "密钥已于 {{date}} 吊销（{{reason}}）。此前接收的仍计入，此后签署的一律拒绝。",
  },
  missing: { da: "Ingen pakke endnu.", en: "No package yet.", zh: "尚未收到资料包。" },
  ownMissing: {
    da: "Din egen vurdering er ikke eksporteret endnu.",
    en: "Your own review is not exported yet.",
    zh: "您本人的评审尚未导出。",
  },
  idle: { da: "Har ingen ansøgninger at vurdere.", en: "Has no applications to review.", zh: "没有需要评审的申请。" },
  /** More is said after it. */
  notedFirst: { da: "Noteret: {{reason}}.", en: "Noted: {{reason}}.", zh: "记录：{{reason}}。" },
  noted: { da: "Noteret: {{reason}}", en: "Noted: {{reason}}", zh: "记录：{{reason}}" },
} as const satisfies Record<string, Translatable>;

export const memberCommands = {
  group: { da: "Vurderinger", en: "Reviews", zh: "评审" },
  remind: { da: "Kopiér påmindelse til medlemmet", en: "Copy a reminder to the member", zh: "复制给该成员的提醒" },
  remindAll: {
    da: "Kopiér påmindelser til alle, der mangler",
    en: "Copy reminders to everybody missing",
    zh: "复制给所有未提交成员的提醒",
  },
} as const satisfies Record<string, Texts>;
