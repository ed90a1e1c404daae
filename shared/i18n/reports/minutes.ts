// A group's minutes (notat, domain.md §§ 4–6): who took part, who did not, what was settled and why.
import type { Translatable } from "../translate.ts";

export const minutesTexts = {
  fileDk: { da: "referat-dansk-ekspertgruppe", en: "minutes-danish-group", zh: "会议记录-丹麦专家组" },
  fileCn: { da: "referat-kinesisk-ekspertgruppe", en: "minutes-chinese-group", zh: "会议记录-中国专家组" },
  title: { da: "Referat: {{round}}", en: "Minutes: {{round}}", zh: "会议记录：{{round}}" },
  noneYet: {
    da: "Der foreligger endnu intet referat fra {{group}}. Det følger med gruppens samlede pakke.",
    en: "There are no minutes from {{group}} yet. They come with the group's consolidated package.",
    zh: "{{group}}尚无会议记录。会议记录随该组的汇总包提交。",
  },
  leadStrong: { da: "{{group}} har behandlet", en: "{{group}} has treated", zh: "{{group}}审议了" },
  lead: {
    da: {
      one: " {{count}} ansøgning: {{recommended}} indstilles, {{rejected}} indstilles ikke, {{untreated}} er ikke behandlet.",
      other:
        " {{count}} ansøgninger: {{recommended}} indstilles, {{rejected}} indstilles ikke, {{untreated}} er ikke behandlet.",
    },
    en: {
      one: " {{count}} application: {{recommended}} recommended, {{rejected}} not recommended, {{untreated}} not treated.",
      other:
        " {{count}} applications: {{recommended}} recommended, {{rejected}} not recommended, {{untreated}} not treated.",
    },
    zh: { other: " {{count}} 份申请：推荐 {{recommended}} 份，不推荐 {{rejected}} 份，未审议 {{untreated}} 份。" },
  },
  quorum: {
    da: {
      one: "Gruppen er beslutningsdygtig om en ansøgning, når mindst {{count}} færdig vurdering tæller.",
      other: "Gruppen er beslutningsdygtig om en ansøgning, når mindst {{count}} færdige vurderinger tæller.",
    },
    en: {
      one: "The group has a quorum for an application when at least {{count}} complete review counts.",
      other: "The group has a quorum for an application when at least {{count}} complete reviews count.",
    },
    zh: { other: "一份申请至少有 {{count}} 份完成的评审计入，方达到法定人数。" },
  },
  membersTitle: { da: "Medlemmer", en: "Members", zh: "成员" },
  organisation: { da: "Organisation", en: "Organisation", zh: "单位" },
  review: { da: "Vurdering", en: "Review", zh: "评审" },
  conflictsTitle: { da: "Habilitet", en: "Conflicts of interest", zh: "利益冲突" },
  noConflicts: {
    da: "Ingen har været udelukket fra nogen ansøgning.",
    en: "Nobody was excluded from any application.",
    zh: "没有人回避任何申请。",
  },
  takesNoPart: { da: "Deltog ikke", en: "Took no part", zh: "未参与" },
  treatmentTitle: { da: "Behandlingen", en: "What was settled", zh: "审议结果" },
  counted: { da: "Tæller", en: "Count", zh: "计入" },
  consensusTitle: {
    da: "Point sat efter drøftelse",
    en: "Scores set after discussion",
    zh: "经讨论确定的评分",
  },
  noConsensus: {
    da: "Ingen point krævede en særskilt begrundelse.",
    en: "No score needed a reason of its own.",
    zh: "没有需要单独说明理由的评分。",
  },
  opinionsTitle: { da: "Mindretalsudtalelser", en: "Minority opinions", zh: "少数意见" },
  signed: {
    da: "Referatet er en del af den samlede pakke, som er underskrevet digitalt. Fingeraftrykket viser, hvilken pakke det er.",
    en: "The minutes are part of the consolidated package, which is signed digitally. The fingerprint says which package it is.",
    zh: "会议记录是汇总包的一部分，汇总包经数字签名。指纹标明所属的资料包。",
  },
} as const satisfies Record<string, Translatable>;
