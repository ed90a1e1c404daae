// Refusals of a package's container: the ZIP and the bag in it (package-format.md §§ 2, 3).
import type { Texts } from "../language.ts";
import { ASK, REPACKED, RESEND } from "./package-phrases.ts";

export const zipErrors = {
  "zip.not-a-package": {
    da: "Filen er ikke en Skøn-pakke. Vælg den .skoen-fil, du har fået; er det den, så bed afsenderen om at sende den igen.",
    en: "The file is not a Skøn package. Choose the .skoen file you were sent; if this is it, ask the sender to send it again.",
    zh: "该文件不是 Skøn 资料包。请选择您收到的 .skoen 文件；如确为该文件，请发送方重新发送。",
  },
  "zip.truncated": {
    da: `Pakken er ufuldstændig: Filen slutter for tidligt. ${RESEND.da}`,
    en: `The package is incomplete: the file ends too early. ${RESEND.en}`,
    zh: `资料包不完整：文件提前结束。${RESEND.zh}`,
  },
  "zip.trailing-bytes": {
    da: `Der står noget efter pakkens slutning. ${ASK.da}`,
    en: `There is something after the end of the package. ${ASK.en}`,
    zh: `资料包结尾之后还有多余内容。${ASK.zh}`,
  },
  "zip.structure": {
    da: `Pakken er beskadiget eller sat forkert sammen (ved byte {{offset}}). ${RESEND.da}`,
    en: `The package is damaged or put together wrongly (at byte {{offset}}). ${RESEND.en}`,
    zh: `资料包已损坏或结构有误（位置：第 {{offset}} 字节）。${RESEND.zh}`,
  },
  "zip.method": {
    da: `Filen {{file}} i pakken er komprimeret; i en Skøn-pakke er intet komprimeret. ${REPACKED.da}`,
    en: `The file {{file}} in the package is compressed; nothing in a Skøn package is. ${REPACKED.en}`,
    zh: `资料包中的文件 {{file}} 被压缩；Skøn 资料包不使用压缩。${REPACKED.zh}`,
  },
  "zip.flags": {
    da: `Filen {{file}} i pakken er mærket på en måde, som Skøn ikke tillader (ZIP-flag {{flags}}). ${REPACKED.da}`,
    en: `The file {{file}} in the package is marked in a way Skøn does not allow (ZIP flags {{flags}}). ${REPACKED.en}`,
    zh: `资料包中的文件 {{file}} 带有 Skøn 不允许的标记（ZIP 标志 {{flags}}）。${REPACKED.zh}`,
  },
  "zip.version": {
    da: `Filen {{file}} i pakken kræver en ZIP-udgave, som Skøn ikke bruger. ${REPACKED.da}`,
    en: `The file {{file}} in the package asks for a ZIP version Skøn does not use. ${REPACKED.en}`,
    zh: `资料包中的文件 {{file}} 要求的 ZIP 版本不受 Skøn 支持。${REPACKED.zh}`,
  },
  "zip.extra-field": {
    da: `Filen {{file}} i pakken har ekstra ZIP-oplysninger, som ikke må være der. ${REPACKED.da}`,
    en: `The file {{file}} in the package has extra ZIP data that must not be there. ${REPACKED.en}`,
    zh: `资料包中的文件 {{file}} 含有不应存在的附加 ZIP 数据。${REPACKED.zh}`,
  },
  "zip.comment": {
    da: `Pakken har en ZIP-kommentar; det må den ikke have. ${REPACKED.da}`,
    en: `The package has a ZIP comment, which it must not have. ${REPACKED.en}`,
    zh: `资料包含有不允许的 ZIP 注释。${REPACKED.zh}`,
  },
  "zip.attributes": {
    da: `{{file}} i pakken er ikke en almindelig fil. ${ASK.da}`,
    en: `{{file}} in the package is not an ordinary file. ${ASK.en}`,
    zh: `资料包中的 {{file}} 不是普通文件。${ASK.zh}`,
  },
  "zip.name": {
    da: `En fil i pakken har et navn, som ikke er tilladt: {{file}}. ${ASK.da}`,
    en: `A file in the package has a name that is not allowed: {{file}}. ${ASK.en}`,
    zh: `资料包中有文件名不被允许：{{file}}。${ASK.zh}`,
  },
  "zip.duplicate-name": {
    da: `To filer i pakken ville falde sammen: {{file}}. ${ASK.da}`,
    en: `Two files in the package would collide: {{file}}. ${ASK.en}`,
    zh: `资料包中有两个文件会互相冲突：{{file}}。${ASK.zh}`,
  },
  "zip.order": {
    da: `Filerne i pakken står i forkert rækkefølge: {{found}} står, hvor {{expected}} skulle stå. ${REPACKED.da}`,
    en: `The files in the package are in the wrong order: {{found}} stands where {{expected}} should. ${REPACKED.en}`,
    zh: `资料包中的文件顺序有误：本应是 {{expected}} 的位置出现了 {{found}}。${REPACKED.zh}`,
  },
  "zip.mismatch": {
    da: `Pakkens indholdsliste siger noget andet om {{file}} end filen selv ({{field}}). ${ASK.da}`,
    en: `The package's directory says something else about {{file}} than the file itself ({{field}}). ${ASK.en}`,
    zh: `资料包目录对 {{file}} 的记录与文件本身不一致（{{field}}）。${ASK.zh}`,
  },
  "zip.crc": {
    da: `Filen {{file}} i pakken er beskadiget (kontrolsummen passer ikke). ${RESEND.da}`,
    en: `The file {{file}} in the package is damaged (its checksum does not fit). ${RESEND.en}`,
    zh: `资料包中的文件 {{file}} 已损坏（校验和不符）。${RESEND.zh}`,
  },
  "zip.end-record": {
    da: `Pakkens afslutning passer ikke til dens indhold ({{field}}). ${RESEND.da}`,
    en: `The end of the package does not fit its content ({{field}}). ${RESEND.en}`,
    zh: `资料包的结尾记录与内容不符（{{field}}）。${RESEND.zh}`,
  },
} as const satisfies Record<string, Texts>;

export const bagErrors = {
  "bag.bagit-txt": {
    da: `Pakkens filer er ikke lagt i den form, Skøn bruger (bagit.txt). ${REPACKED.da}`,
    en: `The package's files are not laid out in the form Skøn uses (bagit.txt). ${REPACKED.en}`,
    zh: `资料包内的文件布局不符合 Skøn 的格式（bagit.txt）。${REPACKED.zh}`,
  },
  "bag.bag-info": {
    da: `Oplysningerne om pakken (bag-info.txt) er for lange eller ikke tekst. ${REPACKED.da}`,
    en: `The information about the package (bag-info.txt) is too long or not text. ${REPACKED.en}`,
    zh: `资料包说明（bag-info.txt）过长或不是文本。${REPACKED.zh}`,
  },
  "bag.manifest": {
    da: `Pakkens filliste kan ikke læses (linje {{line}}). ${RESEND.da}`,
    en: `The package's list of files cannot be read (line {{line}}). ${RESEND.en}`,
    zh: `无法读取资料包的文件清单（第 {{line}} 行）。${RESEND.zh}`,
  },
  "bag.tagmanifest": {
    da: `Pakkens liste over sine egne kontrolfiler kan ikke læses. ${RESEND.da}`,
    en: `The package's list of its own control files cannot be read. ${RESEND.en}`,
    zh: `无法读取资料包的控制文件清单。${RESEND.zh}`,
  },
  "bag.digest-mismatch": {
    da: `Filen {{file}} i pakken er ikke den, der blev underskrevet. ${RESEND.da}`,
    en: `The file {{file}} in the package is not the one that was signed. ${RESEND.en}`,
    zh: `资料包中的文件 {{file}} 与签名时的文件不同。${RESEND.zh}`,
  },
  "bag.missing-file": {
    da: `Filen {{file}} mangler i pakken. ${RESEND.da}`,
    en: `The file {{file}} is missing from the package. ${RESEND.en}`,
    zh: `资料包中缺少文件 {{file}}。${RESEND.zh}`,
  },
  "bag.unlisted-file": {
    da: `Filen {{file}} i pakken står ikke på dens filliste. ${ASK.da}`,
    en: `The file {{file}} in the package is not on its list of files. ${ASK.en}`,
    zh: `资料包中的文件 {{file}} 未列入文件清单。${ASK.zh}`,
  },
  "bag.unreferenced-file": {
    da: `Filen {{file}} ligger i pakken, men intet i den henviser til den. ${ASK.da}`,
    en: `The file {{file}} is in the package, but nothing in it refers to it. ${ASK.en}`,
    zh: `文件 {{file}} 在资料包中，但没有任何内容引用它。${ASK.zh}`,
  },
  "bag.reference-missing": {
    da: `Pakken henviser til filen {{file}}, men den er ikke med. ${RESEND.da}`,
    en: `The package refers to the file {{file}}, but does not contain it. ${RESEND.en}`,
    zh: `资料包引用了文件 {{file}}，但其中没有该文件。${RESEND.zh}`,
  },
  "bag.reference-mismatch": {
    da: `Filen {{file}} er ikke den, som pakken henviser til. ${RESEND.da}`,
    en: `The file {{file}} is not the one the package refers to. ${RESEND.en}`,
    zh: `文件 {{file}} 不是资料包所引用的文件。${RESEND.zh}`,
  },
} as const satisfies Record<string, Texts>;
