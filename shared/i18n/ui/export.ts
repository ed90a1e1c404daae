// Before signing: the checklist, the read-back, the package, and what came of earlier ones.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const exportTexts = {
  crumb: { da: "Eksport", en: "Export", zh: "导出" },
  title: { da: "Før du underskriver", en: "Before you sign", zh: "签名之前" },
  inOrder: {
    da: { one: "{{count}} punkt er i orden.", other: "{{count}} punkter er i orden." },
    en: { one: "{{count}} item is in order.", other: "{{count}} items are in order." },
    zh: "{{count}} 项已就绪。",
  },
  lacking: {
    da: { one: "{{count}} mangler.", other: "{{count}} mangler." },
    en: { one: "{{count}} is not done.", other: "{{count}} are not done." },
    zh: "{{count}} 项未完成。",
  },
  attention: {
    da: { one: "{{count}} skal du se på.", other: "{{count}} skal du se på." },
    en: { one: "{{count}} needs a look.", other: "{{count}} need a look." },
    zh: "{{count}} 项请留意。",
  },
  draftNow: {
    da: "Du kan eksportere en kladde nu.",
    en: "You can export a draft now.",
    zh: "您现在可以导出草稿。",
  },
  readyNow: {
    da: "Vurderingen er klar til underskrift.",
    en: "The review is ready to be signed.",
    zh: "评审可以签名。",
  },
  /** Said beside the icon of a check, for whoever does not see it. */
  checkOk: { da: "I orden", en: "In order", zh: "已就绪" },
  checkOpen: { da: "Mangler", en: "Not done", zh: "未完成" },
  checkLook: { da: "Se på", en: "Needs a look", zh: "请留意" },
  toFirst: { da: "Gå til den første", en: "Go to the first", zh: "前往第一处" },
  toIt: { da: "Gå dertil", en: "Go there", zh: "前往" },
  view: { da: "Vis", en: "Show", zh: "查看" },
  readBack: { da: "Se, hvad der sendes", en: "See what is sent", zh: "查看将发送的内容" },
  print: { da: "Udskriv som PDF …", en: "Print as PDF …", zh: "输出为 PDF…" },
  nothingAssigned: {
    da: "Du har intet at eksportere i denne runde",
    en: "You have nothing to export in this round",
    zh: "您在本轮次中没有可导出的内容",
  },
  nothingAssignedAbout: {
    da: "Ingen ansøgninger er fordelt til dig. Når de er det, står din vurdering her.",
    en: "No applications are assigned to you. When they are, your review is here.",
    zh: "尚未向您分配申请。分配之后，您的评审会显示在这里。",
  },
  practice: {
    da: "Prøverunde: pakken bliver rigtigt underskrevet, men den skal ikke sendes til nogen og kan kun åbnes af dig.",
    en: "Practice round: the package is really signed, but it is not to be sent to anyone and only you can open it.",
    zh: "示例轮次：评审包会真正签名，但无需发送给任何人，也只有您能打开。",
  },
  late: {
    da: "Fristen er overskredet. Du kan stadig underskrive; pakken kommer for sent, og formanden afgør, om den tages med.",
    en: "The deadline has passed. You can still sign; the package comes late, and the chair decides whether it is taken in.",
    zh: "截止时间已过。您仍可签名；评审包将视为逾期，是否采纳由组长决定。",
  },
  unchanged: {
    da: "Intet er ændret, siden du underskrev nr. {{sequence}}. Det er ikke nødvendigt at underskrive igen.",
    en: "Nothing has changed since you signed no. {{sequence}}. There is no need to sign again.",
    zh: "自您签署第 {{sequence}} 号以来没有更改，无需再次签名。",
  },
  package: { da: "Vurderingspakke {{sequence}}", en: "Review package {{sequence}}", zh: "第 {{sequence}} 号评审包" },
  state: { da: "Tilstand", en: "State", zh: "状态" },
  draft: { da: "Kladde", en: "Draft", zh: "草稿" },
  complete: { da: "Komplet", en: "Complete", zh: "完整" },
  draftOf: {
    da: { one: "{{count}} punkt mangler", other: "{{count}} punkter mangler" },
    en: { one: "{{count}} item not done", other: "{{count}} items not done" },
    zh: "{{count}} 项未完成",
  },
  allThere: { da: "intet mangler", en: "nothing is missing", zh: "没有遗漏" },
  replaces: { da: "Erstatter", en: "Replaces", zh: "取代" },
  replacesNo: {
    da: "pakke {{sequence}}, {{date}}",
    en: "package {{sequence}}, {{date}}",
    zh: "第 {{sequence}} 号，{{date}}",
  },
  replacesNone: { da: "ingen, det er den første", en: "none, it is the first", zh: "无，这是第一份" },
  readableBy: { da: "Kan læses af", en: "Can be read by", zh: "可读取者" },
  chair: { da: "{{name}}, formand", en: "{{name}}, chair", zh: "{{name}}（组长）" },
  deputy: { da: "{{name}}, stedfortræder", en: "{{name}}, deputy chair", zh: "{{name}}（副组长）" },
  self: { da: "dig", en: "you", zh: "您本人" },
  anyone: { da: "alle, der får filen", en: "anyone who gets the file", zh: "任何得到该文件的人" },
  file: { da: "Fil", en: "File", zh: "文件" },
  encrypted: { da: "krypteret", en: "encrypted", zh: "已加密" },
  notEncrypted: { da: "ikke krypteret", en: "not encrypted", zh: "未加密" },
  protection: { da: "Beskyttelse", en: "Protection", zh: "保护方式" },
  toReaders: { da: "Krypteret til modtagerne", en: "Encrypted for its readers", zh: "加密，仅接收人可读" },
  plainWay: { da: "Ikke krypteret", en: "Not encrypted", zh: "不加密" },
  plainWarning: {
    da: "Enhver, der får fat i filen, kan læse dine point, begrundelser og erklæringer. Brug det kun, hvis modtageren ikke kan åbne en krypteret pakke, og send ikke filen med almindelig mail.",
    en: "Anyone who gets hold of the file can read your scores, reasons and declarations. Use it only where the reader cannot open an encrypted package, and do not send the file by ordinary e-mail.",
    zh: "任何得到该文件的人都能读取您的评分、理由和申报。仅在接收人无法打开加密评审包时使用，且请勿通过普通电子邮件发送。",
  },
  unchangedConflicts: {
    da: "Min habilitet er uændret siden erklæringerne",
    en: "My conflicts of interest are as I declared them",
    zh: "我的利益冲突情况与申报时一致",
  },
  passphrase: { da: "Adgangssætning", en: "Passphrase", zh: "口令短语" },
  passphraseHint: {
    da: "Bruges kun her, til at låse din nøgle op.",
    en: "Used only here, to unlock your key.",
    zh: "仅在此处用于解锁您的密钥。",
  },
  practicePassphrase: {
    da: "Prøven har ingen adgangssætning. I en rigtig runde skriver du den her.",
    en: "The trial has no passphrase. In a real round you type it here.",
    zh: "试用数据没有口令短语。在正式轮次中，请在此输入。",
  },
  locked: {
    da: "Pakken er låst, når den er underskrevet. Du kan altid erstatte den ved at underskrive en ny.",
    en: "The package is fixed once it is signed. You can always replace it by signing a new one.",
    zh: "签名后评审包即锁定。您随时可以签署新的评审包来取代它。",
  },
  whyTick: {
    da: "Sæt kryds ved habilitet, når det er rigtigt.",
    en: "Tick the box about conflicts of interest if it is right.",
    zh: "请确认利益冲突情况并勾选。",
  },
  whyPassphrase: {
    da: "Skriv din adgangssætning for at underskrive.",
    en: "Type your passphrase to sign.",
    zh: "请输入口令短语以签名。",
  },
  sign: { da: "Underskriv og gem …", en: "Sign and save …", zh: "签名并保存…" },
  signDraft: { da: "Underskriv og gem kladde …", en: "Sign and save draft …", zh: "签名并保存草稿…" },
  signAgain: { da: "Underskriv igen …", en: "Sign again …", zh: "再次签名…" },
  signing: { da: "Underskriver …", en: "Signing …", zh: "正在签名…" },
  signedTitle: {
    da: "Vurderingspakke {{sequence}} er underskrevet",
    en: "Review package {{sequence}} is signed",
    zh: "第 {{sequence}} 号评审包已签名",
  },
  signedDraft: {
    da: "Kan erstattes, når resten er udfyldt.",
    en: "Can be replaced when the rest is done.",
    zh: "完成其余内容后可以取代它。",
  },
  signedComplete: {
    da: "Du kan stadig rette og underskrive en ny.",
    en: "You can still make corrections and sign a new one.",
    zh: "您仍可修改并签署新的评审包。",
  },
  folder: { da: "Mappe", en: "Folder", zh: "文件夹" },
  digest: { da: "Kontroltal", en: "Digest", zh: "校验值" },
  reveal: { da: "Vis i mappen", en: "Show in folder", zh: "在文件夹中显示" },
  whatNow: { da: "Nu skal du", en: "What to do now", zh: "接下来" },
  sendTo: {
    da: "Send filen til {{names}}, fx vedhæftet en mail. Skøn sender intet selv.",
    en: "Send the file to {{names}}, for example attached to an e-mail. Skøn itself sends nothing.",
    zh: "请将文件发送给 {{names}}，例如作为邮件附件。Skøn 本身不会发送任何内容。",
  },
  receiptComes: {
    da: "Du får en kvittering tilbage som en fil. Åbn den i Skøn, så står den under pakken her.",
    en: "You get a receipt back as a file. Open it in Skøn, and it stands below the package here.",
    zh: "您会收到一份回执文件。在 Skøn 中打开后，它会显示在此评审包下方。",
  },
  mail: { da: "Skriv mail", en: "Write e-mail", zh: "撰写邮件" },
  mailSubject: {
    da: "{{round}}: vurderingspakke {{sequence}}",
    en: "{{round}}: review package {{sequence}}",
    zh: "{{round}}：第 {{sequence}} 号评审包",
  },
  mailBody: {
    da: "Hermed min vurderingspakke {{sequence}} (vedhæft filen {{file}}).\nKontroltal: {{digest}}\n\n{{name}}",
    en: "Please find my review package {{sequence}} (attach the file {{file}}).\nDigest: {{digest}}\n\n{{name}}",
    zh: "随信附上我的第 {{sequence}} 号评审包（请附上文件 {{file}}）。\n校验值：{{digest}}\n\n{{name}}",
  },
  signedNotSaved: {
    da: "Nr. {{sequence}} er underskrevet, men filen blev ikke gemt. Den kan gemmes igen uden ny underskrift.",
    en: "No. {{sequence}} is signed, but the file was not saved. It can be saved again without signing anew.",
    zh: "第 {{sequence}} 号已签名，但文件未能保存。无需重新签名即可再次保存。",
  },
  earlier: { da: "Tidligere pakker", en: "Earlier packages", zh: "先前的评审包" },
  earlierNone: {
    da: "Ingen endnu. Hver underskrevet pakke står her med sit nummer.",
    en: "None yet. Each signed package is listed here with its number.",
    zh: "暂无。每份已签名的评审包都会按编号列在这里。",
  },
  number: { da: "Nr. {{sequence}}", en: "No. {{sequence}}", zh: "第 {{sequence}} 号" },
  saveAgain: { da: "Gem igen …", en: "Save again …", zh: "再次保存…" },
  savedAs: { da: "Gemt som {{file}}.", en: "Saved as {{file}}.", zh: "已保存为 {{file}}。" },
  noReceipt: { da: "Ingen kvittering endnu.", en: "No receipt yet.", zh: "尚无回执。" },
  back: { da: "Tilbage til tjeklisten", en: "Back to the checklist", zh: "返回核对清单" },
  keyGap: { da: "næste mangel", en: "next to do", zh: "下一项待办" },
  keyBack: { da: "tilbage", en: "back", zh: "返回" },
  keySign: { da: "underskriv", en: "sign", zh: "签名" },
} as const satisfies Record<string, Translatable>;

/** What an office answered; `{{office}}` is its name, `{{date}}` when. */
export const receiptTexts = {
  accepted: {
    da: "{{office}} har taget den ind {{date}}.",
    en: "{{office}} took it in on {{date}}.",
    zh: "{{office}} 已于 {{date}} 接收。",
  },
  superseded: {
    da: "{{office}} har en nyere fra dig ({{date}}).",
    en: "{{office}} has a newer one from you ({{date}}).",
    zh: "{{office}} 已有您更新的评审包（{{date}}）。",
  },
  late: {
    da: "{{office}} modtog den efter fristen, {{date}}. Formanden afgør, om den tages med.",
    en: "{{office}} received it after the deadline, {{date}}. The chair decides whether it counts.",
    zh: "{{office}} 于 {{date}} 逾期收到。是否采纳由组长决定。",
  },
  fork: {
    da: "{{office}} har to udgaver med samme nummer fra dig ({{date}}). Sekretariatet spørger dig, hvilken der gælder.",
    en: "{{office}} has two versions with the same number from you ({{date}}). The secretariat will ask you which one counts.",
    zh: "{{office}} 收到您同一编号的两个版本（{{date}}）。秘书处会向您确认以哪一份为准。",
  },
  quarantined: {
    da: "{{office}} kunne ikke tage den ind ({{date}}).",
    en: "{{office}} could not take it in ({{date}}).",
    zh: "{{office}} 未能接收（{{date}}）。",
  },
} as const satisfies Record<string, Translatable>;

export const exportCommands = {
  group: { da: "Eksport", en: "Export", zh: "导出" },
  read: { da: "Se, hvad der sendes", en: "See what is sent", zh: "查看将发送的内容" },
  print: { da: "Udskriv min vurdering som PDF …", en: "Print my review as PDF …", zh: "将我的评审输出为 PDF…" },
  sign: { da: "Underskriv og gem …", en: "Sign and save …", zh: "签名并保存…" },
  back: { da: "Tilbage", en: "Back", zh: "返回" },
} as const satisfies Record<string, Texts>;
