// A new edition (domain.md §§ 2, 3, 5; package-format.md § 5): unchanged rows stand, changed ones are asked about, nothing is merged
// silently.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  smallRound,
  take,
  writeIntake,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { documentIn, keysOf, read } from "../trust/support.ts";

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({ calibration: ["A-2"] });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
  for (const application of ["A-1", "A-2"]) await writeRow(home, small.round, application);
  await writeRow(home, small.round, "A-3", { answer: "conflicted" });
});
afterAll(() => small.close());

const undo = (application: string) => home.client.call("reviews.undo", { round: small.round, application });

describe("a new edition", () => {
  const edition = async (options: Parameters<typeof writeIntake>[1]): Promise<void> => {
    writeIntake(small.intake, { calibration: ["A-2"], ...options });
    const office = small.home("O-DK").client;
    await office.call("rounds.update", { round: small.round, folder: small.intake });
    const { files } = await office.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder(`edition-${options?.criteriaVersion ?? 1}-${JSON.stringify(options?.titles ?? {}).length}`),
      recipients: "default",
    });
    for (const id of ["E-01", "E-02"] as const)
      mustTake(await take(small.home(id), files.find((f) => f.reader === id)?.file ?? ""));
  };
  const asked = async (): Promise<string[]> =>
    (await home.client.call("reviews.list", { round: small.round })).rows
      .filter((r) => r.needsReconfirmation)
      .map((r) => r.row.application)
      .toSorted();

  test("asks again only about the application that changed, and sends the others as they were", async () => {
    await edition({ titles: { "A-1": "Nyt navn" } });
    expect(await asked()).toEqual(["A-1"]);
    // The person is told; who sends it all the same sends what the chair may rule "not material".
    expect(await codeOf(exportReview(home, small.round, small.folder("edition")))).toBe("review.incomplete");
    const out = await exportReview(home, small.round, small.folder("edition"), { allowIncomplete: true });
    const { rows } = documentIn<{ rows: { application: string; applicationVersion: number; status: string }[] }>(
      await read(small, out.file, await keysOf(small, "E-01")),
      "review.json",
    );
    expect(rows.map((r) => [r.application, r.applicationVersion, r.status])).toEqual([
      ["A-1", 1, "complete"],
      ["A-2", 1, "complete"],
      ["A-3", 1, "complete"],
    ]);
    mustTake(await take(small.home("E-01"), out.file));
    const standing = async (): Promise<string | undefined> => {
      for (const id of ["A-1", "A-2", "A-3"]) await writeRow(small.home("E-01"), small.round, id);
      await exportReview(small.home("E-01"), small.round, small.folder("chair-own"));
      const { rows: matrix } = await small.home("E-01").client.call("group.matrix", { round: small.round });
      return matrix.find((r) => r.application === "A-1")?.members.find((m) => m.person === "E-02")?.standing;
    };
    expect(await standing()).toBe("older-version");
    await home.client.call("reviews.reconfirm", { round: small.round, application: "A-1" });
    expect(await asked()).toEqual([]);
    mustTake(await take(small.home("E-01"), (await exportReview(home, small.round, small.folder("edition"))).file));
    expect(await standing()).toBe("counts");
  });

  test("frozen criteria stay frozen: the same version with other content is refused, an older version too", async () => {
    const office = small.home("O-DK").client;
    const folder = writeIntake(small.folder("frozen"), { calibration: ["A-2"], titles: { "A-1": "Nyt navn" } });
    const yaml = path.join(folder, "round.yaml");
    fs.writeFileSync(yaml, fs.readFileSync(yaml, "utf8").replace("template: eu", "template: vaekstforum"));
    expect(await codeOf(office.call("rounds.update", { round: small.round, folder }))).toBe("round.approval-frozen");
  });

  test("with new criteria nothing is merged silently: every judged row is asked about and leaves as a draft until then", async () => {
    await edition({ titles: { "A-1": "Nyt navn" }, criteriaVersion: 2 });
    // A-3 is conflicted and judges nothing.
    expect(await asked()).toEqual(["A-1", "A-2"]);
    expect(await codeOf(exportReview(home, small.round, small.folder("criteria")))).toBe("review.incomplete");
    const draft = await exportReview(home, small.round, small.folder("criteria"), { allowIncomplete: true });
    mustTake(await take(small.home("E-01"), draft.file));
    for (const application of ["A-1", "A-2"])
      await home.client.call("reviews.reconfirm", { round: small.round, application });
    expect(await codeOf(undo("A-1"))).toBe("review.nothing-to-undo");
    expect((await exportReview(home, small.round, small.folder("criteria"))).complete).toBe(true);
  });

  test("a calibration application is scored first and never counts", async () => {
    const chair = small.home("E-01");
    for (const id of ["A-1", "A-2", "A-3"])
      await chair.client.call("reviews.reconfirm", { round: small.round, application: id });
    await exportReview(chair, small.round, small.folder("chair-final"));
    const { quorum } = await chair.client.call("group.status", { round: small.round });
    expect(quorum.map((q) => q.application)).toEqual(["A-1", "A-3"]);
    const { gaps } = await chair.client.call("group.draft", { round: small.round });
    expect(gaps.map((g) => g["application"])).not.toContain("A-2");
  });
});
