// Handler: the facts a person sees before signing (shared/contract/desk.ts). Completeness, number, name and recipients are asked
// of the same functions that sign and send, so the list cannot promise another package than the one that comes.
import type { z } from "zod";
import type { CHECKS, deskContract } from "../../../shared/contract/desk.ts";
import { declarationComplete, type Declaration } from "../../../shared/domain/conflict.ts";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { rowGaps, type Gap, type Review } from "../../../shared/domain/review.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { nextReviewNumber } from "../jobs/export-package.ts";
import { packageFileName } from "../jobs/file-name.ts";
import { getNotes } from "../store/work.ts";
import { documentAt } from "../trust/documents.ts";
import { namedReaders } from "./readers.ts";
import { deskOf, ownReviews, type Desk } from "./review-desk.ts";
import { ownRows, reviewAudience, reviewOf, type OwnRow } from "./review-export.ts";
import { exportedAs } from "./review-write.ts";
import { defaultRecipients } from "./send.ts";

type Checklist = z.input<(typeof deskContract)["reviews.checklist"]["output"]>;
type Item = Checklist["items"][number];
type Place = Item["at"][number];

const item = (check: (typeof CHECKS)[number], ok: boolean, facts: Item["facts"], at: Place[] = []): Item => ({
  check,
  ok,
  facts,
  at,
});

/** Characters as people count them on a counter: code points. */
const characters = (text: string): number => Array.from(text).length;

function gapItems(desk: Desk, rows: readonly OwnRow[]): Item[] {
  const gaps = rows.flatMap(({ working: { row } }) =>
    rowGaps(desk.core.criteria, row).map((gap) => ({ gap, application: row.application })),
  );
  const places = (...kinds: Gap["kind"][]): Place[] =>
    gaps
      .filter(({ gap }) => kinds.includes(gap.kind))
      .map(({ gap, application }) => ({ application, criterion: "criterion" in gap ? gap.criterion : null }));
  const declared = rows.flatMap(({ working }) => working.row.conflict ?? []);
  const answered = (answer: Declaration["answer"]): number => declared.filter((d) => d.answer === answer).length;
  // Nothing else is asked of a row before its declaration is complete, and nothing at all where it says "conflicted".
  const asked = declared.filter((d) => d.answer !== "conflicted" && declarationComplete(d)).length;
  const undeclared = places("declaration", "declaration-reason");
  const [scores, reasons] = [places("score"), places("reasons")];
  const [recommendations, benefit] = [places("recommendation"), places("equal-benefit")];
  const scorable = asked * activeCriteria(desk.core.criteria).length;
  const done = (total: number, missing: readonly Place[]) => ({ total, done: total - missing.length });
  return [
    item(
      "declarations",
      undeclared.length === 0,
      {
        ...done(rows.length, undeclared),
        possible: answered("possible"),
        conflicted: answered("conflicted"),
      },
      undeclared,
    ),
    item("scores", scores.length === 0, done(scorable, scores), scores),
    item("reasons", reasons.length === 0, { missing: reasons.length }, reasons),
    item("recommendations", recommendations.length === 0, done(asked, recommendations), recommendations),
    item("equal-benefit", benefit.length === 0, done(asked, benefit), benefit),
  ];
}

function lengthItem(desk: Desk, rows: readonly OwnRow[]): Item {
  const limits = new Map(
    activeCriteria(desk.core.criteria).flatMap((c) => (c.maxLength === undefined ? [] : [[c.id, c.maxLength]])),
  );
  const over = rows.flatMap(({ working: { row } }) =>
    row.judgements
      .filter((j) => characters(j.reasons) > (limits.get(j.criterion) ?? Infinity))
      .map((j): Place => ({ application: row.application, criterion: j.criterion })),
  );
  return item("lengths", over.length === 0, { over: over.length }, over);
}

function criteriaItem(desk: Desk): Item {
  const { approval, version } = desk.core.criteria;
  const said = approval && {
    body: approval.body,
    date: approval.date,
    agendaItem: approval.agendaItem,
    wording: approval.wording,
  };
  return item("criteria", approval !== null, { version, edition: desk.core.edition, ...said });
}

function notesItem(desk: Desk, rows: readonly OwnRow[]): Item {
  const kept = rows.flatMap(({ application: { id } }) =>
    Object.entries(getNotes(desk.session.store, desk.round, id))
      .filter(([, text]) => text !== "")
      .map(([criterion]): Place => ({ application: id, criterion })),
  );
  return item("notes-kept", true, { count: kept.length }, kept);
}

function lastOf(desk: Desk, rows: readonly OwnRow[]): Checklist["last"] {
  const last = ownReviews(desk).at(-1);
  if (!last) return null;
  const sent = documentAt<Review>(desk.session.store, last.digest, "review.json");
  const changed =
    sent?.criteriaDigest !== desk.criteriaDigest ||
    sent.rows.length !== rows.length ||
    rows.some(({ working: { row } }) => exportedAs(desk, row)?.changed ?? true);
  return { sequence: last.sequence, at: last.predicate.createdAt, digest: last.digest, changed };
}

/** The rule of the export itself (send.ts), with names instead of keys. */
function recipientsOf(desk: Desk, rows: readonly OwnRow[]): Checklist["recipients"] {
  const { session, round, me, core } = desk;
  const keys = defaultRecipients(
    session,
    {
      kind: "review",
      round,
      side: me.side,
      author: me.id,
      predicate: { audience: reviewAudience(desk), author: { role: "expert" } },
    },
    reviewOf(
      desk,
      rows.map((r) => r.working),
    ).rows,
  );
  return namedReaders(session, core, keys);
}

function checklist(context: ServiceContext, round: string): Checklist {
  const desk = deskOf(unlocked(context), round);
  const { session, me, core } = desk;
  const rows = ownRows(desk);
  const stale = rows.filter((r) => r.stale).map((r): Place => ({ application: r.application.id, criterion: null }));
  const { review } = core.round.deadlines;
  const next = nextReviewNumber(session.store, round, me);
  return {
    items: [
      ...gapItems(desk, rows),
      lengthItem(desk, rows),
      criteriaItem(desk),
      item("reconfirmation", stale.length === 0, { count: stale.length }, stale),
      notesItem(desk, rows),
      item("deadline", context.now() <= review.at, { at: review.at, timeZone: review.timeZone }),
    ],
    complete: rows.every((r) => r.gaps === 0),
    next,
    last: lastOf(desk, rows),
    recipients: recipientsOf(desk, rows),
    fileName: packageFileName("review", session.keys.fingerprint, next, {
      language: session.identity.languages[0] ?? "en",
      plain: false,
    }),
  };
}

export const checklistHandlers = (
  context: ServiceContext,
): Pick<Handlers<typeof deskContract>, "reviews.checklist"> => ({
  "reviews.checklist": ({ round }) => checklist(context, round),
});
