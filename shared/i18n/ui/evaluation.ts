// The evaluation across rounds on screen; what the paper says too is in shared/i18n/reports/evaluation.ts.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const evaluationUiTexts = {
  title: { da: "Evaluering på tværs af runder", en: "Evaluation across rounds", zh: "跨轮次评估" },
  open: { da: "Evaluering på tværs af runder", en: "Evaluation across rounds", zh: "跨轮次评估" },
  lead: {
    da: "Programmet over alle runder på denne computer. Vælg et tal for at se projekterne bag det.",
    en: "The programme over all rounds on this computer. Choose a figure to see the projects behind it.",
    zh: "汇总本机上所有轮次的计划情况。点选数字可查看其所依据的项目。",
  },
  none: { da: "Ingen runder at evaluere endnu", en: "No rounds to evaluate yet", zh: "尚无可评估的轮次" },
  noneAbout: {
    da: "Her samles projekter, penge og mål, når du som kontor har udsendt eller modtaget en runde.",
    en: "Projects, money and goals are gathered here once you, as an office, have issued or received a round.",
    zh: "您作为办公室发布或收到轮次后，这里将汇总项目、资金与目标。",
  },
  copy: { da: "Kopiér tabellerne", en: "Copy the tables", zh: "复制表格" },
  copied: { da: "Tabellerne er kopieret", en: "The tables are copied", zh: "表格已复制" },
  paper: { da: "Lav papir", en: "Make a paper", zh: "生成文书" },
  made: {
    da: { one: "1 fil er lavet.", other: "{{count}} filer er lavet." },
    en: { one: "1 file was made.", other: "{{count}} files were made." },
    zh: { other: "已生成 {{count}} 个文件。" },
  },
  show: { da: "{{figure}}: vis projekterne", en: "{{figure}}: show the projects", zh: "{{figure}}：查看项目" },
  millions: { da: "mio. {{currency}}", en: "{{currency}} million", zh: "百万{{currency}}" },
  usedOf: { da: "{{used}} af {{frame}}", en: "{{used}} of {{frame}}", zh: "{{used}} / {{frame}}" },
  leftOver: { da: "rest {{left}}", en: "{{left}} left", zh: "剩余 {{left}}" },
  over: { da: "over {{amount}}", en: "{{amount}} over", zh: "超出 {{amount}}" },
  count: {
    da: { one: "1 projekt", other: "{{count}} projekter" },
    en: { one: "1 project", other: "{{count}} projects" },
    zh: { other: "{{count}} 个项目" },
  },
  behind: { da: "Bag tallet", en: "Behind the figure", zh: "数字所依据的项目" },
  behindNone: { da: "Ingen projekter.", en: "No projects.", zh: "没有项目。" },
  choose: { da: "Vælg et tal.", en: "Choose a figure.", zh: "请点选一个数字。" },
  inYear: { da: "Projekter med start i {{year}}", en: "Projects starting in {{year}}", zh: "{{year}} 年启动的项目" },
  ofSource: { da: "{{source}} {{year}}", en: "{{source}} {{year}}", zh: "{{source}} {{year}} 年" },
  ofGoal: { da: "Mål {{goal}}", en: "Goal {{goal}}", zh: "目标 {{goal}}" },
  tieHow: {
    da: "Vælg tallet for dem, der ikke er knyttet, og åbn et projekt for at knytte det.",
    en: "Choose the figure of those that are not tied, and open a project to tie it.",
    zh: "点选未关联项目的数字，再打开项目即可关联目标。",
  },
  back: { da: "Tilbage til projekterne", en: "Back to the projects", zh: "返回项目列表" },
  serves: { da: "Projektet tjener", en: "The project serves", zh: "本项目服务的目标" },
  stated: { da: "Ansøgerne skriver selv", en: "The applicants’ own words", zh: "申请人自述" },
  note: { da: "Bemærkning", en: "Note", zh: "备注" },
  noteHint: { da: "Hvorfor, og hvad det bygger på.", en: "Why, and what it rests on.", zh: "说明理由和依据。" },
  undo: { da: "Fortryd", en: "Undo", zh: "撤销" },
  redo: { da: "Gentag", en: "Redo", zh: "重做" },
  toRound: { da: "Til den fælles prioritering", en: "To the joint prioritisation", zh: "前往联合优先排序" },
  start: { da: "start {{year}}", en: "starts {{year}}", zh: "{{year}} 年启动" },
  notSaved: { da: "Ikke gemt: {{error}}", en: "Not saved: {{error}}", zh: "未保存：{{error}}" },
  legend: {
    da: "Søjlen er projekter, feltet bag den det forventede.",
    en: "The bar is projects, the field behind it what was expected.",
    zh: "柱为项目数，其后的色块为预期范围。",
  },
  chart: { da: "Projekter pr. år som søjler", en: "Projects per year as bars", zh: "每年项目数柱状图" },
} as const satisfies Record<string, Texts | Translatable>;

export const evaluationCommands = {
  group: { da: "Evaluering", en: "Evaluation", zh: "评估" },
  copy: { da: "Kopiér evalueringens tabeller", en: "Copy the evaluation’s tables", zh: "复制评估表格" },
  undo: { da: "Fortryd mål for projektet", en: "Undo the project’s goals", zh: "撤销项目目标的修改" },
  redo: { da: "Gentag mål for projektet", en: "Redo the project’s goals", zh: "重做项目目标的修改" },
} as const;
