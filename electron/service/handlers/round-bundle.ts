// What goes to whom: the core of the next edition and one bundle per reader with only what he needs, before anything is signed
// (package-format.md § 5).
import type { Attachment } from "../../../shared/domain/application.ts";
import type { Bundle, Core, Office, RosterEntry } from "../../../shared/domain/round.ts";
import { checkRound } from "../../../shared/domain/round.ts";
import { pick } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { canonicalBytes, sha256Of, type Session } from "../context.ts";
import { refuseUnfinished } from "../drafting/edit.ts";
import { refuseFixed } from "../trust/fixed-at-opening.ts";
import type { Outgoing } from "../jobs/export-package.ts";
import { ownReceipts } from "../jobs/own-receipts.ts";
import { currentCore, getDraft, highestIssued, rosterOf } from "../store/rounds.ts";

export interface Reader {
  readonly id: string;
  readonly scope: Bundle["scope"];
  readonly audience: string[];
  readonly roster: RosterEntry[];
  readonly applications: ReadonlySet<string>;
}

export interface NextCore {
  readonly core: Core;
  readonly digest: string;
  readonly bytes: Uint8Array;
  /** Digest of the edition it takes the place of; absent where it is that edition itself. */
  readonly after?: string | null;
}

/**
 * The lead office's draft is the next edition when it differs from the issued one; the other office has what it imported.
 * @throws AppError round.not-approved, round.unfinished, round.frame-invalid, round.fixed-at-opening
 */
export function nextCore({ store }: Session, round: string): NextCore {
  const issued = currentCore(store, round);
  const draft = getDraft(store, round);
  if (!draft) {
    if (!issued) throw new AppError("round.not-found", { round });
    return { core: issued.core, digest: issued.digest, bytes: issued.body };
  }
  if (!draft.criteria.approval) throw new AppError("round.not-approved");
  refuseUnfinished(store, round, draft);
  const bad = checkRound(draft).find(
    (f) => f.code === "frame.hard-but-estimate" || f.code === "frame.currency-differs",
  );
  if (bad) throw new AppError("round.frame-invalid", { problem: bad.code, source: "source" in bad ? bad.source : "" });
  const same = issued ? canonicalBytes({ ...draft, edition: issued.edition }) : null;
  // A database that was put back from a backup does not have the newest edition: what is sent now must come after that one.
  const sent = Math.max(issued?.edition ?? 0, highestIssued(store, round));
  if (issued && same && sha256Of(same) === issued.digest && sent === issued.edition)
    return { core: issued.core, digest: issued.digest, bytes: issued.body };
  if (issued) refuseFixed(issued.core, draft);
  const edition = sent + 1;
  const core: Core = { ...draft, edition };
  const bytes = canonicalBytes(core);
  return { core, digest: sha256Of(bytes), bytes, after: issued?.digest ?? null };
}

/** Everyone who gets a bundle from this office: its own people, and the other office. */
export function readersOf(session: Session, round: string, core: Core, side: "dk" | "cn"): Reader[] {
  const roster = rosterOf(session.store, round, side);
  const all = new Set(core.applications.map((a) => a.id));
  const leaders = roster.filter((e) => e.roles.includes("chair") || e.roles.includes("deputy"));
  const people = roster
    .filter((e) => !e.revoked)
    .map((e): Reader => {
      const leads = leaders.includes(e);
      const stripped = leads
        ? roster
        : [e, ...leaders.filter((l) => l.id !== e.id).map((l) => ({ ...l, assignments: [] }))];
      return {
        id: e.id,
        scope: leads ? "group" : "person",
        audience: [`person:${e.id}`],
        roster: stripped.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        applications: leads ? all : new Set(e.assignments),
      };
    });
  const other = core.offices.find((o) => o.group !== side);
  return other
    ? [
        ...people,
        {
          id: other.id,
          scope: "office",
          audience: [`office:${other.group}`, `person:${other.id}`],
          roster,
          applications: all,
        },
      ]
    : people;
}

export interface PreparedBundle {
  readonly reader: Reader;
  readonly to: Pick<Outgoing, "kind" | "round" | "author" | "for" | "audience">;
  readonly bundle: (version: number) => Bundle;
  readonly attachments: readonly (Attachment & { readonly application: string })[];
}

/** One bundle per reader, as it would be signed now. */
export function prepareBundles(
  { store }: Session,
  round: string,
  me: Office,
  next: NextCore,
  readers: readonly Reader[],
): PreparedBundle[] {
  const { core, digest } = next;
  const receipts = ownReceipts(store, core, me.id);
  const title = pick(core.round.title, "da").text;
  return readers.map((reader) => {
    const attachments = core.applications
      .filter((a) => reader.applications.has(a.id))
      .flatMap((a) =>
        a.attachments
          .filter((x) => x.side === null || x.side === me.group || reader.scope === "office")
          .map((x) => ({ ...x, application: a.id })),
      )
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return {
      reader,
      attachments,
      to: {
        kind: "application-bundle",
        round: { id: round, title },
        author: { id: me.id, role: "office", group: me.group },
        for: reader.id,
        audience: reader.audience,
      },
      bundle: (version): Bundle => ({
        format: 1,
        core: digest,
        edition: core.edition,
        version,
        scope: reader.scope,
        reader: reader.id,
        group: me.group,
        roster: reader.roster,
        receipts: receipts.filter((r) => r.author === reader.id || reader.scope === "office"),
        attachments: attachments.map(({ application, path, size, sha256 }) => ({ application, path, size, sha256 })),
      }),
    };
  });
}
