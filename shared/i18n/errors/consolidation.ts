// Why a group's final list is not taken in: it contradicts itself or a rule its own program holds to (domain.md § 6).
import type { Texts } from "../language.ts";

export const consolidationErrors = {
  "consolidation.member-contradicts": {
    da: "Den samlede pakke siger to ting om {{person}}: medlemmet er nævnt flere gange, eller en vurdering er angivet uden at være brugt. Bed formanden lave den igen.",
    en: "The consolidated package says two things about {{person}}: the member is named more than once, or a review is cited without being used. Ask the chair to make it again.",
    zh: "汇总包对 {{person}} 的说明自相矛盾：该成员被列出多次，或列出了未采用的评审。请组长重新制作。",
  },
  "consolidation.excluded-without-reason": {
    da: "Den samlede pakke udelader {{person}} uden begrundelse. Bed formanden lave den igen med en begrundelse.",
    en: "The consolidated package excludes {{person}} without a reason. Ask the chair to make it again with one.",
    zh: "汇总包排除了 {{person}} 但未说明理由。请组长补充理由后重新制作。",
  },
  "consolidation.value-not-permitted": {
    da: "Den samlede pakke giver {{application}} en værdi for kriterium {{criterion}}, som skalaen ikke tillader. Bed formanden lave den igen.",
    en: "The consolidated package gives {{application}} a value for criterion {{criterion}} that the scale does not permit. Ask the chair to make it again.",
    zh: "汇总包对 {{application}} 的标准 {{criterion}} 给出了量表不允许的数值。请组长重新制作。",
  },
  "consolidation.consensus-twice": {
    da: "Den samlede pakke har to fælles værdier for kriterium {{criterion}} i {{application}}. Bed formanden lave den igen.",
    en: "The consolidated package has two consensus values for criterion {{criterion}} of {{application}}. Ask the chair to make it again.",
    zh: "汇总包对 {{application}} 的标准 {{criterion}} 有两个共识值。请组长重新制作。",
  },
  "consolidation.consensus-missing": {
    da: "Den samlede pakke mangler en fælles værdi for kriterium {{criterion}} i {{application}}. Bed formanden gøre den færdig.",
    en: "The consolidated package lacks a consensus value for criterion {{criterion}} of {{application}}. Ask the chair to finish it.",
    zh: "汇总包缺少 {{application}} 的标准 {{criterion}} 的共识值。请组长补全。",
  },
  "consolidation.consensus-reason": {
    da: "Den samlede pakke mangler en begrundelse for den fælles værdi af kriterium {{criterion}} i {{application}}: medlemmerne er uenige, eller værdien ligger uden for deres. Bed formanden gøre den færdig.",
    en: "The consolidated package lacks a reason for the consensus on criterion {{criterion}} of {{application}}: the members disagree, or the value lies outside theirs. Ask the chair to finish it.",
    zh: "汇总包缺少 {{application}} 的标准 {{criterion}} 共识值的理由：成员意见不一，或该值超出成员评分范围。请组长补全。",
  },
  "consolidation.threshold-forces-rejection": {
    da: "Den samlede pakke indstiller {{application}}, selv om {{criteria}} er under tærsklen. Bed formanden lave den igen.",
    en: "The consolidated package recommends {{application}} although {{criteria}} is below its threshold. Ask the chair to make it again.",
    zh: "汇总包推荐了 {{application}}，但 {{criteria}} 低于及格线。请组长重新制作。",
  },
  "consolidation.place-differs": {
    da: "Den samlede pakkes placering af {{application}} passer ikke til udfaldet: kun indstillede ansøgninger har en plads, og de skal have en. Bed formanden lave den igen.",
    en: "The place of {{application}} in the consolidated package does not agree with its outcome: only recommended applications have a place, and they need one. Ask the chair to make it again.",
    zh: "汇总包中 {{application}} 的名次与其结论不符：只有推荐的申请才有名次，且必须有名次。请组长重新制作。",
  },
  "consolidation.reasons-missing": {
    da: "Den samlede pakke afviser eller udskyder {{application}} uden begrundelse. Bed formanden lave den igen med en begrundelse.",
    en: "The consolidated package does not recommend or did not treat {{application}}, and gives no reasons. Ask the chair to make it again with reasons.",
    zh: "汇总包未推荐或未审议 {{application}}，且未说明理由。请组长补充理由后重新制作。",
  },
  "consolidation.move-reason": {
    da: "Den samlede pakke placerer {{application}} anderledes, end pointene giver, uden at sige hvorfor. Bed formanden lave den igen med en begrundelse.",
    en: "The consolidated package places {{application}} against the order of the scores without saying why. Ask the chair to make it again with a reason.",
    zh: "汇总包中 {{application}} 的名次与分数顺序不符且未说明原因。请组长补充理由后重新制作。",
  },
  "consolidation.minority-opinion": {
    da: "Den samlede pakke gengiver ikke mindretalsudtalelsen fra {{person}} om {{application}}, som medlemmet selv har underskrevet den. Bed formanden lave den igen.",
    en: "The consolidated package does not quote the minority opinion of {{person}} on {{application}} as the member signed it. Ask the chair to make it again.",
    zh: "汇总包未按 {{person}} 本人签署的原文收录其对 {{application}} 的少数意见。请组长重新制作。",
  },
  "consolidation.fork-mixed": {
    da: "Den samlede pakke bygger på to udgaver fra {{person}}, hvor ingen kender den anden. Bed formanden vælge den ene med en begrundelse og lave pakken igen.",
    en: "The consolidated package rests on two versions from {{person}} that do not know each other. Ask the chair to choose one with a reason and make it again.",
    zh: "汇总包同时采用了 {{person}} 的两个互不包含的版本。请组长附理由选定其一后重新制作。",
  },
} as const satisfies Record<string, Texts>;
