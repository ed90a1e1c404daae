// Handlers: the person of this home (shared/contract/identity.ts).
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { identityContract } from "../../../shared/contract/identity.ts";
import { fingerprintDigits, sameFingerprint } from "../../../shared/domain/fingerprint.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { readBackup, workFactorFor, writeBackup } from "../identity/backup.ts";
import { buildCard } from "../identity/card.ts";
import { createKeys } from "../identity/keys.ts";
import { generatePassphrase } from "../identity/passphrase.ts";
import { changePassphrase, openVault, vaultExists } from "../identity/vault.ts";
import { sendPackage, signPackage } from "../jobs/export-package.ts";
import { getPin, listPins, putPin, type Pin } from "../store/identity.ts";
import { appendJournal } from "../store/journal.ts";
import { listQuarantine } from "../store/quarantine.ts";
import type { Store } from "../store/store.ts";
import { foundHome, hasDatabase, identityView, lock, openHome } from "./home-session.ts";
import { isPractice, practiceHome } from "./practice-home.ts";

export const identityHandlers = (context: ServiceContext): Handlers<typeof identityContract> => ({
  ...practiceHome(context),
  "identity.status": async () => ({
    // Also a database whose key file is missing is somebody's: nobody is welcomed to it as if all were gone.
    exists: (await vaultExists(context.home)) || (hasDatabase(context.home) && !isPractice(context.home)),
    practice: isPractice(context.home),
    unlocked: context.session !== null,
    identity: context.session ? identityView(context.session) : null,
  }),
  "identity.create": async ({ passphrase, ...profile }) =>
    identityView(await foundHome(context, profile, await createKeys(), passphrase)),
  "identity.unlock": async ({ passphrase }) => {
    if (!(await vaultExists(context.home)))
      throw new AppError(hasDatabase(context.home) ? "home.key-missing" : "home.empty");
    const { dbKey } = await openVault(context.home, passphrase);
    lock(context);
    return identityView(await openHome(context, dbKey));
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
      workFactorFor(context.vaultCost),
    );
    return { file };
  },
  "identity.restore": async ({ file, backupPassphrase, passphrase }) => {
    const backup = await readBackup(file, backupPassphrase);
    return identityView(await foundHome(context, backup.profile, backup.keys, passphrase));
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
