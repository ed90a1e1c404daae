// The round's overview: what is done, what is missing, how long there is (mockup 03), and the list of everything missing.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const overviewTexts = {
  assessed: { da: "{{done}} af {{all}} vurderet", en: "{{done}} of {{all}} assessed", zh: "已评审 {{done}} / {{all}}" },
  inProgress: { da: "{{count}} i gang", en: "{{count}} in progress", zh: "{{count}} 份进行中" },
  notStarted: { da: "{{count}} ikke begyndt", en: "{{count}} not started", zh: "{{count}} 份未开始" },
  waiting: {
    da: "{{count}} venter på formanden",
    en: "{{count}} waiting for the chair",
    zh: "{{count}} 份等待组长裁定",
  },
  allAssessed: { da: "Alle {{count}} er vurderet.", en: "All {{count}} are assessed.", zh: "{{count}} 份已全部评审。" },
  oneAssessed: { da: "Ansøgningen er vurderet.", en: "The application is assessed.", zh: "该申请已评审。" },
  allOut: {
    da: "Alle dine ansøgninger udgår for dig.",
    en: "All your applications are closed to you.",
    zh: "您的所有申请均需回避。",
  },
  sentence: { da: "{{first}}. {{rest}}.", en: "{{first}}. {{rest}}.", zh: "{{first}}。{{rest}}。" },
  one: { da: "{{first}}.", en: "{{first}}.", zh: "{{first}}。" },

  list: { da: "Ansøgninger", en: "Applications", zh: "申请" },
  number: { da: "Nr.", en: "No.", zh: "序号" },
  numberName: { da: "Nummer i læserækkefølgen", en: "Number in reading order", zh: "阅读顺序中的序号" },
  application: { da: "Ansøgning", en: "Application", zh: "申请" },
  conflict: { da: "Habilitet", en: "Conflict", zh: "利益冲突" },
  conflictName: { da: "Habilitet", en: "Conflict of interest", zh: "利益冲突" },
  criterionShort: { da: "K{{number}}", en: "C{{number}}", zh: "标准{{number}}" },
  criterionName: {
    da: "Kriterium {{number}}: {{title}}",
    en: "Criterion {{number}}: {{title}}",
    zh: "标准 {{number}}：{{title}}",
  },
  total: { da: "I alt", en: "Total", zh: "合计" },
  state: { da: "Tilstand", en: "State", zh: "状态" },
  none: { da: "Ingen konflikt", en: "No conflict", zh: "无冲突" },
  possible: { da: "Muligvis", en: "Possibly", zh: "可能有" },
  conflicted: { da: "Inhabil", en: "Conflicted", zh: "回避" },
  undeclared: { da: "Ikke erklæret", en: "Not declared", zh: "未申报" },
  unfinished: { da: "Grund mangler", en: "Reason missing", zh: "缺少理由" },
  closed: { da: "dokumenter lukket", en: "documents closed", zh: "文件已关闭" },
  missing: { da: "mangler", en: "missing", zh: "未评" },
  cannot: { da: "kiv", en: "n/j", zh: "无法" },
  cannotName: { da: "kan ikke vurderes", en: "cannot judge", zh: "无法评判" },
  reasonsMissing: { da: "begrundelse mangler", en: "reasons missing", zh: "缺少理由" },
  notYet: { da: "ikke erklæret endnu", en: "not declared yet", zh: "尚未申报" },
  noTotal: { da: "ingen point endnu", en: "no points yet", zh: "尚无评分" },
  noSum: {
    da: "kan ikke gøres op, når et kriterium ikke kan vurderes",
    en: "no total, since a criterion cannot be judged",
    zh: "有标准无法评判，合计无法得出",
  },

  filter: { da: "Filtrér listen", en: "Filter the list", zh: "筛选列表" },
  order: { da: "Rækkefølge: {{what}}", en: "Order: {{what}}", zh: "排序：{{what}}" },
  byReading: { da: "Læserækkefølge", en: "Reading order", zh: "阅读顺序" },
  byNumber: { da: "Nummer", en: "Number", zh: "编号" },
  byTitle: { da: "Titel", en: "Title", zh: "标题" },
  byState: { da: "Tilstand", en: "State", zh: "状态" },
  show: { da: "Vis: {{what}}", en: "Show: {{what}}", zh: "显示：{{what}}" },
  all: { da: "Alle", en: "All", zh: "全部" },
  shown: { da: "{{shown}} af {{count}}", en: "{{shown}} of {{count}}", zh: "{{shown}} / {{count}}" },
  noneFound: { da: "Ingen ansøgninger passer", en: "No applications match", zh: "没有符合条件的申请" },
  showAll: { da: "Vis alle ansøgninger", en: "Show all applications", zh: "显示全部申请" },

  continue: { da: "Fortsæt", en: "Continue", zh: "继续" },
  begin: { da: "Begynd", en: "Begin", zh: "开始" },
  criterion: { da: "kriterium {{number}}", en: "criterion {{number}}", zh: "标准 {{number}}" },
  overall: { da: "samlet vurdering", en: "overall assessment", zh: "总体评审" },
  page: { da: "side {{page}}", en: "page {{page}}", zh: "第 {{page}} 页" },
  gaps: { da: "Mangler {{count}}", en: { one: "{{count}} to do", other: "{{count}} to do" }, zh: "待办 {{count}}" },
  noGaps: { da: "Intet mangler", en: "Nothing is missing", zh: "没有待办事项" },
  allGaps: { da: "Vis alle {{count}}", en: "Show all {{count}}", zh: "显示全部 {{count}} 项" },
  deadline: { da: "Frist", en: "Deadline", zh: "截止时间" },
  deadlineDay: { da: "{{relative}}, {{date}}", en: "{{relative}}, {{date}}", zh: "{{relative}}，{{date}}" },
  timeDanish: { da: "kl. {{time}} dansk tid", en: "{{time}} Danish time", zh: "丹麦时间 {{time}}" },
  timeShanghai: { da: "kl. {{time}} i Shanghai", en: "{{time}} in Shanghai", zh: "上海时间 {{time}}" },
  timeZone: { da: "kl. {{time}} ({{zone}})", en: "{{time}} ({{zone}})", zh: "{{time}}（{{zone}}）" },
  timeHere: { da: "kl. {{time}} hos dig", en: "{{time}} where you are", zh: "您所在地时间 {{time}}" },
  passed: { da: "Fristen var {{date}}", en: "The deadline was {{date}}", zh: "截止时间为 {{date}}" },
  passedOffice: {
    da: "Pakker, der kommer nu, bliver mærket som sene. Om en vurdering tæller, afgør formanden.",
    en: "Packages that come now are marked as late. Whether a review counts is for the chair to decide.",
    zh: "此后收到的资料包将标记为逾期。评审是否计入由组长决定。",
  },
  passedAbout: {
    da: "Du kan stadig skrive og eksportere. Formanden afgør, om en pakke efter fristen tages med.",
    en: "You can still write and export. The chair decides whether a package after the deadline is taken in.",
    zh: "您仍可填写和导出。逾期的评审包是否采纳由组长决定。",
  },
  closedRound: { da: "Runden er afsluttet", en: "The round is closed", zh: "轮次已结束" },
  closedRoundAbout: {
    da: "Det, du har skrevet, kan stadig læses her. Ændringer kommer ikke med i noget.",
    en: "What you have written can still be read here. Changes no longer count anywhere.",
    zh: "您填写的内容仍可在此阅读，但任何更改都不再计入。",
  },
  export: { da: "Eksportér vurderingspakke …", en: "Export review package …", zh: "导出评审包…" },
  exportDraft: {
    da: "Kan eksporteres nu som kladde.",
    en: "Can be exported now as a draft.",
    zh: "目前可作为草稿导出。",
  },
  exportReady: { da: "Klar til underskrift.", en: "Ready to be signed.", zh: "可以签名导出。" },
  exported: {
    da: "Eksporteret som nr. {{sequence}}, {{date}}. Intet er ændret siden.",
    en: "Exported as no. {{sequence}}, {{date}}. Nothing has changed since.",
    zh: "已于 {{date}} 导出为第 {{sequence}} 号，此后没有更改。",
  },
  exportedDraft: {
    da: "Ændret siden nr. {{sequence}}. Nr. {{next}} bliver en kladde.",
    en: "Changed since no. {{sequence}}. No. {{next}} will be a draft.",
    zh: "第 {{sequence}} 号之后有更改。第 {{next}} 号将为草稿。",
  },
  exportedReady: {
    da: "Ændret siden nr. {{sequence}}. Nr. {{next}} er klar til underskrift.",
    en: "Changed since no. {{sequence}}. No. {{next}} is ready to be signed.",
    zh: "第 {{sequence}} 号之后有更改。第 {{next}} 号可以签名导出。",
  },

  gapScore: { da: "Kriterium {{number}}: point", en: "Criterion {{number}}: score", zh: "标准 {{number}}：评分" },
  gapAnswer: { da: "Kriterium {{number}}: svar", en: "Criterion {{number}}: answer", zh: "标准 {{number}}：答复" },
  gapReasons: {
    da: "Kriterium {{number}}: begrundelse",
    en: "Criterion {{number}}: reasons",
    zh: "标准 {{number}}：理由",
  },
  gapReasonsTo: {
    da: "Kriterium {{number}}: begrundelse til {{score}}",
    en: "Criterion {{number}}: reasons for {{score}}",
    zh: "标准 {{number}}：评分 {{score}} 的理由",
  },
  gapReasonsCannot: {
    da: "Kriterium {{number}}: begrundelse til kan ikke vurderes",
    en: "Criterion {{number}}: reasons why it cannot be judged",
    zh: "标准 {{number}}：无法评判的理由",
  },
  gapRecommendation: { da: "Indstilling", en: "Recommendation", zh: "推荐意见" },
  gapEqualBenefit: { da: "Lige udbytte", en: "Equal benefit", zh: "同等受益" },
  gapDeclaration: { da: "Habilitet: erklæring", en: "Conflict of interest: declaration", zh: "利益冲突：申报" },
  gapDeclarationReason: { da: "Habilitet: grund", en: "Conflict of interest: reason", zh: "利益冲突：理由" },

  gapsTitle: { da: "Mangler", en: "To do", zh: "待办" },
  gapsAbout: {
    da: {
      one: "{{count}} ting mangler, før din vurdering er fuldført.",
      other: "{{count}} ting mangler, før din vurdering er fuldført.",
    },
    en: {
      one: "{{count}} thing is missing before your review is complete.",
      other: "{{count}} things are missing before your review is complete.",
    },
    zh: "完成评审前还有 {{count}} 项待办。",
  },
  gapsNone: { da: "Intet mangler", en: "Nothing is missing", zh: "没有待办事项" },
  gapsNoneAbout: {
    da: "Alle dine vurderinger er fuldført. Næste skridt er at underskrive og eksportere dem.",
    en: "All your reviews are complete. The next step is to sign and export them.",
    zh: "您的评审已全部完成。下一步是签名并导出。",
  },
  toExport: { da: "Til eksport", en: "To export", zh: "前往导出" },
  toList: { da: "Til ansøgningerne", en: "To the applications", zh: "前往申请列表" },
  inApplication: { da: "{{count}} mangler", en: "{{count}} missing", zh: "{{count}} 项待办" },

  noneAssigned: {
    da: "Ingen ansøgninger er fordelt til dig endnu",
    en: "No applications are assigned to you yet",
    zh: "尚未向您分配申请",
  },
  noneAssignedAbout: {
    da: "Sekretariatet sender en ny ansøgningspakke, når ansøgningerne er fordelt. Åbn den her, så kommer de frem.",
    en: "The secretariat sends a new application package when the applications are assigned. Open it here, and they appear.",
    zh: "分配完成后，秘书处会发送新的申请资料包。在此打开后即可看到申请。",
  },
  openPackage: { da: "Åbn pakke …", en: "Open package …", zh: "打开资料包…" },
  notApproved: {
    da: "Kriterierne er ikke godkendt endnu",
    en: "The criteria are not approved yet",
    zh: "评审标准尚未批准",
  },
  notApprovedAbout: {
    da: "Der kan ikke gives point, før kriteriernes godkendelse er registreret og udsendt af sekretariatet.",
    en: "No scores can be given before the secretariat has recorded and issued the approval of the criteria.",
    zh: "秘书处登记并发布标准的批准之前，无法评分。",
  },
  notReviewer: {
    da: "Du vurderer ikke ansøgninger i denne runde",
    en: "You do not review applications in this round",
    zh: "您在本轮次中不评审申请",
  },
  leadsAbout: {
    da: "Som {{role}} samler du gruppens indstilling. Herfra går det i denne rækkefølge:",
    en: "As {{role}} you bring the group’s recommendation together. It goes in this order:",
    zh: "作为{{role}}，您负责汇总本组的推荐意见。依次为：",
  },
  stepMembers: {
    da: "Tag medlemmernes pakker ind, og se, hvem der mangler",
    en: "Take in the members’ packages and see who is missing",
    zh: "导入成员的资料包，查看谁尚未提交",
  },
  stepConflicts: {
    da: "Erklær dig selv, og afgør de mulige konflikter",
    en: "Declare yourself and rule on the possible conflicts",
    zh: "本人申报，并裁定可能的冲突",
  },
  stepMatrix: {
    da: "Se alle point side om side, og hvor medlemmerne er uenige",
    en: "See all scores side by side, and where the members disagree",
    zh: "并列查看所有评分及成员的分歧",
  },
  stepMeeting: {
    da: "Fastlæg den fælles vurdering, og skriv referat",
    en: "Settle the consensus and write the minutes",
    zh: "确定共识评分，撰写会议记录",
  },
  stepOrder: {
    da: "Læg rækkefølgen, og begrund afvigelser fra pointene",
    en: "Lay down the order, with reasons where it departs from the scores",
    zh: "确定次序，并说明与评分不一致的理由",
  },
  stepExport: {
    da: "Underskriv og send den samlede indstillingspakke",
    en: "Sign and send the consolidated package",
    zh: "签署并发送汇总包",
  },
  roleChair: { da: "formand", en: "chair", zh: "组长" },
  roleDeputy: { da: "stedfortræder", en: "deputy chair", zh: "副组长" },
  officeTitle: { da: "Sekretariatets runde", en: "The secretariat’s round", zh: "秘书处的轮次" },
  officeAbout: {
    da: "Slip pakker hvor som helst på vinduet. Alt, hvad der er kommet, og alt, hvad der mangler, ligger her:",
    en: "Drop packages anywhere on the window. All that has come and all that is missing is here:",
    zh: "可将资料包拖放到窗口任意位置。已收到和尚缺的内容都在这里：",
  },
  officeMore: {
    da: "At bygge en runde, udsende ansøgningspakker og skrive papirerne kan også gøres på kommandolinjen.",
    en: "Building a round, issuing application packages and writing the papers can also be done on the command line.",
    zh: "创建轮次、发布申请资料包和生成文件也可通过命令行完成。",
  },
  officeHelp: { da: "Se hvordan", en: "See how", zh: "查看方法" },

  keyOpen: { da: "åbn", en: "open", zh: "打开" },
  keyGap: { da: "næste mangel", en: "next to do", zh: "下一项待办" },
  keyMove: { da: "op og ned", en: "up and down", zh: "上下移动" },
  keyFilter: { da: "filtrér", en: "filter", zh: "筛选" },
} as const satisfies Record<string, Translatable>;

export const standingTexts = {
  complete: { da: "Færdig", en: "Complete", zh: "已完成" },
  "in-progress": { da: "I gang", en: "In progress", zh: "进行中" },
  "not-started": { da: "Ikke begyndt", en: "Not started", zh: "未开始" },
  waiting: { da: "Venter på formand", en: "Waiting for chair", zh: "等待组长" },
  out: { da: "Udgår for dig", en: "Closed to you", zh: "您需回避" },
  reconfirm: { da: "Skal bekræftes igen", en: "To be confirmed again", zh: "需再次确认" },
  part: { da: "{{done}} af {{of}}", en: "{{done}} of {{of}}", zh: "{{done}} / {{of}}" },
} as const satisfies Record<string, Translatable>;

export const overviewCommands = {
  group: { da: "Liste", en: "List", zh: "列表" },
  down: { da: "Næste i listen", en: "Next in the list", zh: "列表中下一项" },
  up: { da: "Forrige i listen", en: "Previous in the list", zh: "列表中上一项" },
  filter: { da: "Filtrér listen", en: "Filter the list", zh: "筛选列表" },
  continue: { da: "Fortsæt, hvor du slap", en: "Continue where you left off", zh: "从上次位置继续" },
  nextGap: { da: "Næste mangel", en: "Next thing to do", zh: "下一项待办" },
  previousGap: { da: "Forrige mangel", en: "Previous thing to do", zh: "上一项待办" },
  endTour: { da: "Luk rundvisningen", en: "Close the tour", zh: "关闭导览" },
  tour: { da: "Vis rundvisningen", en: "Show the tour", zh: "显示导览" },
} as const satisfies Record<string, Texts>;

/** What an office finds at each of its places. */
export const officePlaces = {
  papers: {
    da: "indstilling, partshøring, begrundelser, referater og hele sagen som arkiv",
    en: "recommendation, hearings, reasons, minutes, and the whole case as an archive",
    zh: "推荐意见书、申请人陈述意见、理由、会议记录和全案归档",
  },
  preparation: {
    da: "fra mappen med ansøgninger til alles pakker",
    en: "from the folder of applications to everybody’s bundle",
    zh: "从申请文件夹到每个人的资料包",
  },
  inbox: {
    da: "hvad der er kommet, hvad der venter på jer, og hvad der er afvist",
    en: "what has come, what waits for you, and what was refused",
    zh: "已收到、待处理和被拒的资料包",
  },
  status: {
    da: "hvem der mangler hvad, kvitteringer til alle, og en mistet computer",
    en: "who lacks what, receipts for everybody, and a lost computer",
    zh: "谁还缺什么、为所有人生成回执、电脑丢失的处理",
  },
  joint: {
    da: "begge gruppers lister ved siden af hinanden, og hvor pengene slipper op",
    en: "both groups’ lists side by side, and where the money ends",
    zh: "两组名单并列，以及资金用尽之处",
  },
} as const satisfies Record<string, Texts>;
