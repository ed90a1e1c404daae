// Help: the letter of invitation, for reading; the screen of people copies it with the office's own fingerprint filled in.
import { invitationLetter } from "../invitation.ts";
import type { HelpPage } from "./page.ts";

export const letterPages = [
  {
    id: "invitation",
    title: { da: "Invitationsbrev", en: "Letter of invitation", zh: "邀请函" },
    blocks: [
      {
        text: {
          da: "Brevet er det eneste sted, hvor en ekspert kan se, at en pakke virkelig kommer fra jer. Send det i god tid før den første pakke og ad en anden vej end pakken, helst med post eller i et møde: den, der kan forfalske pakken, skal ikke også kunne forfalske brevet.",
          en: "The letter is the only place where an expert can see that a package really comes from you. Send it well before the first package and by another way than the package, best by post or at a meeting: whoever could forge the package must not be able to forge the letter as well.",
          zh: "邀请函是专家确认资料包确由贵处发出的唯一依据。请在发出第一个资料包之前及早寄送，并使用与资料包不同的途径，最好邮寄或当面交付：以免能伪造资料包的人同时伪造邀请函。",
        },
      },
      {
        text: {
          da: "{{ui:invitation.copy}} under {{ui:frame.people}} i runden udfylder runde, frist, kontor og fingeraftryk; navn og telefon skriver I selv. For en, der allerede er med, vælges det i menuen ved navnet.",
          en: "{{ui:invitation.copy}} under {{ui:frame.people}} in the round fills in round, deadline, office and fingerprint; you write name and telephone yourselves. For somebody who has joined already it is in the menu beside the name.",
          zh: "在轮次的{{ui:frame.people}}页选择{{ui:invitation.copy}}，会自动填入轮次、截止时间、办公室和指纹；姓名和电话由您填写。对已加入的人员，可在姓名旁的菜单中选择。",
        },
      },
      { letter: { da: invitationLetter("da"), en: invitationLetter("en"), zh: invitationLetter("zh") } },
      { see: ["packages", "issuing"] },
    ],
  },
] as const satisfies readonly HelpPage[];
