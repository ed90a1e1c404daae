// The matrix as rows a table can show, sort and copy: application × criterion × member (domain.md § 6). Pure; exact where it decides,
// numbers where it only sorts.
import type { Application } from "../../../shared/domain/application.ts";
import {
  scaleSteps,
  stepsFromWorst,
  stepsToValue,
  type Criterion,
  type JudgementValue,
  type Scale,
} from "../../../shared/domain/criteria.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { parseDecimal, parseExact, sub, toNumber, type Rational } from "../../../shared/lib/rational.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { Tint } from "../../ui/score-mark.tsx";

export type MatrixAnswer = OutputOf<SkoenContract, "group.matrix">;
export type ScoredCriterion = Criterion & { readonly scale: Scale };

/** What one member gave on one criterion. */
export interface ScoreCell {
  readonly person: string;
  /** "counts", or why not ("sealed", "conflicted", "draft", …). */
  readonly standing: string;
  readonly value: JudgementValue | null;
}
export interface CriterionCells {
  readonly criterion: ScoredCriterion;
  /** One per slot; null where this application has fewer members. */
  readonly cells: readonly (ScoreCell | null)[];
  /** Exact; null where nobody's row counts. */
  readonly mean: Rational | null;
  readonly median: Rational | null;
  readonly range: Rational | null;
  /** Members disagree by more than the round allows without a reason. */
  readonly far: boolean;
}
export interface MatrixRow {
  readonly application: Application;
  /** Why the whole row is not for this person: his own case, another's, or he has not declared himself on it. */
  readonly closed: "own-conflict" | "not-in-scope" | "undeclared" | null;
  readonly criteria: readonly CriterionCells[];
  /** Weighted totals of the members, of rows that count. */
  readonly totals: readonly { readonly person: string; readonly total: number }[];
  readonly mean: Rational | null;
  readonly median: Rational | null;
  /** Rows that count. */
  readonly counted: number;
  /** The criterion the members disagree most on, by share of its scale; null without two values. */
  readonly disputed: CriterionCells | null;
  /** Share of the scale, 0–1. */
  readonly disagreement: number;
  readonly own: number | null;
}

/** People by slot: the group's members where they are few, else nobody in particular ("1", "2", …). */
export interface Slots {
  readonly people: readonly (string | null)[];
}

/** More columns than this per criterion cannot be read side by side. */
const MOST_SLOTS = 6;

/** @param members everybody with a row somewhere, in the roster's order */
export function slotsOf(answer: MatrixAnswer, members: readonly string[]): Slots {
  const present = members.filter((id) => answer.rows.some((r) => r.members.some((m) => m.person === id)));
  if (present.length <= MOST_SLOTS) return { people: present };
  const most = Math.max(0, ...answer.rows.map((r) => r.members.length));
  return { people: Array.from({ length: most }, () => null) };
}

const CLOSED = new Set(["own-conflict", "not-in-scope", "undeclared"]);

const exact = (text: string | null | undefined): Rational | null =>
  text === null || text === undefined ? null : parseExact(text);
export const spanOf = (scale: Scale): Rational => sub(parseDecimal(scale.max), parseDecimal(scale.min));

/** How much of its scale a difference is, 0–1. */
const shareOf = (scale: Scale, difference: Rational): number => toNumber(difference) / toNumber(spanOf(scale));

export function matrixRows(
  answer: MatrixAnswer,
  applications: ReadonlyMap<string, Application>,
  criteria: readonly ScoredCriterion[],
  slots: Slots,
  me: string | null,
): MatrixRow[] {
  const withheld = new Set(answer.withheld);
  return answer.rows.flatMap((row): MatrixRow[] => {
    const application = applications.get(row.application);
    if (!application || application.status !== "active") return [];
    const others = row.members.filter((m) => m.person !== me);
    const closed = withheld.has(row.application)
      ? "undeclared"
      : ((others.find((m) => CLOSED.has(m.standing))?.standing ?? null) as MatrixRow["closed"]);
    const bySlot = slots.people.some((p) => p !== null)
      ? slots.people.map((p) => row.members.find((m) => m.person === p) ?? null)
      : slots.people.map((_, i) => row.members[i] ?? null);
    const cells = criteria.map((criterion): CriterionCells => {
      const s = row.criteria.find((c) => c.criterion === criterion.id);
      return {
        criterion,
        cells: bySlot.map((m) =>
          m === null ? null : { person: m.person, standing: m.standing, value: m.values[criterion.id] ?? null },
        ),
        mean: exact(s?.mean),
        median: exact(s?.median),
        range: exact(s?.range),
        far: s?.reasonDue ?? false,
      };
    });
    const counting = row.members.filter((m) => m.standing === "counts");
    const [disputed, disagreement] = mostDisputed(cells, counting.length);
    const own = exact(row.members.find((m) => m.person === me)?.total);
    return [
      {
        application,
        closed,
        criteria: cells,
        totals: counting.flatMap((m) =>
          m.total === null ? [] : [{ person: m.person, total: toNumber(parseExact(m.total)) }],
        ),
        mean: exact(row.total.mean),
        median: exact(row.total.median),
        counted: counting.length,
        disputed,
        disagreement,
        own: own && toNumber(own),
      },
    ];
  });
}

function mostDisputed(cells: readonly CriterionCells[], counted: number): [CriterionCells | null, number] {
  let [found, most]: [CriterionCells | null, number] = [null, 0];
  if (counted < 2) return [found, most];
  for (const c of cells) {
    const share = c.range === null ? -1 : shareOf(c.criterion.scale, c.range);
    if (share > most || (found === null && share >= 0)) [found, most] = [c, Math.max(0, share)];
  }
  return [found, most];
}

export const SORTS = ["disagreement", "median", "mean", "deviation", "range", "count", "own", "number"] as const;
export type MatrixSort = (typeof SORTS)[number];

/** Standard deviation of the totals (n − 1); null under two. */
function deviationOf(row: MatrixRow): number | null {
  const xs = row.totals.map((t) => t.total);
  if (xs.length < 2) return null;
  const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
  return Math.sqrt(xs.reduce((a, x) => a + (x - mean) ** 2, 0) / (xs.length - 1));
}
/** Largest total minus smallest; null under two. */
export function totalRange(row: MatrixRow): number | null {
  const xs = row.totals.map((t) => t.total);
  return xs.length < 2 ? null : Math.max(...xs) - Math.min(...xs);
}

const KEYS: Readonly<Record<Exclude<MatrixSort, "number">, (r: MatrixRow) => number | null>> = {
  disagreement: (r) => (r.disputed ? r.disagreement : null),
  median: (r) => r.median && toNumber(r.median),
  mean: (r) => r.mean && toNumber(r.mean),
  deviation: deviationOf,
  range: totalRange,
  count: (r) => r.counted,
  own: (r) => r.own,
};

/**
 * Largest first, except where a smaller total is better; rows without the value last. Equal ones keep the order of the number.
 * `best` of the criteria's scales decides what "first" is for totals.
 */
export function sortRows(
  rows: readonly MatrixRow[],
  sort: MatrixSort,
  best: "max" | "min",
  collator: Intl.Collator,
): MatrixRow[] {
  const byNumber = rows.toSorted((a, b) => collator.compare(a.application.journalNumber, b.application.journalNumber));
  if (sort === "number") return byNumber;
  const sign = best === "min" && (sort === "median" || sort === "mean" || sort === "own") ? -1 : 1;
  const keyed = byNumber.map((row) => ({ row, key: KEYS[sort](row) }));
  return keyed
    .toSorted((a, b) =>
      a.key === null || b.key === null ? Number(a.key === null) - Number(b.key === null) : sign * (b.key - a.key),
    )
    .map((k) => k.row);
}

/** The step of the blue ramp: fifths of the scale from its worst end, so that darker is always better (mockups, tokens). */
export function scoreTint(scale: Scale, steps: number): Tint {
  const share = stepsFromWorst(scale, steps) / scaleSteps(scale);
  return Math.max(1, Math.min(5, Math.ceil(share * 5 - 1e-9))) as Tint;
}

/** Value minus the row's mean on this criterion, exact. */
export const fromMean = (scale: Scale, steps: number, mean: Rational): Rational =>
  sub(stepsToValue(scale, steps), mean);

/** The step of the diverging ramp: three and one tenths of the scale to either side of the mean. */
export function deviationTint(scale: Scale, difference: Rational): Tint {
  const share = shareOf(scale, difference);
  if (share <= -0.3) return 1;
  if (share <= -0.1) return 2;
  if (share < 0.1) return 3;
  return share < 0.3 ? 4 : 5;
}
