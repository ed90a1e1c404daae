// What a secretariat has before it builds a round, and prints where: `node build-home.ts FOLDER`: its own home without a round, the sample's
// intake folder, the other office's card and everybody's. A program of its own, since the database belongs to Node 24.
import path from "node:path";
import { readScript } from "../../electron/dev/round-script.ts";
import { buildSampleFolder } from "../../electron/service/sample/build-sample.ts";
import { createHome, passphraseOf, type Clock } from "../support/service-home.ts";

export interface BuildHome {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
  /** A folder a round can be read from. */
  readonly intake: string;
  readonly officeCard: string;
  /** Cards of the Danish side, in the sample's order, with the names on them. */
  readonly cards: readonly {
    readonly file: string;
    readonly name: string;
    readonly organisation: string;
    readonly roles: readonly string[];
  }[];
}

async function make(folder: string): Promise<BuildHome> {
  const clock: Clock = { now: "2009-03-06T08:00:00Z" };
  const intake = path.join(folder, "intake");
  await buildSampleFolder(intake);
  const script = readScript(intake);
  const cardOf = async (id: string, name: string, organisation: string): Promise<string> => {
    const made = await createHome(id, path.join(folder, "homes", id), clock, { name, organisation, email: null });
    const { file } = await made.client.call("identity.writeCard", { folder: path.join(folder, "cards", id) });
    await made.service.close();
    return file;
  };
  await cardOf("O-DK", "Internationalt kontor", "Region Midtjylland");
  const officeCard = await cardOf("O-CN", "上海国际办公室", "Shanghai");
  const cards = [];
  for (const p of script.people.filter((x) => x.group === "dk"))
    cards.push({
      file: await cardOf(p.id, p.name, p.organisation),
      name: p.name,
      organisation: p.organisation,
      roles: p.roles,
    });
  const home = path.join(folder, "homes", "O-DK");
  return { home, passphrase: passphraseOf("O-DK"), now: clock.now, intake, officeCard, cards };
}

const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await make(folder)));
