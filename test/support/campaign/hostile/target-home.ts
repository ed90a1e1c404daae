// A home that hostile packages are brought to: the service's own import over a real store, which can be looked into after each.
import { createHash } from "node:crypto";
import fs from "node:fs";
import type { ImportOutcome } from "../../../../shared/contract/packages.ts";
import { checkOf } from "../../../../electron/service/backups/check.ts";
import { createBackupTurns } from "../../../../electron/service/backups/turns.ts";
import { sourceCheckWorker } from "../../../../electron/service/resources/resources.ts";
import { bytesOf } from "../../../../electron/service/jobs/bytes-of.ts";
import type { ServiceContext, Session } from "../../../../electron/service/context.ts";
import { createCallLog } from "../../../../electron/service/call-log.ts";
import { openHome } from "../../../../electron/service/handlers/home-session.ts";
import { packagesHandlers } from "../../../../electron/service/handlers/packages.ts";
import { openVault } from "../../../../electron/service/identity/vault.ts";
import type { Store } from "../../../../electron/service/store/store.ts";
import { idsNamed } from "../../service-home.ts";
import { passphraseOf, REVIEW_DAY, VAULT_COST, type BaseHome } from "../stage.ts";

/** What a refusal may add to, each looked at by itself. */
const BESIDES = ["quarantine", "journal", "blob"];
const TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`;

/** An office tells a sender whom it knows what became of his package: that line is meant to be there. */
const isToldRefusal = (table: string, row: Record<string, unknown>): boolean =>
  table === "receipt" && (JSON.parse(String(row["entry"])) as { status: string }).status === "quarantined";

const shown = (value: unknown): unknown =>
  value instanceof Uint8Array ? createHash("sha256").update(value).digest("base64") : value;

/** Every domain row of a home as text; two of them are equal where nothing that counts has changed. */
export function domainRows(store: Store): string {
  const tables = (store.db.prepare(TABLES).all() as { name: string }[]).map((t) => t.name);
  const rows = tables
    .filter((t) => !BESIDES.includes(t))
    .map((t) => [
      t,
      (store.sql(`SELECT * FROM "${t}"`).all() as Record<string, unknown>[])
        .filter((row) => !isToldRefusal(t, row))
        .map((row) => JSON.stringify(Object.values(row).map(shown)))
        .toSorted(),
    ]);
  return JSON.stringify(rows);
}

export const countRows = (store: Store, table: "quarantine" | "blob" | "package"): number =>
  (store.sql(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

export interface TargetHome {
  readonly store: Store;
  readonly session: Session;
  readonly context: ServiceContext;
  /** `packages.import` of one call. */
  take(...files: string[]): Promise<ImportOutcome[]>;
  close(): Promise<void>;
}

const QUIET = { signal: new AbortController().signal, progress: () => undefined };

/** The key of a base home's database: deriving it costs more than all else of opening one. */
const databaseKeys = new Map<string, Buffer>();
async function databaseKey(base: BaseHome): Promise<Buffer> {
  const key = databaseKeys.get(base.home) ?? (await openVault(base.home, passphraseOf(base.person))).dbKey;
  databaseKeys.set(base.home, key);
  return Buffer.from(key);
}

/** Copies `base` to the new folder `home` and unlocks it. */
export async function openTarget(base: BaseHome, home: string, day = REVIEW_DAY): Promise<TargetHome> {
  fs.cpSync(base.home, home, { recursive: true });
  const context: ServiceContext = {
    home,
    now: () => day,
    newId: idsNamed(home),
    agent: "Campaign/1",
    bytes: bytesOf(null),
    solver: {
      solve: () => Promise.reject(new Error("nothing is computed here")),
    } as unknown as ServiceContext["solver"],
    vaultCost: VAULT_COST,
    resources: "",
    secondHome: () => {
      throw new Error("no second home here");
    },
    check: checkOf(sourceCheckWorker()),
    backups: createBackupTurns(),
    calls: createCallLog(() => day),
    session: null,
  };
  const session = await openHome(context, await databaseKey(base));
  const handlers = packagesHandlers(context);
  return {
    store: session.store,
    session,
    context,
    take: async (...files) => (await handlers["packages.import"]({ files }, QUIET)).outcomes as ImportOutcome[],
    async close() {
      session.store.close();
      await context.bytes.close();
    },
  };
}
