// A chair cannot drop a review unnoticed, and nobody decides his own case (package-format.md § 6, domain.md § 4): lists signed with
// the chair's real key that pass over what the office holds.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { KeySet } from "../../../electron/service/identity/keys.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import type { Home } from "../../support/service-home.ts";
import {
  DAYS,
  mustTake,
  notesOf,
  reviewAll,
  said,
  smallRound,
  take,
  type HomeId,
  type SmallRound,
} from "../../support/small-round.ts";
import { chairsList, forger, rowsOf, type Forger } from "./refusing.ts";
import { forge, read, type Change, type Json } from "./support.ts";

let small: SmallRound;
let forging: Forger;
const key = (who: HomeId): KeySet => forging.key(who);
let own: PackageFacts;
let second: PackageFacts;
let list: PackageFacts;

beforeAll(async () => {
  small = await smallRound();
  forging = await forger(small, ["O-DK", "E-01", "E-02"]);
  small.clock.now = DAYS.review;
  const [first, bo, carla] = [
    await reviewAll(small, "E-01"),
    await reviewAll(small, "E-02"),
    await reviewAll(small, "E-03"),
  ];
  const chair = small.home("E-01");
  mustTake(await take(chair, bo.file, carla.file));
  mustTake(await take(small.home("O-DK"), first.file, bo.file, carla.file));
  small.clock.now = DAYS.consolidate;
  own = await read(small, first.file, key("O-DK"));
  second = await read(small, bo.file, key("E-01"));
  list = await chairsList(small, forging);
});
afterAll(() => small.close());

/** The office as it is before it has taken any list in. */
let office: Home;
let copies = 0;
beforeEach(async () => {
  office = await small.copyOf("O-DK", `office-${++copies}`);
});

const without = (person: string): NonNullable<Change["nested"]> =>
  list.nested.flatMap((n) =>
    n.facts.predicate.author.id !== person && n.blob ? [{ digest: n.digest, blob: n.blob }] : [],
  );
const uncounted = (d: Json, person: string): Json => ({
  ...d,
  rows: rowsOf(d).map((r) => ({ ...r, counted: (r["counted"] as string[]).filter((p) => p !== person) })),
});
/** The chair's list without a person's review, saying about him what `entries` say. */
const dropping = (person: string, ...entries: Json[]): Promise<{ file: string; digest: string }> =>
  forge(small, list, key("E-01"), {
    nested: without(person),
    documents: {
      "consolidation.json": (d) => ({
        ...uncounted(d, person),
        members: [
          ...(d["members"] as Json[]).filter((m) => m["person"] !== person),
          ...entries.map((e) => ({ person, digest: null, reason: null, ...e })),
        ],
      }),
    },
  });
const changed = (edit: (d: Json) => Json): Promise<{ file: string; digest: string }> =>
  forge(small, list, key("E-01"), { documents: { "consolidation.json": edit } });
const compute = () => office.client.call("joint.compute", { round: small.round });
/** What the computation says of a Danish row: its reason when undecided, or "decided". */
const standing = async (application: string): Promise<string> => {
  const { notDecided, groups } = (await compute()).document;
  const reasons = notDecided.find((n) => n.application === application)?.reasons ?? [];
  const listed = groups.dk.some((r) => r.application === application);
  return reasons.find((r) => r.group === "dk")?.reason ?? (listed ? "decided" : "nowhere");
};
/** The chair's own review, newer, with a conflict in A-1. */
const conflicted = (): Promise<{ file: string; digest: string }> =>
  forge(small, own, key("E-01"), {
    predicate: (p) => ({ sequence: p.sequence + 1, history: [own.digest] }),
    documents: {
      "review.json": (d) => ({
        ...d,
        rows: rowsOf(d).map((r) =>
          r["application"] === "A-1"
            ? {
                ...r,
                conflict: {
                  answer: "conflicted",
                  kind: "economic",
                  reason: "Ejer",
                  at: DAYS.review,
                  confirmedAt: null,
                },
                judgements: [],
                recommendation: null,
              }
            : r,
        ),
      }),
    },
  });

describe("an honest list", () => {
  test("is taken in without a word, and nothing waits", async () => {
    const { file } = await changed((d) => d);
    const outcomes = await take(office, file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], []]);
    expect((await compute()).pending).toEqual({
      forks: [],
      late: [],
      broken: [],
      outdated: [],
      leftOut: [],
      ownConflicts: [],
    });
    expect(await standing("A-1")).toBe("decided");
  });
});

describe("a review the office holds and the list does not use", () => {
  test.each([
    ["missing", { status: "missing" }, "note.outdated"],
    ["excluded with a reason", { status: "excluded", reason: "late" }, "note.review-unused"],
    ["a fork where there is none", { status: "fork" }, "note.review-unused"],
  ])("is said at import and at every computation: %s", async (_name, entry, note) => {
    const { file } = await dropping("E-02", entry);
    const outcomes = await take(office, file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], [note]]);
    expect((await compute()).pending.outdated).toEqual([{ side: "dk", person: "E-02", digest: second.digest }]);
  });

  test("is said as well when the list came first", async () => {
    const late = await forge(small, second, key("E-02"), {
      predicate: (p) => ({ sequence: p.sequence + 1, history: [second.digest] }),
    });
    const { file } = await dropping("E-02", { status: "excluded", reason: "late" });
    mustTake(await take(office, file));
    expect(notesOf(await take(office, late.file))).toContain("note.review-unused");
  });

  test("a fork both see is nothing more to say; when it is settled the review is", async () => {
    const laptop = await forge(small, second, key("E-02"), {
      predicate: (p) => ({ sequence: p.sequence, history: [] }),
    });
    expect(said(await take(office, laptop.file))).toEqual(["fork"]);
    const { file } = await dropping("E-02", { status: "fork" });
    const outcomes = await take(office, file);
    expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], []]);
    expect((await compute()).pending.outdated).toEqual([]);
    const settled = await forge(small, second, key("E-02"), {
      predicate: (p) => ({ sequence: p.sequence + 1, history: [laptop.digest, second.digest].toSorted() }),
    });
    expect(notesOf(await take(office, settled.file))).toContain("note.review-unused");
    expect((await compute()).pending.outdated.map((o) => o.digest)).toEqual([settled.digest]);
  });

  test("a used review whose complete rows are not counted is said, with the applications", async () => {
    const outcomes = await take(office, (await changed((d) => uncounted(d, "E-02"))).file);
    expect(said(outcomes)).toEqual(["taken"]);
    expect(outcomes.flatMap((o) => o.notes)).toEqual([
      { code: "note.rows-left-out", params: { person: "E-02", applications: "A-1, A-2, A-3" } },
    ]);
    expect((await compute()).pending.leftOut).toEqual([
      { side: "dk", person: "E-02", applications: ["A-1", "A-2", "A-3"] },
    ]);
  });
});

describe("a members list that contradicts itself is refused", () => {
  const invented = "ab".repeat(32);
  test.each([
    ["missing with a digest of nothing", [{ status: "missing", digest: invented }], "member-contradicts"],
    ["excluded with a digest", [{ status: "excluded", digest: invented, reason: "x" }], "member-contradicts"],
    ["missing and a fork", [{ status: "missing" }, { status: "fork" }], "member-contradicts"],
    ["missing twice", [{ status: "missing" }, { status: "missing" }], "member-contradicts"],
    ["excluded without a reason", [{ status: "excluded" }], "excluded-without-reason"],
    ["excluded with a blank reason", [{ status: "excluded", reason: "  " }], "excluded-without-reason"],
  ])("%s", async (_name, entries, code) => {
    expect(said(await take(office, (await dropping("E-02", ...entries)).file))).toEqual([
      `refused consolidation.${code}`,
    ]);
  });

  test("missing with the digest of his review, and used besides", async () => {
    expect(
      said(await take(office, (await dropping("E-02", { status: "missing", digest: second.digest })).file)),
    ).toEqual(["refused consolidation.member-contradicts"]);
    const both = await changed((d) => ({
      ...d,
      members: [...(d["members"] as Json[]), { person: "E-02", status: "missing", digest: null, reason: null }],
    }));
    expect(said(await take(office, both.file))).toEqual(["refused consolidation.member-contradicts"]);
  });
});

describe("the chair's own case", () => {
  test.each([
    ["excluded", { status: "excluded", reason: "x" }],
    ["missing", { status: "missing" }],
  ])("is not decided by him when the office holds his declaration, and he is %s in his list", async (_name, entry) => {
    mustTake(await take(office, (await conflicted()).file));
    const outcomes = await take(office, (await dropping("E-01", entry)).file);
    expect(said(outcomes)).toEqual(["taken"]);
    expect(outcomes.flatMap((o) => o.notes)).toContainEqual({
      code: "note.settled-despite-conflict",
      params: { person: "E-01", applications: "A-1" },
    });
    expect(await standing("A-1")).toBe("own-conflict");
    expect(await standing("A-2")).toBe("decided");
    const { document, pending } = await compute();
    expect(document.groups.dk.map((r) => r.application)).toEqual(["A-2", "A-3"]);
    expect(pending.ownConflicts).toEqual([{ side: "dk", person: "E-01", applications: ["A-1"] }]);
  });

  test("is not decided either when the list rests on his older review, whichever comes first", async () => {
    const newer = await conflicted();
    const honest = await changed((d) => d);
    mustTake(await take(office, honest.file));
    expect(await standing("A-1")).toBe("decided");
    const outcomes = await take(office, newer.file);
    expect(notesOf(outcomes)).toEqual(expect.arrayContaining(["note.outdated", "note.settled-despite-conflict"]));
    const after = JSON.stringify((await compute()).document);
    expect(await standing("A-1")).toBe("own-conflict");
    office = await small.copyOf("O-DK", "other order");
    mustTake(await take(office, newer.file, honest.file));
    expect(JSON.stringify((await compute()).document)).toBe(after);
  });
});
