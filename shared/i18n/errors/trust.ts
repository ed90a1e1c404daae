// Who may say what: pins, roster, audience, chains, and the store that keeps it (package-format.md § 6).
import type { Texts } from "../language.ts";

export const trustErrors = {
  "store.from-the-future": {
    da: "Dine data er gemt af en nyere Skøn (version {{found}}; denne kender {{known}}). Opdatér Skøn. Intet er ændret.",
    en: "Your data was written by a newer Skøn (version {{found}}; this one knows {{known}}). Update Skøn. Nothing was changed.",
    zh: "您的数据由较新版本的 Skøn 写入（版本 {{found}}，当前仅支持 {{known}}）。请升级 Skøn。未作任何更改。",
  },
  "store.damaged": {
    da: "Databasen {{file}} er beskadiget: noget på disken er ikke, som Skøn skrev det. Gendan den nyeste lokale sikkerhedskopi (menuen Filer). Filen bliver gemt.",
    en: "The database {{file}} is damaged: something on the disk is not as Skøn wrote it. Restore the latest local backup (File menu). The file is kept.",
    zh: "数据库 {{file}} 已损坏：磁盘上的内容与 Skøn 写入的不一致。请恢复最近的本机备份（“文件”菜单）。原文件会保留。",
  },
  "store.in-use": {
    da: "Mappen er i brug af en anden Skøn. Luk den først.",
    en: "The folder is in use by another Skøn. Close that one first.",
    zh: "该文件夹正被另一个 Skøn 使用。请先关闭它。",
  },
  "store.full": {
    da: "Der er ikke mere plads på disken, så det kunne ikke gemmes. Gør plads, og prøv igen. Luk ikke Skøn imens.",
    en: "The disk is full, so this could not be saved. Free some space and try again. Do not close Skøn meanwhile.",
    zh: "磁盘空间已满，内容未能保存。请释放空间后重试，期间请勿关闭 Skøn。",
  },
  "store.unreachable": {
    da: "Disken med dine data svarer ikke, som den skal ({{reason}}), så det kunne ikke gemmes. Se efter, om den er tilsluttet og kan skrives til, og prøv igen. Luk ikke Skøn imens.",
    en: "The disk with your data does not answer as it should ({{reason}}), so this could not be saved. Check that it is connected and can be written to, then try again. Do not close Skøn meanwhile.",
    zh: "存放数据的磁盘未能正常响应（{{reason}}），内容未能保存。请检查磁盘是否已连接且可写入，然后重试，期间请勿关闭 Skøn。",
  },
  "round.unknown": {
    da: "Pakken hører til en runde, du ikke har ({{round}}). Tag først sekretariatets ansøgningspakke ind.",
    en: "The package belongs to a round you do not have ({{round}}). Import the secretariat's application bundle first.",
    zh: "该资料包属于您尚未拥有的轮次（{{round}}）。请先导入秘书处的申请资料包。",
  },
  "signature.unknown-key": {
    da: "Underskriften er gyldig, men nøglen er ikke den, runden har registreret for {{author}}. Bed sekretariatet bekræfte afsenderen; pakken ligger i karantæne.",
    en: "The signature is valid, but the key is not the one the round has registered for {{author}}. Ask the secretariat to confirm the sender; the package is in quarantine.",
    zh: "签名有效，但密钥与该轮次为 {{author}} 登记的不一致。请向秘书处确认发送者；该资料包已放入隔离区。",
  },
  "signature.unknown-author": {
    da: "{{author}} står ikke på listen over personer, som denne computer har for runden. Tag først det andet kontors (eller dit eget kontors nyeste) ansøgningspakke ind, og prøv igen; pakken ligger i karantæne.",
    en: "{{author}} is not on the list of people this computer holds for the round. Import the other office's bundle first (or the newest of your own office), then try again; the package is in quarantine.",
    zh: "{{author}} 不在本机所存的该轮次人员名单中。请先导入另一个办公室的申请资料包（或本方办公室的最新资料包），然后重试；该资料包已放入隔离区。",
  },
  "signature.revoked-key": {
    da: "Nøglen for {{author}} er spærret, og pakken er ikke blandt dem, der blev modtaget før spærringen. Bed {{author}} sende igen med sin nye nøgle.",
    en: "The key of {{author}} is revoked, and the package is not among those accepted before. Ask {{author}} to send it again under the new key.",
    zh: "{{author}} 的密钥已被吊销，且该资料包不在吊销前已接收之列。请 {{author}} 用新密钥重新发送。",
  },
  "signature.wrong-role": {
    da: "{{author}} har ikke den rolle i runden, som pakken er underskrevet i ({{role}}). Spørg sekretariatet.",
    en: "{{author}} does not have the role in the round that the package is signed in ({{role}}). Ask the secretariat.",
    zh: "{{author}} 在该轮次中不具有签署该资料包所用的角色（{{role}}）。请咨询秘书处。",
  },
  "trust.office-key-changed": {
    da: "Pakken er underskrevet med en anden nøgle end den, du kender fra kontoret ({{side}}). Ring til kontoret og sammenlign fingeraftrykket {{fingerprint}}, før du bekræfter den nye nøgle.",
    en: "The package is signed with another key than the one you know from the office ({{side}}). Call the office and compare the fingerprint {{fingerprint}} before you confirm the new key.",
    zh: "该资料包使用的密钥与您已知的办公室密钥（{{side}}）不同。请致电办公室核对指纹 {{fingerprint}}，再确认新密钥。",
  },
  "trust.fingerprint-differs": {
    da: "Fingeraftrykkene er ikke ens. Intet er ændret. Ring til den, nøglen skal tilhøre, og sammenlign igen.",
    en: "The fingerprints are not the same. Nothing was changed. Call whoever the key should belong to and compare again.",
    zh: "指纹不一致。未作任何更改。请致电该密钥的持有人再次核对。",
  },
  "trust.not-an-office": {
    da: "Kun et internationalt kontor kan underskrive denne slags pakke. Spørg afsenderen, hvor den kommer fra.",
    en: "Only an international office can sign this kind of package. Ask the sender where it comes from.",
    zh: "只有国际办公室才能签署此类资料包。请向发送者询问其来源。",
  },
  "audience.not-addressed": {
    da: "Pakken er ikke til dig, men til {{audience}}. Send den tilbage eller videre; intet er åbnet.",
    en: "The package is not addressed to you but to {{audience}}. Return it or pass it on; nothing was opened.",
    zh: "该资料包的收件人不是您，而是 {{audience}}。请退回或转交；未打开任何内容。",
  },
  "bundle.rollback": {
    da: "Du har allerede en nyere udgave af runden (udgave {{known}}, denne er {{found}}). Den ældre pakke er lagt til side.",
    en: "You already have a newer edition of the round (edition {{known}}, this one is {{found}}). The older package was put aside.",
    zh: "您已有该轮次的较新版次（第 {{known}} 版，此包为第 {{found}} 版）。较旧的资料包已搁置。",
  },
  "core.fork": {
    da: "Der findes to forskellige udgaver {{edition}} af runden. Kun sekretariatet kan sige, hvilken der gælder; ring før du går videre.",
    en: "There are two different editions {{edition}} of the round. Only the secretariat can say which one holds; call before you go on.",
    zh: "该轮次存在两个不同的第 {{edition}} 版。只有秘书处能确定哪个有效；请先致电确认。",
  },
  "core.mismatch": {
    da: "Pakkens oplysninger om runden passer ikke sammen ({{what}}). Bed kontoret lave den igen.",
    en: "What the package says about the round does not agree ({{what}}). Ask the office to make it again.",
    zh: "该资料包中关于轮次的信息不一致（{{what}}）。请让办公室重新制作。",
  },
  "review.scores-despite-conflict": {
    da: "Pakken indeholder point for {{application}}, som afsenderen selv er inhabil i. Den kan ikke bruges; bed om en ny.",
    en: "The package contains scores for {{application}} although its sender declared a conflict of interest. It cannot be used; ask for a new one.",
    zh: "资料包中含有对 {{application}} 的评分，但发送者已就其申报利益冲突。该包不能使用，请索取新的资料包。",
  },
  "review.value-not-permitted": {
    da: "Pakken giver {{application}} en værdi for kriterium {{criterion}}, som skalaen ikke tillader. Bed om en ny.",
    en: "The package gives {{application}} a value for criterion {{criterion}} that the scale does not permit. Ask for a new one.",
    zh: "资料包对 {{application}} 的标准 {{criterion}} 给出了量表不允许的数值。请索取新的资料包。",
  },
  "review.complete-with-gaps": {
    da: "Pakken kalder vurderingen af {{application}} færdig, men der mangler point, begrundelser eller en indstilling. Den kan ikke bruges; bed om en ny.",
    en: "The package calls the review of {{application}} complete, but scores, reasons or a recommendation are missing. It cannot be used; ask for a new one.",
    zh: "资料包称对 {{application}} 的评审已完成，但缺少评分、理由或推荐意见。该包不能使用，请索取新的资料包。",
  },
  "review.unknown-application": {
    da: "Pakken vurderer {{application}}, som ikke findes i runden. Bed om en ny.",
    en: "The package reviews {{application}}, which is not in the round. Ask for a new one.",
    zh: "资料包评审了本轮次中不存在的 {{application}}。请索取新的资料包。",
  },
  "consolidation.own-conflict": {
    da: "{{person}} har afgjort {{application}}, selv om pakkens egen vurdering erklærer en interessekonflikt. Stedfortræderen skal afgøre den; bed om en ny pakke.",
    en: "{{person}} settled {{application}} although the review inside declares a conflict of interest. The deputy has to settle it; ask for a new package.",
    zh: "{{person}} 裁定了 {{application}}，但包内其本人的评审申报了利益冲突。应由副组长裁定；请索取新的资料包。",
  },
  "consolidation.member-missing": {
    da: "Den samlede pakke siger intet om {{person}}. Hvert medlem skal nævnes; bed formanden lave den igen.",
    en: "The consolidated package says nothing about {{person}}. Every member must be named; ask the chair to make it again.",
    zh: "汇总包未提及 {{person}}。每位成员都须列出；请组长重新制作。",
  },
  "consolidation.nested-missing": {
    da: "Den samlede pakke bygger på vurderingen {{digest}}, som ikke ligger i den. Bed formanden lave den igen.",
    en: "The consolidated package relies on the review {{digest}}, which is not inside it. Ask the chair to make it again.",
    zh: "汇总包所依据的评审 {{digest}} 不在其中。请组长重新制作。",
  },
  "consolidation.scope-differs": {
    da: "Den samlede pakke udtaler sig om andet end det, den er underskrevet for ({{what}}). Bed formanden eller stedfortræderen lave den igen.",
    en: "The consolidated package speaks about more than it is signed for ({{what}}). Ask the chair or the deputy to make it again.",
    zh: "汇总包的内容超出其签署范围（{{what}}）。请组长或副组长重新制作。",
  },
  "consolidation.ruling-on-himself": {
    da: "Den samlede pakke indeholder en afgørelse om habilitet for {{person}}, som underskriveren ikke selv kan træffe. Bed om en ny.",
    en: "The consolidated package holds a ruling on {{person}} that its signer cannot make. Ask for a new one.",
    zh: "汇总包包含一项关于 {{person}} 的回避裁定，而签署者无权作出该裁定。请索取新的资料包。",
  },
  "consolidation.counted-without-review": {
    da: "Den samlede pakke regner {{person}} med for {{application}}, men der ligger ingen vurdering i den, som kan tælle. Bed formanden lave den igen.",
    en: "The consolidated package counts {{person}} for {{application}}, but holds no review that may count. Ask the chair to make it again.",
    zh: "汇总包将 {{person}} 计入 {{application}}，但其中没有可计入的评审。请组长重新制作。",
  },
  "consolidation.draft-with-reviews": {
    da: "Kladden fra {{author}} indeholder medlemmernes vurderinger. En kladde må ikke have dem med; bed om en ny.",
    en: "The draft from {{author}} contains the members' reviews. A draft must not carry them; ask for a new one.",
    zh: "来自 {{author}} 的草稿包含成员的评审。草稿不得包含评审；请索取新的草稿。",
  },
  "consolidation.not-external": {
    da: "Kun et kontor kan underskrive en liste fra en side, der ikke bruger Skøn, og kun når kilden er nævnt.",
    en: "Only an office can sign a list from a side that does not use Skøn, and only with its source named.",
    zh: "只有办公室可以签署未使用 Skøn 一方的名单，且须注明来源。",
  },
  "package.unknown": {
    da: "Der er ingen pakke med nummeret {{digest}} her.",
    en: "There is no package {{digest}} here.",
    zh: "此处没有编号为 {{digest}} 的资料包。",
  },
} as const satisfies Record<string, Texts>;
