// Small files that are dear to read: a list of a million values is refused by its number, or by the first wrong one of them.
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { documentLimits } from "../../../electron/service/packages/limits.ts";
import { knownMembers } from "../../../electron/service/packages/known-members.ts";
import { parseCanonicalJson } from "../../../electron/service/packages/strict-json.ts";
import { firstIssue } from "../../../electron/service/packages/schema-check.ts";
import { cardSchema, documentSchemas } from "../../../shared/domain/documents.ts";
import { jointDecisionSchema } from "../../../shared/domain/joint/index.ts";
import { reviewSchema } from "../../../shared/domain/review.ts";
import { forge } from "../../support/forge.ts";
import { outcome } from "../../support/outcome.ts";

const receipt = (inside: string): Buffer =>
  forge({
    data: () => [["receipt.json", Buffer.from(`{"entries":[${inside}],"format":1,"group":"dk","person":"E-07"}`)]],
  });
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

/** `value` with a member that no schema knows in every object. */
const strange = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(strange)
    : typeof value === "object" && value !== null
      ? { ...Object.fromEntries(Object.entries(value).map(([k, v]) => [k, strange(v)])), zz: [{ zz: 1 }] }
      : value;

test("members nobody knows are left behind with what is in them, and nothing else is", () => {
  const conflict = { answer: "none", kind: null, reason: "", at, confirmedAt: null };
  const full = {
    ...review,
    rows: review.rows.map((r) => ({ ...r, conflict, equalBenefit: { answer: "yes", reasons: "" } })),
  };
  for (const value of [review, full]) {
    const given = strange(value) as object;
    expect(knownMembers(reviewSchema, given)).toBe(given);
    expect(given).toEqual(value);
  }
  for (const d of decisions.filter((x) => jointDecisionSchema.safeParse(x).success))
    expect(knownMembers(jointDecisionSchema, strange(d))).toEqual(d);
});

/** Where a schema has a list of any length, by its path. */
function endless(schema: z.core.$ZodType, path: string, seen = new Set<z.core.$ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  if (schema instanceof z.ZodArray) {
    const bounded = (schema.def.checks ?? []).some((c) => ["max_length", "length_equals"].includes(c._zod.def.check));
    return [...(bounded ? [] : [path]), ...endless(schema.element, `${path}[]`, seen)];
  }
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, s]) => endless(s as z.core.$ZodType, `${path}.${key}`, seen));
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return endless(schema.def.innerType, path, seen);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((o, i) => endless(o, `${path}|${i}`, seen));
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((o, i) => endless(o, `${path}.${i}`, seen));
  // A table by name would also be a list without an end, and one the count of names does not know.
  return schema instanceof z.ZodRecord || schema instanceof z.ZodMap ? [path] : [];
}

test("no document has a list without a greatest length", () => {
  expect(endless(z.object({ a: z.array(z.object({ b: z.array(z.int()).min(1) })).max(2) }), "x")).toEqual(["x.a[].b"]);
  expect(Object.entries(documentSchemas).flatMap(([name, schema]) => endless(schema, name))).toEqual([]);
});

test.each([
  ["one object", 1, 1_900_000],
  ["many objects", 300_000, 5],
])("more names than any document has are refused before they are parsed: %s", (_, objects, each) => {
  let n = 0;
  const named = (): string =>
    `{${Array.from({ length: each }, () => `"${(n++).toString(36).padStart(5, "0")}":0`).join(",")}}`;
  const bytes = Buffer.from(`[${Array.from({ length: objects }, named).join(",")}]`);
  expect(() => parseCanonicalJson(bytes, "review.json")).toThrow("json.too-many-names");
});

test("the same names may stand there as often as there are values, and names inside strings are none", () => {
  const row = '{"a":"\\",\\"b\\":{\\"c\\":","d":[{"e":1},"f"]}';
  const tally = { left: 100_000 };
  parseCanonicalJson(Buffer.from(`[${times(2000, row)}]`), "review.json", tally);
  expect(100_000 - tally.left).toBe(1 + 6 * 2000);
  const names = (k: number): Buffer =>
    Buffer.from(`{${Array.from({ length: k }, (__, i) => `"${String(i).padStart(4, "0")}":{}`).join(",")}}`);
  expect(() => parseCanonicalJson(names(1000), "x.json")).not.toThrow();
  // Equal hashes let a sender have a name more, never a hundred.
  expect(() => parseCanonicalJson(names(1100), "x.json")).toThrow("json.too-many-names");
});
