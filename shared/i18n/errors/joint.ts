import type { Texts } from "../language.ts";

export const jointErrors = {
  "joint.case-invalid": {
    da: "Filen til den fælles prioritering kan ikke bruges: {{problem}}. Ret den, og kør igen.",
    en: "The file for the joint prioritisation cannot be used: {{problem}}. Correct it and run again.",
    zh: "无法使用该联合优先排序文件：{{problem}}。请更正后重新运行。",
  },
  "joint.amount-too-large": {
    da: "Beløbene er så store, at de ikke kan lægges præcist sammen. Kontrollér, om et budget eller en ramme er skrevet i en forkert enhed.",
    en: "The amounts are too large to be added exactly. Check whether a budget or a frame is given in the wrong unit.",
    zh: "金额过大，无法精确相加。请检查预算或资金额度的单位是否有误。",
  },
  "joint.two-consolidations": {
    da: "Der ligger mere end én samlet indstilling fra samme ekspertgruppe ({{group}}). Afgør først, hvilken der gælder.",
    en: "There is more than one consolidated list from the same expert group ({{group}}). Decide first which one applies.",
    zh: "同一专家组（{{group}}）有多份汇总结果。请先确定以哪一份为准。",
  },
  "joint.duplicate-application": {
    da: "Ansøgningen {{application}} står to gange i runden. Ret runden, før der prioriteres.",
    en: "Application {{application}} appears twice in the round. Correct the round before prioritising.",
    zh: "申请 {{application}} 在本轮次中出现了两次。请先更正轮次再进行排序。",
  },
  "joint.duplicate-frame": {
    da: "Der er angivet to økonomiske rammer for samme finansieringskilde ({{source}}). Behold kun den ene.",
    en: "Two funding frames are given for the same source of funding ({{source}}). Keep only one of them.",
    zh: "同一资金来源（{{source}}）设置了两个资金额度。请只保留一个。",
  },
  "joint.currency-differs": {
    da: "Ansøgningen {{application}} har et beløb fra {{source}} i en anden valuta end rammen. Beløb omregnes aldrig i prioriteringen: ret budgettet eller rammen.",
    en: "Application {{application}} has an amount from {{source}} in another currency than the frame. Amounts are never converted in the prioritisation: correct the budget or the frame.",
    zh: "申请 {{application}} 中来自 {{source}} 的金额与资金额度的币种不同。排序时不作货币换算：请更正预算或资金额度。",
  },
  "joint.application-digest-missing": {
    da: "Der mangler en kontrolsum for ansøgningen {{application}}. Indlæs runden igen.",
    en: "The checksum of application {{application}} is missing. Import the round again.",
    zh: "缺少申请 {{application}} 的校验值。请重新导入该轮次。",
  },
} as const satisfies Record<string, Texts>;
