// What a desktop shows whoever leads a group of packages, conflicts and the next export, and what he takes back. Told in order.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, passphraseOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  exportReview,
  mustTake,
  reviewAll,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let chair: Home;
let copy: Home;
const at = () => ({ round: small.round });
beforeAll(async () => {
  small = await smallRound();
  chair = small.home("E-01");
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01", { "A-3": { answer: "conflicted" } });
});
afterAll(() => small.close());

const status = () => chair.client.call("group.status", at());
const member = async (person: string) => (await status()).members.find((m) => m.person === person);
const conflicts = async (application: string, home = chair) =>
  (await home.client.call("group.conflicts", at())).applications.find((a) => a.application === application);

describe("who has sent what", () => {
  test("nobody but the chair: missing, with nothing to count", async () => {
    expect(await member("E-02")).toEqual({
      person: "E-02",
      state: "missing",
      late: false,
      digest: null,
      sequence: null,
      arrivedAt: null,
      complete: 0,
      assigned: 3,
      rows: { draft: 0, olderVersion: 0, otherCriteria: 0 },
      superseded: 0,
      fork: [],
      said: null,
      lateReason: null,
      chosen: null,
    });
  });

  test("unfinished rows are counted; a later package takes the place of the earlier one", async () => {
    const { file } = await reviewAll(small, "E-02", { "A-1": { answer: "possible" }, "A-2": { steps: null } });
    mustTake(await take(chair, file));
    expect(await member("E-02")).toMatchObject({
      state: "effective",
      sequence: 1,
      arrivedAt: DAYS.review,
      complete: 2,
      rows: { draft: 1, olderVersion: 0, otherCriteria: 0 },
      superseded: 0,
    });
    copy = await small.copyOf("E-02", "second");
    await writeRow(small.home("E-02"), small.round, "A-2");
    const second = await exportReview(small.home("E-02"), small.round, small.folder("second"));
    mustTake(await take(chair, second.file));
    expect(await member("E-02")).toMatchObject({ sequence: 2, complete: 3, superseded: 1, fork: [] });
  });

  test("a late package waits for a reason, which can be taken back", async () => {
    small.clock.now = DAYS.lateReview;
    const { file, digest } = await reviewAll(small, "E-03");
    mustTake(await take(chair, file));
    expect(await member("E-03")).toMatchObject({ late: true, lateReason: null, arrivedAt: DAYS.lateReview });
    await chair.client.call("group.acceptLate", { ...at(), digest, reason: "Syg i fristugen" });
    expect(await member("E-03")).toMatchObject({ late: false, lateReason: "Syg i fristugen" });
    await chair.client.call("group.unacceptLate", { ...at(), digest });
    expect(await member("E-03")).toMatchObject({ late: true, lateReason: null });
    expect(await codeOf(chair.client.call("group.unacceptLate", { ...at(), digest }))).toBe("package.unknown");
    await chair.client.call("group.acceptLate", { ...at(), digest, reason: "Syg i fristugen" });
  });

  test("a member is left out with a reason, and comes back", async () => {
    const counted = async () => (await status()).quorum.find((q) => q.application === "A-2")?.counted;
    expect(await counted()).toBe(3);
    await chair.client.call("group.setMember", { ...at(), person: "E-03", status: "excluded", reason: "Trådt ud" });
    expect(await member("E-03")).toMatchObject({ said: { status: "excluded", reason: "Trådt ud" } });
    expect(await counted()).toBe(2);
    await chair.client.call("group.unsetMember", { ...at(), person: "E-03" });
    expect(await member("E-03")).toMatchObject({ said: null });
    expect(await counted()).toBe(3);
    const { entries } = await chair.client.call("rounds.journal", at());
    const said = entries.filter((e) => e.action === "group.member");
    expect(said.map((e) => [e.before, e.after])).toEqual([
      ["null", '"excluded"'],
      ['"excluded"', "null"],
    ]);
    expect(await codeOf(chair.client.call("group.unsetMember", { ...at(), person: "E-11" }))).toBe(
      "group.member-unknown",
    );
  });

  test("a fork names both packages, newest first", async () => {
    small.clock.now = DAYS.consolidate;
    await writeRow(copy, small.round, "A-2", { steps: [1, 1, 1] });
    const other = await exportReview(copy, small.round, small.folder("fork"));
    await take(chair, other.file);
    const forked = await member("E-02");
    expect(forked).toMatchObject({ state: "fork", digest: null, complete: 0 });
    expect(forked?.fork.map((p) => [p.sequence, p.arrivedAt])).toEqual([
      [2, DAYS.consolidate],
      [2, DAYS.review],
    ]);
    expect(forked?.fork[0]?.digest).toBe(other.digest);
  });
});

describe("conflicts of interest", () => {
  test("the chair's own word on every application; the others' only where the case is his", async () => {
    expect(await conflicts("A-3")).toMatchObject({
      closed: "own-conflict",
      own: { answer: "conflicted", kind: "co-author" },
      ownFinal: true,
      deferred: false,
      declared: [],
    });
    expect(await conflicts("A-1")).toMatchObject({ closed: null, own: { answer: "none" }, ownFinal: false });
  });

  test("whoever has declared nothing is told nothing of the others", async () => {
    const deputy = small.home("E-09");
    const view = await deputy.client.call("group.conflicts", at());
    expect(view.mayDefer).toBe(false);
    expect(view.rulings).toEqual([]);
    expect(view.applications.map((a) => [a.closed, a.own, a.declared])).toEqual(
      Array(3).fill(["not-in-scope", null, []]),
    );
  });

  test("a possible conflict is listed with its reason, and every ruling on it", async () => {
    const third = small.home("E-03");
    await writeRow(third, small.round, "A-1", { answer: "possible" });
    mustTake(await take(chair, (await exportReview(third, small.round, small.folder("third"))).file));
    expect((await conflicts("A-1"))?.declared).toMatchObject([
      {
        person: "E-03",
        declaration: { answer: "possible", kind: "co-author", reason: expect.stringContaining("A-1") },
      },
    ]);
    const rule = { ...at(), application: "A-1", person: "E-03" };
    await chair.client.call("group.rule", { ...rule, outcome: "ruled-out", reason: "For tæt på" });
    await chair.client.call("group.rule", { ...rule, outcome: "cleared", reason: "Artiklen er fra 2001" });
    const { rulings } = await chair.client.call("group.conflicts", at());
    expect(rulings.map((r) => [r.outcome, r.reason])).toEqual([
      ["ruled-out", "For tæt på"],
      ["cleared", "Artiklen er fra 2001"],
    ]);
  });
});

describe("the next export", () => {
  const next = () => chair.client.call("group.nextExport", at());
  test("the first: no. 1, a draft for the group, a final one for the office", async () => {
    const view = await next();
    expect(view).toMatchObject({ next: 1, last: null, scope: null });
    expect(view.fileName).toMatch(/^samlet-indstilling-[0-9a-f]{8}-001\.skoen$/u);
    expect(view.recipients.draft.map((r) => r.id)).toEqual(["E-01", "E-09", "O-DK", "E-02", "E-03"]);
    expect(view.recipients.final.map((r) => r.id)).toContain("O-DK");
    expect(view.recipients.final.map((r) => r.id)).not.toContain("E-02");
  });

  test("says what was exported last, and whether it would be another now", async () => {
    await chair.client.call("group.defer", { ...at(), applications: ["A-3"] });
    const draft = await exportGroup(chair, small.round, small.folder("draft"), { draft: true });
    expect(await next()).toMatchObject({
      next: 2,
      last: { sequence: 1, digest: draft.digest, status: "draft", changed: false },
    });
    await consolidate(chair, small.round, [{ application: "A-1", place: 1 }]);
    expect((await next()).last).toMatchObject({ sequence: 1, changed: true });
    await consolidate(chair, small.round, [{ application: "A-2", outcome: "not-recommended", place: null }]);
    await exportGroup(chair, small.round, small.folder("final"));
    expect(await next()).toMatchObject({ next: 3, last: { sequence: 2, status: "final", changed: false } });
  });

  test("a passphrase given before signing has to be the right one", async () => {
    const input = { ...at(), folder: small.folder("asked"), draft: true, scope: null, recipients: "default" } as const;
    const sign = (passphrase: string) => chair.client.call("group.export", { ...input, passphrase });
    expect(await codeOf(sign("en anden sætning"))).toBe("vault.wrong-passphrase");
    expect((await next()).next).toBe(3);
    expect((await sign(passphraseOf("E-01"))).sequence).toBe(3);
  });

  test("nothing of it before the chair's own review is out", async () => {
    expect(await codeOf(small.home("E-11").client.call("group.nextExport", at()))).toBe("group.own-review-first");
  });
});
