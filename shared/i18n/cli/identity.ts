// Texts of `skoen identity`.
import type { Texts } from "../language.ts";

export const identityTexts = {
  about: { da: "din identitet på denne computer", en: "your identity on this computer", zh: "您在本机上的身份" },
  create: { da: "opret din identitet", en: "create your identity", zh: "创建身份" },
  created: {
    da: "Identiteten er oprettet. Send tilmeldingskortet (identity card) til sekretariatet, og lav en sikkerhedskopi (identity backup).",
    en: "The identity has been created. Send the enrolment card (identity card) to the secretariat and make a backup (identity backup).",
    zh: "身份已创建。请将登记卡（identity card）发送给秘书处，并制作备份（identity backup）。",
  },
  status: { da: "vis, hvem der er her", en: "show who is here", zh: "显示当前身份" },
  noHome: {
    da: "Der er ingen identitet her endnu. Opret en med »skoen identity create«.",
    en: "There is no identity here yet. Create one with “skoen identity create”.",
    zh: "这里还没有身份。请用 skoen identity create 创建。",
  },
  locked: {
    da: "Der er en identitet her. Den er låst; angiv adgangssætningen for at se den.",
    en: "There is an identity here. It is locked; give the passphrase to see it.",
    zh: "这里有一个身份，但已锁定；请提供口令短语以查看。",
  },
  card: { da: "skriv dit tilmeldingskort", en: "write your enrolment card", zh: "生成登记卡" },
  cardWritten: {
    da: "Send kortet til sekretariatet, og læs fingeraftrykket op for dem.",
    en: "Send the card to the secretariat and read the fingerprint to them.",
    zh: "请将登记卡发送给秘书处，并向其读出指纹。",
  },
  backup: { da: "lav en sikkerhedskopi", en: "make a backup", zh: "制作备份" },
  backedUp: {
    da: "Sikkerhedskopien er skrevet. Opbevar den og dens adgangssætning hver for sig.",
    en: "The backup has been written. Keep it and its passphrase apart.",
    zh: "备份已写入。请将备份与其口令短语分开保存。",
  },
  restore: { da: "gendan fra en sikkerhedskopi", en: "restore from a backup", zh: "从备份恢复" },
  restored: { da: "Identiteten er gendannet.", en: "The identity has been restored.", zh: "身份已恢复。" },
  passphrase: { da: "skift adgangssætning", en: "change the passphrase", zh: "更改口令短语" },
  passphraseChanged: {
    da: "Adgangssætningen er skiftet.",
    en: "The passphrase has been changed.",
    zh: "口令短语已更改。",
  },
  suggest: { da: "foreslå en adgangssætning", en: "suggest a passphrase", zh: "生成口令短语" },
  pins: { da: "kontorer, du stoler på", en: "offices you trust", zh: "您信任的办公室" },
  noPins: { da: "Ingen kontorer endnu.", en: "No offices yet.", zh: "尚无办公室。" },
  confirm: {
    da: "bekræft et kontors fingeraftryk",
    en: "confirm the fingerprint of an office",
    zh: "确认办公室的指纹",
  },
  confirmed: {
    da: "Fingeraftrykket passer. Kontoret er bekræftet.",
    en: "The fingerprint matches. The office is confirmed.",
    zh: "指纹一致，该办公室已确认。",
  },
} as const satisfies Record<string, Texts>;
