// An expert's own review (domain.md § 5): nothing typed is lost, nothing is filled in for him, and what is sent says what it is.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, filesUnder, passphraseOf, serveHome, type Home } from "../../support/service-home.ts";
import { inReadingOrder } from "../../../electron/service/handlers/reading-order.ts";
import {
  APPLICATIONS,
  CRITERIA,
  DAYS,
  exportReview,
  mustTake,
  said,
  SECRET,
  smallRound,
  take,
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
});
afterAll(() => small.close());

type Change = Parameters<typeof home.client.call<"reviews.change">>[1]["change"];
const change = (application: string, c: Change) =>
  home.client.call("reviews.change", { round: small.round, application, change: c });
const get = (application: string) => home.client.call("reviews.get", { round: small.round, application });
const undo = (application: string) => home.client.call("reviews.undo", { round: small.round, application });
const redo = (application: string) => home.client.call("reviews.redo", { round: small.round, application });
const none: Change = { field: "conflict", answer: "none", kind: null, reason: "" };
const score = (steps: number | null): Change => ({
  field: "value",
  criterion: "impact",
  value: steps === null ? null : { steps },
});
const value = async (application: string): Promise<unknown> =>
  (await get(application)).row.judgements.find((j) => j.criterion === "impact")?.value ?? null;

describe("before and while scoring", () => {
  test("nothing is preselected, and nothing opens before the declaration", async () => {
    const { row, state, documentsOpen } = await get("A-1");
    expect([row.conflict, row.judgements, row.recommendation, row.equalBenefit, state, documentsOpen]).toEqual([
      null,
      [],
      null,
      null,
      "not-started",
      false,
    ]);
    expect(await codeOf(change("A-1", score(3)))).toBe("review.not-declared");
    expect(await codeOf(change("A-9", none))).toBe("review.not-assigned");
    expect((await change("A-1", none)).documentsOpen).toBe(true);
  });

  test("a value off the scale, of another kind or for an unknown criterion is refused, never rounded", async () => {
    expect(await codeOf(change("A-1", score(11)))).toBe("review.value-off-scale");
    expect(await codeOf(change("A-1", { field: "value", criterion: "impact", value: { gate: "yes" } }))).toBe(
      "review.value-off-scale",
    );
    expect(await codeOf(change("A-1", { field: "value", criterion: "charm", value: { steps: 1 } }))).toBe(
      "review.criterion-unknown",
    );
    expect(await value("A-1")).toBeNull();
  });

  test("what is missing is a list, one kind after the other", async () => {
    const kinds = async (): Promise<string[]> =>
      (await get("A-3")).gaps.map((g) => `${g.kind} ${g.criterion ?? ""}`.trim());
    expect(await kinds()).toEqual(["declaration"]);
    await change("A-3", { field: "conflict", answer: "possible", kind: null, reason: " " });
    expect(await kinds()).toEqual(["declaration-reason"]);
    await change("A-3", { field: "conflict", answer: "possible", kind: "other", reason: "Kender dem" });
    expect(await kinds()).toEqual([
      ...CRITERIA.flatMap((c) => [`score ${c}`, `reasons ${c}`]),
      "recommendation",
      "equal-benefit",
    ]);
    await change("A-3", { field: "value", criterion: "impact", value: "cannot-judge" });
    expect(await kinds()).toContain("reasons impact");
    await writeRow(home, small.round, "A-3");
    expect([await kinds(), (await get("A-3")).state]).toEqual([[], "complete"]);
  });

  test("everyone's list is in his own reading order and begins with the calibration", async () => {
    for (const id of ["E-02", "E-01", "E-03", "E-12"] as const) {
      const { rows } = await small.home(id).client.call("reviews.list", { round: small.round });
      const read = rows.map((r) => r.row.application);
      const assigned = APPLICATIONS.map((a) => ({ id: a, calibration: a === "A-2" }));
      expect(read).toEqual(inReadingOrder(small.round, id, assigned).map((a) => a.id));
      expect(read[0]).toBe("A-2");
    }
  });
});

describe("undo", () => {
  test("goes back and forth step by step, also after a restart, and a new change forgets what was undone", async () => {
    for (const steps of [2, 4, 6]) await change("A-1", score(steps));
    await undo("A-1");
    expect(await value("A-1")).toEqual({ steps: 4 });
    await home.client.call("identity.lock", {});
    await home.client.call("identity.unlock", { passphrase: passphraseOf("E-02") });
    await undo("A-1");
    expect(await value("A-1")).toEqual({ steps: 2 });
    await redo("A-1");
    await redo("A-1");
    expect(await value("A-1")).toEqual({ steps: 6 });
    expect(await codeOf(redo("A-1"))).toBe("review.nothing-to-redo");
    await undo("A-1");
    await change("A-1", score(9));
    expect(await codeOf(redo("A-1"))).toBe("review.nothing-to-redo");
    const { entries } = await home.client.call("reviews.history", {
      round: small.round,
      application: "A-1",
      field: "value:impact",
    });
    expect(entries.map((e) => (e.after as { steps: number } | null)?.steps ?? null)).toEqual([
      2, 4, 6, 4, 2, 4, 6, 4, 9,
    ]);
  });

  test("takes a command back whole: reasons with their quotations", async () => {
    const quotes = [{ at: 0, attachment: "app/0001/att-01.txt", page: 1, text: "citat" }];
    await change("A-1", { field: "reasons", criterion: "impact", text: "»citat« (s. 1)", quotes });
    const { row } = await undo("A-1");
    expect(row.judgements.find((j) => j.criterion === "impact")).toMatchObject({
      reasons: "",
      quotes: [],
      value: { steps: 9 },
    });
    const again = await redo("A-1");
    expect(again.row.judgements.find((j) => j.criterion === "impact")).toMatchObject({
      reasons: "»citat« (s. 1)",
      quotes,
    });
  });

  test("a conflict declared by mistake is one step: no score comes back while it stands", async () => {
    await writeRow(home, small.round, "A-2", { minorityOpinion: "Jeg er uenig" });
    const before = (await get("A-2")).row;
    const cleared = await change("A-2", {
      field: "conflict",
      answer: "conflicted",
      kind: "personal",
      reason: "Min søster",
    });
    expect(cleared.row).toMatchObject({
      recommendation: null,
      equalBenefit: null,
      minorityOpinion: null,
      status: "complete",
    });
    expect(cleared.row.judgements.every((j) => j.value === null && j.reasons === "")).toBe(true);
    expect(await codeOf(change("A-2", score(1)))).toBe("review.conflicted");
    const back = await undo("A-2");
    expect(back.row).toEqual(before);
    const forth = await redo("A-2");
    expect([forth.row.conflict?.answer, forth.row.judgements.some((j) => j.value !== null)]).toEqual([
      "conflicted",
      false,
    ]);
    await undo("A-2");
  });
});

describe("private notes", () => {
  test("have a history, and no package or paper ever contains them", async () => {
    await change("A-1", { field: "note", criterion: "impact", text: "kun for mig 私人" });
    await change("A-1", { field: "note", criterion: "impact", text: "stadig kun for mig" });
    const { entries } = await home.client.call("reviews.history", {
      round: small.round,
      application: "A-1",
      field: "note:impact",
    });
    expect(entries.map((e) => e.after)).toEqual(["kun for mig 私人", "stadig kun for mig"]);
    await writeRow(home, small.round, "A-1");
    const out = await exportReview(home, small.round, small.folder("notes"), { recipients: "plain" });
    for (const file of [out.file]) {
      const bytes = fs.readFileSync(file);
      expect([bytes.includes("kun for mig"), bytes.includes(SECRET)]).toEqual([false, true]);
    }
    const folder = small.folder("notes-paper");
    await home.client.call("reports.write", {
      round: small.round,
      report: "assessments",
      format: "html",
      language: "da",
      folder,
      side: null,
    });
    for (const f of filesUnder(folder)) expect(fs.readFileSync(f, "utf8")).not.toContain("kun for mig");
  });
});

describe("sending", () => {
  test("needs the second confirmation, and an incomplete one only when asked for, marked as such", async () => {
    const fresh = small.home("E-03");
    const input = { round: small.round, folder: small.folder("e3"), recipients: "default" as const };
    expect(
      await codeOf(fresh.client.call("reviews.export", { ...input, confirmConflicts: false, allowIncomplete: true })),
    ).toBe("review.confirm-conflicts");
    expect(
      await codeOf(fresh.client.call("reviews.export", { ...input, confirmConflicts: true, allowIncomplete: false })),
    ).toBe("review.incomplete");
    await writeRow(fresh, small.round, "A-1");
    const out = await exportReview(fresh, small.round, small.folder("e3"), { allowIncomplete: true });
    expect(out.complete).toBe(false);
    const facts = await read(small, out.file, await keysOf(small, "E-01"));
    const { rows } = documentIn<{ rows: { application: string; status: string; conflict: unknown }[] }>(
      facts,
      "review.json",
    );
    expect(rows.map((r) => [r.application, r.status])).toEqual([
      ["A-1", "complete"],
      ["A-2", "draft"],
      ["A-3", "draft"],
    ]);
    expect(rows[0]?.conflict).toMatchObject({ answer: "none", confirmedAt: DAYS.review });
    const taken = await take(small.home("E-01"), out.file);
    expect([said(taken), taken[0]?.notes]).toEqual([
      ["taken"],
      [{ code: "note.incomplete-review", params: { count: 2 } }],
    ]);
  });

  test("a row knows the number it was sent under and whether it changed since", async () => {
    const { exported } = await get("A-1");
    expect(exported).toEqual({ sequence: 1, changed: false });
    await change("A-1", { field: "remark", text: "Tilføjet" });
    expect((await get("A-1")).exported).toEqual({ sequence: 1, changed: true });
    await undo("A-1");
    expect((await get("A-1")).exported).toEqual({ sequence: 1, changed: false });
  });

  test("file names tell nobody who wrote or applied", async () => {
    const { file } = await exportReview(home, small.round, small.folder("names"));
    expect(path.basename(file)).toMatch(/^vurdering-[0-9a-f]{8}-\d{3}\.skoen$/u);
  });
});

describe("documents of a conflicted application", () => {
  const blobs = (): number => filesUnder(path.join(home.folder, "blobs")).length;

  test("leave the computer with the declaration, come back with the bundle only when it is taken back", async () => {
    // A-2 had been declared by mistake above.
    expect(said(await take(home, small.bundles["E-02"] ?? ""))).toEqual(["taken"]);
    const before = blobs();
    await change("A-3", { field: "conflict", answer: "conflicted", kind: "economic", reason: "Aktionær" });
    expect(blobs()).toBe(before - 1);
    expect(said(await take(home, small.bundles["E-02"] ?? ""))).toEqual(["already-here"]);
    expect(blobs()).toBe(before - 1);
    await undo("A-3");
    expect(said(await take(home, small.bundles["E-02"] ?? ""))).toEqual(["taken"]);
    expect(blobs()).toBe(before);
  });

  test("stay away for good once the conflict was sent: neither change nor undo takes it back", async () => {
    const before = blobs();
    await change("A-3", { field: "conflict", answer: "conflicted", kind: "economic", reason: "Aktionær" });
    const out = await exportReview(home, small.round, small.folder("closed"));
    mustTake(await take(small.home("E-01"), out.file));
    expect([await codeOf(change("A-3", none)), await codeOf(undo("A-3"))]).toEqual([
      "review.declaration-closed",
      "review.declaration-closed",
    ]);
    expect(said(await take(home, small.bundles["E-02"] ?? ""))).toEqual(["already-here"]);
    expect(blobs()).toBe(before);
  });
});

test("a second home of the same service folder is told that the first one is open", async () => {
  const other = serveHome("E-02", home.folder, small.clock);
  expect(await codeOf(other.client.call("identity.unlock", { passphrase: passphraseOf("E-02") }))).toBe("store.in-use");
  await other.service.close();
  expect((await home.client.call("reviews.list", { round: small.round })).rows).toHaveLength(3);
});
