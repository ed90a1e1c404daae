import type { Texts } from "../language.ts";

export const jointErrors = {
  "joint.case-invalid": {
    da: "Filen til den fælles prioritering kan ikke bruges: {{problem}}. Ret den, og kør igen.",
    en: "The file for the joint prioritisation cannot be used: {{problem}}. Correct it and run again.",
    zh: "无法使用该联合优先排序文件：{{problem}}。请更正后重新运行。",
  },
  "joint.case.number-or-null": {
    da: "{{field}} skal være et tal, eller null for ikke prioriteret eller ikke opgjort.",
    en: "{{field}} must be a number, or null for not prioritised or not known.",
    zh: "{{field}} 应为数字；未优先推荐或未统计时为 null。",
  },
  "joint.case.rank-missing": {
    da: "{{field}} mangler. Skriv et tal, eller null for ikke prioriteret.",
    en: "{{field}} is missing. Give a number, or null for not prioritised.",
    zh: "缺少 {{field}}。请填写数字；未优先推荐时填 null。",
  },
  "joint.case.meant": {
    da: "{{field}}: Feltet hedder {{expected}}.",
    en: "{{field}}: the field is called {{expected}}.",
    zh: "{{field}}：该字段应名为 {{expected}}。",
  },
  "joint.case.years-order": {
    da: "Årene i {{field}} skal stå i stigende rækkefølge, hvert én gang.",
    en: "The years in {{field}} must stand in ascending order, each once.",
    zh: "{{field}} 中的年份须按升序排列且不重复。",
  },
  "joint.case.one-per-year": {
    da: "{{field}} skal være en liste med {{count}} beløb, ét for hvert år.",
    en: "{{field}} must be a list of {{count}} amounts, one for each year.",
    zh: "{{field}} 应为含 {{count}} 个金额的列表，每年一个。",
  },
  "joint.case.not-exact": {
    da: "{{field}}: Beløbet {{value}} kan ikke regnes præcist (højst {{limit}} decimaler, og ikke for stort).",
    en: "{{field}}: the amount {{value}} cannot be reckoned exactly (at most {{limit}} decimals, and not too large).",
    zh: "{{field}}：金额 {{value}} 无法精确计算（最多 {{limit}} 位小数，且不可过大）。",
  },
  "joint.case.sum-too-large": {
    da: "{{field}}: Beløbene er for store til at blive lagt præcist sammen.",
    en: "{{field}}: the amounts are too large to be added exactly.",
    zh: "{{field}}：金额过大，无法精确相加。",
  },
  "joint.differs": {
    da: "Beregnet her giver prioriteringen noget andet end den underskrevne. Afklar forskellen med det andet kontor, før nogen underskriver igen.",
    en: "Computed here, the prioritisation is another than the signed one. Clear up the difference with the other office before anyone signs again.",
    zh: "在此处计算的优先排序与已签名的不同。请先与另一办公室核实差异，再行签署。",
  },
  "joint.override-offices": {
    da: "En afvigelse aftales mellem rundens to kontorer ({{expected}}); her står {{offices}}. Nævn begge kontorer.",
    en: "A departure is agreed between the two offices of the round ({{expected}}); this one names {{offices}}. Name both offices.",
    zh: "调整须由本轮次的两个办公室（{{expected}}）共同商定；此处写的是 {{offices}}。请写明两个办公室。",
  },
  "joint.agreed-stands": {
    da: "Prioriteringen {{digest}} ({{at}}) er aftalt af begge kontorer, og beregningen giver nu noget andet. Skal der foreslås en ny, så skriv en begrundelse, før du underskriver. Den aftalte gælder, til begge har underskrevet den nye.",
    en: "The prioritisation {{digest}} ({{at}}) has been agreed by both offices, and the computation now gives something else. To propose a new one, give a reason before you sign. The agreed one stands until both have signed the new one.",
    zh: "优先排序 {{digest}}（{{at}}）已由两个办公室商定，而现在的计算结果与其不同。如需提出新草案，请先说明理由再签名。在双方均签署新草案之前，已商定的仍然有效。",
  },
  "joint.proposal-superseded": {
    da: "Forslaget {{digest}} er afløst af {{newer}}. Læs den nyeste, og skriv under på den.",
    en: "The proposal {{digest}} has been replaced by {{newer}}. Read the newest one and sign that.",
    zh: "草案 {{digest}} 已被 {{newer}} 取代。请阅读并签署最新版本。",
  },
  "joint.package-undecided": {
    da: "Før der kan underskrives, mangler en afgørelse (antal pakker: {{count}}), først om {{digest}}: to udgaver fra samme afsender eller modtaget efter fristen. Afgør dem med en begrundelse.",
    en: "Before anything can be signed, a decision is due (packages: {{count}}), first on {{digest}}: two versions from one sender, or received after the deadline. Decide them with a reason.",
    zh: "签名前有 {{count}} 个资料包待裁定，首个为 {{digest}}：同一发送者的两个版本，或逾期收到。请附理由作出决定。",
  },
  "joint.differs.edition": {
    da: "Den underskrevne bygger på udgave {{there}} af runden, her er det udgave {{here}}. Det kontor, der har den ældste, tager den nyeste ansøgningspakke ind.",
    en: "The signed one rests on edition {{there}} of the round, here it is edition {{here}}. The office with the older one imports the newest bundle.",
    zh: "已签名的依据本轮次第 {{there}} 版，此处为第 {{here}} 版。持有旧版的办公室请导入最新的申请资料包。",
  },
  "joint.differs.list-there": {
    da: "Den underskrevne bygger på listen {{digest}} fra {{author}} (gruppe {{group}}), som ikke ligger eller ikke tæller her. Bed det andet kontor sende den.",
    en: "The signed one rests on the list {{digest}} from {{author}} (group {{group}}), which is not here or does not count here. Ask the other office to send it.",
    zh: "已签名的依据 {{author}}（{{group}} 组）的名单 {{digest}}，而此处没有该名单或其不计入。请另一办公室发送。",
  },
  "joint.differs.list-here": {
    da: "Her tæller listen {{digest}} fra {{author}} (gruppe {{group}}), som den underskrevne ikke bygger på. Send den til det andet kontor.",
    en: "Here the list {{digest}} from {{author}} (group {{group}}) counts, which the signed one does not rest on. Send it to the other office.",
    zh: "此处计入 {{author}}（{{group}} 组）的名单 {{digest}}，而已签名的未采用。请将其发送给另一办公室。",
  },
  "joint.differs.conflict-here": {
    da: "{{application}}: {{person}} har afgjort sagen og har i en vurdering, som kun ligger her, erklæret en interessekonflikt. Her er den derfor ikke afgjort. Send vurderingen til det andet kontor.",
    en: "{{application}}: {{person}} settled it and has declared a conflict of interest in a review that only this office holds. Here it is therefore not decided. Send that review to the other office.",
    zh: "{{application}}：{{person}} 作出了裁定，但在仅本办公室持有的评审中申报了利益冲突，因此此处视为未决定。请将该评审发送给另一办公室。",
  },
  "joint.differs.conflict-there": {
    da: "{{application}}: Den underskrevne regner sagen for ikke afgjort, fordi {{person}} har erklæret en interessekonflikt i en vurdering, som ikke ligger her. Bed det andet kontor om den.",
    en: "{{application}}: the signed one takes it as not decided because {{person}} has declared a conflict of interest in a review that is not here. Ask the other office for it.",
    zh: "{{application}}：已签名的将其视为未决定，因为 {{person}} 在此处没有的一份评审中申报了利益冲突。请向另一办公室索取。",
  },
  "joint.differs.undecided-here": {
    da: "{{application}} er ikke afgjort her for gruppe {{group}}.",
    en: "{{application}} is not decided here for group {{group}}.",
    zh: "{{application}} 在此处对 {{group}} 组未决定。",
  },
  "joint.differs.undecided-there": {
    da: "{{application}} er ikke afgjort i den underskrevne for gruppe {{group}}.",
    en: "{{application}} is not decided in the signed one for group {{group}}.",
    zh: "{{application}} 在已签名的版本中对 {{group}} 组未决定。",
  },
  "joint.differs.place": {
    da: "{{application}} står som nummer {{there}} i den underskrevne, her som nummer {{here}}.",
    en: "{{application}} is in place {{there}} in the signed one, here in place {{here}}.",
    zh: "{{application}} 在已签名的版本中为第 {{there}} 位，此处为第 {{here}} 位。",
  },
  "joint.differs.outcome": {
    da: "{{application}} har et andet udfald i den underskrevne end her.",
    en: "{{application}} has another outcome in the signed one than here.",
    zh: "{{application}} 在已签名的版本中的结果与此处不同。",
  },
  "joint.differs.figures": {
    da: "{{application}} har andre tal eller mærker i den underskrevne end her.",
    en: "{{application}} has other figures or marks in the signed one than here.",
    zh: "{{application}} 在已签名的版本中的数值或标记与此处不同。",
  },
  "joint.differs.more": {
    da: "Antal øvrige forskelle: {{count}}.",
    en: "Further differences: {{count}}.",
    zh: "其余差异数：{{count}}。",
  },
  "joint.differs.elsewhere": {
    da: "Ingen ansøgning står anderledes; forskellen ligger i: {{what}}. Den kan ikke komme af pakkerne. Spørg det andet kontor, hvad der er skrevet under.",
    en: "No application stands differently; the difference lies in: {{what}}. It cannot come from the packages. Ask the other office what was signed.",
    zh: "各项申请均无差异；差异在于：{{what}}。这不可能由资料包造成。请向另一办公室询问所签署的内容。",
  },
  "joint.undecided.consolidation-missing": {
    da: "Gruppens samlede pakke mangler eller tæller ikke.",
    en: "The group's consolidated package is missing or does not count.",
    zh: "缺少该组的汇总包或其不计入。",
  },
  "joint.undecided.row-missing": {
    da: "Gruppens liste siger intet om den.",
    en: "The group's list says nothing about it.",
    zh: "该组的名单未提及。",
  },
  "joint.undecided.not-treated": {
    da: "Gruppen har ikke behandlet den.",
    en: "The group did not treat it.",
    zh: "该组未审议。",
  },
  "joint.undecided.criteria-differ": {
    da: "Gruppens liste svarer på andre kriterier.",
    en: "The group's list answers other criteria.",
    zh: "该组的名单依据其他评审标准。",
  },
  "joint.undecided.application-changed": {
    da: "Gruppen har vurderet en tidligere version af ansøgningen.",
    en: "The group assessed an earlier version of the application.",
    zh: "该组评审的是申请的较早版本。",
  },
  "joint.undecided.deputy-missing": {
    da: "Stedfortræderens pakke mangler.",
    en: "The deputy's package is missing.",
    zh: "缺少副组长的资料包。",
  },
  "joint.undecided.deferral-differs": {
    da: "Formand og stedfortræder er ikke enige om, hvad der er overladt til stedfortræderen.",
    en: "Chair and deputy do not agree on what was left to the deputy.",
    zh: "组长与副组长对移交事项不一致。",
  },
  "joint.undecided.own-conflict": {
    da: "Den er afgjort af en, der selv har erklæret en interessekonflikt.",
    en: "It was settled by somebody who has declared a conflict of interest.",
    zh: "由已申报利益冲突者裁定。",
  },
  "joint.amount-too-large": {
    da: "Beløbene er så store, at de ikke kan lægges præcist sammen. Kontrollér, om et budget eller en ramme er skrevet i en forkert enhed.",
    en: "The amounts are too large to be added exactly. Check whether a budget or a frame is given in the wrong unit.",
    zh: "金额过大，无法精确相加。请检查预算或资金额度的单位是否有误。",
  },
  "joint.too-many-years": {
    da: "Beløbene står i {{found}} forskellige år; der er plads til {{limit}}. Kontrollér, om et år er skrevet forkert.",
    en: "The amounts stand in {{found}} different years; there is room for {{limit}}. Check whether a year is mistyped.",
    zh: "金额涉及 {{found}} 个不同年份，最多可为 {{limit}} 个。请检查年份是否有误。",
  },
  "joint.reason-missing": {
    da: "En afgørelse skal have en begrundelse, og der skal stå, hvem der har truffet den. Skriv begge dele.",
    en: "A decision needs a reason, and who made it. Give both.",
    zh: "作出决定须说明理由，并写明由谁作出。请填写这两项。",
  },
  "joint.decision-time": {
    da: "Afgørelsen er dateret {{at}}, og den dag er langtfra kommet. Kontrollér datoen og computerens ur.",
    en: "The decision is dated {{at}}, a day that is far from come. Check the date and the computer's clock.",
    zh: "该决定的日期为 {{at}}，距今尚远。请检查日期和电脑时钟。",
  },
  "joint.not-in-list": {
    da: "Ansøgningen {{application}} står ikke på den fælles liste og kan ikke flyttes. Se, hvorfor den ikke er med.",
    en: "The application {{application}} is not in the joint list and cannot be moved. See why it takes no part.",
    zh: "申请 {{application}} 不在联合名单中，不能移动。请查看其未列入的原因。",
  },
  "joint.two-consolidations": {
    da: "Der ligger mere end én samlet indstilling fra samme ekspertgruppe ({{group}}). Afgør først, hvilken der gælder.",
    en: "There is more than one consolidated list from the same expert group ({{group}}). Decide first which one applies.",
    zh: "同一专家组（{{group}}）有多份汇总结果。请先确定以哪一份为准。",
  },
  "joint.duplicate-application": {
    da: "Ansøgningen {{application}} står to gange i runden. Ret runden, før der prioriteres.",
    en: "Application {{application}} appears twice in the round. Correct the round before prioritising.",
    zh: "申请 {{application}} 在本轮次中出现了两次。请先更正轮次再进行排序。",
  },
  "joint.duplicate-frame": {
    da: "Der er angivet to økonomiske rammer for samme finansieringskilde ({{source}}). Behold kun den ene.",
    en: "Two funding frames are given for the same source of funding ({{source}}). Keep only one of them.",
    zh: "同一资金来源（{{source}}）设置了两个资金额度。请只保留一个。",
  },
  "joint.currency-differs": {
    da: "Ansøgningen {{application}} har et beløb fra {{source}} i en anden valuta end rammen. Beløb omregnes aldrig i prioriteringen: ret budgettet eller rammen.",
    en: "Application {{application}} has an amount from {{source}} in another currency than the frame. Amounts are never converted in the prioritisation: correct the budget or the frame.",
    zh: "申请 {{application}} 中来自 {{source}} 的金额与资金额度的币种不同。排序时不作货币换算：请更正预算或资金额度。",
  },
  "joint.application-digest-missing": {
    da: "Der mangler en kontrolsum for ansøgningen {{application}}. Indlæs runden igen.",
    en: "The checksum of application {{application}} is missing. Import the round again.",
    zh: "缺少申请 {{application}} 的校验值。请重新导入该轮次。",
  },
  "joint.solver-failed": {
    da: "Udregningen ved siden af den fælles liste kunne ikke gennemføres på denne computer. Listen selv er ikke berørt. Prøv igen; sker det igen, så send en fejlrapport.",
    en: "The computation beside the joint list could not be made on this computer. The list itself is not affected. Try again; if it happens again, send an error report.",
    zh: "本机未能完成联合名单旁的辅助计算。名单本身不受影响。请重试；如再次出现，请发送故障报告。",
  },
} as const satisfies Record<string, Texts>;
