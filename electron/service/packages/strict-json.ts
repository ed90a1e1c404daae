// JSON as package-format.md §§ 4, 8 admit it: fatal UTF-8, bounded depth and number of values, and byte for byte its own RFC 8785
// form. That one rule ends duplicate keys, odd numbers, byte order marks and every other way to write one value twice.
import { randomInt } from "node:crypto";
import { AppError } from "../../../shared/lib/errors.ts";
import { isCanonicalText } from "./canonical-text.ts";
import { MAX_JSON_DEPTH, MAX_JSON_NAMES, MAX_JSON_VALUES } from "./limits.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export const toUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** The text of UTF-8 bytes, a byte order mark included. @throws AppError json.not-utf8 */
export function fromUtf8(bytes: Uint8Array, file: string): string {
  try {
    return utf8.decode(bytes);
  } catch (e) {
    throw new AppError("json.not-utf8", { file }, { cause: e });
  }
}

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
];
const isClose = (b: number | undefined): boolean => b === CLOSE_LIST || b === CLOSE_MAP;

/** How many values may still be read: a list, an object, and each value in them is one. Several texts may share one. */
export interface ValueTally {
  left: number;
}

/** Names are told apart by a hash that no sender can foresee: equal hashes would only let him have one name more. */
const [HASH_START, HASH_FACTOR] = [randomInt(2 ** 31), randomInt(2 ** 30) * 2 + 1];

/**
 * Depth, number of values and of different names, counted on the bytes before any parser sees them: two bytes of text can cost a
 * hundred of memory.
 * @throws AppError json.too-deep, json.too-many-values, json.too-many-names
 */
function measureJson(bytes: Uint8Array, file: string, tally: ValueTally): void {
  const limit = tally.left;
  let depth = 0;
  // A text is one value, and so is what follows a comma or opens a container that is not empty.
  let values = 1;
  let inString = false;
  const names = new Set<number>();
  /** By depth: whether the open container is an object. */
  const isMap = new Uint8Array(MAX_JSON_DEPTH + 1);
  let nameNext = false;
  let inName = false;
  let hash = 0;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i];
    if (inString) {
      if (inName) hash = Math.imul(hash ^ (b ?? 0), HASH_FACTOR);
      if (b === BACKSLASH) {
        if (inName) hash = Math.imul(hash ^ (bytes[i + 1] ?? 0), HASH_FACTOR);
        i += 1;
      } else if (b === QUOTE) {
        inString = false;
        if (inName) names.add(hash >> 2);
        if (names.size > MAX_JSON_NAMES) throw new AppError("json.too-many-names", { file, limit: MAX_JSON_NAMES });
      }
    } else if (b === QUOTE) {
      inString = true;
      inName = nameNext;
      nameNext = false;
      hash = HASH_START;
    } else if (b === COMMA) {
      values += 1;
      nameNext = isMap[depth] === 1;
    } else if (b === OPEN_LIST || b === OPEN_MAP) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) throw new AppError("json.too-deep", { file, limit: MAX_JSON_DEPTH });
      nameNext = b === OPEN_MAP;
      isMap[depth] = nameNext ? 1 : 0;
      if (!isClose(bytes[i + 1])) values += 1;
    } else if (isClose(b)) depth -= 1;
    if (values > limit) throw new AppError("json.too-many-values", { file, limit });
  }
  tally.left = limit - values;
}

function parseText(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (e) {
    throw new AppError("json.not-json", { file }, { cause: e });
  }
}

/**
 * Any JSON text of bounded depth and number of values.
 * @param tally what may still be read, and afterwards what is left; alone, a document's most
 * @throws AppError json.not-utf8, json.too-deep, json.too-many-values, json.too-many-names, json.not-json
 */
export function parseJson(bytes: Uint8Array, file: string, tally: ValueTally = { left: MAX_JSON_VALUES }): unknown {
  measureJson(bytes, file, tally);
  return parseText(fromUtf8(bytes, file), file);
}

/**
 * The value of a canonical JSON document.
 * @param tally as in parseJson
 * @throws AppError json.not-utf8, json.too-deep, json.too-many-values, json.too-many-names, json.not-json, json.not-canonical
 */
export function parseCanonicalJson(
  bytes: Uint8Array,
  file: string,
  tally: ValueTally = { left: MAX_JSON_VALUES },
): unknown {
  measureJson(bytes, file, tally);
  const text = fromUtf8(bytes, file);
  const value = parseText(text, file);
  if (!isCanonicalText(text)) throw new AppError("json.not-canonical", { file });
  return value;
}
