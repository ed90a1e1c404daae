// Makes two homes of the round in which everything happens that can happen to a package, its lists taken in and the joint prioritisation
// signed once, and prints where: `node special-home.ts FOLDER`. A program of its own, as group-home.ts.
import fs from "node:fs";
import path from "node:path";
import { passphraseOf } from "../support/service-home.ts";
import { mustTake, take, type HomeId } from "../support/small-round.ts";
import { specialRound } from "../support/special-round.ts";
import type { GroupHome } from "./group-home.ts";

export interface SpecialHomes {
  readonly chair: GroupHome;
  readonly office: GroupHome;
}

async function make(folder: string): Promise<SpecialHomes> {
  const { small, files } = await specialRound();
  const { round, clock, home } = small;
  const [office, shanghai] = [home("O-DK"), home("O-CN")];
  const list = files["list cn"] ?? { file: "", digest: "" };
  mustTake(await take(office, files["list dk"]?.file ?? "", files["list deputy"]?.file ?? ""));
  mustTake(await take(shanghai, list.file));
  const exchange = { round, folder: small.folder("exchange"), recipients: ["office:dk"] };
  const { file } = await shanghai.client.call("packages.send", { ...exchange, digest: list.digest });
  mustTake(await take(office, file));
  const settled = async (id: HomeId): Promise<GroupHome> => {
    const { client, service, folder: from } = home(id);
    await client.call("settings.set", { tourSeen: true });
    await service.close();
    const to = path.join(folder, id);
    fs.cpSync(from, to, { recursive: true });
    return { home: to, passphrase: passphraseOf(id), now: clock.now, round };
  };
  const made = { chair: await settled("E-01"), office: await settled("O-DK") };
  await small.close();
  return made;
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
