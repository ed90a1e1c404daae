// A key's fingerprint as people compare it: aloud, on paper, between two screens (package-format.md § 6).
import { digestSchema } from "./ids.ts";

const GROUPS = 8;
const SEPARATORS = /[\s\p{Dash}\p{Cf}]+/gu;
const FULL_WIDTH_DIGIT = /[０-９]/g;
const FULL_WIDTH_OFFSET = 0xff10 - 0x30;

/**
 * The first 16 bytes of a fingerprint as eight groups of five digits, separated by spaces: each group is a big-endian
 * 16-bit number, 00000–65535. Digits are read aloud without trouble in any language.
 * @param hex64 lower-case hex SHA-256 of the key.
 * @throws when `hex64` is not a digest.
 */
export function fingerprintDigits(hex64: string): string {
  const hex = digestSchema.parse(hex64);
  return Array.from({ length: GROUPS }, (_, i) => Number.parseInt(hex.slice(i * 4, i * 4 + 4), 16))
    .map((n) => n.toString().padStart(5, "0"))
    .join(" ");
}

/**
 * What a person typed, as the 32 hex digits it stands for; null when it is not such a number. White space, dashes and invisible
 * marks may stand anywhere and full-width digits count as digits. Leading zeros are required: with them a forgotten
 * digit is noticed instead of shifting all that follow.
 */
export function parseFingerprintDigits(typed: string): string | null {
  const digits = typed
    .replace(FULL_WIDTH_DIGIT, (d) => String.fromCharCode(d.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(SEPARATORS, "");
  if (!/^\d{40}$/.test(digits)) return null;
  const groups = Array.from({ length: GROUPS }, (_, i) => Number(digits.slice(i * 5, i * 5 + 5)));
  if (groups.some((n) => n > 0xffff)) return null;
  return groups.map((n) => n.toString(16).padStart(4, "0")).join("");
}

/** Whether the digits somebody typed are those of the key with fingerprint `hex64`. */
export const sameFingerprint = (typed: string, hex64: string): boolean =>
  parseFingerprintDigits(typed) === digestSchema.parse(hex64).slice(0, GROUPS * 4);
