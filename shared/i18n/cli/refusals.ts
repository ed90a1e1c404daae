// Refusals as the command line says them, where a person there needs to know which option or command to give. The key is the
// error's code; with "/case" only where the command line said so in the parameter `case`. Everything else has the common sentence.
import type { Texts } from "../language.ts";

export const refusalTexts = {
  "age.no-identity/none-given": {
    da: "Pakken er krypteret, og der er ikke angivet nogen identitet, der kan åbne den. Er den til dig, så angiv din adgangssætning med --passphrase-file (og mappen med din identitet med --home, hvis den ikke ligger det sædvanlige sted).",
    en: "The package is encrypted, and no identity was given that could open it. If it is meant for you, name the file with your passphrase with --passphrase-file (and the folder with your identity with --home, unless it lies in the usual place).",
    zh: "该资料包已加密，而未给出可打开它的身份。如果是发给您的，请用 --passphrase-file 指定存有口令短语的文件（身份不在默认文件夹时，另用 --home 指定）。",
  },
  "review.confirm-conflicts": {
    da: "Før der underskrives, skal du bekræfte dine erklæringer om habilitet igen. Se dem med »review list«, og tilføj --confirm-conflicts.",
    en: "Before signing, confirm your declarations of conflict of interest once more. See them with “review list”, then add --confirm-conflicts.",
    zh: "签名前须再次确认您的利益冲突申报。请用 review list 查看，然后加上 --confirm-conflicts。",
  },
  "review.incomplete": {
    da: "Der mangler {{count}} ting, den første i {{application}} (se »review list«). Gør dem færdige, eller tilføj --incomplete.",
    en: "Still missing: {{count}}, the first in {{application}} (see “review list”). Finish them, or add --incomplete.",
    zh: "还缺 {{count}} 项，首先是 {{application}}（见 review list）。请补齐，或加上 --incomplete。",
  },
  "group.incomplete": {
    da: "Der mangler {{count}} ting, den første i {{application}} (»group draft« viser dem alle). Gør dem færdige, eller tilføj --draft.",
    en: "Still missing: {{count}}, the first in {{application}} (“group draft” shows them all). Finish them, or add --draft.",
    zh: "还缺 {{count}} 项，首先是 {{application}}（用 group draft 查看全部）。请补齐，或加上 --draft。",
  },
  "round.folder-used": {
    da: "Mappen er allerede læst ind som runden »{{title}}« ({{round}}). Læs den ind igen med »round update«, eller tilføj --again, hvis den skal blive til en runde mere.",
    en: "This folder has already been read as the round “{{title}}” ({{round}}). Read it again with “round update”, or add --again to make another round of it.",
    zh: "该文件夹已作为轮次“{{title}}”（{{round}}）读入。请用 round update 重新读取；如确需另建轮次，请加上 --again。",
  },
  "round.issued-stays": {
    da: "Runden er udsendt og bliver her: andre har fået dens pakker. Afslut den i stedet med »round state closed«.",
    en: "The round has been issued and stays here: others hold its packages. Close it instead with “round state closed”.",
    zh: "该轮次已发放，须保留在本机：其他人已持有其资料包。请改用 round state closed 结束该轮次。",
  },
  "round.unexported-changes": {
    da: "Noget af dit arbejde i runden findes kun her (antal ændringer og noter: {{count}}). Eksportér det først, eller tilføj --discard-unexported for at kassere det. Intet er fjernet.",
    en: "Some of your work in the round exists only here (changes and notes: {{count}}). Export it first, or add --discard-unexported to discard it. Nothing was removed.",
    zh: "您在该轮次中的部分工作仅存于本机（更改和备注数：{{count}}）。请先导出，或加上 --discard-unexported 予以放弃。未删除任何内容。",
  },
  "round.not-approved": {
    da: "Kriterierne er ikke forelagt eller godkendt endnu. Registrér mødet først (round approve); uden det kan ingen give point.",
    en: "The criteria have not been presented or approved yet. Record the meeting first (round approve); without it nobody can score.",
    zh: "评审标准尚未提交审议或批准。请先登记会议（round approve）；否则任何人都不能评分。",
  },
  "round.step-back-needs-reason": {
    da: "Et skridt tilbage i rundens gang, eller en partshøring der undlades, skal begrundes. Tilføj --reason.",
    en: "A step back in the course of the round, or a hearing that is waived, needs a reason. Add --reason.",
    zh: "轮次状态回退或免除申请人陈述意见均须说明理由。请加上 --reason。",
  },
  "round.not-found": {
    da: "Runden {{round}} findes ikke her. »round list« viser dem, der gør.",
    en: "There is no round {{round}} here. “round list” shows those there are.",
    zh: "此处没有轮次 {{round}}。可用 round list 查看已有的轮次。",
  },
  "round.lead-differs": {
    da: "Rundens fil siger, at kontoret for {{lead}} leder runden, men du opretter den som kontoret for {{side}}. Sæt leadOffice: {{side}} i round.yaml, eller brug --side {{lead}}.",
    en: "The round's file says that the office of {{lead}} leads the round, but you are creating it as the office of {{side}}. Set leadOffice: {{side}} in round.yaml, or use --side {{lead}}.",
    zh: "轮次文件规定由 {{lead}} 办公室牵头，而您以 {{side}} 办公室的身份创建。请在 round.yaml 中设置 leadOffice: {{side}}，或使用 --side {{lead}}。",
  },
  "round.deadlines-passed": {
    da: "Alle rundens frister er overskredet (den seneste {{deadline}}). Alt, der kommer ind, bliver for sent og tæller kun efter en beslutning. Sæt nye frister i round.yaml, og læs mappen igen (round update).",
    en: "Every deadline of the round has passed (the last one {{deadline}}). Whatever comes in will be late and counts only after a decision. Set new deadlines in round.yaml and read the folder again (round update).",
    zh: "该轮次的所有截止时间均已过（最后一个为 {{deadline}}）。此后收到的内容均属逾期，须经决定后才计入。请在 round.yaml 中设置新的截止时间，并重新读取文件夹（round update）。",
  },
  "round.person-key-changed": {
    da: "{{person}} er allerede med i runden med en anden nøgle. Spær den gamle nøgle først (round revoke).",
    en: "{{person}} is already in the round with another key. Revoke the old key first (round revoke).",
    zh: "{{person}} 已以另一密钥加入该轮次。请先吊销旧密钥（round revoke）。",
  },
  "round.not-signed": {
    da: "Den fælles prioritering har {{found}} underskrifter fra kontorerne; her kræves {{needed}}. Underskriv den først (joint export, joint cosign).",
    en: "The joint prioritisation has {{found}} signatures from the offices; {{needed}} are needed here. Sign it first (joint export, joint cosign).",
    zh: "联合优先排序目前有 {{found}} 个办公室签名，此处需要 {{needed}} 个。请先签名（joint export、joint cosign）。",
  },
  "group.own-conflict": {
    da: "Du er selv inhabil i {{application}}. Overlad den til stedfortræderen, som afgør den (group defer).",
    en: "You have a conflict of interest in {{application}} yourself. Pass it on to the deputy, who settles it (group defer).",
    zh: "您本人对 {{application}} 存在利益冲突。请移交给副组长裁定（group defer）。",
  },
  "review.read-in-group": {
    da: "Vurderingen fra {{author}} læses i gruppens oversigt, hvor det, der er lukket for dig, forbliver lukket (group matrix).",
    en: "The review by {{author}} is read in the group's table, where what is closed to you stays closed (group matrix).",
    zh: "{{author}} 的评审请在小组总表中查看，对您关闭的内容在其中仍保持关闭（group matrix）。",
  },
  "joint.agreed-stands": {
    da: "Prioriteringen {{digest}} ({{at}}) er aftalt af begge kontorer, og beregningen giver nu noget andet. Skal der foreslås en ny, så eksportér med en begrundelse (--reason). Den aftalte gælder, til begge har underskrevet den nye.",
    en: "The prioritisation {{digest}} ({{at}}) has been agreed by both offices, and the computation now gives something else. To propose a new one, export with a reason (--reason). The agreed one stands until both have signed the new one.",
    zh: "优先排序 {{digest}}（{{at}}）已由两个办公室商定，而现在的计算结果与其不同。如需提出新草案，请附理由导出（--reason）。在双方均签署新草案之前，已商定的仍然有效。",
  },
  "joint.package-undecided": {
    da: "Før der kan underskrives, mangler en afgørelse (antal pakker: {{count}}), først om {{digest}}: to udgaver fra samme afsender eller modtaget efter fristen. Afgør dem med en begrundelse (joint decide).",
    en: "Before anything can be signed, a decision is due (packages: {{count}}), first on {{digest}}: two versions from one sender, or received after the deadline. Decide them with a reason (joint decide).",
    zh: "签名前有 {{count}} 个资料包待裁定，首个为 {{digest}}：同一发送者的两个版本，或逾期收到。请附理由作出决定（joint decide）。",
  },
  "note.office-not-confirmed": {
    da: "Kontorets ({{side}}) fingeraftryk er ikke bekræftet endnu: {{digits}}. Sammenlign det med invitationen, og bekræft det (identity confirm).",
    en: "The fingerprint of the office ({{side}}) has not been confirmed yet: {{digits}}. Compare it with the invitation and confirm it (identity confirm).",
    zh: "尚未确认办公室（{{side}}）的指纹：{{digits}}。请与邀请函核对后确认（identity confirm）。",
  },
  "note.late": {
    da: 'Modtaget efter fristen ({{deadline}}). Den tæller kun, hvis formanden beslutter det med en begrundelse (group late {{digest}} --reason "…").',
    en: 'Received after the deadline ({{deadline}}). It counts only if the chair decides so, with a reason (group late {{digest}} --reason "…").',
    zh: '在截止时间（{{deadline}}）之后收到。须由组长附理由决定后才计入（group late {{digest}} --reason "…"）。',
  },
  "note.late-list": {
    da: "Modtaget efter fristen ({{deadline}}). Den tæller kun, hvis kontoret beslutter det med en begrundelse: joint decide med en fil, hvor der står kind: late, digest: {{digest}} og accepted: true (se joint decide --help).",
    en: "Received after the deadline ({{deadline}}). It counts only if the office decides so, with a reason: joint decide with a file that says kind: late, digest: {{digest}} and accepted: true (see joint decide --help).",
    zh: "在截止时间（{{deadline}}）之后收到。须由办公室附理由决定后才计入：joint decide，文件中写明 kind: late、digest: {{digest}} 和 accepted: true（见 joint decide --help）。",
  },
  "home.empty": {
    da: "Der er ingen identitet her endnu. Opret en (identity create), gendan en sikkerhedskopi (identity restore), eller angiv mappen med --home.",
    en: "There is no identity here yet. Create one (identity create), restore a backup (identity restore), or name the folder with --home.",
    zh: "此处还没有身份。请创建身份（identity create）、恢复备份（identity restore），或用 --home 指定文件夹。",
  },
} as const satisfies Record<string, Texts>;
