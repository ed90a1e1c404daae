// The criteria of the round as they were approved (domain.md § 2).
import type { Translatable } from "../translate.ts";

export const criteriaTexts = {
  title: { da: "Kriterier", en: "Criteria", zh: "评审标准" },
  approved: {
    da: "Version {{version}}, godkendt af {{body}} {{date}}, punkt {{item}}.",
    en: "Version {{version}}, approved by {{body}}, {{date}}, item {{item}}.",
    zh: "第 {{version}} 版，{{body}} {{date}}会议第 {{item}} 项批准。",
  },
  presented: {
    da: "Version {{version}}, forelagt {{body}} {{date}}, punkt {{item}}.",
    en: "Version {{version}}, presented to {{body}}, {{date}}, item {{item}}.",
    zh: "第 {{version}} 版，已提交 {{body}} {{date}}会议第 {{item}} 项审议。",
  },
  notApproved: {
    da: "Version {{version}}, ikke godkendt endnu. Der kan ikke gives point.",
    en: "Version {{version}}, not approved yet. No scores can be given.",
    zh: "第 {{version}} 版，尚未批准，不能评分。",
  },
  frozen: {
    da: "Et godkendt kriteriesæt ændres ikke. En ændring er en ny version, og dine vurderinger skal da bekræftes igen.",
    en: "An approved set of criteria does not change. A change is a new version, and your reviews are then to be confirmed again.",
    zh: "已批准的标准不再改动。任何更改都会形成新版本，届时需重新确认您的评审。",
  },
  document: { da: "Dokument: {{document}}", en: "Document: {{document}}", zh: "文件：{{document}}" },
  sum: {
    da: "Tærskel for summen: {{threshold}}",
    en: "Threshold for the sum: {{threshold}}",
    zh: "总分及格线：{{threshold}}",
  },
  advisory: { da: "{{text}} (vejledende)", en: "{{text}} (advisory)", zh: "{{text}}（仅供参考）" },
  criterion: { da: "Kriterium {{number}}", en: "Criterion {{number}}", zh: "标准 {{number}}" },
  noText: { da: "Tekst mangler", en: "No text yet", zh: "缺少文本" },
  noTextAbout: {
    da: "Kriteriet har ingen godkendt tekst og indgår ikke i vurderingen.",
    en: "The criterion has no approved text and takes no part in the review.",
    zh: "该标准尚无批准的文本，不参与评审。",
  },
  originalOf: { da: "Godkendt ordlyd", en: "Approved wording", zh: "批准的原文" },
  guidance: { da: "Vejledning", en: "Guidance", zh: "说明" },
  noGuidance: { da: "Ingen vejledning", en: "No guidance", zh: "无说明" },
  scale: { da: "Skala", en: "Scale", zh: "评分等级" },
  scaleRange: {
    da: "{{min}} til {{max}} i trin på {{step}}; {{best}} er bedst",
    en: "{{min}} to {{max}} in steps of {{step}}; {{best}} is best",
    zh: "{{min}} 至 {{max}}，每级 {{step}}；{{best}} 为最佳",
  },
  gate: { da: "Svar: opfyldt eller ikke opfyldt", en: "Answer: met or not met", zh: "答复：符合或不符合" },
  weight: { da: "Vægt", en: "Weight", zh: "权重" },
  threshold: { da: "Tærskel", en: "Threshold", zh: "及格线" },
  none: { da: "ingen", en: "none", zh: "无" },
  reasons: { da: "Begrundelse", en: "Reasons", zh: "理由" },
  reasonsAlways: { da: "altid", en: "always", zh: "必填" },
  reasonsNo: { da: "kræves ikke", en: "not required", zh: "不要求" },
  reasonsBelow: {
    da: "når der gives under {{value}}",
    en: "where the score is below {{value}}",
    zh: "评分低于 {{value}} 时须填写",
  },
  reasonsAbove: {
    da: "når der gives over {{value}}",
    en: "where the score is above {{value}}",
    zh: "评分高于 {{value}} 时须填写",
  },
  reasonsCannot: {
    da: "{{rule}}; altid ved kan ikke vurderes",
    en: "{{rule}}; always where it cannot be judged",
    zh: "{{rule}}；无法评判时必填",
  },
  length: { da: "Længde", en: "Length", zh: "长度" },
  lengthUpTo: { da: "højst {{count}} tegn", en: "at most {{count}} characters", zh: "最多 {{count}} 个字符" },
} as const satisfies Record<string, Translatable>;
