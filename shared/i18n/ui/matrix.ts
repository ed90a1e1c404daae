// The group's matrix of scores (mockup 07): who gave what, where the members disagree, and what follows from it for the agenda.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const matrixTexts = {
  title: { da: "Pointmatrix", en: "Score matrix", zh: "评分矩阵" },
  received: {
    da: "{{received}} af {{all}} vurderinger modtaget",
    en: "{{received}} of {{all}} reviews received",
    zh: "已收到 {{received}} / {{all}} 份评审",
  },
  quorumAll: {
    da: "beslutningsdygtig for alle {{count}} ansøgninger",
    en: "quorate for all {{count}} applications",
    zh: "全部 {{count}} 份申请均达到法定人数",
  },
  quorumSome: {
    da: "beslutningsdygtig for {{met}} af {{all}} ansøgninger",
    en: "quorate for {{met}} of {{all}} applications",
    zh: "{{all}} 份申请中有 {{met}} 份达到法定人数",
  },
  sort: { da: "Sortér efter: {{what}}", en: "Sort by: {{what}}", zh: "排序：{{what}}" },
  colour: { da: "Farve", en: "Colour", zh: "着色" },
  points: { da: "Point", en: "Points", zh: "评分" },
  deviation: { da: "Afvigelse", en: "Deviation", zh: "偏差" },
  legend: { da: "Farveskala", en: "Colour scale", zh: "色阶" },
  filter: { da: "Filtrér matricen", en: "Filter the matrix", zh: "筛选矩阵" },
  shown: { da: "{{shown}} af {{all}}", en: "{{shown}} of {{all}}", zh: "{{shown}} / {{all}}" },
  application: { da: "Ansøgning", en: "Application", zh: "申请" },
  spreadShort: { da: "sp.", en: "rg.", zh: "差" },
  spread: { da: "Spænd på kriterium {{number}}", en: "Range on criterion {{number}}", zh: "标准 {{number}} 的极差" },
  median: { da: "Median", en: "Median", zh: "中位数" },
  medianName: { da: "Median af summerne", en: "Median of the totals", zh: "总分中位数" },
  sums: { da: "Sum {{min}}–{{max}}", en: "Total {{min}}–{{max}}", zh: "总分 {{min}}–{{max}}" },
  sumsName: {
    da: "Hver eksperts sum på skalaen, stiplet: tærsklen for summen",
    en: "Each expert’s total on the scale; dashed: the threshold of the total",
    zh: "每位专家的总分；虚线为总分及格线",
  },
  slot: { da: "Ekspert {{n}} i rækken", en: "Expert {{n}} in the row", zh: "本行第 {{n}} 位专家" },
  cell: {
    da: "Kriterium {{number}}, {{person}}: {{value}}",
    en: "Criterion {{number}}, {{person}}: {{value}}",
    zh: "标准 {{number}}，{{person}}：{{value}}",
  },
  cellDeviation: {
    da: "Kriterium {{number}}, {{person}}: {{value}}, {{deviation}} fra middeltallet",
    en: "Criterion {{number}}, {{person}}: {{value}}, {{deviation}} from the mean",
    zh: "标准 {{number}}，{{person}}：{{value}}，与平均分相差 {{deviation}}",
  },
  cellNotCounted: {
    da: "Kriterium {{number}}, {{person}}: {{value}}, {{why}}",
    en: "Criterion {{number}}, {{person}}: {{value}}, {{why}}",
    zh: "标准 {{number}}，{{person}}：{{value}}，{{why}}",
  },
  nobody: { da: "ingen", en: "nobody", zh: "无人" },
  noValue: { da: "intet point", en: "no score", zh: "无评分" },
  cannot: { da: "kiv", en: "n/j", zh: "无法" },
  cannotName: { da: "kan ikke vurderes", en: "cannot judge", zh: "无法评判" },
  outShort: { da: "i", en: "c", zh: "避" },
  meet: { da: "Start møde", en: "Start meeting", zh: "开始会议" },
  empty: { da: "Ingen ansøgninger passer", en: "No applications match", zh: "没有符合条件的申请" },
  none: { da: "Ingen ansøgninger at sammenligne", en: "No applications to compare", zh: "没有可比较的申请" },
  showAll: { da: "Vis alle", en: "Show all", zh: "全部显示" },
  copied: {
    da: "{{count}} rækker kopieret. Indsæt dem i Excel.",
    en: "{{count}} rows copied. Paste them into Excel.",
    zh: "已复制 {{count}} 行，可粘贴到 Excel。",
  },
  closedOwn: {
    da: "Lukket for dig: du har selv erklæret en konflikt. Stedfortræderen behandler den.",
    en: "Closed to you: you have declared a conflict yourself. The deputy deals with it.",
    zh: "对您关闭：您已申报利益冲突，由副组长处理。",
  },
  closedScope: {
    da: "Behandles af en anden leder af gruppen.",
    en: "Dealt with by the group’s other leader.",
    zh: "由本组另一位负责人处理。",
  },
  closedUndeclared: {
    da: "Åbnes, når du har erklæret din egen habilitet.",
    en: "Opens when you have declared yourself on conflicts of interest.",
    zh: "您申报本人利益冲突情况后打开。",
  },
  declare: { da: "Erklær …", en: "Declare …", zh: "申报…" },
  ownFirst: {
    da: "Eksportér din egen vurdering først",
    en: "Export your own review first",
    zh: "请先导出您本人的评审",
  },
  ownFirstAbout: {
    da: "De andres point åbnes, når din egen vurdering er færdig og underskrevet. Så kan ingen sige, at du har rettet ind.",
    en: "The others’ scores open when your own review is complete and signed. Then nobody can say that you adjusted to them.",
    zh: "您本人的评审完成并签署后，才能看到其他专家的评分，以免有迎合之嫌。",
  },
  toExport: { da: "Til eksport", en: "To the export", zh: "前往导出" },
  keyReasons: { da: "begrundelser", en: "reasons", zh: "查看理由" },
  keySort: { da: "skift sortering", en: "change order", zh: "切换排序" },
  keyCopy: { da: "kopiér til Excel", en: "copy for Excel", zh: "复制到 Excel" },
  detail: { da: "Begrundelser", en: "Reasons", zh: "理由" },
  detailTitle: {
    da: "{{application}} · kriterium {{number}}",
    en: "{{application}} · criterion {{number}}",
    zh: "{{application}} · 标准 {{number}}",
  },
  range: { da: "spænd {{range}}", en: "range {{range}}", zh: "极差 {{range}}" },
  medianOf: { da: "median {{median}}", en: "median {{median}}", zh: "中位数 {{median}}" },
  noReasons: { da: "Ingen begrundelse skrevet.", en: "No reasons written.", zh: "未写理由。" },
  page: { da: "side {{page}}", en: "page {{page}}", zh: "第 {{page}} 页" },
  frameAbout: {
    da: "Ramme: spænd over {{limit}}; den fælles vurdering kræver en begrundelse. i: inhabil. kiv: kan ikke vurderes.",
    en: "Framed: range above {{limit}}; the consensus needs a reason. c: conflict of interest. n/j: cannot judge.",
    zh: "带框：极差超过 {{limit}}，共识评分须说明理由。避：回避。无法：无法评判。",
  },
  agenda: { da: "Dagsorden", en: "Agenda", zh: "议程" },
  agendaAbout: { da: "efter uenighed, størst først", en: "by disagreement, largest first", zh: "按分歧从大到小" },
  agendaLine: {
    da: "kriterium {{number}}, spænd {{range}}",
    en: "criterion {{number}}, range {{range}}",
    zh: "标准 {{number}}，极差 {{range}}",
  },
  agendaNone: { da: "ingen vurderinger tæller endnu", en: "no reviews count yet", zh: "尚无计入的评审" },
  agendaOne: { da: "kun én vurdering", en: "one review only", zh: "仅一份评审" },
  agreement: { da: "Enighed", en: "Agreement", zh: "一致性" },
  aside: { da: "Ved siden af matricen", en: "Beside the matrix", zh: "侧栏" },
  agreementAbout: {
    da: "Krippendorffs alfa måler, om eksperterne ordner ansøgningerne ens: 1 er helt enigt, 0 er som ved lodtrækning.",
    en: "Krippendorff’s alpha says whether the experts order the applications alike: 1 is full agreement, 0 is as by lot.",
    zh: "克里彭多夫 α 衡量专家之间评分是否一致：1 为完全一致，0 相当于随机。",
  },
  agreementLimits: {
    da: "Med få ansøgninger eller næsten ens point svinger tallet meget. Det siger intet om, hvem der har ret.",
    en: "With few applications, or scores that are nearly equal, the figure varies a lot. It says nothing about who is right.",
    zh: "申请较少或评分接近时，该数值波动很大，也不说明谁的判断正确。",
  },
  alphaHigh: { da: "god enighed", en: "good agreement", zh: "一致性较好" },
  alphaSome: { da: "nogen enighed", en: "some agreement", zh: "有一定一致性" },
  alphaLow: { da: "ringe enighed", en: "little agreement", zh: "一致性较低" },
  alphaNone: { da: "kan ikke beregnes", en: "cannot be computed", zh: "无法计算" },
  criterion: { da: "Kriterium", en: "Criterion", zh: "标准" },
  alpha: { da: "Alfa", en: "Alpha", zh: "α" },
  icc: { da: "ICC(2,1)", en: "ICC(2,1)", zh: "ICC(2,1)" },
  iccAbout: {
    da: "ICC vises kun, hvor alle eksperter har vurderet alle ansøgninger.",
    en: "ICC is shown only where every expert has assessed every application.",
    zh: "仅当每位专家评审了所有申请时才显示 ICC。",
  },
  severity: { da: "Mild eller streng", en: "Lenient or strict", zh: "宽严程度" },
  severityAbout: {
    da: "Hvor meget højere (+) eller lavere (−) en ekspert i snit giver end de andre på de samme ansøgninger. Vises kun; der rettes aldrig i nogens point.",
    en: "How much higher (+) or lower (−) an expert scores on average than the others on the same applications. Shown only; nobody’s scores are ever corrected.",
    zh: "在相同申请上，该专家平均比其他专家高（+）或低（−）多少。仅供参考，绝不据此修改任何人的评分。",
  },
  severityRefused: {
    da: "Kan ikke vises: eksperterne deler sig i {{count}} grupper, der ikke har nogen ansøgning til fælles. Tal på tværs ville sammenligne æbler og pærer.",
    en: "Cannot be shown: the experts fall into {{count}} sets that have no application in common. Figures across them would compare different things.",
    zh: "无法显示：专家分为 {{count}} 组，各组之间没有共同评审的申请，跨组比较没有意义。",
  },
  severityFew: {
    da: "For få point til at sige noget.",
    en: "Too few scores to say anything.",
    zh: "评分太少，无法判断。",
  },
  expert: { da: "Ekspert", en: "Expert", zh: "专家" },
  effect: { da: "Forskel", en: "Difference", zh: "差异" },
} as const satisfies Record<string, Translatable>;

export const sortTexts = {
  disagreement: { da: "Uenighed", en: "Disagreement", zh: "分歧" },
  median: { da: "Median", en: "Median", zh: "中位数" },
  mean: { da: "Gennemsnit", en: "Mean", zh: "平均分" },
  deviation: { da: "Spredning", en: "Standard deviation", zh: "标准差" },
  range: { da: "Spænd i summen", en: "Range of totals", zh: "总分极差" },
  count: { da: "Antal vurderinger", en: "Number of reviews", zh: "评审数量" },
  own: { da: "Mine point", en: "My scores", zh: "我的评分" },
  number: { da: "Nummer", en: "Number", zh: "编号" },
} as const satisfies Record<string, Texts>;

/** Why a member's row does not count, or is not to be seen. */
export const groupStandingTexts = {
  counts: { da: "tæller", en: "counts", zh: "计入" },
  draft: { da: "kladde, tæller ikke", en: "draft, does not count", zh: "草稿，不计入" },
  conflicted: { da: "inhabil", en: "conflict of interest", zh: "回避" },
  sealed: {
    da: "mulig inhabilitet, afventer afgørelse",
    en: "possible conflict, awaiting a ruling",
    zh: "可能有冲突，待裁定",
  },
  "ruled-out": { da: "afgjort inhabil", en: "ruled out", zh: "裁定回避" },
  "older-version": {
    da: "vurderet på en ældre udgave, tæller ikke",
    en: "assessed on an older version, does not count",
    zh: "针对旧版申请评审，不计入",
  },
  "other-criteria": {
    da: "vurderet efter andre kriterier, tæller ikke",
    en: "assessed under other criteria, does not count",
    zh: "按其他标准评审，不计入",
  },
  unassigned: { da: "ikke tildelt, tæller ikke", en: "not assigned, does not count", zh: "未分配，不计入" },
  excluded: { da: "holdt ude, tæller ikke", en: "left out, does not count", zh: "已排除，不计入" },
  late: { da: "for sent, tæller ikke", en: "late, does not count", zh: "逾期，不计入" },
  "own-conflict": { da: "lukket for dig", en: "closed to you", zh: "对您关闭" },
  "not-in-scope": { da: "ikke din sag", en: "not your case", zh: "不属于您" },
  undeclared: { da: "åbnes ved din erklæring", en: "opens on your declaration", zh: "您申报后打开" },
} as const satisfies Record<string, Texts>;

export const matrixCommands = {
  group: { da: "Pointmatrix", en: "Score matrix", zh: "评分矩阵" },
  sort: { da: "Skift sortering", en: "Change order", zh: "切换排序" },
  colour: { da: "Skift mellem point og afvigelse", en: "Switch between points and deviation", zh: "切换评分与偏差" },
  filter: { da: "Filtrér matricen", en: "Filter the matrix", zh: "筛选矩阵" },
  copy: { da: "Kopiér matricen til Excel", en: "Copy the matrix for Excel", zh: "复制矩阵到 Excel" },
  meet: { da: "Start møde", en: "Start meeting", zh: "开始会议" },
  reasons: { da: "Læs begrundelserne", en: "Read the reasons", zh: "查看理由" },
} as const satisfies Record<string, Texts>;

/** A member's assessment of an older version, let in by whoever leads the group. */
export const notMaterialTexts = {
  act: { da: "Lad den tælle …", en: "Let it count …", zh: "计入该评审…" },
  title: { da: "Ændringen er uden betydning", en: "The change makes no difference", zh: "改动不影响评审" },
  about: {
    da: "{{name}} har vurderet en ældre udgave af ansøgningen. Afgør du, at ændringen er uden betydning for vurderingen, tæller den. Begrundelsen følger med til sekretariatet.",
    en: "{{name}} assessed an older version of the application. If you decide that the change makes no difference to the assessment, it counts. Your reason goes to the secretariat.",
    zh: "{{name}} 评审的是申请的旧版。如果您认定改动不影响评审，该评审即计入。理由将一并送交秘书处。",
  },
  reason: { da: "Begrundelse", en: "Reason", zh: "理由" },
  decide: { da: "Lad den tælle", en: "Let it count", zh: "计入" },
  said: {
    da: "Tæller, selv om den er givet på en ældre udgave: {{reason}}",
    en: "Counts although it was given on an older version: {{reason}}",
    zh: "虽针对旧版，仍计入：{{reason}}",
  },
  undo: { da: "Lad den ikke tælle", en: "Do not count it", zh: "不再计入" },
} as const satisfies Record<string, Texts>;
