// What round.yaml can get wrong (domain.md §§ 1, 2, 7).
import type { Texts } from "../language.ts";
import { LINE } from "./intake-places.ts";

export const intakeSettingErrors = {
  "intake.settings-not-utf8": {
    da: "{{file}} skal gemmes som UTF-8. Vælg det i tekstprogrammets »Gem som«.",
    en: "{{file}} must be saved as UTF-8. Choose it in the editor's “Save as”.",
    zh: "{{file}} 必须以 UTF-8 编码保存。请在编辑器的“另存为”中选择。",
  },
  "intake.settings-unreadable": {
    da: "{{file}}, linje {{line}}: Filen kan ikke læses. Ret linjen, eller begynd fra skabelonen.",
    en: "{{file}}, line {{line}}: The file cannot be read. Correct the line or start from the template.",
    zh: "{{file}}，第 {{line}} 行：无法读取文件。请更正该行，或从模板开始。",
  },
  "intake.settings-not-json": {
    da: "{{file}} er ikke gyldig JSON. Se efter et komma, et anførselstegn eller en parentes, der mangler eller er for meget.",
    en: "{{file}} is not valid JSON. Look for a comma, a quotation mark or a bracket that is missing or one too many.",
    zh: "{{file}} 不是有效的 JSON。请检查是否缺少或多出逗号、引号或括号。",
  },
  "intake.settings-unsafe": {
    da: "{{file}}, linje {{line}}: Ankre, henvisninger og mærker i YAML læses ikke ({{found}}). Skriv værdien ud.",
    en: "{{file}}, line {{line}}: YAML anchors, aliases and tags are not read ({{found}}). Write the value out.",
    zh: "{{file}}，第 {{line}} 行：不支持 YAML 的锚点、别名和标签（{{found}}）。请直接写出内容。",
  },
  "intake.setting-missing": {
    da: `${LINE.da}Værdien mangler. Udfyld den.`,
    en: `${LINE.en}The value is missing. Fill it in.`,
    zh: `${LINE.zh}缺少该项。请填写。`,
  },
  "intake.setting-not-a-map": {
    da: `${LINE.da}Her ventes flere linjer under hinanden med navn og værdi: {{expected}}.`,
    en: `${LINE.en}Several lines with name and value are expected here: {{expected}}.`,
    zh: `${LINE.zh}此处应为若干行“名称: 值”：{{expected}}。`,
  },
  "intake.setting-not-a-list": {
    da: `${LINE.da}Her ventes en liste, fx [2009, 2010].`,
    en: `${LINE.en}A list is expected here, such as [2009, 2010].`,
    zh: `${LINE.zh}此处应为列表，例如 [2009, 2010]。`,
  },
  "intake.setting-not-a-text": {
    da: `${LINE.da}Her ventes en tekst (fundet: {{found}}). Sæt den i anførselstegn.`,
    en: `${LINE.en}A text is expected here (found: {{found}}). Put it in quotation marks.`,
    zh: `${LINE.zh}此处应为文本（实际为：{{found}}）。请加上引号。`,
  },
  "intake.setting-word": {
    da: `${LINE.da}{{found}} kendes ikke her. Skriv et af disse: {{expected}}.`,
    en: `${LINE.en}{{found}} is not known here. Write one of these: {{expected}}.`,
    zh: `${LINE.zh}此处无法识别“{{found}}”。请填写下列之一：{{expected}}。`,
  },
  "intake.setting-number": {
    da: `${LINE.da}{{found}} er ikke et tal. Skriv det som 2500000 eller "2.500.000,00".`,
    en: `${LINE.en}{{found}} is not a number. Write it as 2500000 or "2,500,000.00".`,
    zh: `${LINE.zh}{{found}} 不是数字。请写成 2500000 或 "2,500,000.00"。`,
  },
  "intake.setting-number-negative": {
    da: `${LINE.da}{{found}} er negativt. Her ventes nul eller mere.`,
    en: `${LINE.en}{{found}} is negative. Zero or more is expected here.`,
    zh: `${LINE.zh}{{found}} 为负数。此处应为零或正数。`,
  },
  "intake.setting-number-ambiguous": {
    da: `${LINE.da}{{found}} kan læses på to måder. Skriv tallet uden tusindtalsskilletegn.`,
    en: `${LINE.en}{{found}} can be read in two ways. Write the number without a thousands separator.`,
    zh: `${LINE.zh}{{found}} 有两种读法。请不要使用千位分隔符。`,
  },
  "intake.setting-number-range": {
    da: `${LINE.da}{{found}} passer ikke. Her ventes et tal fra {{min}} til {{max}}.`,
    en: `${LINE.en}{{found}} does not fit. A number from {{min}} to {{max}} is expected here.`,
    zh: `${LINE.zh}{{found}} 不符合要求。此处应为 {{min}} 至 {{max}} 的数。`,
  },
  "intake.setting-amount": {
    da: `${LINE.da}{{found}} kan ikke være et beløb i {{currency}}: højst {{decimals}} decimaler, og højst 90 milliarder.`,
    en: `${LINE.en}{{found}} cannot be an amount in {{currency}}: at most {{decimals}} decimals, and at most 90 billion.`,
    zh: `${LINE.zh}{{found}} 不能作为 {{currency}} 金额：最多 {{decimals}} 位小数，且不超过 900 亿。`,
  },
  "intake.setting-currency": {
    da: `${LINE.da}{{found}} er ikke en valutakode. Skriv tre bogstaver, fx DKK eller CNY.`,
    en: `${LINE.en}{{found}} is not a currency code. Write three letters, such as DKK or CNY.`,
    zh: `${LINE.zh}{{found}} 不是货币代码。请填写三个字母，例如 DKK 或 CNY。`,
  },
  "intake.setting-date": {
    da: `${LINE.da}{{found}} er ikke en dato. Skriv den som 2009-03-02.`,
    en: `${LINE.en}{{found}} is not a date. Write it as 2009-03-02.`,
    zh: `${LINE.zh}{{found}} 不是有效日期。请写成 2009-03-02。`,
  },
  "intake.setting-date-ambiguous": {
    da: `${LINE.da}{{found}} kan læses på to måder (dag/måned eller måned/dag). Skriv den som 2009-03-02.`,
    en: `${LINE.en}{{found}} can be read in two ways (day/month or month/day). Write it as 2009-03-02.`,
    zh: `${LINE.zh}{{found}} 有两种读法（日/月或月/日）。请写成 2009-03-02。`,
  },
  "intake.setting-time": {
    da: `${LINE.da}{{found}} er ikke et tidspunkt. Skriv dato og klokkeslæt som "2009-03-02 12:00" (tidszone {{timeZone}}).`,
    en: `${LINE.en}{{found}} is not a point in time. Write date and time as "2009-03-02 12:00" (time zone {{timeZone}}).`,
    zh: `${LINE.zh}{{found}} 不是有效时间。请写成 "2009-03-02 12:00"（时区 {{timeZone}}）。`,
  },
  "intake.setting-time-skipped": {
    da: `${LINE.da}{{found}} findes ikke i {{timeZone}}: urene springer hen over det, når sommertiden begynder. Vælg et andet klokkeslæt.`,
    en: `${LINE.en}{{found}} does not exist in {{timeZone}}: the clocks skip it when summer time begins. Choose another time.`,
    zh: `${LINE.zh}{{timeZone}} 不存在时刻 {{found}}：夏令时开始时被跳过。请另选时间。`,
  },
  "intake.setting-time-zone": {
    da: `${LINE.da}{{found}} er ikke en tidszone. Skriv fx Europe/Copenhagen eller Asia/Shanghai.`,
    en: `${LINE.en}{{found}} is not a time zone. Write for example Europe/Copenhagen or Asia/Shanghai.`,
    zh: `${LINE.zh}{{found}} 不是有效时区。请填写例如 Europe/Copenhagen 或 Asia/Shanghai。`,
  },
  "intake.setting-year": {
    da: `${LINE.da}Året {{found}} hører ikke til runden. Ventet: {{expected}}.`,
    en: `${LINE.en}The year {{found}} does not belong to the round. Expected: {{expected}}.`,
    zh: `${LINE.zh}年份 {{found}} 不属于本轮。应为：{{expected}}。`,
  },
  "intake.setting-years": {
    da: `${LINE.da}Hvert år må kun stå én gang, og der må højst være ti.`,
    en: `${LINE.en}Every year may stand only once, and there may be ten at most.`,
    zh: `${LINE.zh}每个年份只能出现一次，且最多十个。`,
  },
  "intake.setting-form": {
    da: `${LINE.da}Værdien har ikke den form, der ventes. Se forklaringen i skabelonen.`,
    en: `${LINE.en}The value is not of the form expected. See the explanation in the template.`,
    zh: `${LINE.zh}该值格式不符合要求。请参见模板中的说明。`,
  },
  "intake.deadlines-order": {
    da: `${LINE.da}Fristerne skal følge efter hinanden: ansøgning, vurdering, indstilling. Ret tidspunkterne.`,
    en: `${LINE.en}The deadlines must follow each other: application, review, consolidation. Correct the times.`,
    zh: `${LINE.zh}截止时间须依次为：申请、评审、汇总。请更正。`,
  },
  "intake.frame-hard-but-estimate": {
    da: `${LINE.da}Rammen {{source}} er et skøn og kan derfor ikke være bindende. Skriv »granted«, når den er bevilget, eller »soft«.`,
    en: `${LINE.en}The frame {{source}} is an estimate and so cannot be hard. Write “granted” once it is granted, or “soft”.`,
    zh: `${LINE.zh}{{source}} 的资金额度为估算，不能设为硬性。批准后请填写 granted，否则填写 soft。`,
  },
  "intake.criteria-two-sources": {
    da: `${LINE.da}Kriterierne kan komme fra en skabelon eller en fil, ikke begge. Slet den ene linje.`,
    en: `${LINE.en}The criteria come from a template or from a file, not from both. Delete one of the lines.`,
    zh: `${LINE.zh}评审标准只能来自模板或文件之一。请删除其中一行。`,
  },
  "intake.criteria-file-outside": {
    da: `${LINE.da}{{found}} skal være en fil i samme mappe som denne. Skriv kun filens navn.`,
    en: `${LINE.en}{{found}} must be a file in the same folder as this one. Write only its name.`,
    zh: `${LINE.zh}{{found}} 必须与本文件位于同一文件夹。请只填写文件名。`,
  },
  "intake.criteria-json": {
    da: "{{file}} er ikke gyldig JSON. Gem kriterierne igen fra Skøn.",
    en: "{{file}} is not valid JSON. Save the criteria from Skøn again.",
    zh: "{{file}} 不是有效的 JSON。请从 Skøn 重新保存评审标准。",
  },
  "intake.criteria-form": {
    da: `${LINE.da}Denne del af kriterierne har ikke den form, der ventes. Sammenlign med en skabelon.`,
    en: `${LINE.en}This part of the criteria is not of the form expected. Compare it with a template.`,
    zh: `${LINE.zh}评审标准的这一部分格式不符合要求。请与模板对照。`,
  },
  "intake.criterion-unknown": {
    da: `${LINE.da}Der er intet kriterium nr. {{number}}. Numrene er: {{expected}}.`,
    en: `${LINE.en}There is no criterion no. {{number}}. The numbers are: {{expected}}.`,
    zh: `${LINE.zh}没有第 {{number}} 项标准。编号为：{{expected}}。`,
  },
  "intake.criterion-has-text": {
    da: `${LINE.da}Kriterium nr. {{number}} har allerede en tekst, og den ændres ikke her. Kun tomme pladser kan udfyldes.`,
    en: `${LINE.en}Criterion no. {{number}} already has a wording, which is not changed here. Only empty slots can be filled in.`,
    zh: `${LINE.zh}第 {{number}} 项标准已有文本，此处不能更改。只能填写空缺项。`,
  },
  "intake.criteria.duplicate-id": {
    da: `${LINE.da}To kriterier har samme id: {{criterion}}. Giv dem hver sit.`,
    en: `${LINE.en}Two criteria have the same id: {{criterion}}. Give each its own.`,
    zh: `${LINE.zh}两项标准的 ID 相同：{{criterion}}。请分别指定。`,
  },
  "intake.criteria.no-scale": {
    da: `${LINE.da}Kriteriet {{criterion}} har ingen skala. Angiv mindste, største og trin.`,
    en: `${LINE.en}Criterion {{criterion}} has no scale. Give minimum, maximum and step.`,
    zh: `${LINE.zh}标准 {{criterion}} 没有评分尺度。请给出最小值、最大值和步长。`,
  },
  "intake.criteria.gate-with-scale": {
    da: `${LINE.da}Ja/nej-kriteriet {{criterion}} kan ikke have skala eller tærskel. Fjern dem.`,
    en: `${LINE.en}The yes–no criterion {{criterion}} cannot have a scale or threshold. Remove them.`,
    zh: `${LINE.zh}是/否标准 {{criterion}} 不能有评分尺度或及格线。请删除。`,
  },
  "intake.criteria.negative-weight": {
    da: `${LINE.da}Kriteriet {{criterion}} har en negativ vægt. Skriv nul eller mere.`,
    en: `${LINE.en}Criterion {{criterion}} has a negative weight. Write zero or more.`,
    zh: `${LINE.zh}标准 {{criterion}} 的权重为负。请填写零或正数。`,
  },
  "intake.criteria.no-active-criterion": {
    da: `${LINE.da}Intet kriterium har en tekst, så der er intet at vurdere. Udfyld mindst ét.`,
    en: `${LINE.en}No criterion has a wording, so there is nothing to judge. Fill in at least one.`,
    zh: `${LINE.zh}没有任何标准有文本，无可评判。请至少填写一项。`,
  },
  "intake.criteria.sum-of-mixed-directions": {
    da: `${LINE.da}En samlet tærskel kræver, at alle skalaer vender samme vej. Ret skalaerne, eller fjern tærsklen.`,
    en: `${LINE.en}A threshold for the sum needs all scales to run the same way. Correct the scales or remove the threshold.`,
    zh: `${LINE.zh}总分及格线要求所有评分尺度方向一致。请更正尺度或取消及格线。`,
  },
  "intake.criteria.scale-not-whole-steps": {
    da: `${LINE.da}Skalaen for {{criterion}} går ikke op i hele trin. Ret mindste, største eller trin.`,
    en: `${LINE.en}The scale of {{criterion}} is not a whole number of steps. Correct minimum, maximum or step.`,
    zh: `${LINE.zh}标准 {{criterion}} 的评分尺度不能整除为若干步。请更正最小值、最大值或步长。`,
  },
  "intake.criteria.scale-too-fine": {
    da: `${LINE.da}Skalaen for {{criterion}} har over 1000 trin. Vælg større trin.`,
    en: `${LINE.en}The scale of {{criterion}} has over 1000 steps. Choose larger steps.`,
    zh: `${LINE.zh}标准 {{criterion}} 的评分尺度超过 1000 步。请加大步长。`,
  },
  "intake.criteria.value-off-scale": {
    da: `${LINE.da}En tærskel, et ankerpunkt eller en grænse for {{criterion}} ligger uden for skalaen. Ret værdien.`,
    en: `${LINE.en}A threshold, anchor or limit of {{criterion}} lies off the scale. Correct the value.`,
    zh: `${LINE.zh}标准 {{criterion}} 的及格线、锚点或界限超出评分尺度。请更正。`,
  },
  "intake.check.frame.currency-differs": {
    da: "{{file}}: rammen {{source}} har en anden valuta end budgettet i {{application}}. Brug én valuta pr. kilde.",
    en: "{{file}}: the frame {{source}} has another currency than the budget of {{application}}. Use one currency per source.",
    zh: "{{file}}：{{source}} 资金额度的货币与 {{application}} 的预算不同。每个来源请只用一种货币。",
  },
} as const satisfies Record<string, Texts>;
