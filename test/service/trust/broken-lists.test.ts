// What the chair's own program would not let him sign an office does not take in either (domain.md §§ 5, 6); a sender this home
// has no list of is told apart from a wrong key, and what is taken in later leaves the quarantine (package-format.md §§ 6, 9).
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
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
  type SmallRound,
} from "../../support/small-round.ts";
import { chairsList, change, forger, rowsOf, type Forger } from "./refusing.ts";
import { forge, keysOf, read, type Json } from "./support.ts";

let small: SmallRound;
let forging: Forger;
let review: PackageFacts;
let list: PackageFacts;

beforeAll(async () => {
  small = await smallRound();
  forging = await forger(small, ["O-DK", "E-01", "E-02"]);
  small.clock.now = DAYS.review;
  await reviewAll(small, "E-01");
  const second = await reviewAll(small, "E-02", { "A-2": { steps: [0, 8, 9] } });
  const third = await reviewAll(small, "E-03", { "A-3": { answer: "conflicted" } });
  const chair = small.home("E-01");
  mustTake(await take(chair, second.file, third.file));
  small.clock.now = DAYS.consolidate;
  review = await read(small, second.file, forging.key("E-01"));
  list = await chairsList(small, forging, { place: null, outcome: "not-recommended" });
});
afterAll(() => small.close());

/** The row of one application replaced. */
const row =
  (application: string, edit: (r: Json) => Json) =>
  (d: Json): Json => ({ ...d, rows: rowsOf(d).map((r) => (r["application"] === application ? edit(r) : r)) });
const consensus =
  (edit: (c: Json[]) => Json[]) =>
  (r: Json): Json => ({ ...r, consensus: edit(r["consensus"] as Json[]) });
const refusal = (edit: (d: Json) => Json): Promise<string> =>
  forging.refused("O-DK", list, "E-01", change("consolidation.json", edit));

describe("a final list is refused", () => {
  test.each<[string, (d: Json) => Json, string]>([
    [
      "without any consensus",
      row(
        "A-1",
        consensus(() => []),
      ),
      "consensus-missing",
    ],
    [
      "with a consensus of null",
      row(
        "A-1",
        consensus((c) => c.map((x) => ({ ...x, value: null }))),
      ),
      "consensus-missing",
    ],
    [
      "with two values for one criterion",
      row(
        "A-1",
        consensus((c) => c.flatMap((x) => [x, { ...x, value: { steps: 10 } }])),
      ),
      "consensus-twice",
    ],
    [
      "with a value off the scale",
      row(
        "A-1",
        consensus((c) => c.map((x) => ({ ...x, value: { steps: 99 } }))),
      ),
      "value-not-permitted",
    ],
    [
      "with a criterion the set does not have",
      row(
        "A-1",
        consensus((c) => [...c, { criterion: "charm", value: { steps: 1 }, reasons: "" }]),
      ),
      "value-not-permitted",
    ],
    [
      "without the reason its members' disagreement asks for",
      row(
        "A-2",
        consensus((c) => c.map((x) => ({ ...x, reasons: "" }))),
      ),
      "consensus-reason",
    ],
    ["not recommending without reasons", row("A-3", (r) => ({ ...r, reasons: " " })), "reasons-missing"],
    ["not recommending, yet with a place", row("A-3", (r) => ({ ...r, place: 1 })), "place-differs"],
    ["not treating, yet with a place", row("A-1", (r) => ({ ...r, outcome: "not-treated" })), "place-differs"],
    ["recommending without a place", row("A-1", (r) => ({ ...r, place: null })), "place-differs"],
    [
      "recommending what is below a threshold",
      row(
        "A-1",
        consensus((c) => c.map((x) => ({ ...x, value: { steps: 6 } }))),
      ),
      "threshold-forces-rejection",
    ],
    [
      "placing against its own scores without a reason",
      (d) =>
        row("A-1", (r) => ({ ...r, moveReason: null }))(
          row(
            "A-2",
            consensus((c) => c.map((x) => ({ ...x, value: { steps: 10 } }))),
          )(d),
        ),
      "move-reason",
    ],
  ])("%s", async (_name, edit, code) => {
    expect(await refusal(edit)).toBe(`refused consolidation.${code}`);
  });

  test("but taken in when nothing of it is broken", async () => {
    const copy = await small.copyOf("O-DK", "honest");
    const { file } = await forge(small, list, forging.key("E-01"));
    expect(said(await take(copy, file))).toEqual(["taken"]);
  });
});

describe("a review that calls empty rows complete", () => {
  const emptied = (d: Json): Json => ({
    ...d,
    rows: rowsOf(d).map((r) => ({ ...r, judgements: [], recommendation: null, equalBenefit: null, assessment: "" })),
  });
  const newer = { predicate: () => ({ sequence: 2, history: [review.digest] }) };

  test("is refused by the chair, and his earlier one still counts", async () => {
    const asked = { ...newer, ...change("review.json", emptied) };
    expect(await forging.refused("E-01", review, "E-02", asked)).toBe("refused review.complete-with-gaps");
    const { members } = await small.home("E-01").client.call("group.status", { round: small.round });
    expect(members.find((m) => m.person === "E-02")?.sequence).toBe(1);
  });
  test("is refused with a single missing answer, and taken in when it says draft", async () => {
    const half = change(
      "review.json",
      row("A-1", (r) => ({ ...r, recommendation: null })),
    );
    expect(await forging.refused("E-01", review, "E-02", { ...newer, ...half })).toBe(
      "refused review.complete-with-gaps",
    );
    const draft = await forge(small, review, forging.key("E-02"), {
      ...newer,
      ...change("review.json", (d) => ({ ...d, rows: rowsOf(emptied(d)).map((r) => ({ ...r, status: "draft" })) })),
    });
    const copy = await small.copyOf("E-01", "chair with a draft");
    const outcomes = await take(copy, draft.file);
    expect(said(outcomes)).toEqual(["taken"]);
    expect(notesOf(outcomes)).toContain("note.incomplete-review");
  });
});

describe("a review that came before the criteria it answers", () => {
  test("counts nowhere when these find it empty, whatever it calls itself", async () => {
    const early = await smallRound();
    try {
      early.clock.now = DAYS.review;
      writeIntake(early.intake, { criteriaVersion: 2 });
      const office = early.home("O-DK").client;
      await office.call("rounds.update", { round: early.round, folder: early.intake });
      const { files } = await office.call("rounds.exportBundles", {
        round: early.round,
        folder: early.folder("second edition"),
        recipients: "default",
      });
      const edition = (who: string): string => files.find((f) => f.reader === who)?.file ?? "";
      mustTake(await take(early.home("E-02"), edition("E-02")));
      const full = await reviewAll(early, "E-02");
      const hollow = await forge(
        early,
        await read(early, full.file, await keysOf(early, "E-01")),
        await keysOf(early, "E-02"),
        change("review.json", (d) => ({
          ...d,
          rows: rowsOf(d).map((r) => (r["application"] === "A-1" ? { ...r, judgements: [] } : r)),
        })),
      );
      const outcomes = await take(early.home("E-01"), hollow.file);
      expect([said(outcomes), notesOf(outcomes)]).toEqual([["taken"], ["note.other-criteria"]]);
      mustTake(await take(early.home("E-01"), edition("E-01")));
      await reviewAll(early, "E-01");
      const { rows } = await early.home("E-01").client.call("group.matrix", { round: early.round });
      const standing = rows.map((r) => [r.application, r.members.find((m) => m.person === "E-02")?.standing]);
      expect(standing).toEqual([
        ["A-1", "draft"],
        ["A-2", "counts"],
        ["A-3", "counts"],
      ]);
    } finally {
      await early.close();
    }
  });
});

describe("the other side's list before the other side's people", () => {
  let bare: SmallRound;
  let group: { file: string; digest: string };
  let review: { digest: string };
  beforeAll(async () => {
    bare = await smallRound({ exchange: false });
    bare.clock.now = DAYS.review;
    review = await reviewAll(bare, "E-11");
    const second = await reviewAll(bare, "E-12");
    mustTake(await take(bare.home("E-11"), second.file));
    bare.clock.now = DAYS.consolidate;
    await consolidate(bare.home("E-11"), bare.round, [
      { application: "A-1", place: 1 },
      { application: "A-2", place: 2 },
      { application: "A-3", place: 3 },
    ]);
    const made = await exportGroup(bare.home("E-11"), bare.round, bare.folder("cn"));
    const sent = await bare.home("E-11").client.call("packages.send", {
      digest: made.digest,
      folder: bare.folder("to dk"),
      recipients: ["office:dk"],
    });
    group = { ...made, file: sent.file };
  });
  afterAll(() => bare.close());

  test("encrypted again for the post it is the same package, and what is inside it is held too", async () => {
    const early = await bare.copyOf("O-DK", "early");
    const open = async (): Promise<string[]> =>
      (await early.client.call("packages.quarantine", {})).entries.map((e) => e.code);
    const again = async (digest: string, name: string): Promise<string> =>
      (
        await bare.home("E-11").client.call("packages.send", {
          digest,
          folder: bare.folder(name),
          recipients: ["office:dk"],
        })
      ).file;
    expect(said(await take(early, group.file, await again(review.digest, "alone")))).toEqual([
      "refused signature.unknown-author",
      "refused signature.unknown-author",
    ]);
    mustTake(await take(early, bare.bundles["O-DK"] ?? ""));
    expect(await open()).toHaveLength(2);
    expect(said(await take(early, await again(group.digest, "again")))).toEqual(["taken"]);
    expect(await open()).toEqual([]);
  });

  test("says whose list is missing, leaves the quarantine once it is taken in, and keeps nothing twice", async () => {
    const office = bare.home("O-DK");
    const open = async (): Promise<string[]> =>
      (await office.client.call("packages.quarantine", {})).entries.map((e) => e.code);
    const [refused] = await take(office, group.file);
    expect(refused?.refusal).toEqual({ code: "signature.unknown-author", params: { author: "E-11" } });
    expect(await open()).toEqual(["signature.unknown-author"]);
    mustTake(await take(office, bare.bundles["O-DK"] ?? ""));
    // Another file that came in resolves nothing.
    expect(await open()).toEqual(["signature.unknown-author"]);
    expect(said(await take(office, group.file))).toEqual(["taken"]);
    expect(await open()).toEqual([]);
    const { packages } = await office.client.call("packages.list", { round: bare.round });
    expect(packages.map((p) => p.digest)).toContain(group.digest);
  });
});
