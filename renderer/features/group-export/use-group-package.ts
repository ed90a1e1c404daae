// Everything the screen before a group's signature shows, from the service's answers.
import { useMemo } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useNow } from "../../app/use-now.ts";
import { useRead } from "../../api/use-read.ts";
import { stateOf } from "../members/member-lines.ts";
import { groupChecksOf, sentGaps, type GroupCheck } from "./group-checks.ts";

export interface GroupPackage {
  readonly core: Core;
  readonly roster: readonly RosterEntry[];
  readonly me: string | null;
  /** Who signs, as he is called. */
  readonly name: string;
  readonly practice: boolean;
  /** The home's passphrase is not the person's own. */
  readonly trial: boolean;
  readonly next: OutputOf<SkoenContract, "group.nextExport">;
  readonly document: OutputOf<SkoenContract, "group.draft">["document"];
  readonly members: OutputOf<SkoenContract, "group.status">["members"];
  readonly checks: readonly GroupCheck[];
  /** How many things keep it from being final. */
  readonly lacking: number;
  readonly late: boolean;
}

export interface GroupPackageReading {
  readonly package: GroupPackage | null;
  /** Null while it is not known. */
  readonly open: boolean | null;
  readonly error: AppError | null;
}

export function useGroupPackage(round: string): GroupPackageReading {
  const shown = useRead("rounds.show", { round });
  const status = useRead("group.status", { round });
  const open = status.data?.open ?? null;
  const draft = useRead("group.draft", { round });
  const next = useRead("group.nextExport", open ? { round } : null);
  const identity = useRead("identity.status", {});
  const now = useNow();
  const made = useMemo((): Omit<GroupPackage, "checks" | "late"> | null => {
    const core = shown.data?.core;
    const person = identity.data?.identity;
    if (!core || !shown.data || !status.data || !draft.data || !next.data || !person) return null;
    return {
      core,
      roster: shown.data.roster,
      me: shown.data.me,
      name: person.name,
      practice: shown.data.summary.practice,
      trial: identity.data?.practice ?? false,
      next: next.data,
      document: draft.data.document,
      members: status.data.members,
      lacking: draft.data.gaps.length,
    };
  }, [shown.data, status.data, draft.data, next.data, identity.data]);
  const due = made?.core.round.deadlines.consolidation.at;
  const late = due !== undefined && new Date(due) < now;
  const group = useMemo((): GroupPackage | null => {
    if (!made || !draft.data || !status.data) return null;
    const checks = groupChecksOf(sentGaps(draft.data.gaps), {
      membersOut: made.members.filter((m) => !["taken", "draft", "idle"].includes(stateOf(m))).map((m) => m.person),
      belowQuorum: status.data.quorum.filter((q) => !q.met).map((q) => q.application),
      minutes: made.document.minutes,
      late,
    });
    return { ...made, checks, late };
  }, [made, draft.data, status.data, late]);
  const errors = [shown.error, status.error, draft.error, next.error];
  return { package: group, open, error: errors.find((e) => e !== undefined) ?? null };
}
