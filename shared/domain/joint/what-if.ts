// What-if on a copy (domain.md § 7.10): "if RM adds 0,5", another walk, another frame mode. Changes nothing, decides nothing.
import type { Source } from "../ids.ts";
import type { Core } from "../round.ts";
import type { Binding, LedgerRow, Outcome } from "./document.ts";
import type { JointInput } from "./input.ts";
import { prepare } from "./prepare.ts";
import { solve, type Rules, type Solution } from "./solve.ts";

export interface WhatIfChange {
  /** Added to a frame in one year, minor units; below zero takes away. Without a frame of that source it has no effect. */
  readonly frames?: readonly { readonly source: Source; readonly year: number; readonly add: number }[];
  readonly rules?: Partial<Rules>;
}

export interface WhatIfRow {
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

/** The effect of a change on every row. Pure: `input` is left as it is. @throws AppError like `computeJoint`. */
export function whatIf(input: JointInput, change: WhatIfChange): WhatIfResult {
  const before = solve(prepare(input), input.core.joint);
  const core = changed(input.core, change);
  const after = solve(prepare({ ...input, core }), core.joint);
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

function changed(core: Core, { frames = [], rules = {} }: WhatIfChange): Core {
  const years = (source: Source, given: Core["frames"][number]["years"]): Core["frames"][number]["years"] =>
    frames
      .filter((c) => c.source === source)
      .reduce((list, { year, add }) => {
        const amount = list.filter((y) => y.year === year).reduce((t, y) => t + y.amount, 0) + add;
        return [...list.filter((y) => y.year !== year), { year, amount }];
      }, given);
  return {
    ...core,
    joint: { ...core.joint, ...rules },
    frames: core.frames.map((f) => ({ ...f, years: years(f.source, f.years) })),
  };
}
