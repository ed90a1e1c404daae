// A round in one line: what it is, how far it is, and how far this person is in it (shared/contract/rounds.ts).
import type { z } from "zod";
import { ROUND_STATES, type roundSummarySchema } from "../../../shared/contract/rounds.ts";
import { rowState, emptyRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { typedOf } from "../store/drafting.ts";
import { getRound, isPractice, rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { getGroupDraft, getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { consolidationHeads } from "../trust/effective.ts";
import { remember } from "../store/remembered.ts";
import { needRound } from "./round-access.ts";

export type RoundSummary = z.input<typeof roundSummarySchema>;

/** What became of this person's "possible" conflicts, as far as it is known here: by a list received, or by his own hand. */
function rulingsOn(store: Store, core: Core, me: Me): Map<string, "cleared" | "ruled-out"> {
  const received = consolidationHeads(store, core).flatMap((heads) => heads.flatMap((h) => h.document.rulings));
  const own = me.roles.includes("chair") ? (getGroupDraft(store, core.round.id)?.rulings ?? []) : [];
  return new Map([...received, ...own].filter((r) => r.person === me.id).map((r) => [r.application, r.outcome]));
}

function count(store: Store, core: Core, me: Me): NonNullable<RoundSummary["progress"]> {
  const progress = { complete: 0, inProgress: 0, notStarted: 0, waiting: 0, out: 0, assigned: 0 };
  const mine = new Set(me.assignments);
  const rulings = rulingsOn(store, core, me);
  for (const app of core.applications) {
    if (!mine.has(app.id) || app.status !== "active") continue;
    progress.assigned += 1;
    const row = getReviewRow(store, core.round.id, app.id)?.row ?? emptyRow(app, "0".repeat(64));
    const ruling = rulings.get(app.id);
    const answer = row.conflict?.answer;
    const state = rowState(core.criteria, row);
    if (answer === "conflicted" || ruling === "ruled-out") progress.out += 1;
    else if (answer === "possible" && ruling === undefined) progress.waiting += 1;
    else if (state === "complete") progress.complete += 1;
    else if (state === "in-progress") progress.inProgress += 1;
    else progress.notStarted += 1;
  }
  return progress;
}

/** Null for whoever reviews nothing here, and before the criteria are approved. */
function progressOf(store: Store, core: Core, me: Me | null): RoundSummary["progress"] {
  if (!me?.roles.includes("expert") || !core.criteria.approval) return null;
  const from = ["package", "roster", "core", "review_row", "group_draft"] as const;
  return remember(store, `progress ${core.round.id}`, from, () => count(store, core, me));
}

/** @throws AppError round.not-found */
export function roundSummary(store: Store, id: string): RoundSummary {
  const round = getRound(store, id);
  const { core, coreDigest } = needRound(store, id);
  if (!round) throw new AppError("round.not-found", { round: id });
  const me = whoAmI(store, id, core);
  return {
    id,
    title: core.round.title as Record<string, string>,
    state: ROUND_STATES.find((s) => s === round.state) ?? "draft",
    role: round.role,
    edition: coreDigest ? core.edition : null,
    applications: core.applications.length,
    people: rosterOf(store, id).length,
    practice: isPractice(store, id),
    side: me?.side ?? null,
    // One that nobody has written yet is none.
    deadline: typedOf(store, id).has("deadlines.review.at") && !coreDigest ? null : core.round.deadlines.review,
    retainUntil: core.round.retainUntil,
    progress: progressOf(store, core, me),
  };
}
