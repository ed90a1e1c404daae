// What the guidance sheet of a template says about each column, and what its example row shows, in three languages.
import type { Texts } from "../../../shared/i18n/language.ts";
import type { ApplicationColumn, BudgetColumn, RankingColumn } from "./columns.ts";

/** The columns a template offers, in order. Single "title" and "abstract" columns are accepted but not offered. */
export type OfferedColumn = Exclude<ApplicationColumn, "title" | "abstract">;

interface Help {
  readonly help: Texts;
  readonly example: Texts;
}
const same = (text: string): Texts => ({ da: text, en: text, zh: text });

const EXAMPLE_NUMBER: Texts = {
  da: "EKSEMPEL – slet denne række",
  en: "EXAMPLE – delete this row",
  zh: "示例——请删除此行",
};

export const applicationHelp: Readonly<Record<OfferedColumn, Help>> = {
  journalNumber: {
    help: {
      da: "Skal udfyldes. Sagens nummer, nøjagtigt som på bilag og i budgettet.",
      en: "Required. The case number, exactly as on attachments and in the budget.",
      zh: "必填。申请编号，须与附件和预算中完全一致。",
    },
    example: EXAMPLE_NUMBER,
  },
  id: {
    help: {
      da: "Kort id, der aldrig ændres: bogstaver, tal og bindestreg. Kan udelades, når journalnummeret selv kan bruges.",
      en: "A short id that never changes: letters, digits, hyphens. May be left out where the journal number itself will do.",
      zh: "永不更改的短标识：字母、数字和连字符。如申请编号本身可用，可不填。",
    },
    example: same("IT-01"),
  },
  titleDa: { help: titleHelp("dansk", "Danish", "丹麦文"), example: same("Digitale patientjournaler") },
  titleEn: { help: titleHelp("engelsk", "English", "英文"), example: same("Digital patient records") },
  titleZh: { help: titleHelp("kinesisk", "Chinese", "中文"), example: same("电子病历") },
  abstractDa: { help: abstractHelp("dansk", "Danish", "丹麦文"), example: same("Kort resumé på dansk.") },
  abstractEn: { help: abstractHelp("engelsk", "English", "英文"), example: same("Short abstract in English.") },
  abstractZh: { help: abstractHelp("kinesisk", "Chinese", "中文"), example: same("中文摘要。") },
  theme: {
    help: { da: "Et af rundens temaer.", en: "One of the round's themes.", zh: "本轮主题之一。" },
    example: same("it"),
  },
  tags: {
    help: {
      da: "Frie emner, adskilt med semikolon.",
      en: "Free tags, separated by semicolons.",
      zh: "关键词，以分号分隔。",
    },
    example: same("eHealth; eGovernment"),
  },
  partners: {
    help: {
      da: "Én pr. linje: navn | side | type | kontakt. Side: dk eller cn. Type: vidensinstitution, myndighed eller virksomhed.",
      en: "One per line: name | side | type | contact. Side: dk or cn. Type: knowledge institution, authority or company.",
      zh: "每行一个：名称 | 方 | 类型 | 联系人。方：dk 或 cn。类型：知识机构、政府机构或企业。",
    },
    example: {
      da: "Universitet A | dk | vidensinstitution | navn@eksempel.dk\nVirksomhed B | cn | virksomhed",
      en: "University A | dk | knowledge institution | name@example.dk\nCompany B | cn | company",
      zh: "甲大学 | dk | 知识机构 | name@example.dk\n乙公司 | cn | 企业",
    },
  },
  from: {
    help: {
      da: "Projektets første dag, fx 2009-09-01.",
      en: "First day of the project, e.g. 2009-09-01.",
      zh: "项目开始日期，例如 2009-09-01。",
    },
    example: same("2009-09-01"),
  },
  to: {
    help: { da: "Projektets sidste dag.", en: "Last day of the project.", zh: "项目结束日期。" },
    example: same("2011-08-31"),
  },
  goals: {
    help: {
      da: "Programmets mål, som projektet tjener; ét pr. linje.",
      en: "Programme goals the project serves; one per line.",
      zh: "项目所服务的计划目标，每行一个。",
    },
    example: { da: "Adgang til kinesisk forskning", en: "Access to Chinese research", zh: "获得中国的研究资源" },
  },
  personYearsDk: {
    help: {
      da: "Årsværk på dansk side, fx 2,5. Udfyld begge sider.",
      en: "Person-years on the Danish side, e.g. 2.5. Fill in both sides.",
      zh: "丹方人年，例如 2.5。双方都须填写。",
    },
    example: same("2.5"),
  },
  personYearsCn: {
    help: { da: "Årsværk på kinesisk side.", en: "Person-years on the Chinese side.", zh: "中方人年。" },
    example: same("2.5"),
  },
  equalBenefit: {
    help: {
      da: "Ja eller nej: er projektet til lige stor fordel for begge sider?",
      en: "Yes or no: does the project benefit both sides equally?",
      zh: "是或否：项目是否使双方同等受益？",
    },
    example: { da: "ja", en: "yes", zh: "是" },
  },
  shanghaiActivities: {
    help: {
      da: "De sideløbende aktiviteter i Shanghai, med ord.",
      en: "The parallel activities in Shanghai, in words.",
      zh: "上海方面的配套活动，请用文字说明。",
    },
    example: {
      da: "Afprøvning på to hospitaler i Shanghai",
      en: "Trial at two hospitals in Shanghai",
      zh: "在上海两家医院试点",
    },
  },
  status: {
    help: {
      da: "Tom eller »aktiv«; »trukket tilbage«, når ansøgningen er trukket.",
      en: "Empty or “active”; “withdrawn” once it was withdrawn.",
      zh: "留空或“有效”；已撤回的填“已撤回”。",
    },
    example: { da: "aktiv", en: "active", zh: "有效" },
  },
  calibration: {
    help: {
      da: "Ja, hvis alle eksperter skal vurdere den først og den ikke tæller med. Ellers tom.",
      en: "Yes if all experts score it first and it does not count. Otherwise empty.",
      zh: "如为全体专家先行评审且不计入结果的校准申请，填“是”；否则留空。",
    },
    example: { da: "nej", en: "no", zh: "否" },
  },
};

function titleHelp(da: string, en: string, zh: string): Texts {
  return {
    da: `Titlen på ${da}. Mindst ét sprog skal udfyldes.`,
    en: `The title in ${en}. At least one language is required.`,
    zh: `${zh}项目名称。至少填写一种语言。`,
  };
}

function abstractHelp(da: string, en: string, zh: string): Texts {
  return { da: `Resumé på ${da}.`, en: `Abstract in ${en}.`, zh: `${zh}摘要。` };
}

export const budgetHelp: Readonly<Record<BudgetColumn, Help>> = {
  journalNumber: {
    help: {
      da: "Skal udfyldes: samme nummer som på arket med ansøgninger.",
      en: "Required: the same number as on the sheet of applications.",
      zh: "必填：与申请表中的编号相同。",
    },
    example: EXAMPLE_NUMBER,
  },
  source: {
    help: {
      da: "Hvem betaler: RM, DK (andre danske) eller SH (Shanghai).",
      en: "Who pays: RM, DK (other Danish) or SH (Shanghai).",
      zh: "资金来源：RM（中日德兰大区）、DK（其他丹麦）或 SH（上海）。",
    },
    example: same("RM"),
  },
  year: { help: { da: "Året, fx 2009.", en: "The year, e.g. 2009.", zh: "年份，例如 2009。" }, example: same("2009") },
  amount: {
    help: {
      da: "Beløbet i hele kroner eller yuan; øre og fen med to decimaler.",
      en: "The amount in whole kroner or yuan; øre and fen with two decimals.",
      zh: "金额，以克朗或元为单位；分以两位小数表示。",
    },
    example: same("500000"),
  },
  currency: {
    help: {
      da: "DKK eller CNY. Tom: rammens valuta.",
      en: "DKK or CNY. Empty: the frame's currency.",
      zh: "DKK 或 CNY。留空则采用资金额度的币种。",
    },
    example: same("DKK"),
  },
  recipient: {
    help: {
      da: "Tom. Hver side betaler sine egne.",
      en: "Empty. Each side pays its own.",
      zh: "留空。双方各自承担己方费用。",
    },
    example: same(""),
  },
};

export const rankingHelp: Readonly<Record<RankingColumn, Help>> = {
  id: {
    help: {
      da: "Ansøgningens id. Udfyld denne kolonne eller journalnummeret; begge er bedst.",
      en: "The application's id. Fill in this column or the journal number; both is best.",
      zh: "申请的标识。请填写本列或申请编号，最好两者都填。",
    },
    example: same("IT-01"),
  },
  journalNumber: {
    help: {
      da: "Journalnummeret, nøjagtigt som i runden.",
      en: "The journal number, exactly as in the round.",
      zh: "申请编号，须与本轮次中完全一致。",
    },
    example: EXAMPLE_NUMBER,
  },
  place: {
    help: {
      da: "Pladsen i gruppens rækkefølge, 1 er bedst. Ens tal står lige. Tom, når ansøgningen ikke indstilles.",
      en: "The place in the group's order, 1 is best. Equal numbers are a tie. Empty where it is not recommended.",
      zh: "在该组排序中的名次，1 为最佳；相同数字表示并列。未推荐的留空。",
    },
    example: same("1"),
  },
  outcome: {
    help: {
      da: "Indstilles, indstilles ikke eller ikke behandlet. Skal udfyldes, når der ingen plads er.",
      en: "Recommended, not recommended or not treated. Required where there is no place.",
      zh: "推荐、不推荐或未审议。无名次时必填。",
    },
    example: { da: "indstilles", en: "recommended", zh: "推荐" },
  },
  reasons: {
    help: {
      da: "Begrundelsen. Skal udfyldes, når ansøgningen ikke indstilles eller ikke er behandlet.",
      en: "The reasons. Required where it is not recommended or was not treated.",
      zh: "理由。未推荐或未审议时必填。",
    },
    example: same(""),
  },
};

/** One more column for each criterion, where its number stands for the one in the round. */
export const criterionHelp: Help & { readonly label: Texts } = {
  label: { da: "kriterium 1", en: "criterion 1", zh: "标准 1" },
  help: {
    da: "Kan udelades: gruppens fælles point for kriterium 1. Flere kriterier: flere kolonner (kriterium 2, …).",
    en: "May be left out: the group's consensus on criterion 1. More criteria: more columns (criterion 2, …).",
    zh: "可不填：该组对标准 1 的共识评分。如有更多标准，请增加列（标准 2……）。",
  },
  example: same(""),
};
