// An office and as many review packages as are asked for, one from each expert: what the import of many is measured on.
import fs from "node:fs";
import path from "node:path";
import type { Home } from "./desktop-run.ts";
import { bulkExperts, bulkReview, NOW, openOffice, PASSPHRASE, syntheticIntake } from "./synthetic-round.ts";

const APPLICATIONS = 300;
const EACH = 3;

/** @returns the office's home, closed, and the files that wait for it */
export async function manyReviews(work: string, count: number): Promise<Home & { files: string[] }> {
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications: APPLICATIONS, perApplication: 0, bytes: 0 });
  const office = await openOffice(work, intake);
  const experts = await bulkExperts(path.join(work, "cards"), count);
  for (const e of experts)
    await office.client.call("rounds.addPerson", {
      round: office.round,
      card: e.card,
      id: e.id,
      roles: ["expert"],
      digits: null,
    });
  const { files: bundles } = await office.client.call("rounds.exportBundles", {
    round: office.round,
    folder: path.join(work, "bundles"),
    recipients: "plain",
    // The edition is issued all the same; nobody reads the others' bundles here.
    readers: [experts[0]?.id ?? ""],
  });
  const { core } = await office.client.call("rounds.show", { round: office.round });
  await office.client.call("settings.set", { language: "da", tourSeen: true });
  await office.service.close();
  fs.rmSync(path.join(work, "bundles"), { recursive: true, force: true });
  if (!core || bundles.length !== 1) throw new Error("no core");
  const ids = core.applications.map((a) => a.id);
  const files: string[] = [];
  for (const [i, e] of experts.entries()) {
    const assigned = Array.from({ length: EACH }, (_, k) => ids[(i * EACH + k) % ids.length] ?? "");
    files.push(await bulkReview(path.join(work, "reviews"), core, e, assigned));
  }
  return { home: office.home, passphrase: PASSPHRASE, now: NOW, files };
}
