// Makes the homes of a round whose groups are about to meet and prints what is in them: `node group-home.ts FOLDER`. A program of its
// own, since the service's database belongs to Node 24 and not to the test runner's loader.
import fs from "node:fs";
import path from "node:path";
import { closeAll, playToReviews } from "../../electron/dev/round-play.ts";
import { readScript } from "../../electron/dev/round-script.ts";
import { buildSampleFolder } from "../../electron/service/sample/build-sample.ts";

export interface GroupHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
}
/** Both chairs and the Danish office of the sample round, every review taken in, nothing decided. */
export type GroupHomes = Readonly<Record<"chair" | "chairCn" | "office", GroupHome>>;

const MEETING = "2009-05-20T08:00:00Z";

async function make(folder: string): Promise<GroupHomes> {
  const work = path.join(folder, "play");
  await buildSampleFolder(path.join(work, "intake"));
  const script = readScript(path.join(work, "intake"));
  const played = await playToReviews(script, {
    folder: work,
    days: {
      build: "2009-03-06T08:00:00Z",
      review: "2009-04-30T08:00:00Z",
      consolidate: MEETING,
      joint: "2009-05-28T08:00:00Z",
    },
    service: { vaultCost: 2 ** 14, log: (line) => process.stderr.write(`${line}\n`) },
  });
  const ids = {
    chair: script.groups.find((g) => g.group === "dk")?.author ?? "",
    chairCn: script.groups.find((g) => g.group === "cn")?.author ?? "",
    office: "O-DK",
  };
  played.setDay(MEETING);
  // The Danish chair has declared himself on every application but the last.
  const chair = played.actor(ids.chair);
  const { core } = await chair.client.call("rounds.show", { round: played.round });
  for (const { id } of core?.applications.slice(0, -1) ?? []) {
    const at = { round: played.round, application: id };
    const { row } = await chair.client.call("reviews.get", at);
    const change = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
    if (!row.conflict) await chair.client.call("reviews.change", { ...at, change });
  }
  for (const id of Object.values(ids)) await played.actor(id).client.call("settings.set", { tourSeen: true });
  await closeAll(played);
  const kept = (name: keyof typeof ids): GroupHome => {
    const id = ids[name];
    const home = path.join(folder, name);
    fs.cpSync(played.actor(id).home, home, { recursive: true });
    return { home, passphrase: `passphrase of ${id} in the sample`, now: MEETING, round: played.round };
  };
  const made = { chair: kept("chair"), chairCn: kept("chairCn"), office: kept("office") };
  fs.rmSync(work, { recursive: true });
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
