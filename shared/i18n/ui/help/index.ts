// All help pages in the order they are listed, by section, and the words of the help screen itself.
import type { Translatable } from "../../translate.ts";
import { accessibilityPages } from "./accessibility.ts";
import { firstPages, startPages } from "./first.ts";
import { glossaryPages } from "./glossary.ts";
import { groupPages } from "./group-work.ts";
import { chairGuide } from "./guide-chair.ts";
import { expertGuide } from "./guide-expert.ts";
import { secretariatGuide } from "./guide-secretariat.ts";
import { letterPages } from "./letters.ts";
import { officePages } from "./office-work.ts";
import type { HelpPage, HelpSection } from "./page.ts";
import { privacyPages } from "./privacy.ts";
import { referencePages } from "./reference.ts";
import { safetyPages } from "./safety.ts";
import { verifyPages } from "./verify.ts";
import { workPages } from "./work.ts";

export const HELP_SECTIONS: readonly HelpSection[] = [
  {
    title: { da: "Korte vejledninger", en: "Quick guides", zh: "快速指南" },
    pages: [...startPages, expertGuide, chairGuide, secretariatGuide],
  },
  { title: { da: "Eksperten", en: "The expert", zh: "专家" }, pages: [...firstPages, ...workPages] },
  { title: { da: "Formanden", en: "The chair", zh: "组长" }, pages: groupPages },
  { title: { da: "Sekretariatet", en: "The secretariat", zh: "秘书处" }, pages: [...officePages, ...letterPages] },
  {
    title: { da: "Nøgle og data", en: "Key and data", zh: "密钥与数据" },
    pages: [...safetyPages, ...verifyPages, ...privacyPages],
  },
  {
    title: { da: "Opslag", en: "Reference", zh: "参考" },
    pages: [...referencePages, ...glossaryPages, ...accessibilityPages],
  },
];
export const HELP_PAGES: readonly HelpPage[] = HELP_SECTIONS.flatMap((section) => section.pages);

export const helpTexts = {
  title: { da: "Hjælp", en: "Help", zh: "帮助" },
  pages: { da: "Hjælpesider", en: "Help pages", zh: "帮助页面" },
  search: { da: "Søg i hjælpen", en: "Search the help", zh: "搜索帮助" },
  found: {
    da: { one: "{{count}} side", other: "{{count}} sider" },
    en: { one: "{{count}} page", other: "{{count}} pages" },
    zh: "{{count}} 个页面",
  },
  none: {
    da: "Intet fundet. Prøv et andet ord.",
    en: "Nothing found. Try another word.",
    zh: "未找到。请尝试其他词语。",
  },
  next: { da: "Næste: {{title}}", en: "Next: {{title}}", zh: "下一页：{{title}}" },
  nowTitle: { da: "Virker her og nu", en: "Working right now", zh: "当前可用" },
  key: { da: "Tast", en: "Key", zh: "按键" },
  act: { da: "Handling", en: "Action", zh: "操作" },
  toSearch: { da: "Søg i hjælpen", en: "Search the help", zh: "搜索帮助" },
  group: { da: "Hjælp", en: "Help", zh: "帮助" },
  keySearch: { da: "søg", en: "search", zh: "搜索" },
  keyBack: { da: "tilbage", en: "back", zh: "返回" },
  unlock: { da: "Tilbage til oplåsning", en: "Back to unlocking", zh: "返回解锁" },
  back: { da: "Tilbage", en: "Back", zh: "返回" },
  more: { da: "Læs mere", en: "Read more", zh: "了解更多" },
  copyLetter: { da: "Kopiér teksten", en: "Copy the text", zh: "复制文本" },
  letterCopied: { da: "Teksten er kopieret", en: "The text is copied", zh: "文本已复制" },
  paperHead: { da: "Kort vejledning", en: "Quick guide", zh: "快速指南" },
  paperFoot: {
    da: "Mere i programmet: tryk {{key}} for hjælp til den side, du er på.",
    en: "More in the program: press {{key}} for help on the page you are at.",
    zh: "更多内容：在程序中按 {{key}} 键，查看与当前页面相关的帮助。",
  },
} as const satisfies Record<string, Translatable>;
