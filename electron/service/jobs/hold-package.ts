// Keeping what was admitted: rows, documents and blobs – and not the documents of applications the reader is conflicted in.
import { chainKey } from "../../../shared/domain/package.ts";
import type { Session } from "../context.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { forgetBlob, keepBlob } from "../store/blobs.ts";
import { attachmentsOf, insertPackage, markPresent } from "../store/packages.ts";
import { forgetAbsentTexts } from "../store/search.ts";
import { getReviewRow } from "../store/work.ts";
import { keepAttachment } from "./held-blobs.ts";

/**
 * Inserts a package with its parts and the blobs that may stay; call inside a command.
 * @throws HeldNoMore when an attachment was not staged and is not here any more
 */
export function holdPackage(
  store: Session["store"],
  facts: PackageFacts,
  how: {
    nestedIn: string | null;
    wholeBlob: PackageFacts["wholeZip"];
    at: string;
    closed: ReadonlySet<string>;
    applicationOf: ReadonlyMap<string, string>;
  },
): void {
  if (how.wholeBlob) keepBlob(store, how.wholeBlob);
  const attachments = facts.attachments.map((a) => {
    const application = how.applicationOf.get(a.path) ?? "";
    const present = !how.closed.has(application) && keepAttachment(store, a);
    return { path: a.path, application, sha256: a.sha256, size: a.size, present };
  });
  const parts = new Map<string, Uint8Array>(Object.entries(facts.tagFiles));
  for (const [name, d] of Object.entries(facts.documents)) parts.set(`data/${name}`, d.bytes);
  insertPackage(store, {
    digest: facts.digest,
    chain: chainKey(facts.predicate),
    predicate: facts.predicate,
    envelope: facts.envelopeBytes,
    parts,
    attachments,
    wholeBlob: how.wholeBlob?.sha256 ?? null,
    nestedIn: how.nestedIn,
    own: false,
    arrivedAt: how.at,
  });
}

/** Applications this person is conflicted in: their documents are not kept again when a new bundle brings them. */
export function closedApplications(session: Session, facts: PackageFacts): Set<string> {
  const round = facts.predicate.round?.id ?? "";
  const applications = new Set<string>();
  if (facts.kind !== "application-bundle") return applications;
  const bundle = facts.documents["bundle.json"]?.json as { attachments: { application: string }[] };
  for (const { application } of bundle.attachments)
    if (getReviewRow(session.store, round, application)?.row.conflict?.answer === "conflicted")
      applications.add(application);
  return applications;
}

/** Paths of documents that had been closed, no longer are, and would come back with this bundle. */
export function reopenable(session: Session, facts: PackageFacts): string[] {
  const closed = closedApplications(session, facts);
  return attachmentsOf(session.store, facts.digest)
    .filter((held) => !held.present && !closed.has(held.application))
    .map((held) => held.path);
}

/** A bundle taken in again brings back documents that had been closed, where they no longer are. @throws HeldNoMore */
export function reopenAttachments(session: Session, facts: PackageFacts): boolean {
  const { store } = session;
  let reopened = false;
  for (const path of reopenable(session, facts)) {
    const attachment = facts.attachments.find((a) => a.path === path);
    if (!attachment || !keepAttachment(store, attachment)) continue;
    markPresent(store, facts.digest, path, true);
    reopened = true;
  }
  return reopened;
}

/** Documents of an application leave this computer once its reader is conflicted. @returns files to remove after the commit. */
export function closeAttachments(session: Session, round: string, application: string): string[] {
  const { store } = session;
  const rows = store
    .sql(
      "SELECT a.digest, a.path, a.sha256 FROM package_attachment a JOIN package p ON p.digest = a.digest WHERE p.round_id = ? AND a.application = ? AND a.present = 1 AND p.own = 0",
    )
    .all(round, application) as { digest: string; path: string; sha256: string }[];
  for (const r of rows) markPresent(store, r.digest, r.path, false);
  forgetAbsentTexts(store, round);
  return rows.map((r) => forgetBlob(store, r.sha256)).filter((f): f is string => f !== null);
}
