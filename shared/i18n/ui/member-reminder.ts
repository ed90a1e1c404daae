// What a chair sends to a member whose review is missing.
import type { Translatable } from "../translate.ts";

/** Texts to send to a member, in the member's language. */
export const reminderTexts = {
  subject: { da: "Vurdering i {{round}}", en: "Review in {{round}}", zh: "{{round}} 评审" },
  hello: { da: "Kære {{name}}", en: "Dear {{name}}", zh: "{{name}}：您好！" },
  missing: {
    da: "Jeg har endnu ikke fået din vurdering i {{round}}.",
    en: "I have not received your review in {{round}} yet.",
    zh: "我尚未收到您对 {{round}} 的评审。",
  },
  draft: {
    da: {
      one: "Din pakke nr. {{sequence}} i {{round}} er kommet, men {{count}} af dine ansøgninger er ikke færdig og kan ikke tælle.",
      other:
        "Din pakke nr. {{sequence}} i {{round}} er kommet, men {{count}} af dine ansøgninger er ikke færdige og kan ikke tælle.",
    },
    en: {
      one: "Your package no. {{sequence}} in {{round}} has arrived, but {{count}} of your applications is not complete and cannot count.",
      other:
        "Your package no. {{sequence}} in {{round}} has arrived, but {{count}} of your applications are not complete and cannot count.",
    },
    zh: "您在 {{round}} 中的第 {{sequence}} 号资料包已收到，但其中 {{count}} 份申请尚未完成评审，无法计入。",
  },
  older: {
    da: {
      one: "Din pakke nr. {{sequence}} i {{round}} er kommet, men {{count}} ansøgning har fået en ny udgave eller nye kriterier, siden du vurderede den. Tag den nyeste ansøgningspakke ind, og bekræft den igen.",
      other:
        "Din pakke nr. {{sequence}} i {{round}} er kommet, men {{count}} ansøgninger har fået en ny udgave eller nye kriterier, siden du vurderede dem. Tag den nyeste ansøgningspakke ind, og bekræft dem igen.",
    },
    en: {
      one: "Your package no. {{sequence}} in {{round}} has arrived, but {{count}} application has a new version or new criteria since you assessed it. Take in the newest application bundle and confirm it again.",
      other:
        "Your package no. {{sequence}} in {{round}} has arrived, but {{count}} applications have a new version or new criteria since you assessed them. Take in the newest application bundle and confirm them again.",
    },
    zh: "您在 {{round}} 中的第 {{sequence}} 号资料包已收到，但您评审之后有 {{count}} 份申请更新了版本或评审标准。请导入最新的申请资料包并重新确认。",
  },
  fork: {
    da: "Jeg har fået to udgaver af din vurdering i {{round}}, som ikke bygger på hinanden; det sker med en gendannet sikkerhedskopi eller en ekstra computer. Ret til på den computer, hvor det rigtige står, og eksportér én gang til derfra.",
    en: "I have received two versions of your review in {{round}} that do not build on each other; this happens with a restored backup or a second computer. Please correct it on the computer that holds the right one, and export once more from there.",
    zh: "我收到了您在 {{round}} 中的两个互不衔接的评审版本，这通常是因为恢复了备份或使用了另一台电脑。请在存有正确内容的电脑上核对修改，并从该电脑重新导出一次。",
  },
  revoked: {
    da: "Din vurdering i {{round}} er underskrevet med en nøgle, der er spærret. Eksportér den igen med din nye nøgle.",
    en: "Your review in {{round}} is signed with a key that is revoked. Please export it again under your new key.",
    zh: "您在 {{round}} 中的评审所用的签名密钥已被吊销。请用新密钥重新导出。",
  },
  due: {
    da: "Fristen er {{date}} kl. {{time}} ({{place}}).",
    en: "The deadline is {{date}}, {{time}} ({{place}}).",
    zh: "截止时间为 {{date}} {{time}}（{{place}}时间）。",
  },
  wasDue: {
    da: "Fristen var {{date}} kl. {{time}} ({{place}}). Send den gerne i dag; kommer den senere, skal jeg begrunde, at den tæller.",
    en: "The deadline was {{date}}, {{time}} ({{place}}). Please send it today; whatever comes late counts only if I give a reason.",
    zh: "截止时间为 {{date}} {{time}}（{{place}}时间），现已过期。请于今日发送；逾期的评审须由我说明理由后才能计入。",
  },
  how: {
    da: "I Skøn: åbn runden, vælg Eksport, underskriv, og send mig filen.",
    en: "In Skøn: open the round, choose Export, sign, and send me the file.",
    zh: "操作方法：在 Skøn 中打开本轮，选择“导出”，签署后将文件发送给我。",
  },
  bye: { da: "Venlig hilsen\n{{name}}", en: "Kind regards\n{{name}}", zh: "此致\n{{name}}" },
} as const satisfies Record<string, Translatable>;
