// Texts of `skoen joint`, `receipt`, `report` and `sample`: the office after the packages have come back.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const officeTexts = {
  fork: {
    da: "Tæller ikke: to udgaver af listen fra {{side}} ({{digests}}). Vælg den ene (joint decide).",
    en: "Does not count: two versions of the list from {{side}} ({{digests}}). Choose one (joint decide).",
    zh: "不计入：来自 {{side}} 的名单有两个版本（{{digests}}）。请选定其一（joint decide）。",
  },
  late: {
    da: "Tæller ikke: listen fra {{side}} ({{digest}}) kom efter fristen. Afgør det med en begrundelse (joint decide).",
    en: "Does not count: the list from {{side}} ({{digest}}) came after the deadline. Decide with a reason (joint decide).",
    zh: "不计入：来自 {{side}} 的名单（{{digest}}）逾期收到。请附理由作出决定（joint decide）。",
  },
  broken: {
    da: "Tæller ikke: listen fra {{side}} ({{digest}}). {{problem}}",
    en: "Does not count: the list from {{side}} ({{digest}}). {{problem}}",
    zh: "不计入：来自 {{side}} 的名单（{{digest}}）。{{problem}}",
  },
  onlyLate: {
    da: "gruppens samlede pakke ({{digest}}) ligger her, men kom efter fristen (joint decide)",
    en: "the group's consolidated package ({{digest}}) lies here, but came after the deadline (joint decide)",
    zh: "该组的汇总包（{{digest}}）已在此处，但逾期收到（joint decide）",
  },
  outdated: {
    da: "Gruppens liste bygger ikke på den gældende vurdering fra {{person}} ({{digest}}).",
    en: "The group's list does not rest on the effective review from {{person}} ({{digest}}).",
    zh: "小组名单未采用 {{person}} 的有效评审（{{digest}}）。",
  },
  leftOut: {
    da: "{{person}} har vurderet {{applications}} færdig, men er ikke regnet med dér.",
    en: "{{person}} has completed the review of {{applications}}, but is not counted there.",
    zh: "{{person}} 已完成对 {{applications}} 的评审，但未被计入。",
  },
  ownConflicts: {
    da: "Ikke afgjort: {{person}} har afgjort {{applications}}, men har selv erklæret en interessekonflikt. Stedfortræderen skal afgøre dem.",
    en: "Not decided: {{person}} settled {{applications}} but has declared a conflict of interest. The deputy has to settle them.",
    zh: "未决定：{{person}} 裁定了 {{applications}}，但其本人已申报利益冲突。应由副组长裁定。",
  },
  joint: {
    da: "den fælles prioritering (kontoret)",
    en: "the joint prioritisation (the office)",
    zh: "联合优先排序（办公室）",
  },
  compute: {
    da: "beregn den fælles rækkefølge af de to gruppers lister, og vis den",
    en: "compute the joint order from the two groups' lists and show it",
    zh: "根据两组名单计算联合次序并显示",
  },
  settled: { da: "Alt er afgjort.", en: "Everything is decided.", zh: "均已确定。" },
  open: {
    da: "Noget er ikke afgjort endnu: en ansøgning mangler en side, eller ansøgninger står lige ved grænsen.",
    en: "Something is still open: an application lacks a side, or applications are tied at the line.",
    zh: "仍有未定事项：某项申请缺少一方的结果，或在资助线处并列。",
  },
  rules: {
    da: "Regler: {{order}}; rammer: {{mode}}; gennemgang: {{walk}}",
    en: "Rules: {{order}}; frames: {{mode}}; walk: {{walk}}",
    zh: "规则：{{order}}；额度：{{mode}}；遍历：{{walk}}",
  },
  whatIf: {
    da: "vis virkningen af andre rammer eller regler (intet gemmes)",
    en: "show the effect of other frames or rules (nothing is stored)",
    zh: "显示其他额度或规则的影响（不保存）",
  },
  badAmount: {
    da: "{{value}} skal skrives som KILDE:ÅR:BELØB, fx RM:2009:500000 eller SH:2010:-20000,50",
    en: "{{value}} must be written as SOURCE:YEAR:AMOUNT, e.g. RM:2009:500000 or SH:2010:-20000.50",
    zh: "{{value}} 应写作“来源:年份:金额”，例如 RM:2009:500000 或 SH:2010:-20000.50",
  },
  badEffect: {
    da: "{{value}} skal skrives som KILDE:hard, KILDE:soft eller KILDE:info, fx DK:soft",
    en: "{{value}} must be written as SOURCE:hard, SOURCE:soft or SOURCE:info, e.g. DK:soft",
    zh: "{{value}} 应写作“来源:hard”、“来源:soft”或“来源:info”，例如 DK:soft",
  },
  decide: { da: "registrér beslutninger", en: "record decisions", zh: "登记决定" },
  decideNotes: {
    da: `Filen er en liste; hver beslutning siger, hvem der traf den, hvornår og hvorfor:
  - kind: meeting-order          # mødets rækkefølge; lige placerede i samme liste
    order: [[IT-03], [IT-01, IT-07]]
    who: Begge kontorer
    at: 2009-05-20T08:00:00Z
    reason: Drøftet på mødet
  - kind: late                   # en liste, der kom efter fristen; begyndelsen af nummeret er nok (8 tegn)
    digest: "1a2b3c4d"
    accepted: true
    who: Internationalt Kontor
    at: 2009-05-20T08:00:00Z
    reason: Forsinket post
Andre slags: meeting-move (application, place, tied), lot (ids, drawn), override (application, effect, place, offices), fork (group, chosen, refused),
older-version (application, group), earlier-commitment (round, amounts),
freed-money (application, amounts).`,
    en: `The file is a list; every decision says who took it, when and why:
  - kind: meeting-order          # the meeting's order; equals in one inner list
    order: [[IT-03], [IT-01, IT-07]]
    who: Both offices
    at: 2009-05-20T08:00:00Z
    reason: Discussed at the meeting
  - kind: late                   # a list that came after the deadline; the beginning of the digest is enough (8 characters)
    digest: "1a2b3c4d"
    accepted: true
    who: International Office
    at: 2009-05-20T08:00:00Z
    reason: Delayed in the post
Other kinds: meeting-move (application, place, tied), lot (ids, drawn), override (application, effect, place, offices), fork (group, chosen, refused),
older-version (application, group), earlier-commitment (round, amounts),
freed-money (application, amounts).`,
    zh: `文件是一个列表；每项决定都写明由谁、何时、为何作出：
  - kind: meeting-order          # 会议次序；并列者写在同一内层列表
    order: [[IT-03], [IT-01, IT-07]]
    who: 两个办公室
    at: 2009-05-20T08:00:00Z
    reason: 会议讨论
  - kind: late                   # 逾期收到的名单；编号写开头即可（8 位）
    digest: "1a2b3c4d"
    accepted: true
    who: 国际办公室
    at: 2009-05-20T08:00:00Z
    reason: 邮递延误
其他类型：meeting-move（application、place、tied）、lot（ids、drawn）、override（application、effect、place、offices）、fork（group、chosen、refused）、
older-version（application、group）、earlier-commitment（round、amounts）、
freed-money（application、amounts）。`,
  },
  undecide: { da: "tag en beslutning tilbage", en: "take a decision back", zh: "撤回决定" },
  undecided: { da: "Beslutningen er taget tilbage.", en: "The decision has been taken back.", zh: "决定已撤回。" },
  export: { da: "underskriv og eksportér forslaget", en: "sign and export the proposal", zh: "签名并导出草案" },
  proposed: {
    da: "Forslag: Den er aftalt, når det andet kontor også har underskrevet (joint cosign dér).",
    en: "Proposal: agreed once the other office has signed as well (joint cosign there).",
    zh: "草案：对方办公室签名（在对方处执行 joint cosign）后即为商定。",
  },
  sameProposal: {
    da: "Intet er ændret: Det samme forslag er skrevet igen.",
    en: "Nothing has changed: the same proposal has been written again.",
    zh: "没有变化：已重新写出同一份草案。",
  },
  agreedAgain: {
    da: "Intet er ændret: Den aftalte prioritering er skrevet igen, med begge underskrifter.",
    en: "Nothing has changed: the agreed prioritisation has been written again, with both signatures.",
    zh: "没有变化：已重新写出已商定的优先排序（含双方签名）。",
  },
  besideAgreed: {
    da: "Nyt forslag. Den aftalte prioritering gælder, til begge kontorer har underskrevet det nye.",
    en: "New proposal. The agreed prioritisation stands until both offices have signed the new one.",
    zh: "新草案。在两个办公室均签署新草案之前，已商定的优先排序仍然有效。",
  },
  cosign: {
    da: "regn efter, og skriv under på det andet kontors forslag",
    en: "recompute and sign the other office's proposal",
    zh: "重新计算并签署对方办公室的草案",
  },
  cosigned: {
    da: "Underskrevet af begge kontorer: aftalt.",
    en: "Signed by both offices: agreed.",
    zh: "两个办公室均已签名：已商定。",
  },
  verify: {
    da: "regn et forslag efter, og tæl dets underskrifter (intet ændres)",
    en: "recompute a proposal and count its signatures (nothing changes)",
    zh: "重新计算草案并核对签名数（不作更改）",
  },
  receipt: {
    da: "kvitteringer for det, kontoret har modtaget",
    en: "receipts for what the office has received",
    zh: "办公室收件回执",
  },
  receiptList: { da: "hvad kontoret har modtaget", en: "what the office has received", zh: "办公室已收到的内容" },
  noReceipts: { da: "Intet modtaget endnu.", en: "Nothing received yet.", zh: "尚未收到任何内容。" },
  receiptExport: {
    da: "skriv en kvittering til hver afsender",
    en: "write a receipt for every sender",
    zh: "为每位发送者生成回执",
  },
  report: {
    da: "skriv et papir (regneark, tekst)",
    en: "write a paper (spreadsheet, text)",
    zh: "生成文件（电子表格、文本）",
  },
  dossier: {
    da: "hele sagen i ét arkiv: pakker, papirer og en liste med kontrolsummer (ikke krypteret)",
    en: "the whole case in one archive: packages, papers and a list of checksums (not encrypted)",
    zh: "将整个案卷存为一个归档：资料包、文书及校验清单（未加密）",
  },
  dossierDone: {
    da: "{{packages}} pakker og {{papers}} papirer. Kontrolsum for det hele: {{digest}}. Filerne er ikke krypteret: læg arkivet, hvor kontoret opbevarer fortrolige sager.",
    en: "{{packages}} packages and {{papers}} papers. Checksum of it all: {{digest}}. The files are not encrypted: keep the archive where the office keeps confidential cases.",
    zh: "{{packages}} 个资料包，{{papers}} 份文书。总校验值：{{digest}}。文件未加密：请存放于办公室保管机密案卷之处。",
  },
  sample: {
    da: "læg prøverundens filer ud i en mappe",
    en: "lay out the files of the sample round",
    zh: "生成示例轮次的文件",
  },
  sampleDone: {
    da: 'Opret prøverunden med: skoen round create {{folder}} --office O-DK --side dk --name "Internationalt Kontor"',
    en: 'Create the sample round with: skoen round create {{folder}} --office O-DK --side dk --name "International Office"',
    zh: '创建示例轮次：skoen round create {{folder}} --office O-DK --side dk --name "国际办公室"',
  },
} as const satisfies Record<string, Texts>;

export const officeCounts = {
  decided: {
    da: { one: "{{count}} beslutning er registreret.", other: "{{count}} beslutninger er registreret." },
    en: { one: "{{count}} decision recorded.", other: "{{count}} decisions recorded." },
    zh: "已登记 {{count}} 项决定。",
  },
  receipts: {
    da: { one: "{{count}} kvittering.", other: "{{count}} kvitteringer." },
    en: { one: "{{count}} receipt.", other: "{{count}} receipts." },
    zh: "{{count}} 份回执。",
  },
} as const satisfies Record<string, Translatable>;
