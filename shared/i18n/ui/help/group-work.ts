// Help for whoever leads a group: members' packages, matrix and meeting, order and the group's package.
import type { HelpPage } from "./page.ts";

export const groupPages = [
  {
    id: "members",
    title: { da: "Medlemmernes pakker", en: "The members' packages", zh: "成员的评审包" },
    blocks: [
      {
        text: {
          da: "Slip pakkerne hvor som helst på vinduet, også flere gange og i vilkårlig rækkefølge: resultatet er det samme. Kun en færdig, underskrevet vurdering efter de gældende kriterier tæller.",
          en: "Drop the packages anywhere on the window, more than once and in any order if you like: the outcome is the same. Only a complete, signed review under the current criteria counts.",
          zh: "将评审包拖到窗口任意位置，可多次、以任意顺序进行，结果相同。只有按现行标准完成并签名的评审才计入。",
        },
      },
      {
        picture: "members",
        shows: {
          da: "Et medlem på hver linje med status, pakkens nummer og det, du kan gøre.",
          en: "A member on each line with state, the package's number and what you can do.",
          zh: "每行一名成员：状态、评审包编号和可执行的操作。",
        },
      },
      {
        terms: [
          {
            term: { da: "Kom for sent", en: "Came late", zh: "逾期" },
            about: {
              da: "Fristen lukker ikke. Du afgør med {{ui:members.acceptLate}} og en begrundelse, om pakken tæller.",
              en: "The deadline closes nothing. You decide with {{ui:members.acceptLate}} and a reason whether the package counts.",
              zh: "截止时间不会关闭提交。您通过{{ui:members.acceptLate}}并说明理由，决定其是否计入。",
            },
          },
          {
            term: { da: "To udgaver", en: "Two versions", zh: "两个版本" },
            about: {
              da: "Som regel en gendannet sikkerhedskopi eller en ekstra computer. Ingen af dem tæller, før medlemmet har sendt én ny pakke, eller du har valgt med {{ui:members.chooseFork}}.",
              en: "Usually a restored backup or a second computer. Neither counts before the member has sent one new package or you have chosen with {{ui:members.chooseFork}}.",
              zh: "通常是因为恢复了备份或使用了另一台电脑。在成员重新提交一个评审包，或您通过{{ui:members.chooseFork}}选定之前，两者均不计入。",
            },
          },
          {
            term: { da: "Mangler helt", en: "Missing altogether", zh: "尚未提交" },
            about: {
              da: "Kopiér en påmindelse på medlemmets eget sprog, og sæt den ind i en mail. Kommer pakken aldrig, så skriv grunden med {{ui:members.noteMissing}}; den står på papirerne.",
              en: "Copy a reminder in the member's own language and paste it into a mail. If the package never comes, write the reason with {{ui:members.noteMissing}}; it stands in the papers.",
              zh: "以成员的语言复制提醒并粘贴到邮件中。如始终未收到，请通过{{ui:members.noteMissing}}说明原因，并写入文书。",
            },
          },
        ],
      },
      {
        text: {
          da: "Intet medlem kan udelades ubemærket: pakken, du sender, nævner alle, og kontoret ser det, hvis en nyere vurdering ikke er brugt.",
          en: "No member can be left out unnoticed: the package you send names everybody, and the office sees when a newer review was not used.",
          zh: "任何成员都不可能被悄然遗漏：您发送的汇总包列出全体成员；如未采用较新的评审，办公室会看到。",
        },
      },
    ],
  },
  {
    id: "meeting",
    title: { da: "Matrix og møde", en: "Matrix and meeting", zh: "评分矩阵与会议" },
    blocks: [
      {
        text: {
          da: "Matricen er sorteret efter uenighed, og mødet følger den rækkefølge. En ramme om et kriterium betyder, at medlemmerne er så langt fra hinanden, at den fælles vurdering skal begrundes.",
          en: "The matrix is sorted by disagreement, and the meeting follows that order. A frame round a criterion means that members are so far apart that the consensus needs a reason.",
          zh: "矩阵按分歧程度排序，会议依此次序进行。标准周围的方框表示成员分歧较大，共识须说明理由。",
        },
      },
      {
        picture: "matrix",
        shows: {
          da: "Pointmatricen med begrundelserne for den valgte celle nederst.",
          en: "The score matrix with the reasons behind the chosen cell below.",
          zh: "评分矩阵，下方显示所选单元格的理由。",
        },
      },
      {
        points: [
          {
            da: "Enighedstallene er tal at tale om, ikke en dom: med tre vurderinger af hver ansøgning er decimaler lidt værd.",
            en: "Figures of agreement are something to talk about, not a verdict: with three reviews of each application, decimals mean little.",
            zh: "一致性指标供讨论参考，并非结论：每份申请只有三份评审时，小数意义不大。",
          },
          {
            da: "Den fælles vurdering begynder tom. Medianen og gennemsnittet står ved siden af.",
            en: "The consensus starts empty. Median and mean stand beside it.",
            zh: "共识评分初始为空，旁边显示中位数和平均值。",
          },
          {
            da: "Under en tærskel kan ansøgningen ikke indstilles, medmindre tærsklen er vejledende.",
            en: "Below a threshold the application cannot be recommended, unless the threshold is advisory only.",
            zh: "低于及格线的申请不能推荐，除非该及格线仅供参考。",
          },
          {
            da: "{{ui:meeting.startText}} sætter ordene ind med navne ved. {{ui:meeting.compare}} viser, hvad gruppen har ændret.",
            en: "{{ui:meeting.startText}} inserts their words, marked with names. {{ui:meeting.compare}} shows what the group has changed.",
            zh: "{{ui:meeting.startText}}会插入带署名的文字。{{ui:meeting.compare}}显示专家组作了哪些改动。",
          },
        ],
      },
      {
        picture: "meeting",
        shows: {
          da: "Et kriterium i mødet, til at læse på afstand.",
          en: "One criterion in the meeting, to be read from a distance.",
          zh: "会议中的一项标准，远处也能看清。",
        },
      },
      {
        text: {
          da: "{{key:meeting.fullScreen}} fylder skærmen, {{key:meeting.cannot}} er {{ui:meeting.cannot}}, {{key:meeting.reasons}} går til begrundelsen, {{key:meeting.leave}} forlader mødet. Det fortsætter, hvor I slap.",
          en: "{{key:meeting.fullScreen}} fills the screen, {{key:meeting.cannot}} is {{ui:meeting.cannot}}, {{key:meeting.reasons}} goes to the reason, {{key:meeting.leave}} leaves the meeting. It goes on where you stopped.",
          zh: "{{key:meeting.fullScreen}} 全屏，{{key:meeting.cannot}} 表示{{ui:meeting.cannot}}，{{key:meeting.reasons}} 转到理由栏，{{key:meeting.leave}} 离开会议。下次从中断处继续。",
        },
      },
    ],
  },
  {
    id: "order",
    title: { da: "Rækkefølge og indstillingspakke", en: "Order and consolidated package", zh: "排序与汇总包" },
    blocks: [
      {
        text: {
          da: "Kun en ansøgning, der indstilles og har en plads, er prioriteret. {{ui:order.takeScores}} begynder listen; derefter flytter du.",
          en: "Only an application that is recommended and has a place is prioritised. {{ui:order.takeScores}} starts the list; then you move.",
          zh: "只有获推荐且有名次的申请才算列入优先。{{ui:order.takeScores}}可生成初始名单，之后再调整。",
        },
      },
      {
        picture: "group-order",
        shows: {
          da: "Gruppens rækkefølge; en plads mod pointene bærer sin begrundelse.",
          en: "The group's order; a place against the scores carries its reason.",
          zh: "专家组排序；与评分不一致的名次附有理由。",
        },
      },
      {
        points: [
          {
            da: "{{key:order.moveTo}} flytter til et tal, {{key:order.reason}} går til begrundelsen, {{key:order.undo}} fortryder.",
            en: "{{key:order.moveTo}} moves to a number, {{key:order.reason}} goes to the reason, {{key:order.undo}} undoes.",
            zh: "{{key:order.moveTo}} 移到指定名次，{{key:order.reason}} 转到理由栏，{{key:order.undo}} 撤销。",
          },
          {
            da: "Er du inhabil i en ansøgning, sætter stedfortræderen udfald og plads i sin egen pakke. Begge pakker skal til.",
            en: "Where you have a conflict of interest, the deputy gives outcome and place in a package of his or her own. Both packages are needed.",
            zh: "您需回避的申请，由副组长在自己的汇总包中给出结论和名次。两份汇总包缺一不可。",
          },
          {
            da: "En kladde til gruppen rummer ingen vurderinger og tæller ikke. Et medlem, der er uenig, skriver sin mindretalsudtalelse i sin egen næste pakke.",
            en: "A draft to the group holds no reviews and does not count. A member who disagrees writes a minority opinion in the next package of his or her own.",
            zh: "发给专家组的草稿不含评审，也不计入。持不同意见的成员在自己的下一份评审包中写明少数意见。",
          },
        ],
      },
      {
        text: {
          da: "Når den endelige pakke er underskrevet, gælder den, til du sender en ny. Kontoret svarer med en kvittering.",
          en: "Once the final package is signed, it stands until you send a new one. The office answers with a receipt.",
          zh: "最终汇总包签署后即生效，直到您发送新的一份。办公室会回复回执。",
        },
      },
    ],
  },
] as const satisfies readonly HelpPage[];
