// Texts of `skoen package` and `skoen import`.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const packageTexts = {
  withheld: {
    da: "Ikke skrevet, fordi habilitet ikke er erklæret, eller du er inhabil: {{applications}}. Erklær først (review declare).",
    en: "Not written, because you have not declared yourself or have a conflict of interest: {{applications}}. Declare first (review declare).",
    zh: "未写出，因尚未申报利益冲突或存在利益冲突：{{applications}}。请先申报（review declare）。",
  },
  about: { da: "pakker som filer", en: "packages as files", zh: "资料包文件" },
  inspect: {
    da: "kontrollér en pakke, og vis, hvad den er (kræver ingen identitet)",
    en: "check a package and show what it is (needs no identity)",
    zh: "检查资料包并显示其内容（无需身份）",
  },
  verify: {
    da: "kontrollér en pakke, og sig, hvad der er kontrolleret, og hvem underskriveren er",
    en: "check a package, and say what was checked and who signed it",
    zh: "检查资料包，并说明检查项目和签名者",
  },
  checkedProfile: {
    da: "zip-profil: ingen skjulte, dobbelte eller ekstra byte",
    en: "zip profile: no hidden, doubled or extra bytes",
    zh: "ZIP 规范：无隐藏、重复或多余字节",
  },
  checkedBag: { da: "mappens opbygning (BagIt)", en: "structure of the bag (BagIt)", zh: "BagIt 结构" },
  checkedDigests: { da: "digest af hver fil", en: "digest of every file", zh: "每个文件的摘要" },
  checkedSignature: {
    da: "underskrift mod pakkens egen nøgle",
    en: "signature against the package's own key",
    zh: "以资料包自带密钥验证签名",
  },
  checkedSchema: { da: "dokumenternes skema", en: "schema of the documents", zh: "文档的结构规范" },
  trustUnasked: {
    da: "Hvem nøglen tilhører, er ikke kontrolleret: det kræver en identitet (--passphrase-file).",
    en: "Whose key it is was not checked: that takes an identity (--passphrase-file).",
    zh: "未检查密钥属于何人：这需要身份（--passphrase-file）。",
  },
  signerKnown: {
    da: "Underskriveren er kendt her: {{who}}.",
    en: "The signer is known here: {{who}}.",
    zh: "签名者为已知：{{who}}。",
  },
  signerSelf: { da: "dig selv", en: "yourself", zh: "您本人" },
  signerUnknown: {
    da: "Underskriveren er ikke kendt her. Sammenlign fingeraftrykket, før du stoler på pakken.",
    en: "The signer is not known here. Compare the fingerprint before you trust the package.",
    zh: "此处不认识该签名者。信任该资料包之前，请先核对指纹。",
  },
  signerRevoked: {
    da: "Nøglen er tilbagekaldt: {{who}}.",
    en: "The key has been revoked: {{who}}.",
    zh: "该密钥已被撤销：{{who}}。",
  },
  valid: { da: "gyldig", en: "valid", zh: "有效" },
  notChecked: { da: "nøglen kendes ikke", en: "key not known", zh: "密钥未知" },
  extract: {
    da: "skriv dokumenter og bilag ud i en tom mappe",
    en: "write documents and attachments into an empty folder",
    zh: "将文档和附件写入空文件夹",
  },
  send: {
    da: "skriv en pakke, du har, som fil igen – til de sædvanlige eller andre modtagere",
    en: "write a package you hold as a file again, for its usual or for other readers",
    zh: "将持有的资料包再次写出为文件（原接收者或其他接收者）",
  },
  list: { da: "pakker i denne mappe", en: "packages held here", zh: "本机保存的资料包" },
  noPackages: { da: "Ingen pakker endnu.", en: "No packages yet.", zh: "尚无资料包。" },
  quarantine: { da: "filer, der ikke blev taget ind", en: "files that were not taken in", zh: "未被接收的文件" },
  noQuarantine: { da: "Intet i karantæne.", en: "Nothing in quarantine.", zh: "隔离区为空。" },
  import: {
    da: "tag pakker ind, som andre har sendt",
    en: "take in packages that others have sent",
    zh: "导入他人发送的资料包",
  },
  emptyFolder: {
    da: "Der er ingen pakker (.skoen) direkte i mappen {{folder}}.",
    en: "There are no packages (.skoen) directly in the folder {{folder}}.",
    zh: "文件夹 {{folder}} 中没有资料包（.skoen，不含子文件夹）。",
  },
} as const satisfies Record<string, Texts>;

export const packageCounts = {
  written: {
    da: { one: "{{count}} fil er skrevet:", other: "{{count}} filer er skrevet:" },
    en: { one: "{{count}} file written:", other: "{{count}} files written:" },
    zh: "已写出 {{count}} 个文件：",
  },
} as const satisfies Record<string, Translatable>;
