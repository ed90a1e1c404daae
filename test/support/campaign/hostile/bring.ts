// Files brought to a home one after another, and what each may leave there (package-format.md § 9).
import { countRows, domainRows, type TargetHome } from "./target-home.ts";

export interface BroughtCase {
  readonly rule: string;
  /** The refusal's code, or null where it must not be refused. */
  readonly verdict: string | null;
  /** Writes it. @returns its path */
  readonly file: () => string;
}
export interface Brought {
  readonly cases: number;
  readonly findings: readonly string[];
  /** Of this process's own work: others on the computer do not count. */
  readonly slowestMs: number;
}

/** What is not a file at all, or cannot be read, is nobody's package: it leaves nothing (a folder leaves a record without bytes). */
const LEAVES_NOTHING = /^file\./;

/** Refused ones first, looked into after each; then those that must be let in, the `good` ones before them. */
export async function bringAll(
  home: TargetHome,
  cases: readonly BroughtCase[],
  good: readonly (() => string)[],
): Promise<Brought> {
  const findings: string[] = [];
  let slowestMs = 0;
  const take = async (file: string): Promise<string> => {
    const started = process.cpuUsage();
    const [outcome] = await home.take(file);
    const { user, system } = process.cpuUsage(started);
    slowestMs = Math.max(slowestMs, Math.round((user + system) / 1000));
    return outcome?.refusal?.code ?? outcome?.outcome ?? "nothing";
  };
  const before = domainRows(home.store);
  for (const { rule, verdict, file } of cases) {
    if (verdict === null) continue;
    const records = countRows(home.store, "quarantine");
    const said = await take(file());
    if (said !== verdict) findings.push(`${rule}: ${said} instead of ${verdict}`);
    if (domainRows(home.store) !== before) findings.push(`${rule}: the home has changed`);
    const left = countRows(home.store, "quarantine") - records;
    if (left !== (LEAVES_NOTHING.test(verdict) ? 0 : 1)) findings.push(`${rule}: ${left} quarantine records`);
  }
  for (const make of good) {
    const said = await take(make());
    if (said !== "taken") findings.push(`the good package afterwards: ${said}`);
  }
  for (const { rule, verdict, file } of cases) {
    if (verdict !== null) continue;
    const said = await take(file());
    if (said.includes(".")) findings.push(`${rule}: ${said} instead of taken in`);
  }
  if (slowestMs > 5_000) findings.push(`the slowest took ${slowestMs} ms`);
  return { cases: cases.length, findings, slowestMs };
}
