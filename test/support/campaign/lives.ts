// What the campaigns of accidents share: copies of a stage's homes to spoil, and calls told as the crash campaign's ledger reads them.
import fs from "node:fs";
import path from "node:path";
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService, type Service } from "../../../electron/service/service.ts";
import { ledgerFindings, newLedger, type Ledger } from "./crash-ledger.ts";
import type { Call, Line } from "./crash-protocol.ts";
import { homeFindings } from "./home-check.ts";
import { openHome, passphraseOf, REVIEW_DAY, VAULT_COST, type BaseName, type Stage } from "./stage.ts";

export interface Spoilt {
  readonly home: string;
  readonly person: string;
  readonly out: string;
  readonly ledger: Ledger;
}

/** A copy of one of the stage's homes, below `folder`. */
export function spoilable(stage: Stage, base: BaseName, folder: string): Spoilt {
  const found = stage.bases.get(base);
  if (!found) throw new Error(`no base ${base}`);
  const home = path.join(folder, "home");
  const out = path.join(folder, "out");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(found.home, home, { recursive: true });
  fs.mkdirSync(out, { recursive: true });
  return { home, person: found.person, out, ledger: newLedger(stage.round, out) };
}

export type AnyCall = (method: string, input: unknown) => Promise<unknown>;
export interface Running {
  readonly service: Service;
  readonly call: AnyCall;
  /** What the service logged as its own bugs. */
  readonly bugs: string[];
}

/** A service on a home, not unlocked. @param now its clock; standing still during the review period by default */
export function serve(home: string, now: () => string = () => REVIEW_DAY): Running {
  const bugs: string[] = [];
  const service = createService({ home, now, vaultCost: VAULT_COST, log: (bug) => bugs.push(bug) });
  return { service, call: service.connect().call as unknown as AnyCall, bugs };
}
export const unlock = ({ call }: Running, person: string): Promise<unknown> =>
  call("identity.unlock", { passphrase: passphraseOf(person) });

/** The code of the refusal, "" when there was none. */
export async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return "";
  } catch (e) {
    return isAppError(e) ? e.code : `not a refusal: ${String(e)}`;
  }
}

/** Does one call and tells it as a killed process would have. */
export async function told(call: AnyCall, c: Call, i: number): Promise<Line> {
  try {
    return { line: "done", i, result: await call(c.method, c.input) };
  } catch (e) {
    if (!isAppError(e)) throw e;
    return { line: "refused", i, code: e.code };
  }
}

/** Looks at a home nobody has open: does it open, is it whole, is everything acknowledged in it. */
export async function lookAt(
  stage: Stage,
  { home, person, ledger }: Pick<Spoilt, "home" | "person" | "ledger">,
  calls: readonly Call[],
  lines: readonly Line[],
): Promise<string[]> {
  try {
    const store = await openHome(home, person);
    try {
      return [...homeFindings(store), ...(await ledgerFindings(ledger, store, calls, lines, stage.identities))];
    } finally {
      store.close();
    }
  } catch (e) {
    return [`the home does not open: ${isAppError(e) ? e.code : String(e)}`];
  }
}
