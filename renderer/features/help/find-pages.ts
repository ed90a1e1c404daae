// Finding a help page by its words. Pure.
import { LANGUAGES, LOCALE, type Language } from "../../../shared/i18n/language.ts";
import type { HelpPage } from "../../../shared/i18n/ui/help/page.ts";
import { helpText, textsOfBlock } from "../../../shared/i18n/ui/help/words.ts";

const folded = (text: string, lang: Language): string => text.normalize("NFKC").toLocaleLowerCase(LOCALE[lang]);

/** Words of a page in every language: a Danish term is found while reading English. */
const wordsOf = (page: HelpPage): string =>
  LANGUAGES.map((l) =>
    [page.title, ...page.blocks.flatMap(textsOfBlock)].map((x) => folded(helpText(x, l), l)).join("\n"),
  ).join("\n");

/** The pages that hold every word of the query, those with it in their title first; all of them where there is no query. */
export function findPages(pages: readonly HelpPage[], query: string, lang: Language): readonly HelpPage[] {
  const words = folded(query, lang).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return pages;
  const found = pages.filter((p) => {
    const text = wordsOf(p);
    return words.every((w) => text.includes(w));
  });
  const inTitle = (p: HelpPage): number => (words.every((w) => folded(p.title[lang], lang).includes(w)) ? 0 : 1);
  return found.toSorted((a, b) => inTitle(a) - inTitle(b));
}
