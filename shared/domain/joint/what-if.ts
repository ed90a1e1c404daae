// What-if on a copy (domain.md § 7.10): "if RM adds 0,5", a frame that binds or does not, more committed by earlier rounds, another walk or
// frame mode, an application at another place, one more departure. Changes nothing, decides nothing.
import type { Source } from "../ids.ts";
import type { Core } from "../round.ts";
import type { DecisionOf, JointDecision } from "./decisions.ts";
import type { Binding, LedgerRow, Outcome } from "./document.ts";
import type { JointInput } from "./input.ts";
import { moneyOf, prepare, type Prepared } from "./prepare.ts";
import { solve, type Rules, type Solution, type SolveOptions } from "./solve.ts";

interface Change {
  readonly source: Source;
  readonly year: number;
  /** Minor units; below zero takes away. */
  readonly add: number;
}

export interface WhatIfChange {
  /** Added to a frame in one year. Without a frame of that source it has no effect. */
  readonly frames?: readonly Change[];
  /** Added to what earlier rounds have committed; never below nothing. */
  readonly committed?: readonly Change[];
  /** How a source's frame is taken. A frame that is set hard here counts as granted: the question is what it would do. */
  readonly effects?: readonly { readonly source: Source; readonly effect: "hard" | "soft" | "info" }[];
  readonly rules?: Partial<Rules>;
  /** One more move of the meeting, after all others. */
  readonly move?: Pick<DecisionOf<"meeting-move">, "application" | "place" | "tied">;
  /** One more departure of both offices, in force before all others about the same matter. */
  readonly departure?: Pick<DecisionOf<"override">, "application" | "effect" | "place">;
}

interface WhatIfRow {
  readonly application: string;
  readonly before: { readonly place: number; readonly outcome: Outcome };
  readonly after: { readonly place: number; readonly outcome: Outcome; readonly binding: readonly Binding[] };
  readonly effect: "in" | "out" | "opened" | "settled" | "none";
}

export interface WhatIfResult {
  /** In the joint order of the changed case. */
  readonly rows: readonly WhatIfRow[];
  readonly ledger: readonly LedgerRow[];
}

export interface Copy {
  readonly core: Core;
  readonly prepared: Prepared;
}

/** The same case with the change made. Pure: what is given is left as it is. @throws AppError like `computeJoint`. */
export function copyWith({ core, prepared }: Copy, change: WhatIfChange): Copy {
  const { frames = [], committed = [], effects = [], move, departure } = change;
  const next = changed(core, change);
  const money = [frames, committed, effects].some((list) => list.length > 0);
  const moved = {
    ...prepared,
    ...(money || change.rules?.frameMode
      ? moneyOf(
          next,
          prepared.decisions,
          prepared.gated,
          committed.map(({ source, year, add }) => ({ source, year, amount: add })),
        )
      : {}),
  };
  const { decisions } = prepared;
  // After all that was settled, and by nobody: it is only asked.
  const said = { who: "", at: decisions.at(-1)?.at ?? "", reason: "" };
  const asked: JointDecision[] = [
    ...(move ? [{ kind: "meeting-move" as const, ...move, ...said }] : []),
    ...(departure ? [{ kind: "override" as const, ...departure, offices: ["", ""] as [string, string], ...said }] : []),
  ];
  return { core: next, prepared: asked.length === 0 ? moved : { ...moved, decisions: [...decisions, ...asked] } };
}

/** The copy's list under its rules. */
export const solved = ({ core, prepared }: Copy, options?: SolveOptions): Solution =>
  solve(prepared, core.joint, options);

/** The effect of a change on every row. Pure: `input` is left as it is. @throws AppError like `computeJoint`. */
export const whatIf = (input: JointInput, change: WhatIfChange): WhatIfResult =>
  whatIfOf({ core: input.core, prepared: prepare(input) }, change);

/** The same for inputs that are prepared already. */
export function whatIfOf(given: Copy, change: WhatIfChange): WhatIfResult {
  const before = solved(given, { explain: false });
  const after = solved(copyWith(given, change), { explain: true, log: false });
  const placesBefore = placesOf(before);
  const rows = after.groups.flatMap((g) =>
    g.ids.flatMap((id): WhatIfRow[] => {
      const [was, now, placeBefore] = [before.rows.get(id), after.rows.get(id), placesBefore.get(id)];
      if (!was || !now || placeBefore === undefined) return [];
      return [
        {
          application: id,
          before: { place: placeBefore, outcome: was.outcome },
          after: { place: g.place, outcome: now.outcome, binding: now.binding },
          effect: effectOf(was.outcome, now.outcome),
        },
      ];
    }),
  );
  return { rows, ledger: after.ledger };
}

const placesOf = (s: Solution): Map<string, number> =>
  new Map(s.groups.flatMap((g) => g.ids.map((id) => [id, g.place] as const)));

function effectOf(was: Outcome, now: Outcome): WhatIfRow["effect"] {
  if (was === now) return "none";
  if (now === "open") return "opened";
  if (now === "funded") return "in";
  return was === "funded" ? "out" : "settled";
}

function changed(core: Core, { frames = [], effects = [], rules = {} }: WhatIfChange): Core {
  const years = (source: Source, given: Core["frames"][number]["years"]): Core["frames"][number]["years"] =>
    frames
      .filter((c) => c.source === source)
      .reduce((list, { year, add }) => {
        const amount = list.filter((y) => y.year === year).reduce((t, y) => t + y.amount, 0) + add;
        return [...list.filter((y) => y.year !== year), { year, amount }];
      }, given);
  const effect = (f: Core["frames"][number]): Partial<Core["frames"][number]> => {
    const asked = effects.findLast((e) => e.source === f.source)?.effect;
    if (asked === undefined) return {};
    return asked === "hard" ? { effect: asked, status: "granted" } : { effect: asked };
  };
  return {
    ...core,
    joint: { ...core.joint, ...rules },
    frames: core.frames.map((f) => ({ ...f, years: years(f.source, f.years), ...effect(f) })),
  };
}
