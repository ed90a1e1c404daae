// Help: the words of the programme, in the three languages side by side: the round and its money.
import type { HelpTerm } from "./page.ts";

export const roundTerms = [
  {
    term: { da: "Ansøgningsrunde", en: "Round", zh: "申请轮次" },
    about: {
      da: "Ét opslag med sine ansøgninger, kriterier, rammer, frister og to ekspertgrupper.",
      en: "One call with its applications, criteria, frames, deadlines and two expert groups.",
      zh: "一次征集及其申请、评审标准、资金额度、截止时间和两个专家组。",
    },
  },
  {
    term: { da: "Ansøgning", en: "Application", zh: "申请" },
    about: {
      da: "Et projekt, der søger om penge, med partnere på begge sider, budget og bilag.",
      en: "A project that asks for money, with partners on both sides, a budget and documents.",
      zh: "申请资助的项目，双方均有合作方，并附预算和附件。",
    },
  },
  {
    term: { da: "Ansøger, partner", en: "Applicant, partner", zh: "申请人、合作方" },
    about: {
      da: "Den, der søger, og de institutioner og virksomheder, der deltager.",
      en: "Whoever applies, and the institutions and companies that take part.",
      zh: "提出申请者，以及参与的机构和企业。",
    },
  },
  {
    term: { da: "Sekretariat", en: "Secretariat", zh: "秘书处" },
    about: {
      da: "De to internationale kontorer tilsammen: de bygger runden, sender pakker og lægger listerne sammen.",
      en: "The two international offices together: they build the round, send bundles and bring the lists together.",
      zh: "两个国际办公室合称：创建轮次、发送资料包并合并名单。",
    },
  },
  {
    term: { da: "Internationalt kontor", en: "International office", zh: "国际办公室" },
    about: {
      da: "Den ene sides del af sekretariatet. Det ene kontor udgiver rundens kerne.",
      en: "One side's part of the secretariat. One of the offices issues the round's core.",
      zh: "秘书处中一方的部分。其中一个办公室发布轮次的核心内容。",
    },
  },
  {
    term: { da: "Udgave", en: "Edition", zh: "版次" },
    about: {
      da: "En bestemt fastlagt form af runden: ansøgninger, kriterier og rammer.",
      en: "One fixed form of the round: applications, criteria and frames.",
      zh: "轮次的某一固定形态：申请、评审标准和资金额度。",
    },
  },
  {
    term: { da: "Kriterium, kriteriesæt", en: "Criterion, criteria", zh: "评审标准" },
    about: {
      da: "Det, der vurderes efter. Alle kriterier i en runde udgør et sæt med et versionsnummer.",
      en: "What is judged by. All criteria of a round form a set with a version number.",
      zh: "评审的依据。一个轮次的全部标准构成一套，并有版本号。",
    },
  },
  {
    term: { da: "Godkendt, forelagt", en: "Approved, presented to", zh: "已批准、已提交审议" },
    about: {
      da: "Den beslutning, kriterierne hviler på. Uden den kan ingen give point.",
      en: "The decision the criteria rest on. Without it nobody can score.",
      zh: "评审标准所依据的决定。没有该决定，任何人都不能评分。",
    },
  },
  {
    term: { da: "Vejledning", en: "Guidance", zh: "说明" },
    about: {
      da: "Den godkendte forklaring til et kriterium; den står ved siden af skalaen.",
      en: "The approved explanation of a criterion; it stands beside the scale.",
      zh: "对评审标准的批准说明，显示在评分尺度旁。",
    },
  },
  {
    term: { da: "Økonomisk ramme", en: "Funding frame", zh: "资金额度" },
    about: {
      da: "Det beløb, en kilde har til et år. En hård ramme kan ikke overskrides.",
      en: "The amount a source has for a year. A hard frame cannot be exceeded.",
      zh: "某一资金来源在某一年的金额。硬性额度不可超出。",
    },
  },
  {
    term: { da: "Finansieringskilde", en: "Source of funding", zh: "资金来源" },
    about: {
      da: "Region Midtjylland, anden dansk finansiering eller Shanghai. De holdes adskilt i hvert budget.",
      en: "Central Denmark Region, other Danish funding, or Shanghai. They are kept apart in every budget.",
      zh: "中日德兰大区、丹麦其他资金或上海。各预算中分别列示。",
    },
  },
  {
    term: { da: "Medfinansiering", en: "Co-financing", zh: "配套资金" },
    about: {
      da: "Begge sider bidrager; beløbene behøver ikke være lige store, for løn og priser er forskellige.",
      en: "Both sides contribute; amounts need not be equal, since wages and prices differ.",
      zh: "双方均须出资；因工资和物价水平不同，金额不必相等。",
    },
  },
  {
    term: { da: "Årsværk", en: "Person-year", zh: "人年" },
    about: {
      da: "Én persons arbejde i et år. Er et projekt ligeligt delt, er det årsværkene, der skal svare til hinanden.",
      en: "One person's work in a year. Where a project is equally shared, it is person-years that are matched.",
      zh: "一人一年的工作量。项目由双方对等承担时，以人年相匹配。",
    },
  },
  {
    term: { da: "Prøverunde", en: "Sample round", zh: "示例轮次" },
    about: {
      da: "Ni opdigtede ansøgninger til at øve sig på. Intet i den tæller.",
      en: "Nine invented applications to practise on. Nothing in it counts.",
      zh: "供练习用的九份虚构申请，一切均不作数。",
    },
  },
  {
    term: { da: "Fælles prioritering", en: "Joint prioritisation", zh: "联合优先排序" },
    about: {
      da: "De to gruppers lister lagt sammen af sekretariatet.",
      en: "The two groups' lists brought together by the secretariat.",
      zh: "由秘书处将两组名单合并而成。",
    },
  },
  {
    term: { da: "Forslag, aftalt", en: "Proposal, agreed", zh: "草案、已商定" },
    about: {
      da: "En prioritering med ét kontors underskrift er et forslag; med begges er den aftalt.",
      en: "A prioritisation with one office's signature is a proposal; with both it is agreed.",
      zh: "优先排序经一个办公室签署为草案，经双方签署即为商定。",
    },
  },
  {
    term: { da: "Bevillingsgrænse", en: "Funding line", zh: "资助线" },
    about: {
      da: "Stedet på listen, hvor pengene slipper op.",
      en: "The place on the list where the money ends.",
      zh: "名单上资金用尽之处。",
    },
  },
  {
    term: { da: "Reserveliste", en: "Reserve list", zh: "候补名单" },
    about: {
      da: "De projekter, der er i betragtning, men uden plads i rammerne, i rækkefølge.",
      en: "The projects considered that have no room in the frames, in order.",
      zh: "符合条件但额度内无法容纳的项目，按次序排列。",
    },
  },
  {
    term: { da: "Stå lige", en: "Tie", zh: "并列" },
    about: {
      da: "To projekter på samme plads. Ved grænsen afgør mødet eller et lod.",
      en: "Two projects in the same place. At the line the meeting decides, or a lot.",
      zh: "两个项目名次相同。处于资助线时由会议或抽签决定。",
    },
  },
  {
    term: { da: "Ikke afgjort", en: "Not decided", zh: "未定" },
    about: {
      da: "En side mangler eller har ikke behandlet ansøgningen. Det er ikke et afslag.",
      en: "A side is missing or has not treated the application. It is not a refusal.",
      zh: "一方缺失或未处理该申请，并不等于拒绝。",
    },
  },
  {
    term: { da: "Trukket tilbage", en: "Withdrawn", zh: "已撤回" },
    about: {
      da: "Ansøgeren har trukket ansøgningen. Den bliver stående på listerne.",
      en: "The applicant has withdrawn the application. It stays on the lists.",
      zh: "申请人已撤回申请，但仍列于名单中。",
    },
  },
  {
    term: { da: "Partshøring", en: "Hearing of the applicant", zh: "申请人陈述意见" },
    about: {
      da: "Ansøgeren læser vurderingen og kan svare, før der træffes afgørelse.",
      en: "The applicant reads the assessment and may answer before a decision is made.",
      zh: "作出决定之前，申请人可阅读评语并作出答复。",
    },
  },
] as const satisfies readonly HelpTerm[];
