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
  /** What the home had signed before the campaign. */
  readonly before: ReadonlySet<string>;
  readonly prepare?: readonly Call[];
  readonly calls: readonly Call[];
  readonly faults: FaultSettings | null;
  readonly watch?: (line: Line) => number | null;
}

export interface Death {
  readonly run: Run;
  /** Packages this home has signed and no file in the ledger's folder holds. */
  readonly unsent: readonly string[];
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
  let unsent: string[] = [];
  const findings = run.stderr === "" ? [] : [`it complained: ${run.stderr.slice(0, 300)}`];
  try {
    const store = await openHome(life.home, life.person);
    try {
      findings.push(...homeFindings(store));
      findings.push(...(await ledgerFindings(life.ledger, store, life.calls, run.lines, stage.identities)));
      const written = new Set(life.ledger.files.values());
      unsent = allPackages(store)
        .filter((p) => p.own && !life.before.has(p.digest) && !written.has(p.digest))
        .map((p) => p.digest);
    } finally {
      store.close();
    }
  } catch (e) {
    findings.push(`the home does not open: ${isAppError(e) ? e.code : String(e)}`);
  }
  return { run, findings, unsent };
}

/** A second time there may be nothing left to undo, or no round to remove. */
const HARMLESS_AGAIN = new Set(["review.nothing-to-undo", "review.nothing-to-redo", "round.not-found"]);

/**
 * The person starts the program again: what was signed without getting its file is sent again, and then `calls` are done once
 * more. @returns what did not work
 */
export async function startAgain(life: Life, unsent: readonly string[], calls: readonly Call[]): Promise<string[]> {
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
    for (const digest of unsent)
      try {
        const { file } = await client.call("packages.send", { digest, folder: life.ledger.out, recipients: "default" });
        life.ledger.files.set(file, digest);
      } catch (e) {
        findings.push(`${digest.slice(0, 8)} cannot be sent again: ${String(e)}`);
      }
    for (const c of calls)
      try {
        await call(c.method, c.input);
      } catch (e) {
        if (!isAppError(e) || !HARMLESS_AGAIN.has(e.code)) findings.push(`again, ${c.method}: ${String(e)}`);
      }
  } finally {
    await service.close();
  }
  return findings;
}

export async function ownDigests(home: string, person: string): Promise<Set<string>> {
  const store = await openHome(home, person);
  try {
    return new Set(allPackages(store).flatMap((p) => (p.own ? [p.digest] : [])));
  } finally {
    store.close();
  }
}

export const outFolder = (home: string): string => path.join(path.dirname(home), `${path.basename(home)}-out`);
