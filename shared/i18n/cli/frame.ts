// The command line around its commands: help, global options, what is wrong with a call, progress.
import type { Texts } from "../language.ts";

export const frame = {
  about: {
    da: "Skøn: faglig vurdering af ansøgninger, uden net, med underskrevne pakker.",
    en: "Skøn: expert review of applications, offline, with signed packages.",
    zh: "Skøn：离线的专家评审，使用已签名的资料包。",
  },
  home: {
    da: "mappen med identitet og runder (ellers SKOEN_HOME eller computerens datamappe)",
    en: "the folder with identity and rounds (else SKOEN_HOME or the computer's data folder)",
    zh: "存放身份和轮次的文件夹（否则使用 SKOEN_HOME 或系统数据文件夹）",
  },
  passphraseFile: {
    da: "fil med adgangssætningen på én linje (ellers SKOEN_PASSPHRASE_FILE, ellers spørges der)",
    en: "file with the passphrase on one line (else SKOEN_PASSPHRASE_FILE, else it is asked for)",
    zh: "仅含一行口令短语的文件（否则使用 SKOEN_PASSPHRASE_FILE，再否则会询问）",
  },
  lang: {
    da: "sproget, kommandoen selv svarer på: da, en eller zh (ellers SKOEN_LANG eller computerens)",
    en: "language the command itself answers in: da, en or zh (else SKOEN_LANG or the computer's)",
    zh: "命令本身的输出语言：da、en 或 zh（否则使用 SKOEN_LANG 或系统语言）",
  },
  json: {
    da: "præcis ét JSON-objekt på standardoutput",
    en: "exactly one JSON object on standard output",
    zh: "标准输出中只有一个 JSON 对象",
  },
  help: { da: "vis hjælp", en: "show help", zh: "显示帮助" },
  version: { da: "vis version", en: "show the version", zh: "显示版本" },
  "title.Usage:": { da: "Brug:", en: "Usage:", zh: "用法：" },
  "title.Arguments:": { da: "Argumenter:", en: "Arguments:", zh: "参数：" },
  "title.Options:": { da: "Tilvalg:", en: "Options:", zh: "选项：" },
  "title.Global Options:": { da: "Fælles tilvalg:", en: "Global options:", zh: "通用选项：" },
  "title.Commands:": { da: "Kommandoer:", en: "Commands:", zh: "命令：" },
  examples: { da: "Eksempler:", en: "Examples:", zh: "示例：" },
  choices: { da: "mulige: {{list}}", en: "one of: {{list}}", zh: "可选：{{list}}" },
  wordOptions: { da: "tilvalg", en: "options", zh: "选项" },
  wordCommand: { da: "kommando", en: "command", zh: "命令" },
  required: { da: "[skal angives]", en: "[required]", zh: "[必填]" },
  start: {
    da: `Sådan begynder du:
  alle        identity create, identity backup; send kortet fra »identity card« til sekretariatet
  ekspert     import PAKKE, review list, review declare, review score, review export
  formand     import ALLE VURDERINGER, group status, group matrix, group row, group export
  kontor      round create, round add-person, round issue; import; joint compute, joint export
  prøv selv   sample --out MAPPE, og følg anvisningen
Hver kommando forklarer sig selv: skoen review score --help`,
    en: `Getting started:
  everyone    identity create, identity backup; send the card of “identity card” to the secretariat
  expert      import PACKAGE, review list, review declare, review score, review export
  chair       import ALL REVIEWS, group status, group matrix, group row, group export
  office      round create, round add-person, round issue; import; joint compute, joint export
  to try it   sample --out FOLDER, and follow what it says
Every command explains itself: skoen review score --help`,
    zh: `入门：
  所有人      identity create、identity backup；将 identity card 生成的登记卡发送给秘书处
  专家        import 资料包、review list、review declare、review score、review export
  组长        import 全部评审、group status、group matrix、group row、group export
  办公室      round create、round add-person、round issue；import；joint compute、joint export
  试用        sample --out 文件夹，然后按提示操作
每条命令都有说明：skoen review score --help`,
  },
  exitCodes: {
    da: "Slutkode: 0 udført, 1 afvist (med kode), også når indholdet af en fil ikke kan bruges; 2 forkert kald, for calc også en fil, der ikke kan bruges; 3 intern fejl.",
    en: "Exit status: 0 done; 1 refused (with a code), also where what stands in a file cannot be used; 2 wrong call, for calc also a file that cannot be used; 3 internal error.",
    zh: "退出状态：0 完成；1 被拒绝（附代码），包括文件内容无法使用；2 用法错误，calc 命令还包括文件无法使用；3 内部错误。",
  },
  working: { da: "Arbejder …", en: "Working …", zh: "正在处理……" },
  askPassphrase: { da: "Adgangssætning: ", en: "Passphrase: ", zh: "口令短语：" },
  askNewPassphrase: { da: "Ny adgangssætning: ", en: "New passphrase: ", zh: "新口令短语：" },
  askBackupPassphrase: {
    da: "Sikkerhedskopiens adgangssætning: ",
    en: "Passphrase of the backup: ",
    zh: "备份的口令短语：",
  },
  askAgain: { da: "Én gang til: ", en: "Once more: ", zh: "再输入一次：" },
} as const satisfies Record<string, Texts>;

/** Problems of a call; each fills `usage`'s {{problem}}. */
export const usageProblems = {
  unknownOption: {
    da: "tilvalget {{name}} findes ikke",
    en: "there is no option {{name}}",
    zh: "没有选项 {{name}}",
  },
  unknownCommand: {
    da: "kommandoen {{name}} findes ikke",
    en: "there is no command {{name}}",
    zh: "没有命令 {{name}}",
  },
  missingCommand: {
    da: "skriv, hvad der skal gøres ({{list}})",
    en: "say what is to be done ({{list}})",
    zh: "请指明要执行的操作（{{list}}）",
  },
  missingArgument: {
    da: "argumentet {{name}} mangler",
    en: "the argument {{name}} is missing",
    zh: "缺少参数 {{name}}",
  },
  optionWithoutValue: {
    da: "tilvalget {{name}} mangler en værdi",
    en: "the option {{name}} lacks a value",
    zh: "选项 {{name}} 缺少值",
  },
  missingOption: {
    da: "tilvalget {{name}} skal være med",
    en: "the option {{name}} is required",
    zh: "必须给出选项 {{name}}",
  },
  tooMany: { da: "der er for mange argumenter", en: "there are too many arguments", zh: "参数过多" },
  badChoice: {
    da: "{{value}} er ikke en af: {{list}}",
    en: "{{value}} is not one of: {{list}}",
    zh: "{{value}} 不在可选范围内：{{list}}",
  },
  badNumber: {
    da: "{{value}} er ikke et helt tal fra {{min}} til {{max}}",
    en: "{{value}} is not a whole number from {{min}} to {{max}}",
    zh: "{{value}} 不是 {{min}} 到 {{max}} 之间的整数",
  },
  nothingGiven: {
    da: "der er intet at ændre; angiv mindst ét tilvalg",
    en: "there is nothing to change; give at least one option",
    zh: "没有要更改的内容；请至少给出一个选项",
  },
  either: {
    da: "{{one}} og {{other}} kan ikke bruges sammen",
    en: "{{one}} and {{other}} cannot be used together",
    zh: "{{one}} 与 {{other}} 不能同时使用",
  },
} as const satisfies Record<string, Texts>;
