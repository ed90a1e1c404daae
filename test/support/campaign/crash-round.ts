// One life of a process: started on a home, killed, and the home looked at by a person (the service) and by an inspector (the store).
import path from "node:path";
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService } from "../../../electron/service/service.ts";
import { allPackages } from "../../../electron/service/store/packages.ts";
import { ledgerFindings, type Ledger } from "./crash-ledger.ts";
import type { Crasher, Run } from "./crash-process.ts";
import type { Call, FaultSettings, Job, Line } from "./crash-protocol.ts";
import { homeFindings } from "./home-check.ts";
import { openHome, passphraseOf, REVIEW_DAY, VAULT_COST, type Stage } from "./stage.ts";

export interface Life {
  readonly home: string;
  readonly person: string;
  readonly ledger: Ledger;
  readonly prepare?: readonly Call[];
  readonly calls: readonly Call[];
  readonly faults: FaultSettings | null;
  readonly watch?: (line: Line) => number | null;
}

export interface Death {
  readonly run: Run;
  readonly findings: readonly string[];
}

/** Lives one life and looks at what it left. */
export async function liveAndDie(stage: Stage, crasher: Crasher, life: Life): Promise<Death> {
  const job: Job = {
    home: life.home,
    passphrase: passphraseOf(life.person),
    now: REVIEW_DAY,
    prepare: life.prepare ?? [],
    calls: life.calls,
    faults: life.faults,
  };
  const run = await crasher.run(job, life.watch);
  const findings = run.stderr === "" ? [] : [`it complained: ${run.stderr.slice(0, 300)}`];
  try {
    const store = await openHome(life.home, life.person);
    try {
      findings.push(...homeFindings(store));
      findings.push(...(await ledgerFindings(life.ledger, store, life.calls, run.lines, stage.identities)));
    } finally {
      store.close();
    }
  } catch (e) {
    findings.push(`the home does not open: ${isAppError(e) ? e.code : String(e)}`);
  }
  return { run, findings };
}

/** The same calls by a person who starts the program again; then everything signed is sent again where its file is missing. */
export async function tryAgain(life: Life): Promise<string[]> {
  const findings: string[] = [];
  const service = createService({
    home: life.home,
    now: () => REVIEW_DAY,
    vaultCost: VAULT_COST,
    log: (bug) => findings.push(bug),
  });
  const client = service.connect();
  const call = client.call as unknown as (method: string, input: unknown) => Promise<unknown>;
  try {
    await client.call("identity.unlock", { passphrase: passphraseOf(life.person) });
    for (const c of life.calls) {
      try {
        await call(c.method, c.input);
      } catch (e) {
        if (!isAppError(e) || !HARMLESS_AGAIN.has(e.code)) findings.push(`again, ${c.method}: ${String(e)}`);
      }
    }
  } finally {
    await service.close();
  }
  return findings;
}

/** A second time there may be nothing left to undo. */
const HARMLESS_AGAIN = new Set(["review.nothing-to-undo", "review.nothing-to-redo"]);

/** Own packages without a file in the ledger's folder: written there by "send again", as a person would. */
export async function sendMissing(life: Life, digests: readonly string[]): Promise<string[]> {
  const findings: string[] = [];
  const service = createService({ home: life.home, now: () => REVIEW_DAY, vaultCost: VAULT_COST });
  const client = service.connect();
  try {
    await client.call("identity.unlock", { passphrase: passphraseOf(life.person) });
    for (const digest of digests)
      try {
        const { file } = await client.call("packages.send", { digest, folder: life.ledger.out, recipients: "default" });
        life.ledger.files.set(file, digest);
      } catch (e) {
        findings.push(`${digest.slice(0, 8)} cannot be sent again: ${String(e)}`);
      }
  } finally {
    await service.close();
  }
  return findings;
}

/** Digests of own packages that no file in the ledger's folder holds, of those that were signed in this campaign. */
export async function unsent(life: Life, before: ReadonlySet<string>): Promise<string[]> {
  const store = await openHome(life.home, life.person);
  try {
    const written = new Set(life.ledger.files.values());
    return allPackages(store)
      .filter((p) => p.own && !before.has(p.digest) && !written.has(p.digest))
      .map((p) => p.digest);
  } finally {
    store.close();
  }
}

export const outFolder = (home: string): string => path.join(path.dirname(home), `${path.basename(home)}-out`);
