// The joint prioritisation as the lines of a table (mockup 10): the joint order with the line after the last project with room, then
// what is not considered, and why. Pure.
import type { Application } from "../../../shared/domain/application.ts";
import type { Gate, UndecidedReason } from "../../../shared/domain/joint/document.ts";
import type { Side, Source } from "../../../shared/domain/ids.ts";
import { grouped } from "../../../shared/lib/grouped.ts";
import type { JointShown, ShownRow } from "./joint-shown.ts";

export interface ProjectLine {
  readonly kind: "project";
  readonly key: string;
  readonly application: Application;
  readonly row: ShownRow;
  /** Minor units over all years. */
  readonly amounts: Readonly<Record<Source, number>>;
  /** How many applications have its rank in each group; more than one is a tie. */
  readonly sharing: Readonly<Record<Side, number>>;
  /** Stands above the line but has no room: passed over. */
  readonly passedOver: boolean;
  /** 1 = first on the reserve list; null otherwise. */
  readonly reserve: number | null;
}
export interface OutLine {
  readonly kind: "out";
  readonly key: string;
  readonly application: Application;
  /** Place in each group's own list; null where it is not recommended there. */
  readonly place: Readonly<Record<Side, number | null>>;
  readonly gate: Gate | null;
  readonly undecided: readonly { readonly group: Side; readonly reason: UndecidedReason }[];
}
/** A group's place of what is out: null where it does not recommend it, and `open` where it has not decided. */
export const placeOf = ({ place, undecided }: OutLine, side: Side): number | null | "open" =>
  place[side] ?? (undecided.some((u) => u.group === side) ? "open" : null);

/** Why applications are not decided, and which; nothing where none is, since then the lists themselves are missing. */
export function undecidedBy(
  { joint, excluded, notDecided }: Pick<JointShown, "joint" | "excluded" | "notDecided">,
  why: (at: OutLine["undecided"][number]) => string,
): { readonly why: string; readonly applications: readonly string[] }[] {
  if (joint.length + excluded.length === 0) return [];
  const found = grouped(notDecided, (n) => n.reasons.map(why).join("; "));
  return [...found].map(([text, all]) => ({ why: text, applications: all.map((n) => n.application) }));
}

export type JointLine =
  | ProjectLine
  | OutLine
  | { readonly kind: "line"; readonly key: "line"; readonly funded: number; readonly amounts: ProjectLine["amounts"] }
  | { readonly kind: "section"; readonly key: string; readonly section: "excluded" | "undecided" };

/** A row's amounts never change while its list stands; sums over all years are made once. */
const sums = new WeakMap<ShownRow["amounts"], ProjectLine["amounts"]>();
function totals({ amounts }: ShownRow): ProjectLine["amounts"] {
  const sum = (xs: readonly number[]): number => xs.reduce((a, b) => a + b, 0);
  const known = sums.get(amounts) ?? { RM: sum(amounts.RM), DK: sum(amounts.DK), SH: sum(amounts.SH) };
  sums.set(amounts, known);
  return known;
}
const plus = (a: ProjectLine["amounts"], b: ProjectLine["amounts"]): ProjectLine["amounts"] => ({
  RM: a.RM + b.RM,
  DK: a.DK + b.DK,
  SH: a.SH + b.SH,
});

const countBy = (rows: readonly ShownRow[], key: (row: ShownRow) => string): Map<string, number> =>
  new Map([...grouped(rows, key)].map(([k, found]) => [k, found.length]));

type Sharing = Readonly<Record<Side, ReadonlyMap<string, number>>>;
/** How many have each rank is the same for every order of one list; what it leaves out names the list. */
const shared = new WeakMap<JointShown["excluded"], Sharing>();
function sharingOf({ joint, excluded }: JointShown): Sharing {
  const known = shared.get(excluded) ?? { dk: countBy(joint, (r) => r.rank.dk), cn: countBy(joint, (r) => r.rank.cn) };
  shared.set(excluded, known);
  return known;
}

export function jointLines(document: JointShown, applications: ReadonlyMap<string, Application>): JointLine[] {
  const sharing = sharingOf(document);
  const last = document.joint.findLastIndex((r) => r.outcome === "funded");
  const projects: JointLine[] = [];
  // The line lies after the last project with room; where none has any it is first.
  let [at, funded, reserve] = [0, 0, 0];
  let amounts: ProjectLine["amounts"] = { RM: 0, DK: 0, SH: 0 };
  for (const [i, row] of document.joint.entries()) {
    const application = applications.get(row.application);
    const isFunded = row.outcome === "funded";
    if (row.outcome === "reserve") reserve += 1;
    if (!application) continue;
    const own = totals(row);
    projects.push({
      kind: "project",
      key: row.application,
      application,
      row,
      amounts: own,
      sharing: { dk: sharing.dk.get(row.rank.dk) ?? 1, cn: sharing.cn.get(row.rank.cn) ?? 1 },
      passedOver: i < last && !isFunded,
      reserve: row.outcome === "reserve" ? reserve : null,
    });
    if (!isFunded) continue;
    [at, funded] = [projects.length, funded + 1];
    amounts = plus(amounts, own);
  }
  const line: JointLine = { kind: "line", key: "line", funded, amounts };
  const out = (
    { application: id, place }: Pick<JointShown["excluded"][number], "application" | "place">,
    gate: Gate | null,
    undecided: OutLine["undecided"],
  ): OutLine[] => {
    const application = applications.get(id);
    return application ? [{ kind: "out", key: id, application, place, gate, undecided }] : [];
  };
  const excluded = document.excluded.flatMap((e) => out(e, e.code, []));
  const undecided = document.notDecided.flatMap((n) => out(n, null, n.reasons));
  return [
    ...projects.slice(0, at),
    ...(projects.length > 0 ? [line] : []),
    ...projects.slice(at),
    ...(excluded.length > 0 ? [{ kind: "section", key: "excluded", section: "excluded" } as const, ...excluded] : []),
    ...(undecided.length > 0
      ? [{ kind: "section", key: "undecided", section: "undecided" } as const, ...undecided]
      : []),
  ];
}

/** Where a project shares its place: those with it, first and last line of them, and the place itself. */
function tierAt(joint: readonly ShownRow[], at: number): { from: number; to: number; place: number } {
  const place = joint[at]?.place ?? 0;
  let [from, to] = [at, at];
  while (joint[from - 1]?.place === place) from -= 1;
  while (joint[to + 1]?.place === place) to += 1;
  return { from, to, place };
}

/**
 * The joint place a project gets one step up (−1) or down (1): out of a tie first, then past everybody of the next place. Null where it
 * cannot go further.
 */
export function placeAfterStep(joint: readonly ShownRow[], application: string, by: 1 | -1): number | null {
  const at = joint.findIndex((r) => r.application === application);
  if (at < 0) return null;
  const own = tierAt(joint, at);
  const others = own.to - own.from;
  if (others > 0) return by < 0 ? own.place : own.place + others;
  if (by < 0) return own.from === 0 ? null : tierAt(joint, own.from - 1).place;
  if (own.to + 1 >= joint.length) return null;
  const next = tierAt(joint, own.to + 1);
  return own.place + next.to - next.from + 1;
}

/** Where a project is dropped: between two lines, or beside the project of one. */
export interface Drop {
  /** Number of the project in joint order, 0 = best, that it is dropped before, or beside. */
  readonly at: number;
  readonly beside: boolean;
}

/** The joint place it gets there; null where it is at home already, or beside itself. */
export function placeOfDrop(
  joint: readonly ShownRow[],
  application: string,
  { at, beside }: Drop,
): { readonly place: number; readonly tied: boolean } | null {
  const from = joint.findIndex((r) => r.application === application);
  if (from < 0) return null;
  if (beside) {
    const target = joint[at];
    if (!target || at === from || target.place === joint[from]?.place) return null;
    // Without the one that leaves, those below it stand one place higher.
    return { place: target.place - (target.place > (joint[from]?.place ?? 0) ? 1 : 0), tied: true };
  }
  const own = tierAt(joint, from);
  // Between two who stand equal is after them, unless it leaves them itself.
  const between = at > 0 && at < joint.length && joint[at - 1]?.place === joint[at]?.place;
  const gap = between && joint[at]?.place !== own.place ? tierAt(joint, at).to + 1 : at;
  if (own.from === own.to && (gap === from || gap === from + 1)) return null;
  return { place: gap - (from < gap ? 1 : 0) + 1, tied: false };
}
