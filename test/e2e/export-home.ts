// Homes for the export specifications, and the office that takes their packages in. A program of its own, since the service's database
// belongs to Node 24: `node export-home.ts made FOLDER [--complete]`, `node export-home.ts take HOME PASSPHRASE NOW FILE…`.
import fs from "node:fs";
import path from "node:path";
import { createService } from "../../electron/service/service.ts";
import { VAULT_COST_IN_TESTS, passphraseOf } from "../support/service-home.ts";
import { DAYS, exportReview, mustTake, smallRound, take, writeRow } from "../support/small-round.ts";

export interface ExportHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
  /** Words of the private note. */
  readonly note: string;
  readonly office: { readonly home: string; readonly passphrase: string };
}
const NOTE = "Kun til mig selv: spørg Carla";

/**
 * E-02's home: A-1 complete with a private note, A-2 without one of its reasons (complete where asked), A-3 conflicted;
 * no. 1 exported and received by the office. The draft was changed since, the complete one was not.
 */
async function made(folder: string, complete: boolean): Promise<ExportHome> {
  const small = await smallRound({ take: ["E-02"] });
  small.clock.now = DAYS.review;
  const home = small.home("E-02");
  const { round } = small;
  const change = (application: string, c: Parameters<typeof home.client.call<"reviews.change">>[1]["change"]) =>
    home.client.call("reviews.change", { round, application, change: c });
  await writeRow(home, round, "A-1");
  await change("A-1", { field: "note", criterion: "impact", text: NOTE });
  await change("A-1", { field: "assessment", text: "Et godt projekt.\nPartnerne kender hinanden." });
  await writeRow(home, round, "A-2", { recommendation: "not-recommend" });
  await writeRow(home, round, "A-3", { answer: "conflicted" });
  if (!complete) await change("A-2", { field: "reasons", criterion: "excellence", text: "" });
  const first = await exportReview(home, round, small.folder("first"), { allowIncomplete: !complete });
  const office = small.home("O-DK");
  mustTake(await take(office, first.file));
  const { files } = await office.client.call("receipts.export", {
    round,
    folder: small.folder("receipts"),
    recipients: "default",
  });
  mustTake(await take(home, files.find((f) => f.person === "E-02")?.file ?? ""));
  // Something new to sign.
  if (!complete) await change("A-1", { field: "remark", text: "Bør ses sammen med A-2." });
  const keep = async (h: typeof home, name: string): Promise<string> => {
    await h.service.close();
    const target = path.join(folder, name);
    fs.cpSync(h.folder, target, { recursive: true });
    return target;
  };
  const out: ExportHome = {
    home: await keep(home, "expert"),
    passphrase: passphraseOf("E-02"),
    now: DAYS.review,
    round,
    note: NOTE,
    office: { home: await keep(office, "office"), passphrase: passphraseOf("O-DK") },
  };
  await small.close();
  return out;
}

/** What the office says of the packages: outcome, and the codes of its notes. */
async function taken(home: string, passphrase: string, now: string, files: readonly string[]): Promise<unknown> {
  const service = createService({
    home,
    now: () => now,
    vaultCost: VAULT_COST_IN_TESTS,
    log: (line) => void process.stderr.write(`${line}\n`),
  });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase });
  const { outcomes } = await client.call("packages.import", { files: [...files] });
  await service.close();
  return outcomes.map((o) => ({ outcome: o.outcome, sequence: o.sequence, notes: o.notes.map((n) => n.code) }));
}

const [verb, ...rest] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename) {
  const [first = "", passphrase = "", now = "", ...files] = rest;
  const answer =
    verb === "made"
      ? await made(path.resolve(first), rest.includes("--complete"))
      : await taken(first, passphrase, now, files);
  process.stdout.write(JSON.stringify(answer));
}
