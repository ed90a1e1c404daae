// Texts of `skoen calc`.
import type { Texts } from "../language.ts";

export const calcTexts = {
  about: { da: "regn uden identitet og runde", en: "compute without identity or round", zh: "无需身份或轮次的计算" },
  joint: {
    da: "den fælles prioritering af én sag",
    en: "the joint prioritisation of one case",
    zh: "单个案例的联合优先排序",
  },
  statistics: {
    da: "enighed og strenghed i en liste over point",
    en: "agreement and severity in a list of scores",
    zh: "评分列表的一致性与宽严程度",
  },
  rule: { da: "ramme og regel", en: "frame and rule", zh: "额度与规则" },
  unconnected: {
    da: "Vurderingerne falder i {{components}} dele uden fælles eksperter eller ansøgninger; strenghed kan ikke beregnes på tværs.",
    en: "The reviews fall into {{components}} parts that share no experts or applications; severity cannot be computed across them.",
    zh: "评审分为 {{components}} 个互不相连的部分，无法跨部分计算宽严程度。",
  },
} as const satisfies Record<string, Texts>;
