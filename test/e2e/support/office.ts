// A secretariat in the test's hand: the sample round, people by their cards, bundles for the app, and the packages it sends back.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSampleIntake } from "../../../electron/service/sample/build-sample.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { Client } from "../../../shared/rpc/connect.ts";
import { openHome } from "./own-home.ts";

const PASSPHRASE = "sekretariatets egen lange sætning";
let intake: Promise<string> | null = null;

/** The sample's folder, drawn once for all tests of this process; its deadlines lie ahead of the real clock. */
export function sampleIntake(): Promise<string> {
  intake ??= (async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-sample-"));
    process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
    await buildSampleIntake(folder, { today: new Date() });
    return folder;
  })();
  return intake;
}

export interface Office {
  readonly client: Client<SkoenContract>;
  readonly home: string;
  readonly passphrase: string;
  readonly round: string;
  /** 8 × 5 digits, as in the letter of invitation. */
  readonly digits: string;
  /** Enters a person by his card, gives him applications (all by default) and writes his bundle. */
  readonly invite: (card: string, id: string, applications?: readonly string[]) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function openOffice(folder: string): Promise<Office> {
  const home = path.join(folder, "office");
  const { client, close } = openHome(home);
  const me = await client.call("identity.create", {
    name: "Sekretariatet, Region Midtjylland",
    organisation: "Region Midtjylland",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  const { round } = await client.call("rounds.create", {
    folder: await sampleIntake(),
    office: { id: "O-DK", side: "dk", name: { da: "Sekretariatet, Region Midtjylland" } },
  });
  return {
    client,
    home,
    passphrase: PASSPHRASE,
    round,
    digits: me.digits,
    async invite(card, id, applications) {
      await client.call("rounds.addPerson", { round, card, id, roles: ["expert"], digits: null });
      const { core } = await client.call("rounds.show", { round });
      const all = core?.applications.map((a) => a.id) ?? [];
      await client.call("rounds.assign", { round, person: id, applications: [...(applications ?? all)] });
      const { files } = await client.call("rounds.exportBundles", {
        round,
        folder: path.join(folder, "bundles"),
        recipients: "default",
      });
      const file = files.find((f) => f.reader === id)?.file;
      if (file === undefined) throw new Error(`no bundle for ${id}`);
      return file;
    },
    close,
  };
}
