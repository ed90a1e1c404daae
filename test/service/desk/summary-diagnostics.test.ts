// The list of rounds, and what a person may hand to whoever mends Skøn (issue 3, items 4, 10).
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, filesUnder, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  PEOPLE,
  reviewAll,
  SECRET,
  smallRound,
  take,
  writeRow,
  type SmallRound,
} from "../../support/small-round.ts";

let small: SmallRound;
let home: Home;
beforeAll(async () => {
  small = await smallRound({ yaml: "retainUntil: 2014-12-31\n" });
  home = small.home("E-02");
  small.clock.now = DAYS.review;
});
afterAll(() => small.close());

const progress = async (of = home) =>
  (await of.client.call("rounds.list", {})).rounds.find((r) => r.id === small.round)?.progress;

test("a round in one line: deadline, retention, side, and each application in exactly one state", async () => {
  const [round] = (await home.client.call("rounds.list", {})).rounds;
  expect(round).toMatchObject({
    practice: false,
    side: "dk",
    deadline: { at: "2009-04-14T10:00:00Z", timeZone: "Europe/Copenhagen" },
    retainUntil: "2014-12-31",
  });
  const none = { complete: 0, inProgress: 0, notStarted: 0, waiting: 0, out: 0, assigned: 3 };
  expect(await progress()).toEqual({ ...none, notStarted: 3 });
  await writeRow(home, small.round, "A-1", { steps: null });
  await writeRow(home, small.round, "A-2", { answer: "conflicted" });
  await writeRow(home, small.round, "A-3", { answer: "possible" });
  expect(await progress()).toEqual({ ...none, inProgress: 1, out: 1, waiting: 1 });
  await writeRow(home, small.round, "A-1");
  expect(await progress()).toEqual({ ...none, complete: 1, out: 1, waiting: 1 });
});

test("who reviews nothing has no progress of his own", async () => {
  expect(await progress(small.home("O-DK"))).toBeNull();
  expect(await progress(small.home("E-09"))).toBeNull();
});

test("a ruling that comes with the chair's draft ends the waiting", async () => {
  const chair = small.home("E-01");
  const sent = await reviewAll(small, "E-02", { "A-2": { answer: "conflicted" }, "A-3": { answer: "possible" } });
  await reviewAll(small, "E-01");
  mustTake(await take(chair, sent.file));
  await chair.client.call("group.rule", {
    round: small.round,
    application: "A-3",
    person: "E-02",
    outcome: "ruled-out",
    reason: "For tæt på",
  });
  await consolidate(chair, small.round, [{ application: "A-1", place: 1 }]);
  const draft = await exportGroup(chair, small.round, small.folder("group"), { draft: true });
  mustTake(await take(home, draft.file));
  expect(await progress()).toMatchObject({ complete: 1, waiting: 0, out: 2, assigned: 3 });
});

test("diagnostics say how much, how long and which codes, and nothing of anybody", async () => {
  expect(await codeOf(home.client.call("reviews.get", { round: small.round, application: "X-99" }))).toBe(
    "review.not-assigned",
  );
  const noise = small.folder("noise.skoen");
  fs.writeFileSync(noise, "x");
  await take(home, noise);
  const file = small.folder("diagnostics.txt");
  expect(await home.client.call("diagnostics.write", { file })).toEqual({ file });
  const text = fs.readFileSync(file, "utf8");
  for (const wanted of [
    /^Skøn: Skoen\/\d/mu,
    /^database schema: \d+$/mu,
    /^packages, review: 1$/mu,
    /^round 1: expert, open, edition 1, criteria 3, applications 3, documents 3, people \d$/mu,
    /^reviews\.change: \d+, \d+\.\d, \d+\.\d$/mu,
    /^2009-04-01T08:00:00Z: reviews\.get review\.not-assigned$/mu,
    /^(package|zip)\.\S+: 1$/mu,
    /^language: system$/mu,
  ])
    expect(text).toMatch(wanted);
  const { core, roster } = await home.client.call("rounds.show", { round: small.round });
  const { identity } = await home.client.call("identity.status", {});
  const { packages } = await home.client.call("packages.list", { round: null });
  const never = [
    SECRET,
    "X-99",
    small.root,
    small.round,
    "noise",
    "Lille runde",
    ...Object.values(PEOPLE).flatMap((p) => [p.name, p.organisation]),
    ...roster.flatMap((e) => [e.id, e.key, e.fingerprint, e.email ?? e.id]),
    ...(core?.applications ?? []).flatMap((a) => [a.id, a.journalNumber, a.title.da ?? "-"]),
    ...packages.map((p) => p.digest),
    identity?.fingerprint ?? "",
    identity?.device ?? "",
  ];
  expect(never.filter((n) => text.includes(n))).toEqual([]);
});

test("diagnostics of a locked home say that it is locked, and never take the place of a file", async () => {
  const copy = await small.copyOf("E-03", "locked");
  await copy.client.call("identity.lock", {});
  const file = small.folder("locked.txt");
  await copy.client.call("diagnostics.write", { file });
  expect(fs.readFileSync(file, "utf8")).toMatch(/## Home\nlocked/u);
  expect(await codeOf(copy.client.call("diagnostics.write", { file }))).toBe("file.exists");
  expect(filesUnder(small.root).filter((f) => f.endsWith(".tmp"))).toEqual([]);
});
