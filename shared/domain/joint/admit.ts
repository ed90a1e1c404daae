// Admission (domain.md § 7.1): which row of which consolidation speaks for a group about an application, or why none does.
import { AppError } from "../../lib/errors.ts";
import { formatExact, type Rational } from "../../lib/rational.ts";
import { evaluate } from "../criteria.ts";
import { consensusValues, type GroupRow } from "../group.ts";
import type { Side } from "../ids.ts";
import { compareCodePoints } from "./code-points.ts";
import { decisionsOf } from "./decisions.ts";
import type { GroupListRow, UndecidedReason } from "./document.ts";
import type { JointConsolidation, JointInput } from "./input.ts";

/** What a group says about one application. */
export type Standing =
  | { readonly kind: "undecided"; readonly reason: UndecidedReason }
  | {
      readonly kind: "decided";
      readonly place: number | null;
      /** *Indstilles* with a place, and no binding threshold or gate failed. */
      readonly prioritised: boolean;
      readonly merit: Rational | null;
      readonly external: boolean;
      readonly olderVersion: boolean;
      readonly thresholdFailed: boolean;
      readonly belowQuorum: boolean;
    };

export interface GroupView {
  readonly list: readonly GroupListRow[];
  readonly standing: (application: string) => Standing;
}

const undecided = (reason: UndecidedReason): Standing => ({ kind: "undecided", reason });

interface Source {
  readonly from: JointConsolidation;
  readonly rows: ReadonlyMap<string, GroupRow>;
}
const sourceOf = (from: JointConsolidation): Source => ({
  from,
  rows: new Map(from.document.rows.map((r) => [r.application, r])),
});

/**
 * Chair's and deputy's consolidations of one group combined. Nobody clears himself: what the chair deferred comes from
 * the deputy alone, and only when both name the same applications; and a row about one's own case decides nothing.
 * @throws AppError `joint.two-consolidations` when two lists claim the whole group.
 */
export function viewGroup(input: JointInput, side: Side): GroupView {
  const finals = [...new Map(input.consolidations.map((c) => [c.digest, c])).values()]
    .filter((c) => c.document.group === side && c.document.status === "final")
    .toSorted((a, b) => compareCodePoints(a.digest, b.digest));
  const [main, second] = finals.filter((c) => c.document.scope === null).map(sourceOf);
  if (second) throw new AppError("joint.two-consolidations", { group: side });
  const deputies = finals.filter((c) => c.document.scope !== null).map(sourceOf);

  const scopes = deputies.flatMap((d) => d.from.document.scope ?? []);
  const [covered, deferred] = [new Set(scopes), new Set(main?.from.document.deferred ?? [])];
  const agree =
    scopes.length === covered.size && covered.size === deferred.size && scopes.every((id) => deferred.has(id));
  const deputyOf = new Map(deputies.flatMap((d) => (d.from.document.scope ?? []).map((id) => [id, d] as const)));

  const speaker = (id: string): Source | UndecidedReason => {
    const found = named(id);
    return typeof found !== "string" && found.from.ownConflicts?.has(id) ? "own-conflict" : found;
  };
  const named = (id: string): Source | UndecidedReason => {
    if (!main) return "consolidation-missing";
    if (!deferred.has(id) && !covered.has(id)) return main;
    if (deputies.length === 0) return "deputy-missing";
    return (agree ? deputyOf.get(id) : undefined) ?? "deferral-differs";
  };
  const notMaterial = new Set(
    decisionsOf(input.decisions, "older-version")
      .filter((d) => d.group === side)
      .map((d) => d.application),
  );
  const list = (main ? [main, ...deputies] : deputies).flatMap((s) =>
    [...s.rows.values()].filter((r) => speaker(r.application) === s).map((r) => listRow(input, r, s.from)),
  );
  const listed = new Set(input.core.applications.filter((a) => !a.calibration).map((a) => a.id));
  return {
    list: list.filter((r) => listed.has(r.application)).toSorted(byPlace),
    standing: (id) => standingOf(input, id, speaker(id), notMaterial),
  };
}

function standingOf(
  input: JointInput,
  id: string,
  speaker: Source | UndecidedReason,
  notMaterial: ReadonlySet<string>,
): Standing {
  if (typeof speaker === "string") return undecided(speaker);
  const { document } = speaker.from;
  const external = document.origin === "external";
  if (!external && document.criteriaDigest !== input.criteriaDigest) return undecided("criteria-differ");
  const row = speaker.rows.get(id);
  if (!row) return undecided("row-missing");
  const current = input.applicationDigests.get(id);
  if (current === undefined) throw new AppError("joint.application-digest-missing", { application: id });
  const older = !(external && row.applicationDigest === null) && row.applicationDigest !== current;
  if (older && !notMaterial.has(id)) return undecided("application-changed");
  if (row.outcome === "not-treated") return undecided("not-treated");
  const { merit, binding } = evaluate(input.core.criteria, consensusValues(row));
  // An external list was made with criteria of its own: its totals and thresholds are not ours to reckon with.
  const thresholdFailed = !external && binding.length > 0;
  return {
    kind: "decided",
    place: row.place,
    prioritised: row.outcome === "recommended" && row.place !== null && !thresholdFailed,
    merit: external ? null : merit,
    external,
    olderVersion: older,
    thresholdFailed,
    belowQuorum: !external && new Set(row.counted).size < input.core.joint.quorum,
  };
}

function listRow(input: JointInput, row: GroupRow, from: JointConsolidation): GroupListRow {
  const merit = from.document.origin === "external" ? null : evaluate(input.core.criteria, consensusValues(row)).merit;
  return {
    application: row.application,
    outcome: row.outcome,
    place: row.place,
    merit: merit === null ? null : formatExact(merit),
    from: from.digest,
  };
}

const byPlace = (a: GroupListRow, b: GroupListRow): number =>
  (a.place ?? Infinity) === (b.place ?? Infinity)
    ? compareCodePoints(a.application, b.application)
    : (a.place ?? Infinity) - (b.place ?? Infinity);
