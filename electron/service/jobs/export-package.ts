// One package out: signed and recorded first, written to a file after. A number once given is never given twice.
import fs from "node:fs";
import path from "node:path";
import { canonicalBytes, type ServiceContext, type Session } from "../context.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { chainKey, type PackageKind, type Predicate } from "../../../shared/domain/package.ts";
import type { BlobRef } from "../blobs/blob-file.ts";
import { makeFolder, makeStaging } from "../packages/file-errors.ts";
import { ENVELOPE_NAME } from "../packages/dsse.ts";
import { signerOf } from "../packages/keys-check.ts";
import { plannedBytes, preparePackage, type PackagePlan, type PlannedFile } from "../packages/package-prepare.ts";
import { keepBlob, needBlob } from "../store/blobs.ts";
import { attachmentsOf, envelopeOf, getPackage, insertPackage, knownOfChain, partsOf } from "../store/packages.ts";
import { currentCore } from "../store/rounds.ts";
import { writeNotes } from "../store/sent-notes.ts";
import type { Store } from "../store/store.ts";
import { listReceipts } from "../store/work.ts";
import { reviewChain } from "../trust/author.ts";
import { fileNameOf } from "./file-name.ts";
import { dropFiles } from "../store/drop-files.ts";

export interface Outgoing {
  readonly kind: PackageKind;
  readonly round: Predicate["round"];
  readonly answers: Predicate["answers"];
  readonly author: { id: string | null; role: Predicate["author"]["role"]; group: Predicate["author"]["group"] };
  readonly for: Predicate["for"];
  readonly audience: readonly string[];
  /** Documents by name; functions receive the sequence number the package will have. */
  readonly documents: (sequence: number) => Record<string, unknown>;
  /** Bodies already canonical, taken as they are. */
  readonly rawDocuments?: Readonly<Record<string, Uint8Array>>;
  readonly attachments?: readonly { path: string; application: string; blob: BlobRef }[];
  readonly nested?: readonly { digest: string; blob: BlobRef }[];
  /** Packages of other chains that this one takes the place of; its number is higher than theirs. */
  readonly replaces?: readonly { digest: string; sequence: number }[];
}

/**
 * Signs and records a package in one transaction together with `also`. After that it exists, whatever happens to the file;
 * `sendPackage` writes it, today or next year.
 */
export async function signPackage(
  context: ServiceContext,
  session: Session,
  out: Outgoing,
  also: (signed: { digest: string; sequence: number }) => void,
): Promise<{ digest: string; sequence: number }> {
  const { store, keys } = session;
  const at = context.now();
  const author = { ...out.author, key: keys.publicKey, fingerprint: keys.fingerprint };
  const chain = chainKey({ round: out.round, kind: out.kind, author, for: out.for } as Predicate);
  const elsewhere = [
    ...(out.kind === "review" && out.round ? sentElsewhere(store, out.round.id, out.author.id, out.author.group) : []),
    ...(out.replaces ?? []),
  ];
  const { history, nextSequence: sequence } = knownOfChain(store, chain, elsewhere);
  const documents: Record<string, Uint8Array> = { ...out.rawDocuments };
  for (const [name, value] of Object.entries(out.documents(sequence))) documents[name] = canonicalBytes(value);
  const plan = preparePackage({
    kind: out.kind,
    predicate: {
      round: out.round,
      answers: out.answers,
      author: out.author,
      for: out.for,
      device: session.device,
      sequence,
      history,
      createdAt: at,
      audience: [...out.audience],
    },
    documents,
    attachments: (out.attachments ?? []).map((a) => ({ path: `data/${a.path}`, blob: a.blob })),
    nested: out.nested ?? [],
    bagInfo: { date: at.slice(0, 10), agent: context.agent },
    signer: signerOf(keys.signing),
  });
  const staging = path.join(store.staging, context.newId());
  makeStaging(staging);
  try {
    const whole =
      out.kind === "review" || out.kind === "consolidation" ? await context.bytes.stagePackage(plan, staging) : null;
    const signed = store.command(() => {
      // Another export of this chain was faster: its number is taken, so this one is signed again as the next.
      if (knownOfChain(store, chain, elsewhere).nextSequence !== sequence) return null;
      writeNotes(store, [
        { note: "package", digest: plan.digest, chain, kind: out.kind, round: out.round?.id ?? null, sequence, at },
      ]);
      if (whole) keepBlob(store, whole);
      insertPackage(store, {
        digest: plan.digest,
        chain,
        predicate: plan.predicate,
        ...splitPlan(plan),
        own: true,
        arrivedAt: at,
        nestedIn: null,
        wholeBlob: whole?.sha256 ?? null,
        attachments: (out.attachments ?? []).map((a) => ({
          path: `data/${a.path}`,
          application: a.application,
          sha256: a.blob.sha256,
          size: a.blob.size,
          present: true,
        })),
      });
      also({ digest: plan.digest, sequence });
      return { digest: plan.digest, sequence };
    });
    return signed ?? (await signPackage(context, session, out, also));
  } finally {
    dropFiles([staging]);
  }
}

/** The number this person's next review in a round will get. */
export const nextReviewNumber = (store: Store, round: string, author: { id: string; side: "dk" | "cn" }): number =>
  knownOfChain(store, reviewChain(round, author.side, author.id), sentElsewhere(store, round, author.id, author.side))
    .nextSequence;

/** A history has room for ten thousand, and nobody writes half as many; a number beyond a million is no package of anybody's. */
const MOST_ELSEWHERE = 5_000;
const HIGHEST_ELSEWHERE = 1_000_000;
/** Reviews of this person that his own office's receipts name: sent from a laptop that is lost, or from another home. */
function sentElsewhere(
  store: Store,
  round: string,
  person: string | null,
  side: Side | null,
): { digest: string; sequence: number }[] {
  const office = currentCore(store, round)?.core.offices.find((o) => o.group === side)?.id;
  return listReceipts(store, round)
    .filter((r) => r.office === office && r.kind === "review" && r.author === person && r.status !== "quarantined")
    .filter((r) => r.sequence <= HIGHEST_ELSEWHERE)
    .map(({ digest, sequence }) => ({ digest, sequence }))
    .toSorted((a, b) => b.sequence - a.sequence)
    .slice(0, MOST_ELSEWHERE);
}

function splitPlan(plan: PackagePlan): { envelope: Uint8Array; parts: Map<string, Uint8Array> } {
  const parts = new Map<string, Uint8Array>();
  let envelope = new Uint8Array();
  for (const f of plan.files) {
    if (!("bytes" in f)) continue;
    const name = f.name.slice("bag/".length);
    if (name === ENVELOPE_NAME) envelope = new Uint8Array(f.bytes);
    else parts.set(name, f.bytes);
  }
  return { envelope, parts };
}

/** The plan of a package held in the store, byte-deterministic; needs all its attachments. @throws AppError package.unknown, blob.missing */
export function storedPlan(session: Session, digest: string): PackagePlan {
  const { store } = session;
  const p = getPackage(store, digest);
  const envelope = envelopeOf(store, digest);
  if (!p || !envelope) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
  const parts = partsOf(store, digest);
  const tag = (name: string): PlannedFile => plannedBytes(`bag/${name}`, parts.get(name) ?? new Uint8Array());
  const data: PlannedFile[] = [...parts]
    .filter(([n]) => n.startsWith("data/"))
    .map(([n, b]) => plannedBytes(`bag/${n}`, b));
  for (const a of attachmentsOf(store, digest)) {
    const blob = needBlob(store, a.sha256);
    data.push({ name: `bag/${a.path}`, size: blob.size, crc32: blob.crc32, blob });
  }
  return {
    kind: p.kind,
    digest,
    predicate: p.predicate,
    files: [
      ...["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"].map(tag),
      plannedBytes(`bag/${ENVELOPE_NAME}`, envelope),
      ...data.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ],
  };
}

/** "name (2).skoen" where the name is taken: a package written once more never overwrites, and is not refused either. */
function freeName(folder: string, name: string): string {
  const stem = name.replace(/\.skoen$/u, "");
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${stem} (${n}).skoen`;
    if (!fs.existsSync(path.join(folder, candidate))) return candidate;
  }
}

/**
 * Writes a held package as a file into `folder`: encrypted to `recipients`, plain when there are none.
 * The name says kind, fingerprint and number, never a person. @returns the path
 */
export async function sendPackage(
  context: ServiceContext,
  session: Session,
  digest: string,
  to: { folder: string; recipients: readonly string[]; plain?: boolean; again?: boolean },
  call: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void } = {},
): Promise<string> {
  const p = getPackage(session.store, digest);
  if (!p) throw new AppError("package.unknown", { digest: digest.slice(0, 12) });
  makeFolder(to.folder);
  const name = fileNameOf(session, p, to.recipients.length === 0);
  const target = path.join(to.folder, to.again ? freeName(to.folder, name) : name);
  if (p.wholeBlob) await context.bytes.sendWhole(needBlob(session.store, p.wholeBlob), target, to.recipients, call);
  else await context.bytes.writePackage(storedPlan(session, digest), target, to.recipients, call);
  return target;
}
