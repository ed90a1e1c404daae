// What an office computes its list from, prepared once: until packages, people, cores or receipts change, a move or another rule asks only
// for the order and the walk. A round may hold seventeen thousand applications.
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { sortDecisions, type JointDecision } from "../../../shared/domain/joint/index.ts";
import { prepare, preparing, underDecisions, type Prepared } from "../../../shared/domain/joint/prepare.ts";
import { jointList, type JointList } from "../../../shared/domain/joint/view.ts";
import { copyWith, solved, type Copy, type WhatIfChange } from "../../../shared/domain/joint/what-if.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Solution } from "../../../shared/domain/joint/solve.ts";
import { sha256Of, type Session } from "../context.ts";
import { listDecisions } from "../store/work.ts";
import { remember } from "../store/remembered.ts";
import { gatherJoint, type Gathered } from "./joint-input.ts";
import { pendingOf } from "./joint-pending.ts";

interface Desk {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
}
interface Base {
  readonly basis: string;
  readonly gathered: Gathered;
  readonly prepared: Prepared;
  /** Made when it is first asked for. */
  list: JointList | null;
  pending: ReturnType<typeof pendingOf> | null;
  /** The latest lists solved, by what was asked; the newest last. */
  readonly solutions: Map<string, Solved>;
}
interface Solved extends Copy {
  readonly solution: Solution;
}

/** As decided, and what was asked on a copy: the two a window shows at a time, and one more. */
const KEPT = 4;
/** What the database counts for us; the office's own decisions are compared. */
const TABLES = ["package", "roster", "core", "receipt"] as const;

function baseOf(desk: Desk, decisions: readonly JointDecision[]): Base {
  const { session, round, core, coreDigest } = desk;
  const shelf = remember(session.store, `joint ${round}`, TABLES, () => new Map<string, Base>());
  const key = canonicalJson({ coreDigest, decisions: decisions.filter(preparing) });
  const known = shelf.get(key);
  if (known) return known;
  const gathered = gatherJoint(session, round, core, coreDigest, decisions);
  const { consolidations } = gathered.input;
  const named = consolidations.map((c) => ({ digest: c.digest, conflicts: [...(c.ownConflicts ?? [])].toSorted() }));
  const base: Base = {
    basis: sha256Of(canonicalJson({ key, named, forks: gathered.forks, late: gathered.late })).slice(0, 32),
    gathered,
    prepared: prepare(gathered.input),
    list: null,
    pending: null,
    solutions: new Map(),
  };
  shelf.clear();
  shelf.set(key, base);
  return base;
}

export interface JointNow {
  readonly basis: string;
  readonly gathered: Gathered;
  readonly list: () => JointList;
  readonly pending: () => ReturnType<typeof pendingOf>;
  /** As decided: core and inputs, for what compares them with a change. */
  readonly decided: Copy;
  /** The list as decided, or with a change on a copy. */
  readonly solve: (change?: WhatIfChange) => Solved;
}

/** The joint prioritisation of this office as it stands now. @throws AppError `joint.*` like `computeJoint` */
export function jointNow(desk: Desk): JointNow {
  const decisions = sortDecisions(listDecisions(desk.session.store, desk.round));
  const base = baseOf(desk, decisions);
  const decided: Copy = { core: desk.core, prepared: underDecisions(base.prepared, decisions) };
  const said = canonicalJson(decisions.filter((d) => !preparing(d)));
  return {
    basis: base.basis,
    gathered: base.gathered,
    list: () => (base.list ??= jointList(base.gathered.input, base.prepared)),
    pending: () => (base.pending ??= pendingOf(desk, base.gathered)),
    decided,
    solve(change = {}) {
      const key = `${said} ${canonicalJson(change)}`;
      const known = base.solutions.get(key);
      const copy = known ?? copyWith(decided, change);
      const found: Solved = known ?? { ...copy, solution: solved(copy, { explain: true, log: false }) };
      base.solutions.delete(key);
      base.solutions.set(key, found);
      const [oldest] = base.solutions.keys();
      if (base.solutions.size > KEPT && oldest !== undefined) base.solutions.delete(oldest);
      return found;
    },
  };
}
