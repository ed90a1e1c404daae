// What every handler works with: this home, its clock, its byte worker, and – once unlocked – its store and keys.
import { createHash } from "node:crypto";
import { AppError } from "../../shared/lib/errors.ts";
import { canonicalJson } from "../../shared/lib/canonical-json.ts";
import type { SkoenContract } from "../../shared/contract/index.ts";
import type { Client } from "../../shared/rpc/connect.ts";
import type { Check } from "./backups/check.ts";
import type { BackupTurns } from "./backups/turns.ts";
import type { CallLog } from "./call-log.ts";
import type { KeySet } from "./identity/keys.ts";
import type { Bytes } from "./jobs/bytes.ts";
import type { Solver } from "./solver/solver.ts";
import type { StoredIdentity } from "./store/identity.ts";
import type { PackageNote } from "./store/sent-notes.ts";
import type { Store } from "./store/store.ts";

export interface Session {
  readonly store: Store;
  readonly identity: StoredIdentity;
  readonly keys: KeySet;
  /** This home's own id; only explains forks, never decides. */
  readonly device: string;
  /** Packages this home has signed and its database did not know when it was opened: it was put back from a backup. */
  readonly forgotten: readonly PackageNote[];
}

interface SecondHome {
  readonly client: Client<SkoenContract>;
  close(): Promise<void>;
}

export interface ServiceContext {
  readonly home: string;
  /** RFC 3339, UTC, whole seconds. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Program and version, written into bags. */
  readonly agent: string;
  readonly bytes: Bytes;
  readonly solver: Solver;
  /** scrypt N of the vault. */
  readonly vaultCost: number;
  /** Reads a whole backup. */
  readonly check: Check;
  /** Making and putting back backups, one after the other. */
  readonly backups: BackupTurns;
  /** The folder of the sample round and the criteria templates. */
  readonly resources: string;
  /** Another home in this process, e.g. the office of a practice round. */
  readonly secondHome: (home: string, vaultCost: number) => SecondHome;
  /** Counts, times and codes of the calls since the start; never what was in them. */
  readonly calls: CallLog;
  session: Session | null;
}

/** @throws AppError home.locked */
export function unlocked(context: ServiceContext): Session {
  if (!context.session) throw new AppError("home.locked");
  return context.session;
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const digests = new WeakMap<object, string>();

/**
 * Digest of an object's canonical form: `criteriaDigest`, `applicationDigest` (package-format.md § 5). Remembered by identity:
 * documents are never changed in place, only replaced.
 */
export function digestOf(value: object): string {
  const known = digests.get(value) ?? sha256Of(canonicalJson(value));
  digests.set(value, known);
  return known;
}

export const canonicalBytes = (value: unknown): Uint8Array => new Uint8Array(Buffer.from(canonicalJson(value), "utf8"));
