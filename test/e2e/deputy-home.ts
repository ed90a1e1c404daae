// Makes the homes of a chair, his deputy and their office before a case is passed on, and prints where: `node deputy-home.ts FOLDER`.
// A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { passphraseOf } from "../support/service-home.ts";
import { consolidate, DAYS, mustTake, reviewAll, smallRound, take, type HomeId } from "../support/small-round.ts";
import type { GroupHome } from "./group-home.ts";

/**
 * Everybody's review is with the chair, who is conflicted in A-3 and has settled; a member declares a possible conflict in
 * The deputy holds his bundle alone.
 */
export type DeputyHomes = Readonly<Record<"chair" | "deputy" | "office", GroupHome>>;

async function make(folder: string): Promise<DeputyHomes> {
  const small = await smallRound({ take: ["O-DK", "E-01", "E-02", "E-03", "E-09"] });
  small.clock.now = DAYS.review;
  const chair = small.home("E-01");
  const reviews = [
    await reviewAll(small, "E-01", { "A-3": { answer: "conflicted" } }),
    await reviewAll(small, "E-02", { "A-3": { answer: "possible" } }),
    await reviewAll(small, "E-03"),
  ];
  mustTake(await take(chair, ...reviews.slice(1).map((r) => r.file)));
  small.clock.now = DAYS.consolidate;
  await consolidate(
    chair,
    small.round,
    ["A-1", "A-2"].map((application, i) => ({ application, place: i + 1 })),
  );
  const made = {} as Record<keyof DeputyHomes, GroupHome>;
  const ids: Record<keyof DeputyHomes, HomeId> = { chair: "E-01", deputy: "E-09", office: "O-DK" };
  for (const [name, id] of Object.entries(ids) as [keyof DeputyHomes, HomeId][]) {
    const home = small.home(id);
    await home.client.call("settings.set", { tourSeen: true });
    await home.service.close();
    made[name] = {
      home: path.join(folder, name),
      passphrase: passphraseOf(id),
      now: DAYS.consolidate,
      round: small.round,
    };
    fs.cpSync(home.folder, made[name].home, { recursive: true });
  }
  await small.close();
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
