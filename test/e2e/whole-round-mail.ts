// Everybody of the sample round but those whose windows the test plays, at the command line's service; nothing but files in and out:
//   node whole-round-mail.ts FOLDER begin                 homes, cards, the intake folder
//   node whole-round-mail.ts FOLDER shanghai JSON         Shanghai's office takes the lead's bundle, enters its people, issues its own
//   node whole-round-mail.ts FOLDER reviews JSON          each expert takes his bundle ({ id: file }) and sends his review
//   node whole-round-mail.ts FOLDER forward LIST          Shanghai's office takes its group's list and passes it on
// Prints what it made. A program of its own, since the database belongs to Node 24.
import path from "node:path";
import { writeReview } from "../../electron/dev/round-acts.ts";
import { readScript, type Script } from "../../electron/dev/round-script.ts";
import { buildSampleFolder } from "../../electron/service/sample/build-sample.ts";
import { createHome, passphraseOf, unlockHome, type Clock, type Home } from "../support/service-home.ts";
import { mustTake, take } from "../support/small-round.ts";

const DAYS = {
  build: "2009-03-06T08:00:00Z",
  review: "2009-04-30T08:00:00Z",
  consolidate: "2009-05-20T08:00:00Z",
} as const;
export interface Begun {
  readonly intake: string;
  readonly homes: Readonly<Record<string, { readonly home: string; readonly passphrase: string }>>;
  readonly cards: Readonly<Record<string, string>>;
}
/** Files by the person or office they are for or from. */
export type Files = Readonly<Record<string, string>>;

const [folder = "", step = "", given = ""] = process.argv.slice(2);
const intake = path.join(folder, "intake");
const homeOf = (id: string): string => path.join(folder, "homes", id);
const clock: Clock = { now: DAYS.build };
const OFFICES = { "O-DK": "Internationalt kontor", "O-CN": "上海国际办公室" } as const;

async function at<T>(id: string, act: (home: Home) => Promise<T>): Promise<T> {
  const home = await unlockHome(id, homeOf(id), clock);
  try {
    return await act(home);
  } finally {
    await home.service.close();
  }
}
const roundOf = async ({ client }: Home): Promise<string> => (await client.call("rounds.list", {})).rounds[0]?.id ?? "";
const script = (): Script => readScript(intake);

async function begin(): Promise<Begun> {
  await buildSampleFolder(intake);
  const people = [
    ...Object.entries(OFFICES).map(([id, name]) => ({ id, name, organisation: name, email: null })),
    ...script().people,
  ];
  const cards: Record<string, string> = {};
  for (const { id, name, organisation, email } of people) {
    const home = await createHome(id, homeOf(id), clock, { name, organisation, email });
    await home.client.call("settings.set", { tourSeen: true });
    cards[id] = (await home.client.call("identity.writeCard", { folder: path.join(folder, "cards", id) })).file;
    await home.service.close();
  }
  const homes = Object.fromEntries(people.map(({ id }) => [id, { home: homeOf(id), passphrase: passphraseOf(id) }]));
  return { intake, homes, cards };
}

const shanghai = ({ bundle = "", ...cards }: Files): Promise<Files> =>
  at("O-CN", async (home) => {
    mustTake(await take(home, bundle));
    const round = await roundOf(home);
    for (const { id, roles, assignments, group } of script().people) {
      if (group !== "cn") continue;
      await home.client.call("rounds.addPerson", { round, card: cards[id] ?? "", id, roles, digits: null });
      await home.client.call("rounds.assign", { round, person: id, applications: assignments });
    }
    const { files } = await home.client.call("rounds.exportBundles", {
      round,
      folder: path.join(folder, "bundles-cn"),
      recipients: "default",
    });
    return Object.fromEntries(files.map((f) => [f.reader, f.file]));
  });

async function reviews(bundles: Files): Promise<Files> {
  clock.now = DAYS.review;
  const sent: Record<string, string> = {};
  for (const [id, bundle] of Object.entries(bundles))
    sent[id] = await at(id, async (home) => {
      mustTake(await take(home, bundle));
      const round = await roundOf(home);
      await writeReview(home, round, script());
      const { file } = await home.client.call("reviews.export", {
        round,
        folder: path.join(folder, "reviews"),
        confirmConflicts: true,
        allowIncomplete: false,
        recipients: "default",
      });
      return file;
    });
  return sent;
}

function forward(list: string): Promise<Files> {
  clock.now = DAYS.consolidate;
  return at("O-CN", async (home) => {
    const [outcome] = await take(home, list);
    mustTake(outcome ? [outcome] : []);
    const { file } = await home.client.call("packages.send", {
      digest: outcome?.digest ?? "",
      folder: path.join(folder, "exchange"),
      recipients: ["office:dk"],
    });
    return { "O-DK": file };
  });
}

const parsed = (): Files => JSON.parse(given) as Files;
const steps = {
  begin,
  shanghai: () => shanghai(parsed()),
  reviews: () => reviews(parsed()),
  forward: () => forward(given),
};
const act = Object.entries(steps).find(([name]) => name === step)?.[1];
if (!act) throw new Error(`no step ${step}`);
process.stdout.write(JSON.stringify(await act()));
