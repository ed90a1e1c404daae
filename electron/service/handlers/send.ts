// To whom a package goes, and the file it goes as (package-format.md § 7).
import { AppError } from "../../../shared/lib/errors.ts";
import type { Predicate } from "../../../shared/domain/package.ts";
import type { Review } from "../../../shared/domain/review.ts";
import type { ServiceContext, Session } from "../context.ts";
import { sendPackage } from "../jobs/export-package.ts";
import { getPackage, type StoredPackage } from "../store/packages.ts";
import { currentCore, rosterOf } from "../store/rounds.ts";
import { getGroupDraft } from "../store/work.ts";
import { whoAmI } from "../trust/author.ts";
import { documentAt } from "../trust/documents.ts";
import { groupMembers, isConflict } from "./group-members.ts";

/** What decides whom a package goes to; one that is only about to be signed has it as well. */
export interface Addressed extends Pick<StoredPackage, "kind" | "round" | "side" | "author"> {
  readonly predicate: { readonly audience: readonly string[]; readonly author: Pick<Predicate["author"], "role"> };
}

/** Recipients named by audience entries ("person:E-07", "chair:dk") or given as age recipients. */
function recipientsFor(session: Session, p: Pick<Addressed, "round">, audience: readonly string[]): string[] {
  const roster = rosterOf(session.store, p.round ?? "");
  const offices = currentCore(session.store, p.round ?? "")?.core.offices ?? [];
  const found = audience.flatMap((a) => {
    if (a.startsWith("age1")) return [a];
    const [word, target] = a.split(":");
    if (word === "person")
      return [
        ...roster.filter((e) => e.id === target && !e.revoked).map((e) => e.recipient),
        ...offices.filter((o) => o.id === target).map((o) => o.recipient),
      ];
    if (word === "office") return offices.filter((o) => o.group === target).map((o) => o.recipient);
    const members = roster.filter((e) => e.group === target && !e.revoked);
    return (word === "group" ? members : members.filter((e) => e.roles.some((r) => r === word))).map(
      (e) => e.recipient,
    );
  });
  return [...new Set(found)].toSorted();
}

/**
 * Whether a review speaks of a case that is the deputy's, as far as it is known here: the chair's list (a draft goes to the whole
 * group) leaves an application of it to the deputy, or the chair declares a conflict in it himself. Most members have sent their
 * reviews before that: the chair then passes on what he holds (`packages.send` to `deputy:dk`). `audience` names the deputy from
 * the start, so that he may take it in.
 */
function isDeputys(session: Session, p: Addressed, rows: Review["rows"]): boolean {
  const { store } = session;
  const core = currentCore(store, p.round ?? "")?.core;
  if (!core || !p.side) return false;
  const { deputys, byId } = groupMembers(store, core, p.side);
  const chairs = byId.get(p.author ?? "")?.entry.roles.includes("chair") === true;
  const own = whoAmI(store, core.round.id, core)?.roles.includes("chair")
    ? (getGroupDraft(store, core.round.id)?.deferred ?? [])
    : [];
  return rows.some(
    (r) => deputys.has(r.application) || own.includes(r.application) || (chairs && isConflict(r.conflict)),
  );
}

/** Whom a package of this kind goes to by default (package-format.md § 7). @param rows of a review, else empty */
export function defaultRecipients(session: Session, p: Addressed, rows: Review["rows"]): string[] {
  const own = p.side ?? "dk";
  const { audience } = p.predicate;
  if (p.kind === "enrolment-card") return [];
  // A draft is for the group; a final one for the own office, which passes it on once both sides have theirs.
  if (p.kind === "consolidation" && !audience.some((a) => a.startsWith("group:")))
    return recipientsFor(session, p, p.predicate.author.role === "office" ? audience : [`office:${own}`]);
  if (p.kind === "review" && !isDeputys(session, p, rows))
    return recipientsFor(
      session,
      p,
      audience.filter((a) => !a.startsWith("deputy:")),
    );
  return recipientsFor(session, p, audience);
}

export async function writeOut(
  context: ServiceContext,
  session: Session,
  digest: string,
  folder: string,
  recipients: "default" | "plain" | readonly string[],
  call: { signal?: AbortSignal },
  /** Written once before: an earlier file of it in the folder is no reason to refuse. */
  again = false,
): Promise<string> {
  const p = getPackage(session.store, digest);
  if (!p) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
  const to =
    recipients === "plain"
      ? []
      : recipients === "default"
        ? defaultRecipients(session, p, documentAt<Review>(session.store, digest, "review.json")?.rows ?? [])
        : recipientsFor(session, p, recipients);
  if (recipients !== "plain" && p.kind !== "enrolment-card" && to.length === 0)
    throw new AppError("round.nothing-to-send");
  return sendPackage(context, session, digest, { folder, recipients: to, again }, call);
}
