// Local backups: the list, going back to one, and what that means.
import type { BackupKind, StoreState } from "../../contract/backups.ts";
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const backupsTexts = {
  command: {
    da: "Gendan fra lokal sikkerhedskopi …",
    en: "Restore from a local backup …",
    zh: "从本机备份恢复…",
  },
  title: { da: "Lokale sikkerhedskopier", en: "Local backups", zh: "本机备份" },
  about: {
    da: "Skøn lægger selv en krypteret kopi af dit arbejde i datamappen, én for hver dag du arbejder. De sidste syv dage og fire uger bliver gemt, i højst fem uger.",
    en: "Skøn itself puts an encrypted copy of your work in the data folder, one for every day you work. The last seven days and four weeks are kept, for five weeks at most.",
    zh: "您每工作一天，Skøn 都会自动在数据文件夹中保存一份加密备份，并保留最近七天和最近四周的备份，最长五周。",
  },
  notElsewhere: {
    da: "De ligger på samme disk som arbejdet. Går computeren tabt, hjælper kun det, du har eksporteret, og sikkerhedskopien af din nøgle.",
    en: "They are on the same disk as your work. If the computer is lost, only what you have exported and the backup of your key will help.",
    zh: "备份与您的工作位于同一磁盘。若电脑丢失，只能依靠您已导出的资料包和密钥备份。",
  },
  aboutLocked: {
    da: "Gå tilbage til en tidligere dag, når databasen ikke kan åbnes. Skriv adgangssætningen for at se, hvad der er i kopierne.",
    en: "Go back to an earlier day when the database cannot be opened. Type the passphrase to see what is in the copies.",
    zh: "数据库无法打开时，可恢复到较早的日期。输入口令短语即可查看各备份的内容。",
  },
  passphrase: { da: "Adgangssætning", en: "Passphrase", zh: "口令短语" },
  look: { da: "Vis, hvad der er i dem", en: "Show what is in them", zh: "查看备份内容" },
  makeNow: { da: "Lav en sikkerhedskopi nu", en: "Make a backup now", zh: "立即备份" },
  making: { da: "Laver sikkerhedskopi …", en: "Making a backup …", zh: "正在备份…" },
  made: { da: "Sikkerhedskopien er lavet", en: "The backup is made", zh: "备份已完成" },
  problem: {
    da: "Den seneste automatiske sikkerhedskopi blev ikke lavet",
    en: "The latest automatic backup was not made",
    zh: "最近一次自动备份未完成",
  },
  none: {
    da: "Der er ingen endnu. Den første kommer af sig selv, kort efter at du har låst op.",
    en: "There are none yet. The first one comes by itself, shortly after you unlock.",
    zh: "目前还没有备份。解锁后不久会自动生成第一份。",
  },
  noneLocked: {
    da: "Der er ingen lokale sikkerhedskopier i datamappen.",
    en: "There are no local backups in the data folder.",
    zh: "数据文件夹中没有本机备份。",
  },
  madeAt: { da: "Lavet", en: "Made", zh: "备份时间" },
  content: { da: "Indhold", en: "Content", zh: "内容" },
  size: { da: "Størrelse", en: "Size", zh: "大小" },
  now: { da: "Nu", en: "Now", zh: "当前" },
  lastChange: { da: "Senest ændret {{at}}", en: "Last changed {{at}}", zh: "最后更改：{{at}}" },
  roundLine: {
    da: "{{title}}: {{reviews}}, {{packages}}",
    en: "{{title}}: {{reviews}}, {{packages}}",
    zh: "{{title}}：{{reviews}}，{{packages}}",
  },
  reviews: {
    da: { one: "vurdering af {{count}} ansøgning", other: "vurdering af {{count}} ansøgninger" },
    en: { one: "review of {{count}} application", other: "reviews of {{count}} applications" },
    zh: "{{count}} 份申请的评审",
  },
  packages: {
    da: { one: "{{count}} pakke", other: "{{count}} pakker" },
    en: { one: "{{count}} package", other: "{{count}} packages" },
    zh: "{{count}} 个资料包",
  },
  noRounds: { da: "Ingen runder", en: "No rounds", zh: "没有轮次" },
  restore: { da: "Gendan …", en: "Restore …", zh: "恢复…" },
  restoreOf: { da: "Gendan kopien fra {{at}} …", en: "Restore the copy of {{at}} …", zh: "恢复 {{at}} 的备份…" },
  total: {
    da: "I alt {{size}}. {{free}} er ledige på disken.",
    en: "{{size}} in all. {{free}} free on the disk.",
    zh: "共 {{size}}，磁盘剩余 {{free}}。",
  },
  question: {
    da: "Gå tilbage til kopien fra {{at}}?",
    en: "Go back to the copy of {{at}}?",
    zh: "恢复到 {{at}} 的备份？",
  },
  lost: {
    da: {
      one: "{{count}} ændring efter kopien forsvinder, den seneste {{at}}.",
      other: "{{count}} ændringer efter kopien forsvinder, den seneste {{at}}.",
    },
    en: {
      one: "{{count}} change made after the copy will be gone, the latest of {{at}}.",
      other: "{{count}} changes made after the copy will be gone, the latest of {{at}}.",
    },
    zh: "备份之后的 {{count}} 项更改将不再存在，最近一项：{{at}}。",
  },
  lostNothing: {
    da: "Der er ingen ændringer efter kopien.",
    en: "There are no changes after the copy.",
    zh: "备份之后没有任何更改。",
  },
  lostUnknown: {
    da: "Hvad der er kommet til siden, kan ikke læses.",
    en: "What has been added since cannot be read.",
    zh: "无法读取此后新增的内容。",
  },
  lostRound: { da: "Runden {{title}}", en: "The round {{title}}", zh: "轮次 {{title}}" },
  undoable: {
    da: "Det, der er her nu, bliver selv gemt som en sikkerhedskopi, så du kan fortryde.",
    en: "What is here now is itself kept as a backup, so that you can take this back.",
    zh: "当前内容会作为一份备份保留，因此可以撤销此操作。",
  },
  do: { da: "Gendan", en: "Restore", zh: "恢复" },
  doing: { da: "Gendanner …", en: "Restoring …", zh: "正在恢复…" },
  restored: { da: "Sikkerhedskopien er gendannet", en: "The backup is restored", zh: "备份已恢复" },
  keptAs: {
    da: "Det, der var her før, ligger øverst blandt sikkerhedskopierne.",
    en: "What was here before is at the top of the backups.",
    zh: "此前的内容位于备份列表的最上方。",
  },
  sentSince: {
    da: "Du har sendt dette, efter at kopien blev lavet:",
    en: "You sent these after the copy was made:",
    zh: "备份之后您曾发出：",
  },
  sentAbout: {
    da: "Det er ikke her mere, men numrene er brugt: den næste pakke får et højere nummer og erstatter dem. Tag den sendte fil ind igen, hvis den skal ligge her, og se efter, at det, du sender næste gang, siger det samme.",
    en: "They are not here any more, but their numbers are used: the next package gets a higher one and takes their place. Take the sent file in again to keep it here, and make sure that what you send next says the same.",
    zh: "这些资料包已不在本机，但编号已被使用：下一个资料包将使用更大的编号并取代它们。如需在本机保留，请重新导入已发出的文件，并确认下次发出的内容与其一致。",
  },
  missing: {
    da: {
      one: "{{title}}: {{count}} dokument er fjernet siden. Tag rundens ansøgningspakke ind igen for at få det.",
      other: "{{title}}: {{count}} dokumenter er fjernet siden. Tag rundens ansøgningspakke ind igen for at få dem.",
    },
    en: {
      one: "{{title}}: {{count}} document has been removed since. Take the round's application bundle in again to get it.",
      other:
        "{{title}}: {{count}} documents have been removed since. Take the round's application bundle in again to get them.",
    },
    zh: "{{title}}：有 {{count}} 份文件此后已被移除。请重新导入该轮次的申请资料包以取回。",
  },
  goOn: { da: "Fortsæt", en: "Go on", zh: "继续" },
  settingsAbout: {
    da: "En krypteret kopi for hver dag du arbejder; gå tilbage til en af dem, hvis noget er gået galt.",
    en: "An encrypted copy for every day you work; go back to one of them if something has gone wrong.",
    zh: "每个工作日一份加密备份；如出现问题，可恢复到其中一份。",
  },
  settingsOpen: { da: "Sikkerhedskopier …", en: "Backups …", zh: "备份…" },
} as const satisfies Record<string, Translatable>;

export const backupKinds: Readonly<Record<BackupKind, Texts>> = {
  automatic: { da: "Automatisk", en: "Automatic", zh: "自动" },
  manual: { da: "Lavet af dig", en: "Made by you", zh: "手动" },
  migration: { da: "Før en ny version", en: "Before an update", zh: "升级前" },
  restore: { da: "Før en gendannelse", en: "Before a restore", zh: "恢复前" },
};

/** Said of a copy that cannot be chosen, or cannot be looked into. */
export const backupStates: Readonly<Record<Exclude<StoreState, "ok">, Texts>> = {
  closed: { da: "Vises med adgangssætningen", en: "Shown with the passphrase", zh: "输入口令短语后显示" },
  damaged: { da: "Kan ikke læses", en: "Cannot be read", zh: "无法读取" },
  newer: { da: "Fra en nyere Skøn", en: "From a newer Skøn", zh: "来自更新版本的 Skøn" },
  missing: { da: "Databasen mangler", en: "The database is missing", zh: "数据库缺失" },
  "in-use": { da: "I brug af en anden Skøn", en: "In use by another Skøn", zh: "正被另一个 Skøn 使用" },
};
