// Whoever leads a group, and his own conflicts (domain.md §§ 4, 6; package-format.md § 7): what is the deputy's and who says so, what
// reaches him, and that nothing of an application opens to a leader before he has declared himself on it. Told in order.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  CRITERIA,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  said,
  SECRET,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";
import { paper } from "./paper.ts";

let small: SmallRound;
let chair: Home;
let deputy: Home;
const reviews: Record<string, { file: string; digest: string }> = {};
beforeAll(async () => {
  small = await smallRound();
  [chair, deputy] = [small.home("E-01"), small.home("E-09")];
  small.clock.now = DAYS.review;
  for (const id of ["E-01", "E-02", "E-03"] as const) reviews[id] = await reviewAll(small, id);
  mustTake(await take(chair, fileOf("E-02"), fileOf("E-03")));
});
afterAll(() => small.close());

const fileOf = (id: string): string => reviews[id]?.file ?? "";
const passedOn: Record<string, string> = {};
/** The chair passes on what he holds. */
async function passOn(id: string): Promise<string> {
  const { file } = await chair.client.call("packages.send", {
    digest: reviews[id]?.digest ?? "",
    folder: small.folder("passed-on"),
    recipients: ["deputy:dk"],
  });
  passedOn[id] = file;
  return file;
}
const declare = (home: Home, application: string, answer: "none" | "possible" | "conflicted" = "none") =>
  home.client.call("reviews.change", {
    round: small.round,
    application,
    change: { field: "conflict", answer, kind: answer === "none" ? null : "other", reason: "x" },
  });
const matrix = (home: Home) => home.client.call("group.matrix", { round: small.round });
const member = async (home: Home, application: string, person: string) => {
  const row = (await matrix(home)).rows.find((r) => r.application === application);
  const found = row?.members.find((m) => m.person === person);
  return found && [found.standing, Object.keys(found.values).length];
};
/** The chair's draft that leaves `applications` to the deputy. */
const deferring = async (applications: string[]): Promise<string> => {
  await chair.client.call("group.defer", { round: small.round, applications });
  return (await exportGroup(chair, small.round, small.folder("deferring"), { draft: true })).file;
};

test("what the chair passes on after the deadline for reviews is not late to the deputy", async () => {
  const [passing, later] = [await small.copyOf("E-01", "passing"), await small.copyOf("E-09", "later")];
  small.clock.now = DAYS.consolidate;
  await passing.client.call("group.defer", { round: small.round, applications: ["A-3"] });
  const draft = await exportGroup(passing, small.round, small.folder("passing"), { draft: true });
  const files = [draft.file];
  for (const id of ["E-02", "E-03"])
    files.push(
      (
        await passing.client.call("packages.send", {
          digest: reviews[id]?.digest ?? "",
          folder: small.folder("passed-late"),
          recipients: ["deputy:dk"],
        })
      ).file,
    );
  mustTake(await take(later, ...files));
  await declare(later, "A-3");
  expect(await member(later, "A-3", "E-02")).toEqual(["counts", CRITERIA.length]);
  small.clock.now = DAYS.review;
});

describe("what reaches a deputy, and what he may lead", () => {
  test("reviews go to the chair and the own office; nothing is the deputy's before the chair says so", async () => {
    expect(said(await take(deputy, fileOf("E-01"), fileOf("E-02"), fileOf("E-03")))).toEqual(
      Array(3).fill("refused age.no-identity"),
    );
    expect(said(await take(small.home("O-DK"), fileOf("E-02")))).toEqual(["taken"]);
    mustTake(await take(deputy, await passOn("E-01"), await passOn("E-02"), await passOn("E-03")));
    await declare(deputy, "A-1");
    expect(await member(deputy, "A-1", "E-02")).toEqual(["not-in-scope", 0]);
    const call = deputy.client;
    expect([
      await codeOf(call.call("group.setRow", { round: small.round, application: "A-1", row: { text: "x" } })),
      await codeOf(call.call("group.defer", { round: small.round, applications: ["A-1"] })),
      await codeOf(exportGroup(deputy, small.round, small.folder("no-scope"))),
    ]).toEqual(["group.not-in-scope", "round.role-needed", "group.not-in-scope"]);
  });

  test("what the chair's list defers is the deputy's, and no more", async () => {
    await consolidate(chair, small.round, [
      { application: "A-1", place: 1 },
      { application: "A-2", place: 2 },
    ]);
    const list = await deferring(["A-3"]);
    mustTake(await take(deputy, list));
    // He is of the group and reads its draft, once he has declared himself on all of it.
    const unpack = (home: Home, file: string, name: string): Promise<string> =>
      codeOf(home.client.call("packages.extract", { file, folder: small.folder(`unpacked-${name}`) }));
    expect(await unpack(deputy, list, "early")).toBe("group.declare-first");
    const conflicted = await small.copyOf("E-09", "possible");
    await declare(conflicted, "A-2", "possible");
    expect(await unpack(conflicted, list, "conflicted")).toBe("review.conflicted");
    await declare(deputy, "A-2");
    expect(await unpack(deputy, list, "list")).toBe("");
    expect(await unpack(deputy, passedOn["E-02"] ?? "", "review")).toBe("review.read-in-group");
    expect(await member(deputy, "A-2", "E-02")).toEqual(["not-in-scope", 0]);
    expect(await codeOf(exportGroup(deputy, small.round, small.folder("wider"), { scope: ["A-2"] }))).toBe(
      "group.not-in-scope",
    );
  });

  test("a member who knows from the draft whose case it is sends to the deputy too", async () => {
    const home = await small.copyOf("E-03", "knows");
    mustTake(await take(home, await deferring(["A-3"])));
    await writeRow(home, small.round, "A-3", { steps: [8, 8, 8] });
    const { file } = await exportReview(home, small.round, small.folder("knows"));
    expect(said(await take(await small.copyOf("E-09", "hears"), file))).toEqual(["taken"]);
  });

  test("a conflict in the chair's own review makes the case the deputy's, and his review reaches the deputy", async () => {
    const [conflicted, hears] = [await small.copyOf("E-01", "conflicted"), await small.copyOf("E-09", "told")];
    await declare(conflicted, "A-2", "possible");
    const { file } = await exportReview(conflicted, small.round, small.folder("conflicted"));
    mustTake(await take(hears, file));
    expect(await member(hears, "A-2", "E-02")).toEqual(["counts", CRITERIA.length]);
    expect(await member(conflicted, "A-2", "E-02")).toEqual(["own-conflict", 0]);
  });
});

describe("before whoever leads has declared himself", () => {
  test("matrix, spread, decisions, export and papers of an application are withheld; counts are not", async () => {
    const { round } = small;
    const { rows, withheld } = await matrix(deputy);
    expect(withheld).toEqual(["A-3"]);
    const row = rows.find((r) => r.application === "A-3");
    expect(row?.members.map((m) => [m.standing, m.values, m.recommendation])).toEqual(
      Array(3).fill(["undeclared", {}, null]),
    );
    expect(row?.criteria.map((c) => [c.mean, c.median, c.range, c.medianSteps, c.reasonDue])).toEqual(
      CRITERIA.map(() => [null, null, null, null, false]),
    );
    const draft = await deputy.client.call("group.draft", { round });
    expect([draft.withheld, draft.gaps]).toEqual([["A-3"], [{ kind: "own-declaration-missing", application: "A-3" }]]);
    const at = { round, application: "A-3" };
    const { call } = deputy.client;
    expect([
      await codeOf(call("group.takeMedian", { ...at, criterion: "impact" })),
      await codeOf(call("group.setConsensus", { ...at, criterion: "impact", value: { steps: 7 }, reasons: "x" })),
      await codeOf(call("group.setRow", { ...at, row: { text: "x" } })),
      await codeOf(call("group.rule", { ...at, person: "E-02", outcome: "cleared", reason: "x" })),
      await codeOf(exportGroup(deputy, round, small.folder("undeclared"))),
    ]).toEqual([...Array.from({ length: 4 }, () => "group.declare-first"), "group.incomplete"]);
    expect(await paper(small, deputy, "undeclared", "assessments")).not.toContain(`${SECRET} E-02 A-3`);
    const status = await call("group.status", { round });
    expect([status.withheld, status.quorum]).toEqual([["A-3"], [{ application: "A-3", counted: 3, met: true }]]);
  });

  test("his declaration opens it; a chair's own review is his declaration; a conflict keeps it closed", async () => {
    const other = await small.copyOf("E-09", "conflicted-deputy");
    await declare(other, "A-3", "conflicted");
    expect(await member(other, "A-3", "E-02")).toEqual(["own-conflict", 0]);
    await declare(deputy, "A-3");
    expect((await matrix(deputy)).withheld).toEqual([]);
    expect(await member(deputy, "A-3", "E-02")).toEqual(["counts", CRITERIA.length]);
    expect(await paper(small, deputy, "declared", "assessments")).toContain(`${SECRET} E-02 A-3`);
    expect((await matrix(chair)).withheld).toEqual([]);
  });
});

describe("a deputy who signs again for more", () => {
  const effective = async (office: Home): Promise<string[]> => {
    const { packages } = await office.client.call("packages.list", { round: small.round });
    return packages
      .filter((p) => p.kind === "consolidation" && p.author === "E-09" && p.state === "effective")
      .map((p) => p.digest);
  };

  test("his later list takes the earlier one's place, whichever comes first; what it does not speak of stays", async () => {
    small.clock.now = DAYS.consolidate;
    const office = small.home("O-DK");
    await consolidate(deputy, small.round, [{ application: "A-3", place: 1 }]);
    const first = await exportGroup(deputy, small.round, small.folder("deputy"));
    mustTake(await take(deputy, await deferring(["A-1", "A-2", "A-3"])));
    await consolidate(deputy, small.round, [
      { application: "A-1", place: 2 },
      { application: "A-2", place: 3 },
    ]);
    const apart = await exportGroup(deputy, small.round, small.folder("apart"), { scope: ["A-1"] });
    const copy = await small.copyOf("O-DK", "other-order");
    mustTake(await take(office, first.file, apart.file));
    expect((await effective(office)).toSorted()).toEqual([first.digest, apart.digest].toSorted());

    const wider = await exportGroup(deputy, small.round, small.folder("wider"), { scope: ["A-2", "A-3"] });
    expect(wider.sequence).toBeGreaterThan(first.sequence);
    // A draft about everything, sent by mistake, takes the place of nothing.
    const draft = await exportGroup(deputy, small.round, small.folder("whole"), { draft: true });
    expect(said(await take(office, wider.file, draft.file))).toEqual(["taken", "taken"]);
    expect(said(await take(copy, draft.file, wider.file, first.file, apart.file))).toEqual([
      "taken",
      "taken",
      "superseded",
      "taken",
    ]);
    for (const home of [office, copy]) {
      const joint = await home.client.call("joint.compute", { round: small.round });
      expect(joint.document.consolidations.map((c) => c.digest).toSorted()).toEqual(
        [wider.digest, apart.digest].toSorted(),
      );
      expect(joint.pending.forks).toEqual([]);
      expect(await effective(home)).not.toContain(first.digest);
    }
  });
});
