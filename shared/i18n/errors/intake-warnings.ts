// What people must see after an intake that went through (domain.md §§ 3, 7.9).
import type { Texts } from "../language.ts";
import { AT, LINE, ROW, SHEET } from "./intake-places.ts";

export const intakeWarnings = {
  "intake.warning.more": {
    da: "… og {{count}} bemærkninger til.",
    en: "… and {{count}} more remarks.",
    zh: "……另有 {{count}} 条提示。",
  },
  "intake.warning.encoding-assumed": {
    da: "{{file}} siger ikke, hvilken tegntabel den bruger. Den er læst som {{encoding}}: se efter, at bogstaverne er rigtige, eller gem den som UTF-8.",
    en: "{{file}} does not say which character set it uses. It was read as {{encoding}}: check that the letters are right, or save it as UTF-8.",
    zh: "{{file}} 未说明字符编码，已按 {{encoding}} 读取。请检查文字是否正确，或另存为 UTF-8。",
  },
  "intake.warning.column-unknown": {
    da: `${SHEET.da}Kolonnen {{column}} kendes ikke og er ikke læst. Ret overskriften, hvis den skulle have været med.`,
    en: `${SHEET.en}The column {{column}} is not known and was not read. Correct its header if it should have been.`,
    zh: `${SHEET.zh}无法识别列 {{column}}，未读取。如需读取，请更正列名。`,
  },
  "intake.warning.sheet-ignored": {
    da: `${SHEET.da}Arket er ikke læst.`,
    en: `${SHEET.en}The sheet was not read.`,
    zh: `${SHEET.zh}未读取该工作表。`,
  },
  "intake.warning.example-row": {
    da: `${ROW.da}Skabelonens eksempelrække er sprunget over.`,
    en: `${ROW.en}The template's example row was skipped.`,
    zh: `${ROW.zh}已跳过模板中的示例行。`,
  },
  "intake.warning.theme-unknown": {
    da: `${AT.da}Temaet {{found}} er ikke et af rundens. Tilføj det i rundens oplysninger (round.yaml), eller ret det.`,
    en: `${AT.en}The theme {{found}} is none of the round's. Add it to the facts of the round (round.yaml) or correct it.`,
    zh: `${AT.zh}主题“{{found}}”不在本轮主题中。请在轮次信息（round.yaml）中添加或更正。`,
  },
  "intake.warning.budget-repeated": {
    da: `${ROW.da}{{application}}: {{source}} {{year}} står også i række {{other}}. Begge linjer tælles med.`,
    en: `${ROW.en}{{application}}: {{source}} {{year}} also stands in row {{other}}. Both lines count.`,
    zh: `${ROW.zh}{{application}}：{{source}} {{year}} 在第 {{other}} 行也出现。两行均计入。`,
  },
  "intake.warning.key-unknown": {
    da: `${LINE.da}Navnet kendes ikke og er ikke læst. Er det stavet rigtigt? Kendte navne: {{expected}}.`,
    en: `${LINE.en}The name is not known and was not read. Is it spelt right? Known names: {{expected}}.`,
    zh: `${LINE.zh}无法识别该名称，未读取。拼写是否正确？可用名称：{{expected}}。`,
  },
  "intake.warning.default": {
    da: "{{file}}: {{key}} er ikke angivet; forslaget {{value}} er brugt. Det afgør prioriteringen: fastlæg det, før der gives point.",
    en: "{{file}}: {{key}} is not given; the proposal {{value}} was used. It decides the prioritisation: settle it before scoring.",
    zh: "{{file}}：未指定 {{key}}，已采用建议值 {{value}}。该值影响排序，请在评分前确定。",
  },
  "intake.warning.time-repeated": {
    da: `${LINE.da}Klokken {{found}} forekommer to gange i {{timeZone}}, når sommertiden slutter. Den første er brugt ({{instant}}).`,
    en: `${LINE.en}The time {{found}} occurs twice in {{timeZone}} when summer time ends. The first one was used ({{instant}}).`,
    zh: `${LINE.zh}夏令时结束时，{{timeZone}} 的 {{found}} 出现两次，已采用第一次（{{instant}}）。`,
  },
  "intake.warning.criterion-empty": {
    da: "{{file}}: kriterium nr. {{number}} mangler tekst og er ikke med, før den er udfyldt.",
    en: "{{file}}: criterion no. {{number}} has no wording and is left out until it has.",
    zh: "{{file}}：第 {{number}} 项标准缺少文本，填写前不参与评审。",
  },
  "intake.warning.attachment-link": {
    da: "{{file}} er en genvej eller noget andet end en fil og er ikke taget med. Læg selve filen i mappen.",
    en: "{{file}} is a link or something else than a file and was not taken. Put the file itself into the folder.",
    zh: "{{file}} 是链接或非普通文件，未收入。请放入文件本身。",
  },
  "intake.warning.attachment-empty": {
    da: "Bilaget {{file}} til {{application}} er tomt. Kontrollér, om den rigtige fil er kommet med.",
    en: "The attachment {{file}} of {{application}} is empty. Check that the right file is there.",
    zh: "{{application}} 的附件 {{file}} 为空。请检查是否放入了正确的文件。",
  },
  "intake.warning.ranking-missing": {
    da: "{{file}}: {{application}} ({{found}}) står ikke på listen. Den regnes som ikke afgjort.",
    en: "{{file}}: {{application}} ({{found}}) is not on the list. It counts as not decided.",
    zh: "{{file}}：清单中没有 {{application}}（{{found}}），视为未定。",
  },
  "intake.warning.ranking-gap": {
    da: `${SHEET.da}Pladserne har huller, som lige placeringer ikke forklarer: {{found}}. Mangler der en række?`,
    en: `${SHEET.en}The places have gaps that ties do not explain: {{found}}. Is a row missing?`,
    zh: `${SHEET.zh}名次存在并列无法解释的空缺：{{found}}。是否缺少行？`,
  },
  "intake.warning.partner-missing": {
    da: `${ROW.da}{{application}}: der er ingen partner fra siden {{side}}. Programmet kræver mindst én fra hver.`,
    en: `${ROW.en}{{application}}: there is no partner from side {{side}}. The programme asks for at least one from each.`,
    zh: `${ROW.zh}{{application}}：{{side}} 方没有合作方。项目要求双方至少各有一个。`,
  },
  "intake.warning.budget-missing": {
    da: `${ROW.da}{{application}}: der er intet budget.`,
    en: `${ROW.en}{{application}}: there is no budget.`,
    zh: `${ROW.zh}{{application}}：没有预算。`,
  },
  "intake.warning.no-shanghai-money": {
    da: `${ROW.da}{{application}}: der er ingen penge fra Shanghai, så ansøgningen kan ikke prioriteres fælles.`,
    en: `${ROW.en}{{application}}: there is no money from Shanghai, so the application cannot be prioritised jointly.`,
    zh: `${ROW.zh}{{application}}：没有上海方资金，无法参加联合优先排序。`,
  },
  "intake.warning.no-danish-money": {
    da: `${ROW.da}{{application}}: der er ingen danske penge, så ansøgningen kan ikke prioriteres fælles.`,
    en: `${ROW.en}{{application}}: there is no Danish money, so the application cannot be prioritised jointly.`,
    zh: `${ROW.zh}{{application}}：没有丹方资金，无法参加联合优先排序。`,
  },
  "intake.warning.no-shanghai-activities": {
    da: `${ROW.da}{{application}}: Shanghais aktiviteter er ikke beskrevet.`,
    en: `${ROW.en}{{application}}: Shanghai's activities are not described.`,
    zh: `${ROW.zh}{{application}}：未说明上海方面的活动。`,
  },
  "intake.warning.year-with-rm-without-shanghai": {
    da: `${ROW.da}{{application}}: i {{year}} er der penge fra Region Midtjylland, men ingen fra Shanghai.`,
    en: `${ROW.en}{{application}}: in {{year}} there is money from Region Midtjylland but none from Shanghai.`,
    zh: `${ROW.zh}{{application}}：{{year}} 年有中日德兰大区资金，但没有上海方资金。`,
  },
  "intake.warning.attachment-missing": {
    da: `${ROW.da}{{application}}: der er ingen bilag.`,
    en: `${ROW.en}{{application}}: there are no attachments.`,
    zh: `${ROW.zh}{{application}}：没有附件。`,
  },
  "intake.warning.frame-contains-non-project-lines": {
    da: "{{file}}: rammen {{source}} skal også betale for andet end projekter (workshops, EXPO). Træk det fra, før den bruges som loft.",
    en: "{{file}}: the frame {{source}} also has to pay for other things than projects (workshops, EXPO). Deduct them before using it as a ceiling.",
    zh: "{{file}}：{{source}} 资金额度还包含项目以外的支出（研讨会、世博会）。作为上限使用前请先扣除。",
  },
  "intake.warning.frame-missing": {
    da: "{{file}}: rammen {{source}} mangler et beløb for {{year}}.",
    en: "{{file}}: the frame {{source}} lacks an amount for {{year}}.",
    zh: "{{file}}：{{source}} 资金额度缺少 {{year}} 年的金额。",
  },
  "intake.warning.more-than-two-a-year": {
    da: "{{file}}: programmet regner med højst to runder om året.",
    en: "{{file}}: the programme counts on two rounds a year at most.",
    zh: "{{file}}：项目规定每年最多两轮。",
  },
  "intake.warning.no-approval": {
    da: "{{file}}: kriterierne er ikke forelagt eller godkendt endnu. Der kan ikke gives point, før det er sket.",
    en: "{{file}}: the criteria have not been presented or approved yet. Nobody can score before that.",
    zh: "{{file}}：评审标准尚未提交审议或批准，在此之前不能评分。",
  },
} as const satisfies Record<string, Texts>;
