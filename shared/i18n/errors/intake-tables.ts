// What rows, columns, lists and whole tables can get wrong (domain.md §§ 3, 6).
import type { Texts } from "../language.ts";
import { AT, ROW, SHEET } from "./intake-places.ts";

export const intakeTableErrors = {
  "intake.partner-side": {
    da: `${AT.da}Partnerens side mangler eller kendes ikke: »{{found}}«. Skriv navn | side | type | kontakt, hvor siden er: {{expected}}.`,
    en: `${AT.en}The partner's side is missing or unknown: “{{found}}”. Write name | side | type | contact, where the side is: {{expected}}.`,
    zh: `${AT.zh}合作方所属方缺失或无法识别：“{{found}}”。请写成：名称 | 方 | 类型 | 联系人，其中“方”为：{{expected}}。`,
  },
  "intake.partner-type": {
    da: `${AT.da}Partnerens type mangler eller kendes ikke: »{{found}}«. Skriv navn | side | type | kontakt, hvor typen er: {{expected}}.`,
    en: `${AT.en}The partner's type is missing or unknown: “{{found}}”. Write name | side | type | contact, where the type is: {{expected}}.`,
    zh: `${AT.zh}合作方类型缺失或无法识别：“{{found}}”。请写成：名称 | 方 | 类型 | 联系人，其中“类型”为：{{expected}}。`,
  },
  "intake.period-reversed": {
    da: `${AT.da}Perioden slutter ({{to}}) før den begynder ({{from}}). Ret datoerne.`,
    en: `${AT.en}The period ends ({{to}}) before it begins ({{from}}). Correct the dates.`,
    zh: `${AT.zh}结束日期（{{to}}）早于开始日期（{{from}}）。请更正日期。`,
  },
  "intake.year-outside-round": {
    da: `${AT.da}Året {{year}} hører ikke til runden ({{expected}}). Ret året, eller tilføj det i rundens oplysninger (round.yaml).`,
    en: `${AT.en}The year {{year}} does not belong to the round ({{expected}}). Correct it or add it to the facts of the round (round.yaml).`,
    zh: `${AT.zh}年份 {{year}} 不属于本轮（{{expected}}）。请更正，或在轮次信息（round.yaml）中添加。`,
  },
  "intake.currency-missing": {
    da: `${AT.da}Valutaen mangler for kilden {{source}}. Skriv den i kolonnen »valuta« eller i kolonnens navn, f.eks. RM 2009 (DKK), eller angiv en ramme med valuta i rundens oplysninger (round.yaml).`,
    en: `${AT.en}The currency for source {{source}} is missing. Write it in the column “currency” or in the column’s name, such as RM 2009 (DKK), or give the source a frame with a currency in the facts of the round (round.yaml).`,
    zh: `${AT.zh}资金来源 {{source}} 缺少币种。请在“币种”列或列名中填写（例如 RM 2009 (DKK)），或在轮次信息（round.yaml）中为其设定带币种的资金额度。`,
  },
  "intake.currency-invalid": {
    da: `${AT.da}{{found}} er ikke en valutakode. Skriv tre bogstaver, fx DKK eller CNY.`,
    en: `${AT.en}{{found}} is not a currency code. Write three letters, such as DKK or CNY.`,
    zh: `${AT.zh}{{found}} 不是货币代码。请填写三个字母，例如 DKK 或 CNY。`,
  },
  "intake.payer-not-recipient": {
    da: `${AT.da}Hver side betaler sine egne: kilden {{source}} kan ikke betale siden {{found}} (ventet: {{expected}}). Ret kilde eller modtager.`,
    en: `${AT.en}Each side pays its own: source {{source}} cannot pay side {{found}} (expected: {{expected}}). Correct the source or the recipient.`,
    zh: `${AT.zh}双方各自承担己方费用：来源 {{source}} 不能支付给 {{found}} 方（应为 {{expected}}）。请更正来源或接收方。`,
  },
  "intake.column-twice": {
    da: `${AT.da}Kolonnen findes også som {{other}}. Slet den ene, så det er klart, hvilken der gælder.`,
    en: `${AT.en}The column also stands as {{other}}. Delete one, so that it is clear which one counts.`,
    zh: `${AT.zh}该列与 {{other}} 重复。请删除其一，以明确以哪列为准。`,
  },
  "intake.column-missing": {
    da: `${ROW.da}Kolonnen {{expected}} mangler. Tilføj den i overskriftsrækken.`,
    en: `${ROW.en}The column {{expected}} is missing. Add it to the header row.`,
    zh: `${ROW.zh}缺少列：{{expected}}。请在标题行中添加。`,
  },
  "intake.budget-column-twice": {
    da: `${SHEET.da}{{source}} {{year}} har to kolonner. Behold den ene.`,
    en: `${SHEET.en}{{source}} {{year}} has two columns. Keep one of them.`,
    zh: `${SHEET.zh}{{source}} {{year}} 有两列。请只保留一列。`,
  },
  "intake.budget-mixed": {
    da: `${SHEET.da}Budgettet blander to former: kolonner pr. kilde og år, og kolonnerne kilde/år/beløb. Brug kun den ene form.`,
    en: `${SHEET.en}The budget mixes two forms: columns per source and year, and the columns source/year/amount. Use only one form.`,
    zh: `${SHEET.zh}预算表混用了两种形式：按来源和年份分列，以及“来源/年份/金额”列。请只用一种。`,
  },
  "intake.table-empty": {
    da: `${SHEET.da}Arket er tomt. Den første række skal indeholde kolonnernes navne; en skabelon kan laves i Skøn.`,
    en: `${SHEET.en}The sheet is empty. Its first row must hold the column names; Skøn can write a template.`,
    zh: `${SHEET.zh}工作表为空。第一行应为列名；可用 Skøn 生成模板。`,
  },
  "intake.too-many-rows": {
    da: `${SHEET.da}Tabellen har {{rows}} rækker; der er plads til {{limit}}. Del den op i flere runder.`,
    en: `${SHEET.en}The table has {{rows}} rows; there is room for {{limit}}. Split it into several rounds.`,
    zh: `${SHEET.zh}表格有 {{rows}} 行，最多 {{limit}} 行。请拆分为多个轮次。`,
  },
  "intake.no-applications": {
    da: `${SHEET.da}Der er ingen ansøgninger i tabellen. Udfyld mindst én række under overskrifterne.`,
    en: `${SHEET.en}There are no applications in the table. Fill in at least one row below the headers.`,
    zh: `${SHEET.zh}表格中没有申请。请在标题行下至少填写一行。`,
  },
  "intake.application.payer-not-recipient": {
    da: `${ROW.da}{{application}}: kilden {{source}} i {{year}} betaler den anden side. Hver side betaler sine egne; ret budgettet.`,
    en: `${ROW.en}{{application}}: source {{source}} in {{year}} pays the other side. Each side pays its own; correct the budget.`,
    zh: `${ROW.zh}{{application}}：{{year}} 年来源 {{source}} 支付给了另一方。双方各自承担己方费用，请更正预算。`,
  },
  "intake.application.currency-mixed": {
    da: `${ROW.da}{{application}}: kilden {{source}} har flere valutaer. Brug én valuta pr. kilde i hele runden.`,
    en: `${ROW.en}{{application}}: source {{source}} has more than one currency. Use one currency per source in the whole round.`,
    zh: `${ROW.zh}{{application}}：来源 {{source}} 使用了多种货币。每个来源在本轮中只能使用一种货币。`,
  },
  "intake.application.year-outside-round": {
    da: `${ROW.da}{{application}}: kilden {{source}} har beløb i {{year}}, som ikke hører til runden. Ret året.`,
    en: `${ROW.en}{{application}}: source {{source}} has money in {{year}}, which does not belong to the round. Correct the year.`,
    zh: `${ROW.zh}{{application}}：来源 {{source}} 在 {{year}} 年有金额，但该年不属于本轮。请更正年份。`,
  },
  "intake.ranking-twice": {
    da: `${AT.da}{{found}} står også i række {{other}}. Hver ansøgning må kun stå én gang.`,
    en: `${AT.en}{{found}} is also in row {{other}}. Every application may stand only once.`,
    zh: `${AT.zh}{{found}} 在第 {{other}} 行已出现。每份申请只能出现一次。`,
  },
  "intake.ranking-no-outcome": {
    da: `${AT.da}Udfaldet mangler, og der er ingen plads at slutte fra. Skriv et af disse: {{expected}}.`,
    en: `${AT.en}The outcome is missing and there is no place to tell it from. Write one of these: {{expected}}.`,
    zh: `${AT.zh}缺少评审结果，且无名次可供判断。请填写下列之一：{{expected}}。`,
  },
  "intake.ranking-no-place": {
    da: `${AT.da}En indstillet ansøgning skal have en plads (1, 2, 3 …; ens tal står lige).`,
    en: `${AT.en}A recommended application needs a place (1, 2, 3 …; equal numbers are ties).`,
    zh: `${AT.zh}推荐的申请必须有名次（1、2、3……；相同数字表示并列）。`,
  },
  "intake.ranking-place-without": {
    da: `${AT.da}Pladsen {{found}} passer ikke til en ansøgning, der ikke indstilles. Slet pladsen, eller ret udfaldet.`,
    en: `${AT.en}Place {{found}} does not go with an application that is not recommended. Delete the place or correct the outcome.`,
    zh: `${AT.zh}未推荐的申请不应有名次 {{found}}。请删除名次或更正评审结果。`,
  },
  "intake.ranking-no-reasons": {
    da: `${AT.da}Begrundelsen mangler. Den skal gives, når en ansøgning ikke indstilles eller ikke er behandlet.`,
    en: `${AT.en}The reasons are missing. They are due when an application is not recommended or not treated.`,
    zh: `${AT.zh}缺少理由。不推荐或未审议的申请必须说明理由。`,
  },
} as const satisfies Record<string, Texts>;
