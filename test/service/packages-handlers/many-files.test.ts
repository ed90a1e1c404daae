// Many packages in one call share commits and are read ahead (jobs/import-packages.ts): the outcome is that of one call each.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  bulkExperts,
  bulkReview,
  openHome,
  openOffice,
  syntheticIntake,
} from "../../../electron/dev/bench/synthetic-round.ts";
import { codeOf, temporaryRoot } from "../../support/service-home.ts";

const PEOPLE = 40;
const root = temporaryRoot();
let files: string[] = [];
let office = "";

beforeAll(async () => {
  const intake = path.join(root, "intake");
  syntheticIntake(intake, { applications: 6, perApplication: 0, bytes: 0 });
  const { client, service, round, home } = await openOffice(root, intake);
  const experts = await bulkExperts(path.join(root, "cards"), PEOPLE + 1);
  const stranger = experts.pop();
  for (const e of experts)
    await client.call("rounds.addPerson", { round, card: e.card, id: e.id, roles: ["expert"], digits: null });
  const out = { round, folder: path.join(root, "out"), recipients: "plain" as const, readers: ["E-00001"] };
  await client.call("rounds.exportBundles", out);
  const { core } = await client.call("rounds.show", { round });
  await service.close();
  if (!core || !stranger) throw new Error("no round");
  const [first = "", second = ""] = core.applications.map((a) => a.id);
  const review = (e: (typeof experts)[number]): Promise<string> =>
    bulkReview(path.join(root, "reviews"), core, e, [first, second]);
  for (const e of experts) files.push(await review(e));
  const cut = path.join(root, "cut.skoen");
  fs.writeFileSync(cut, fs.readFileSync(files[0] ?? "").subarray(0, 900));
  const copy = path.join(root, "copy.skoen");
  fs.copyFileSync(files[3] ?? "", copy);
  files = [...files.slice(0, 7), cut, ...files.slice(7, 20), copy, await review(stranger), ...files.slice(20)];
  files.push(path.join(root, "gone.skoen"), experts[0]?.card ?? "");
  office = home;
});
afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

async function homeOf(name: string): Promise<Awaited<ReturnType<typeof openHome>> & { home: string }> {
  const home = path.join(root, name);
  fs.cpSync(office, home, { recursive: true });
  return { ...(await openHome(home)), home };
}
type Client = Awaited<ReturnType<typeof homeOf>>["client"];
const holds = async (client: Client) => ({
  packages: (await client.call("packages.list", { round: null })).packages
    .map((p) => `${p.digest} ${p.state}`)
    .toSorted(),
  refused: (await client.call("packages.quarantine", {})).entries.map((q) => [q.file, q.code, q.kept, q.author]),
});
const staged = (home: string): string[] => fs.readdirSync(path.join(home, "staging"));

test("all at once or one by one, each file has the same outcome and the home holds the same", async () => {
  const [together, single] = [await homeOf("together"), await homeOf("single")];
  const { outcomes } = await together.client.call("packages.import", { files });
  const one = [];
  for (const file of files) one.push(...(await single.client.call("packages.import", { files: [file] })).outcomes);
  expect(outcomes).toEqual(one);
  const said = outcomes.map((o) => o.refusal?.code ?? o.outcome);
  expect(said.filter((s) => s === "taken")).toHaveLength(PEOPLE + 1);
  expect([said[7], said[21], said[22], said.at(-2)]).toEqual([
    "zip.truncated",
    "already-here",
    "signature.unknown-author",
    "file.not-found",
  ]);
  expect(await holds(together.client)).toEqual(await holds(single.client));
  expect(staged(together.home)).toEqual([]);
  await together.service.close();
  await single.service.close();
});

test("stopped on the way, what was taken in stays, nothing is left beside it, and the rest can come later", async () => {
  const { client, service, home } = await homeOf("stopped");
  const stop = new AbortController();
  const onProgress = ({ done }: { done: number }): void => {
    if (done >= 10) stop.abort();
  };
  expect(await codeOf(client.call("packages.import", { files }, { signal: stop.signal, onProgress }))).toBe(
    "cancelled",
  );
  const after = (await holds(client)).packages.length;
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(PEOPLE);
  expect(staged(home)).toEqual([]);
  const { outcomes } = await client.call("packages.import", { files });
  expect(outcomes.filter((o) => o.outcome === "already-here")).toHaveLength(after);
  const whole = await homeOf("whole");
  await whole.client.call("packages.import", { files });
  expect((await holds(client)).packages).toEqual((await holds(whole.client)).packages);
  await service.close();
  await whole.service.close();
});

test("a drive that does not let go of what was read ahead fails no import; the next start removes what was left", async () => {
  const { client, service, home } = await homeOf("held");
  const real = fs.promises.rm;
  const refused: string[] = [];
  fs.promises.rm = (file) => {
    refused.push(path.relative(path.join(home, "staging"), String(file)));
    return Promise.reject(Object.assign(new Error("EBUSY: put in by the test"), { code: "EBUSY" }));
  };
  try {
    const { outcomes } = await client.call("packages.import", { files: files.slice(0, 5) });
    expect(outcomes.map((o) => o.outcome)).toEqual(Array(5).fill("taken"));
  } finally {
    fs.promises.rm = real;
    await service.close();
  }
  expect(refused.length).toBe(5);
  expect(staged(home).toSorted()).toEqual(refused.filter((name) => staged(home).includes(name)).toSorted());
  const again = await openHome(home);
  expect(staged(home)).toEqual([]);
  await again.service.close();
});
