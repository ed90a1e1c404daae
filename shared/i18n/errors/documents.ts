// Documents of applications and the marks made on them (domain.md § 4).
import type { Texts } from "../language.ts";

export const documentErrors = {
  "document.unknown": {
    da: "Dokumentet {{document}} hører ikke til en ansøgning, du har i runden. Vælg et fra ansøgningens liste over bilag.",
    en: "The document {{document}} does not belong to an application you have in this round. Choose one from the application's list of attachments.",
    zh: "文件 {{document}} 不属于您在本轮次中的任何申请。请从申请的附件列表中选择。",
  },
  "document.not-held": {
    da: "Bilaget “{{name}}” til {{application}} er ikke på denne computer. Indlæs din ansøgningspakke igen; mangler det stadig, så bed sekretariatet om en ny.",
    en: "The attachment “{{name}}” of {{application}} is not on this computer. Import your application bundle again; if it is still missing, ask the secretariat for a new one.",
    zh: "{{application}} 的附件“{{name}}”不在本机上。请重新导入申请资料包；如果仍然缺失，请向秘书处索取新的资料包。",
  },
} as const satisfies Record<string, Texts>;
