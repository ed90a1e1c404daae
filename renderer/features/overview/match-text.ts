// Whether an application is meant by words typed above the list. Pure.
import type { Application } from "../../../shared/domain/application.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";

const fold = (s: string): string => s.normalize("NFKC").toLocaleLowerCase("da");
/** Every word typed occurs in number, title (in any language) or partners. Pure. */
export function matchesText(application: Application, query: string): boolean {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return true;
  const { journalNumber, title, partners } = application;
  const text = fold([journalNumber, ...LANGUAGES.map((x) => title[x] ?? ""), ...partners.map((p) => p.name)].join(" "));
  return words.every((w) => text.includes(w));
}
