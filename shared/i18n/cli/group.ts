// Texts of `skoen group`.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const groupTexts = {
  about: {
    da: "ekspertgruppens fælles vurdering (formanden)",
    en: "the expert group's consolidation (the chair)",
    zh: "专家组汇总（组长）",
  },
  status: { da: "hvem har sendt hvad", en: "who has sent what", zh: "谁已提交什么" },
  notOpen: {
    da: "Eksportér først din egen færdige vurdering; så åbner de andres point.",
    en: "Export your own complete review first; then the others' scores open.",
    zh: "请先导出您自己完成的评审，之后才能查看他人的评分。",
  },
  matrix: {
    da: "alle point, spredning og enighed",
    en: "all scores, spread and agreement",
    zh: "全部评分、离散度与一致性",
  },
  rule: { da: "afgør en mulig inhabilitet", en: "rule on a possible conflict of interest", zh: "裁定可能的利益冲突" },
  consensus: {
    da: "sæt den fælles vurdering af et kriterium",
    en: "set the consensus on a criterion",
    zh: "设定某标准的共识",
  },
  median: { da: "tag medianen som fælles vurdering", en: "take the median as the consensus", zh: "以中位数作为共识" },
  row: {
    da: "sæt udfald, plads og tekster for en ansøgning",
    en: "set outcome, place and texts of an application",
    zh: "设定申请的结果、名次和文本",
  },
  member: {
    da: "sig, hvorfor et medlem ikke er med",
    en: "say why a member is left out",
    zh: "说明某成员未被纳入的原因",
  },
  defer: {
    da: "overlad ansøgninger til stedfortræderen (ingen: ophæv)",
    en: "defer applications to the deputy (none: take back)",
    zh: "将申请移交副组长（不填则撤回）",
  },
  late: { da: "godtag en pakke, der kom for sent", en: "accept a package that came late", zh: "接受逾期的资料包" },
  lateHow: {
    da: 'For sent modtagne vurderinger tæller ikke. Skal de tælle, så beslut det: group late <nummer> --reason "…"',
    en: 'Reviews that came late do not count. If they are to count, decide it: group late <digest> --reason "…"',
    zh: '逾期收到的评审不计入。如需计入，请作出决定：group late <编号> --reason "…"',
  },
  choose: {
    da: "vælg mellem to udgaver fra samme medlem",
    en: "choose between two versions from one member",
    zh: "在同一成员的两个版本之间选定其一",
  },
  forkHow: {
    da: 'Af to udgaver, hvor ingen afløser den anden, tæller ingen. Vælg den ene: group choose <person> <nummer> --reason "…"',
    en: 'Of two versions, neither replacing the other, none counts. Choose one: group choose <person> <digest> --reason "…"',
    zh: '两个互不取代的版本均不计入。请选定其一：group choose <人员> <编号> --reason "…"',
  },
  belowQuorum: {
    da: "Bemærk: Færre end {{quorum}} medlemmer tæller ved {{applications}}. Det vil stå på papirerne.",
    en: "Note: fewer than {{quorum}} members count for {{applications}}. The papers will say so.",
    zh: "注意：{{applications}} 计入的成员少于 {{quorum}} 名。文件中将予注明。",
  },
  minutes: { da: "skriv referat", en: "write the minutes", zh: "撰写会议记录" },
  draft: { da: "vis kladden, og hvad den mangler", en: "show the draft and what it lacks", zh: "显示草稿及缺少的内容" },
  draftComplete: { da: "Intet mangler.", en: "Nothing is missing.", zh: "没有缺项。" },
  export: {
    da: "underskriv og eksportér den samlede pakke",
    en: "sign and export the consolidated package",
    zh: "签名并导出汇总包",
  },
  external: {
    da: "underskriv listen fra en side, der ikke bruger Skøn (kontoret)",
    en: "sign the list of a side that does not use Skøn (the office)",
    zh: "为未使用 Skøn 的一方签署名单（办公室）",
  },
  withheld: {
    da: "Lukket, indtil du selv har afgivet habilitetserklæring (skoen review declare): {{applications}}",
    en: "Closed until you have declared your own conflicts (skoen review declare): {{applications}}",
    zh: "在您本人完成利益冲突申报（skoen review declare）之前不开放：{{applications}}",
  },
  passOn: {
    da: "Stedfortræderen får medlemmernes vurderinger af dem, når du sender dem videre (skoen package send … --to).",
    en: "The deputy gets the members' reviews of them when you pass them on (skoen package send … --to).",
    zh: "请将成员对这些申请的评审转交副组长（skoen package send… --to）。",
  },
  saved: { da: "Gemt.", en: "Saved.", zh: "已保存。" },
} as const satisfies Record<string, Texts>;

/** What a consolidation still owes, by the kind of the gap. */
export const groupGaps = {
  "application-changed": {
    da: "ansøgningen er ændret, siden gruppen afgjorde den",
    en: "the application has changed since the group settled it",
    zh: "申请在小组裁定后已变更",
  },
  "own-declaration-missing": {
    da: "din egen erklæring om habilitet mangler (review declare)",
    en: "your own declaration of conflict of interest is missing (review declare)",
    zh: "缺少您本人的利益冲突申报（review declare）",
  },
  "row-missing": { da: "udfald mangler", en: "outcome missing", zh: "缺少结果" },
  "consensus-missing": { da: "fælles vurdering mangler", en: "consensus missing", zh: "缺少共识" },
  "consensus-reason": { da: "begrundelse for fælles vurdering", en: "reason for the consensus", zh: "缺少共识理由" },
  "threshold-forces-rejection": {
    da: "under tærsklen: kan ikke indstilles",
    en: "below a threshold: cannot be recommended",
    zh: "低于及格线：不能推荐",
  },
  "reasons-missing": { da: "begrundelse mangler", en: "reasons missing", zh: "缺少理由" },
  "place-missing": { da: "plads mangler", en: "place missing", zh: "缺少名次" },
  "move-reason": {
    da: "pladsen afviger fra pointene: begrund",
    en: "place departs from the scores: give a reason",
    zh: "名次与评分不一致：须说明理由",
  },
  "place-without-recommendation": {
    da: "plads uden indstilling",
    en: "place without recommendation",
    zh: "有名次但未推荐",
  },
  "ruling-missing": { da: "afgørelse om habilitet mangler", en: "ruling missing", zh: "缺少回避裁定" },
  "own-conflict-not-deferred": {
    da: "egen inhabilitet: overlad den til stedfortræderen",
    en: "own conflict: defer it to the deputy",
    zh: "本人须回避：请移交副组长",
  },
} as const satisfies Record<string, Texts>;

export const groupCounts = {
  severity: {
    da: {
      one: "Vurderingerne hænger sammen.",
      other: "Vurderingerne falder i {{count}} dele; strenghed sammenlignes ikke på tværs.",
    },
    en: {
      one: "The reviews are connected.",
      other: "The reviews fall into {{count}} parts; severity is not compared across them.",
    },
    zh: "评审的连通部分数：{{count}}（多于 1 时不跨部分比较宽严程度）。",
  },
} as const satisfies Record<string, Translatable>;
