// Which highlights and notes a filter leaves, and in which order. Shared by the panel beside a document and the list of a round.
import type { Annotation } from "../../../shared/contract/documents.ts";

export interface MarksFilter {
  readonly words: string;
  /** A criterion's id, "none" for untagged, null for all. */
  readonly criterion: string | null;
  readonly application: string | null;
}
export const NO_FILTER: MarksFilter = { words: "", criterion: null, application: null };

const folded = (s: string): string => s.normalize("NFKC").toLowerCase();

/** Every word must stand in the marked words or the comment; the order is the service's (document, page, place). */
export function filterMarks(marks: readonly Annotation[], filter: MarksFilter): Annotation[] {
  const words = folded(filter.words).split(/\s+/u).filter(Boolean);
  return marks.filter((m) => {
    if (filter.criterion !== null && (m.criterion ?? "none") !== filter.criterion) return false;
    if (filter.application !== null && m.application !== filter.application) return false;
    const text = folded(`${m.text} ${m.comment}`);
    return words.every((w) => text.includes(w));
  });
}

/** The same order everywhere: page, then from top to bottom, then the older first. */
export const inReadingOrder = (marks: readonly Annotation[]): Annotation[] =>
  marks.toSorted((a, b) => a.page - b.page || (a.rects[0]?.y ?? 0) - (b.rects[0]?.y ?? 0) || a.at.localeCompare(b.at));

/** The one to stand on after `removed` is gone: the next, else the one before. */
export function neighbour(marks: readonly Annotation[], removed: string): string | null {
  const i = marks.findIndex((m) => m.id === removed);
  return (marks[i + 1] ?? marks[i - 1])?.id ?? null;
}
