// Help: the words of the programme, in the three languages side by side: packages and keys.
import type { HelpTerm } from "./page.ts";

export const packageTerms = [
  {
    term: { da: "Pakke", en: "Package", zh: "资料包" },
    about: {
      da: "Én fil (.skoen), underskrevet og som regel krypteret.",
      en: "One file (.skoen), signed and usually encrypted.",
      zh: "一个文件（.skoen），已签名，通常已加密。",
    },
  },
  {
    term: { da: "Ansøgningspakke", en: "Application bundle", zh: "申请资料包" },
    about: {
      da: "Filen fra sekretariatet med ansøgninger, kriterier og fordeling.",
      en: "The secretariat's file with applications, criteria and assignments.",
      zh: "秘书处发来的文件，含申请、评审标准和分配情况。",
    },
  },
  {
    term: { da: "Vurderingspakke", en: "Review package", zh: "评审包" },
    about: {
      da: "Filen med hele din underskrevne vurdering.",
      en: "The file with the whole of your signed review.",
      zh: "包含您全部已签名评审的文件。",
    },
  },
  {
    term: { da: "Samlet indstillingspakke", en: "Consolidated package", zh: "汇总包" },
    about: {
      da: "Formandens fil med gruppens resultat og medlemmernes vurderinger.",
      en: "The chair's file with the group's result and the members' reviews.",
      zh: "组长的文件，含专家组结果和成员的评审。",
    },
  },
  {
    term: { da: "Tilmeldingskort", en: "Enrolment card", zh: "登记卡" },
    about: {
      da: "Dit navn og din offentlige nøgle, underskrevet af dig selv.",
      en: "Your name and public key, signed by yourself.",
      zh: "您的姓名和公钥，由您本人签名。",
    },
  },
  {
    term: { da: "Kvittering", en: "Receipt", zh: "回执" },
    about: {
      da: "Sekretariatets svar på, hvilke pakker det har modtaget.",
      en: "The secretariat's answer on which packages it has received.",
      zh: "秘书处对已收到哪些资料包的答复。",
    },
  },
  {
    term: { da: "Underskrevet", en: "Signed", zh: "已签名" },
    about: {
      da: "Lavet med en persons nøgle, så enhver ændring bagefter opdages.",
      en: "Made with a person's key, so that any later change is noticed.",
      zh: "以个人密钥签署，此后的任何改动都会被发现。",
    },
  },
  {
    term: { da: "Fingeraftryk", en: "Fingerprint", zh: "指纹" },
    about: {
      da: "Otte grupper af fem cifre, der hører til én nøgle og kan læses op.",
      en: "Eight groups of five digits that belong to one key and can be read aloud.",
      zh: "八组五位数字，对应一把密钥，可以读出核对。",
    },
  },
  {
    term: { da: "Krypteret", en: "Encrypted", zh: "已加密" },
    about: {
      da: "Kan kun læses af dem, filen er til.",
      en: "Readable only by those the file is for.",
      zh: "只有指定的接收人可以读取。",
    },
  },
  {
    term: { da: "Adgangssætning", en: "Passphrase", zh: "口令短语" },
    about: {
      da: "De ord, der låser din nøgle og alt på computeren.",
      en: "The words that lock your key and everything on the computer.",
      zh: "用于锁定您的密钥和本机全部内容的词语。",
    },
  },
  {
    term: { da: "Kladde", en: "Draft", zh: "草稿" },
    about: {
      da: "En vurdering eller pakke, hvor noget mangler. Den tæller ikke.",
      en: "A review or package in which something is missing. It does not count.",
      zh: "尚有缺漏的评审或资料包，不计入。",
    },
  },
  {
    term: { da: "Erstattet", en: "Superseded", zh: "已被取代" },
    about: {
      da: "En pakke, som en nyere fra samme afsender har afløst.",
      en: "A package that a newer one from the same sender has replaced.",
      zh: "已被同一发送者的较新资料包取代。",
    },
  },
  {
    term: { da: "To udgaver fra samme afsender", en: "Two versions from one sender", zh: "同一发送者的两个版本" },
    about: {
      da: "To pakker, hvor ingen bygger på den anden; som regel en gendannet kopi eller to computere.",
      en: "Two packages of which neither builds on the other; usually a restored backup or two computers.",
      zh: "两个互不衔接的资料包，通常因恢复备份或使用两台电脑所致。",
    },
  },
  {
    term: { da: "Karantæne", en: "Quarantine", zh: "隔离区" },
    about: {
      da: "Dér ligger en afvist fil med sin grund, til nogen tager stilling.",
      en: "Where a refused file lies with its reason until somebody decides.",
      zh: "被拒绝的文件连同原因存放于此，等待处理。",
    },
  },
  {
    term: { da: "Sikkerhedskopi, gendan", en: "Backup, restore", zh: "备份、恢复" },
    about: {
      da: "En kopi af din nøgle, eller af det, der ligger på computeren, og vejen tilbage til den.",
      en: "A copy of your key, or of what is on the computer, and the way back to it.",
      zh: "密钥或本机数据的副本，以及据此恢复的方法。",
    },
  },
] as const satisfies readonly HelpTerm[];
