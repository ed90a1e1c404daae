// What became of each of one's own applications, in the words of the overview (mockup 03). Pure.
import { activeCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

export type RowView = OutputOf<SkoenContract, "reviews.list">["rows"][number];
export type Progress = NonNullable<OutputOf<SkoenContract, "rounds.list">["rounds"][number]["progress"]>;

export const STANDINGS = ["in-progress", "not-started", "reconfirm", "waiting", "complete", "out"] as const;
/** `reconfirm`: the application or the criteria changed since; `waiting`: for the chair's ruling; `out`: closed to this person. */
export type Standing = (typeof STANDINGS)[number];

/**
 * `progress` is the service's count, which knows the rulings: where it says that nobody waits, a possible conflict has been
 * ruled on, and the row stands as it is written.
 */
export function standingOf(view: RowView, progress: Progress | null): Standing {
  const answer = view.row.conflict?.answer;
  if (answer === "conflicted") return "out";
  if (answer === "possible" && progress?.waiting !== 0) return "waiting";
  if (view.needsReconfirmation) return "reconfirm";
  return view.state;
}

/** Criteria with an answer, of all that can be judged. */
export function answered(set: CriteriaSet, view: RowView): { readonly done: number; readonly of: number } {
  const criteria = activeCriteria(set).map((c) => c.id);
  if (view.row.conflict === null) return { done: 0, of: criteria.length };
  const missing = new Set(view.gaps.flatMap((g) => (g.kind === "score" && g.criterion ? [g.criterion] : [])));
  return { done: criteria.filter((id) => !missing.has(id)).length, of: criteria.length };
}

export interface HowFar {
  readonly done: number;
  readonly all: number;
  /** 0…1, for the ring. */
  readonly share: number;
  /** Nothing is left to do; also where everything is closed to this person. */
  readonly finished: boolean;
}
/**
 * How far a person is in a round, counted one way for every ring and sentence: of all that is assigned without what is closed to
 * him, what is complete. What is closed to him he has not done, and it is not to be done.
 */
export function howFar(p: Progress): HowFar {
  const all = p.assigned - p.out;
  return {
    done: p.complete,
    all,
    share: all === 0 ? 0 : p.complete / all,
    finished: p.assigned > 0 && p.complete === all,
  };
}

const SEPARATOR = /[-/.\s]/u;
/** Length of the beginning that all share, back to a separator. */
function sharedBeginning(texts: readonly string[]): number {
  const first = Array.from(texts[0] ?? "");
  let n = 0;
  while (n < first.length && texts.every((t) => Array.from(t)[n] === first[n])) n += 1;
  while (n > 0 && !SEPARATOR.test(first[n - 1] ?? "")) n -= 1;
  return n;
}
const reversed = (text: string): string => Array.from(text).toReversed().join("");

/**
 * The part of each number that tells them apart: "2009-02", "2009-07" → "02", "07"; "1-30-72-101-09" → "101". Whole numbers
 * where they have nothing in common, or where nothing would be left of one.
 */
export function shortNumbers(numbers: readonly string[]): Map<string, string> {
  const [head, tail] = [sharedBeginning(numbers), sharedBeginning(numbers.map(reversed))];
  const short = numbers.map((n) =>
    Array.from(n)
      .slice(head, Array.from(n).length - tail)
      .join(""),
  );
  const usable = numbers.length > 1 && short.every((s) => s !== "");
  return new Map(numbers.map((n, i) => [n, usable ? (short[i] ?? n) : n]));
}
