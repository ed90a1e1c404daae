// Which of a group's lists an office computes from (domain.md §§ 1, 7; package-format.md § 6): what does not count replaces nothing,
// a decision settles what it names, and criteria or keys that come later give the answer they would have given before.
import { afterEach, beforeEach, expect, test } from "vitest";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { codeOf, type Home } from "../../support/service-home.ts";
import {
  consolidate,
  DAYS,
  exportGroup,
  mustTake,
  notesOf,
  reviewAll,
  said,
  smallRound,
  take,
  writeIntake,
  type HomeId,
  type SmallRound,
} from "../../support/small-round.ts";
import { rowsOf } from "../trust/refusing.ts";
import { forge, keysOf, read, type Json } from "../trust/support.ts";

let small: SmallRound;
beforeEach(async () => {
  small = await smallRound();
});
afterEach(() => small.close());

let folders = 0;
const folder = (): string => small.folder(`out-${++folders}`);

/** The Danish group reviews, its chair consolidates: the first final list. */
async function firstList(): Promise<{ file: string; digest: string }> {
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
  const [second, third] = [await reviewAll(small, "E-02"), await reviewAll(small, "E-03")];
  mustTake(await take(small.home("E-01"), second.file, third.file));
  small.clock.now = DAYS.consolidate;
  await consolidate(small.home("E-01"), small.round, [
    { application: "A-1", place: 1 },
    { application: "A-2", place: 2 },
    { application: "A-3", place: 3 },
  ]);
  return exportGroup(small.home("E-01"), small.round, folder());
}
/** The list as the Danish office passes it on to the other one. */
async function passedOn(list: { file: string; digest: string }): Promise<string> {
  mustTake(await take(small.home("O-DK"), list.file));
  const { file } = await small
    .home("O-DK")
    .client.call("packages.send", { digest: list.digest, folder: folder(), recipients: ["office:cn"] });
  return file;
}
async function nextList(chair: Home, minutes: string): Promise<{ file: string; digest: string }> {
  await chair.client.call("group.setMinutes", { round: small.round, minutes });
  return exportGroup(chair, small.round, folder());
}
const compute = (home: Home): Promise<OutputOf<SkoenContract, "joint.compute">> =>
  home.client.call("joint.compute", { round: small.round });
const counted = async (home: Home): Promise<string[]> =>
  (await compute(home)).document.consolidations.map((c) => c.digest);
const settled = { who: "O-DK", at: DAYS.joint, reason: "Aftalt på kontoret" };
type Decision =
  | { kind: "late"; digest: string; accepted: boolean; at?: string }
  | { kind: "fork"; group: "dk"; chosen: string; refused: string[] };
const decide = (home: Home, id: string, decision: Decision): Promise<unknown> =>
  home.client.call("joint.decide", { round: small.round, id, decision: { ...settled, ...decision } });
const propose = (home: Home): Promise<unknown> =>
  home.client.call("joint.export", { round: small.round, folder: folder(), recipients: "default" });

test("a late list takes no timely one's place before it is accepted; refused, it leaves nothing open", async () => {
  const office = small.home("O-DK");
  const first = await firstList();
  mustTake(await take(office, first.file));
  small.clock.now = DAYS.lateConsolidation;
  const late = await nextList(small.home("E-01"), "Rettet referat");
  mustTake(await take(office, late.file));
  expect(await counted(office)).toEqual([first.digest]);
  expect((await compute(office)).pending.late).toEqual([{ side: "dk", digest: late.digest }]);
  expect(await codeOf(propose(office))).toBe("joint.package-undecided");
  await decide(office, "late", { kind: "late", digest: late.digest, accepted: false });
  expect([await counted(office), (await compute(office)).pending.late]).toEqual([[first.digest], []]);
  await propose(office);
  await decide(office, "late", { kind: "late", digest: late.digest, accepted: true });
  expect(await counted(office)).toEqual([late.digest]);
});

test("of two decisions about one list the later counts, whatever they are called", async () => {
  const office = small.home("O-DK");
  const first = await firstList();
  mustTake(await take(office, first.file));
  await decide(office, "b", { kind: "late", digest: first.digest, accepted: false, at: "2009-05-20T09:00:00Z" });
  await decide(office, "a", { kind: "late", digest: first.digest, accepted: true, at: "2009-05-20T10:00:00Z" });
  expect(await counted(office)).toEqual([first.digest]);
});

test("a list that comes after a fork was decided is not passed over: the fork is open again", async () => {
  const office = small.home("O-DK");
  const first = await firstList();
  const tablet = await small.copyOf("E-01", "tablet");
  const [here, there] = [await nextList(small.home("E-01"), "Et"), await nextList(tablet, "To")];
  mustTake(await take(office, first.file, here.file));
  expect(said(await take(office, there.file))).toEqual(["fork"]);
  await decide(office, "fork", { kind: "fork", group: "dk", chosen: here.digest, refused: [there.digest] });
  expect(await counted(office)).toEqual([here.digest]);
  const newer = await nextList(tablet, "Tre");
  expect(said(await take(office, newer.file))).toEqual(["fork"]);
  expect(await counted(office)).toEqual([]);
  const { pending } = await compute(office);
  expect(pending.forks.map((f) => new Set(f.digests))).toEqual([new Set([here.digest, newer.digest])]);
});

/** Edition 2 with other criteria, taken in by the Danes; the file for the other office. */
async function secondEdition(): Promise<string> {
  writeIntake(small.intake, { criteriaVersion: 2 });
  const office = small.home("O-DK").client;
  await office.call("rounds.update", { round: small.round, folder: small.intake });
  const { files } = await office.call("rounds.exportBundles", {
    round: small.round,
    folder: folder(),
    recipients: "default",
  });
  const of = (who: HomeId): string => files.find((f) => f.reader === who)?.file ?? "";
  for (const who of ["E-01", "E-02", "E-03"] as const) mustTake(await take(small.home(who), of(who)));
  return of("O-CN");
}

test("a list that came before the criteria it answers counts only when it holds under them, whichever came first", async () => {
  small.clock.now = DAYS.review;
  const bundle = await secondEdition();
  const honest = await firstList();
  const hollow = await forge(
    small,
    await read(small, honest.file, await keysOf(small, "O-DK")),
    await keysOf(small, "E-01"),
    {
      documents: {
        "consolidation.json": (d) => ({ ...d, rows: rowsOf(d).map((r): Json => ({ ...r, consensus: [] })) }),
      },
    },
  );
  const [before, after, good] = [
    await small.copyOf("O-CN", "list first"),
    await small.copyOf("O-CN", "criteria first"),
    await small.copyOf("O-CN", "honest list first"),
  ];
  expect(notesOf(await take(before, hollow.file))).toContain("note.other-criteria");
  const outcomes = await take(before, bundle);
  expect(said(outcomes)).toEqual(["taken"]);
  expect(notesOf(outcomes)).toEqual(expect.arrayContaining(["note.list-broken", "consolidation.consensus-missing"]));
  const { pending, document } = await compute(before);
  expect(pending.broken).toMatchObject([
    { side: "dk", digest: hollow.digest, code: "consolidation.consensus-missing", params: { application: "A-1" } },
  ]);
  mustTake(await take(after, bundle));
  expect(said(await take(after, hollow.file))).toEqual(["refused consolidation.consensus-missing"]);
  expect(JSON.stringify((await compute(after)).document)).toBe(JSON.stringify(document));

  mustTake(await take(good, await passedOn(honest)));
  expect(notesOf(await take(good, bundle))).not.toContain("note.list-broken");
  expect(await counted(good)).toEqual([honest.digest]);
});

test("a list that rests on a review under a revoked key does not count, whichever came first", async () => {
  const list = await firstList();
  const file = await passedOn(list);
  await small.home("O-DK").client.call("rounds.revoke", {
    round: small.round,
    person: "E-02",
    reason: "Stjålet",
    accepted: [],
  });
  const { files } = await small.home("O-DK").client.call("rounds.exportBundles", {
    round: small.round,
    folder: folder(),
    recipients: "default",
  });
  const bundle = files.find((f) => f.reader === "O-CN")?.file ?? "";
  const [before, after] = [await small.copyOf("O-CN", "list first"), await small.copyOf("O-CN", "roster first")];
  mustTake(await take(before, file));
  expect(await counted(before)).toEqual([list.digest]);
  expect(notesOf(await take(before, bundle))).toEqual(
    expect.arrayContaining(["note.list-broken", "signature.revoked-key"]),
  );
  expect(await counted(before)).toEqual([]);
  mustTake(await take(after, bundle));
  expect(said(await take(after, file))).toEqual(["refused signature.revoked-key"]);
  expect(JSON.stringify((await compute(after)).document)).toBe(JSON.stringify((await compute(before)).document));
});
