// The session of a home: opening it, founding it, closing it. Used by everything that makes or unlocks an identity.
import fs from "node:fs";
import path from "node:path";
import { fingerprintDigits } from "../../../shared/domain/fingerprint.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { ServiceContext, Session } from "../context.ts";
import { tidyProfile, type Profile } from "../identity/card.ts";
import { exportKeys, importKeys, type KeySet } from "../identity/keys.ts";
import { createVault, openVault, removeVault, vaultExists } from "../identity/vault.ts";
import { fingerprintWords } from "../identity/words.ts";
import { getIdentity, putIdentity } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { finishSwap } from "../backups/swap.ts";
import { listBackupFiles } from "../backups/backup-files.ts";
import { followNotes } from "../store/follow-notes.ts";
import { getSetting, putSetting } from "../store/settings.ts";
import { openStore } from "../store/store.ts";

const DATABASE = "skoen.db";
export const hasDatabase = (home: string): boolean => fs.existsSync(path.join(home, DATABASE));

/**
 * Opens the database with a key that is wiped afterwards, and puts the session in place.
 * @throws AppError home.database-missing, and then nothing is made in its place: an empty one would sweep away every document that
 * it does not know
 */
export async function openHome(context: ServiceContext, dbKey: Buffer): Promise<Session> {
  try {
    finishSwap(context.home);
    if (!hasDatabase(context.home)) throw new AppError("home.database-missing");
    const store = openStore(context.home, dbKey);
    try {
      const identity = getIdentity(store);
      if (!identity) throw new AppError("home.empty");
      const keys = await importKeys(identity.keys);
      // Read; they are held as keys only.
      identity.keys.fill(0);
      const device = getSetting(store, "device") ?? context.newId();
      context.session = { store, identity, keys, device, forgotten: followNotes(store) };
      return context.session;
    } catch (e) {
      store.close();
      throw e;
    }
  } finally {
    dbKey.fill(0);
  }
}

/** An encrypted database whose key nobody has named yet; null when the home holds somebody already. */
async function emptyHome(context: ServiceContext, passphrase: string): Promise<{ dbKey: Buffer } | null> {
  if (context.session) return null;
  const database = hasDatabase(context.home);
  if (!(await vaultExists(context.home))) {
    // A database without its key file: somebody's work, whose key may only be late (a folder still syncing). Never touched.
    if (database) throw new AppError("home.key-missing");
    return createVault(context.home, passphrase, context.vaultCost);
  }
  if (!database) {
    // Documents or backups, but no database: it may only be late, and this key is all that opens it.
    if (fs.existsSync(path.join(context.home, "blobs")) || listBackupFiles(context.home).length > 0)
      throw new AppError("home.database-missing");
    // A creation that died before its database was there: nothing has ever been kept under this key.
    removeVault(context.home);
    return createVault(context.home, passphrase, context.vaultCost);
  }
  // A creation that died before its identity was committed goes on where it stopped, under the same passphrase.
  const opened = await openVault(context.home, passphrase).catch(() => null);
  if (!opened) return null;
  const store = openStore(context.home, opened.dbKey);
  const taken = getIdentity(store) !== null;
  store.close();
  return taken ? null : opened;
}

/** A new home: vault, database, identity. What fails half-way can be tried again; nothing that was there is removed. */
export async function foundHome(
  context: ServiceContext,
  profile: Profile,
  keys: KeySet,
  passphrase: string,
): Promise<Session> {
  const tidied = tidyProfile(profile);
  const empty = await emptyHome(context, passphrase);
  if (!empty) throw new AppError("home.not-empty");
  const store = openStore(context.home, empty.dbKey);
  const secret = exportKeys(keys);
  try {
    store.command(() => {
      putIdentity(store, {
        ...tidied,
        languages: [...tidied.languages],
        keys: secret,
        publicKey: keys.publicKey,
        fingerprint: keys.fingerprint,
        recipient: keys.ageRecipient,
      });
      putSetting(store, "device", context.newId());
      appendJournal(store, {
        at: context.now(),
        round: null,
        actor: "me",
        action: "identity.create",
        subject: keys.fingerprint,
        field: "",
        before: null,
        after: null,
        reason: null,
      });
    });
  } finally {
    secret.fill(0);
    store.close();
  }
  return openHome(context, empty.dbKey);
}

/** The identity as faces see it. */
export const identityView = ({ identity: i, device }: Session) => ({
  name: i.name,
  organisation: i.organisation,
  email: i.email,
  languages: i.languages,
  key: i.publicKey,
  fingerprint: i.fingerprint,
  digits: fingerprintDigits(i.fingerprint),
  words: { en: fingerprintWords(i.fingerprint, "en"), zh: fingerprintWords(i.fingerprint, "zh") },
  recipient: i.recipient,
  device,
});

/** Closes the store and forgets the keys. */
export function lock(context: ServiceContext): void {
  context.session?.store.close();
  context.session = null;
}
