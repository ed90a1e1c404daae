// An expert's own work (domain.md §§ 4, 5).
import type { Texts } from "../language.ts";

export const reviewErrors = {
  "review.not-assigned": {
    da: "Du skal ikke vurdere {{application}} i denne runde.",
    en: "You are not to review {{application}} in this round.",
    zh: "您在本轮次中无需评审 {{application}}。",
  },
  "review.not-declared": {
    da: "Erklær habilitet for {{application}} først. Dokumenter og point åbner bagefter.",
    en: "Declare whether you have a conflict of interest in {{application}} first. Documents and scores open after that.",
    zh: "请先就 {{application}} 申报有无利益冲突，之后才能打开文件和评分。",
  },
  "review.conflicted": {
    da: "Du er inhabil i {{application}}. Dokumenter og point er lukket for dig.",
    en: "You have a conflict of interest in {{application}}. Documents and scores are closed to you.",
    zh: "您对 {{application}} 存在利益冲突，其文件和评分对您关闭。",
  },
  "review.declaration-closed": {
    da: "Du har erklæret dig inhabil i {{application}}. Kun sekretariatet kan åbne den igen.",
    en: "You have declared a conflict of interest in {{application}}. Only the secretariat can open it again.",
    zh: "您已就 {{application}} 申报利益冲突，只有秘书处可以重新开放。",
  },
  "review.criterion-unknown": {
    da: "Kriterium {{criterion}} findes ikke blandt de godkendte.",
    en: "There is no criterion {{criterion}} among the approved ones.",
    zh: "已批准的标准中没有 {{criterion}}。",
  },
  "review.value-off-scale": {
    da: "Værdien er ikke på skalaen for kriterium {{criterion}} ({{min}}–{{max}} i trin på {{step}}).",
    en: "The value is not on the scale of criterion {{criterion}} ({{min}}–{{max}} in steps of {{step}}).",
    zh: "该数值不在标准 {{criterion}} 的量表上（{{min}}–{{max}}，步长 {{step}}）。",
  },
  "review.nothing-to-undo": {
    da: "Der er ikke mere at fortryde i {{application}}.",
    en: "There is nothing more to undo in {{application}}.",
    zh: "{{application}} 没有可撤销的操作了。",
  },
  "review.nothing-to-redo": {
    da: "Der er ikke noget at gentage i {{application}}.",
    en: "There is nothing to redo in {{application}}.",
    zh: "{{application}} 没有可重做的操作。",
  },
  "review.read-in-group": {
    da: "Vurderingen fra {{author}} læses i gruppens oversigt, hvor det, der er lukket for dig, forbliver lukket.",
    en: "The review by {{author}} is read in the group's table, where what is closed to you stays closed.",
    zh: "{{author}} 的评审请在小组总表中查看，对您关闭的内容在其中仍保持关闭。",
  },
  "review.incomplete": {
    da: "Der mangler {{count}} ting, først i {{application}}. Gør dem færdige, eller eksportér som ufærdig.",
    en: "Still missing: {{count}}, the first in {{application}}. Finish them or export as incomplete.",
    zh: "还有 {{count}} 项未完成，首项在 {{application}}。请补全，或作为未完成稿导出。",
  },
  "review.text-too-long": {
    da: "Teksten er for lang: højst {{max}} tegn, {{over}} for meget. Forkort den, så gemmes den.",
    en: "The text is too long: at most {{max}} characters, {{over}} too many. Shorten it and it will be saved.",
    zh: "文字过长：最多 {{max}} 个字符，超出 {{over}} 个。缩短后即可保存。",
  },
  "review.unsaved": {
    da: "Noget af det, du har skrevet, er ikke gemt og ville mangle i pakken. Se øverst i vinduet, hvad der er i vejen, og underskriv så. Intet er underskrevet.",
    en: "Some of what you wrote has not been saved and would be missing from the package. See at the top of the window what is wrong, then sign. Nothing has been signed.",
    zh: "您写的部分内容尚未保存，将不会包含在资料包中。请查看窗口顶部的原因说明，处理后再签名。尚未签署任何内容。",
  },
  "review.confirm-conflicts": {
    da: "Bekræft dine erklæringer om habilitet igen, før der underskrives.",
    en: "Confirm your declarations of conflict of interest once more before signing.",
    zh: "签名前请再次确认您的利益冲突申报。",
  },
} as const satisfies Record<string, Texts>;
