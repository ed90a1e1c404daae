// Beside the joint prioritisation (domain.md §§ 7.6, 8): what is only guidance, with its limits in plain words.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const advisoryTexts = {
  chance: {
    da: "Sandsynlighed for at ligge over grænsen",
    en: "Probability of being above the line",
    zh: "位于资助线以上的概率",
  },
  guidance: { da: "vejledende", en: "guidance only", zh: "仅供参考" },
  work: { da: "Regn ud", en: "Work it out", zh: "开始计算" },
  working: { da: "Regner …", en: "Working it out …", zh: "正在计算……" },
  under: { da: "under 1 %", en: "under 1%", zh: "低于 1%" },
  over: { da: "over 99 %", en: "over 99%", zh: "高于 99%" },
  about: {
    da: "Så ofte får projektet plads, når eksperternes samlede point trækkes om {{draws}} gange med tilbagelægning og listen hver gang laves efter rundens regler.",
    en: "How often the project has room when the experts’ totals are drawn again {{draws}} times with replacement and the list is made each time by the round’s rules.",
    zh: "将专家总分有放回地重抽 {{draws}} 次，每次都按本轮规则重排名单；此数为项目入选的比例。",
  },
  limits: {
    da: "Tallet kender ikke gruppernes drøftelse, mødets rækkefølge eller aftalte afvigelser, og med få eksperter pr. ansøgning er det groft. Det ændrer ikke rækkefølgen og er ikke med i det underskrevne resultat.",
    en: "It knows nothing of the groups’ discussions, the meeting’s order or agreed departures, and with few experts per application it is rough. It changes no order and is no part of the signed result.",
    zh: "它不反映专家组讨论、会议定序和双方约定的例外；每份申请的专家较少时，结果较粗略。它不改变排序，也不写入已签署的结果。",
  },
  fixed: {
    da: "{{group}}: rækkefølgen ligger fast, for gruppens egne point findes ikke her.",
    en: "{{group}}: its order is fixed, since its experts’ scores are not here.",
    zh: "{{group}}：本机没有该组专家的评分，故其排序固定不变。",
  },
  line: {
    da: "Sandsynlighed for at ligge over grænsen (vejledende): {{chance}}",
    en: "Probability of being above the line (guidance only): {{chance}}",
    zh: "位于资助线以上的概率（仅供参考）：{{chance}}",
  },
  nearest: {
    da: "De {{count}} nærmest grænsen",
    en: "The {{count}} nearest the line",
    zh: "最接近资助线的 {{count}} 项",
  },
  certain: {
    da: "Ingen projekter ligger nær grænsen: hvert har plads næsten altid eller næsten aldrig.",
    en: "No project is near the line: each has room nearly always or nearly never.",
    zh: "没有接近资助线的项目：每一项几乎总是入选，或几乎从不入选。",
  },
  best: { da: "Bedste brug af pengene efter point", en: "Best use of the money by score", zh: "按评分的资金最佳用法" },
  thought: { da: "tankeeksperiment", en: "what if", zh: "假设推演" },
  bestAbout: {
    da: "De projekter, rammerne har plads til, som tilsammen har den højeste samlede værdi. Det er ikke en prioritering, og intet gemmes.",
    en: "The projects the frames have room for that together have the highest combined value. It is not a prioritisation, and nothing is saved.",
    zh: "在资金额度内综合分合计最高的一组项目。这不是优先排序，也不会保存任何内容。",
  },
  frames: { da: "Rammer, der ikke må overskrides", en: "Frames that may not be exceeded", zh: "不得突破的额度" },
  hard: { da: "De hårde", en: "The hard ones", zh: "硬性额度" },
  all: { da: "Også de bløde", en: "The soft ones too", zh: "连同软性额度" },
  listSum: {
    da: {
      one: "Den fælles liste: 1 projekt, værdi {{value}}",
      other: "Den fælles liste: {{count}} projekter, værdi {{value}}",
    },
    en: {
      one: "The joint list: 1 project, value {{value}}",
      other: "The joint list: {{count}} projects, value {{value}}",
    },
    zh: { other: "联合名单：{{count}} 个项目，综合分合计 {{value}}" },
  },
  bestSum: {
    da: { one: "Bedste brug: 1 projekt, værdi {{value}}", other: "Bedste brug: {{count}} projekter, værdi {{value}}" },
    en: { one: "Best use: 1 project, value {{value}}", other: "Best use: {{count}} projects, value {{value}}" },
    zh: { other: "最佳用法：{{count}} 个项目，综合分合计 {{value}}" },
  },
  same: {
    da: "Det er de samme projekter som på den fælles liste.",
    en: "They are the same projects as on the joint list.",
    zh: "与联合名单入选的项目相同。",
  },
  isIn: { da: "{{number}} ville komme ind.", en: "{{number}} would come in.", zh: "{{number}} 将入选。" },
  isOut: { da: "{{number}} ville falde ud.", en: "{{number}} would drop out.", zh: "{{number}} 将落选。" },
  more: {
    da: { one: "og 1 til", other: "og {{count}} til" },
    en: { one: "and 1 more", other: "and {{count}} more" },
    zh: { other: "另有 {{count}} 项" },
  },
  listOver: {
    da: "Den fælles liste overskrider selv disse rammer.",
    en: "The joint list itself exceeds these frames.",
    zh: "联合名单本身已超出这些额度。",
  },
  notProven: {
    da: "Tiden slap op: en bedre fordeling kan findes.",
    en: "Time ran out: a better use may exist.",
    zh: "时间已到：可能存在更好的用法。",
  },
  notProvenGap: {
    da: "Tiden slap op: den bedst mulige fordeling er højst {{gap}} mere værd.",
    en: "Time ran out: the best possible use is worth at most {{gap}} more.",
    zh: "时间已到：最佳用法的综合分合计最多再高 {{gap}}。",
  },
  noneInTime: {
    da: "Der blev ikke fundet noget svar i tide.",
    en: "No answer was found in time.",
    zh: "未能在限定时间内得出答案。",
  },
  notCompared: {
    da: {
      one: "1 projekt kan ikke være med, fordi en gruppe ikke har samlede point for det.",
      other: "{{count}} projekter kan ikke være med, fordi en gruppe ikke har samlede point for dem.",
    },
    en: {
      one: "1 project cannot take part because a group has no totals for it.",
      other: "{{count}} projects cannot take part because a group has no totals for them.",
    },
    zh: { other: "有 {{count}} 个项目因某一组没有总分而无法参与计算。" },
  },
  rowByRow: { da: "Række for række …", en: "Row by row …", zh: "逐项对比……" },
  rowsTitle: { da: "Bedste brug og den fælles liste", en: "Best use and the joint list", zh: "最佳用法与联合名单对照" },
  value: { da: "Værdi", en: "Value", zh: "综合分" },
  valueAbout: {
    da: "Værdi: gennemsnittet af de to gruppers point på en skala fra 0 til 1 blandt de projekter, der er i betragtning.",
    en: "Value: the mean of both groups’ totals on a scale from 0 to 1 among the projects considered.",
    zh: "综合分：在入围项目范围内，将两组总分各自换算到 0 至 1 后取平均。",
  },
  onList: { da: "Listen", en: "The list", zh: "联合名单" },
  inBest: { da: "Bedste brug", en: "Best use", zh: "最佳用法" },
  yes: { da: "med", en: "in", zh: "入选" },
  notIn: { da: "ikke med", en: "not in", zh: "未入选" },
  unknown: { da: "kan ikke regnes ud", en: "cannot be worked out", zh: "无法计算" },
  difference: { da: "Forskel", en: "Difference", zh: "差异" },
  comesIn: { da: "kommer ind", en: "comes in", zh: "入选" },
  dropsOut: { da: "falder ud", en: "drops out", zh: "落选" },
  copy: { da: "Kopiér tabellen", en: "Copy the table", zh: "复制表格" },
  copied: {
    da: { one: "1 række kopieret", other: "{{count}} rækker kopieret" },
    en: { one: "1 row copied", other: "{{count}} rows copied" },
    zh: { other: "已复制 {{count}} 行" },
  },
} as const satisfies Record<string, Texts | Translatable>;
