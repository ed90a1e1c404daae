// Refusals of the command line itself: what it needs to be told before it can ask the service.
import type { Texts } from "../language.ts";

export const cliErrors = {
  usage: {
    da: "Kommandoen kunne ikke forstås: {{problem}}. Brug --help for at se, hvad den tager imod.",
    en: "The command could not be understood: {{problem}}. Use --help to see what it takes.",
    zh: "无法理解该命令：{{problem}}。请用 --help 查看用法。",
  },
  "passphrase.needed": {
    da: "Adgangssætningen mangler. Skriv den i en fil, og angiv filen med --passphrase-file eller SKOEN_PASSPHRASE_FILE, eller kør kommandoen i en terminal.",
    en: "The passphrase is missing. Put it in a file and name the file with --passphrase-file or SKOEN_PASSPHRASE_FILE, or run the command in a terminal.",
    zh: "缺少口令短语。请将其写入文件，并用 --passphrase-file 或 SKOEN_PASSPHRASE_FILE 指定该文件，或在终端中运行该命令。",
  },
  "passphrase.second-needed": {
    da: "Der skal bruges en adgangssætning mere. Skriv den i en fil, og angiv filen med {{option}}, eller kør kommandoen i en terminal.",
    en: "A second passphrase is needed. Put it in a file and name the file with {{option}}, or run the command in a terminal.",
    zh: "还需要另一个口令短语。请将其写入文件，并用 {{option}} 指定该文件，或在终端中运行该命令。",
  },
  "passphrase.not-repeated": {
    da: "De to adgangssætninger er ikke ens. Intet er ændret. Prøv igen.",
    en: "The two passphrases differ. Nothing was changed. Try again.",
    zh: "两次输入的口令短语不一致。未作任何更改，请重试。",
  },
  "round.none": {
    da: "Der er ingen runde her endnu. Indlæs din ansøgningspakke (import), eller opret en runde (round create).",
    en: "There is no round here yet. Import your application bundle (import) or create a round (round create).",
    zh: "这里还没有轮次。请导入您的申请资料包（import）或创建轮次（round create）。",
  },
  "round.choose": {
    da: "Der er {{count}} runder her. Vælg en med --round; »round list« viser dem.",
    en: "There are {{count}} rounds here. Choose one with --round; “round list” shows them.",
    zh: "这里有 {{count}} 个轮次。请用 --round 选择；可用 round list 查看。",
  },
  "package.ambiguous": {
    da: "Flere pakker begynder med {{digest}}. Skriv flere tegn.",
    en: "Several packages begin with {{digest}}. Give more characters.",
    zh: "有多个资料包以 {{digest}} 开头。请输入更多字符。",
  },
  "import.some-refused": {
    da: "{{refused}} af {{total}} filer blev ikke taget ind. Grunden står ved hver af dem.",
    en: "{{refused}} of {{total}} files were not taken in. The reason stands with each of them.",
    zh: "{{total}} 个文件中有 {{refused}} 个未被接收，原因见各文件。",
  },
  "form.invalid": {
    da: "Skemaet {{file}} kan ikke bruges: {{problem}}. Intet er ændret. Ret det, og prøv igen.",
    en: "The form {{file}} cannot be used: {{problem}}. Nothing was changed. Correct it and try again.",
    zh: "无法使用表单 {{file}}：{{problem}}。未作任何更改。请更正后重试。",
  },
} as const satisfies Record<string, Texts>;
