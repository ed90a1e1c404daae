// Handlers: the person of this home (shared/contract/identity.ts).
import fs from "node:fs";
import path from "node:path";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { identityContract } from "../../../shared/contract/identity.ts";
import { fingerprintDigits, sameFingerprint } from "../../../shared/domain/fingerprint.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { unlocked, type ServiceContext, type Session } from "../context.ts";
import { readBackup, writeBackup } from "../identity/backup.ts";
import { buildCard, tidyProfile, type Profile } from "../identity/card.ts";
import { createKeys, exportKeys, importKeys, type KeySet } from "../identity/keys.ts";
import { generatePassphrase } from "../identity/passphrase.ts";
import { changePassphrase, createVault, openVault, vaultExists } from "../identity/vault.ts";
import { fingerprintWords } from "../identity/words.ts";
import { sendPackage, signPackage } from "../jobs/export-package.ts";
import { getIdentity, getPin, listPins, putIdentity, putPin, type Pin } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { getSetting, putSetting } from "../store/settings.ts";
import { listQuarantine } from "../store/quarantine.ts";
import { openStore, type Store } from "../store/store.ts";

/** Opens the database with a key that is wiped afterwards, and puts the session in place. */
async function open(context: ServiceContext, dbKey: Buffer): Promise<Session> {
  try {
    const store = openStore(context.home, dbKey);
    try {
      const identity = getIdentity(store);
      if (!identity) throw new AppError("home.empty");
      const keys = await importKeys(identity.keys);
      const device = getSetting(store, "device") ?? context.newId();
      context.session = { store, identity, keys, device };
      return context.session;
    } catch (e) {
      store.close();
      throw e;
    }
  } finally {
    dbKey.fill(0);
  }
}

const DATABASE = "skoen.db";

/** An encrypted database whose key nobody has named yet; null when the home holds somebody already. */
async function emptyHome(context: ServiceContext, passphrase: string): Promise<{ dbKey: Buffer } | null> {
  if (context.session) return null;
  const hasDatabase = fs.existsSync(path.join(context.home, DATABASE));
  if (!(await vaultExists(context.home))) {
    // A database without its key file: somebody's work, whose key may only be late (a folder still syncing). Never touched.
    if (hasDatabase) throw new AppError("home.key-missing");
    return createVault(context.home, passphrase, context.vaultCost);
  }
  if (!hasDatabase) {
    // A creation that died before its database was there: nothing has ever been kept under this key.
    fs.rmSync(path.join(context.home, "vault.json"));
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
async function found(context: ServiceContext, profile: Profile, keys: KeySet, passphrase: string): Promise<Session> {
  const tidied = tidyProfile(profile);
  const empty = await emptyHome(context, passphrase);
  if (!empty) throw new AppError("home.not-empty");
  const store = openStore(context.home, empty.dbKey);
  try {
    store.command(() => {
      putIdentity(store, {
        ...tidied,
        languages: [...tidied.languages],
        keys: exportKeys(keys),
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
    store.close();
  }
  return open(context, empty.dbKey);
}

const view = ({ identity: i, device }: Session) => ({
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

export function lock(context: ServiceContext): void {
  context.session?.store.close();
  context.session = null;
}

export const identityHandlers = (context: ServiceContext): Handlers<typeof identityContract> => ({
  "identity.status": async () => ({
    exists: await vaultExists(context.home),
    unlocked: context.session !== null,
    identity: context.session ? view(context.session) : null,
  }),
  "identity.create": async ({ passphrase, ...profile }) =>
    view(await found(context, profile, await createKeys(), passphrase)),
  "identity.unlock": async ({ passphrase }) => {
    if (!(await vaultExists(context.home))) throw new AppError("home.empty");
    const { dbKey } = await openVault(context.home, passphrase);
    lock(context);
    return view(await open(context, dbKey));
  },
  "identity.lock": () => {
    lock(context);
    return {};
  },
  "identity.changePassphrase": async ({ current, next }) => {
    unlocked(context);
    await changePassphrase(context.home, current, next, context.vaultCost);
    return {};
  },
  "identity.suggestPassphrase": () => ({ passphrase: generatePassphrase() }),
  "identity.writeCard": async ({ folder }, call) => {
    const session = unlocked(context);
    const { name, organisation, email, languages } = session.identity;
    const card = buildCard({ name, organisation, email, languages }, session.keys);
    const { digest } = await signPackage(
      context,
      session,
      {
        kind: "enrolment-card",
        round: null,
        answers: null,
        author: { id: null, role: null, group: null },
        for: null,
        audience: [],
        documents: () => ({ "card.json": card }),
      },
      () => undefined,
    );
    return { file: await sendPackage(context, session, digest, { folder, recipients: [] }, call), digest };
  },
  "identity.backup": async ({ file, passphrase }) => {
    const session = unlocked(context);
    const { name, organisation, email, languages } = session.identity;
    await writeBackup(
      file,
      { createdAt: context.now(), profile: { name, organisation, email, languages }, keys: session.keys },
      passphrase,
    );
    return { file };
  },
  "identity.restore": async ({ file, backupPassphrase, passphrase }) => {
    const backup = await readBackup(file, backupPassphrase);
    return view(await found(context, backup.profile, backup.keys, passphrase));
  },
  "pins.list": () => ({
    pins: listPins(unlocked(context).store).map((p) => ({ ...p, digits: fingerprintDigits(p.fingerprint) })),
  }),
  "pins.confirm": ({ side, digits }) => {
    const { store } = unlocked(context);
    const held = getPin(store, side);
    const pin = held && sameFingerprint(digits, held.fingerprint) ? held : refusedKey(store, side, digits);
    if (!held || !pin) throw new AppError("trust.fingerprint-differs");
    const at = context.now();
    store.command(() => {
      if (pin.origin !== "own") putPin(store, { ...pin, origin: "compared", at });
      appendJournal(store, {
        at,
        round: null,
        actor: "me",
        action: "pin.confirm",
        subject: side,
        field: pin.fingerprint,
        before: held.fingerprint === pin.fingerprint ? held.origin : held.fingerprint,
        after: "compared",
        reason: null,
      });
    });
    return {};
  },
});

/** An office key that was refused because another one was known: a person who compared its fingerprint accepts it. */
function refusedKey(store: Store, side: Side, digits: string): Pin | null {
  if (getPin(store, side)?.origin === "own") return null;
  for (const q of listQuarantine(store)) {
    const [key, fingerprint] = [q.params["key"], q.params["full"]];
    if (q.code !== "trust.office-key-changed" || q.params["side"] !== side) continue;
    if (typeof key === "string" && typeof fingerprint === "string" && sameFingerprint(digits, fingerprint))
      return { side, key, fingerprint, origin: "compared", at: q.at };
  }
  return null;
}
