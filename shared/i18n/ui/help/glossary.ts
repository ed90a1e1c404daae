// Help: the words of the programme, in the three languages side by side.
import type { HelpPage } from "./page.ts";

export const glossaryPages = [
  {
    id: "glossary",
    title: { da: "Ordliste", en: "Glossary", zh: "术语表" },
    blocks: [
      {
        terms: [
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
            term: { da: "Kvittering", en: "Receipt", zh: "回执" },
            about: {
              da: "Sekretariatets svar på, hvilke pakker det har modtaget.",
              en: "The secretariat's answer on which packages it has received.",
              zh: "秘书处对已收到哪些资料包的答复。",
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
            term: { da: "Fingeraftryk", en: "Fingerprint", zh: "指纹" },
            about: {
              da: "Otte grupper af fem cifre, der hører til én nøgle og kan læses op.",
              en: "Eight groups of five digits that belong to one key and can be read aloud.",
              zh: "八组五位数字，对应一把密钥，可以读出核对。",
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
            term: { da: "Habilitet, inhabil", en: "Conflict of interest", zh: "利益冲突、回避" },
            about: {
              da: "Om du kan vurdere upartisk. Den, der er inhabil, vurderer ikke ansøgningen.",
              en: "Whether you can judge impartially. Whoever has a conflict does not review the application.",
              zh: "您能否公正评审。存在利益冲突者不评审该申请。",
            },
          },
          {
            term: { da: "Kan ikke vurderes", en: "Cannot judge", zh: "无法评判" },
            about: {
              da: "Svaret, når ansøgningen ikke giver grundlag for point. Kræver en begrundelse.",
              en: "The answer where the application gives no basis for a score. Reasons are required.",
              zh: "申请未提供评分依据时的答复，须说明理由。",
            },
          },
          {
            term: { da: "Tærskel", en: "Threshold", zh: "及格线" },
            about: {
              da: "Det mindste antal point, et kriterium eller summen skal have.",
              en: "The least score a criterion or the total must have.",
              zh: "某项标准或合计须达到的最低分。",
            },
          },
          {
            term: { da: "Indstilling", en: "Recommendation", zh: "推荐意见" },
            about: {
              da: "Hvad du foreslår: indstilles, indstilles ikke eller afstår. Ikke en afgørelse.",
              en: "What you propose: recommended, not recommended or abstain. Not a decision.",
              zh: "您的建议：推荐、不推荐或弃权。并非最终决定。",
            },
          },
          {
            term: { da: "Fælles vurdering", en: "Consensus", zh: "共识" },
            about: {
              da: "Det, gruppen når frem til for hvert kriterium under formandens ledelse.",
              en: "What the group arrives at on each criterion, led by the chair.",
              zh: "在组长主持下，专家组就每项标准达成的意见。",
            },
          },
          {
            term: { da: "Mindretalsudtalelse", en: "Minority opinion", zh: "少数意见" },
            about: {
              da: "Din egen, når du er uenig i den fælles vurdering.",
              en: "Your own, where you disagree with the consensus.",
              zh: "您不同意共识时提出的意见。",
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
            term: { da: "Partshøring", en: "Hearing of the applicant", zh: "听取申请人意见" },
            about: {
              da: "Ansøgeren læser vurderingen og kan svare, før der træffes afgørelse.",
              en: "The applicant reads the assessment and may answer before a decision is made.",
              zh: "作出决定之前，申请人可阅读评语并作出答复。",
            },
          },
          {
            term: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
            about: {
              da: "Alt, hvad der er sket med vurderingen, i den rækkefølge det skete.",
              en: "Everything that happened to the review, in the order it happened.",
              zh: "评审的全部操作，按发生顺序记录。",
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
        ],
      },
    ],
  },
] as const satisfies readonly HelpPage[];
