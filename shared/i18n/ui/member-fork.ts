// Two versions from one member side by side, and the chair's choice between them.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const memberForkTexts = {
  title: {
    da: "Hvilken udgave fra {{name}} skal gælde?",
    en: "Which version from {{name}} shall count?",
    zh: "{{name}} 的哪个版本有效？",
  },
  about: {
    da: "Ingen af dem afløser den anden; det sker med en gendannet sikkerhedskopi eller en ekstra computer. Er du i tvivl, så spørg {{name}}: én ny pakke fra den rigtige computer afløser dem begge. Vælger du her, følger dit valg og din begrundelse gruppens pakke, og du kan vælge om.",
    en: "Neither replaces the other; this happens with a restored backup or a second computer. If you are in doubt, ask {{name}}: one new package from the right computer replaces both. If you choose here, your choice and your reason go with the group’s package, and you can choose again.",
    zh: "两者互不取代，通常是因为恢复了备份或使用了另一台电脑。如有疑问，请询问 {{name}}：从正确的电脑重新发送一个资料包即可取代两者。如在此选定，您的选择和理由将随汇总包提交，之后仍可改选。",
  },
  versions: { da: "Udgaverne", en: "The versions", zh: "各版本" },
  differences: {
    da: { one: "{{count}} sted er forskelligt", other: "{{count}} steder er forskellige" },
    en: { one: "{{count}} place differs", other: "{{count}} places differ" },
    zh: "{{count}} 处不同",
  },
  same: {
    da: "De to udgaver siger det samme om det, du må læse.",
    en: "The versions say the same about what you may read.",
    zh: "就您可阅读的内容而言，各版本相同。",
  },
  closed: {
    da: {
      one: "Også i {{count}} ansøgning, som ikke er din at afgøre, er der forskelle.",
      other: "Også i {{count}} ansøgninger, som ikke er dine at afgøre, er der forskelle.",
    },
    en: {
      one: "They also differ about {{count}} application that is not yours to settle.",
      other: "They also differ about {{count}} applications that are not yours to settle.",
    },
    zh: "另有 {{count}} 份不由您裁定的申请存在差异。",
  },
  untold: {
    da: "Mindst én af dem melder en mulig interessekonflikt, så indholdet er lukket. Den står ved magt, uanset hvad du vælger.",
    en: "At least one of them tells of a possible conflict of interest, so the content is closed. It holds whichever you choose.",
    zh: "至少有一个版本申报了可能的利益冲突，故内容不予显示。无论选择哪个版本，该申报均有效。",
  },
  onlyOne: { da: "Kun med i den ene", en: "Only in one of them", zh: "仅一个版本包含" },
  nothing: { da: "–", en: "–", zh: "–" },
  complete: { da: "Færdig", en: "Complete", zh: "已完成" },
  draft: { da: "Kladde", en: "Draft", zh: "草稿" },
  all: { da: "Vis alle {{count}}", en: "Show all {{count}}", zh: "显示全部 {{count}} 处" },
  act: { da: "Vælg udgave", en: "Choose version", zh: "选定版本" },
  done: { da: "Udgave fra {{name}} er valgt", en: "A version from {{name}} is chosen", zh: "已选定 {{name}} 的版本" },
  takenBack: {
    da: "Valget for {{name}} er taget tilbage",
    en: "The choice for {{name}} is taken back",
    zh: "已撤回对 {{name}} 的选择",
  },
} as const satisfies Record<string, Translatable>;

export const memberForkSentences = {
  chosen: {
    da: "Valgt mellem {{count}} udgaver: {{reason}}",
    en: "Chosen among {{count}} versions: {{reason}}",
    zh: "从 {{count}} 个版本中选定：{{reason}}",
  },
  own: {
    da: "Dine egne udgaver afløser ikke hinanden. Eksportér igen: den nye afløser dem begge.",
    en: "Your own versions do not replace each other. Export again: the new one replaces both.",
    zh: "您本人的两个版本互不取代。请重新导出，新版本将取代两者。",
  },
} as const satisfies Record<string, Texts>;
