// The change log of the round on this computer (domain.md § 5): what, from, to, when.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const journalTexts = {
  title: { da: "Ændringslog", en: "Change log", zh: "变更日志" },
  about: {
    da: "Alt, hvad der er sket med dine vurderinger i runden på denne computer. Intet kan slettes herfra.",
    en: "Everything that has happened to your reviews of this round on this computer. Nothing can be deleted here.",
    zh: "本轮次中您的评审在本机上发生的所有更改。此处内容不可删除。",
  },
  entries: {
    da: { one: "{{count}} ændring", other: "{{count}} ændringer" },
    en: { one: "{{count}} change", other: "{{count}} changes" },
    zh: "{{count}} 条更改",
  },
  shown: { da: "{{shown}} af {{count}}", en: "{{shown}} of {{count}}", zh: "{{shown}} / {{count}}" },
  none: { da: "Intet er sket endnu", en: "Nothing has happened yet", zh: "暂无更改" },
  noneFound: { da: "Ingen ændringer passer", en: "No changes match", zh: "没有符合条件的更改" },
  showAll: { da: "Vis alle ændringer", en: "Show all changes", zh: "显示全部更改" },
  filter: { da: "Filtrér ændringerne", en: "Filter the changes", zh: "筛选更改" },
  when: { da: "Tid", en: "Time", zh: "时间" },
  about2: { da: "Ansøgning", en: "Application", zh: "申请" },
  what: { da: "Hvad", en: "What", zh: "内容" },
  from: { da: "Fra", en: "From", zh: "原内容" },
  to: { da: "Til", en: "To", zh: "新内容" },
  who: { da: "Hvem", en: "Who", zh: "操作人" },
  you: { da: "dig", en: "you", zh: "您" },
  reason: { da: "Grund", en: "Reason", zh: "原因" },
  nothing: { da: "intet", en: "nothing", zh: "空" },
  entry: { da: "Ændring nr. {{n}}", en: "Change no. {{n}}", zh: "第 {{n}} 条更改" },
  quotes: {
    da: { one: "{{count}} citat", other: "{{count}} citater" },
    en: { one: "{{count}} quotation", other: "{{count}} quotations" },
    zh: "{{count}} 条引文",
  },
  openApplication: { da: "Åbn ansøgningen", en: "Open the application", zh: "打开申请" },
  keyFilter: { da: "filtrér", en: "filter", zh: "筛选" },
  keyMove: { da: "op og ned", en: "up and down", zh: "上下移动" },
  keyOpen: { da: "åbn ansøgningen", en: "open the application", zh: "打开申请" },
  action: { da: "{{action}}: {{field}}", en: "{{action}}: {{field}}", zh: "{{action}}：{{field}}" },
} as const satisfies Record<string, Translatable>;

export const journalCommands = {
  filter: { da: "Filtrér ændringerne", en: "Filter the changes", zh: "筛选更改" },
} as const satisfies Record<string, Texts>;
