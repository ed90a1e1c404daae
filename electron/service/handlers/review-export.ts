// Signing one's review: a full snapshot, conflicts confirmed a second time, incomplete only when it says so (domain.md §§ 4, 5).
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { rowGaps, valuePermitted, type Review, type ReviewRow } from "../../../shared/domain/review.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext } from "../../../shared/rpc/contract.ts";
import { digestOf, type ServiceContext } from "../context.ts";
import { signPackage } from "../jobs/export-package.ts";
import { appendJournal } from "../store/journal.ts";
import { rosterOf } from "../store/rounds.ts";
import { putReviewRow } from "../store/work.ts";
import { headsNow } from "../trust/effective.ts";
import { writeOut } from "./send.ts";
import { workingRow, type Desk } from "./review-desk.ts";

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

export async function exportReview(
  context: ServiceContext,
  desk: Desk,
  input: { folder: string; confirmConflicts: boolean; allowIncomplete: boolean; recipients: "default" | "plain" },
  call: CallContext,
): Promise<{ file: string; digest: string; sequence: number; complete: boolean }> {
  const { session, core, me, round } = desk;
  const at = context.now();
  if (!input.confirmConflicts) throw new AppError("review.confirm-conflicts");
  const applications = core.applications.filter((a) => me.assignments.includes(a.id) && a.status === "active");
  const working = applications.map((app) => {
    const w = workingRow(desk, app);
    const stale = w.criteriaDigest !== desk.criteriaDigest && w.row.conflict?.answer !== "conflicted";
    const owed = rowGaps(core.criteria, w.row).length + (stale ? 1 : 0);
    // A row on an older version stays complete, because a chair may rule the change not material; but the person is told.
    const changed = w.row.conflict?.answer !== "conflicted" && owed === 0 && w.row.applicationDigest !== digestOf(app);
    const gaps = owed + (changed ? 1 : 0);
    const conflict = w.row.conflict ? { ...w.row.conflict, confirmedAt: at } : null;
    const row: ReviewRow = { ...w.row, conflict, status: owed === 0 ? "complete" : "draft" };
    return { row, gaps, criteriaDigest: w.criteriaDigest };
  });
  const missing = working.reduce((n, w) => n + w.gaps, 0);
  const first = working.find((w) => w.gaps > 0);
  if (first && !input.allowIncomplete)
    throw new AppError("review.incomplete", { count: missing, application: first.row.application });

  const review: Review = {
    format: 1,
    criteriaDigest: desk.criteriaDigest,
    rows: working.map((w) => fitting(desk, w.row)),
  };
  const hasDeputy = rosterOf(session.store, round, me.side).some((e) => e.roles.includes("deputy"));
  const audience = [
    `chair:${me.side}`,
    ...(hasDeputy ? [`deputy:${me.side}`] : []),
    `office:${me.side}`,
    `person:${me.id}`,
  ];
  const signed = await signPackage(
    context,
    session,
    {
      kind: "review",
      round: { id: round, title: pick(core.round.title, "da").text },
      answers: { core: desk.coreDigest, edition: core.edition, bundle: lastBundle(desk) },
      author: { id: me.id, role: "expert", group: me.side },
      for: null,
      audience,
      documents: () => ({ "review.json": review }),
    },
    ({ digest, sequence }) => {
      for (const w of working)
        if (w.row.conflict) putReviewRow(session.store, round, { row: w.row, criteriaDigest: w.criteriaDigest }, at);
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
    file: await writeOut(context, session, signed.digest, input.folder, input.recipients, call),
  };
}
