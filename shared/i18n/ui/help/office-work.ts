// Help for the secretariat: building and issuing a round, the inbox, the joint prioritisation, papers and evaluation.
import type { HelpPage } from "./page.ts";

export const officePages = [
  {
    id: "building",
    title: { da: "Byg en runde", en: "Building a round", zh: "创建轮次" },
    blocks: [
      {
        text: {
          da: "En runde kan begynde tomt med en titel eller læses af en mappe med regneark og bilag. Det, der ikke er færdigt, gemmes også, og {{key:draft.undo}} fortryder det hele.",
          en: "A round can start empty with a title or be read from a folder of spreadsheet and documents. What is not finished is saved, too, and {{key:draft.undo}} undoes all of it.",
          zh: "轮次可以从名称开始空白创建，也可以从含表格和附件的文件夹读取。未完成的内容也会保存，{{key:draft.undo}} 可全部撤销。",
        },
      },
      {
        picture: "preparation",
        shows: {
          da: "Forberedelsen trin for trin.",
          en: "The preparation, step by step.",
          zh: "逐步准备。",
        },
      },
      {
        terms: [
          {
            term: { da: "Regler og rammer", en: "Rules and frames", zh: "规则与额度" },
            about: {
              da: "Lægges fast, før den første ansøgning åbnes, og står på hvert resultat. En hård ramme kan ikke overskrides og skal være bevilget; en blød vises, når den overskrides.",
              en: "Fixed before the first application is opened, and shown on every result. A hard frame cannot be exceeded and must be granted; a soft one is shown when it is exceeded.",
              zh: "在打开第一份申请之前确定，并标示在每个结果上。硬性额度不可超出且须已拨定；弹性额度超出时会提示。",
            },
          },
          {
            term: { da: "Kriterier", en: "Criteria", zh: "评审标准" },
            about: {
              da: "Begynd fra en skabelon, eller skriv dem. Hvert kriterium har ordlyd, vejledning, skala, vægt og tærskel på op til tre sprog. Efter beslutningen er en ændring en ny version, som skal besluttes igen.",
              en: "Start from a template or write them. Each criterion has wording, guidance, scale, weight and threshold, in up to three languages. After the decision a change is a new version, to be decided again.",
              zh: "可从模板开始或自行编写。每项标准包含文本、说明、尺度、权重和及格线，最多三种语言。作出决定之后的更改即为新版本，须再次决定。",
            },
          },
          {
            term: { da: "Ansøgninger", en: "Applications", zh: "申请" },
            about: {
              da: "Hver fejl står i sin celle og rettes dér; {{ui:intake.nextFault}} går videre. Bilag finder selv deres ansøgning ved journalnummeret. Intet tages ind, før du siger til.",
              en: "Each fault stands in its cell and is mended there; {{ui:intake.nextFault}} goes on. Documents find their application by its journal number. Nothing is taken in before you say so.",
              zh: "每处错误显示在所在单元格并就地改正；{{ui:intake.nextFault}}继续。附件按申请编号自动匹配。在您确认之前不会导入任何内容。",
            },
          },
        ],
      },
      {
        picture: "builder-intake",
        shows: {
          da: "Regnearket, som det blev læst, med fejlene i deres celler.",
          en: "The spreadsheet as it was read, with the faults in their cells.",
          zh: "读入的表格，错误标示在相应单元格中。",
        },
      },
    ],
  },
  {
    id: "issuing",
    title: { da: "Personer, fordeling og pakker", en: "People, assignment and bundles", zh: "人员、分配与资料包" },
    blocks: [
      {
        steps: [
          {
            da: "Send invitationsbrevet, før den første pakke går ud. Det bærer jeres fingeraftryk; {{ui:invitation.copy}} under {{ui:frame.people}}.",
            en: "Send the letter of invitation before the first bundle goes out. It carries your fingerprint; {{ui:invitation.copy}} under {{ui:frame.people}}.",
            zh: "在发出第一个资料包之前寄送邀请函。邀请函载有贵处指纹；在{{ui:frame.people}}页{{ui:invitation.copy}}。",
          },
          {
            da: "{{ui:people.addPeople}}. Ring, og lad personen læse sit fingeraftryk op. Tag kun kortet med, hvis tallene er de samme.",
            en: "{{ui:people.addPeople}}. Call, and have the person read the fingerprint out. Take the card only if the numbers are the same.",
            zh: "{{ui:people.addPeople}}。致电对方，请其读出指纹。数字一致时才加入登记卡。",
          },
          {
            da: "Vælg rollen: ekspert, formand eller stedfortræder. En formand kan også være ekspert.",
            en: "Choose the role: expert, chair or deputy. A chair can be an expert as well.",
            zh: "选择角色：专家、组长或副组长。组长也可以同时是专家。",
          },
          {
            da: "Fordel. {{ui:assignment.automatic}} giver jævn belastning og undgår kendte konflikter; et udråbstegn beder dig se efter en ekstra gang.",
            en: "Assign. {{ui:assignment.automatic}} gives an even load and avoids known conflicts; an exclamation mark asks you to look twice.",
            zh: "分配申请。{{ui:assignment.automatic}}会均衡工作量并避开已知利益冲突；感叹号提示您再次核对。",
          },
          {
            da: "{{ui:issue.title}}: én pakke til hver, krypteret til netop ham eller hende. Den første udgave åbner runden.",
            en: "{{ui:issue.title}}: one bundle each, encrypted for just that person. The first edition opens the round.",
            zh: "{{ui:issue.title}}：每人一个，仅本人可解密。第一个版次开启轮次。",
          },
        ],
      },
      {
        picture: "builder-issue",
        shows: {
          da: "Hvad der er nyt siden sidste udgave, og hvem der får en ny pakke.",
          en: "What is new since the last edition, and who gets a new bundle.",
          zh: "自上一版次以来的变化，以及谁将收到新的资料包。",
        },
      },
      {
        text: {
          da: "Ændrer I noget senere, laver I en ny udgave. Kun dem, det angår, får en ny pakke, og det, de har skrevet, bliver stående. Er en computer mistet: {{ui:status.revoke}} under {{ui:frame.status}}.",
          en: "If you change something later, you make a new edition. Only those concerned get a new bundle, and what they have written stays. If a computer is lost: {{ui:status.revoke}} under {{ui:frame.status}}.",
          zh: "之后如有更改，请制作新版次。只有涉及的人员会收到新的资料包，他们填写的内容会保留。如电脑丢失，请在{{ui:frame.status}}中选择{{ui:status.revoke}}。",
        },
      },
      { see: ["invitation", "packages"] },
    ],
  },
  {
    id: "inbox",
    title: { da: "Indbakke, status og kvitteringer", en: "Inbox, status and receipts", zh: "收件箱、状态与回执" },
    blocks: [
      {
        text: {
          da: "Fyrre pakker på én gang er helt fint: I får én rapport, og tallene i den går op. Filerne selv ændres ikke og bliver, hvor de er.",
          en: "Forty packages at once are fine: you get one report, and its figures add up. The files themselves are not changed and stay where they are.",
          zh: "一次拖入四十个资料包也没有问题：您会得到一份数字相符的报告。文件本身不会改动，仍在原处。",
        },
      },
      {
        picture: "inbox",
        shows: {
          da: "Indbakken: det, der venter på jer, så det afviste, så resten.",
          en: "The inbox: what waits for you, then what was refused, then the rest.",
          zh: "收件箱：先是等待您处理的，然后是被拒绝的，最后是其余的。",
        },
      },
      {
        points: [
          {
            da: "To indstillingspakker fra samme formand: {{ui:inbox.compareChoose}} viser forskellen; valget står i prioriteringen med begrundelse.",
            en: "Two consolidated packages from one chair: {{ui:inbox.compareChoose}} shows the difference; the choice stands in the prioritisation with its reason.",
            zh: "同一组长的两个汇总包：{{ui:inbox.compareChoose}}显示差异；所作选择及理由会写入优先排序。",
          },
          {
            da: "For sent: gruppens formand afgør om en vurdering, kontoret om en indstillingspakke.",
            en: "Late: the group's chair decides on a review, the office on a consolidated package.",
            zh: "逾期：评审由组长决定，汇总包由办公室决定。",
          },
          {
            da: "Afvist: filen ligger i karantæne med sin grund. {{ui:inbox.askSender}}, hvis der skal sendes igen.",
            en: "Refused: the file lies in quarantine with its reason. {{ui:inbox.askSender}} if it has to be sent again.",
            zh: "被拒绝：文件连同原因存入隔离区。如需重新发送，可{{ui:inbox.askSender}}。",
          },
          {
            da: "En kvittering er bevis for, at en pakke er nået frem. Den følger også med den næste ansøgningspakke.",
            en: "A receipt is proof that a package has arrived. It also comes along with the next application bundle.",
            zh: "回执证明资料包已送达，也会随下一个申请资料包一并发送。",
          },
        ],
      },
    ],
  },
  {
    id: "joint",
    title: { da: "Fælles prioritering", en: "Joint prioritisation", zh: "联合优先排序" },
    blocks: [
      {
        text: {
          da: "Listen laves af de to gruppers rækkefølge efter rundens regler, aldrig af rå point på tværs. Et projekt, som kun den ene side har prioriteret, er ikke i betragtning. Enter på en række viser alt bag den, ned til medlemmernes begrundelser.",
          en: "The list is made from the two groups' orders by the round's rules, never from raw scores across groups. A project that only one side has prioritised is not considered. Enter on a row shows all that is behind it, down to the members' reasons.",
          zh: "名单由两组的次序按本轮规则生成，从不跨组比较原始分。只有一方列为优先的项目不予考虑。在行上按 Enter 可查看其全部依据，直至成员的理由。",
        },
      },
      {
        picture: "joint",
        shows: {
          da: "Den fælles liste med bevillingsgrænsen; til højre rammerne og kontrollen.",
          en: "The joint list with the funding line; at the right the frames and the checks.",
          zh: "联合名单与资助线；右侧为资金额度和核查项目。",
        },
      },
      {
        points: [
          {
            da: "Rammerne regnes pr. kilde og år. Den celle, der binder, siger for hvem.",
            en: "Frames are counted by source and year. The cell that binds says for whom.",
            zh: "额度按资金来源和年份计算。受限的单元格会注明涉及的项目。",
          },
          {
            da: "{{key:joint.log}} viser beregningen trin for trin; {{ui:joint.verify}} laver den forfra af pakkerne.",
            en: "{{key:joint.log}} shows the computation step by step; {{ui:joint.verify}} makes it again from the packages.",
            zh: "{{key:joint.log}} 逐步显示计算过程；{{ui:joint.verify}}根据资料包重新计算。",
          },
          {
            da: "{{ui:joint.deviate}} kræver begge kontorer og en begrundelse og står synligt i papirerne. Står flere lige ved grænsen, afgør mødet eller en lodtrækning, som I selv foretager.",
            en: "{{ui:joint.deviate}} needs both offices and a reason, and stands visibly in the papers. Where several are tied at the line, the meeting decides, or a lot that you draw yourselves.",
            zh: "{{ui:joint.deviate}}须经两个办公室同意并说明理由，并在文书中标明。如资助线处有并列项目，由会议决定，或由贵方自行抽签。",
          },
        ],
      },
      { heading: { da: "Kun vejledende", en: "Guidance only", zh: "仅供参考" } },
      {
        points: [
          {
            da: "Sandsynlighed for at ligge over grænsen: eksperternes samlede point trækkes om tusinder af gange, og listen laves hver gang efter rundens regler. Tallet kender ikke drøftelsen, ændrer ingen rækkefølge og er ikke med i det underskrevne resultat.",
            en: "Probability of being above the line: the experts' totals are drawn again thousands of times, and each time the list is made by the round's rules. It knows nothing of the discussion, changes no order and is no part of the signed result.",
            zh: "位于资助线以上的概率：将专家总分重抽数千次，每次按本轮规则重排名单。它不反映讨论，不改变排序，也不写入已签署的结果。",
          },
          {
            da: "Bedste brug af pengene efter point: de projekter, der tilsammen ville give den højeste værdi inden for rammerne. Det er et tankeeksperiment og ikke en prioritering.",
            en: "Best use of the money by score: the projects that together would give the highest value within the frames. It is a what-if, not a prioritisation.",
            zh: "按评分的资金最佳用法：资金额度内综合价值合计最高的项目组合。这是假设推演，不是优先排序。",
          },
        ],
      },
    ],
  },
  {
    id: "papers",
    title: { da: "Papirer og evaluering", en: "Papers and evaluation", zh: "文书与评估" },
    blocks: [
      {
        text: {
          da: "Papirerne laves af det, der er underskrevet og indlæst på denne computer, på dansk, engelsk og kinesisk, som PDF, Word, Excel og CSV. De kan laves igen, så tit I vil; ingen filer overskrives.",
          en: "Papers are made from what is signed and taken in on this computer, in Danish, English and Chinese, as PDF, Word, Excel and CSV. They can be made again as often as you like; no file is overwritten.",
          zh: "文书根据本机已签署和导入的内容生成，支持丹麦文、英文和中文，格式为 PDF、Word、Excel 和 CSV。可反复生成，不会覆盖任何文件。",
        },
      },
      {
        picture: "papers",
        shows: {
          da: "Hvilke papirer, på hvilke sprog, i hvilke formater.",
          en: "Which papers, in which languages, in which formats.",
          zh: "选择文书、语言和格式。",
        },
      },
      {
        points: [
          {
            da: "Vurderinger til partshøring: ét papir for hver ansøgning, med svarfrist og plads til svar.",
            en: "Assessments for the hearing: one paper for each application, with a deadline and room for the reply.",
            zh: "供听取申请人意见的评语：每份申请一份，含答复期限和答复栏。",
          },
          {
            da: "{{ui:papers.dossier}}: alle pakker og papirer i én fil, som kan kontrolleres uden Skøn. Den er ikke krypteret.",
            en: "{{ui:papers.dossier}}: all packages and papers in one file that can be checked without Skøn. It is not encrypted.",
            zh: "{{ui:papers.dossier}}：全部资料包和文书合为一个文件，可在没有 Skøn 的情况下核验。该文件未加密。",
          },
          {
            da: "{{ui:evaluation.title}} samler alle runder på computeren: projekter pr. år mod det forventede, penge mod rammerne og programmets mål. Hvert tal kan åbnes.",
            en: "{{ui:evaluation.title}} gathers all rounds on the computer: projects per year against what was expected, money against the frames, and the programme's goals. Every figure opens.",
            zh: "{{ui:evaluation.title}}汇总本机上的所有轮次：每年项目数与预期、资金与额度，以及计划目标。每个数字都可展开查看。",
          },
        ],
      },
      { see: ["verify", "command-line"] },
    ],
  },
] as const satisfies readonly HelpPage[];
