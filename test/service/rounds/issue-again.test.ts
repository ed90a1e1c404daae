// Issuing a second time: nobody is sent a new number for what he has already.
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Home } from "../../support/service-home.ts";
import { smallRound, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
let dk: Home;
beforeAll(async () => {
  small = await smallRound();
  dk = small.home("O-DK");
});
afterAll(() => small.close());

test("to whom nothing is new, the same package is written again; a change makes a new one for him alone", async () => {
  const issue = async (
    name: string,
  ): Promise<{ edition: number; digests: Record<string, string>; files: string[] }> => {
    const { edition, files } = await dk.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder(name),
      recipients: "default",
    });
    return {
      edition,
      digests: Object.fromEntries(files.map((f) => [f.reader, f.digest])),
      files: files.map((f) => path.basename(f.file)),
    };
  };
  const exports = async (): Promise<number> =>
    (await dk.client.call("rounds.journal", { round: small.round })).entries.filter((e) => e.action === "bundle.export")
      .length;
  const [again, before] = [await issue("again"), await exports()];
  const third = await issue("third");
  expect(third).toEqual(again);
  expect(third.edition).toBe(1);
  expect(third.files).toEqual(
    Object.values(small.bundles)
      .map((f) => path.basename(f))
      .filter((f) => third.files.includes(f)),
  );
  expect(await exports()).toBe(before);
  await dk.client.call("rounds.assign", { round: small.round, person: "E-03", applications: ["A-2", "A-1"] });
  const changed = await issue("changed");
  await dk.client.call("rounds.assign", { round: small.round, person: "E-03", applications: ["A-1", "A-2"] });
  expect(Object.keys(changed.digests).filter((id) => changed.digests[id] !== third.digests[id])).toContain("E-03");
  expect(changed.digests["E-02"]).toBe(third.digests["E-02"]);
});

test("two calls at once make one edition, journalled once", async () => {
  await dk.client.call("draft.write", { round: small.round, field: "title.da", text: "Lille runde, ny udgave" });
  const both = await Promise.all(
    ["one", "two"].map((name) =>
      dk.client.call("rounds.exportBundles", {
        round: small.round,
        folder: small.folder(`at-once-${name}`),
        recipients: "default",
      }),
    ),
  );
  expect(both.map((b) => b.edition)).toEqual([2, 2]);
  const { entries } = await dk.client.call("rounds.journal", { round: small.round });
  expect(entries.filter((e) => e.action === "round.issue").map((e) => e.field)).toEqual(["edition 1", "edition 2"]);
});
