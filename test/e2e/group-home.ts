// Makes the homes of a round at a stage of its life and prints what is in them: `node group-home.ts FOLDER meeting|joint`. A program of
// its own, since the service's database belongs to Node 24 and not to the test runner's loader.
import fs from "node:fs";
import path from "node:path";
import { closeAll, playGroups, playToReviews, type PlayOptions } from "../../electron/dev/round-play.ts";
import { readScript } from "../../electron/dev/round-script.ts";
import { buildSampleFolder } from "../../electron/service/sample/build-sample.ts";

export interface GroupHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  readonly round: string;
}
/**
 * The sample round's people. `meeting`: every review taken in, nothing decided; the Danish chair has declared himself on every
 * application but the last. `joint`: both groups' lists are with both offices.
 */
export interface StageHomes {
  readonly meeting: Readonly<Record<"chair" | "chairCn" | "office", GroupHome>>;
  readonly joint: Readonly<Record<"office" | "officeCn", GroupHome>>;
}
export type Stage = keyof StageHomes;

const DAYS = {
  build: "2009-03-06T08:00:00Z",
  review: "2009-04-30T08:00:00Z",
  consolidate: "2009-05-20T08:00:00Z",
  joint: "2009-05-28T08:00:00Z",
} as const;

async function make(folder: string, stage: Stage): Promise<Record<string, GroupHome>> {
  const work = path.join(folder, "play");
  await buildSampleFolder(path.join(work, "intake"));
  const script = readScript(path.join(work, "intake"));
  const options: PlayOptions = {
    folder: work,
    days: DAYS,
    service: { vaultCost: 2 ** 14, log: (line) => process.stderr.write(`${line}\n`) },
  };
  const played = await playToReviews(script, options);
  const chair = (group: "dk" | "cn"): string => script.groups.find((g) => g.group === group)?.author ?? "";
  const ids: Record<string, string> =
    stage === "meeting"
      ? { chair: chair("dk"), chairCn: chair("cn"), office: "O-DK" }
      : { office: "O-DK", officeCn: "O-CN" };
  if (stage === "joint") await playGroups(script, options, played);
  else {
    played.setDay(DAYS.consolidate);
    const { client } = played.actor(chair("dk"));
    const { core } = await client.call("rounds.show", { round: played.round });
    for (const { id } of core?.applications.slice(0, -1) ?? []) {
      const at = { round: played.round, application: id };
      const { row } = await client.call("reviews.get", at);
      const change = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
      if (!row.conflict) await client.call("reviews.change", { ...at, change });
    }
  }
  for (const id of Object.values(ids)) await played.actor(id).client.call("settings.set", { tourSeen: true });
  await closeAll(played);
  const made = Object.entries(ids).map(([name, id]): [string, GroupHome] => {
    const home = path.join(folder, name);
    fs.cpSync(played.actor(id).home, home, { recursive: true });
    const now = stage === "meeting" ? DAYS.consolidate : DAYS.joint;
    return [name, { home, passphrase: `passphrase of ${id} in the sample`, now, round: played.round }];
  });
  fs.rmSync(work, { recursive: true });
  return Object.fromEntries(made);
}

const [folder = "", stage = "meeting"] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder, stage as Stage)));
