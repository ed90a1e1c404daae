// Quotations in reasons: plain text »…« (s. 7), and beside the text where each one comes from, so that a chip can open the page.
// A quotation belongs to the row as long as its words stand in the text. Pure.
import type { z } from "zod";
import type { quoteSchema } from "../../../shared/domain/review.ts";

export type Quote = z.infer<typeof quoteSchema>;

const marked = (q: { readonly text: string }): string => `»${q.text}«`;

/** The words of the document on one line, as they go into running text. */
export const quotedWords = (text: string): string => text.replaceAll(/\s+/gu, " ").trim().replaceAll(/[»«]/gu, "'");

/** What is put in at the caret: a space only where none is. */
export function insertion(before: string, after: string, text: string, page: string): string {
  const lead = before === "" || /[\s(]$/u.test(before) ? "" : " ";
  const trail = after === "" || /^[\s.,;:)]/u.test(after) ? "" : " ";
  return `${lead}${marked({ text })} ${page}${trail}`;
}

/**
 * Of all quotations known, those whose words still stand in the text, with their offsets now, in the text's order. Two of the
 * same words take the occurrences nearest to where they stood.
 */
export function quotesStanding(text: string, known: readonly Quote[]): Quote[] {
  const taken = new Set<number>();
  const standing: Quote[] = [];
  for (const q of known) {
    const words = marked(q);
    let nearest = -1;
    for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
      if (taken.has(i)) continue;
      if (nearest < 0 || Math.abs(i - q.at) < Math.abs(nearest - q.at)) nearest = i;
    }
    if (nearest < 0) continue;
    taken.add(nearest);
    standing.push({ ...q, at: nearest });
  }
  return standing.toSorted((a, b) => a.at - b.at);
}

/** All quotations ever seen, once each: one that was cut out comes back with its words. */
export function remember(known: readonly Quote[], more: readonly Quote[]): Quote[] {
  const same = (a: Quote, b: Quote): boolean => a.attachment === b.attachment && a.page === b.page && a.text === b.text;
  const count = (list: readonly Quote[], q: Quote): number => list.filter((x) => same(x, q)).length;
  const out = [...known];
  for (const [i, q] of more.entries()) if (count(more.slice(0, i + 1), q) > count(out, q)) out.push(q);
  return out;
}
