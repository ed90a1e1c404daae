// Chains, forks, revocations and rollback (package-format.md § 6): what counts is a function of the set of packages held.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHome, type Home } from "../../support/service-home.ts";
import { APPLICATIONS, writeIntake } from "../../support/small-round-intake.ts";
import {
  DAYS,
  exportReview,
  mustTake,
  notesOf,
  reviewAll,
  said,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { forge, keysOf, read } from "./support.ts";

let small: SmallRound;
beforeAll(async () => {
  small = await smallRound();
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const memberState = async (person: string, home = small.home("E-01")) => {
  const { members } = await home.client.call("group.status", { round: small.round });
  const m = members.find((x) => x.person === person);
  return m && { state: m.state, sequence: m.sequence };
};
/** A new bundle for everyone on the side who reviews: the same applications in another order are another roster. */
const issue = async (side: "dk" | "cn", name: string): Promise<Record<string, string>> => {
  const office = small.home(side === "dk" ? "O-DK" : "O-CN");
  const { roster } = await office.client.call("rounds.show", { round: small.round });
  for (const e of roster.filter((x) => x.group === side))
    await office.client.call("rounds.assign", {
      round: small.round,
      person: e.id,
      applications: e.assignments.toReversed(),
    });
  const { files } = await office.client.call("rounds.exportBundles", {
    round: small.round,
    folder: small.folder(name),
    recipients: "default",
  });
  return Object.fromEntries(files.map((f) => [f.reader, f.file]));
};

describe("a chain of reviews", () => {
  let second: Home;
  let first: { file: string; digest: string };
  let laptop: { file: string; digest: string };
  let tablet: { file: string; digest: string };

  test("the newer supersedes the older in any order, and a package held is already here", async () => {
    first = await reviewAll(small, "E-02");
    await writeRow(small.home("E-02"), small.round, "A-1", { steps: [8, 8, 8] });
    const newer = await exportReview(small.home("E-02"), small.round, small.folder("reviews"));
    expect(newer.sequence).toBe(2);
    const chair = small.home("E-01");
    expect(said(await take(chair, newer.file, first.file, newer.file, first.file))).toEqual([
      "taken",
      "superseded",
      "already-here",
      "already-here",
    ]);
    expect(await memberState("E-02")).toEqual({ state: "effective", sequence: 2 });
  });

  test("two homes of one person that both export are a fork: both kept, neither applied, said in neutral words", async () => {
    second = await small.copyOf("E-02", "tablet");
    laptop = await exportReview(small.home("E-02"), small.round, small.folder("laptop"));
    small.clock.now = "2009-04-01T09:00:00Z";
    tablet = await exportReview(second, small.round, small.folder("tablet"));
    expect(laptop.digest).not.toBe(tablet.digest);
    const chair = small.home("E-01");
    expect(said(await take(chair, laptop.file))).toEqual(["taken"]);
    const outcomes = await take(chair, tablet.file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["fork"], ["note.fork"]]);
    expect(await memberState("E-02")).toEqual({ state: "fork", sequence: null });
    const { packages } = await chair.client.call("packages.list", { round: small.round });
    expect(
      packages
        .filter((p) => p.author === "E-02" && p.state === "fork")
        .map((p) => p.digest)
        .toSorted(),
    ).toEqual([laptop.digest, tablet.digest].toSorted());
  });

  test("the next package that names both heals it", async () => {
    mustTake(await take(small.home("E-02"), tablet.file).then((o) => o.filter((x) => x.outcome !== "fork")));
    const healed = await exportReview(small.home("E-02"), small.round, small.folder("healed"));
    expect(said(await take(small.home("E-01"), healed.file))).toEqual(["taken"]);
    expect(await memberState("E-02")).toEqual({ state: "effective", sequence: healed.sequence });
  });
});

describe("a revoked key", () => {
  let accepted: { file: string; digest: string };
  let stolen: { file: string; digest: string };

  test("closes what the thief sent, also where it had been taken in before the revocation came", async () => {
    accepted = await reviewAll(small, "E-03");
    const office = small.home("O-DK");
    mustTake(await take(office, accepted.file));
    mustTake(await take(small.home("E-01"), accepted.file));
    stolen = await exportReview(small.home("E-03"), small.round, small.folder("thief"));
    // The chair does not know yet.
    expect(said(await take(small.home("E-01"), stolen.file))).toEqual(["taken"]);
    expect(await memberState("E-03")).toEqual({ state: "effective", sequence: 2 });

    const { accepted: list } = await office.client.call("rounds.revoke", {
      round: small.round,
      person: "E-03",
      reason: "Stjålet i toget",
    });
    expect(list).toEqual([accepted.digest]);
    expect(said(await take(office, stolen.file))).toEqual(["refused signature.revoked-key"]);
    const bundles = await issue("dk", "revoked");
    expect(bundles["E-03"]).toBeUndefined();
    mustTake(await take(small.home("E-01"), bundles["E-01"] ?? ""));
    expect(await memberState("E-03")).toEqual({ state: "effective", sequence: 1 });
    expect(said(await take(small.home("E-01"), stolen.file, accepted.file))).toEqual(["already-here", "already-here"]);
  });

  test("revoked twice accepts no more than the first time", async () => {
    const { accepted: list } = await small
      .home("O-DK")
      .client.call("rounds.revoke", { round: small.round, person: "E-03", reason: "Meldt igen" });
    expect(list).toEqual([accepted.digest]);
  });

  test("the person goes on under a new key: what was accepted is superseded, not forked", async () => {
    const office = small.home("O-DK");
    const fresh = await createHome("E-03", small.folder("homes/E-03-new"), small.clock, {
      name: "Carla Ekspert",
      organisation: "Vestas",
      email: null,
    });
    try {
      const card = await fresh.client.call("identity.writeCard", { folder: small.folder("cards/new") });
      await office.client.call("rounds.addPerson", {
        round: small.round,
        card: card.file,
        id: "E-03",
        roles: ["expert"],
        digits: null,
      });
      const bundles = await issue("dk", "new-key");
      mustTake(await take(fresh, bundles["E-03"] ?? ""));
      mustTake(await take(small.home("E-01"), bundles["E-01"] ?? ""));
      // The old package stays in force until the new home speaks.
      expect(await memberState("E-03")).toEqual({ state: "effective", sequence: 1 });
      for (const id of APPLICATIONS) await writeRow(fresh, small.round, id);
      const again = await exportReview(fresh, small.round, small.folder("new-key-review"));
      expect(again.sequence).toBe(2);
      expect(said(await take(small.home("E-01"), again.file))).toEqual(["taken"]);
      expect(said(await take(office, again.file))).toEqual(["taken"]);
      expect(await memberState("E-03")).toEqual({ state: "effective", sequence: 2 });
    } finally {
      await fresh.service.close();
    }
  });
});

describe("bundles and cores", () => {
  test("an older version is put aside, and the same one twice is already here", async () => {
    const home = small.home("E-11");
    const bundles = await issue("cn", "cn-2");
    mustTake(await take(home, bundles["E-11"] ?? ""));
    expect(said(await take(home, bundles["E-11"] ?? "", small.bundles["E-11"] ?? ""))).toEqual([
      "already-here",
      "already-here",
    ]);
    const fresh = small.home("E-12");
    mustTake(await take(fresh, bundles["E-12"] ?? ""));
    const keys = await keysOf(small, "O-CN");
    const facts = await read(small, small.bundles["E-12"] ?? "", await keysOf(small, "E-12"));
    const other = await forge(small, facts, keys, { predicate: () => ({ createdAt: "2009-03-11T08:00:00Z" }) });
    expect(said(await take(fresh, other.file))).toEqual(["refused bundle.rollback"]);
  });

  test("two bundles of one version are a fork: the roster before them stays, the next one settles it", async () => {
    const home = small.home("E-12");
    const keys = await keysOf(small, "O-CN");
    const [good, mine] = [await issue("cn", "cn-3"), await keysOf(small, "E-12")];
    const facts = await read(small, good["E-12"] ?? "", mine);
    const renamed = await forge(small, facts, keys, {
      documents: {
        "bundle.json": (d) => ({
          ...d,
          roster: (d["roster"] as Record<string, unknown>[]).map((e) => ({ ...e, assignments: [] })),
        }),
      },
    });
    const assigned = async (): Promise<number> =>
      (await home.client.call("reviews.list", { round: small.round })).rows.length;
    mustTake(await take(home, good["E-12"] ?? ""));
    expect(said(await take(home, renamed.file))).toEqual(["fork"]);
    expect(await assigned()).toBe(3);
    const next = await issue("cn", "cn-4");
    mustTake(await take(home, next["E-12"] ?? ""));
    expect(await assigned()).toBe(3);
  });

  test("another core of the same edition, a foreign edition at the lead office, frozen criteria changed", async () => {
    const facts = await read(small, small.bundles["O-DK"] ?? "", await keysOf(small, "O-DK"));
    const keys = await keysOf(small, "O-CN");
    const { createHash } = await import("node:crypto");
    const { jsonDocument } = await import("./support.ts");
    const withCore = async (edit: (core: Record<string, unknown>) => Record<string, unknown>): Promise<string[]> => {
      const core = edit(structuredClone(facts.documents["core.json"]?.json) as Record<string, unknown>);
      const digest = createHash("sha256").update(jsonDocument(core)).digest("hex");
      const forged = await forge(small, facts, keys, {
        predicate: () => ({ sequence: 9 }),
        documents: {
          "core.json": () => core,
          "bundle.json": (d) => ({ ...d, core: digest, edition: core["edition"], version: 9 }),
        },
      });
      return said(await take(small.home("O-DK"), forged.file));
    };
    const joint = (core: Record<string, unknown>): Record<string, unknown> => ({
      ...core,
      joint: { ...(core["joint"] as Record<string, unknown>), quorum: 1 },
    });
    expect(await withCore(joint)).toEqual(["refused core.fork"]);
    expect(await withCore((c) => ({ ...joint(c), edition: 2 }))).toEqual(["refused core.fork"]);
    const expert = await read(small, small.bundles["E-11"] ?? "", await keysOf(small, "E-11"));
    const core = structuredClone(expert.documents["core.json"]?.json) as Record<string, Record<string, unknown>>;
    const changed: Record<string, unknown> = {
      ...core,
      edition: 2,
      criteria: { ...core["criteria"], sumThreshold: "3" },
    };
    const digest = createHash("sha256").update(jsonDocument(changed)).digest("hex");
    const forged = await forge(small, expert, keys, {
      predicate: () => ({ sequence: 9 }),
      documents: {
        "core.json": () => changed,
        "bundle.json": (d) => ({ ...d, core: digest, edition: 2, version: 9 }),
      },
    });
    expect(said(await take(small.home("E-11"), forged.file))).toEqual(["refused core.mismatch"]);
  });

  test("a later edition may jump; the earlier one is refused afterwards", async () => {
    const office = small.home("O-DK");
    for (const [i, title] of ["Anden titel", "Tredje titel"].entries()) {
      writeIntake(small.intake, { titles: { "A-2": title } });
      await office.client.call("rounds.update", { round: small.round, folder: small.intake });
      const files = await issue("dk", `edition-${i + 2}`);
      if (i === 0) continue;
      mustTake(await take(small.home("E-02"), files["E-02"] ?? ""));
      const { summary } = await small.home("E-02").client.call("rounds.show", { round: small.round });
      expect(summary.edition).toBe(3);
      const older = await read(small, small.bundles["E-02"] ?? "", await keysOf(small, "E-02"));
      const forged = await forge(small, older, await keysOf(small, "O-DK"), {
        predicate: () => ({ sequence: 50 }),
        documents: { "bundle.json": (d) => ({ ...d, version: 50 }) },
      });
      expect(said(await take(small.home("E-02"), forged.file))).toEqual(["refused bundle.rollback"]);
    }
  });
});
