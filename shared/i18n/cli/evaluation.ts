// Words of `skoen evaluation`, `joint above-line` and `joint best-use`.
import type { Texts } from "../language.ts";

export const evaluationCliTexts = {
  aboveLine: {
    da: "vis sandsynligheden for at ligge over grænsen (vejledende, intet gemmes)",
    en: "show the probability of being above the line (guidance only, nothing is stored)",
    zh: "显示位于资助线以上的概率（仅供参考，不保存）",
  },
  bestUse: {
    da: "vis den bedste brug af pengene efter point (tankeeksperiment, intet gemmes)",
    en: "show the best use of the money by score (what-if, nothing is stored)",
    zh: "显示按评分的资金最佳用法（假设推演，不保存）",
  },
  evaluation: {
    da: "programmet over alle runder på computeren",
    en: "the programme over all rounds on the computer",
    zh: "本机上所有轮次的计划情况",
  },
  show: {
    da: "vis projekter pr. år, penge mod rammerne og målene",
    en: "show projects per year, money against the frames, and the goals",
    zh: "显示每年项目数、资金与额度以及目标",
  },
  mark: {
    da: "knyt et indstillet projekt til programmets mål",
    en: "tie a recommended project to the programme's goals",
    zh: "将获推荐项目与计划目标关联",
  },
  marked: { da: "Målene er gemt.", en: "The goals are saved.", zh: "目标已保存。" },
  write: { da: "skriv evalueringen som papir", en: "write the evaluation as a paper", zh: "将评估生成为文书" },
} as const satisfies Record<string, Texts>;
