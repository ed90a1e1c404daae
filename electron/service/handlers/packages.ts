// Handlers: packages as files (shared/contract/packages.ts).
import fs from "node:fs";
import path from "node:path";
import { packagesContract } from "../../../shared/contract/packages.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { documentsOpen } from "../../../shared/domain/conflict.ts";
import type { Bundle, Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { blobChunks, type BlobRef } from "../blobs/blob-file.ts";
import { unlocked, type ServiceContext, type Session } from "../context.ts";
import { sendPackage } from "../jobs/export-package.ts";
import { importPackage } from "../jobs/import-package.ts";
import { withFileErrors } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { allPackages, getPackage, packagesOfChain, packagesOfRound, type StoredPackage } from "../store/packages.ts";
import { listQuarantine } from "../store/quarantine.ts";
import { currentCore, rosterOf } from "../store/rounds.ts";
import { getReviewRow } from "../store/work.ts";
import { whoAmI } from "../trust/author.ts";
import { headsNow, unsuperseded } from "../trust/effective.ts";
import { groupTable, requireOpen } from "./group-table.ts";

export const inspection = (facts: PackageFacts) => ({
  kind: facts.kind,
  digest: facts.digest,
  signer: { fingerprint: facts.predicate.author.fingerprint },
  signatures: facts.signatures.map((s) => ({ keyid: s.keyid, valid: s.status === "valid" })),
  round: facts.predicate.round,
  author: { id: facts.predicate.author.id, role: facts.predicate.author.role, group: facts.predicate.author.group },
  sequence: facts.predicate.sequence,
  files: facts.files,
  bytes: facts.bytes,
  encrypted: facts.encrypted,
});

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

/** Original names, made safe for every file system; a name never leaves the folder. */
function safeName(name: string): string {
  const cleaned = name
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, "_")
    .slice(0, 150)
    .replace(/[. ]+$/u, "");
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(cleaned) || cleaned === "" || cleaned.startsWith(".")
    ? `_${cleaned}`
    : cleaned;
}

function writeBlob(blob: BlobRef, target: string): void {
  withFileErrors(target, "write", () => {
    const fd = fs.openSync(target, "wx", 0o600);
    try {
      for (const chunk of blobChunks(blob)) fs.writeSync(fd, chunk);
    } finally {
      fs.closeSync(fd);
    }
  });
}

function extractInto(facts: PackageFacts, folder: string, closed: ReadonlySet<string>): string[] {
  const written: string[] = [];
  const place = (parts: string[], write: (target: string) => void): void => {
    const target = path.join(folder, ...parts);
    fs.mkdirSync(path.dirname(target), { recursive: true });
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

/** A chair who also reviews opens nobody's review before his own is exported, in this way as little as in any other. */
function refuseClosedReview(context: ServiceContext, facts: PackageFacts): void {
  const { session } = context;
  const { round, author } = facts.predicate;
  if (!session || facts.kind !== "review" || !round || !currentCore(session.store, round.id)) return;
  const me = whoAmI(session.store, round.id, currentCore(session.store, round.id)?.core ?? null);
  if (!me || me.id === author.id || me.roles.includes("office")) return;
  requireOpen(groupTable(session, round.id));
}

/**
 * Applications whose documents stay closed to this person: those a reviewer has not declared himself on, or is conflicted in
 * (domain.md § 4: asked before the documents open). Without an unlocked home nobody is known, and a plain package is anybody's.
 */
function closedApplications(context: ServiceContext, facts: PackageFacts): Set<string> {
  const { session } = context;
  const round = facts.predicate.round?.id;
  const bundle = facts.documents["bundle.json"]?.json as Bundle | undefined;
  const core = facts.documents["core.json"]?.json as Core | undefined;
  if (!session || !round || !bundle || !core || bundle.scope === "office") return new Set();
  const ids = new Set(bundle.attachments.map((a) => a.application));
  return new Set([...ids].filter((id) => !documentsOpen(getReviewRow(session.store, round, id)?.row.conflict ?? null)));
}

export const packagesHandlers = (context: ServiceContext): Handlers<typeof packagesContract> => ({
  "packages.inspect": async ({ file }, call) =>
    inspection(
      await context.bytes.readPackage(
        file,
        { identities: context.session ? [context.session.keys.ageIdentity] : [], extraKeys: [] },
        call,
      ),
    ),
  "packages.import": async ({ files }, call) => {
    const session = unlocked(context);
    const outcomes = [];
    for (const [i, file] of files.entries()) {
      if (call.signal.aborted) throw new AppError("cancelled");
      call.progress({ done: i, total: files.length, label: path.basename(file) });
      const onProgress =
        files.length > 1
          ? undefined
          : (done: number, total: number) => call.progress({ done, total, label: path.basename(file) });
      outcomes.push(
        await importPackage(context, session, file, { signal: call.signal, ...(onProgress ? { onProgress } : {}) }),
      );
      // Other calls get their turn between two packages.
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { outcomes };
  },
  "packages.list": ({ round }) => {
    const { store } = unlocked(context);
    const packages = round === null ? allPackages(store) : packagesOfRound(store, round);
    const cores = new Map(
      [...new Set(packages.map((p) => p.round ?? ""))].map((id) => [id, currentCore(store, id)?.core]),
    );
    return {
      packages: packages.map((p) => {
        const core = cores.get(p.round ?? "");
        const heads = core ? headsNow(store, core, p.chain) : unsuperseded(packagesOfChain(store, p.chain));
        const head = heads.some((h) => h.digest === p.digest);
        return {
          digest: p.digest,
          kind: p.kind,
          round: p.round,
          author: p.author,
          side: p.side,
          sequence: p.sequence,
          own: p.own,
          arrivedAt: p.arrivedAt,
          nestedIn: p.nestedIn,
          state: head ? (heads.length > 1 ? ("fork" as const) : ("effective" as const)) : ("superseded" as const),
        };
      }),
    };
  },
  "packages.quarantine": () => ({
    entries: listQuarantine(unlocked(context).store).map((q) => ({
      id: q.id,
      at: q.at,
      file: q.file,
      size: q.size,
      sha256: q.sha256,
      code: q.code,
      kept: q.blob !== null,
    })),
  }),
  "packages.extract": async ({ file, folder }, call) => {
    if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
      throw new AppError("file.exists", { file: path.basename(folder) });
    // Blobs are staged beside the target: this works without a home, and a plain copy lands only in the chosen folder.
    const parent = path.dirname(path.resolve(folder));
    fs.mkdirSync(parent, { recursive: true });
    const staging = path.join(parent, `.skoen-${context.newId()}`);
    try {
      const facts = await context.bytes.readPackage(
        file,
        { identities: context.session ? [context.session.keys.ageIdentity] : [], extraKeys: [], staging },
        call,
      );
      refuseClosedReview(context, facts);
      const closed = closedApplications(context, facts);
      fs.mkdirSync(folder, { recursive: true });
      return { files: extractInto(facts, folder, closed), withheld: [...closed].toSorted() };
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  },
  "packages.send": async ({ digest, folder, recipients }, call) => ({
    file: await writeOut(context, unlocked(context), digest, folder, recipients, call),
  }),
});
