// The paper of the evaluation across rounds.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const evaluationTexts = {
  file: { da: "evaluering", en: "evaluation", zh: "计划评估" },
  title: {
    da: "Evaluering af programmet {{period}}",
    en: "Evaluation of the programme {{period}}",
    zh: "计划评估 {{period}}",
  },
  lead: {
    da: {
      one: "{{count}} projekt er indstillet i {{rounds}}.",
      other: "{{count}} projekter er indstillet i {{rounds}}.",
    },
    en: {
      one: "{{count}} project is recommended in {{rounds}}.",
      other: "{{count}} projects are recommended in {{rounds}}.",
    },
    zh: { other: "{{rounds}}中共推荐 {{count}} 个项目。" },
  },
  rounds: {
    da: { one: "{{count}} runde", other: "{{count}} runder" },
    en: { one: "{{count}} round", other: "{{count}} rounds" },
    zh: { other: "{{count}} 个轮次" },
  },
  notAgreed: {
    da: {
      one: "{{count}} runde er endnu ikke aftalt af begge kontorer; tallene for den er foreløbige.",
      other: "{{count}} runder er endnu ikke aftalt af begge kontorer; tallene for dem er foreløbige.",
    },
    en: {
      one: "{{count}} round is not agreed by both offices yet; its figures are provisional.",
      other: "{{count}} rounds are not agreed by both offices yet; their figures are provisional.",
    },
    zh: { other: "有 {{count}} 个轮次尚未经双方办公室商定，其数字为暂定。" },
  },
  "standing.agreed": { da: "aftalt", en: "agreed", zh: "已商定" },
  "standing.proposal": { da: "forslag", en: "proposal", zh: "草案" },
  "standing.unsigned": { da: "ikke underskrevet", en: "not signed", zh: "未签署" },
  "standing.none": { da: "ingen lister endnu", en: "no lists yet", zh: "尚无名单" },
  roundsTitle: { da: "Runder", en: "Rounds", zh: "轮次" },
  round: { da: "Runde", en: "Round", zh: "轮次" },
  state: { da: "Stade", en: "State", zh: "状态" },
  projectsTitle: { da: "Projekter pr. år", en: "Projects per year", zh: "每年项目数" },
  year: { da: "År", en: "Year", zh: "年度" },
  count: { da: "Antal", en: "Number", zh: "数量" },
  projects: { da: "Projekter", en: "Projects", zh: "项目" },
  expected: { da: "Forventet", en: "Expected", zh: "预期" },
  expectedRange: { da: "{{min}}–{{max}}", en: "{{min}}–{{max}}", zh: "{{min}}–{{max}}" },
  noneExpected: { da: "ikke angivet", en: "not stated", zh: "未说明" },
  compared: { da: "Sammenlignet", en: "Compared", zh: "对比" },
  "is.below": { da: "under det forventede", en: "below what was expected", zh: "低于预期" },
  "is.inside": { da: "som forventet", en: "as expected", zh: "符合预期" },
  "is.above": { da: "over det forventede", en: "above what was expected", zh: "高于预期" },
  projectYear: {
    da: "Et projekt tæller i det første år, det har penge i.",
    en: "A project counts in the first year it has money in.",
    zh: "项目计入其首个有资金的年度。",
  },
  moneyTitle: { da: "Penge og rammer", en: "Money and frames", zh: "资金与额度" },
  source: { da: "Finansieringskilde", en: "Source of funding", zh: "资金来源" },
  frame: { da: "Ramme", en: "Frame", zh: "额度" },
  used: { da: "Brugt", en: "Used", zh: "已用" },
  share: { da: "Andel", en: "Share", zh: "占比" },
  left: { da: "Rest", en: "Left", zh: "剩余" },
  total: { da: "I alt", en: "Total", zh: "合计" },
  noFrame: { da: "ingen ramme", en: "no frame", zh: "无额度" },
  frameDiffers: {
    da: "Runderne har forskellige rammer for {{source}} {{year}}; den nyeste runde gælder.",
    en: "The rounds have different frames for {{source}} {{year}}; the newest round counts.",
    zh: "各轮次对{{source}} {{year}} 年的额度说明不一，以最新轮次为准。",
  },
  expectedDiffers: {
    da: "Runderne forventer forskelligt antal projekter i {{year}}; den nyeste runde gælder.",
    en: "The rounds expect different numbers of projects in {{year}}; the newest round counts.",
    zh: "各轮次对 {{year}} 年项目数的预期不一，以最新轮次为准。",
  },
  nonProject: {
    da: "Rammen for {{source}} skal også betale andet end projekter, så resten er mindre, end den ser ud til.",
    en: "The frame of {{source}} also has to pay for other things than projects, so less is left than it seems.",
    zh: "{{source}}的额度还须支付项目以外的开支，实际剩余少于所列数字。",
  },
  elsewhere: {
    da: "{{source}} {{year}}: {{amount}} er brugt i runden {{round}}, som ikke ligger på denne computer.",
    en: "{{source}} {{year}}: {{amount}} was used in the round {{round}}, which is not on this computer.",
    zh: "{{source}} {{year}} 年：轮次“{{round}}”已用 {{amount}}，该轮次不在本机上。",
  },
  goalsTitle: { da: "Programmets mål", en: "The programme’s goals", zh: "计划目标" },
  goal: { da: "Mål", en: "Goal", zh: "目标" },
  goalsAbout: {
    da: "Kontoret har knyttet projekterne til målene. Et projekt kan tjene flere mål.",
    en: "The office has tied the projects to the goals. A project can serve several.",
    zh: "由办公室将项目与目标关联；一个项目可服务多个目标。",
  },
  untied: { da: "Ikke knyttet til et mål", en: "Not tied to a goal", zh: "未关联目标" },
  listTitle: { da: "Projekterne bag tallene", en: "The projects behind the figures", zh: "数字所依据的项目" },
  note: { da: "Bemærkning", en: "Note", zh: "备注" },
  none: { da: "Ingen", en: "None", zh: "无" },
  foot: {
    da: "Over de runder, der ligger på kontorets computer",
    en: "Over the rounds on the office’s computer",
    zh: "依据办公室本机上的各轮次",
  },
} as const satisfies Record<string, Texts | Translatable>;
