// What of a package is written into a folder for people: verified documents and attachments, under their original names.
import fs from "node:fs";
import path from "node:path";
import { documentsOpen } from "../../../shared/domain/conflict.ts";
import type { Bundle, Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobChunks, type BlobRef } from "../blobs/blob-file.ts";
import type { ServiceContext } from "../context.ts";
import { makeFolder, withFileErrors } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { currentCore } from "../store/rounds.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI } from "../trust/author.ts";

/** Original names, made safe for every file system; a name never leaves the folder. */
export function safeName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_")
    .slice(0, 150)
    .replace(/[. ]+$/u, "");
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(cleaned) || cleaned === "" || cleaned.startsWith(".")
    ? `_${cleaned}`
    : cleaned;
}

export function writeBlob(blob: BlobRef, target: string): void {
  withFileErrors(target, "write", () => {
    const fd = fs.openSync(target, "wx", 0o600);
    try {
      for (const chunk of blobChunks(blob)) fs.writeSync(fd, chunk);
    } finally {
      fs.closeSync(fd);
    }
  });
}

export function extractInto(facts: PackageFacts, folder: string, closed: ReadonlySet<string>): string[] {
  const written: string[] = [];
  const place = (parts: string[], write: (target: string) => void): void => {
    const target = path.join(folder, ...parts);
    makeFolder(path.dirname(target));
    write(target);
    written.push(target);
  };
  for (const [name, d] of Object.entries(facts.documents))
    place([name], (t) => fs.writeFileSync(t, d.bytes, { flag: "wx" }));
  const core = facts.documents["core.json"]?.json as Core | undefined;
  const names = new Map<string, { id: string; journal: string; name: string }>();
  for (const app of core?.applications ?? [])
    for (const a of app.attachments)
      names.set(`data/${a.path}`, { id: app.id, journal: app.journalNumber, name: a.name });
  for (const a of facts.attachments) {
    const { blob } = a;
    const { id, journal, name } = names.get(a.path) ?? { id: "", journal: "attachments", name: path.basename(a.path) };
    if (!blob || closed.has(id)) continue;
    place([safeName(journal), safeName(name)], (t) =>
      writeBlob(blob, fs.existsSync(t) ? t.replace(/(\.[^.]*)?$/u, `-${path.basename(a.path)}`) : t),
    );
  }
  for (const n of facts.nested) {
    const { blob } = n;
    if (blob) place(["reviews", `${n.digest}.skoen`], (t) => writeBlob(blob, t));
  }
  return written;
}

/** Others' reviews are read in the group's table, where rows that are closed to this person stay closed. */
export function refuseClosedReview(context: ServiceContext, facts: PackageFacts): void {
  const { session } = context;
  const { round, author } = facts.predicate;
  if (!session || facts.kind !== "review" || !round || !currentCore(session.store, round.id)) return;
  const me = whoAmI(session.store, round.id, currentCore(session.store, round.id)?.core ?? null);
  if (!me || me.id === author.id || me.roles.includes("office")) return;
  throw new AppError("review.read-in-group", { author: author.id ?? "" });
}

/**
 * Applications whose documents stay closed to this person: those a reviewer has not declared himself on, or is conflicted in
 * (domain.md § 4: asked before the documents open). Without an unlocked home nobody is known, and a plain package is anybody's.
 */
export function closedApplications(context: ServiceContext, facts: PackageFacts): Set<string> {
  const { session } = context;
  const round = facts.predicate.round?.id;
  const bundle = facts.documents["bundle.json"]?.json as Bundle | undefined;
  const core = facts.documents["core.json"]?.json as Core | undefined;
  if (!session || !round || !bundle || !core || bundle.scope === "office") return new Set();
  const ids = new Set(bundle.attachments.map((a) => a.application));
  return new Set([...ids].filter((id) => !documentsOpen(getReviewRow(session.store, round, id)?.row.conflict ?? null)));
}
