// Mutations of bytes and of JSON, drawn from a seed. No more than a parser would meet from a bad disk or a bad person.
import type { Seeded } from "../seeded.ts";

const MOST_BYTES = 64 * 1024;
const NUMBERS = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff];

/** A copy of `input` with up to four changes. `others` are inputs to take pieces from, `words` pieces that mean something. */
export function mutateBytes(
  input: Uint8Array,
  random: Seeded,
  others: readonly Uint8Array[],
  words: readonly string[],
): Uint8Array {
  let bytes: Buffer = Buffer.from(input);
  const times = 1 + random.whole(4);
  for (let i = 0; i < times; i++) bytes = oneChange(bytes, random, others, words);
  return bytes.subarray(0, MOST_BYTES);
}

function oneChange(b: Buffer, random: Seeded, others: readonly Uint8Array[], words: readonly string[]): Buffer {
  const at = random.whole(b.length + 1);
  const length = random.whole(Math.min(64, b.length - at) + 1);
  const replaced = (piece: Uint8Array, drop = 0): Buffer =>
    Buffer.concat([b.subarray(0, at), piece, b.subarray(Math.min(b.length, at + drop))]);
  switch (random.whole(words.length > 0 ? 12 : 10)) {
    case 0:
      return changed(b, at, (x) => x ^ (1 << random.whole(8)));
    case 1:
      return changed(b, at, () => random.whole(256));
    case 2:
      return replaced(Buffer.alloc(0), length);
    case 3:
      return replaced(b.subarray(at, at + length));
    case 4:
      return replaced(Buffer.alloc(1 + random.whole(40), random.whole(256)));
    case 5: {
      const number = Buffer.alloc(4);
      number.writeUInt32LE(random.pick(NUMBERS));
      return replaced(number.subarray(0, random.pick([1, 2, 4])), random.pick([1, 2, 4]));
    }
    case 6: {
      const other = others.length > 0 ? random.pick(others) : b;
      const from = random.whole(other.length + 1);
      return replaced(other.subarray(from, from + random.whole(200)), random.whole(200));
    }
    case 7:
      return Buffer.from(b.subarray(0, at));
    case 8: {
      const many = 2 + random.whole(50);
      const piece = b.subarray(at, at + length);
      return replaced(Buffer.concat(Array.from({ length: many }, () => piece)));
    }
    case 9:
      return Buffer.from(
        b.toString("latin1").replace(/\d+/, () => String(random.pick([0, 1, -1, 99, 1e21, 2 ** 53, "1e400"]))),
        "latin1",
      );
    default:
      return replaced(Buffer.from(random.pick(words)), random.chance(50) ? length : 0);
  }
}

function changed(b: Buffer, at: number, change: (x: number) => number): Buffer {
  const out = Buffer.from(b);
  if (at < out.length) out[at] = change(out[at] ?? 0);
  return out;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  0.5,
  1e21,
  9_007_199_254_740_991,
  -9_007_199_254_740_991,
  "",
  "0",
  "-0.5",
  "999999999999999",
  "0.000000000000001",
  "1e9",
  "../x",
  "a\u0000b",
  "\u202e",
  "2009-02-28",
  "2026-11-23T18:00:00Z",
  "9999-12-31T23:59:59Z",
  "0001-01-01T00:00:00Z",
  "x".repeat(5000),
  "\n".repeat(5000),
  "__proto__",
  "constructor",
  "toString",
  [],
  {},
  [[]],
  [null],
];

/** `value` with one to three of its parts replaced, left out, doubled, moved or made of another sort. */
export function mutateJson(value: unknown, random: Seeded): unknown {
  let out = value as Json;
  const times = 1 + random.whole(3);
  for (let i = 0; i < times; i++) {
    const places: (string | number)[][] = [];
    const walk = (v: Json, way: (string | number)[]): void => {
      places.push(way);
      if (places.length > 5000 || v === null || typeof v !== "object") return;
      for (const [k, inside] of Object.entries(v)) walk(inside, [...way, Array.isArray(v) ? Number(k) : k]);
    };
    walk(out, []);
    out = edit(out, random.pick(places), random, out);
  }
  return out;
}

function edit(v: Json, way: readonly (string | number)[], random: Seeded, whole: Json): Json {
  const [key, ...rest] = way;
  if (key === undefined) return another(v, random, whole);
  if (Array.isArray(v)) {
    const list = v as readonly Json[];
    const i = Number(key);
    if (rest.length > 0) return list.map((x, k) => (k === i ? edit(x, rest, random, whole) : x));
    switch (random.whole(5)) {
      case 0:
        return list.filter((_, k) => k !== i);
      case 1:
        return [...list, list[i] ?? null];
      case 2:
        return list.toReversed();
      case 3:
        return [];
      default:
        return list.map((x, k) => (k === i ? another(x, random, whole) : x));
    }
  }
  const object = v as { readonly [key: string]: Json };
  if (rest.length > 0) return { ...object, [key]: edit(object[key] ?? null, rest, random, whole) };
  if (random.chance(15)) return Object.fromEntries(Object.entries(object).filter(([k]) => k !== key));
  return { ...object, [key]: another(object[key] ?? null, random, whole) };
}

function another(v: Json, random: Seeded, whole: Json): Json {
  if (typeof v === "number" && random.chance(60)) return random.pick([v + 1, v - 1, -v, v * 1000, 0, v + 0.5]);
  if (typeof v === "string" && random.chance(40))
    return random.pick([
      v.toUpperCase(),
      `${v}x`,
      v.slice(1),
      `${v} `,
      v.repeat(3),
      v.normalize("NFD"),
      v.replaceAll(/\d/gu, "9"),
    ]);
  if (random.chance(10) && typeof whole === "object" && whole !== null) return random.pick(Object.values(whole));
  return random.pick(VALUES);
}
