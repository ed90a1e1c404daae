// The look at a JSON text must agree with writing its value again by RFC 8785, whatever the text is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { isCanonicalText } from "../../../electron/service/packages/canonical-text.ts";
import { parseCanonicalJson } from "../../../electron/service/packages/strict-json.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";

/** A member named by one escaped character, which V8 misreads in a text with wide characters; refused, see below. */
const ESCAPED_NAME = /[{,]"\\(?:u....|[^u])":/u;

/** What the two ways of asking say; null where the text is no JSON or has no canonical form at all. */
function verdicts(text: string): [boolean, boolean] | null {
  // Bytes of UTF-8 never decode to an unpaired surrogate.
  if (/\p{Surrogate}/u.test(text) || ESCAPED_NAME.test(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  let canonical: string | null = null;
  try {
    canonical = canonicalJson(value);
  } catch {
    // An unpaired surrogate: no text is its form.
  }
  return [isCanonicalText(text), canonical === text];
}

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("\0", "\b", "\t", "\n", "\u000b", "\f", "\r", "\u001f", '"', "\\", "/", "\u007f", "a"),
  }),
  fc.string({ unit: fc.constantFrom("\u{10000}", "\uE000", "\uFFFD", "a", "b") }),
);
const value = fc.jsonValue({ stringUnit: "binary", maxDepth: 4 });
const objects = fc.dictionary(anyText, fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true })));

test("what the canonical writer writes is canonical", () => {
  fc.assert(
    fc.property(fc.oneof(value, objects, anyText), (v) => {
      expect(verdicts(canonicalJson(v)) ?? [true, true]).toEqual([true, true]);
    }),
    { numRuns: 1000 },
  );
});

test("members in another order and any other spacing are judged as by writing the value again", () => {
  fc.assert(
    fc.property(fc.oneof(value, objects), fc.constantFrom(undefined, 1), (v, space) => {
      const both = verdicts(JSON.stringify(v, null, space));
      expect(both?.[0]).toBe(both?.[1]);
    }),
    { numRuns: 1000 },
  );
});

test("a canonical text with any one character replaced, added or taken out is judged the same way", () => {
  const pieces = fc.constantFrom(
    ...Array.from('0123456789eE+-. \t\n,:[]{}"\\/ubntAx\u0001é'),
    "\\u0041",
    "\\u000a",
    "\\u001F",
    "\\u001f",
  );
  fc.assert(
    fc.property(fc.oneof(value, objects), fc.nat(), fc.nat(2), pieces, (v, at, drop, piece) => {
      const text = canonicalJson(v);
      const i = at % (text.length + 1);
      const both = verdicts(text.slice(0, i) + piece + text.slice(i + drop)) ?? [true, true];
      expect(both[0]).toBe(both[1]);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  ['{"a":1,"a":1}', false],
  ['{"b":1,"a":1}', false],
  ['{"":1,"\u{10000}":1,"\uE000":1}', true],
  ['{"\uE000":1,"\u{10000}":1}', false],
  ['"\\/"', false],
  ['"\\u000A"', false],
  ['"\\u001f"', true],
  ['"\\ud800"', false],
  ["-0", false],
  ["1.0", false],
  ["1e21", false],
  ["1e+21", true],
  ["100000000000000000000", true],
  ["1e400", false],
  ['{"__proto__":1,"a":{"constructor":[null,true,false]}}', true],
])("%s: %s", (text, canonical) => {
  expect(verdicts(text)).toEqual([canonical, canonical]);
});

test.each(['{"\\f":1}', '{"\\f":"上"}', '{"a":1,"\\\\":1}', '{"\\u0001":1}'])(
  "%s has a name that V8 may misread: refused",
  (text) => {
    expect(isCanonicalText(text)).toBe(false);
  },
);

test("values are counted before anything is parsed, an object and each of its members as one", () => {
  const left = (text: string, most: number): number | string => {
    const tally = { left: most };
    try {
      parseCanonicalJson(new TextEncoder().encode(text), "x.json", tally);
      return tally.left;
    } catch (e) {
      return e instanceof Error && "code" in e ? String(e.code) : "bug";
    }
  };
  expect(left('{"a":[1,"a,[b",{}],"b":[]}', 6)).toBe(0);
  expect(left('{"a":[1,"a,[b",{}],"b":[]}', 5)).toBe("json.too-many-values");
  // Not JSON, and refused for its length all the same: no parser has seen it.
  expect(left(`[${",".repeat(100)}`, 50)).toBe("json.too-many-values");
});
