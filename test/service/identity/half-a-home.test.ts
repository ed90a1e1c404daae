// A home of which only a part has arrived: a folder that is still synchronising, or a file restored without the other.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, filesUnder, passphraseOf, serveHome, type Home } from "../../support/service-home.ts";
import { smallRound, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound({ take: ["E-02"] });
  await small.home("E-02").service.close();
});
afterAll(() => small.close());

/** A copy of E-02's home without some of it, and what of it is set aside. */
function without(name: string, missing: RegExp): { who: Home; back: () => void } {
  const folder = small.folder(`half/${name}`);
  fs.cpSync(small.home("E-02").folder, folder, { recursive: true });
  const gone = fs.readdirSync(folder).filter((f) => missing.test(f));
  expect(gone.length).toBeGreaterThan(0);
  const aside = small.folder(`aside/${name}`);
  fs.mkdirSync(aside, { recursive: true });
  for (const f of gone) fs.renameSync(path.join(folder, f), path.join(aside, f));
  return {
    who: serveHome("E-02", folder, small.clock),
    back: () => {
      for (const f of gone) fs.renameSync(path.join(aside, f), path.join(folder, f));
    },
  };
}
const unlock = (who: Home): Promise<string> =>
  codeOf(who.client.call("identity.unlock", { passphrase: passphraseOf("E-02") }));
const create = (who: Home): Promise<string> =>
  codeOf(
    who.client.call("identity.create", {
      name: "Ny",
      organisation: "X",
      email: null,
      languages: ["da"],
      passphrase: "en helt anden lang sætning",
    }),
  );

test("a database that is late is waited for: an empty one in its place once swept every document away", async () => {
  const { who, back } = without("database", /^skoen\.db/u);
  const before = filesUnder(who.folder);
  expect(before.some((f) => f.includes("blobs"))).toBe(true);
  expect([await unlock(who), await create(who)]).toEqual(["home.database-missing", "home.database-missing"]);
  expect(filesUnder(who.folder)).toEqual(before);
  back();
  expect(await unlock(who)).toBe("");
  const { rounds } = await who.client.call("rounds.list", {});
  expect(rounds.map((r) => r.id)).toEqual([small.round]);
  await who.client.call("reviews.change", {
    round: small.round,
    application: "A-1",
    change: { field: "conflict", answer: "none", kind: null, reason: "" },
  });
  const { documents } = await who.client.call("documents.list", { round: small.round, application: "A-1" });
  for (const { sha256 } of documents)
    expect(await codeOf(who.client.call("documents.read", { round: small.round, sha256, offset: 0, length: 10 }))).toBe(
      "",
    );
  await who.service.close();
});

test("a key file that is late is waited for: its owner was once welcomed as a stranger", async () => {
  const { who, back } = without("key", /^vault\.json$|^backups$/u);
  expect(await who.client.call("identity.status", {})).toMatchObject({ exists: true, unlocked: false });
  expect([await unlock(who), await create(who)]).toEqual(["home.key-missing", "home.key-missing"]);
  back();
  expect(await unlock(who)).toBe("");
  await who.service.close();
});
