// Who lacks what, as the state one acts on. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import type { personStates } from "../../../shared/i18n/ui/status-board.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";

type Status = OutputOf<SkoenContract, "office.status">;
export type PersonStatus = Status["people"][number];
export type ApplicationStatus = Status["applications"][number];
export type PersonState = keyof typeof personStates;

export interface PersonLine {
  readonly person: RosterEntry;
  readonly status: PersonStatus;
  readonly state: PersonState;
}

/** What needs a person first, then who is missing, then the quiet rest. */
const ORDER: readonly PersonState[] = [
  "fork",
  "late",
  "criteria",
  "missing",
  "incomplete",
  "complete",
  "revoked",
  "idle",
];

/** The first that applies. A key revoked is said before what still counts under it. */
export function personState(s: PersonStatus, person: RosterEntry): PersonState {
  if (person.revoked || s.state === "revoked") return "revoked";
  if (s.state === "not-reviewing") return "idle";
  if (s.state === "fork") return "fork";
  if (s.state === "missing") return s.assigned === 0 ? "idle" : "missing";
  if (s.late && s.lateReason === null) return "late";
  if (s.otherCriteria > 0) return "criteria";
  return s.complete < s.assigned ? "incomplete" : "complete";
}

export function personLines(
  people: readonly PersonStatus[],
  roster: readonly RosterEntry[],
  collator: Intl.Collator,
): PersonLine[] {
  const byId = new Map(roster.map((p) => [p.id, p]));
  return people
    .flatMap((status): PersonLine[] => {
      const person = byId.get(status.person);
      return person ? [{ person, status, state: personState(status, person) }] : [];
    })
    .toSorted(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || collator.compare(a.person.name, b.person.name),
    );
}

export interface StatusSums {
  /** Reviewers whose package speaks, of all who have something to review. */
  readonly came: number;
  readonly reviewers: number;
  readonly met: number;
  readonly due: number;
}

export function sumsOf(lines: readonly PersonLine[], applications: readonly ApplicationStatus[]): StatusSums {
  const reviewers = lines.filter((l) => l.state !== "idle");
  return {
    came: reviewers.filter((l) => l.status.state === "effective").length,
    reviewers: reviewers.length,
    met: applications.filter((a) => a.met).length,
    due: lines.filter((l) => l.status.receiptDue).length,
  };
}
