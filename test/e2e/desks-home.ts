// Makes two homes that share nothing but files: an office with its intake folder, and a chair who has sent his own review and got two
// members' by mail. Prints where: `node desks-home.ts FOLDER`. A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { passphraseOf } from "../support/service-home.ts";
import { DAYS, reviewAll, smallRound, writeIntake, type HomeId } from "../support/small-round.ts";
import type { GroupHome } from "./group-home.ts";

export interface DesksHome {
  readonly office: GroupHome;
  readonly chair: GroupHome;
  /** The office's folder, and the same with another title of application A-1. */
  readonly intake: string;
  readonly changed: string;
  /** The two members' packages. */
  readonly mail: readonly string[];
}

async function make(folder: string): Promise<DesksHome> {
  const small = await smallRound();
  small.clock.now = DAYS.review;
  const mail = path.join(folder, "mail");
  fs.mkdirSync(mail, { recursive: true });
  await reviewAll(small, "E-01");
  const files: string[] = [];
  for (const id of ["E-02", "E-03"] as const) {
    const { file } = await reviewAll(small, id, { "A-2": { steps: [4, 4, 4] } });
    const target = path.join(mail, path.basename(file));
    fs.copyFileSync(file, target);
    files.push(target);
  }
  const settled = async (id: HomeId): Promise<GroupHome> => {
    const home = small.home(id);
    await home.client.call("settings.set", { tourSeen: true });
    await home.service.close();
    const target = path.join(folder, id);
    fs.cpSync(home.folder, target, { recursive: true });
    return { home: target, passphrase: passphraseOf(id), now: DAYS.review, round: small.round };
  };
  const [intake, changed] = [path.join(folder, "intake"), path.join(folder, "changed")];
  for (const to of [intake, changed]) fs.cpSync(small.intake, to, { recursive: true });
  writeIntake(changed, { titles: { "A-1": "Projekt A-1: måling i hjemmet" } });
  const made: DesksHome = { office: await settled("O-DK"), chair: await settled("E-01"), intake, changed, mail: files };
  await small.close();
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
