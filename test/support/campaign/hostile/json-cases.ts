// JSON as only one way of writing it is admitted (package-format.md §§ 4, 8), tried in the document; everything above it is right.
import type { Forgery } from "../../forge.ts";
import { under, type ByteCase, type Verdict } from "./case.ts";

/** The last document, written another way. */
const written = (edit: (right: string) => string | Buffer): Forgery => ({
  data: (right) =>
    right.map(([name, bytes], i) =>
      i === right.length - 1 ? [name, Buffer.from(edit(Buffer.from(bytes).toString()))] : [name, bytes],
    ),
});
/** One more member, the last in order, of which no schema knows anything: only how it is written can be wrong. */
const more = (json: string): Forgery => written((t) => `${t.slice(0, -1)},"zz":${json}}`);
const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);

const NUMBERS: readonly [string, Verdict][] = [
  ["0", "accepted"],
  ["-1", "accepted"],
  ["1.5", "accepted"],
  ["1e+21", "accepted"],
  ["5e-324", "accepted"],
  ["9007199254740991", "accepted"],
  ["1.7976931348623157e+308", "accepted"],
  ["-0", "json.not-canonical"],
  ["0.0", "json.not-canonical"],
  ["1.0", "json.not-canonical"],
  ["1e0", "json.not-canonical"],
  ["1E+21", "json.not-canonical"],
  ["1e21", "json.not-canonical"],
  ["1e400", "json.not-canonical"],
  ["-1e400", "json.not-canonical"],
  ["1e-400", "json.not-canonical"],
  ["9007199254740993", "json.not-canonical"],
  ["100000000000000000000000", "json.not-canonical"],
  ["0.1000000000000000055", "json.not-canonical"],
  ["01", "json.not-json"],
  ["+1", "json.not-json"],
  [".5", "json.not-json"],
  ["1.", "json.not-json"],
  ["0x10", "json.not-json"],
  ["1_000", "json.not-json"],
  ["NaN", "json.not-json"],
  ["Infinity", "json.not-json"],
  ["-", "json.not-json"],
];
const STRINGS: readonly [string, Verdict][] = [
  ['"上海 æøå 😀"', "accepted"],
  ['"\\u0000\\u001f\\b\\f\\n\\r\\t\\"\\\\"', "accepted"],
  ['"\u2028\u2029\ufeff\u202e"', "accepted"],
  ['"a\u0000"', "json.not-json"],
  ['"\t"', "json.not-json"],
  ['"\\u0061"', "json.not-canonical"],
  ['"\\u00E6"', "json.not-canonical"],
  ['"\\u001F"', "json.not-canonical"],
  ['"\\u000a"', "json.not-canonical"],
  ['"\\u0022"', "json.not-canonical"],
  ['"\\/"', "json.not-canonical"],
  ['"\\ud83d\\ude00"', "json.not-canonical"],
  ['"\\ud800"', "json.not-canonical"],
  ['"\\udc00\\ud800"', "json.not-canonical"],
  ['"\\x41"', "json.not-json"],
  ['"\\u12"', "json.not-json"],
  ['"\\"', "json.not-json"],
  ["'a'", "json.not-json"],
  ["undefined", "json.not-json"],
  ["True", "json.not-json"],
];
const MEMBERS: readonly [string, string, Verdict][] = [
  ["one name", '{"a":1}', "accepted"],
  ["names that look alike", '{"a":1,"\u0430":1}', "accepted"],
  ["composed and decomposed", '{"e\u0301":1,"\u00e9":1}', "accepted"],
  ["__proto__ with another prototype", '{"__proto__":{"format":2},"constructor":{"prototype":null}}', "accepted"],
  ["order of UTF-16 units, not of characters", '{"\ud83d\ude00":1,"\uff5a":1}', "accepted"],
  ["order of characters, not of UTF-16 units", '{"\uff5a":1,"\ud83d\ude00":1}', "json.not-canonical"],
  ["a name twice", '{"a":1,"a":1}', "json.not-canonical"],
  ["a name twice, once escaped", '{"a":1,"\\u0061":2}', "json.not-canonical"],
  ["a name twice, both escaped", '{"\\u0061":1,"\\u0061":2}', "json.not-canonical"],
  ["an escaped name alone", '{"\\u0061":1}', "json.not-canonical"],
  ["names out of order", '{"b":1,"a":1}', "json.not-canonical"],
  ["a shorter name after a longer", '{"aa":1,"a":1}', "json.not-canonical"],
  ["an escaped quotation mark that hides a name", '{"a\\":1,\\"b":1}', "accepted"],
  ["name without quotation marks", "{a:1}", "json.not-json"],
  ["a comma too many", '{"a":1,}', "json.not-json"],
  ["a list's comma too many", "[1,]", "json.not-json"],
  ["a comment", "/**/1", "json.not-json"],
];
const JSON_TEXTS: readonly [string, Verdict, Forgery][] = [
  ["no object", "package.document-invalid", written(() => "[]")],
  ["null", "package.document-invalid", written(() => "null")],
  ["a string", "package.document-invalid", written(() => '"a"')],
  ["empty", "json.not-json", written(() => "")],
  ["not UTF-8", "json.not-utf8", written(() => Buffer.from([0x22, 0xff, 0x22]))],
  [
    "an overlong slash",
    "json.not-utf8",
    written((t) =>
      Buffer.concat([Buffer.from(`${t.slice(0, -1)},"zz":"`), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    ),
  ],
  [
    "a surrogate in UTF-8",
    "json.not-utf8",
    written((t) =>
      Buffer.concat([Buffer.from(`${t.slice(0, -1)},"zz":"`), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ),
  ],
  [
    "beyond Unicode",
    "json.not-utf8",
    written((t) =>
      Buffer.concat([
        Buffer.from(`${t.slice(0, -1)},"zz":"`),
        Buffer.from([0xf4, 0x90, 0x80, 0x80]),
        Buffer.from('"}'),
      ]),
    ),
  ],
  ["cut inside a letter", "json.not-utf8", written((t) => Buffer.concat([Buffer.from(t), Buffer.from([0xe4, 0xb8])]))],
  ["UTF-16", "json.not-json", written((t) => Buffer.from(t, "utf16le"))],
  ["byte order mark", "json.not-json", written((t) => `\ufeff${t}`)],
  ["NUL at the end", "json.not-json", written((t) => `${t}\0`)],
  ["two texts", "json.not-json", written((t) => t + t)],
  ["space in front", "json.not-canonical", written((t) => ` ${t}`)],
  ["LF at the end", "json.not-canonical", written((t) => `${t}\n`)],
  ["space between tokens", "json.not-canonical", written((t) => t.replace(":", ": "))],
  ["tab between tokens", "json.not-canonical", written((t) => t.replace("{", "{\t"))],
  ["indented", "json.not-canonical", written((t) => JSON.stringify(JSON.parse(t), null, 2))],
  ["200 levels", "accepted", more(nested(199))],
  ["201 levels", "json.too-deep", more(nested(200))],
  ["a million brackets", "json.too-deep", written(() => "[".repeat(1_000_000))],
  ["brackets that close what was never open", "json.not-json", written((t) => t + "]".repeat(100_000))],
  ["brackets in a string", "accepted", more(JSON.stringify(`\\"${"[".repeat(500)}`))],
  ["as many values as a receipt may have, and one more", "json.too-many-values", more(`[${"0,".repeat(200_000)}0]`)],
  [
    "a thousand names",
    "json.too-many-names",
    more(`{${Array.from({ length: 1001 }, (_, i) => `"${String(i).padStart(5, "0")}":0`).join(",")}}`),
  ],
  ["a name of a megabyte", "accepted", more(`{"${"n".repeat(1_000_000)}":0}`)],
  ["a number of a megabyte", "json.not-canonical", more("1".repeat(1_000_000))],
  ["larger than a receipt may be", "package.file-too-large", more(JSON.stringify("x".repeat(8 * 2 ** 20)))],
];

export const JSON_CASES: readonly ByteCase[] = [
  ...under(
    "§ 4",
    NUMBERS.map(([text, code]) => [`number ${text}`, code, more(text)] as const),
  ),
  ...under(
    "§ 4",
    STRINGS.map(([text, code]) => [`value ${JSON.stringify(text)}`, code, more(text)] as const),
  ),
  ...under(
    "§ 4",
    MEMBERS.map(([what, text, code]) => [`members: ${what}`, code, more(text)] as const),
  ),
  ...under(
    "§ 8",
    JSON_TEXTS.map(([what, code, forgery]) => [`document: ${what}`, code, forgery] as const),
  ),
];
