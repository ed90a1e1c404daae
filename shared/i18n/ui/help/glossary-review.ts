// Help: the words of the programme, in the three languages side by side: people, reviews and the group.
import type { HelpTerm } from "./page.ts";

export const reviewTerms = [
  {
    term: { da: "Ekspert", en: "Expert", zh: "专家" },
    about: {
      da: "Den, der vurderer ansøgninger. Navnet er ikke hemmeligt over for ansøgerne.",
      en: "Whoever reviews applications. The name is not secret from applicants.",
      zh: "评审申请的人。其姓名对申请人不保密。",
    },
  },
  {
    term: { da: "Ekspertgruppe", en: "Expert group", zh: "专家组" },
    about: {
      da: "Eksperterne på den ene side med en formand. Der er en dansk og en kinesisk gruppe.",
      en: "The experts of one side with a chair. There is a Danish and a Chinese group.",
      zh: "一方的专家，由组长主持。分为丹麦组和中方组。",
    },
  },
  {
    term: { da: "Formand, stedfortræder", en: "Chair, deputy chair", zh: "组长、副组长" },
    about: {
      da: "Leder gruppen. Stedfortræderen tager de ansøgninger, formanden selv er inhabil i.",
      en: "Leads the group. The deputy takes the applications in which the chair has a conflict.",
      zh: "主持专家组。组长需回避的申请由副组长处理。",
    },
  },
  {
    term: { da: "Vurdering", en: "Review", zh: "评审" },
    about: {
      da: "Én eksperts svar på alle kriterier i en ansøgning med begrundelser.",
      en: "One expert's answers on all criteria of an application, with reasons.",
      zh: "一位专家对一份申请全部标准的答复及理由。",
    },
  },
  {
    term: { da: "Point", en: "Score", zh: "评分" },
    about: {
      da: "Svaret på et kriteriums skala.",
      en: "The answer on a criterion's scale.",
      zh: "按评审标准尺度给出的答复。",
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
    term: { da: "Begrundelse", en: "Reasons", zh: "理由" },
    about: {
      da: "Ordene bag et point. De står i sagen.",
      en: "The words behind a score. They stand in the case.",
      zh: "评分背后的文字说明，记入案卷。",
    },
  },
  {
    term: { da: "Tærskel", en: "Threshold", zh: "及格线" },
    about: {
      da: "Det mindste antal point, et kriterium eller summen skal have. Lige med tærsklen er nok.",
      en: "The least score a criterion or the total must have. Equal to it is enough.",
      zh: "某项标准或合计须达到的最低分。等于即为达到。",
    },
  },
  {
    term: { da: "Vægt", en: "Weight", zh: "权重" },
    about: {
      da: "Hvor meget et kriterium tæller i rangordningen. Vægten rører ikke tærskler.",
      en: "How much a criterion counts in the ranking. Weights do not touch thresholds.",
      zh: "某项标准在排序中所占比重，不影响及格线。",
    },
  },
  {
    term: { da: "Habilitet, inhabil", en: "Conflict of interest", zh: "利益冲突（回避）" },
    about: {
      da: "Om du kan vurdere upartisk. Den, der er inhabil, vurderer ikke ansøgningen.",
      en: "Whether you can judge impartially. Whoever has a conflict does not review the application.",
      zh: "您能否公正评审。存在利益冲突者不评审该申请。",
    },
  },
  {
    term: { da: "Erklære", en: "Declare", zh: "申报" },
    about: {
      da: "At svare på, om man er inhabil, før dokumenterne åbner.",
      en: "To answer whether one has a conflict, before the documents open.",
      zh: "在文件打开之前，说明是否存在利益冲突。",
    },
  },
  {
    term: { da: "Afgørelse om habilitet", en: "Ruling", zh: "回避裁定" },
    about: {
      da: "Formandens svar på en mulig konflikt, med begrundelse.",
      en: "The chair's answer on a possible conflict, with reasons.",
      zh: "组长对可能的利益冲突作出的裁定，并附理由。",
    },
  },
  {
    term: { da: "Overladt til stedfortræder", en: "Deferred to the deputy", zh: "移交副组长" },
    about: {
      da: "En ansøgning, som formanden selv er inhabil i.",
      en: "An application in which the chair has a conflict.",
      zh: "组长需回避而移交的申请。",
    },
  },
  {
    term: { da: "Beslutningsdygtighed", en: "Quorum", zh: "法定人数" },
    about: {
      da: "Så mange færdige vurderinger uden konflikt en ansøgning bør have.",
      en: "How many complete reviews without conflict an application should have.",
      zh: "一份申请应有的、无利益冲突的完整评审数量。",
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
      da: "Et medlems egne ord, når det er uenigt i den fælles vurdering.",
      en: "A member's own words where he or she disagrees with the consensus.",
      zh: "成员不同意共识时提出的意见。",
    },
  },
  {
    term: { da: "Indstilles, indstilles ikke", en: "Recommended, not recommended", zh: "推荐、不推荐" },
    about: {
      da: "Det, en ekspert eller gruppen foreslår for en ansøgning.",
      en: "What an expert or the group proposes for an application.",
      zh: "专家或专家组对一份申请的建议。",
    },
  },
  {
    term: { da: "Indstilling", en: "Recommendation", zh: "推荐意见书" },
    about: {
      da: "Det skriftlige forslag til dem, der bestemmer. Ikke en afgørelse.",
      en: "The written proposal to those who decide. Not a decision.",
      zh: "提交给决策机构的书面建议，并非最终决定。",
    },
  },
  {
    term: { da: "Notat, referat", en: "Minutes", zh: "记录" },
    about: {
      da: "Gruppens optegnelse fra mødet; følger indstillingspakken.",
      en: "The group's record of its meeting; goes with the consolidated package.",
      zh: "专家组的会议记录，随汇总包提交。",
    },
  },
  {
    term: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
    about: {
      da: "Alt, hvad der er sket med vurderingen, i den rækkefølge det skete. Kan ikke ændres.",
      en: "Everything that happened to the review, in the order it happened. Cannot be altered.",
      zh: "评审的全部操作，按发生顺序记录，不可修改。",
    },
  },
] as const satisfies readonly HelpTerm[];
