// Hits grouped by application, the application with the best hit first; and the text around a hit cut at its matches. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type Hit = OutputOf<SkoenContract, "search.query">["hits"][number];
export interface HitGroup {
  readonly application: string;
  readonly hits: readonly Hit[];
}

export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<string, Hit[]>();
  for (const h of hits) {
    const group = groups.get(h.application);
    if (group) group.push(h);
    else groups.set(h.application, [h]);
  }
  return [...groups].map(([application, list]) => ({ application, hits: list }));
}

export interface Piece {
  /** Offset in the snippet. */
  readonly at: number;
  readonly text: string;
  readonly marked: boolean;
}
/** The snippet in pieces, in order; marks that overlap or lie outside are cut to fit. */
export function pieces(snippet: string, marks: Hit["marks"]): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    const [from, to] = [Math.max(at, start), Math.min(snippet.length, end)];
    if (to <= from) continue;
    if (from > at) out.push({ at, text: snippet.slice(at, from), marked: false });
    out.push({ at: from, text: snippet.slice(from, to), marked: true });
    at = to;
  }
  if (at < snippet.length) out.push({ at, text: snippet.slice(at), marked: false });
  return out;
}

/** Different for each hit of an answer. */
export const hitKey = (h: Hit, index: number): string => `${h.application} ${h.sha256 ?? ""} ${h.page ?? ""} ${index}`;
