// What a chair could try with his own key and his own review to make an office overlook something (package-format.md § 6,
// domain.md § 6): each is said or refused, whatever else the list says.
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

const DISSENT = "Jeg er uenig: metoden holder ikke";
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
  const first = await reviewAll(small, "E-01");
  const bo = await reviewAll(small, "E-02", { "A-1": { minorityOpinion: DISSENT }, "A-2": { steps: [0, 8, 9] } });
  const carla = await reviewAll(small, "E-03");
  mustTake(await take(small.home("E-01"), bo.file, carla.file));
  mustTake(await take(small.home("O-DK"), first.file, bo.file, carla.file));
  small.clock.now = DAYS.consolidate;
  own = await read(small, first.file, key("O-DK"));
  second = await read(small, bo.file, key("E-01"));
  list = await chairsList(small, forging);
});
afterAll(() => small.close());

let office: Home;
let copies = 0;
beforeEach(async () => {
  office = await small.copyOf("O-DK", `office-${++copies}`);
});

type Nested = NonNullable<Change["nested"]>[number];
/** The reviews inside the honest list, without those of `gone`. */
const nestedBut = (...gone: string[]): Nested[] =>
  list.nested.flatMap((n) =>
    !gone.includes(n.facts.predicate.author.id ?? "") && n.blob ? [{ digest: n.digest, blob: n.blob }] : [],
  );
const nestedOf = (facts: PackageFacts): Nested => {
  if (!facts.wholeZip) throw new Error("not kept whole");
  return { digest: facts.digest, blob: facts.wholeZip };
};
const consolidation = (
  edit: (d: Json) => Json,
  more: Omit<Change, "documents"> = {},
): Promise<{ file: string; digest: string }> =>
  forge(small, list, key("E-01"), { ...more, documents: { "consolidation.json": edit } });
const entry = (person: string, status: string, digest: string | null): Json => ({
  person,
  status,
  digest,
  reason: null,
});
const membersBut = (d: Json, ...gone: string[]): Json[] =>
  (d["members"] as Json[]).filter((m) => !gone.includes(m["person"] as string));
const counting = (d: Json, keep: (person: string) => boolean): Json[] =>
  rowsOf(d).map((r) => ({
    ...r,
    counted: (r["counted"] as string[]).filter(keep),
    minorityOpinions: (r["minorityOpinions"] as Json[]).filter((o) => keep(o["person"] as string)),
  }));
const row =
  (application: string, edit: (r: Json) => Json) =>
  (d: Json): Json => ({ ...d, rows: rowsOf(d).map((r) => (r["application"] === application ? edit(r) : r)) });

test("a member's review is not overlooked because the chair's own review claims to take its place", async () => {
  const swallowing = await forge(small, own, key("E-01"), {
    predicate: (p) => ({ sequence: p.sequence + 1, history: [own.digest, second.digest].toSorted() }),
  });
  const whole = nestedOf(await read(small, swallowing.file, key("O-DK")));
  const { file } = await consolidation(
    (d) => ({
      ...d,
      members: [
        ...membersBut(d, "E-01", "E-02"),
        entry("E-01", "used", swallowing.digest),
        entry("E-02", "missing", null),
      ],
      rows: counting(d, (p) => p !== "E-02"),
    }),
    { nested: [...nestedBut("E-01", "E-02"), whole] },
  );
  const outcomes = await take(office, file);
  expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.outdated"]]);
});

test("a complete row is not lost because a later package of the member only has a draft of it", async () => {
  const later = await forge(small, second, key("E-02"), {
    predicate: (p) => ({ sequence: p.sequence + 1, history: [second.digest] }),
    documents: {
      "review.json": (d) => ({ ...d, rows: rowsOf(d).map((r) => ({ ...r, status: "draft", recommendation: null })) }),
    },
  });
  const whole = nestedOf(await read(small, later.file, key("E-01")));
  const { file } = await consolidation(
    (d) => ({
      ...d,
      members: [...membersBut(d, "E-02"), entry("E-02", "used", later.digest)],
      rows: counting(d, (p) => p !== "E-02"),
    }),
    { nested: [...nestedBut("E-02"), whole] },
  );
  const outcomes = await take(office, file);
  expect(said(outcomes)).toEqual(["taken"]);
  expect(outcomes.flatMap((o) => o.notes)).toContainEqual({
    code: "note.rows-left-out",
    params: { person: "E-02", applications: "A-1, A-2, A-3" },
  });
  const { pending } = await office.client.call("joint.compute", { round: small.round });
  expect(pending.leftOut).toEqual([{ side: "dk", person: "E-02", applications: ["A-1", "A-2", "A-3"] }]);
});

test("both halves of a member's fork are never used in one list, whatever each is used for", async () => {
  const half = await forge(small, second, key("E-02"), {
    documents: {
      "review.json": (d) => ({ ...d, rows: rowsOf(d).map((r) => ({ ...r, remark: "Fra en anden computer" })) }),
    },
  });
  const whole = nestedOf(await read(small, half.file, key("E-01")));
  const { file } = await consolidation(
    (d) => ({ ...d, members: [...(d["members"] as Json[]), entry("E-02", "used", half.digest)] }),
    { nested: [...nestedBut(), whole] },
  );
  expect(said(await take(office, file))).toEqual(["refused consolidation.fork-mixed"]);
});

describe("the edition a list names", () => {
  const nowhere = "ab".repeat(32);
  const silent = row("A-2", (r) => ({
    ...r,
    consensus: (r["consensus"] as Json[]).map((c) => ({ ...c, reasons: "" })),
  }));
  test("frees no list of the reasons that disagreement asks for, unknown as it may be", async () => {
    const { file } = await consolidation((d) => ({ ...silent(d), core: nowhere, edition: 7 }), {
      predicate: () => ({ answers: { core: nowhere, edition: 7, bundle: null } }),
    });
    expect(said(await take(office, file))).toEqual(["refused consolidation.consensus-reason"]);
  });
  test.each([
    ["another core than it is signed for", { core: nowhere }, {}, "core.mismatch"],
    ["another edition than it is signed for", { edition: 2 }, {}, "core.mismatch"],
    ["another core under the number of a known one", { core: nowhere }, { core: nowhere }, "core.fork"],
  ])("is refused when it is %s", async (_name, document, signed, code) => {
    const { file } = await consolidation((d) => ({ ...d, ...document }), {
      predicate: (p) => ({
        answers: { core: p.answers?.core ?? "", edition: p.answers?.edition ?? 0, bundle: null, ...signed },
      }),
    });
    expect(said(await take(office, file))).toEqual([`refused ${code}`]);
  });
});

describe("a signed minority opinion", () => {
  const opinions = (edit: (o: Json[]) => Json[]) =>
    row("A-1", (r) => ({ ...r, minorityOpinions: edit(r["minorityOpinions"] as Json[]) }));
  test("stands in the honest list", () => {
    const [first] = rowsOf(list.documents["consolidation.json"]?.json as Json);
    expect(first?.["minorityOpinions"]).toEqual([{ person: "E-02", text: DISSENT }]);
  });
  test.each<[string, (o: Json[]) => Json[]]>([
    ["dropped", () => []],
    ["softened", (o) => o.map((x) => ({ ...x, text: "Enig" }))],
    ["contradicted by a second one", (o) => [...o, { person: "E-02", text: "Jeg er kommet på andre tanker" }]],
  ])("cannot be %s", async (_name, edit) => {
    const { file } = await consolidation(opinions(edit));
    expect(said(await take(office, file))).toEqual(["refused consolidation.minority-opinion"]);
  });
});
