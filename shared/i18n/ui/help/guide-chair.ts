// The chair's quick guide: in the help, and one page of paper in each language (npm run guides).
import type { HelpPage } from "./page.ts";

export const chairGuide = {
  id: "chair",
  role: "chair",
  title: {
    da: "Formand: fra vurderinger til indstilling",
    en: "Chair: from reviews to a recommendation",
    zh: "组长：从评审到推荐意见",
  },
  blocks: [
    {
      text: {
        da: "Du samler gruppens vurderinger til én indstilling: hvem der indstilles, i hvilken rækkefølge, og hvorfor. Er du også ekspert, så begynd med den vejledning.",
        en: "You bring the group's reviews together into one recommendation: who is recommended, in which order, and why. If you are an expert as well, begin with that guide.",
        zh: "您将本组的评审汇总为一份推荐意见：推荐哪些申请、次序如何、理由为何。如果您同时担任专家，请先看专家指南。",
      },
    },
    { heading: { da: "Saml", en: "Gather", zh: "收集" } },
    {
      steps: [
        {
          da: "Træk medlemmernes pakker ind på vinduet, alle på én gang. Rapporten siger, hvad der er taget ind, erstattet eller afvist.",
          en: "Drag the members' packages onto the window, all at once. The report says what was taken in, superseded or refused.",
          zh: "将成员的评审包一次拖入窗口。报告会显示哪些已导入、被取代或被拒绝。",
        },
        {
          da: "{{ui:frame.members}} viser, hvem der mangler. {{key:members.remind}} kopierer en påmindelse på medlemmets sprog. Vurderer du selv, åbner de andres point, når din egen færdige vurdering er underskrevet.",
          en: "{{ui:frame.members}} shows who is missing. {{key:members.remind}} copies a reminder in the member's language. If you review yourself, the others' scores open once your own complete review is signed.",
          zh: "{{ui:frame.members}}显示谁尚未提交。{{key:members.remind}} 以成员的语言复制提醒。如您本人也评审，须先签署自己完成的评审，才能看到其他人的评分。",
        },
        {
          da: "{{ui:frame.conflicts}}: erklær dig selv på alle ansøgninger, og afgør dem, hvor et medlem har svaret {{ui:conflict.possible}}. Dine egne konflikter tager stedfortræderen.",
          en: "{{ui:frame.conflicts}}: declare yourself on all applications, and rule where a member answered {{ui:conflict.possible}}. The deputy takes your own conflicts.",
          zh: "{{ui:frame.conflicts}}：就所有申请作出本人申报，并对成员申报{{ui:conflict.possible}}的情况作出裁定。您本人回避的申请由副组长处理。",
        },
      ],
    },
    {
      picture: "members",
      shows: {
        da: "Hvem der har sendt hvad, og hvem der mangler.",
        en: "Who has sent what, and who is missing.",
        zh: "谁已提交、谁尚未提交。",
      },
    },
    { heading: { da: "Se uenigheden", en: "See the disagreement", zh: "查看分歧" } },
    {
      steps: [
        {
          da: "{{ui:frame.matrix}} viser alle point side om side. Pilene går fra celle til celle, Enter læser begrundelserne, {{key:matrix.sort}} skifter sortering, {{key:matrix.colour}} viser afvigelser.",
          en: "{{ui:frame.matrix}} shows all scores side by side. Arrows go from cell to cell, Enter reads the reasons, {{key:matrix.sort}} changes the order, {{key:matrix.colour}} shows deviations.",
          zh: "{{ui:frame.matrix}}并列显示所有评分。方向键逐格移动，Enter 查看理由，{{key:matrix.sort}} 切换排序，{{key:matrix.colour}} 显示偏差。",
        },
      ],
    },
    {
      picture: "matrix",
      shows: {
        da: "Pointmatricen: mødets dagsorden, de mest uenige øverst.",
        en: "The score matrix: the meeting's agenda, most disagreement first.",
        zh: "评分矩阵：会议议程，分歧最大的排在最前。",
      },
    },
    { heading: { da: "Hold mødet", en: "Hold the meeting", zh: "主持会议" } },
    {
      steps: [
        {
          da: "{{key:matrix.meet}} starter mødet: én ansøgning og ét kriterium ad gangen. Den fælles vurdering er tom, til I giver den; {{key:meeting.median}} tager medianen, {{key:meeting.next}} går videre.",
          en: "{{key:matrix.meet}} starts the meeting: one application and one criterion at a time. The consensus is empty until you give it; {{key:meeting.median}} takes the median, {{key:meeting.next}} goes on.",
          zh: "{{key:matrix.meet}} 开始会议：每次一份申请、一项标准。共识评分初始为空；{{key:meeting.median}} 取中位数，{{key:meeting.next}} 继续。",
        },
        {
          da: "Skriv {{ui:meeting.outcome}} og teksten til ansøgeren, begynd gerne med medlemmernes. En uenig får sin mindretalsudtalelse med. {{ui:meeting.grow}} skriver notatet.",
          en: "Give {{ui:meeting.outcome}} and the text to the applicant; you may begin with the members' own. Whoever disagrees has a minority opinion taken along. {{ui:meeting.grow}} writes the minutes.",
          zh: "填写{{ui:meeting.outcome}}和给申请人的文字，可从成员的评语开始。持不同意见者可附少数意见。{{ui:meeting.grow}}可生成会议记录。",
        },
      ],
    },
    {
      picture: "meeting",
      shows: {
        da: "Mødet på lærredet: skalaen, medlemmernes point og deres ord.",
        en: "The meeting on the screen: the scale, the members' scores and their words.",
        zh: "会议投影：评分尺度、成员评分及其理由。",
      },
    },
    { heading: { da: "Læg rækkefølgen, og send", en: "Lay down the order and send", zh: "排序并提交" } },
    {
      steps: [
        {
          da: "{{ui:frame.order}}: træk, eller flyt med {{key:order.up}} og {{key:order.down}}; {{key:order.tie}} deler en plads. Går en plads imod pointene, skriver du hvorfor.",
          en: "{{ui:frame.order}}: drag, or move with {{key:order.up}} and {{key:order.down}}; {{key:order.tie}} shares a place. Where a place goes against the scores, you say why.",
          zh: "{{ui:frame.order}}：拖动，或用 {{key:order.up}}、{{key:order.down}} 移动；{{key:order.tie}} 设为并列。名次与评分不一致时须说明理由。",
        },
        {
          da: "{{ui:frame.groupExport}}: send først {{ui:groupExport.draft}}, hvis medlemmerne skal se den. Underskriv så {{ui:groupExport.final}}, og send filen.",
          en: "{{ui:frame.groupExport}}: first send {{ui:groupExport.draft}} if the members are to see it. Then sign {{ui:groupExport.final}} and send the file.",
          zh: "{{ui:frame.groupExport}}：如需成员过目，先发送{{ui:groupExport.draft}}；再签署{{ui:groupExport.final}}并发送文件。",
        },
      ],
    },
    { heading: { da: "Godt at vide", en: "Good to know", zh: "须知" } },
    {
      points: [
        {
          da: "Alt gemmes, mens I taler, og {{key:meeting.undo}} fortryder. Milde og strenge eksperter vises, men ingens point rettes.",
          en: "Everything is saved while you talk, and {{key:meeting.undo}} undoes. Lenient and strict experts are shown, but nobody's scores are corrected.",
          zh: "讨论过程中随时保存，{{key:meeting.undo}} 可撤销。系统会显示专家的宽严程度，但不会修改任何人的评分。",
        },
        {
          da: "Pakken nævner alle medlemmer og rummer deres vurderinger, som de selv underskrev dem. Det er en indstilling, ikke en afgørelse.",
          en: "The package names every member and holds their reviews as they signed them. It is a recommendation, not a decision.",
          zh: "汇总包列出全体成员，并包含各人原样签名的评审。它是推荐意见，而非最终决定。",
        },
      ],
    },
    { see: ["members", "meeting", "order", "papers"] },
  ],
} as const satisfies HelpPage;
