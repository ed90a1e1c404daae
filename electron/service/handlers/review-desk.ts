// A reviewer's place in a round: what he reviews, against which approved criteria, and his working copy.
import type { Application } from "../../../shared/domain/application.ts";
import { chainKey, type Predicate } from "../../../shared/domain/package.ts";
import { emptyRow } from "../../../shared/domain/review.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { digestOf, type Session } from "../context.ts";
import { packagesOfChain } from "../store/packages.ts";
import { getReviewRow, type WorkingRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { needRound } from "./round-access.ts";

export interface Desk {
  readonly session: Session;
  readonly round: string;
  readonly core: Core;
  readonly coreDigest: string;
  readonly criteriaDigest: string;
  readonly me: Me;
}

/** Whoever leads a group decides about every application, so he declares himself on each, assigned or not. */
export const leads = (me: Me): boolean => me.roles.includes("chair") || me.roles.includes("deputy");

/**
 * The reviewer's place in a round; for declarations also a leader's who does not review.
 * @throws AppError round.not-found, round.role-needed, round.not-approved
 */
export function deskOf(session: Session, round: string, declaring = false): Desk {
  const { core, coreDigest } = needRound(session.store, round);
  const me = whoAmI(session.store, round, core);
  const may = me !== null && (me.roles.includes("expert") || (declaring && leads(me)));
  if (!may || coreDigest === null) throw new AppError("round.role-needed", { role: "expert" });
  if (!core.criteria.approval) throw new AppError("round.not-approved");
  return { session, round, core, coreDigest, criteriaDigest: digestOf(core.criteria), me };
}

export function workingRow(desk: Desk, app: Application): WorkingRow {
  return (
    getReviewRow(desk.session.store, desk.round, app.id) ?? {
      row: emptyRow(app, digestOf(app)),
      criteriaDigest: desk.criteriaDigest,
    }
  );
}

/** Own packages of this round, oldest first. */
export const ownReviews = (desk: Desk) =>
  packagesOfChain(
    desk.session.store,
    chainKey({
      round: { id: desk.round, title: "" },
      kind: "review",
      author: { id: desk.me.id, group: desk.me.side },
      for: null,
    } as Predicate),
  );
