// Small files that are dear to read: a list of a million values is refused by its number, or by the first wrong one of them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { documentLimits } from "../../../electron/service/packages/limits.ts";
import { firstIssue } from "../../../electron/service/packages/schema-check.ts";
import { cardSchema, documentSchemas } from "../../../shared/domain/documents.ts";
import { jointDecisionSchema } from "../../../shared/domain/joint/index.ts";
import { reviewSchema } from "../../../shared/domain/review.ts";
import { forge } from "../../support/hostile-zips.ts";
import { outcome } from "../../support/outcome.ts";

const receipt = (inside: string): Buffer =>
  forge({ data: [["receipt.json", Buffer.from(`{"entries":[${inside}],"format":1,"group":"dk","person":"E-07"}`)]] });
const times = (n: number, text: string): string => Array.from({ length: n }, () => text).join(",");

test.each([
  ["wrong values", "1", 200_001, "json.too-many-values"],
  ["empty objects", "{}", 200_001, "json.too-many-values"],
  ["within the number, and wrong", "1", 190_000, "package.document-invalid"],
  ["more bytes than the kind needs", `"${"a".repeat(9 * 2 ** 20)}"`, 1, "package.file-too-large"],
])("a receipt of %s is refused", (_, value, n, code) => {
  expect(outcome(receipt(times(n, value)), { rules: documentRules })).toBe(code);
});

test("cards and receipts may be small only; what carries a round may hold what 17 058 applications need", () => {
  expect(documentLimits("card.json")).toEqual({ bytes: 65_536, values: 1000 });
  expect(documentLimits("receipt.json").bytes).toBeLessThan(16 * 2 ** 20);
  for (const name of ["core.json", "review.json", "consolidation.json", "joint.json", "bundle.json"])
    expect(documentLimits(name).values, name).toBeGreaterThan(17_058 * 100);
});

test("of a million wrong values the validator is shown a piece, and one is told", () => {
  const card = { languages: Array.from({ length: 1_000_000 }, () => 1) };
  expect(firstIssue(cardSchema, card)?.path[0]).not.toBe(undefined);
  let asked = 0;
  const rows = new Proxy([] as unknown[], {
    get(target, key, receiver) {
      if (key === "length") return 20_000;
      if (typeof key === "string" && /^\d+$/.test(key)) asked += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
    has: () => true,
  });
  expect(firstIssue(reviewSchema, { format: 1, criteriaDigest: "a".repeat(64), rows })?.path.slice(0, 2)).toEqual([
    "rows",
    0,
  ]);
  // Once by the look at the list's own length, once by the first row.
  expect(asked).toBeLessThanOrEqual(20_001);
});

const digest = "a".repeat(64);
const at = "2026-11-23T18:00:00Z";
const judgement = {
  criterion: "k1",
  value: { steps: 3 },
  reasons: "",
  quotes: [{ at: 0, attachment: "a", page: 1, text: "" }],
};
const review = {
  format: 1,
  criteriaDigest: digest,
  rows: Array.from({ length: 300 }, (_, i) => ({
    application: `A-${i}`,
    applicationDigest: digest,
    applicationVersion: 1,
    status: "draft",
    conflict: null,
    judgements: [judgement, { ...judgement, value: "cannot-judge" }],
    assessment: "",
    remark: "",
    recommendation: null,
    equalBenefit: null,
    minorityOpinion: null,
  })),
};
const settled = { who: "O-DK", at, reason: "r" };
const decisions = [
  { kind: "lot", ids: ["A", "B"], drawn: ["B", "A"], ...settled },
  { kind: "lot", ids: ["A", "B"], drawn: ["B", "C"], ...settled },
  { kind: "meeting-order", order: [["A"], ["B", "C"]], ...settled },
  { kind: "fork", group: "dk", chosen: digest, refused: [digest], ...settled },
];

/** `value` with what stands at one place, chosen by `picks`, replaced. */
function spoilt(value: unknown, picks: readonly number[], by: unknown): unknown {
  const [pick, ...rest] = picks;
  if (pick === undefined || typeof value !== "object" || value === null) return by;
  if (Array.isArray(value))
    return value.length === 0 ? by : value.with(pick % value.length, spoilt(value[pick % value.length], rest, by));
  const keys = Object.keys(value);
  const key = keys[pick % keys.length];
  if (key === undefined) return by;
  return { ...value, [key]: spoilt((value as Record<string, unknown>)[key], rest, by) };
}
const replacement = fc.constantFrom<unknown>(
  undefined,
  null,
  1,
  -1,
  1.5,
  "",
  "x",
  "dk",
  [],
  [1],
  {},
  true,
  "a".repeat(30_000),
);

test("the look in pieces gives the validator's own verdict and its first place", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }), replacement, (picks, by) => {
      const value = spoilt(review, picks, by);
      const whole = reviewSchema.safeParse(value);
      const issue = firstIssue(reviewSchema, value);
      expect(issue === null).toBe(whole.success);
      const places = whole.error?.issues.map((i) => i.path.join(".")) ?? [];
      expect(issue === null || places.includes(issue.path.join("."))).toBe(true);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...decisions),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
      replacement,
      (d, picks, by) => {
        for (const value of [d, spoilt(d, picks, by)])
          expect(firstIssue(jointDecisionSchema, value) === null).toBe(jointDecisionSchema.safeParse(value).success);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(Object.entries(documentSchemas))("%s: nothing at all is not its form", (_, schema) => {
  for (const value of [null, [], {}, 1, "x"]) expect(firstIssue(schema, value)).not.toBeNull();
});
