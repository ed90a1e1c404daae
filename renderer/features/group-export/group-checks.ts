// The facts before a group's package is signed, each with the place where it is put right. What lacks is what the service says. Pure.
import type { GroupGap } from "../../../shared/domain/group.ts";
import type { groupChecks } from "../../../shared/i18n/ui/group-checks.ts";
import type { Place } from "../../stores/place.ts";
import { MINUTES, OUTCOME } from "../meeting/agenda.ts";

export type GroupCheckId = keyof typeof groupChecks;

export interface GroupCheck {
  readonly check: GroupCheckId;
  readonly ok: boolean;
  /** Stops no final package. */
  readonly notice: boolean;
  /** Applications (with criterion or person) or members it is about. */
  readonly at: readonly { readonly application?: string; readonly criterion?: string; readonly person?: string }[];
}

const CHECK_OF: Readonly<Record<GroupGap["kind"], GroupCheckId>> = {
  "own-declaration-missing": "declarations",
  "own-conflict-not-deferred": "deferred",
  "ruling-missing": "rulings",
  "row-missing": "outcomes",
  "application-changed": "outcomes",
  "consensus-missing": "consensus",
  "consensus-reason": "consensus-reasons",
  "threshold-forces-rejection": "thresholds",
  "reasons-missing": "reasons",
  "place-missing": "places",
  "place-without-recommendation": "places",
  "move-reason": "moves",
};

/** In the order one settles them. */
const GAP_CHECKS: readonly GroupCheckId[] = [
  "declarations",
  "deferred",
  "rulings",
  "outcomes",
  "consensus",
  "consensus-reasons",
  "thresholds",
  "reasons",
  "places",
  "moves",
];

/** A gap as the service sends it; what is not known here counts as an outcome to look at. */
export interface SentGap {
  readonly kind: string;
  readonly application: string;
  readonly criterion?: string;
  readonly person?: string;
}
const text = (v: unknown): string | undefined => (typeof v === "string" ? v : undefined);
export const sentGaps = (gaps: readonly Readonly<Record<string, unknown>>[]): SentGap[] =>
  gaps.map((g) => {
    const [criterion, person] = [text(g["criterion"]), text(g["person"])];
    return {
      kind: text(g["kind"]) ?? "",
      application: text(g["application"]) ?? "",
      ...(criterion === undefined ? {} : { criterion }),
      ...(person === undefined ? {} : { person }),
    };
  });
const checkOf = (kind: string): GroupCheckId =>
  Object.hasOwn(CHECK_OF, kind) ? CHECK_OF[kind as GroupGap["kind"]] : "outcomes";

export interface Around {
  /** Members whose package does not count as it is. */
  readonly membersOut: readonly string[];
  /** Applications with fewer reviews than the round asks for. */
  readonly belowQuorum: readonly string[];
  readonly minutes: string;
  readonly late: boolean;
}

/** What they say holds of settled applications only: in order is not the word for it while some are not. */
const OF_SETTLED: ReadonlySet<GroupCheckId> = new Set([
  "consensus",
  "consensus-reasons",
  "thresholds",
  "reasons",
  "places",
  "moves",
]);

export function groupChecksOf(gaps: readonly SentGap[], around: Around): GroupCheck[] {
  const all = GAP_CHECKS.map((check): GroupCheck => {
    const at = gaps.filter((g) => checkOf(g.kind) === check);
    return { check, ok: at.length === 0, notice: false, at };
  });
  const unsettled = all.some((c) => c.check === "outcomes" && !c.ok);
  return [
    ...all.filter((c) => !(unsettled && c.ok && OF_SETTLED.has(c.check))),
    {
      check: "members",
      ok: around.membersOut.length === 0,
      notice: true,
      at: around.membersOut.map((person) => ({ person })),
    },
    {
      check: "quorum",
      ok: around.belowQuorum.length === 0,
      notice: true,
      at: around.belowQuorum.map((application) => ({ application })),
    },
    { check: "minutes", ok: around.minutes.trim() !== "", notice: true, at: [] },
    { check: "deadline", ok: !around.late, notice: true, at: [] },
  ];
}

/** Where it is put right; null where nothing can be done about it. */
export function placeOfGroupCheck(round: string, { check, at }: GroupCheck): Place | null {
  const [first] = at;
  const meeting = (step: string): Place => ({
    screen: "meeting",
    round,
    step,
    ...(first?.application === undefined ? {} : { application: first.application }),
  });
  switch (check) {
    case "declarations":
    case "deferred":
    case "rulings":
    case "quorum":
      return { screen: "group-conflicts", round };
    case "outcomes":
    case "thresholds":
    case "reasons":
      return meeting(OUTCOME);
    case "consensus":
    case "consensus-reasons":
      return meeting(first?.criterion ?? OUTCOME);
    case "places":
    case "moves":
      return { screen: "group-order", round };
    case "members":
      return { screen: "group-members", round };
    case "minutes":
      return { screen: "meeting", round, step: MINUTES };
    case "deadline":
      return null;
  }
}
