// To whom a package goes, and the file it goes as (package-format.md § 7).
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext, Session } from "../context.ts";
import { sendPackage } from "../jobs/export-package.ts";
import { getPackage, type StoredPackage } from "../store/packages.ts";
import { currentCore, rosterOf } from "../store/rounds.ts";

/** Recipients named by audience entries ("person:E-07", "chair:dk") or given as age recipients. */
export function recipientsFor(session: Session, p: StoredPackage, audience: readonly string[]): string[] {
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

/** Whom a package of this kind goes to by default (package-format.md § 7). */
export function defaultRecipients(session: Session, p: StoredPackage): string[] {
  const own = p.side ?? "dk";
  const { audience } = p.predicate;
  if (p.kind === "enrolment-card") return [];
  // A draft is for the group; a final one for the own office, which passes it on once both sides have theirs.
  if (p.kind === "consolidation" && !audience.some((a) => a.startsWith("group:")))
    return recipientsFor(session, p, p.predicate.author.role === "office" ? audience : [`office:${own}`]);
  return recipientsFor(session, p, audience);
}

export async function writeOut(
  context: ServiceContext,
  session: Session,
  digest: string,
  folder: string,
  recipients: "default" | "plain" | readonly string[],
  call: { signal?: AbortSignal },
): Promise<string> {
  const p = getPackage(session.store, digest);
  if (!p) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
  const to =
    recipients === "plain"
      ? []
      : recipients === "default"
        ? defaultRecipients(session, p)
        : recipientsFor(session, p, recipients);
  if (recipients !== "plain" && p.kind !== "enrolment-card" && to.length === 0)
    throw new AppError("round.nothing-to-send");
  return sendPackage(context, session, digest, { folder, recipients: to }, call);
}
