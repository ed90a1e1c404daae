// What of a package is written into a folder for people: verified documents and attachments, under their original names.
import fs from "node:fs";
import path from "node:path";
import type { Consolidation } from "../../../shared/domain/group.ts";
import type { Bundle, Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobChunks, type BlobRef } from "../blobs/blob-file.ts";
import type { ServiceContext } from "../context.ts";
import { makeFolder, withFileErrors } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { currentCore } from "../store/rounds.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI } from "../trust/author.ts";
import { closedBy } from "./document-access.ts";
import { groupTable, ownDeclaration } from "./group-table.ts";
import { leads } from "./review-desk.ts";

/** File systems take 255 bytes; this leaves room for what is put behind a name that is taken. */
const NAME_BYTES = 200;

/** A name short enough, its ending kept: that is how the system knows what the file is. */
function shortened(name: string): string {
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? "";
  let stem = name.slice(0, name.length - ending.length);
  if (Buffer.byteLength(stem) > NAME_BYTES)
    stem = Buffer.from(stem)
      .subarray(0, NAME_BYTES)
      .toString("utf8")
      .replace(/\uFFFD+$/u, "");
  return `${stem}${ending}`;
}

/** On Windows these are devices, whatever the extension and with spaces before it. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00B9\u00B2\u00B3]) *(?:\.|$)/iu;
/** Windows takes dots and spaces at the end away: two names would be one file. */
function trimmed(name: string): string {
  let end = name.length;
  while (end > 0 && (name[end - 1] === "." || name[end - 1] === " ")) end -= 1;
  return name.slice(0, end);
}

/** Original names, made safe for every file system; a name never leaves the folder. */
export function safeName(name: string): string {
  const replaced = name.normalize("NFC").replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu, "_");
  // Where a long name is cut, a dot may stand at its end again.
  const cleaned = trimmed(shortened(trimmed(replaced)));
  return DEVICE.test(cleaned) || cleaned === "" || cleaned.startsWith(".") ? `_${cleaned}` : cleaned;
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

/**
 * Others' reviews are read in the group's table, where rows that are closed to this person stay closed; so are those inside a
 * group's list. A list without them opens to whoever leads the group once he has declared himself on all it speaks of, and to a member
 * of the same group unless he is conflicted in one of them. Where the round is not known here, nothing says what is closed to him: it comes in first.
 * @throws AppError round.unknown, review.read-in-group, audience.not-addressed, group.declare-first, review.conflicted
 */
export function refuseClosedReview({ session }: ServiceContext, facts: PackageFacts): void {
  const { round, author } = facts.predicate;
  if (!session || !round || (facts.kind !== "review" && facts.kind !== "consolidation")) return;
  const core = currentCore(session.store, round.id)?.core;
  const isOwn = author.key === session.keys.publicKey;
  if (!core) {
    if (isOwn && facts.nested.length === 0) return;
    throw new AppError("round.unknown", { round: round.title });
  }
  const me = whoAmI(session.store, core.round.id, core);
  if (me?.roles.includes("office")) return;
  const inside = facts.kind === "review" ? [author.id] : facts.nested.map((n) => n.facts.predicate.author.id);
  const other = me ? inside.find((id) => id !== me.id) : isOwn ? undefined : author.id;
  if (other !== undefined) throw new AppError("review.read-in-group", { author: other ?? "" });
  if (facts.kind !== "consolidation" || !me) return;
  // A draft is for its own group: neither side sees early what the other comes to.
  if (author.group !== me.side)
    throw new AppError("audience.not-addressed", { audience: facts.predicate.audience.join(", ") });
  const list = facts.documents["consolidation.json"]?.json as Consolidation | undefined;
  const table = leads(me) && core.criteria.approval ? groupTable(session, core.round.id) : null;
  for (const { application } of list?.rows ?? []) {
    const answer = table
      ? ownDeclaration(table, application)
      : (getReviewRow(session.store, core.round.id, application)?.row.conflict?.answer ?? "none");
    if (answer === null) throw new AppError("group.declare-first", { application });
    if (answer === "conflicted" || (table && answer !== "none"))
      throw new AppError("review.conflicted", { application });
  }
}

/**
 * Applications whose documents stay closed to this person: those a reviewer has not declared himself on, or is conflicted in, whoever
 * the bundle was made for; none to an office of the round. Without an unlocked home nobody is known, and a plain package is anybody's.
 */
export function closedApplications(context: ServiceContext, facts: PackageFacts): Set<string> {
  const { session } = context;
  const round = facts.predicate.round?.id;
  const bundle = facts.documents["bundle.json"]?.json as Bundle | undefined;
  const core = facts.documents["core.json"]?.json as Core | undefined;
  if (!session || !round || !bundle || !core) return new Set();
  if (whoAmI(session.store, round, core)?.roles.includes("office")) return new Set();
  const ids = new Set(bundle.attachments.map((a) => a.application));
  return new Set([...ids].filter((id) => closedBy(session.store, round, id) !== null));
}
