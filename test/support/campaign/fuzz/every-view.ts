// Everything a face may ask of a home, asked once: what the contract calls a read, for every application and person there is, and every
// paper. What is not answered must be refused with a code; anything else is a bug that some package brought about.
import fs from "node:fs";
import { contract } from "../../../../shared/contract/index.ts";
import { REPORTS } from "../../../../shared/contract/secretariat.ts";
import { isAppError } from "../../../../shared/lib/errors.ts";
import { createService } from "../../../../electron/service/service.ts";
import { passphraseOf, VAULT_COST } from "../stage.ts";

export interface View {
  readonly method: string;
  readonly input: unknown;
}

/** Every member that a read may want; its schema takes what it knows. */
const bags = (round: string): Record<string, unknown>[] =>
  ["IT-01", "IT-05"].map((application, i) => ({
    round,
    application,
    applications: [application],
    person: i === 0 ? "E-01" : "C-01",
    side: i === 0 ? null : "dk",
    query: "projekt",
    text: "projekt",
    language: "da",
    lang: "zh",
    limit: 20,
    offset: 0,
    length: 100,
    digest: "0".repeat(64),
    sha256: "0".repeat(64),
    criterion: "k2",
    from: null,
    decisions: [],
    mode: "annual",
  }));

/** All reads that can be asked without knowing more than the round; `left` are the others. */
export function viewsOf(round: string): { views: View[]; left: string[] } {
  const views: View[] = [];
  const left: string[] = [];
  for (const [method, { kind, input }] of Object.entries(contract)) {
    if (kind !== "read") continue;
    const fitting = bags(round).flatMap((bag) => {
      const parsed = input.safeParse(bag);
      return parsed.success ? [JSON.stringify(parsed.data)] : [];
    });
    if (fitting.length === 0) left.push(method);
    for (const text of new Set(fitting)) views.push({ method, input: JSON.parse(text) });
  }
  return { views, left };
}

export interface Asked {
  readonly outcome: string;
  readonly findings: readonly string[];
  readonly asked: number;
}

/** Opens the home, looks at the package before it is taken in, takes it in, and asks for everything. */
export async function takeAndAsk(
  home: string,
  person: string,
  file: string,
  round: string,
  at: { readonly day: string; readonly papers: boolean },
): Promise<Asked> {
  const bugs: string[] = [];
  const service = createService({ home, now: () => at.day, vaultCost: VAULT_COST, log: (bug) => bugs.push(bug) });
  const client = service.connect();
  const call = client.call as unknown as (method: string, input: unknown) => Promise<unknown>;
  const findings: string[] = [];
  let asked = 0;
  async function ask(method: string, input: unknown): Promise<unknown> {
    asked += 1;
    const started = performance.now();
    try {
      return await call(method, input);
    } catch (e) {
      if (!isAppError(e) || e.code === "internal") findings.push(`${method} ${JSON.stringify(input)}: ${String(e)}`);
      return null;
    } finally {
      if (performance.now() - started > 20_000)
        findings.push(`${method} took ${Math.round(performance.now() - started)} ms`);
    }
  }
  try {
    await call("identity.unlock", { passphrase: passphraseOf(person) });
    await ask("packages.preview", { file });
    const taken = (await ask("packages.import", { files: [file] })) as {
      outcomes: { outcome: string; refusal: { code: string } | null }[];
    } | null;
    const outcome = taken?.outcomes[0]?.refusal?.code ?? taken?.outcomes[0]?.outcome ?? "failed";
    if (outcome.includes(".")) return { outcome, findings: [...findings, ...bugs], asked };
    for (const v of viewsOf(round).views) await ask(v.method, v.input);
    if (at.papers) {
      const folder = `${home}-papers`;
      for (const report of REPORTS)
        for (const format of ["csv", "html", "docx", "xlsx"])
          await ask("reports.write", {
            round,
            report,
            format,
            language: "zh",
            folder: `${folder}/${report}-${format}`,
            side: null,
          });
      fs.rmSync(folder, { recursive: true, force: true });
    }
    return { outcome, findings: [...findings, ...bugs], asked };
  } finally {
    await service.close();
  }
}
