// JSON as package-format.md §§ 4, 8 admit it: fatal UTF-8, bounded depth, and byte for byte its own RFC 8785 form. That one
// comparison ends duplicate keys, odd numbers, byte order marks and every other way to write one value twice.
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { MAX_JSON_DEPTH } from "./limits.ts";

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

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Counted on the bytes, before any parser sees them. @throws AppError json.too-deep */
export function refuseDeepJson(bytes: Uint8Array, file: string): void {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i];
    if (inString) {
      if (b === BACKSLASH) i += 1;
      else if (b === QUOTE) inString = false;
    } else if (b === QUOTE) inString = true;
    else if (b === OPEN_LIST || b === OPEN_MAP) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) throw new AppError("json.too-deep", { file, limit: MAX_JSON_DEPTH });
    } else if (b === CLOSE_LIST || b === CLOSE_MAP) depth -= 1;
  }
}

/** Any JSON text of bounded depth. @throws AppError json.not-utf8, json.too-deep, json.not-json */
export function parseJson(bytes: Uint8Array, file: string): unknown {
  refuseDeepJson(bytes, file);
  const text = fromUtf8(bytes, file);
  try {
    return JSON.parse(text);
  } catch (e) {
    throw new AppError("json.not-json", { file }, { cause: e });
  }
}

/**
 * The value of a canonical JSON document.
 * @throws AppError json.not-utf8, json.too-deep, json.not-json, json.not-canonical
 */
export function parseCanonicalJson(bytes: Uint8Array, file: string): unknown {
  const value = parseJson(bytes, file);
  let canonical: Uint8Array;
  try {
    canonical = toUtf8(canonicalJson(value));
  } catch (e) {
    throw new AppError("json.not-canonical", { file }, { cause: e });
  }
  if (Buffer.compare(canonical, bytes) !== 0) throw new AppError("json.not-canonical", { file });
  return value;
}
