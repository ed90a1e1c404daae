// Words of the controls themselves.
import type { Texts } from "../language.ts";
import type { Translatable } from "../translate.ts";

export const uiTexts = {
  left: {
    da: "Du har {{count}} tegn tilbage",
    en: { one: "You have {{count}} character left", other: "You have {{count}} characters left" },
    zh: "还可输入 {{count}} 个字符",
  },
  tooMany: {
    da: "Du har {{count}} tegn for meget",
    en: { one: "You have {{count}} character too many", other: "You have {{count}} characters too many" },
    zh: "超出 {{count}} 个字符",
  },
} as const satisfies Record<string, Translatable>;

export const words = {
  /** One after the other, in one paragraph. */
  sentences: { da: "{{first}} {{second}}", en: "{{first}} {{second}}", zh: "{{first}}{{second}}" },
  stop: { da: ". ", en: ". ", zh: "。" },
  comma: { da: ", ", en: ", ", zh: "，" },
  required: { da: "påkrævet", en: "required", zh: "必填" },
  optional: { da: "valgfri", en: "optional", zh: "选填" },
  close: { da: "Luk", en: "Close", zh: "关闭" },
  cancel: { da: "Annuller", en: "Cancel", zh: "取消" },
  back: { da: "Tilbage", en: "Back", zh: "返回" },
  show: { da: "Vis", en: "Show", zh: "显示" },
  hide: { da: "Skjul", en: "Hide", zh: "隐藏" },
  undo: { da: "Fortryd", en: "Undo", zh: "撤销" },
  redo: { da: "Gentag", en: "Redo", zh: "重做" },
  tryAgain: { da: "Prøv igen", en: "Try again", zh: "重试" },
  copy: { da: "Kopiér", en: "Copy", zh: "复制" },
  copied: { da: "Kopieret", en: "Copied", zh: "已复制" },
  yes: { da: "Ja", en: "Yes", zh: "是" },
  no: { da: "Nej", en: "No", zh: "否" },
  open: { da: "Åbn", en: "Open", zh: "打开" },
  next: { da: "Næste", en: "Next", zh: "下一步" },
} as const satisfies Record<string, Texts>;
