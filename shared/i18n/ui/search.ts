// Search across the round: titles, partners and documents of the applications open to this person (ux.md 16).
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const searchTexts = {
  title: { da: "Søg i alle", en: "Search all", zh: "全文搜索" },
  field: { da: "Søg i ansøgninger og dokumenter", en: "Search applications and documents", zh: "搜索申请和文件" },
  about: {
    da: "Finder ord i titler, partnere og dokumenter, på dansk, engelsk og kinesisk. Alle ord skal forekomme; det sidste må være begyndelsen af et ord.",
    en: "Finds words in titles, partners and documents, in Danish, English and Chinese. Every word must occur; the last may be the beginning of a word.",
    zh: "在标题、合作方和文件中查找丹麦语、英语和中文词语。所有词语都须出现，最后一个词可只输入开头。",
  },
  closedAbout: {
    da: "Dokumenter kommer med, når du har erklæret din habilitet i ansøgningen.",
    en: "Documents are included once you have declared on conflicts of interest in the application.",
    zh: "申报有无利益冲突后，该申请的文件才会纳入搜索。",
  },
  hits: {
    da: { one: "{{count}} sted", other: "{{count}} steder" },
    en: { one: "{{count}} place", other: "{{count}} places" },
    zh: "{{count}} 处",
  },
  inApplications: {
    da: { one: "i {{count}} ansøgning", other: "i {{count}} ansøgninger" },
    en: { one: "in {{count}} application", other: "in {{count}} applications" },
    zh: "，涉及 {{count}} 份申请",
  },
  found: { da: "{{hits}} {{applications}}", en: "{{hits}} {{applications}}", zh: "{{hits}}{{applications}}" },
  best: {
    da: "De {{shown}} bedste af {{count}} steder",
    en: "The best {{shown}} of {{count}} places",
    zh: "共 {{count}} 处，显示最相关的 {{shown}} 处",
  },
  more: { da: "Vis flere", en: "Show more", zh: "显示更多" },
  searching: { da: "Søger …", en: "Searching …", zh: "正在搜索…" },
  nothing: { da: "Intet fundet", en: "Nothing found", zh: "未找到结果" },
  nothingAbout: {
    da: "Prøv færre ord, eller kun begyndelsen af et ord.",
    en: "Try fewer words, or only the beginning of a word.",
    zh: "请减少词语，或只输入词语的开头。",
  },
  pending: {
    da: {
      one: "{{count}} dokument er ikke gennemsøgt endnu. Det sker af sig selv.",
      other: "{{count}} dokumenter er ikke gennemsøgt endnu. Det sker af sig selv.",
    },
    en: {
      one: "{{count}} document is not searched yet. It happens by itself.",
      other: "{{count}} documents are not searched yet. It happens by itself.",
    },
    zh: "还有 {{count}} 份文件尚未纳入搜索，系统会自动处理。",
  },
  page: { da: "side {{page}}", en: "page {{page}}", zh: "第 {{page}} 页" },
  facts: { da: "om ansøgningen", en: "about the application", zh: "申请信息" },
  open: { da: "Åbn {{number}}", en: "Open {{number}}", zh: "打开 {{number}}" },
  keyOpen: { da: "åbn", en: "open", zh: "打开" },
  keyMove: { da: "op og ned", en: "up and down", zh: "上下移动" },
  keyField: { da: "søg", en: "search", zh: "搜索" },
} as const satisfies Record<string, Translatable>;

export const searchCommands = {
  field: { da: "Gå til søgefeltet", en: "Go to the search field", zh: "转到搜索框" },
  down: { da: "Næste fund", en: "Next hit", zh: "下一处" },
  up: { da: "Forrige fund", en: "Previous hit", zh: "上一处" },
} as const satisfies Record<string, Texts>;
