// Local backups: why one is not made, or not put back.
import type { Texts } from "../language.ts";

export const backupErrors = {
  "backup.no-space": {
    da: "Der er ikke plads på disken til en sikkerhedskopi ({{needed}} MB, {{free}} MB er ledige, og noget skal blive til arbejdet). Gør plads, og prøv igen. Intet er ændret.",
    en: "There is no room on the disk for a backup ({{needed}} MB; {{free}} MB are free, and some must stay for your work). Free some space and try again. Nothing was changed.",
    zh: "磁盘空间不足以保存备份（需要 {{needed}} MB，剩余 {{free}} MB，且须为工作留出空间）。请释放空间后重试。未作任何更改。",
  },
  "backup.unknown": {
    da: "Sikkerhedskopien er her ikke mere. Vælg en anden på listen. Intet er ændret.",
    en: "The backup is not here any more. Choose another one from the list. Nothing was changed.",
    zh: "该备份已不存在。请从列表中选择其他备份。未作任何更改。",
  },
  "backup.copy-damaged": {
    da: "Sikkerhedskopien er beskadiget og kan ikke bruges. Vælg en anden på listen. Intet er ændret.",
    en: "The backup is damaged and cannot be used. Choose another one from the list. Nothing was changed.",
    zh: "该备份已损坏，无法使用。请从列表中选择其他备份。未作任何更改。",
  },
  "backup.copy-newer": {
    da: "Sikkerhedskopien er gemt af en nyere Skøn. Opdatér Skøn på denne computer, og prøv igen. Intet er ændret.",
    en: "The backup was made by a newer Skøn. Update Skøn on this computer and try again. Nothing was changed.",
    zh: "该备份由更新版本的 Skøn 制作。请更新本机上的 Skøn 后重试。未作任何更改。",
  },
} as const satisfies Record<string, Texts>;
