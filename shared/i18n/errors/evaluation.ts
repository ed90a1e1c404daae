import type { Texts } from "../language.ts";

export const evaluationErrors = {
  "evaluation.not-funded": {
    da: "Projektet {{application}} er ikke indstillet i denne runde, så det kan ikke knyttes til et mål. Se den fælles prioritering.",
    en: "Project {{application}} is not recommended in this round, so it cannot be tied to a goal. See the joint prioritisation.",
    zh: "项目 {{application}} 未在本轮获得推荐，不能与目标关联。请查看联合优先排序。",
  },
  "evaluation.unknown-goal": {
    da: "Programmet har ikke noget mål nr. {{goal}}. Vælg blandt de mål, der vises.",
    en: "The programme has no goal no. {{goal}}. Choose among the goals shown.",
    zh: "本计划没有第 {{goal}} 号目标。请从所列目标中选择。",
  },
  "evaluation.nothing-to-undo": {
    da: "Der er ikke mere at fortryde her.",
    en: "There is nothing more to undo here.",
    zh: "这里没有可撤销的操作。",
  },
  "evaluation.nothing-to-redo": {
    da: "Der er ikke noget at gendanne her.",
    en: "There is nothing to redo here.",
    zh: "这里没有可重做的操作。",
  },
} as const satisfies Record<string, Texts>;
