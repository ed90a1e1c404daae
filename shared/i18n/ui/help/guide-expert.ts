// The expert's quick guide: in the help, and one page of paper in each language (npm run guides).
import type { HelpPage } from "./page.ts";

export const expertGuide = {
  id: "expert",
  role: "expert",
  title: { da: "Ekspert: fra pakke til pakke", en: "Expert: from package to package", zh: "专家：从收到到提交" },
  blocks: [
    {
      text: {
        da: "Du får ansøgninger som en fil, vurderer dem på din egen computer, også uden net, og sender din underskrevne vurdering tilbage som en fil.",
        en: "You get applications as a file, review them on your own computer, also without a network, and send your signed review back as a file.",
        zh: "您以文件形式收到申请，在自己的电脑上评审（离线亦可），再以文件形式发回已签名的评审。",
      },
    },
    { heading: { da: "Første gang", en: "The first time", zh: "首次使用" } },
    {
      steps: [
        {
          da: "Vælg {{ui:identity.create}}. Skriv adgangssætningen ned på papir: ingen kan finde den igen for dig.",
          en: "Choose {{ui:identity.create}}. Write the passphrase down on paper: nobody can find it again for you.",
          zh: "选择{{ui:identity.create}}。将口令短语写在纸上：没有人能替您找回。",
        },
        {
          da: "{{ui:identity.saveBackup}} på et USB-stik. Den rummer din nøgle, ikke dine vurderinger.",
          en: "{{ui:identity.saveBackup}} on a USB stick. It holds your key, not your reviews.",
          zh: "{{ui:identity.saveBackup}}到 U 盘。备份包含您的密钥，不含评审内容。",
        },
        {
          da: "{{ui:identity.saveCard}}, og send filen til sekretariatet. De ringer; læs fingeraftrykket op for dem.",
          en: "{{ui:identity.saveCard}} and send the file to the secretariat. They call you; read the fingerprint out to them.",
          zh: "{{ui:identity.saveCard}}并将文件发送给秘书处。对方来电时，请读出您的指纹。",
        },
      ],
    },
    { heading: { da: "Når pakken kommer", en: "When the bundle comes", zh: "收到资料包时" } },
    {
      steps: [
        {
          da: "Træk filen ind i vinduet, eller dobbeltklik på den. Du ser indholdet, før noget bliver ændret.",
          en: "Drag the file into the window or double-click it. You see what it holds before anything changes.",
          zh: "将文件拖入窗口或双击打开。作出任何更改之前，您会先看到内容。",
        },
        {
          da: "Sammenlign fingeraftrykket med dit invitationsbrev. Er tallene ens: {{ui:import.takeIn}}.",
          en: "Compare the fingerprint with your letter of invitation. If the numbers are the same: {{ui:import.takeIn}}.",
          zh: "将指纹与邀请函核对。数字一致时，选择{{ui:import.takeIn}}。",
        },
      ],
    },
    {
      picture: "import-first",
      shows: {
        da: "Ansøgningspakken vises, før den tages ind.",
        en: "The application bundle is shown before it is taken in.",
        zh: "导入之前先显示申请资料包的内容。",
      },
    },
    { heading: { da: "Hver ansøgning", en: "Each application", zh: "评审每份申请" } },
    {
      steps: [
        {
          da: "Svar på, om du er inhabil. Så åbner dokumenterne.",
          en: "Answer whether you have a conflict of interest. Then the documents open.",
          zh: "先就利益冲突作出申报，随后文件打开。",
        },
        {
          da: "Læs til venstre, vurdér til højre. Talltasterne giver point, {{key:assessment.half}} et halvt til, {{key:assessment.cannotJudge}} betyder {{ui:assessment.cannotJudge}}. {{key:assessment.reasons}} går til begrundelsen.",
          en: "Read on the left, review on the right. Number keys give scores, {{key:assessment.half}} half a point more, {{key:assessment.cannotJudge}} means {{ui:assessment.cannotJudge}}. {{key:assessment.reasons}} goes to the reasons.",
          zh: "左侧阅读，右侧评审。数字键评分，{{key:assessment.half}} 加半分，{{key:assessment.cannotJudge}} 表示{{ui:assessment.cannotJudge}}，{{key:assessment.reasons}} 转到理由栏。",
        },
        {
          da: "Markér tekst i dokumentet, og tryk {{key:reading.quote}}: den kommer ind i begrundelsen med sidetal.",
          en: "Select text in the document and press {{key:reading.quote}}: it goes into your reasons with its page number.",
          zh: "选中文件中的文字，按 {{key:reading.quote}}，即可连同页码插入理由。",
        },
        {
          da: "Slut med {{ui:overall.heading}}: ord til ansøgeren og din indstilling. {{key:assessment.nextGap}} fører til det næste, der mangler.",
          en: "End with {{ui:overall.heading}}: words to the applicant and your recommendation. {{key:assessment.nextGap}} leads to the next thing missing.",
          zh: "最后填写{{ui:overall.heading}}：给申请人的评语和您的推荐意见。{{key:assessment.nextGap}} 跳到下一项待办。",
        },
      ],
    },
    {
      picture: "quoted",
      shows: {
        da: "Dokumentet til venstre; kriteriet, skalaen og begrundelsen til højre.",
        en: "The document at the left; the criterion, the scale and the reasons at the right.",
        zh: "左侧为文件，右侧为评审标准、评分和理由。",
      },
    },
    { heading: { da: "Underskriv og send", en: "Sign and send", zh: "签名并发送" } },
    {
      steps: [
        {
          da: "Åbn {{ui:frame.export}}. Tjeklisten siger, hvad der mangler. Skriv adgangssætningen, og vælg {{ui:export.sign}}.",
          en: "Open {{ui:frame.export}}. The checklist says what is missing. Type the passphrase and choose {{ui:export.sign}}.",
          zh: "打开{{ui:frame.export}}。核对清单显示缺漏之处。输入口令短语，选择{{ui:export.sign}}。",
        },
        {
          da: "Send filen til formanden og sekretariatet, fx med mail. Den er krypteret. Kvitteringen, du får tilbage, åbner du i Skøn.",
          en: "Send the file to the chair and the secretariat, for example by mail. It is encrypted. Open the receipt you get back in Skøn.",
          zh: "将文件发送给组长和秘书处，例如通过邮件。文件已加密。收到回执后，请在 Skøn 中打开。",
        },
      ],
    },
    {
      picture: "export-complete",
      shows: {
        da: "Tjeklisten før underskriften.",
        en: "The checklist before signing.",
        zh: "签名前的核对清单。",
      },
    },
    { heading: { da: "Godt at vide", en: "Good to know", zh: "须知" } },
    {
      points: [
        {
          da: "Der er ingen Gem-knap: alt gemmes, mens du skriver. {{key:assessment.undo}} fortryder, også i morgen.",
          en: "There is no Save button: everything is saved as you write. {{key:assessment.undo}} undoes, tomorrow too.",
          zh: "无需手动保存，填写内容随时保存。{{key:assessment.undo}} 撤销，第二天仍然有效。",
        },
        {
          da: "Private noter og fremhævninger forlader aldrig computeren. Navne og vurderinger er ikke hemmelige over for ansøgerne.",
          en: "Private notes and highlights never leave the computer. Names and reviews are not secret from applicants.",
          zh: "私人备注和标注不会离开本机。专家姓名和评审意见对申请人不保密。",
        },
        {
          da: "Du kan rette og underskrive igen. En ny pakke er altid hele vurderingen og erstatter den gamle.",
          en: "You can correct and sign again. A new package is always the whole review and replaces the old one.",
          zh: "您可以修改并重新签名。新的评审包始终包含完整评审，并取代旧的。",
        },
      ],
    },
    { see: ["packages", "conflicts", "reading", "scoring", "saving", "export"] },
  ],
} as const satisfies HelpPage;
