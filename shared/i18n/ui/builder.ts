// The forms in which an office builds a round: what they share, and the round's facts, rules and frames.
import type { Language, Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const builderTexts = {
  langDa: { da: "Dansk", en: "Danish", zh: "丹麦文" },
  langEn: { da: "Engelsk", en: "English", zh: "英文" },
  langZh: { da: "Kinesisk", en: "Chinese", zh: "中文" },
  labelOf: { da: "{{of}}: {{part}}", en: "{{of}}: {{part}}", zh: "{{of}}：{{part}}" },
  stillMissing: { da: "Mangler endnu.", en: "Still missing.", zh: "尚未填写。" },
  undone: { da: "Fortrudt", en: "Undone", zh: "已撤销" },
  redone: { da: "Gentaget", en: "Done again", zh: "已重做" },

  title: { da: "Rundens oplysninger", en: "Facts of the round", zh: "轮次信息" },
  about: {
    da: "Alt gemmes, mens du skriver, også det, der ikke er færdigt. Runden går først ud, når intet mangler.",
    en: "Everything is saved as you write, also what is not finished. The round goes out only when nothing is missing.",
    zh: "输入内容会随时保存，未完成的也会保存。全部填妥后轮次才能发出。",
  },
  round: { da: "Runden", en: "The round", zh: "轮次" },
  roundTitle: { da: "Titel", en: "Title", zh: "名称" },
  years: { da: "År, der gives penge til", en: "Years that money is granted for", zh: "资助年份" },
  yearsHint: { da: "F.eks. 2009-2011.", en: "For example 2009-2011.", zh: "例如 2009-2011。" },
  themes: { da: "Temaer", en: "Themes", zh: "主题" },
  listHint: { da: "Adskilt af komma.", en: "Separated by commas.", zh: "用逗号分隔。" },
  tags: { da: "Frie emneord", en: "Free keywords", zh: "关键词" },
  roundsThisYear: { da: "Antal runder i år", en: "Rounds this year", zh: "本年轮次数" },
  roundsHint: {
    da: "Deles de ventede projekter af flere runder?",
    en: "Do several rounds share the expected projects?",
    zh: "预计项目数是否由多轮共享？",
  },
  expected: { da: "Ventede projekter {{year}}", en: "Expected projects {{year}}", zh: "{{year}} 年预计项目数" },
  expectedHint: { da: "F.eks. 2-4.", en: "For example 2-4.", zh: "例如 2-4。" },

  dates: { da: "Datoer og frister", en: "Dates and deadlines", zh: "日期与截止时间" },
  datesAbout: {
    da: "Skriv klokkeslæt, som de vises på stedet. En frist lukker aldrig for noget: det, der kommer senere, tæller efter en beslutning.",
    en: "Write times as the clocks show them there. A deadline never closes anything: what comes later counts after a decision.",
    zh: "请按当地时间填写。截止时间不会阻止提交：逾期内容须经决定后计入。",
  },
  dayHint: { da: "F.eks. 15.1.2009.", en: "For example 15 January 2009.", zh: "例如 2009-01-15。" },
  timeHint: {
    da: "F.eks. 14.4.2009 kl. 12.00.",
    en: "For example 14 April 2009 12:00.",
    zh: "例如 2009-04-14 12:00。",
  },
  callPublished: { da: "Opslaget offentliggjort", en: "Call published", zh: "征集公布日期" },
  application: { da: "Ansøgningsfrist", en: "Application deadline", zh: "申请截止时间" },
  review: { da: "Frist for vurderingerne", en: "Review deadline", zh: "评审截止时间" },
  consolidation: {
    da: "Frist for gruppernes indstilling",
    en: "Deadline for the groups’ lists",
    zh: "小组汇总截止时间",
  },
  timeZone: { da: "Tidszone", en: "Time zone", zh: "时区" },
  zoneDk: { da: "Danmark (København)", en: "Denmark (Copenhagen)", zh: "丹麦（哥本哈根）" },
  zoneCn: { da: "Kina (Shanghai)", en: "China (Shanghai)", zh: "中国（上海）" },
  readAs: {
    da: "{{day}} kl. {{time}}; i {{place}} kl. {{other}}",
    en: "{{day}}, {{time}}; {{other}} in {{place}}",
    zh: "{{day}} {{time}}；{{place}}时间 {{other}}",
  },
  placeDk: { da: "Danmark", en: "Denmark", zh: "丹麦" },
  placeCn: { da: "Shanghai", en: "Shanghai", zh: "上海" },

  groups: { da: "De to ekspertgrupper", en: "The two expert groups", zh: "两个专家组" },
  groupsAbout: {
    da: "Navnene står i alle papirer. Organer skifter navn; skriv det, de hedder nu.",
    en: "The names stand in every paper. Bodies get renamed; write what they are called now.",
    zh: "名称将显示在所有文件中。机构可能更名，请填写现用名称。",
  },
  groupDk: { da: "Den danske gruppe", en: "The Danish group", zh: "丹麦组" },
  groupCn: { da: "Den kinesiske gruppe", en: "The Chinese group", zh: "中国组" },
  groupName: { da: "Gruppens navn", en: "Name of the group", zh: "小组名称" },
  groupBody: { da: "Udpeget af", en: "Appointed by", zh: "任命机构" },
  groupLanguage: { da: "Arbejdssprog", en: "Working language", zh: "工作语言" },

  rules: { da: "Regler for den fælles prioritering", en: "Rules of the joint prioritisation", zh: "联合优先排序规则" },
  rulesAbout: {
    da: "Lægges fast, før den første ansøgning åbnes, og står på hvert resultat.",
    en: "Fixed before the first application is opened, and shown on every result.",
    zh: "在打开第一份申请之前确定，并显示在每项结果上。",
  },
  order: { da: "Fælles rækkefølge", en: "Joint order", zh: "联合次序" },
  walk: {
    da: "Når et projekt ikke kan være i rammen",
    en: "When a project does not fit the frame",
    zh: "项目超出额度时",
  },
  mode: { da: "Rammerne regnes", en: "Frames are counted", zh: "额度计算方式" },
  quorum: { da: "Vurderinger, der kræves", en: "Reviews needed", zh: "所需评审数" },
  quorumHint: { da: "Pr. ansøgning i hver gruppe.", en: "Per application in each group.", zh: "每组每份申请。" },
  spread: { da: "Spredning, der kræver begrundelse", en: "Spread that needs a reason", zh: "须说明理由的分歧" },
  spreadHint: { da: "Procent af skalaen.", en: "Per cent of the scale.", zh: "占评分区间的百分比。" },
  personYears: { da: "Tilladt forskel i årsværk", en: "Person-years may differ by", zh: "人年允许差异" },
  percentHint: { da: "Procent.", en: "Per cent.", zh: "百分比。" },

  frames: { da: "Økonomiske rammer", en: "Financial frames", zh: "资金额度" },
  framesAbout: {
    da: "Beløb i hele kroner eller yuan. En hård ramme kan ikke overskrides og skal være bevilget; en blød vises, når den overskrides.",
    en: "Amounts in whole kroner or yuan. A hard frame cannot be exceeded and must be granted; a soft one is shown when it is exceeded.",
    zh: "金额以克朗或元为单位。硬性额度须已批准且不得超出；软性额度超出时会显示。",
  },
  framesWait: {
    da: "Skriv først årene ovenfor; så er der plads til beløbene.",
    en: "Write the years above first; then there is room for the amounts.",
    zh: "请先在上方填写年份，然后填写金额。",
  },
  source: { da: "Kilde", en: "Source", zh: "资金来源" },
  currency: { da: "Valuta", en: "Currency", zh: "币种" },
  status: { da: "Stade", en: "State", zh: "状态" },
  effect: { da: "Virkning", en: "Effect", zh: "约束力" },
  estimate: { da: "skøn", en: "estimate", zh: "估算" },
  granted: { da: "bevilget", en: "granted", zh: "已批准" },
  hard: { da: "hård", en: "hard", zh: "硬性" },
  soft: { da: "blød", en: "soft", zh: "软性" },
  info: { da: "til orientering", en: "for information", zh: "仅供参考" },
  amountOf: { da: "{{source}}, {{year}}", en: "{{source}}, {{year}}", zh: "{{source}}，{{year}} 年" },
  mixed: {
    da: "Rammen fra {{source}} betaler også workshops eller EXPO",
    en: "The frame from {{source}} also pays for workshops or EXPO",
    zh: "{{source}}的额度还须支付研讨会或世博会活动",
  },
  trapTitle: { da: "Her er en fælde", en: "There is a trap here", zh: "请注意这里的陷阱" },
  trap: {
    da: "Programmets tal 2,5 / 3,5 / 3,0 mio. kr. fra Region Midtjylland rummer også workshops, forskerbesøg og EXPO 2010. Til projekter er der 6,5 mio. kr. over perioden. Skriv projekternes del som ramme, eller lad krydset stå, så det siges på alle resultater.",
    en: "The programme’s 2.5 / 3.5 / 3.0 million kroner from the Central Denmark Region also hold workshops, research visits and EXPO 2010. Projects have 6.5 million over the period. Write the projects’ part as the frame, or leave the tick so that every result says so.",
    zh: "计划中中日德兰大区的 250／350／300 万克朗还包含研讨会、研究访问和 2010 年世博会活动，整个期间可用于项目的为 650 万克朗。请将项目部分填为额度，或保留勾选，以便在所有结果上注明。",
  },
  note: { da: "Bemærkning til {{source}}", en: "Remark on {{source}}", zh: "关于{{source}}的备注" },

  terms: { da: "Persondata og kurs", en: "Personal data and rate", zh: "个人信息与汇率" },
  transferBasis: {
    da: "Grundlag for at sende personoplysninger til den anden side",
    en: "Basis for sending personal data to the other side",
    zh: "向对方传送个人信息的依据",
  },
  retainUntil: { da: "Slettes efter", en: "Kept until", zh: "保存至" },
  dateHint: { da: "F.eks. 2016-12-31.", en: "For example 2016-12-31.", zh: "例如 2016-12-31。" },
  rate: { da: "Kurs, kun til visning", en: "Exchange rate, for display only", zh: "汇率，仅供显示" },
  rateAbout: {
    da: "Bruges til viste summer og forhold, aldrig til at afgøre noget. Kan udelades.",
    en: "Used for sums and ratios that are shown, never to decide anything. May be left out.",
    zh: "仅用于显示的合计和比例，不影响任何决定。可不填。",
  },
  rateValue: { da: "Kurs", en: "Rate", zh: "汇率" },
  rateFrom: { da: "Fra valuta", en: "From currency", zh: "原币种" },
  rateTo: { da: "Til valuta", en: "To currency", zh: "目标币种" },
  rateDate: { da: "Dato", en: "Date", zh: "日期" },
  rateSource: { da: "Kilde til kursen", en: "Source of the rate", zh: "汇率来源" },
} as const satisfies Record<string, Translatable>;

/** Names of the languages texts for people are written in. */
export const languageText = (lang: Language): Texts =>
  ({ da: builderTexts.langDa, en: builderTexts.langEn, zh: builderTexts.langZh })[lang];

export const builderCommands = {
  group: { da: "Forberedelse", en: "Preparation", zh: "准备" },
} as const satisfies Record<string, Texts>;
