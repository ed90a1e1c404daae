// What is wrong with what was typed in a field of the round's forms, said below the field; and what cannot be done with the draft.
import type { Texts } from "../language.ts";

export const fieldErrors = {
  "field.missing": { da: "Udfyld feltet.", en: "Fill this in.", zh: "请填写。" },
  "field.language-needed": {
    da: "Skriv teksten på mindst ét af sprogene.",
    en: "Write the text in at least one of the languages.",
    zh: "请至少用一种语言填写。",
  },
  "field.too-long": {
    da: "Teksten er på {{length}} tegn; der er plads til {{most}}. Forkort den.",
    en: "The text has {{length}} characters; there is room for {{most}}. Shorten it.",
    zh: "文本有 {{length}} 个字符，最多 {{most}} 个。请缩短。",
  },
  "field.unprintable": {
    da: "Teksten rummer tegn, der ikke kan udskrives. Skriv den uden dem.",
    en: "The text holds characters that cannot be printed. Write it without them.",
    zh: "文本含有无法打印的字符，请删除后重新输入。",
  },
  "field.date": {
    da: "Skriv datoen som 2009-02-26 eller 26.2.2009.",
    en: "Write the date as 2009-02-26 or 26.2.2009.",
    zh: "请按 2009-02-26 或 2009年2月26日 的格式填写日期。",
  },
  "field.date-ambiguous": {
    da: "Dag og måned kan byttes om. Skriv datoen som 2009-02-26.",
    en: "Day and month can be swapped. Write the date as 2009-02-26.",
    zh: "日和月可能混淆。请按 2009-02-26 的格式填写。",
  },
  "field.time": {
    da: "Skriv dato og klokkeslæt som 2009-04-14 12:00.",
    en: "Write date and time as 2009-04-14 12:00.",
    zh: "请按 2009-04-14 12:00 的格式填写日期和时间。",
  },
  "field.time-skipped": {
    da: "Det klokkeslæt findes ikke den dag, fordi uret stilles frem. Vælg et andet.",
    en: "That time does not exist on that day, because the clocks go forward. Choose another.",
    zh: "由于当天调拨夏令时，该时刻不存在。请另选时间。",
  },
  "field.time-zone": {
    da: "Tidszonen kendes ikke. Skriv den som Europe/Copenhagen eller Asia/Shanghai.",
    en: "The time zone is not known. Write it as Europe/Copenhagen or Asia/Shanghai.",
    zh: "无法识别该时区。请填写 Europe/Copenhagen 或 Asia/Shanghai 等名称。",
  },
  "field.deadline-after-application": {
    da: "Fristen skal ligge efter ansøgningsfristen. Ret en af dem.",
    en: "This deadline must come after the application deadline. Correct one of them.",
    zh: "此截止时间须晚于申请截止时间。请修改其中之一。",
  },
  "field.deadline-after-review": {
    da: "Fristen skal ligge efter fristen for vurderingerne. Ret en af dem.",
    en: "This deadline must come after the review deadline. Correct one of them.",
    zh: "此截止时间须晚于评审截止时间。请修改其中之一。",
  },
  "field.deadline-before-review": {
    da: "Fristen skal ligge før fristen for vurderingerne. Ret en af dem.",
    en: "This deadline must come before the review deadline. Correct one of them.",
    zh: "此截止时间须早于评审截止时间。请修改其中之一。",
  },
  "field.deadline-before-consolidation": {
    da: "Fristen skal ligge før fristen for gruppernes indstilling. Ret en af dem.",
    en: "This deadline must come before the deadline for the groups' lists. Correct one of them.",
    zh: "此截止时间须早于小组汇总截止时间。请修改其中之一。",
  },
  "field.retain-early": {
    da: "Oplysningerne skal bruges til efter den sidste frist, {{last}}. Skriv en senere dato.",
    en: "The data are needed until after the last deadline, {{last}}. Write a later date.",
    zh: "资料须保留至最后截止时间（{{last}}）之后。请填写更晚的日期。",
  },
  "field.whole": {
    da: "Skriv et helt tal fra {{min}} til {{max}}.",
    en: "Write a whole number from {{min}} to {{max}}.",
    zh: "请填写 {{min}} 至 {{max}} 之间的整数。",
  },
  "field.decimal": {
    da: "Skriv et tal, f.eks. 1 eller 0,5.",
    en: "Write a number, for example 1 or 0.5.",
    zh: "请填写数字，例如 1 或 0.5。",
  },
  "field.amount": {
    da: "Skriv beløbet i kroner eller yuan, f.eks. 2.500.000 eller 2,5 mio., med højst {{decimals}} decimaler.",
    en: "Write the amount in kroner or yuan, for example 2,500,000 or 2.5 million, with at most {{decimals}} decimals.",
    zh: "请以元或克朗为单位填写金额，例如 2,500,000 或 250万，最多 {{decimals}} 位小数。",
  },
  "field.currency": {
    da: "Skriv valutaens tre bogstaver, f.eks. DKK eller CNY.",
    en: "Write the three letters of the currency, for example DKK or CNY.",
    zh: "请填写三个字母的货币代码，例如 DKK 或 CNY。",
  },
  "field.choice": { da: "Vælg en af mulighederne.", en: "Choose one of the options.", zh: "请从选项中选择。" },
  "field.years": {
    da: "Skriv årene som 2009, 2010, 2011 eller 2009-2011; højst ti.",
    en: "Write the years as 2009, 2010, 2011 or 2009-2011; ten at most.",
    zh: "请按 2009, 2010, 2011 或 2009-2011 的格式填写年份，最多十个。",
  },
  "field.year-in-frame": {
    da: "En ramme har penge i {{year}}. Fjern først det beløb; så kan året gå ud.",
    en: "A frame has money in {{year}}. Remove that amount first; then the year can go.",
    zh: "{{year}} 年仍有资金额度。请先删除该金额，再删除年份。",
  },
  "field.year-in-budget": {
    da: "Budgettet for {{application}} har penge i et år, der så ikke er med. Ret ansøgningen først.",
    en: "The budget of {{application}} has money in a year that would be left out. Correct the application first.",
    zh: "{{application}} 的预算中有被排除年份的资金。请先修改该申请。",
  },
  "field.expected": {
    da: "Skriv antallet som 2-4, eller ét tal.",
    en: "Write the number as 2-4, or one number.",
    zh: "请按 2-4 的格式填写，或只填一个数字。",
  },
  "field.rate-incomplete": {
    da: "Kursen kræver alle fem felter: kurs, begge valutaer, dato og kilde. Udfyld resten, eller tøm dem alle.",
    en: "The rate needs all five fields: rate, both currencies, date and source. Fill in the rest, or empty them all.",
    zh: "汇率需要填写全部五项：汇率、两种货币、日期和来源。请补全，或全部清空。",
  },
  "field.hard-needs-granted": {
    da: "Kun en bevilget ramme kan være hård. Vælg bevilget først, eller lad rammen være blød.",
    en: "Only a granted frame can be hard. Choose granted first, or leave the frame soft.",
    zh: "只有已批准的额度才能设为硬性。请先选“已批准”，或保持软性。",
  },
  "field.scale-steps": {
    da: "Skalaen går ikke op: fra mindste til største værdi skal der være et helt antal trin. Ret en af de tre.",
    en: "The scale does not come out even: there must be a whole number of steps from the least to the greatest value. Correct one of the three.",
    zh: "评分区间不能被步长整除：从最小值到最大值须为整数步。请修改三者之一。",
  },
  "field.scale-fine": {
    da: "Skalaen har over 1000 trin. Vælg større trin.",
    en: "The scale has more than 1000 steps. Choose larger steps.",
    zh: "评分区间超过 1000 步。请增大步长。",
  },
  "field.threshold": {
    da: "Tærsklen skal ligge på skalaen, fra {{min}} til {{max}}.",
    en: "The threshold must lie on the scale, from {{min}} to {{max}}.",
    zh: "门槛须在评分区间内，即 {{min}} 至 {{max}}。",
  },
  "field.off-scale": {
    da: "En tærskel, en begrundelsesgrænse eller en tekst ville stå ved en værdi uden for skalaen. Flyt eller fjern den først.",
    en: "A threshold, a limit for reasons or a text would stand at a value that is not on the scale. Move or remove it first.",
    zh: "会有及格线、理由界限或说明文字落在评分区间之外。请先移动或删除。",
  },
  "field.sum-directions": {
    da: "En tærskel for summen kræver, at alle skalaer har den bedste ende samme sted.",
    en: "A threshold for the sum needs all scales to have their best end at the same side.",
    zh: "设置总分及格线时，所有评分区间的优劣方向须一致。",
  },
  "field.number-taken": {
    da: "Et andet kriterium har nummer {{number}}. Vælg et andet.",
    en: "Another criterion has number {{number}}. Choose another.",
    zh: "另一标准已使用编号 {{number}}。请另选编号。",
  },
  "field.form": {
    da: "Værdien kan ikke bruges her. Skriv den kortere eller på en anden måde.",
    en: "The value cannot be used here. Write it shorter or in another way.",
    zh: "此处不能使用该值。请缩短或改用其他写法。",
  },
  "field.frozen-opened": {
    da: "År, regler og rammer blev lagt fast, da runden blev åbnet med udgave {{edition}}: alle er blevet bedt om at vurdere efter dem. De kan ikke ændres her.",
    en: "Years, rules and frames were fixed when the round was opened with edition {{edition}}: everybody was asked to review by them. They cannot be changed here.",
    zh: "年份、规则和额度在以第 {{edition}} 版启动轮次时已确定，所有人都据此评审，此处不能更改。",
  },
  "field.frozen-approved": {
    da: "Kriterierne er besluttet af {{body}} den {{date}} ({{item}}) og ligger fast. Lav en ny version for at ændre dem; den skal besluttes igen.",
    en: "The criteria were decided by {{body}} on {{date}} ({{item}}) and stand. Make a new version to change them; it has to be decided again.",
    zh: "评审标准已由 {{body}} 于 {{date}} 决定（{{item}}），不可更改。如需修改请制作新版本，并须重新决定。",
  },
  "round.fixed-at-opening": {
    da: "År, regler, rammer og ledende kontor ligger fast, når runden er åbnet: alle er blevet bedt om at vurdere efter dem. Her er de anderledes i {{parts}}. Lad dem stå, som de var; skal der regnes med andre beløb, så vis det under Hvad nu hvis, eller lav en ny runde.",
    en: "Years, rules, frames and the leading office stand once the round is opened: everybody was asked to review by them. Here they differ in {{parts}}. Leave them as they were; to reckon with other amounts, show it under What if, or make a new round.",
    zh: "轮次启动后，年份、规则、额度和牵头办公室不再变动：所有人都据此评审。此处 {{parts}} 有所不同。请保持原样；如需按其他金额测算，请使用“假设分析”，或新建轮次。",
  },
  "round.unsaved": {
    da: "Noget af det, du har skrevet, er ikke gemt og ville mangle. Se øverst i vinduet, hvad der er i vejen, og prøv så igen. Intet er ændret eller sendt.",
    en: "Some of what you wrote has not been saved and would be missing. See at the top of the window what is wrong, then try again. Nothing has been changed or sent.",
    zh: "您写的部分内容尚未保存，将会缺失。请查看窗口顶部的原因说明，处理后重试。未作任何更改，也未发送任何内容。",
  },
  "round.office-name-missing": {
    da: "Kontoret mangler et navn. Skriv det på mindst ét sprog.",
    en: "The office has no name. Write it in at least one language.",
    zh: "办公室缺少名称。请至少用一种语言填写。",
  },
  "round.title-missing": {
    da: "Runden mangler en titel. Skriv den på mindst ét sprog.",
    en: "The round has no title. Write it in at least one language.",
    zh: "轮次缺少名称。请至少用一种语言填写。",
  },
  "round.field-unknown": {
    da: "Feltet {{field}} findes ikke i denne runde. Åbn forberedelsen igen.",
    en: "There is no field {{field}} in this round. Open the preparation again.",
    zh: "该轮次中没有字段 {{field}}。请重新打开准备页面。",
  },
  "round.field-unfinished": {
    da: "Feltet {{field}} er ikke færdigt.",
    en: "The field {{field}} is not finished.",
    zh: "字段 {{field}} 尚未完成。",
  },
  "round.unfinished": {
    da: "Der er felter, der ikke er færdige ({{count}}). Udfyld dem først; intet er udsendt eller besluttet.",
    en: "There are fields that are not finished ({{count}}). Fill them in first; nothing was sent or decided.",
    zh: "还有 {{count}} 个字段未完成。请先填写；尚未发出或决定任何内容。",
  },
  "round.criterion-unknown": {
    da: "Kriteriet {{criterion}} findes ikke længere. Åbn kriterierne igen.",
    en: "The criterion {{criterion}} is no longer there. Open the criteria again.",
    zh: "标准 {{criterion}} 已不存在。请重新打开评审标准。",
  },
  "round.last-criterion": {
    da: "Det sidste kriterium kan ikke fjernes. Tilføj et andet først.",
    en: "The last criterion cannot be removed. Add another first.",
    zh: "不能删除最后一项标准。请先添加另一项。",
  },
  "round.no-active-criterion": {
    da: "Intet kriterium har en titel endnu. Skriv mindst én.",
    en: "No criterion has a title yet. Write at least one.",
    zh: "尚无任何标准填写了标题。请至少填写一项。",
  },
  "round.changed-meanwhile": {
    da: "Runden blev ændret, mens bilagene blev læst. Intet er taget ind; se det igennem, og tag det ind igen.",
    en: "The round was changed while the documents were being read. Nothing was taken in; look through it and take it in again.",
    zh: "读取附件期间轮次有更改。尚未接收任何内容；请查看后再次接收。",
  },
  "round.intake-waits": {
    da: "Der venter indlæste ansøgninger, som ikke er taget ind. Tag dem ind, eller opgiv dem, før mappen læses igen.",
    en: "Applications that were read in are waiting to be taken in. Take them in or give them up before the folder is read again.",
    zh: "有已读入但尚未接收的申请。请先接收或放弃，再重新读取文件夹。",
  },
  "round.no-intake": {
    da: "Der er ikke læst noget, der venter på at blive taget ind.",
    en: "Nothing has been read that waits to be taken in.",
    zh: "没有等待接收的读入内容。",
  },
  "round.cell-unknown": {
    da: "Rækken eller bilaget findes ikke længere i det læste. Åbn indlæsningen igen.",
    en: "The row or document is no longer in what was read. Open the applications read in again.",
    zh: "该行或附件已不在读入内容中。请重新打开读入页面。",
  },
  "intake.tables-several": {
    da: "Flere regneark blev valgt: {{found}}. Vælg ét med ansøgningerne og eventuelt ét, der hedder budget.",
    en: "Several spreadsheets were chosen: {{found}}. Choose one with the applications, and perhaps one called budget.",
    zh: "选择了多个表格：{{found}}。请选择一个申请表格，另可选一个名为“预算”的表格。",
  },
  "intake.documents-too-many": {
    da: "Mappen rummer flere end {{limit}} filer. Vælg mappen med ansøgningernes bilag.",
    en: "The folder holds more than {{limit}} files. Choose the folder with the applications' documents.",
    zh: "文件夹中的文件超过 {{limit}} 个。请选择存放申请附件的文件夹。",
  },
  "round.no-new-version": {
    da: "Der er ingen ny version at opgive; den besluttede gælder.",
    en: "There is no new version to give up; the decided one stands.",
    zh: "没有可放弃的新版本；现行已决定的版本有效。",
  },
  "round.nothing-to-undo": {
    da: "Der er ikke mere at fortryde her.",
    en: "There is nothing more to undo here.",
    zh: "此处没有可撤销的操作。",
  },
  "round.nothing-to-redo": {
    da: "Der er ikke mere at gentage her.",
    en: "There is nothing more to redo here.",
    zh: "此处没有可重做的操作。",
  },
} as const satisfies Record<string, Texts>;
