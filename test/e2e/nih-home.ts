// Makes the home of a chair who leads the NIH round (2 076 proposals, 4 555 reviewers; third-party scores read from beside the checkout),
// everything taken in and declared, and prints where: `node nih-home.ts FOLDER`. A program of its own, as group-home.ts.
import { generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { signerOf } from "../../electron/service/packages/keys-check.ts";
import { writeNihRound } from "../support/campaign/nih-round.ts";
import { byApplication, nihScores } from "../support/campaign/nih-scores.ts";
import { createHome, passphraseOf, type Clock, type Home } from "../support/service-home.ts";
import { mustTake } from "../support/small-round.ts";
import type { GroupHome } from "./group-home.ts";

async function make(folder: string): Promise<GroupHome> {
  const reviews = nihScores()?.reviews ?? [];
  const clock: Clock = { now: "2009-04-30T09:00:00Z" };
  const person = (id: string): Promise<Home> =>
    createHome(id, path.join(folder, "homes", id), clock, { name: id, organisation: "", email: null });
  const keysOf = async ({ client }: Home) => {
    const { identity } = await client.call("identity.status", {});
    if (!identity) throw new Error("no identity");
    const { key, fingerprint, recipient } = identity;
    return { key, fingerprint, recipient };
  };
  const [chair, other, lead] = [await person("chair"), await person("other"), await person("lead")];
  const mail = path.join(folder, "mail");
  fs.mkdirSync(mail, { recursive: true });
  const parties = {
    lead: signerOf(generateKeyPairSync("ed25519").privateKey),
    leadRecipient: (await keysOf(lead)).recipient,
    chair: await keysOf(chair),
    other: await keysOf(other),
  };
  const sent = await writeNihRound(mail, reviews, parties, Math.ceil(byApplication(reviews).size / 4));
  const { outcomes } = await chair.client.call("packages.import", { files: [sent.chairBundle, ...sent.reviews] });
  mustTake(outcomes);
  const round = sent.core.round.id;
  const change = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
  for (const application of byApplication(reviews).keys())
    await chair.client.call("reviews.change", { round, application, change });
  await chair.client.call("settings.set", { language: "da", tourSeen: true });
  for (const home of [chair, other, lead]) await home.service.close();
  fs.rmSync(mail, { recursive: true, force: true });
  return { home: chair.folder, passphrase: passphraseOf("chair"), now: clock.now, round };
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
