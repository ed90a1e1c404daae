// What became of each member's packages, as the state one acts on, with its sentences. Pure.
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";
import { memberForkSentences as forkSentences } from "../../../shared/i18n/ui/member-fork.ts";
import { memberSentences as texts, type memberStates } from "../../../shared/i18n/ui/members.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { T } from "../../i18n/language.tsx";

export type MemberStatus = OutputOf<SkoenContract, "group.status">["members"][number];
export type MemberState = keyof typeof memberStates;
/** Where a member is counted; the five add up to the group. */
export type MemberCount = "taken" | "remarks" | "waits" | "missing" | "out";

export interface MemberLine {
  readonly person: RosterEntry;
  readonly status: MemberStatus;
  readonly state: MemberState;
  readonly count: MemberCount;
  readonly self: boolean;
}

const COUNTS: Readonly<Record<MemberState, MemberCount>> = {
  taken: "taken",
  draft: "remarks",
  older: "remarks",
  criteria: "remarks",
  late: "waits",
  fork: "waits",
  revoked: "out",
  excluded: "out",
  missing: "missing",
  idle: "out",
};
/** What needs a person first, then who is missing, then the quiet rest. */
const ORDER: readonly MemberCount[] = ["waits", "missing", "remarks", "taken", "out"];

/** The first that applies: what a person has decided, then what keeps the whole package out, then what keeps rows out. */
export function stateOf(s: MemberStatus): MemberState {
  if (s.said?.status === "excluded") return "excluded";
  if (s.state === "fork") return "fork";
  if (s.state === "revoked") return "revoked";
  if (s.state === "missing") return s.assigned === 0 ? "idle" : "missing";
  if (s.late) return "late";
  if (s.rows.otherCriteria > 0) return "criteria";
  if (s.rows.olderVersion > 0) return "older";
  return s.rows.draft > 0 ? "draft" : "taken";
}

export function memberLines(
  members: readonly MemberStatus[],
  roster: readonly RosterEntry[],
  me: string | null,
  collator: Intl.Collator,
): MemberLine[] {
  const people = new Map(roster.map((p) => [p.id, p]));
  return members
    .flatMap((status): MemberLine[] => {
      const person = people.get(status.person);
      const state = stateOf(status);
      return person ? [{ person, status, state, count: COUNTS[state], self: person.id === me }] : [];
    })
    .toSorted(
      (a, b) => ORDER.indexOf(a.count) - ORDER.indexOf(b.count) || collator.compare(a.person.name, b.person.name),
    );
}

/** How many members are counted where. */
export function countsOf(lines: readonly MemberLine[]): Readonly<Record<MemberCount, number>> {
  const counts = { taken: 0, remarks: 0, waits: 0, missing: 0, out: 0 };
  for (const l of lines) counts[l.count]++;
  return counts;
}

/** Without the stop at its end: the sentence it stands in has one. */
const bare = (text: string): string => text.trim().replace(/[.。]+$/u, "");

/** Everything to be said of a member, one sentence each. `date`: of an instant, in words. */
export function sentencesOf(
  { person, status: s, state, self }: MemberLine,
  t: T,
  date: (at: string) => string,
): string[] {
  const arrived = s.arrivedAt === null ? [] : [t(texts.took, { date: date(s.arrivedAt) })];
  const noted = s.said ? [t(texts.noted, { reason: s.said.reason })] : [];
  const chosen = s.chosen ? [t(forkSentences.chosen, { count: s.fork.length, reason: s.chosen.reason })] : [];
  const rows = [
    ...(s.rows.otherCriteria > 0 ? [t(texts.criteria, { count: s.rows.otherCriteria })] : []),
    ...(s.rows.olderVersion > 0 ? [t(texts.older, { count: s.rows.olderVersion })] : []),
    ...(s.rows.draft > 0 ? [t(texts.draft, { count: s.rows.draft })] : []),
  ];
  switch (state) {
    case "excluded":
      return noted;
    case "fork": {
      if (self) return [t(forkSentences.own)];
      const one = (p: MemberStatus["fork"][number]): string =>
        t(texts.forkOne, { sequence: p.sequence, date: date(p.arrivedAt) });
      return [
        ...(s.said ? [t(texts.notedFirst, { reason: bare(s.said.reason) })] : []),
        t(texts.fork, { packages: s.fork.map(one).join(" · ") }),
      ];
    }
    case "revoked":
      return [t(texts.revoked), ...noted];
    case "missing":
      return [t(self ? texts.ownMissing : texts.missing), ...noted];
    case "idle":
      return [t(texts.idle)];
    case "late":
      return [t(texts.late, { date: date(s.arrivedAt ?? "") }), ...rows, ...chosen];
    default: {
      const late = s.lateReason === null ? arrived : [t(texts.lateAccepted, { reason: s.lateReason })];
      const lost = person.revoked
        ? [t(texts.revokedKept, { date: date(person.revoked.at), reason: person.revoked.reason })]
        : [];
      return [
        ...lost,
        ...rows,
        ...late,
        ...chosen,
        ...(s.superseded > 0 ? [t(texts.superseded, { count: s.superseded })] : []),
        ...noted,
      ];
    }
  }
}
