// Makes a home for the reading tests and prints what is in it: `node reading-home.ts small|sample FOLDER`, or
// `node reading-home.ts hostile FOLDER ORIGIN PROGRAM` with the document of hostile-pdf.ts. A program of its own, since
// the service's database belongs to Node 24 and not to the test runner's loader.
import fs from "node:fs";
import path from "node:path";
import type { SkoenContract } from "../../shared/contract/index.ts";
import type { Client } from "../../shared/rpc/connect.ts";
import { createService } from "../../electron/service/service.ts";
import { passphraseOf } from "../support/service-home.ts";
import { hostilePdf } from "../support/hostile-pdf.ts";
import { DAYS, smallRound, writeRow } from "../support/small-round.ts";
import { chinesePage, picture, report, scriptedPage } from "./reading-documents.ts";

export interface ReadingHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
  /** Journal number and id of applications whose documents are open. */
  readonly applications: readonly { readonly id: string; readonly number: string }[];
}

/** "Continue" on the start screen leads there. */
async function beAt(client: Client<SkoenContract>, round: string, application: string): Promise<void> {
  const nowhere = { criterion: null, sha256: null, page: null, top: null, zoom: null };
  await client.call("desk.setPosition", { round, position: { application, ...nowhere } });
}

/** A-1 with everything a document can be; A-2 with its text file only. */
const small = async (folder: string): Promise<ReadingHome> =>
  withDocuments(folder, {
    "j-1-09 a rapport.pdf": await report(),
    "j-1-09 b kinesisk.pdf": await chinesePage(),
    "j-1-09 c script.pdf": await scriptedPage(),
    "j-1-09 d billede.png": picture(),
    "j-1-09 e oedelagt.pdf": "%PDF-1.7 men ikke mere",
  });

async function withDocuments(folder: string, documents: Record<string, Buffer | string>): Promise<ReadingHome> {
  const round = await smallRound({ take: ["E-02"], documents });
  round.clock.now = DAYS.review;
  const home = round.home("E-02");
  for (const application of ["A-1", "A-2"]) await writeRow(home, round.round, application, { steps: null });
  const core = (await home.client.call("rounds.show", { round: round.round })).core;
  await beAt(home.client, round.round, "A-1");
  await home.service.close();
  fs.cpSync(home.folder, folder, { recursive: true });
  await round.close();
  const applications = (core?.applications ?? []).map((a) => ({ id: a.id, number: a.journalNumber }));
  return { home: folder, passphrase: passphraseOf("E-02"), now: DAYS.review, round: round.round, applications };
}

async function sample(folder: string): Promise<ReadingHome> {
  fs.mkdirSync(folder, { recursive: true });
  const now = `${new Date().toISOString().slice(0, 19)}Z`;
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const service = createService({ home: folder, now: () => now, vaultCost: 2 ** 14, log });
  const client = service.connect();
  const passphrase = passphraseOf("prøve");
  await client.call("identity.create", {
    name: "Mette Krogh",
    organisation: "Østjysk Teknisk Institut",
    email: null,
    languages: ["da"],
    passphrase,
  });
  const { round } = await client.call("rounds.trySample", { language: "da" });
  const { rows } = await client.call("reviews.list", { round });
  const open = rows.slice(0, 3).map((r) => r.row.application);
  for (const application of open)
    await client.call("reviews.change", {
      round,
      application,
      change: { field: "conflict", answer: "none", kind: null, reason: "" },
    });
  const core = (await client.call("rounds.show", { round })).core;
  await beAt(client, round, open[0] ?? "");
  await service.close();
  const numbers = new Map((core?.applications ?? []).map((a) => [a.id, a.journalNumber]));
  return {
    home: folder,
    passphrase,
    now,
    round,
    applications: open.map((id) => ({ id, number: numbers.get(id) ?? "" })),
  };
}

const [kind, folder, origin = "", program = ""] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && folder !== undefined) {
  const to = path.resolve(folder);
  const made = await (kind === "sample"
    ? sample(to)
    : kind === "hostile"
      ? withDocuments(to, { "j-1-09 a angreb.pdf": hostilePdf(origin, program) })
      : small(to));
  process.stdout.write(JSON.stringify(made));
}
