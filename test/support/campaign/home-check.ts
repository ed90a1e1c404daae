// What must hold of every home at every moment a process can die: looked at from outside, with SQL, the file system and the
// package reader (package-format.md § 9, architecture.md, Storage). Each finding is one sentence; none is good.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Review } from "../../../shared/domain/review.ts";
import { emptyRow, withField, type ReviewRow, type RowField } from "../../../shared/domain/review.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import { blobsPutAside } from "../../../electron/service/backups/backup-files.ts";
import { blobChunks } from "../../../electron/service/blobs/blob-file.ts";
import { digestOf, type Session } from "../../../electron/service/context.ts";
import { storedPlan } from "../../../electron/service/jobs/export-package.ts";
import { isOwn } from "../../../electron/service/handlers/own-words.ts";
import { discardingStore } from "../../../electron/service/packages/byte-store.ts";
import { memorySource } from "../../../electron/service/packages/byte-source.ts";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { readZipPackage } from "../../../electron/service/packages/zip-package-read.ts";
import { writeZip } from "../../../electron/service/packages/zip-write.ts";
import { needBlob } from "../../../electron/service/store/blobs.ts";
import { journalOfRound } from "../../../electron/service/store/journal.ts";
import { allPackages, attachmentsOf, documentOf, partsOf } from "../../../electron/service/store/packages.ts";
import { currentCore, listRounds } from "../../../electron/service/store/rounds.ts";
import { getReviewRow } from "../../../electron/service/store/work.ts";
import type { Store } from "../../../electron/service/store/store.ts";

const named = (e: unknown): string => (isAppError(e) ? e.code : String(e));

/** Everything below; the store has just been opened and is not changed. */
export function homeFindings(store: Store): string[] {
  return [
    ...databaseFindings(store),
    ...blobFindings(store),
    ...packageFindings(store),
    ...numberFindings(store),
    ...reviewFindings(store),
  ];
}

function databaseFindings(store: Store): string[] {
  const integrity = store.db.pragma("integrity_check", { simple: true });
  const foreign = store.db.pragma("foreign_key_check") as unknown[];
  const staged = fs.readdirSync(store.staging);
  return [
    ...(integrity === "ok" ? [] : [`the database is damaged: ${String(integrity)}`]),
    ...(foreign.length === 0 ? [] : [`${foreign.length} rows refer to nothing`]),
    ...(staged.length === 0 ? [] : [`staging still holds ${staged.join(", ")}`]),
    ...halfBackups(store.home).map((name) => `${name} is half a backup`),
  ];
}

/** Copies that were not finished, and changes of the database that wait for their end. */
function halfBackups(home: string): string[] {
  const backups = path.join(home, "backups");
  const inside = fs.existsSync(backups) ? fs.readdirSync(backups) : [];
  return [
    ...fs.readdirSync(home).filter((n) => /^restoring-.*\.db$/u.test(n)),
    ...inside.filter((n) => n.includes(".part")),
  ];
}

/** The bytes of a blob held here. @throws AppError blob.*, file.* */
const blobBytes = (store: Store, sha256: string): Buffer => Buffer.concat([...blobChunks(needBlob(store, sha256))]);

const USES = `SELECT sha256 FROM package_attachment WHERE present = 1 UNION SELECT sha256 FROM draft_attachment
  UNION SELECT whole_blob FROM package WHERE whole_blob IS NOT NULL UNION SELECT blob FROM quarantine WHERE blob IS NOT NULL`;

/** Rows, files and uses of blobs are the same set, and every blob reads as the bytes it is named after. */
function blobFindings(store: Store): string[] {
  const rows = new Set(
    (store.db.prepare("SELECT sha256 FROM blob").all() as { sha256: string }[]).map((r) => r.sha256),
  );
  const used = new Set((store.db.prepare(USES).all() as { sha256: string }[]).map((r) => r.sha256));
  const files = new Set(fs.readdirSync(store.blobs).flatMap((shelf) => fs.readdirSync(path.join(store.blobs, shelf))));
  const out: string[] = [];
  const aside = blobsPutAside(store.home);
  for (const f of files)
    if (!rows.has(f) && aside !== "all" && !aside.has(f)) out.push(`blob file ${f.slice(0, 8)} has no row`);
  for (const u of used) if (!rows.has(u)) out.push(`blob ${u.slice(0, 8)} is used and unknown`);
  for (const sha256 of rows) {
    if (!used.has(sha256)) out.push(`blob ${sha256.slice(0, 8)} is used by nothing`);
    try {
      if (createHash("sha256").update(blobBytes(store, sha256)).digest("hex") !== sha256)
        out.push(`blob ${sha256.slice(0, 8)} holds other bytes`);
    } catch (e) {
      out.push(`blob ${sha256.slice(0, 8)} cannot be read: ${named(e)}`);
    }
  }
  return out;
}

function zipOf(store: Store, digest: string, whole: string | null): Buffer {
  if (whole !== null) return blobBytes(store, whole);
  const pieces: Buffer[] = [];
  // Only the store of a session is looked at.
  const plan = storedPlan({ store } as unknown as Session, digest);
  writeZip(plan.files, { write: (b) => void pieces.push(Buffer.from(b)), end: () => undefined });
  return Buffer.concat(pieces);
}

/** Every package held can be written out again and is then accepted as itself; imports and their effects go together. */
function packageFindings(store: Store): string[] {
  const out: string[] = [];
  const packages = allPackages(store);
  // What came in before its round was removed from this home went with it, and may have come in again since.
  const imports = store.db
    .prepare(
      `SELECT subject FROM journal i WHERE action = 'package.import' AND NOT EXISTS
         (SELECT 1 FROM journal r WHERE r.action = 'round.remove' AND r.round_id = i.round_id AND r.seq > i.seq)`,
    )
    .all() as { subject: string }[];
  const nested = new Set(
    packages
      .filter((p) => p.kind === "consolidation")
      .flatMap((p) => documentOf<Consolidation>(store, p.digest, "consolidation.json")?.members.map((m) => m.digest)),
  );
  for (const p of packages) {
    const name = `${p.kind} ${p.digest.slice(0, 8)}`;
    const attachments = attachmentsOf(store, p.digest);
    if (p.nestedIn !== null && !packages.some((x) => x.digest === p.nestedIn)) out.push(`${name} is nested in nothing`);
    // A review that came inside a consolidation first needs no entry of its own when it comes again by itself.
    const times = imports.filter((i) => i.subject === p.digest).length;
    if (times > 1 || (times === 0 && !p.own && p.nestedIn === null && !nested.has(p.digest)))
      out.push(`${name} is in the journal ${times} times`);
    if (p.kind === "application-bundle" && !p.own) out.push(...bundleFindings(store, p.digest, name));
    const files = partsOf(store, p.digest).size - 4 + attachments.length;
    if (p.wholeBlob === null && files !== p.predicate.totals.files) out.push(`${name} has ${files} files`);
    if (attachments.some((a) => !a.present)) continue;
    try {
      const read = readZipPackage(
        memorySource(zipOf(store, p.digest, p.wholeBlob)),
        { rules: documentRules },
        discardingStore,
      );
      if (read.digest !== p.digest) out.push(`${name} reads as ${read.digest.slice(0, 8)}`);
    } catch (e) {
      out.push(`${name} cannot be read: ${named(e)}`);
    }
  }
  const removed = store.db
    .prepare(
      `SELECT round_id FROM journal GROUP BY round_id
       HAVING max(CASE action WHEN 'round.remove' THEN seq END) > max(CASE action WHEN 'round.remove' THEN 0 ELSE seq END)`,
    )
    .all() as { round_id: string }[];
  for (const { round_id } of removed)
    if (packages.some((p) => p.round === round_id)) out.push(`a package of the removed round ${round_id} is here`);
  for (const { subject } of imports)
    if (!packages.some((p) => p.digest === subject))
      out.push(`the journal imported ${subject.slice(0, 8)}, which is not here`);
  return out;
}

function bundleFindings(store: Store, digest: string, name: string): string[] {
  const bundle = documentOf<{ core: string; roster: { id: string }[] }>(store, digest, "bundle.json");
  const core = store.db.prepare("SELECT round_id AS round FROM core WHERE digest = ?").get(bundle?.core ?? "") as
    { round: string } | undefined;
  if (!core) return [`${name} came without its core`];
  const known = store.db.prepare("SELECT count(*) AS n FROM roster WHERE round_id = ?").get(core.round) as {
    n: number;
  };
  return known.n >= (bundle?.roster.length ?? 0) ? [] : [`${name} came without its roster`];
}

/** A number of a chain belongs to one of its own packages only, and the next has all earlier ones in its history. */
function numberFindings(store: Store): string[] {
  const own = allPackages(store).filter((p) => p.own);
  const out: string[] = [];
  for (const p of own)
    for (const q of own) {
      if (p.chain !== q.chain || p.digest === q.digest) continue;
      if (p.sequence === q.sequence) out.push(`${p.kind} number ${p.sequence} was given twice`);
      if (p.sequence > q.sequence && !p.predicate.history.includes(q.digest))
        out.push(`${p.kind} number ${p.sequence} does not know number ${q.sequence}`);
    }
  return out;
}

/** What a row says, without what signing stamps on it. */
export const rowContent = (row: ReviewRow): unknown => ({
  ...row,
  status: null,
  conflict: row.conflict && { ...row.conflict, confirmedAt: null },
});

/** Every working row is what its journal leads to, entry by entry. */
function reviewFindings(store: Store): string[] {
  const out: string[] = [];
  for (const { id: round } of listRounds(store)) {
    const core = currentCore(store, round)?.core;
    const entries = journalOfRound(store, round).filter((e) =>
      ["review.change", "review.undo", "review.redo"].includes(e.action),
    );
    for (const app of core?.applications ?? []) {
      let row = emptyRow(app, digestOf(app));
      for (const e of entries.filter((x) => x.subject === app.id))
        // What he wrote for himself beside the row is no part of it.
        if (!isOwn(e.field)) row = withField(row, e.field as RowField, JSON.parse(e.after ?? "null"));
      const held = getReviewRow(store, round, app.id)?.row ?? emptyRow(app, digestOf(app));
      if (!sameJson(rowContent(held), rowContent(row))) out.push(`the row of ${app.id} is not what its journal says`);
      if (held.conflict?.confirmedAt && !signed(store, app.id, held.conflict.confirmedAt))
        out.push(`the declaration of ${app.id} is confirmed in no exported review`);
    }
  }
  return out;
}

const signed = (store: Store, application: string, at: string): boolean =>
  allPackages(store).some(
    (p) =>
      p.own &&
      p.kind === "review" &&
      documentOf<Review>(store, p.digest, "review.json")?.rows.some(
        (r) => r.application === application && r.conflict?.confirmedAt === at,
      ),
  );
