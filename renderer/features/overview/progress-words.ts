// How far a person is, in one sentence: parts that are nobody's are left out. Pure.
import type { Language } from "../../../shared/i18n/language.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { howFar, type Progress } from "./standing.ts";

/** "4 af 8 vurderet. 2 i gang, 1 ikke begyndt, 1 venter på formanden." */
export function progressSentence(p: Progress, lang: Language): string {
  const { all, finished } = howFar(p);
  if (all === 0) return p.out > 0 ? translate(texts.allOut, lang) : "";
  if (finished)
    return all === 1 ? translate(texts.oneAssessed, lang) : translate(texts.allAssessed, lang, { count: all });
  const count = (n: number): string =>
    translate({ da: "{{count}}", en: "{{count}}", zh: "{{count}}" }, lang, { count: n });
  const first = translate(texts.assessed, lang, { done: count(p.complete), all: count(all) });
  const rest = (
    [
      [p.inProgress, texts.inProgress],
      [p.notStarted, texts.notStarted],
      [p.waiting, texts.waiting],
    ] as const
  )
    .filter(([n]) => n > 0)
    .map(([n, text]) => translate(text, lang, { count: n }))
    .join(translate(words.comma, lang));
  return rest === "" ? translate(texts.one, lang, { first }) : translate(texts.sentence, lang, { first, rest });
}
