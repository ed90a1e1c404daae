// round.yaml as a template: every key with a comment in the office's language. The values are examples that can be read back.
import type { Language, Texts } from "../../../shared/i18n/language.ts";

interface Block {
  readonly comment: Texts;
  readonly lines: Texts;
}
const block = (da: string, en: string, zh: string, lines: string | Texts): Block => ({
  comment: { da, en, zh },
  lines: typeof lines === "string" ? { da: lines, en: lines, zh: lines } : lines,
});

const BLOCKS: readonly Block[] = [
  block(
    "Rundens oplysninger. Ret værdierne efter kolon; linjer med # er forklaringer.\nSproget for tekster, der kun står på ét sprog: da, en eller zh.",
    "The round's data. Change the values after the colons; lines with # are explanations.\nThe language of texts written in one language only: da, en or zh.",
    "本轮信息。请修改冒号后的内容；以 # 开头的行为说明。\n只写一种语言的文本所用语言：da、en 或 zh。",
    { da: "language: da", en: "language: en", zh: "language: zh" },
  ),
  block(
    "Titel, helst på alle tre sprog.",
    "Title, preferably in all three languages.",
    "名称，最好三种语言都写。",
    "title:\n  da: IT-runde 2009\n  en: IT round 2009\n  zh: 2009年信息技术轮次",
  ),
  block(
    "Årene, der gives penge til.",
    "The years that money is granted for.",
    "资助年份。",
    "years: [2009, 2010, 2011]",
  ),
  block(
    "Temaer og frie emner.",
    "Themes and free tags.",
    "主题和关键词。",
    "themes: [it]\ntags: [eHealth, eGovernment]",
  ),
  block("Opslagets dato.", "Date the call was published.", "征集公布日期。", "callPublished: 2009-01-15"),
  block(
    "Frister i lokal tid; tidszonen gælder dem alle.",
    "Deadlines in local time; the time zone applies to all of them.",
    "截止时间（当地时间）；时区适用于全部。",
    'timeZone: Europe/Copenhagen\ndeadlines:\n  application: "2009-03-02 12:00"\n  review: "2009-04-14 12:00"\n  consolidation: "2009-05-04 12:00"',
  ),
  block(
    "De to ekspertgrupper: navn, arbejdssprog, og hvem der udpeger dem.",
    "The two expert groups: name, working language, and the body that appoints them.",
    "两个专家组：名称、工作语言及任命机构。",
    "groups:\n  dk:\n    name: { da: Den danske ekspertgruppe, en: The Danish expert group, zh: 丹麦专家组 }\n    language: da\n    body: { da: Vækstforum, en: Vækstforum, zh: 增长论坛 }\n  cn:\n    name: { da: Den kinesiske ekspertgruppe, en: The Chinese expert group, zh: 中方专家组 }\n    language: zh\n    body: { da: Shanghai Science and Technology Commission, en: Shanghai Science and Technology Commission, zh: 上海市科学技术委员会 }",
  ),
  block(
    "Det kontor, der fører runden: dk eller cn.",
    "The office that leads the round: dk or cn.",
    "主办办公室：dk 或 cn。",
    "leadOffice: dk",
  ),
  block(
    "Ventet antal projekter pr. år (fra, til), og antal runder i år.",
    "Expected number of projects per year (from, to), and number of rounds this year.",
    "每年预计项目数（最少、最多）及本年轮次数。",
    "expectedProjects:\n  2009: [2, 4]\n  2010: [4, 6]\n  2011: [4, 6]\nroundsThisYear: 1",
  ),
  block(
    'Kriterierne: skabelonen vaekstforum eller eu, eller file: kriterier.json. Uden approval kan ingen give point.\nTomme pladser i skabelonen udfyldes under texts (fx "1": {title: …, guidance: …}).',
    'The criteria: template vaekstforum or eu, or file: criteria.json. Nobody can score without an approval.\nEmpty slots of the template are filled in under texts (e.g. "1": {title: …, guidance: …}).',
    '评审标准：模板 vaekstforum 或 eu，或 file: criteria.json。没有 approval 就不能评分。\n模板中的空缺项在 texts 下填写（例如 "1": {title: …, guidance: …}）。',
    'criteria:\n  template: vaekstforum\n  version: 1\n  # approval:\n  #   body: Vækstforum\n  #   date: 2008-12-10\n  #   agendaItem: Punkt 7\n  #   wording: forelagt\n  #   document: referat-2008-12-10.pdf\n  # texts:\n  #   "1": { title: …, guidance: … }',
  ),
  block(
    "Reglerne for den fælles prioritering. Fastlæg dem, før der gives point.\norder: mean-rank, worst-rank, meeting; walk: strict, skip; frameMode: annual, cumulative, total.",
    "The rules of the joint prioritisation. Settle them before scoring.\norder: mean-rank, worst-rank, meeting; walk: strict, skip; frameMode: annual, cumulative, total.",
    "联合优先排序规则，请在评分前确定。\norder：mean-rank、worst-rank、meeting；walk：strict、skip；frameMode：annual、cumulative、total。",
    "joint:\n  order: mean-rank\n  walk: skip\n  frameMode: annual\n  quorum: 3\n  spreadPercent: 30\n  personYearPercent: 10",
  ),
  block(
    "Økonomiske rammer pr. kilde, i hele kroner. status: estimate eller granted; effect: hard, soft eller info (hard kun, når den er bevilget).\ncontainsNonProjectLines: ja, når rammen også skal betale for workshops eller EXPO.",
    "Funding frames per source, in whole kroner. status: estimate or granted; effect: hard, soft or info (hard only once granted).\ncontainsNonProjectLines: yes when the frame also has to pay for workshops or EXPO.",
    "各来源的资金额度，以克朗为单位。status：estimate 或 granted；effect：hard、soft 或 info（仅批准后可为 hard）。\ncontainsNonProjectLines：如额度还包含研讨会或世博会支出，填“是”。",
    "frames:\n  RM:\n    currency: DKK\n    status: granted\n    effect: hard\n    containsNonProjectLines: yes\n    amounts: { 2009: 2500000, 2010: 3500000, 2011: 3000000 }\n  DK:\n    currency: DKK\n    status: estimate\n    effect: soft\n    amounts: { 2009: 2000000, 2010: 3000000, 2011: 2500000 }\n  SH:\n    currency: DKK\n    status: estimate\n    effect: soft\n    amounts: { 2009: 1000000, 2010: 1000000, 2011: 1000000 }",
  ),
  block(
    "Kurs, kun til visning: 1 from = value to. Slet #, hvis den skal bruges.",
    "Exchange rate, for display only: 1 from = value to. Remove the # to use it.",
    "汇率，仅供显示：1 from = value to。如需使用请删除 #。",
    '# rate: { from: CNY, to: DKK, value: "0.85", date: 2009-01-15, source: Nationalbanken }',
  ),
  block(
    "Grundlaget for, at personoplysninger sendes til den anden side, og hvornår de slettes.",
    "The basis for sending personal data to the other side, and when they are deleted.",
    "向对方传送个人信息的依据及删除日期。",
    "# transferBasis: …\n# retainUntil: 2016-12-31",
  ),
];

export const roundTemplate = (lang: Language): string =>
  `${BLOCKS.map(
    (b) =>
      `${b.comment[lang]
        .split("\n")
        .map((line) => `# ${line}`)
        .join("\n")}\n${b.lines[lang]}`,
  ).join("\n\n")}\n`;
