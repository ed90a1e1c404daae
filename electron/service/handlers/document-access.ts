// Who may open whose documents (domain.md § 4: asked before the documents open). One rule for reading, searching, marking and
// unpacking: an office has what it gives out, everyone else what he has declared himself on and is not conflicted in.
import type { Application, Attachment } from "../../../shared/domain/application.ts";
import { documentsOpen } from "../../../shared/domain/conflict.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { sha256Of, type Session } from "../context.ts";
import { isHeld } from "../store/attachments.ts";
import type { Store } from "../store/store.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI, type Me } from "../trust/author.ts";
import { leads } from "./review-desk.ts";
import { needRound } from "./round-access.ts";

/** What this person's declaration says against opening; null when nothing does. */
export function closedBy(
  store: Store,
  round: string,
  application: string,
): "review.not-declared" | "review.conflicted" | null {
  const declared = getReviewRow(store, round, application)?.row.conflict ?? null;
  if (documentsOpen(declared)) return null;
  return declared === null ? "review.not-declared" : "review.conflicted";
}

/** A person with documents in a round. */
export interface Reader {
  readonly store: Store;
  readonly round: string;
  readonly core: Core;
  /** Tells this core from any other. */
  readonly coreDigest: string;
  readonly me: Me;
}

/** @throws AppError round.not-found, round.role-needed */
export function readerOf(session: Session, round: string): Reader {
  const { store } = session;
  const { core, coreDigest } = needRound(store, round);
  const me = whoAmI(store, round, core);
  if (!me) throw new AppError("round.role-needed", { role: "expert" });
  return { store, round, core, coreDigest: coreDigest ?? sha256Of(JSON.stringify(core)), me };
}

const isOffice = (reader: Reader): boolean => reader.me.roles.includes("office");

/** Applications this person has to do with, open or not, in the round's order; withdrawn ones too. */
export function applicationsOf(reader: Reader): Application[] {
  const { core, me } = reader;
  if (isOffice(reader) || leads(me)) return core.applications;
  const mine = new Set(me.assignments);
  return core.applications.filter((a) => mine.has(a.id));
}

const refusal = (reader: Reader, application: string): ReturnType<typeof closedBy> =>
  isOffice(reader) ? null : closedBy(reader.store, reader.round, application);

export const isOpen = (reader: Reader, application: Application): boolean => refusal(reader, application.id) === null;

/** @throws AppError review.not-assigned, review.not-declared, review.conflicted */
export function needOpen(reader: Reader, id: string): Application {
  const app = reader.core.applications.find((a) => a.id === id);
  const mine = isOffice(reader) || leads(reader.me) || reader.me.assignments.includes(id);
  if (!app || !mine) throw new AppError("review.not-assigned", { application: id });
  const closed = refusal(reader, id);
  if (closed) throw new AppError(closed, { application: id });
  return app;
}

/**
 * The document with this digest as one of an open application. The same file may stand in several applications: it opens where
 * one of them is open, and is refused for the reason of the first where none is.
 * @throws AppError document.unknown, document.not-held, review.not-declared, review.conflicted
 */
export function needDocument(reader: Reader, sha256: string): { app: Application; attachment: Attachment } {
  const { store, round } = reader;
  const found = applicationsOf(reader).flatMap((app) => {
    const attachment = app.attachments.find((a) => a.sha256 === sha256);
    return attachment ? [{ app, attachment }] : [];
  });
  const [first] = found;
  if (!first) throw new AppError("document.unknown", { document: sha256.slice(0, 12) });
  const open = found.filter(({ app }) => isOpen(reader, app));
  const [nearest] = open;
  if (!nearest) {
    needOpen(reader, first.app.id);
    throw new Error("a closed application was not refused");
  }
  const held = open.find(({ app }) => isHeld(store, round, app.id, sha256));
  if (!held) throw new AppError("document.not-held", { name: nearest.attachment.name, application: nearest.app.id });
  return held;
}
