// The person of this home and the office keys he trusts.
import type { Language } from "../../../shared/i18n/language.ts";
import type { Side } from "../../../shared/domain/ids.ts";
import type { Store } from "./store.ts";

export interface StoredIdentity {
  readonly name: string;
  readonly organisation: string;
  readonly email: string | null;
  readonly languages: Language[];
  /** As `exportKeys` wrote them. */
  readonly keys: Buffer;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly recipient: string;
}

export function getIdentity(store: Store): StoredIdentity | null {
  const r = store
    .sql(
      "SELECT name, organisation, email, languages, keys, public_key AS publicKey, fingerprint, recipient FROM identity",
    )
    .get() as (Omit<StoredIdentity, "languages"> & { languages: string }) | undefined;
  return r ? { ...r, languages: JSON.parse(r.languages) as StoredIdentity["languages"] } : null;
}

export function putIdentity(store: Store, i: StoredIdentity): void {
  store
    .sql(
      "INSERT INTO identity (id, name, organisation, email, languages, keys, public_key, fingerprint, recipient) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .run(i.name, i.organisation, i.email, JSON.stringify(i.languages), i.keys, i.publicKey, i.fingerprint, i.recipient);
}

type PinOrigin = "own" | "compared" | "vouched" | "first-seen";
export interface Pin {
  readonly side: Side;
  readonly key: string;
  readonly fingerprint: string;
  readonly origin: PinOrigin;
  readonly at: string;
}

export const listPins = (store: Store): Pin[] =>
  store.sql("SELECT side, key, fingerprint, origin, at FROM pin ORDER BY side").all() as Pin[];
export const getPin = (store: Store, side: Side): Pin | null =>
  (store.sql("SELECT side, key, fingerprint, origin, at FROM pin WHERE side = ?").get(side) as Pin | undefined) ?? null;

export function putPin(store: Store, pin: Pin): void {
  store
    .sql(
      `INSERT INTO pin (side, key, fingerprint, origin, at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (side) DO UPDATE SET key = excluded.key, fingerprint = excluded.fingerprint, origin = excluded.origin, at = excluded.at`,
    )
    .run(pin.side, pin.key, pin.fingerprint, pin.origin, pin.at);
}
