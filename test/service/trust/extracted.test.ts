// What `packages.extract` may put on a disk in the clear, whoever the package was made for (domain.md § 4): found by the roles campaign.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, createHome, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let draft: { file: string; digest: string };
let final: { file: string; digest: string };
let reviewOfBo: { file: string; digest: string };
const plainOf = async (home: Home, digest: string): Promise<string> =>
  (
    await home.client.call("packages.send", {
      digest,
      folder: small.folder(`plain-${digest.slice(0, 8)}`),
      recipients: "plain",
    })
  ).file;
let times = 0;
const extract = (home: Home, file: string): Promise<{ files: string[]; withheld: string[] }> =>
  home.client.call("packages.extract", { file, folder: small.folder(`out-${(times += 1)}`) });

beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
  const anna = small.home("E-01");
  reviewOfBo = await reviewAll(small, "E-02");
  await writeRow(small.home("E-03"), small.round, "A-2", { answer: "conflicted" });
  mustTake(await take(anna, reviewOfBo.file));
  await reviewAll(small, "E-01");
  small.clock.now = DAYS.consolidate;
  await consolidate(anna, small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", place: 3 },
  ]);
  draft = await exportGroup(anna, small.round, small.folder("draft"), { draft: true });
  final = await exportGroup(anna, small.round, small.folder("final"));
});
afterAll(() => small.close());

test("a bundle made for an office gives no reviewer documents he has not declared himself on", async () => {
  const { packages } = await small.home("O-DK").client.call("packages.list", { round: small.round });
  const bundles = packages.filter((p) => p.kind === "application-bundle" && p.own);
  const written: string[] = [];
  for (const { digest } of bundles) {
    const { files, withheld } = await extract(small.home("E-03"), await plainOf(small.home("O-DK"), digest));
    written.push(...files.map((f) => path.basename(f)).filter((f) => f.endsWith(".txt")));
    expect(withheld).toContain("A-2");
  }
  expect(bundles.length).toBeGreaterThan(4);
  expect(written).toEqual([]);
  // The other office reads what was made for it.
  const { files, withheld } = await extract(small.home("O-CN"), small.bundles["O-CN"] ?? "");
  expect([files.filter((f) => f.endsWith(".txt")).length, withheld]).toEqual([3, []]);
});

test("a draft list is not unpacked by a member who is conflicted in one of its applications", async () => {
  expect(await codeOf(extract(small.home("E-03"), draft.file))).toBe("review.conflicted");
  expect(await codeOf(extract(small.home("E-02"), draft.file))).toBe("");
});

test("a plain copy of one group's draft is not unpacked by a member of the other", async () => {
  const plain = await plainOf(small.home("E-01"), draft.digest);
  expect(await codeOf(extract(small.home("E-12"), plain))).toBe("audience.not-addressed");
});

test("neither a review nor a list is unpacked where the round is not known, or by a key that left it", async () => {
  const stranger = await createHome("E-77", small.folder("homes/E-77"), small.clock, {
    name: "Ny computer",
    organisation: "AU",
    email: null,
  });
  try {
    const review = await plainOf(small.home("E-02"), reviewOfBo.digest);
    const list = await plainOf(small.home("E-01"), final.digest);
    for (const file of [review, list]) expect(await codeOf(extract(stranger, file))).toBe("round.unknown");
    const office = small.home("O-DK");
    await office.client.call("rounds.revoke", { round: small.round, person: "E-03", reason: "Stjålet i toget" });
    const card = await stranger.client.call("identity.writeCard", { folder: small.folder("card") });
    await office.client.call("rounds.addPerson", {
      round: small.round,
      card: card.file,
      id: "E-03",
      roles: ["expert"],
      digits: null,
    });
    const { files } = await office.client.call("rounds.exportBundles", {
      round: small.round,
      folder: small.folder("again"),
      recipients: "plain",
    });
    // Not for him any more, and he is told so.
    await take(small.home("E-03"), ...files.map((f) => f.file));
    for (const file of [review, list])
      expect(await codeOf(extract(small.home("E-03"), file))).toBe("review.read-in-group");
    expect(fs.existsSync(small.folder(`out-${times}`))).toBe(false);
  } finally {
    await stranger.service.close();
  }
});
