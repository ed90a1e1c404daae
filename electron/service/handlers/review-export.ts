// Signing one's review: a full snapshot, conflicts confirmed a second time, incomplete only when it says so (domain.md §§ 4, 5).
import type { Application } from "../../../shared/domain/application.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { rowGaps, valuePermitted, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, unlocked, type ServiceContext } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { appendJournal } from "../store/journal.ts";
import { rosterOf } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { getReviewRow, putReviewRow, type WorkingRow } from "../store/work.ts";
import { headsNow } from "../trust/effective.ts";
import { writeOut } from "./send.ts";
import { checkPassphrase } from "./passphrase-check.ts";
import { deskOf, workingRow, type Desk } from "./review-desk.ts";

/** The bundle this person last took in: what the review answers. */
function lastBundle(desk: Desk): string | null {
  const office = desk.core.offices.find((o) => o.group === desk.me.side);
  if (!office) return null;
  const chain = chainKey({
    round: { id: desk.round, title: "" },
    kind: "application-bundle",
    author: { id: office.id, group: office.group },
    for: desk.me.id,
  } as Predicate);
  return headsNow(desk.session.store, desk.core, chain)[0]?.digest ?? null;
}

/**
 * A row as these criteria can carry it. What was judged against an older version and has no place now stays in the working
 * copy until it is reconfirmed; the row leaves as a draft.
 */
const fitting = (desk: Desk, row: ReviewRow): ReviewRow => ({
  ...row,
  judgements: row.judgements.flatMap((j) => {
    const c = activeCriteria(desk.core.criteria).find((x) => x.id === j.criterion);
    return c ? [valuePermitted(c, j.value) ? j : { ...j, value: null }] : [];
  }),
});

export interface OwnRow {
  readonly working: WorkingRow;
  readonly application: Application;
  /** Whether it was judged against an older version of the application or of the criteria, and not reconfirmed. */
  readonly stale: boolean;
  /** What is missing in it, an owed reconfirmation included; 0 = complete. */
  readonly gaps: number;
  /** Whether it leaves as complete. */
  readonly status: ReviewRow["status"];
}

/** Every row of the next package, in the order of the round. What is complete is decided here, for the checklist and the signing. */
export const ownRows = (desk: Desk): OwnRow[] =>
  desk.core.applications
    .filter((a) => desk.me.assignments.includes(a.id) && a.status === "active")
    .map((application) => {
      const working = workingRow(desk, application);
      const { row } = working;
      const judged = row.conflict?.answer !== "conflicted";
      const older = judged && working.criteriaDigest !== desk.criteriaDigest;
      const owed = rowGaps(desk.core.criteria, row).length + (older ? 1 : 0);
      // A row on an older version stays complete, because a chair may rule the change not material; but the person is told.
      const changed = judged && owed === 0 && row.applicationDigest !== digestOf(application);
      const status = owed === 0 ? ("complete" as const) : ("draft" as const);
      return { working, application, stale: older || changed, gaps: owed + (changed ? 1 : 0), status };
    });

/** The review as it would leave now. */
export const reviewOf = (desk: Desk, rows: readonly { readonly row: ReviewRow }[]): Review => ({
  format: 1,
  criteriaDigest: desk.criteriaDigest,
  rows: rows.map(({ row }) => fitting(desk, row)),
});

/** To whom a review is addressed; who of them gets a copy by default is decided in send.ts. */
export function reviewAudience(desk: Desk): string[] {
  const { me, round, session } = desk;
  const hasDeputy = rosterOf(session.store, round, me.side).some((e) => e.roles.includes("deputy"));
  return [`chair:${me.side}`, ...(hasDeputy ? [`deputy:${me.side}`] : []), `office:${me.side}`, `person:${me.id}`];
}

/** Writes the confirmation into the row as it is now: while the package was signed the person may have gone on writing in it. */
function putConfirmed(store: Store, round: string, sent: WorkingRow, at: string): void {
  const now = getReviewRow(store, round, sent.row.application);
  const confirmed = sent.row.conflict;
  if (!now?.row.conflict || !confirmed) return;
  const { confirmedAt } = confirmed;
  if (!sameJson({ ...now.row.conflict, confirmedAt }, confirmed)) return;
  putReviewRow(store, round, { ...now, row: { ...now.row, conflict: confirmed } }, at);
}

export async function exportReview(
  context: ServiceContext,
  given: Desk,
  input: {
    round: string;
    folder: string;
    confirmConflicts: boolean;
    allowIncomplete: boolean;
    recipients: "default" | "plain";
    passphrase?: string | undefined;
  },
  call: CallContext,
): Promise<{ file: string; digest: string; sequence: number; complete: boolean }> {
  let desk = given;
  if (input.passphrase !== undefined) {
    await checkPassphrase(context.home, input.passphrase);
    // Meanwhile the home may have been locked or a new edition taken in.
    desk = deskOf(unlocked(context), input.round);
  }
  const { session, core, me, round } = desk;
  const at = context.now();
  if (!input.confirmConflicts) throw new AppError("review.confirm-conflicts");
  const working = ownRows(desk).map(({ working: w, gaps, status }) => {
    const conflict = w.row.conflict ? { ...w.row.conflict, confirmedAt: at } : null;
    const row: ReviewRow = { ...w.row, conflict, status };
    return { row, gaps, criteriaDigest: w.criteriaDigest };
  });
  const missing = working.reduce((n, w) => n + w.gaps, 0);
  const first = working.find((w) => w.gaps > 0);
  if (first && !input.allowIncomplete)
    throw new AppError("review.incomplete", { count: missing, application: first.row.application });

  const review = reviewOf(desk, working);
  const signed = await signPackage(
    context,
    session,
    {
      kind: "review",
      round: { id: round, title: pick(core.round.title, "da").text },
      answers: { core: desk.coreDigest, edition: core.edition, bundle: lastBundle(desk) },
      author: { id: me.id, role: "expert", group: me.side },
      for: null,
      audience: reviewAudience(desk),
      documents: () => ({ "review.json": review }),
    },
    ({ digest, sequence }) => {
      for (const w of working) putConfirmed(session.store, round, w, at);
      appendJournal(session.store, {
        at,
        round,
        actor: me.id,
        action: "review.export",
        subject: digest,
        field: missing === 0 ? "complete" : "incomplete",
        before: null,
        after: String(sequence),
        reason: null,
      });
    },
  );
  return {
    ...signed,
    complete: missing === 0,
    // Numbered from 1 in every round, so another round's package may have the name: this one gets a free one beside it.
    file: await writeOut(context, session, signed.digest, input.folder, input.recipients, call, true),
  };
}
