// Handlers: packages as files (shared/contract/packages.ts).
import fs from "node:fs";
import path from "node:path";
import type { packagesContract } from "../../../shared/contract/packages.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { importPackages } from "../jobs/import-packages.ts";
import { makeFolder } from "../packages/file-errors.ts";
import type { PackageFacts } from "../packages/package-facts.ts";
import { forgetBlob, needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { allPackages, packagesOfRound } from "../store/packages.ts";
import { listQuarantine, removeQuarantined, type QuarantineEntry } from "../store/quarantine.ts";
import { currentCore } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { packageState } from "../trust/package-state.ts";
import { closedApplications, extractInto, refuseClosedReview, safeName, writeBlob } from "./extract.ts";
import { refusePassingOn } from "./pass-on.ts";
import { writeOut } from "./send.ts";
import { dropFiles } from "../store/drop-files.ts";

const inspection = (facts: PackageFacts) => ({
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

function needQuarantined(store: Store, id: number): QuarantineEntry {
  const entry = listQuarantine(store).find((q) => q.id === id);
  if (!entry) throw new AppError("package.unknown", { digest: String(id) });
  return entry;
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
    return { outcomes: await importPackages(context, session, files, call) };
  },
  "packages.list": ({ round }) => {
    const { store } = unlocked(context);
    const packages = round === null ? allPackages(store) : packagesOfRound(store, round);
    const cores = new Map(
      [...new Set(packages.map((p) => p.round ?? ""))].map((id) => [id, currentCore(store, id)?.core]),
    );
    return {
      packages: packages.map((p) => {
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
          state: packageState(store, cores.get(p.round ?? "") ?? null, p),
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
      params: q.params,
      kept: q.blob !== null,
      round: q.round,
      author: q.author,
    })),
  }),
  "packages.releaseQuarantined": ({ id, folder }) => {
    const { store } = unlocked(context);
    const entry = needQuarantined(store, id);
    if (entry.blob === null) throw new AppError("blob.missing", { digest: (entry.sha256 ?? entry.file).slice(0, 12) });
    makeFolder(folder);
    const target = path.join(folder, safeName(entry.file));
    if (fs.existsSync(target)) throw new AppError("file.exists", { file: path.basename(target) });
    writeBlob(needBlob(store, entry.blob), target);
    return { file: target };
  },
  "packages.discardQuarantined": ({ id, reason }) => {
    const { store } = unlocked(context);
    const entry = needQuarantined(store, id);
    const gone = store.command(() => {
      removeQuarantined(store, id);
      appendJournal(store, {
        at: context.now(),
        round: null,
        actor: "me",
        action: "quarantine.discard",
        subject: entry.sha256 ?? entry.file,
        field: entry.code,
        before: entry.file,
        after: null,
        reason,
      });
      return entry.blob === null ? null : forgetBlob(store, entry.blob);
    });
    if (gone !== null) dropFiles([gone]);
    return {};
  },
  "packages.extract": async ({ file, folder }, call) => {
    if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
      throw new AppError("file.exists", { file: path.basename(folder) });
    // Blobs are staged beside the target: this works without a home, and a plain copy lands only in the chosen folder.
    const parent = path.dirname(path.resolve(folder));
    makeFolder(parent);
    const staging = path.join(parent, `.skoen-${context.newId()}`);
    try {
      const facts = await context.bytes.readPackage(
        file,
        { identities: context.session ? [context.session.keys.ageIdentity] : [], extraKeys: [], staging },
        call,
      );
      refuseClosedReview(context, facts);
      const closed = closedApplications(context, facts);
      makeFolder(folder);
      return { files: extractInto(facts, folder, closed), withheld: [...closed].toSorted() };
    } finally {
      fs.rmSync(staging, { recursive: true, force: true });
    }
  },
  "packages.send": async ({ digest, folder, recipients }, call) => {
    const session = unlocked(context);
    refusePassingOn(session, digest, recipients);
    return { file: await writeOut(context, session, digest, folder, recipients, call) };
  },
});
