// Words of the score scale, wherever it stands.
import type { Translatable } from "../translate.ts";

export const scaleTexts = {
  between: {
    da: "mellem {{below}} og {{above}}",
    en: "between {{below}} and {{above}}",
    zh: "介于{{below}}与{{above}}之间",
  },
} as const satisfies Record<string, Translatable>;
