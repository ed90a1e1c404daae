// Makes a home for the tests of declaring and scoring and prints what is in it: `node assessment-home.ts FOLDER`: the practice round,
// nothing declared yet, its reader at an institute that is also a partner. A program of its own, since the service's database belongs
// to Node 24 and not to the test runner's loader.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../electron/service/service.ts";
import { passphraseOf } from "../support/service-home.ts";

export interface AssessmentHome {
  readonly home: string;
  readonly passphrase: string;
  readonly round: string;
  /** In the person's reading order; `own`: a partner is the person's own organisation. */
  readonly applications: readonly { readonly id: string; readonly number: string; readonly own: boolean }[];
}

const OWN = "Gudenå Universitet, Institut for Informationsvidenskab";

async function make(folder: string): Promise<AssessmentHome> {
  fs.mkdirSync(folder, { recursive: true });
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const service = createService({ home: folder, vaultCost: 2 ** 14, log });
  const client = service.connect();
  const passphrase = passphraseOf("vurdering");
  await client.call("identity.create", {
    name: "Mette Krogh",
    organisation: OWN,
    email: null,
    languages: ["da"],
    passphrase,
  });
  const { round } = await client.call("rounds.trySample", { language: "da" });
  const { rows } = await client.call("reviews.list", { round });
  const { core } = await client.call("rounds.show", { round });
  await service.close();
  const applications = rows.flatMap(({ row }) => {
    const a = core?.applications.find((x) => x.id === row.application);
    return a ? [{ id: a.id, number: a.journalNumber, own: a.partners.some((p) => p.name === OWN) }] : [];
  });
  return { home: folder, passphrase, round, applications };
}

const [folder] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && folder !== undefined)
  process.stdout.write(JSON.stringify(await make(path.resolve(folder))));
