import type { Texts } from "../language.ts";

export const identityErrors = {
  "identity.name-missing": {
    da: "Navnet mangler. Skriv det navn, sekretariatet kender dig under.",
    en: "The name is missing. Enter the name the secretariat knows you by.",
    zh: "缺少姓名。请填写秘书处所登记的姓名。",
  },
  "identity.language-missing": {
    da: "Der er ikke valgt noget sprog. Vælg mindst ét sprog, du kan vurdere ansøgninger på.",
    en: "No language has been chosen. Choose at least one language in which you can review applications.",
    zh: "尚未选择语言。请至少选择一种您可以用来评审申请的语言。",
  },
  "identity.key-invalid": {
    da: "Den offentlige nøgle har ikke den rigtige form (Ed25519, 32 byte i base64). Bed afsenderen om at eksportere filen igen.",
    en: "The public key is not of the right form (Ed25519, 32 bytes in base64). Ask the sender to export the file again.",
    zh: "公钥格式不正确（应为 Ed25519，32 字节，base64 编码）。请让发送者重新导出文件。",
  },
  "identity.keys-damaged": {
    da: "Dine nøgler kan ikke læses, fordi de er beskadiget. Gendan din identitet fra en sikkerhedskopi, eller send sekretariatet et nyt tilmeldingskort.",
    en: "Your keys cannot be read because they are damaged. Restore your identity from a backup, or send the secretariat a new enrolment card.",
    zh: "您的密钥已损坏，无法读取。请从备份恢复身份，或向秘书处发送新的登记卡。",
  },
  "home.not-practice": {
    da: "Denne datamappe er ikke en prøve, så den kan ikke slettes herfra. Intet er ændret.",
    en: "This data folder is not a trial, so it cannot be deleted from here. Nothing was changed.",
    zh: "此数据文件夹不是试用数据，无法在此删除。未作任何更改。",
  },
  "vault.missing": {
    da: "Mappen {{home}} indeholder ingen nøglefil (vault.json). Kontrollér, at det er den rigtige mappe, opret en ny identitet, eller gendan en fra en sikkerhedskopi.",
    en: "The folder {{home}} contains no key file (vault.json). Check that it is the right folder, create a new identity, or restore one from a backup.",
    zh: "文件夹 {{home}} 中没有密钥文件（vault.json）。请确认文件夹是否正确，或新建身份，或从备份恢复。",
  },
  "vault.exists": {
    da: "Nøglefilen {{file}} findes allerede og bliver ikke overskrevet. Lås den op med dens adgangssætning, eller vælg en anden mappe.",
    en: "The key file {{file}} already exists and is not overwritten. Unlock it with its passphrase, or choose another folder.",
    zh: "密钥文件 {{file}} 已存在，不会被覆盖。请用其口令短语解锁，或选择其他文件夹。",
  },
  "vault.wrong-passphrase": {
    da: "Adgangssætningen er forkert. Kontrollér tastaturets sprog og Caps Lock, og prøv igen. Intet er ændret.",
    en: "The passphrase is wrong. Check the keyboard language and Caps Lock, and try again. Nothing was changed.",
    zh: "口令短语不正确。请检查输入法和大写锁定键后重试。未作任何更改。",
  },
  "vault.damaged": {
    da: "Nøglefilen {{file}} er beskadiget og kan ikke bruges. Hent den fra en kopi af mappen, eller gendan din identitet fra en sikkerhedskopi i en ny mappe.",
    en: "The key file {{file}} is damaged and cannot be used. Take it from a copy of the folder, or restore your identity from a backup into a new folder.",
    zh: "密钥文件 {{file}} 已损坏，无法使用。请从该文件夹的副本中取回此文件，或在新文件夹中从备份恢复身份。",
  },
  "vault.newer": {
    da: "Nøglefilen {{file}} er skrevet af en nyere udgave af Skøn. Opdatér Skøn på denne computer. Intet er ændret.",
    en: "The key file {{file}} was written by a newer version of Skøn. Update Skøn on this computer. Nothing was changed.",
    zh: "密钥文件 {{file}} 由更新版本的 Skøn 写入。请更新本机上的 Skøn。未作任何更改。",
  },
  "passphrase.too-short": {
    da: "Adgangssætningen er for kort. Brug mindst {{characters}} tegn eller mindst {{words}} forskellige ord, eller lad Skøn foreslå en.",
    en: "The passphrase is too short. Use at least {{characters}} characters or at least {{words}} different words, or let Skøn suggest one.",
    zh: "口令短语太短。请至少使用 {{characters}} 个字符或 {{words}} 个不同的词（以空格分隔），或由 Skøn 生成一个。",
  },
  "passphrase.bad-file": {
    da: "Filen {{file}} indeholder ikke en adgangssætning. Den skal have én linje, gemt som UTF-8.",
    en: "The file {{file}} does not contain a passphrase. It must have a single line, saved as UTF-8.",
    zh: "文件 {{file}} 中没有有效的口令短语。文件应只有一行，并以 UTF-8 编码保存。",
  },
  "backup.wrong-passphrase": {
    da: "Adgangssætningen passer ikke til sikkerhedskopien {{file}}. Brug den, du valgte, da kopien blev lavet; den kan være en anden end den daglige.",
    en: "The passphrase does not open the backup {{file}}. Use the one you chose when the backup was made; it may differ from your everyday one.",
    zh: "口令短语无法打开备份 {{file}}。请使用制作备份时设定的口令短语，它可能与日常使用的不同。",
  },
  "backup.not-a-backup": {
    da: "{{file}} er ikke en sikkerhedskopi af en identitet fra Skøn. Vælg den fil, du gemte med »Lav sikkerhedskopi«.",
    en: "{{file}} is not a backup of a Skøn identity. Choose the file you saved with “Make a backup”.",
    zh: "{{file}} 不是 Skøn 身份备份。请选择您通过“制作备份”保存的文件。",
  },
  "backup.newer": {
    da: "Sikkerhedskopien {{file}} er lavet med en nyere udgave af Skøn. Opdatér Skøn på denne computer, og prøv igen.",
    en: "The backup {{file}} was made with a newer version of Skøn. Update Skøn on this computer and try again.",
    zh: "备份 {{file}} 由更新版本的 Skøn 制作。请更新本机上的 Skøn 后重试。",
  },
  "backup.damaged": {
    da: "Sikkerhedskopien {{file}} er beskadiget eller ikke kopieret helt. Brug en anden kopi. Intet er gendannet.",
    en: "The backup {{file}} is damaged or was not copied completely. Use another copy. Nothing was restored.",
    zh: "备份 {{file}} 已损坏或未复制完整。请使用其他备份。未恢复任何内容。",
  },
  "backup.too-costly": {
    da: "Sikkerhedskopien {{file}} kræver mere regnekraft at åbne, end Skøn tillader, og er ikke lavet af Skøn. Åbn den med »age -d«, og kryptér indholdet igen med »age -p«.",
    en: "Opening the backup {{file}} takes more computing than Skøn allows, and Skøn did not write it. Open it with “age -d” and encrypt the content again with “age -p”.",
    zh: "打开备份 {{file}} 所需的计算量超出 Skøn 的上限，该文件并非由 Skøn 写入。请用 age -d 打开，再用 age -p 重新加密其内容。",
  },
} as const satisfies Record<string, Texts>;
