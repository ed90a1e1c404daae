import fc from "fast-check";
import { expect, test } from "vitest";
import { ZodError } from "zod";
import { fingerprintDigits, parseFingerprintDigits, sameFingerprint } from "../../../shared/domain/fingerprint.ts";

const hexOf = (length: number) =>
  fc
    .array(fc.nat(15), { minLength: length, maxLength: length })
    .map((digits) => digits.map((d) => d.toString(16)).join(""));
const KEY = `00010203fffe8000000000ff12345678${"9".repeat(32)}`;
const DIGITS = "00001 00515 65534 32768 00000 00255 04660 22136";

test("the digits are the first 16 bytes as eight big-endian 16-bit numbers", () => {
  expect(fingerprintDigits(KEY)).toBe(DIGITS);
});

test("digits lead back to the 128 bits they came from, for every fingerprint", () => {
  fc.assert(
    fc.property(hexOf(64), (hex) => {
      expect(parseFingerprintDigits(fingerprintDigits(hex))).toBe(hex.slice(0, 32));
      expect(sameFingerprint(fingerprintDigits(hex), hex)).toBe(true);
    }),
  );
});

test("two fingerprints agree exactly when their first 16 bytes do", () => {
  fc.assert(
    fc.property(hexOf(64), hexOf(64), fc.boolean(), (a, b, alike) => {
      const other = alike ? a.slice(0, 32) + b.slice(32) : b;
      expect(sameFingerprint(fingerprintDigits(a), other)).toBe(a.slice(0, 32) === other.slice(0, 32));
    }),
  );
});

test("any white space, dash, invisible mark and full-width digit a person may type is understood", () => {
  const separator = fc.constantFrom(
    " ",
    "-",
    "–",
    "—",
    "‑",
    "－",
    "\u3000",
    "\u00a0",
    "\n",
    "\u200e",
    "\ufeff",
    "  - ",
  );
  fc.assert(
    fc.property(hexOf(64), fc.array(separator, { maxLength: 12 }), fc.boolean(), (hex, marks, wide) => {
      let typed = fingerprintDigits(hex).replaceAll(" ", "");
      if (wide) typed = typed.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
      marks.forEach((mark, i) => {
        const at = (i * 7) % typed.length;
        typed = typed.slice(0, at) + mark + typed.slice(at);
      });
      expect(sameFingerprint(typed, hex)).toBe(true);
    }),
  );
});

test("one wrong digit is another fingerprint", () => {
  const digits = DIGITS.replaceAll(" ", "");
  for (let i = 0; i < digits.length; i++) {
    const changed = digits.slice(0, i) + ((Number(digits[i]) + 1) % 10) + digits.slice(i + 1);
    expect(sameFingerprint(changed, KEY)).toBe(false);
  }
});

test.each([
  ["nothing", ""],
  ["too few digits", DIGITS.slice(0, -1)],
  ["too many digits", `${DIGITS}0`],
  ["a group above 65535", DIGITS.replace("65534", "65536")],
  ["a letter for a digit", DIGITS.replace("0", "O")],
  ["a group without its leading zeros", DIGITS.replace("00001", "1")],
  ["digits of another script", DIGITS.replace("0", "٠")],
])("%s is no fingerprint", (_, typed) => {
  expect(parseFingerprintDigits(typed)).toBeNull();
  expect(sameFingerprint(typed, KEY)).toBe(false);
});

test("what is not a digest has no digits", () => {
  expect(() => fingerprintDigits(KEY.toUpperCase().replace("9", "F"))).toThrow(ZodError);
  expect(() => sameFingerprint(DIGITS, KEY.slice(1))).toThrow(ZodError);
});
