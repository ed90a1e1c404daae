// All help pages in the order they are listed, and the words of the help screen itself.
import type { Translatable } from "../../translate.ts";
import { firstPages } from "./first.ts";
import { glossaryPages } from "./glossary.ts";
import { leadPages } from "./lead.ts";
import type { HelpPage } from "./page.ts";
import { referencePages } from "./reference.ts";
import { safetyPages } from "./safety.ts";
import { workPages } from "./work.ts";

export const HELP_PAGES: readonly HelpPage[] = [
  ...firstPages,
  ...workPages,
  ...leadPages,
  ...safetyPages,
  ...referencePages,
  ...glossaryPages,
];

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
} as const satisfies Record<string, Translatable>;
