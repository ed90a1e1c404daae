// The report of many packages adds up to what was dropped, and says how each stands when all are read.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ImportOutcome } from "../../../shared/contract/packages.ts";
import {
  countParts,
  REPORT_PARTS,
  reportRows,
  senderOf,
  type HeldPackage,
} from "../../../renderer/features/import/report-rows.ts";

const digest = (n: number): string => String(n).padStart(64, "0");
const outcome = (n: number, change: Partial<ImportOutcome> = {}): ImportOutcome => ({
  file: `${n}.skoen`,
  outcome: "taken",
  digest: digest(n),
  kind: "review",
  author: "E-02",
  sequence: n,
  notes: [],
  refusal: null,
  ...change,
});
const note = (code: string) => ({ code, params: {} });
const held = (n: number, state: HeldPackage["state"]): HeldPackage => ({
  digest: digest(n),
  kind: "review",
  round: "r",
  author: "E-02",
  side: "dk",
  sequence: n,
  own: false,
  arrivedAt: "2009-04-01T08:00:00Z",
  nestedIn: null,
  state,
});
const refused = outcome(9, {
  outcome: "refused",
  digest: null,
  author: null,
  kind: null,
  refusal: { code: "package.not-a-package", params: {} },
});

describe("as it stands when all are read", () => {
  test("one that was taken in first and then replaced names the package that speaks", () => {
    const [first, second] = reportRows(
      [outcome(1), outcome(2)],
      [held(1, "superseded"), held(2, "effective")],
      new Map([["r", new Map([["E-02", "Bo"]])]]),
    );
    expect(first).toMatchObject({ part: "superseded", replacedBy: 2, way: null, chip: null });
    expect(second).toMatchObject({ part: "taken", chip: "complete", replacedBy: null });
    expect(second && senderOf(second)).toBe("Bo");
  });

  test("both halves of a fork wait, though the first was taken in as the only one", () => {
    const rows = reportRows(
      [outcome(1), outcome(2, { outcome: "fork", notes: [note("note.fork")] })],
      [held(1, "fork"), held(2, "fork")],
      new Map(),
    );
    expect(rows.map((r) => [r.part, r.chip, r.way])).toEqual(Array(2).fill(["waits", "fork", "decide"]));
  });

  test.each([
    ["note.late", "waits", "late", "decide"],
    ["note.office-not-confirmed", "waits", null, "compare"],
    ["note.incomplete-review", "taken", "draft", null],
    ["note.older-edition", "taken", "older", null],
    ["note.other-criteria", "taken", "older", null],
    ["note.attachments-closed", "taken", "look", null],
  ] as const)("%s: %s", (code, part, chip, way) => {
    const [row] = reportRows([outcome(1, { notes: [note(code)] })], [held(1, "effective")], new Map());
    expect(row).toMatchObject({ part, chip, way });
  });

  test("what is refused has a message, and a sender only where he is known", () => {
    const [row] = reportRows([refused], [], new Map());
    expect(row).toMatchObject({ part: "refused", way: "message", chip: null });
    expect(row && senderOf(row)).toBeNull();
  });
});

test("the five counts are the files, whatever happened to them", () => {
  const one = fc.record({
    outcome: fc.constantFrom("taken", "already-here", "superseded", "fork", "refused" as const),
    state: fc.constantFrom("effective", "superseded", "fork", "revoked" as const),
    notes: fc.subarray(["note.late", "note.older-edition", "note.office-not-confirmed", "note.incomplete-review"]),
    known: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 60 }), (all) => {
      const rows = reportRows(
        all.map((o, i) => outcome(i, { outcome: o.outcome as ImportOutcome["outcome"], notes: o.notes.map(note) })),
        all.flatMap((o, i) => (o.known ? [held(i, o.state as HeldPackage["state"])] : [])),
        new Map(),
      );
      const counts = countParts(rows);
      expect(REPORT_PARTS.reduce((n, p) => n + counts[p], 0)).toBe(all.length);
    }),
  );
});
