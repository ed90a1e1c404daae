// Handlers: local backups (shared/contract/backups.ts).
import fs from "node:fs";
import type { Backup, backupsContract } from "../../../shared/contract/backups.ts";
import type { Handlers, OutputOf } from "../../../shared/rpc/contract.ts";
import { databaseFile, listBackupFiles, type BackupFile } from "../backups/backup-files.ts";
import { freeBytes, makeBackup } from "../backups/backups.ts";
import { contentOf, lookInto, type Looked } from "../backups/content.ts";
import { dropMissingBlobs } from "../backups/missing-blobs.ts";
import { putBack } from "../backups/restore.ts";
import { finishSwap } from "../backups/swap.ts";
import { unlocked, type ServiceContext, type Session } from "../context.ts";
import { openVault } from "../identity/vault.ts";
import { appendJournal } from "../store/journal.ts";
import { getRound } from "../store/rounds.ts";
import { hasDatabase, lock, openHome } from "./home-session.ts";

const CLOSED: Looked = { state: "closed", content: null };

const view = (b: BackupFile, key: Buffer | null): Backup => ({
  id: b.id,
  at: b.at,
  kind: b.kind,
  bytes: b.bytes,
  ...(key ? lookInto(b.file, key) : CLOSED),
});

/** The database in use, as the backups are shown. */
function present({ home, session }: ServiceContext, key: Buffer | null): Looked & { bytes: number } {
  const bytes = fs.statSync(databaseFile(home), { throwIfNoEntry: false })?.size ?? 0;
  if (session) {
    try {
      return { bytes, state: "ok", content: contentOf(session.store.db) };
    } catch {
      return { bytes, state: "damaged", content: null };
    }
  }
  if (!hasDatabase(home)) return { bytes, state: "missing", content: null };
  return { bytes, ...(key ? lookInto(databaseFile(home), key) : CLOSED) };
}

async function list(
  context: ServiceContext,
  passphrase: string | null,
): Promise<OutputOf<typeof backupsContract, "backups.list">> {
  const { home, session } = context;
  const opened = !session && passphrase !== null ? (await openVault(home, passphrase)).dbKey : null;
  try {
    // A change that a death interrupted is as good as done.
    if (opened) finishSwap(home);
    const key = session?.store.key ?? opened;
    return {
      backups: listBackupFiles(home)
        .toReversed()
        .map((b) => view(b, key)),
      present: present(context, key),
      freeBytes: await freeBytes(home),
    };
  } finally {
    opened?.fill(0);
  }
}

/** What was signed since the backup, in the order it was. */
const sentSince = ({ store, forgotten }: Session): OutputOf<typeof backupsContract, "backups.restore">["sentSince"] =>
  forgotten.map(({ kind, round, sequence, at }) => ({
    kind,
    round: round === null ? null : (getRound(store, round)?.title ?? null),
    sequence,
    at,
  }));

async function restore(
  context: ServiceContext,
  id: string,
  passphrase: string,
): Promise<OutputOf<typeof backupsContract, "backups.restore">> {
  const { home, check } = context;
  const { dbKey } = await openVault(home, passphrase);
  const at = context.now();
  let keptAs: string | null;
  try {
    if (!context.session) finishSwap(home);
    const store = context.session?.store ?? null;
    keptAs = await putBack({ home, id, at, key: dbKey, check, store, close: () => lock(context) });
  } catch (e) {
    dbKey.fill(0);
    throw e;
  }
  const session = await openHome(context, dbKey);
  const missing = await dropMissingBlobs(session.store);
  session.store.command(() =>
    appendJournal(session.store, {
      at,
      round: null,
      actor: "me",
      action: "store.restore",
      subject: id,
      field: "",
      before: keptAs,
      after: null,
      reason: null,
    }),
  );
  return { keptAs, sentSince: sentSince(session), missing };
}

export const backupsHandlers = (context: ServiceContext): Handlers<typeof backupsContract> => ({
  "backups.list": ({ passphrase }) => list(context, passphrase),
  "backups.problem": () => ({ problem: context.backups.problem }),
  "backups.make": () =>
    context.backups.run(async () => {
      const { store } = unlocked(context);
      const made = await makeBackup(store, context.now(), "manual", context.check);
      context.backups.problem = null;
      return view(made, store.key);
    }),
  "backups.restore": ({ id, passphrase }) => context.backups.run(() => restore(context, id, passphrase)),
});
