// A round of any size in the middle of its review: an office that has issued it, a chair who has it, and everybody's signed review,
// three of each application. What the curves of `npm run bench -- load-round` are measured on.
import fs from "node:fs";
import path from "node:path";
import { bulkExperts, bulkReview, newHome, openOffice, syntheticIntake } from "./synthetic-round.ts";

export interface LoadSize {
  readonly applications: number;
  readonly experts: number;
}

export interface LoadStage {
  readonly round: string;
  /** Closed homes, to be copied. */
  readonly office: string;
  readonly chair: string;
  /** One review package for each expert. */
  readonly reviews: readonly string[];
  /** Rows in all of them. */
  readonly rows: number;
  /** Milliseconds of each step of making it. */
  readonly ms: Readonly<Record<"create" | "enrol" | "assign" | "issue" | "chairTakesBundle", number>>;
}

const REVIEWS_EACH = 3;

/** The applications of expert `i`: reviews are dealt out one by one, so that nobody has an application twice. */
const dealt = (ids: readonly string[], i: number, experts: number): string[] =>
  Array.from(
    { length: Math.ceil((ids.length * REVIEWS_EACH - i) / experts) },
    (_, k) => ids[(i + k * experts) % ids.length] ?? "",
  );

/** Makes all of it below the existing folder `work`. */
export async function makeLoadStage(work: string, { applications, experts: people }: LoadSize): Promise<LoadStage> {
  const laps: number[] = [];
  let last = performance.now();
  const lap = (): void => {
    const now = performance.now();
    laps.push(Math.round(now - last));
    last = now;
  };
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications, perApplication: 0, bytes: 0 });
  const cards = path.join(work, "cards");
  const chair = await newHome(path.join(work, "chair"));
  const card = await chair.client.call("identity.writeCard", { folder: cards });
  const experts = await bulkExperts(cards, people);
  lap();
  const { client, service, round, home: office } = await openOffice(work, intake);
  lap();
  const person = { round, digits: null };
  await client.call("rounds.addPerson", { ...person, card: card.file, id: "C-00001", roles: ["chair"] });
  for (const e of experts)
    await client.call("rounds.addPerson", { ...person, card: e.card, id: e.id, roles: ["expert"] });
  lap();
  const ids = (await client.call("rounds.show", { round })).core?.applications.map((a) => a.id) ?? [];
  for (const [i, e] of experts.entries())
    await client.call("rounds.assign", { round, person: e.id, applications: dealt(ids, i, people) });
  lap();
  const { files } = await client.call("rounds.exportBundles", {
    round,
    folder: path.join(work, "out"),
    recipients: "plain",
    readers: ["C-00001"],
  });
  lap();
  const { core } = await client.call("rounds.show", { round });
  await service.close();
  if (!core) throw new Error("no core");
  last = performance.now();
  const { outcomes } = await chair.client.call("packages.import", { files: files.map((f) => f.file) });
  lap();
  await chair.service.close();
  if (outcomes[0]?.outcome !== "taken") throw new Error(`the chair's bundle: ${outcomes[0]?.refusal?.code}`);
  const reviews: string[] = [];
  for (const [i, e] of experts.entries())
    reviews.push(await bulkReview(path.join(work, "reviews"), core, e, dealt(ids, i, people)));
  for (const gone of [intake, cards, path.join(work, "out")]) fs.rmSync(gone, { recursive: true, force: true });
  const [, create = 0, enrol = 0, assign = 0, issue = 0, chairTakesBundle = 0] = laps;
  const ms = { create, enrol, assign, issue, chairTakesBundle };
  return { round, office, chair: path.join(work, "chair"), reviews, rows: applications * REVIEWS_EACH, ms };
}
