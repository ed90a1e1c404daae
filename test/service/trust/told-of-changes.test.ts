// No office changes the criteria of an open round without a word: whoever takes the next bundle in is told, in the outcome of the import
// itself, not only in the preview (domain.md § 2). Rules and frames are fixed at opening (drafting/fixed.test.ts). Found by the roles campaign.
import { afterAll, beforeAll, expect, test } from "vitest";
import { notesOf, said, smallRound, take, writeIntake, type SmallRound } from "../../support/small-round.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound();
});
afterAll(() => small.close());

let editions = 1;
async function issue(change: () => void): Promise<Readonly<Record<string, string>>> {
  change();
  const office = small.home("O-DK").client;
  await office.call("rounds.update", { round: small.round, folder: small.intake });
  const folder = small.folder(`edition-${(editions += 1)}`);
  const { files } = await office.call("rounds.exportBundles", { round: small.round, folder, recipients: "default" });
  return Object.fromEntries(files.map((f) => [f.reader, f.file]));
}
test("whoever takes in a bundle with other criteria is told", async () => {
  const code = "change.criteria";
  const bundles = await issue(() => void writeIntake(small.intake, { criteriaVersion: 2 }));
  for (const reader of ["E-02", "E-01", "O-CN"] as const) {
    const file = bundles[reader] ?? "";
    const { notes, changes } = await small.home(reader).client.call("packages.preview", { file });
    expect([changes.map((c) => c.code), notes.map((n) => n.code)]).toEqual([
      expect.arrayContaining([code]),
      // Told once, where the changes stand.
      expect.not.arrayContaining([code]),
    ]);
    const outcomes = await take(small.home(reader), file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], expect.arrayContaining([code])]);
  }
});

test("nothing is said where nothing of them has changed", async () => {
  const bundles = await issue(() => undefined);
  await small.home("O-DK").client.call("rounds.assign", { round: small.round, person: "E-02", applications: ["A-1"] });
  const { files } = await small.home("O-DK").client.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder("assigned"),
    recipients: "default",
  });
  expect(Object.keys(bundles)).toContain("E-02");
  const outcomes = await take(small.home("E-02"), files.find((f) => f.reader === "E-02")?.file ?? "");
  expect(notesOf(outcomes).filter((c) => c.startsWith("change."))).toEqual([]);
});
