// The secretariat's quick guide: in the help, and one page of paper in each language (npm run guides).
import type { HelpPage } from "./page.ts";

export const secretariatGuide = {
  id: "secretariat",
  role: "secretariat",
  title: {
    da: "Sekretariat: fra opslag til fælles prioritering",
    en: "Secretariat: from the call to the joint prioritisation",
    zh: "秘书处：从征集到联合优先排序",
  },
  blocks: [
    {
      text: {
        da: "Du bygger runden, laver en pakke til hver, tager imod det, der kommer tilbage, og regner den fælles prioritering. Skøn skriver filer; du sender dem.",
        en: "You build the round, make a bundle for each person, receive what comes back, and compute the joint prioritisation. Skøn writes files; you send them.",
        zh: "您创建轮次，为每个人制作资料包，接收返回的文件，并计算联合优先排序。Skøn 生成文件，由您发送。",
      },
    },
    { heading: { da: "Byg runden", en: "Build the round", zh: "创建轮次" } },
    {
      steps: [
        {
          da: "Opret din identitet, og vælg {{ui:preparation.newRoundMenu}}. Udfyld {{ui:preparation.facts}}: frister, grupper, regler og rammer.",
          en: "Create your identity and choose {{ui:preparation.newRoundMenu}}. Fill in {{ui:preparation.facts}}: deadlines, groups, rules and frames.",
          zh: "创建您的身份，选择{{ui:preparation.newRoundMenu}}。填写{{ui:preparation.facts}}：截止时间、专家组、规则和资金额度。",
        },
        {
          da: "Skriv kriterierne, og vælg {{ui:criteria.approve}}. Før beslutningen er skrevet ind, kan ingen vurdere; derefter ligger de fast.",
          en: "Write the criteria and choose {{ui:criteria.approve}}. Nobody can score before the decision is recorded; after that they stand.",
          zh: "编写评审标准，选择{{ui:criteria.approve}}。登记决定之前无法评审；登记之后标准锁定。",
        },
        {
          da: "Træk regneark og bilag ind under {{ui:preparation.data}}. Fejl rettes i deres celle; {{ui:intake.accept}}, når der ikke er flere.",
          en: "Drag spreadsheet and documents in under {{ui:preparation.data}}. Faults are mended in their cell; {{ui:intake.accept}} when there are none left.",
          zh: "在{{ui:preparation.data}}页拖入表格和附件。错误就地改正；全部改正后选择{{ui:intake.accept}}。",
        },
        {
          da: "Under {{ui:frame.people}} kopierer du invitationsbrevet med jeres fingeraftryk. Når tilmeldingskortet kommer: ring, hør fingeraftrykket læst op, {{ui:people.cardTake}}. Det andet kontor kommer med på samme måde.",
          en: "Under {{ui:frame.people}} you copy the letter of invitation with your fingerprint. When the enrolment card comes: call, have the fingerprint read out, {{ui:people.cardTake}}. The other office joins in the same way.",
          zh: "在{{ui:frame.people}}页复制含贵处指纹的邀请函。收到登记卡后致电核对指纹，再选择{{ui:people.cardTake}}。另一办公室以同样方式加入。",
        },
        {
          da: "Sæt kryds i {{ui:frame.assignment}}, eller lad Skøn fordele. {{ui:issue.title}} viser, hvad der er nyt og for hvem; send hver fil til den, den er til.",
          en: "Tick in {{ui:frame.assignment}}, or let Skøn assign. {{ui:issue.title}} shows what is new and for whom; send each file to the person it is for.",
          zh: "在{{ui:frame.assignment}}中勾选，或由 Skøn 自动分配。{{ui:issue.title}}显示变化及涉及的人员；将每个文件发送给对应的人。",
        },
      ],
    },
    {
      picture: "preparation",
      shows: {
        da: "Trin for trin til det, eksperterne får: hvad der er klar, og hvad der mangler.",
        en: "Step by step to what the experts get: what is ready and what is due.",
        zh: "逐步准备专家将收到的内容：哪些已就绪，哪些尚缺。",
      },
    },
    { heading: { da: "Tag imod", en: "Receive", zh: "接收" } },
    {
      steps: [
        {
          da: "Træk alle pakker ind på én gang. Hver fil bliver taget ind, erstattet, lagt til side eller afvist med en grund; intet smides væk. {{key:inbox.next}} går til det næste, der venter på jer.",
          en: "Drag all packages in at once. Each file is taken in, superseded, put aside or refused with a reason; nothing is thrown away. {{key:inbox.next}} goes to the next that waits for you.",
          zh: "一次拖入所有资料包。每个文件会被导入、取代、搁置或附理由拒绝，不会丢弃任何内容。{{key:inbox.next}} 转到下一项待处理事项。",
        },
        {
          da: "{{ui:frame.status}} viser, hvem der mangler, og kopierer rykkere. {{ui:inbox.receipts}} fra indbakken til alle, der har sendt.",
          en: "{{ui:frame.status}} shows who is missing and copies reminders. {{ui:inbox.receipts}} from the inbox to everybody who has sent something.",
          zh: "{{ui:frame.status}}显示谁尚未提交，并可复制催办信。在收件箱中为所有提交者{{ui:inbox.receipts}}。",
        },
      ],
    },
    {
      picture: "inbox",
      shows: {
        da: "Indbakken: det, der venter på en afgørelse, øverst.",
        en: "The inbox: what waits for a decision comes first.",
        zh: "收件箱：待决定的事项排在最前。",
      },
    },
    { heading: { da: "Prioritér sammen", en: "Prioritise together", zh: "共同排序" } },
    {
      steps: [
        {
          da: "{{ui:frame.joint}} viser begge gruppers rækkefølge, bevillingsgrænsen og rammerne. Enter siger hvorfor. {{ui:joint.whatIf}} regner på en kopi.",
          en: "{{ui:frame.joint}} shows both groups' orders, the funding line and the frames. Enter says why. {{ui:joint.whatIf}} computes on a copy.",
          zh: "{{ui:frame.joint}}显示两组次序、资助线和资金额度。Enter 显示原因。{{ui:joint.whatIf}}在副本上计算。",
        },
        {
          da: "{{ui:joint.sign}}, og send forslaget til det andet kontor. Når det har regnet efter og valgt {{ui:joint.cosign}}, er prioriteringen aftalt.",
          en: "{{ui:joint.sign}} and send the proposal to the other office. When it has recomputed and chosen {{ui:joint.cosign}}, the prioritisation is agreed.",
          zh: "{{ui:joint.sign}}并将草案发送给另一办公室。对方重新核算并选择{{ui:joint.cosign}}后，优先排序即为商定。",
        },
        {
          da: "{{ui:frame.papers}} laver indstillingen, papirer til partshøring, begrundelser, referater og hele sagen som arkiv på tre sprog.",
          en: "{{ui:frame.papers}} makes the recommendation, papers for the hearing of applicants, reasons, minutes and the whole case as an archive, in three languages.",
          zh: "{{ui:frame.papers}}以三种语言生成推荐意见书、听取申请人意见的文书、理由、会议记录和全案归档。",
        },
      ],
    },
    {
      picture: "joint",
      shows: {
        da: "Den fælles prioritering: begge gruppers plads, pengene og grænsen.",
        en: "The joint prioritisation: both groups' places, the money and the line.",
        zh: "联合优先排序：两组名次、资金与资助线。",
      },
    },
    { heading: { da: "Godt at vide", en: "Good to know", zh: "须知" } },
    {
      points: [
        {
          da: "Kun projekter, som begge sider prioriterer, kan komme i betragtning, og hver side betaler sit eget. En afvigelse kræver begge kontorer og en begrundelse.",
          en: "Only projects that both sides prioritise can be considered, and each side pays its own. A deviation needs both offices and a reason.",
          zh: "只有双方均列为优先的项目才可考虑，各方各自出资。任何调整须经两个办公室同意并说明理由。",
        },
        {
          da: "Mistes en computer, spærrer I nøglen under {{ui:frame.status}}. Skøn siger »indstilling«, aldrig »afgørelse«.",
          en: "If a computer is lost, you revoke its key under {{ui:frame.status}}. Skøn says “recommendation”, never “decision”.",
          zh: "如电脑丢失，请在{{ui:frame.status}}中吊销其密钥。Skøn 给出的始终是推荐意见，而非决定。",
        },
      ],
    },
    { see: ["building", "issuing", "inbox", "joint", "papers", "invitation", "transfer"] },
  ],
} as const satisfies HelpPage;
