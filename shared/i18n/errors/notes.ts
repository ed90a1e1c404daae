// Facts said at import that refuse nothing. They share the catalogue with errors so that every code has a text.
import type { Texts } from "../language.ts";

export const noteTexts = {
  "note.office-not-confirmed": {
    da: "Kontorets ({{side}}) fingeraftryk er ikke bekræftet endnu: {{digits}}. Sammenlign det med invitationen, og bekræft det.",
    en: "The fingerprint of the office ({{side}}) has not been confirmed yet: {{digits}}. Compare it with the invitation and confirm it.",
    zh: "尚未确认办公室（{{side}}）的指纹：{{digits}}。请与邀请函核对后确认。",
  },
  "note.other-criteria": {
    da: "{{author}} har vurderet efter et andet kriteriesæt end det gældende; det tæller ikke, før det er bekræftet igen.",
    en: "{{author}} reviewed against other criteria than the current ones; it does not count until reconfirmed.",
    zh: "{{author}} 依据的评审标准与现行标准不同；须重新确认后才计入。",
  },
  "note.older-edition": {
    da: "Vurderingen svarer på udgave {{edition}}. Uændrede ansøgninger tæller; ændrede skal bekræftes igen.",
    en: "The review answers edition {{edition}}. Unchanged applications count; changed ones need reconfirmation.",
    zh: "该评审对应第 {{edition}} 版。未变更的申请计入；已变更的须重新确认。",
  },
  "note.incomplete-review": {
    da: "Ansøgninger i pakken, der ikke er færdigvurderet: {{count}}.",
    en: "Applications in the package that are not completely reviewed: {{count}}.",
    zh: "资料包中有 {{count}} 项申请尚未完成评审。",
  },
  "note.late": {
    da: "Modtaget efter fristen ({{deadline}}). Den tæller kun, hvis formanden beslutter det med en begrundelse.",
    en: "Received after the deadline ({{deadline}}). It counts only if the chair decides so, with a reason.",
    zh: "在截止时间（{{deadline}}）之后收到。须由组长附理由决定后才计入。",
  },
  "note.late-list": {
    da: "Modtaget efter fristen ({{deadline}}). Den tæller kun, hvis kontoret beslutter det med en begrundelse.",
    en: "Received after the deadline ({{deadline}}). It counts only if the office decides so, with a reason.",
    zh: "在截止时间（{{deadline}}）之后收到。须由办公室附理由决定后才计入。",
  },
  "note.external-list": {
    da: "Listen kommer fra en side, der ikke bruger Skøn (kilde: {{source}}). Det mærkes på alle papirer.",
    en: "The list comes from a side that does not use Skøn (source: {{source}}). All papers say so.",
    zh: "该名单来自未使用 Skøn 的一方（来源：{{source}}），所有文件均会注明。",
  },
  "note.draft-consolidation": {
    da: "Det er en kladde. Den tæller ikke i den fælles prioritering.",
    en: "This is a draft. It does not count in the joint prioritisation.",
    zh: "这是草稿，不计入联合优先排序。",
  },
  "note.outdated": {
    da: "{{person}} har sendt en nyere vurdering end den, formanden har brugt.",
    en: "{{person}} has sent a newer review than the one the chair used.",
    zh: "{{person}} 已发送比组长所用更新的评审。",
  },
  "note.review-unused": {
    da: "Kontoret har en vurdering fra {{person}} (nr. {{sequence}}), som gruppens liste ikke bygger på. Spørg formanden hvorfor.",
    en: "The office holds a review from {{person}} (no. {{sequence}}) that the group's list does not rest on. Ask the chair why.",
    zh: "办公室持有 {{person}} 的评审（第 {{sequence}} 号），但小组名单未采用。请向组长询问原因。",
  },
  "note.fork-chosen": {
    da: "Gruppens liste bygger på en anden udgave fra {{person}} end nr. {{sequence}} (begrundelse: {{reason}}).",
    en: "The group's list rests on another version from {{person}} than no. {{sequence}} (reason: {{reason}}).",
    zh: "小组名单采用的是 {{person}} 的另一版本，而非第 {{sequence}} 号（理由：{{reason}}）。",
  },
  "note.rows-left-out": {
    da: "{{person}} har vurderet {{applications}} færdig, men er ikke regnet med dér. Spørg formanden hvorfor.",
    en: "{{person}} has completed the review of {{applications}}, but is not counted there. Ask the chair why.",
    zh: "{{person}} 已完成对 {{applications}} 的评审，但未被计入。请向组长询问原因。",
  },
  "note.list-broken": {
    da: "Listen fra {{author}} ({{digest}}), som ligger her, tæller ikke længere. Grunden står nedenfor.",
    en: "The list from {{author}} ({{digest}}) held here no longer counts. The reason stands below.",
    zh: "此处持有的来自 {{author}} 的名单（{{digest}}）不再计入，原因见下。",
  },
  "note.settled-despite-conflict": {
    da: "{{person}} har afgjort {{applications}}, men har selv erklæret en interessekonflikt. De regnes som ikke afgjort, til stedfortræderen har afgjort dem.",
    en: "{{person}} settled {{applications}} although his or her own review declares a conflict of interest. They count as not decided until the deputy has settled them.",
    zh: "{{person}} 裁定了 {{applications}}，但其本人已申报利益冲突。在副组长作出裁定之前视为未决定。",
  },
  "note.receipt": {
    da: "Sekretariatet kvitterer for de pakker, det har fået fra dig ({{count}} i alt).",
    en: "The secretariat acknowledges the packages it has received from you ({{count}} in all).",
    zh: "秘书处确认已收到您发送的资料包（共 {{count}} 个）。",
  },
  "note.agreed": {
    da: "Underskrevet af begge kontorer: aftalt.",
    en: "Signed by both offices: agreed.",
    zh: "两个办公室均已签名：已商定。",
  },
  "note.proposal": {
    da: "Underskrevet af ét kontor: forslag.",
    en: "Signed by one office: proposal.",
    zh: "由一个办公室签名：草案。",
  },
  "note.agreed-stands": {
    da: "Underskrevet af ét kontor: nyt forslag. Den aftalte prioritering {{digest}} ({{at}}) gælder, til begge kontorer har underskrevet en nyere.",
    en: "Signed by one office: new proposal. The agreed prioritisation {{digest}} ({{at}}) stands until both offices have signed a newer one.",
    zh: "由一个办公室签名：新草案。在两个办公室均签署更新的版本之前，已商定的优先排序 {{digest}}（{{at}}）仍然有效。",
  },
  "note.agreed-replaced": {
    da: "Underskrevet af begge kontorer, men afløst: De har siden aftalt {{digest}}.",
    en: "Signed by both offices, but replaced: they have agreed {{digest}} since.",
    zh: "两个办公室均已签名，但已被取代：双方此后已商定 {{digest}}。",
  },
  "note.newer-proposal": {
    da: "Der findes et nyere forslag ({{digest}}), som kun ét kontor har underskrevet. Det aftalte gælder, til begge har underskrevet det nye.",
    en: "There is a newer proposal ({{digest}}) that only one office has signed. What is agreed stands until both have signed the new one.",
    zh: "另有一份更新的草案（{{digest}}），仅由一个办公室签名。在双方均签署新草案之前，已商定的内容仍然有效。",
  },
  "note.fork": {
    da: "Der findes to udgaver fra {{author}}, hvor ingen afløser den anden. Det er som regel en gendannet sikkerhedskopi eller en ekstra computer. Ingen af dem tæller, før det er afgjort.",
    en: "There are two versions from {{author}}, neither replacing the other. Usually it is a restored backup or a second computer. Neither counts until somebody decides.",
    zh: "{{author}} 有两个互不取代的版本，通常是因为恢复了备份或使用了另一台电脑。在作出决定之前均不计入。",
  },
  "note.gap": {
    da: "Nr. {{numbers}} er aldrig nået frem hertil.",
    en: "No. {{numbers}} has never reached this computer.",
    zh: "第 {{numbers}} 号从未送达本机。",
  },
  "note.attachments-closed": {
    da: "Dokumenterne til {{application}} er ikke gemt, fordi du er inhabil.",
    en: "The documents of {{application}} were not kept because of your conflict of interest.",
    zh: "因您存在利益冲突，未保存 {{application}} 的文件。",
  },
} as const satisfies Record<string, Texts>;
