// The joint prioritisation (domain.md § 7): what is recommended, why, and everything it was computed from.
import type { Translatable } from "../translate.ts";

export const jointTexts = {
  file: { da: "faelles-prioritering", en: "joint-prioritisation", zh: "联合优先排序" },
  title: { da: "Indstilling: {{round}}", en: "Recommendation: {{round}}", zh: "推荐意见书：{{round}}" },
  subtitle: {
    da: "Fælles prioritering til {{bodies}}",
    en: "Joint prioritisation for {{bodies}}",
    zh: "联合优先排序，提交{{bodies}}",
  },
  packageLine: {
    da: "Fælles prioritering, fingeraftryk {{digest}}.",
    en: "Joint prioritisation, fingerprint {{digest}}.",
    zh: "联合优先排序，指纹 {{digest}}。",
  },
  noneYet: {
    da: "Der foreligger endnu ingen fælles prioritering i runden. Begge ekspertgruppers indstillinger skal være modtaget, og prioriteringen skal være beregnet.",
    en: "There is no joint prioritisation in this round yet. Both expert groups' recommendations must be in, and the prioritisation must have been computed.",
    zh: "本轮次尚无联合优先排序。须先收到两个专家组的推荐意见并完成计算。",
  },
  unsignedStrong: { da: "Foreløbig beregning.", en: "Preliminary computation.", zh: "初步计算结果。" },
  unsigned: {
    da: " Ingen af kontorerne har underskrevet.",
    en: " Neither office has signed.",
    zh: "两个办公室均未签名。",
  },
  proposalStrong: { da: "Forslag.", en: "Proposal.", zh: "草案。" },
  proposal: {
    da: " Det ene kontor har underskrevet. Prioriteringen er aftalt, når begge kontorer har underskrevet det samme.",
    en: " One office has signed. The prioritisation is agreed once both offices have signed the same.",
    zh: "一个办公室已签名。两个办公室对同一内容签名后即为商定。",
  },
  agreedStrong: { da: "Aftalt.", en: "Agreed.", zh: "已商定。" },
  agreed: { da: " Begge kontorer har underskrevet.", en: " Both offices have signed.", zh: "两个办公室均已签名。" },
  newerStrong: { da: "Nyt forslag.", en: "New proposal.", zh: "新草案。" },
  newer: {
    da: " Et nyere forslag ({{digest}}, {{at}}) venter på det andet kontors underskrift. Den aftalte prioritering af {{agreed}}, som vises her, gælder, til begge har underskrevet.",
    en: " A newer proposal ({{digest}}, {{at}}) waits for the other office's signature. The agreed prioritisation of {{agreed}}, shown here, stands until both have signed.",
    zh: "另有更新的草案（{{digest}}，{{at}}）等待对方办公室签名。在双方均签名之前，此处所示的 {{agreed}} 已商定的优先排序仍然有效。",
  },
  leadStrong: { da: "Det indstilles,", en: "It is recommended", zh: "建议" },
  lead: {
    da: {
      one: " at {{bodies}} hver for deres side støtter {{count}} projekt, som er prioriteret af både den danske og den kinesiske ekspertgruppe. I perioden {{period}} optager det {{amounts}}. Hver side finansierer sin egen deltagelse.",
      other:
        " at {{bodies}} hver for deres side støtter {{count}} projekter, som er prioriteret af både den danske og den kinesiske ekspertgruppe. I perioden {{period}} optager de {{amounts}}. Hver side finansierer sin egen deltagelse.",
    },
    en: {
      one: " that {{bodies}}, each for its own side, support {{count}} project that both the Danish and the Chinese expert group have prioritised. In the period {{period}} it takes up {{amounts}}. Each side pays for its own participation.",
      other:
        " that {{bodies}}, each for its own side, support {{count}} projects that both the Danish and the Chinese expert group have prioritised. In the period {{period}} they take up {{amounts}}. Each side pays for its own participation.",
    },
    zh: {
      other:
        "{{bodies}}各自代表本方支持 {{count}} 个由丹麦和中国专家组共同优先推荐的项目。{{period}} 年期间共需{{amounts}}。各方资助己方的参与。",
    },
  },
  leadNone: {
    da: "Ingen projekter indstilles til støtte.",
    en: "No project is recommended for support.",
    zh: "没有项目被推荐资助。",
  },
  amountOf: { da: "{{amount}} fra {{source}}", en: "{{amount}} from {{source}}", zh: "{{source}} {{amount}}" },
  unsettled: {
    da: "Prioriteringen er ikke endelig: {{what}}.",
    en: "The prioritisation is not final: {{what}}.",
    zh: "优先排序尚未最终确定：{{what}}。",
  },
  unsettledTie: {
    da: "projekter, der står lige ved bevillingsgrænsen, venter på mødet eller lodtrækning",
    en: "projects tied at the funding line await the meeting or a lot",
    zh: "资助线处的并列项目有待会议或抽签决定",
  },
  unsettledMissing: {
    da: { one: "{{count}} ansøgning er ikke afgjort", other: "{{count}} ansøgninger er ikke afgjort" },
    en: { one: "{{count}} application is not decided", other: "{{count}} applications are not decided" },
    zh: { other: "{{count}} 份申请未定" },
  },
  fundedTitle: {
    da: "Projekter i prioriteret rækkefølge",
    en: "Projects in order of priority",
    zh: "按优先次序排列的项目",
  },
  reserveTitle: { da: "Reserveliste", en: "Reserve list", zh: "候补名单" },
  openTitle: { da: "Afventer mødet eller lodtrækning", en: "Awaiting the meeting or a lot", zh: "有待会议或抽签" },
  ledgerTitle: { da: "Økonomi pr. kilde og år", en: "Money per source and year", zh: "各来源和年度的资金" },
  excludedTitle: { da: "Ikke i betragtning", en: "Not considered", zh: "不予考虑" },
  undecidedTitle: { da: "Ikke afgjort", en: "Not decided", zh: "未定" },
  remarksTitle: { da: "Bemærkninger", en: "Remarks", zh: "备注" },
  decisionsTitle: { da: "Beslutninger undervejs", en: "Decisions on the way", zh: "过程中的决定" },
  reasonsTitle: { da: "Ekspertgruppernes begrundelser", en: "The expert groups' reasons", zh: "专家组理由" },
  groupPlaces: { da: "Plads DK/SH", en: "Place DK/SH", zh: "丹、沪名次" },
  jointPlace: { da: "Nr.", en: "No.", zh: "序号" },
  usedOf: { da: "{{used}}\naf {{frame}}", en: "{{used}}\nof {{frame}}", zh: "{{used}}\n／ {{frame}}" },
  usedHead: { da: "Optaget af rammen", en: "Taken from the frame", zh: "占用额度" },
  binding: { da: "Hvad der mangler", en: "What is lacking", zh: "缺口" },
  "short.year": {
    da: "{{source}} {{year}}: mangler {{amount}}",
    en: "{{source}} {{year}}: {{amount}} short",
    zh: "{{source}} {{year}} 年：缺 {{amount}}",
  },
  "short.through": {
    da: "{{source}} til og med {{year}}: mangler {{amount}}",
    en: "{{source}} up to {{year}}: {{amount}} short",
    zh: "{{source}} 截至 {{year}} 年：缺 {{amount}}",
  },
  "short.total": {
    da: "{{source}} i hele perioden: mangler {{amount}}",
    en: "{{source}} over the whole period: {{amount}} short",
    zh: "{{source}} 整个期间：缺 {{amount}}",
  },
  wouldFit: {
    da: "Der er plads, men projektet står efter det første, der ikke kunne være der.",
    en: "It would fit, but stands after the first that did not.",
    zh: "额度足够，但排在首个超额项目之后。",
  },
  heldBack: {
    da: "Flyttet til reservelisten af begge kontorer.",
    en: "Moved to the reserve list by both offices.",
    zh: "由两个办公室移入候补名单。",
  },
  "gate.G0": { da: "trukket tilbage", en: "withdrawn", zh: "已撤回" },
  "gate.G1-both": {
    da: "ikke prioriteret af nogen af ekspertgrupperne",
    en: "prioritised by neither expert group",
    zh: "两个专家组均未优先推荐",
  },
  "gate.G1-dk": {
    da: "ikke prioriteret af den danske ekspertgruppe",
    en: "not prioritised by the Danish expert group",
    zh: "丹麦专家组未优先推荐",
  },
  "gate.G1-cn": {
    da: "ikke prioriteret af den kinesiske ekspertgruppe",
    en: "not prioritised by the Chinese expert group",
    zh: "中国专家组未优先推荐",
  },
  "gate.G2": {
    da: "begge sider bidrager ikke med midler og aktiviteter",
    en: "not both sides contribute money and activities",
    zh: "并非双方都提供资金和活动",
  },
  "gate.G3": {
    da: "en side betaler for den anden sides deltagelse",
    en: "one side pays for the other side's participation",
    zh: "一方为另一方的参与付款",
  },
  gate: { da: "Grund", en: "Reason", zh: "原因" },
  "undecided.consolidation-missing": {
    da: "gruppens samlede pakke mangler",
    en: "the group's consolidated package is missing",
    zh: "缺少该组的汇总包",
  },
  "undecided.row-missing": {
    da: "gruppen har ikke udtalt sig",
    en: "the group has said nothing about it",
    zh: "该组未发表意见",
  },
  "undecided.not-treated": { da: "ikke behandlet af gruppen", en: "not treated by the group", zh: "该组未审议" },
  "undecided.criteria-differ": {
    da: "vurderet efter andre kriterier",
    en: "assessed against other criteria",
    zh: "依据其他标准评审",
  },
  "undecided.application-changed": {
    da: "vurderet på en tidligere version af ansøgningen",
    en: "assessed on an earlier version of the application",
    zh: "依据申请的较早版本评审",
  },
  "undecided.deputy-missing": {
    da: "stedfortræderens pakke mangler",
    en: "the deputy's package is missing",
    zh: "缺少副组长的资料包",
  },
  "undecided.deferral-differs": {
    da: "formand og stedfortræder er ikke enige om, hvad der er overladt",
    en: "chair and deputy do not agree on what was deferred",
    zh: "组长与副组长对移交事项不一致",
  },
  "undecided.own-conflict": {
    da: "afgjort af en, der selv har erklæret en interessekonflikt",
    en: "settled by somebody who has declared a conflict of interest",
    zh: "由已申报利益冲突者裁定",
  },
  undecidedBy: { da: "{{group}}: {{reason}}", en: "{{group}}: {{reason}}", zh: "{{group}}：{{reason}}" },
  "flag.real-tie": { da: "står lige", en: "tied", zh: "并列" },
  "flag.close-to-line": { da: "tæt ved grænsen", en: "close to the funding line", zh: "接近资助线" },
  "flag.moved": { da: "flyttet af begge kontorer", en: "moved by both offices", zh: "由两个办公室调整" },
  "flag.money-freed": { da: "har frigivet midler", en: "has freed money", zh: "已释放资金" },
  "flag.not-in-meeting-order": { da: "ikke placeret af mødet", en: "not placed by the meeting", zh: "会议未排序" },
  "flag.below-quorum-dk": {
    da: "den danske gruppe var ikke beslutningsdygtig",
    en: "no quorum in the Danish group",
    zh: "丹麦专家组未达法定人数",
  },
  "flag.below-quorum-cn": {
    da: "den kinesiske gruppe var ikke beslutningsdygtig",
    en: "no quorum in the Chinese group",
    zh: "中国专家组未达法定人数",
  },
  "flag.external-dk": {
    da: "dansk liste indskrevet af kontoret",
    en: "Danish list entered by the office",
    zh: "丹麦名单由办公室录入",
  },
  "flag.external-cn": {
    da: "kinesisk liste indskrevet af kontoret",
    en: "Chinese list entered by the office",
    zh: "中国名单由办公室录入",
  },
  "flag.older-version-dk": {
    da: "den danske gruppe vurderede en tidligere version",
    en: "the Danish group assessed an earlier version",
    zh: "丹麦专家组评审的是较早版本",
  },
  "flag.older-version-cn": {
    da: "den kinesiske gruppe vurderede en tidligere version",
    en: "the Chinese group assessed an earlier version",
    zh: "中国专家组评审的是较早版本",
  },
  "flag.threshold-dk": {
    da: "under tærsklen i den danske gruppe",
    en: "below the threshold in the Danish group",
    zh: "在丹麦专家组低于及格线",
  },
  "flag.threshold-cn": {
    da: "under tærsklen i den kinesiske gruppe",
    en: "below the threshold in the Chinese group",
    zh: "在中国专家组低于及格线",
  },
  "warning.frame.contains-non-project-lines": {
    da: "Rammen fra {{source}} skal også betale andet end projekter (fx workshops og EXPO). Der er mindre til projekter, end rammen viser.",
    en: "The frame from {{source}} must also pay for other things than projects (such as workshops and EXPO). There is less for projects than the frame shows.",
    zh: "{{source}}的资金额度还须支付项目以外的支出（如研讨会和世博会活动），可用于项目的资金少于额度所示。",
  },
  "warning.frame.hard-but-estimate": {
    da: "Rammen fra {{source}} er angivet som bindende, men er kun et skøn. Den er brugt som vejledende.",
    en: "The frame from {{source}} is set as binding but is only an estimate. It was used as not binding.",
    zh: "{{source}}的资金额度设为硬性，但仅为估计值，已按非硬性处理。",
  },
  "warning.frame.none": {
    da: "Der er ingen ramme for {{source}}.",
    en: "There is no frame for {{source}}.",
    zh: "{{source}}没有资金额度。",
  },
  "warning.frame.missing": {
    da: "Rammen fra {{source}} har intet beløb for {{year}}; det er regnet som 0.",
    en: "The frame from {{source}} has no amount for {{year}}; it is taken as 0.",
    zh: "{{source}}的资金额度缺少 {{year}} 年的金额，按 0 计。",
  },
  "warning.joint.meeting-order-missing": {
    da: "Rækkefølgen skal aftales på et møde, men mødets rækkefølge er ikke indført.",
    en: "The order is to be agreed at a meeting, but the meeting's order has not been entered.",
    zh: "次序应由会议商定，但尚未录入会议次序。",
  },
  overrun: {
    da: "{{source}} {{year}}: rammen er overskredet med {{amount}}.",
    en: "{{source}} {{year}}: the frame is exceeded by {{amount}}.",
    zh: "{{source}} {{year}} 年：超出额度 {{amount}}。",
  },
  overrunTotal: {
    da: "{{source}} i hele perioden: rammen er overskredet med {{amount}}.",
    en: "{{source}} over the whole period: the frame is exceeded by {{amount}}.",
    zh: "{{source}} 整个期间：超出额度 {{amount}}。",
  },
  rulesTitle: { da: "Regler for beregningen", en: "Rules of the computation", zh: "计算规则" },
  "order.mean-rank": {
    da: "gennemsnit af de to gruppers pladser",
    en: "mean of the two groups' places",
    zh: "两组名次的平均值",
  },
  "order.worst-rank": {
    da: "den dårligste af de to gruppers pladser",
    en: "the worse of the two groups' places",
    zh: "两组名次中较差者",
  },
  "order.meeting": { da: "rækkefølge aftalt på møde", en: "order agreed at a meeting", zh: "会议商定的次序" },
  "mode.annual": { da: "år for år", en: "year by year", zh: "逐年" },
  "mode.cumulative": {
    da: "overført til senere år, aldrig lånt",
    en: "carried forward, never borrowed",
    zh: "可结转，不可预支",
  },
  "mode.total": { da: "hele perioden under ét", en: "the whole period as one", zh: "整个期间合计" },
  "walk.strict": {
    da: "stop ved det første, der ikke kan være der",
    en: "stop at the first that does not fit",
    zh: "遇到首个超额项目即停止",
  },
  "walk.skip": { da: "gå forbi det, der ikke kan være der", en: "pass over what does not fit", zh: "跳过超额项目" },
  ruleOrder: { da: "Rækkefølge", en: "Order", zh: "次序" },
  ruleMode: { da: "Rammer", en: "Frames", zh: "额度" },
  ruleWalk: { da: "Gennemgang", en: "Walk", zh: "遍历" },
  rulesNote: {
    da: "Kun projekter, som begge grupper har prioriteret, er med. Hver gruppes rækkefølge er nummereret om blandt dem; projekter, der står lige, deler den midterste plads. De to gruppers point er aldrig lagt sammen.",
    en: "Only projects prioritised by both groups take part. Each group's order is renumbered among them; tied projects share the middle place. The scores of the two groups are never averaged.",
    zh: "仅纳入两组均优先推荐的项目。各组次序在这些项目中重新编号，并列项目取中间名次。两组的评分从不平均。",
  },
} as const satisfies Record<string, Translatable>;
