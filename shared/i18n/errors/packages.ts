// Refusals of the byte layer of packages (package-format.md §§ 1–4, 7, 8): ZIP, bag, signature, payload, age, nesting.
// A sentence says what was found and what to do; the technical name of the finding is the code itself.
import type { Texts } from "../language.ts";
import { bagErrors, zipErrors } from "./package-container.ts";
import { ASK, RESEND } from "./package-phrases.ts";

const signatureErrors = {
  "signature.envelope": {
    da: `Pakkens underskrift kan ikke læses ({{problem}}). ${RESEND.da}`,
    en: `The package's signature cannot be read ({{problem}}). ${RESEND.en}`,
    zh: `无法读取资料包的签名（{{problem}}）。${RESEND.zh}`,
  },
  "signature.count": {
    da: `Pakken har {{count}} underskrifter; det må denne slags pakke ikke have. ${ASK.da}`,
    en: `The package has {{count}} signatures, which this kind of package must not have. ${ASK.en}`,
    zh: `资料包有 {{count}} 个签名，这类资料包不允许如此。${ASK.zh}`,
  },
  "signature.invalid": {
    da: `Underskriften passer ikke til pakken: Indholdet er ændret, eller en anden har underskrevet. ${ASK.da}`,
    en: `The signature does not fit the package: the content was changed, or someone else signed it. ${ASK.en}`,
    zh: `签名与资料包不符：内容被修改，或由他人签名。${ASK.zh}`,
  },
  "signature.bad-key": {
    da: `Nøglen, som pakken er underskrevet med, er ikke en gyldig nøgle. ${ASK.da}`,
    en: `The key the package was signed with is not a valid key. ${ASK.en}`,
    zh: `签署该资料包所用的密钥无效。${ASK.zh}`,
  },
  "signature.fingerprint": {
    da: `Fingeraftrykket i pakken hører ikke til nøglen i pakken. ${ASK.da}`,
    en: `The fingerprint in the package does not belong to the key in the package. ${ASK.en}`,
    zh: `资料包中的指纹与其密钥不符。${ASK.zh}`,
  },
  "signature.same-signer": {
    da: `Begge underskrifter er sat med samme nøgle. En aftalt prioritering underskrives af begge kontorer: Bed det andet kontor om at underskrive.`,
    en: `Both signatures were made with the same key. An agreed prioritisation is signed by both offices: ask the other office to sign.`,
    zh: `两个签名使用了同一密钥。商定的优先排序须由双方办公室分别签名，请让另一方办公室签名。`,
  },
  "signature.already-complete": {
    da: "Prioriteringen har allerede to underskrifter. Der er ikke mere at underskrive.",
    en: "The prioritisation already has two signatures. There is nothing more to sign.",
    zh: "该优先排序已有两个签名，无需再签。",
  },
} as const satisfies Record<string, Texts>;

const payloadErrors = {
  "payload.too-large": {
    da: "Det underskrevne følgeblad er for stort ({{size}} byte; højst {{limit}}). Skriv til sekretariatet, og vedlæg filnavnet.",
    en: "The signed statement is too large ({{size}} bytes; at most {{limit}}). Write to the secretariat and give the file name.",
    zh: "已签名的说明过大（{{size}} 字节；上限 {{limit}}）。请联系秘书处并提供文件名。",
  },
  "payload.statement": {
    da: `Det underskrevne følgeblad har ikke den rette form ({{problem}}). ${ASK.da}`,
    en: `The signed statement does not have the right form ({{problem}}). ${ASK.en}`,
    zh: `已签名的说明格式不正确（{{problem}}）。${ASK.zh}`,
  },
  "payload.subject": {
    da: `Underskriften gælder en anden pakke end denne. ${ASK.da}`,
    en: `The signature is for another package than this one. ${ASK.en}`,
    zh: `该签名属于另一个资料包。${ASK.zh}`,
  },
  "payload.predicate": {
    da: `Det underskrevne følgeblad passer ikke til denne slags pakke ({{problem}}). ${ASK.da}`,
    en: `The signed statement does not fit this kind of package ({{problem}}). ${ASK.en}`,
    zh: `已签名的说明与该类资料包不符（{{problem}}）。${ASK.zh}`,
  },
  "payload.totals": {
    da: `Pakken indeholder ikke det antal filer eller byte, som er underskrevet. ${RESEND.da}`,
    en: `The package does not contain the number of files or bytes that was signed. ${RESEND.en}`,
    zh: `资料包的文件数或字节数与签名不符。${RESEND.zh}`,
  },
} as const satisfies Record<string, Texts>;

const documentErrors = {
  "json.not-utf8": {
    da: `{{file}} er ikke gyldig tekst (UTF-8). ${RESEND.da}`,
    en: `{{file}} is not valid text (UTF-8). ${RESEND.en}`,
    zh: `{{file}} 不是有效的 UTF-8 文本。${RESEND.zh}`,
  },
  "json.not-json": {
    da: `{{file}} kan ikke læses som data (JSON). ${RESEND.da}`,
    en: `{{file}} cannot be read as data (JSON). ${RESEND.en}`,
    zh: `{{file}} 无法作为数据（JSON）读取。${RESEND.zh}`,
  },
  "json.too-deep": {
    da: `{{file}} er indlejret i mere end {{limit}} lag. ${ASK.da}`,
    en: `{{file}} is nested more than {{limit}} levels deep. ${ASK.en}`,
    zh: `{{file}} 嵌套超过 {{limit}} 层。${ASK.zh}`,
  },
  "json.too-many-values": {
    da: `{{file}} rummer flere enkelte værdier end de højst {{limit}}, der er plads til. ${ASK.da}`,
    en: `{{file}} holds more single values than the {{limit}} there is room for. ${ASK.en}`,
    zh: `{{file}} 所含数据项超过上限（{{limit}} 项）。${ASK.zh}`,
  },
  "json.too-many-names": {
    da: `{{file}} bruger flere forskellige feltnavne end de højst {{limit}}, et dokument kan have. ${ASK.da}`,
    en: `{{file}} uses more different field names than the {{limit}} a document can have. ${ASK.en}`,
    zh: `{{file}} 使用的不同字段名超过上限（{{limit}} 个）。${ASK.zh}`,
  },
  "json.not-canonical": {
    da: `{{file}} er ikke skrevet på den ene måde, der kan underskrives (RFC 8785). ${ASK.da}`,
    en: `{{file}} is not written in the one form that can be signed (RFC 8785). ${ASK.en}`,
    zh: `{{file}} 未采用唯一可签名的书写形式（RFC 8785）。${ASK.zh}`,
  },
  "package.wrong-kind": {
    da: "Det er en anden slags pakke ({{found}}) end den, der skal bruges her ({{expected}}). Vælg en anden fil, eller åbn den et andet sted.",
    en: "This is another kind of package ({{found}}) than the one needed here ({{expected}}). Choose another file or open it elsewhere.",
    zh: "该资料包的类型（{{found}}）与此处所需（{{expected}}）不同。请选择其他文件，或在别处打开。",
  },
  "package.unknown-kind": {
    da: "Skøn kender ikke denne slags pakke ({{found}}). Spørg afsenderen, hvilket program den er lavet med.",
    en: "Skøn does not know this kind of package ({{found}}). Ask the sender which program made it.",
    zh: "Skøn 不认识这类资料包（{{found}}）。请询问发送者使用了什么程序。",
  },
  "package.too-new": {
    da: "Pakken er lavet med en nyere udgave af Skøn. Opdatér Skøn, og åbn den igen; pakken fejler ikke noget.",
    en: "The package was made with a newer version of Skøn. Update Skøn and open it again; nothing is wrong with the package.",
    zh: "该资料包由更新版本的 Skøn 制作。请更新 Skøn 后重新打开；资料包本身没有问题。",
  },
  "package.document-missing": {
    da: `Pakken mangler sit hoveddokument {{file}}. ${RESEND.da}`,
    en: `The package lacks its main document {{file}}. ${RESEND.en}`,
    zh: `资料包缺少主文档 {{file}}。${RESEND.zh}`,
  },
  "package.document-invalid": {
    da: `Dokumentet {{file}} har ikke den rette form ({{problem}}). ${ASK.da}`,
    en: `The document {{file}} does not have the right form ({{problem}}). ${ASK.en}`,
    zh: `文档 {{file}} 的格式不正确（{{problem}}）。${ASK.zh}`,
  },
  "package.file-too-large": {
    da: `{{file}} er for stor ({{size}} byte; højst {{limit}}). ${ASK.da}`,
    en: `{{file}} is too large ({{size}} bytes; at most {{limit}}). ${ASK.en}`,
    zh: `{{file}} 过大（{{size}} 字节；上限 {{limit}}）。${ASK.zh}`,
  },
  "package.too-large": {
    da: `Pakken er for stor ({{size}} byte; højst {{limit}}). ${ASK.da}`,
    en: `The package is too large ({{size}} bytes; at most {{limit}}). ${ASK.en}`,
    zh: `资料包过大（{{size}} 字节；上限 {{limit}}）。${ASK.zh}`,
  },
  "package.too-many-files": {
    da: `Pakken har for mange filer ({{count}}; højst {{limit}}). ${ASK.da}`,
    en: `The package has too many files ({{count}}; at most {{limit}}). ${ASK.en}`,
    zh: `资料包文件过多（{{count}} 个；上限 {{limit}} 个）。${ASK.zh}`,
  },
  "package.no-space": {
    da: "Der er ikke plads på drevet til pakken: Den kræver {{needed}} MB, og {{free}} MB er ledige. Gør plads, og prøv igen.",
    en: "There is no room on the drive for the package: it needs {{needed}} MB and {{free}} MB are free. Free some space and try again.",
    zh: "磁盘空间不足：资料包需要 {{needed}} MB，可用 {{free}} MB。请释放空间后重试。",
  },
  "package.not-a-file": {
    da: "{{file}} er ikke en almindelig fil. Vælg selve pakken, en fil, hvis navn ender på .skoen.",
    en: "{{file}} is not an ordinary file. Choose the package itself, a file whose name ends in .skoen.",
    zh: "{{file}} 不是普通文件。请选择资料包本身，即文件名以 .skoen 结尾的文件。",
  },
  "package.already-encrypted": {
    da: "Pakken er krypteret. Den skal åbnes, før den kan krypteres til andre læsere.",
    en: "The package is encrypted. It must be opened before it can be encrypted for other readers.",
    zh: "该资料包已加密，须先打开才能为其他读者加密。",
  },
} as const satisfies Record<string, Texts>;

const ageErrors = {
  "age.armored": {
    da: "Filen er krypteret i tekstform (age armor). Skøn læser den binære form. Bed afsenderen om at kryptere den i binær form.",
    en: "The file is encrypted in text form (age armor). Skøn reads the binary form. Ask the sender to encrypt it in binary form.",
    zh: "该文件以文本形式加密（age armor）。Skøn 只读取二进制形式。请让发送者以二进制形式重新加密。",
  },
  "age.no-identity": {
    da: "Pakken er krypteret til en anden end dig. Bed afsenderen om at sende den til det tilmeldingskort, du bruger nu.",
    en: "The package is encrypted to someone other than you. Ask the sender to send it to the enrolment card you use now.",
    zh: "该资料包是为他人加密的。请让发送者按您目前使用的登记卡重新发送。",
  },
  "age.damaged": {
    da: `Den krypterede fil er beskadiget. ${RESEND.da}`,
    en: `The encrypted file is damaged. ${RESEND.en}`,
    zh: `加密文件已损坏。${RESEND.zh}`,
  },
  "age.truncated": {
    da: `Den krypterede fil er ufuldstændig: Slutningen mangler. ${RESEND.da}`,
    en: `The encrypted file is incomplete: its end is missing. ${RESEND.en}`,
    zh: `加密文件不完整：缺少结尾部分。${RESEND.zh}`,
  },
  "age.recipient-invalid": {
    da: "Modtagerens krypteringsnøgle er ikke gyldig. Bed modtageren om et nyt tilmeldingskort.",
    en: "The recipient's encryption key is not valid. Ask the recipient for a new enrolment card.",
    zh: "接收者的加密密钥无效。请让接收者提供新的登记卡。",
  },
  "age.identity-invalid": {
    da: "Dekrypteringsnøglen er ikke gyldig. Den skal begynde med AGE-SECRET-KEY-1.",
    en: "The decryption key is not valid. It must begin with AGE-SECRET-KEY-1.",
    zh: "解密密钥无效。它应以 AGE-SECRET-KEY-1 开头。",
  },
} as const satisfies Record<string, Texts>;

const nestedErrors = {
  "nested.not-plain": {
    da: `Den vedlagte pakke {{file}} er krypteret eller indeholder selv pakker; det må den ikke. ${ASK.da}`,
    en: `The enclosed package {{file}} is encrypted or encloses packages itself, which it must not. ${ASK.en}`,
    zh: `内含的资料包 {{file}} 已加密或自身又含有资料包，这是不允许的。${ASK.zh}`,
  },
  "nested.not-review": {
    da: `Den vedlagte pakke {{file}} er ikke en vurdering. ${ASK.da}`,
    en: `The enclosed package {{file}} is not a review. ${ASK.en}`,
    zh: `内含的资料包 {{file}} 不是评审包。${ASK.zh}`,
  },
  "nested.name-mismatch": {
    da: `Den vedlagte pakke {{file}} er en anden, end navnet siger. ${ASK.da}`,
    en: `The enclosed package {{file}} is another one than its name says. ${ASK.en}`,
    zh: `内含的资料包 {{file}} 与其名称所示不同。${ASK.zh}`,
  },
  "nested.invalid": {
    da: `Den vedlagte pakke {{file}} kan ikke godkendes ({{problem}}). ${RESEND.da}`,
    en: `The enclosed package {{file}} is not acceptable ({{problem}}). ${RESEND.en}`,
    zh: `内含的资料包 {{file}} 未通过检查（{{problem}}）。${RESEND.zh}`,
  },
} as const satisfies Record<string, Texts>;

export const packageErrors = {
  ...zipErrors,
  ...bagErrors,
  ...signatureErrors,
  ...payloadErrors,
  ...documentErrors,
  ...ageErrors,
  ...nestedErrors,
  "blob.damaged": {
    da: "Et gemt bilag er beskadiget på drevet. Gendan fra en sikkerhedskopi, eller læs pakken ind igen.",
    en: "A stored attachment is damaged on the drive. Restore from a backup, or take in the package again.",
    zh: "已保存的附件在磁盘上损坏。请从备份恢复，或重新导入资料包。",
  },
} as const satisfies Record<string, Texts>;
