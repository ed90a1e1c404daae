// Numbers in three notations (electron/service/intake/numbers.ts): exact, and never guessed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decimalMarks,
  fromNumericCell,
  parseNumber,
  toDecimalText,
  toMinor,
  type Mark,
} from "../../../electron/service/intake/numbers.ts";

const none = new Set<Mark>();
const minor = (text: string, marks: ReadonlySet<Mark> = none): number | string | null => {
  const r = parseNumber(text, marks, true);
  return "ok" in r ? toMinor(r.ok, 2) : r.problem;
};
const plain = (text: string, marks: ReadonlySet<Mark> = none): string | null => {
  const r = parseNumber(text, marks, false);
  return "ok" in r ? toDecimalText(r.ok) : r.problem;
};
const grouped = (whole: string, mark: string): string => whole.replace(/\B(?=(\d{3})+$)/gu, mark);

test.each([
  ["1.234.567,50", 123456750],
  ["1,234,567.50", 123456750],
  ["1234567.5", 123456750],
  ["1 234 567,50", 123456750],
  ["1 234 567", 123456700],
  ["1'234.5", 123450],
  ["１，２３４．５０", 123450],
  ["0,07", 7],
  ["250.000", 25000000],
  ["250,000", 25000000],
  ["0", 0],
  ["90000000000", 9000000000000],
])("reads %s as money", (text, expected) => expect(minor(text)).toBe(expected));

test.each([
  "",
  "-",
  "kr. 100",
  "1.2.3",
  "1.23.456",
  "12,34,567",
  "1,234.567,8",
  "1..2",
  "1e5",
  "0x10",
  "1.",
  ",5x",
  "½",
  "1 23",
  "1 234.567,5",
  "NaN",
  "²",
])("refuses %j as no number", (text) => expect(minor(text)).toBe("not-a-number"));
test.each(["-5", "−5", "–5", "(5)", "-1.234,50"])("refuses %s as negative", (text) =>
  expect(minor(text)).toBe("negative"),
);
test("amounts beyond the bound or below a minor unit are no amounts", () => {
  expect(minor("90000000000,01")).toBeNull();
  expect(minor("0,001")).toBeNull();
  expect(minor("10,500")).toBe(1050000);
  expect(minor("0,500")).toBe(50);
});

describe("one mark and three digits", () => {
  test("groups thousands in money, is ambiguous elsewhere", () => {
    expect(minor("1.234")).toBe(123400);
    expect(plain("1.234")).toBe("ambiguous");
    expect(plain("0.125")).toBe("0.125");
    expect(plain("1234.125")).toBe("1234.125");
  });
  test("is settled by the other numbers of the table", () => {
    const danish = decimalMarks(["12,5", "x", ""]);
    expect([...danish]).toEqual([","]);
    expect(plain("1.234", danish)).toBe("1234");
    expect(plain("1,234", danish)).toBe("1.234");
    expect([...decimalMarks(["1.234.567"])]).toEqual([","]);
    expect(minor("1.234", decimalMarks(["1.5"]))).toBe("ambiguous");
    expect(plain("1.234", decimalMarks(["1.5", "1,5"]))).toBe("ambiguous");
  });
});

test("every amount comes back exactly in every notation", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_000_000_000_000n }), (value) => {
      const [whole, cents] = [(value / 100n).toString(), (value % 100n).toString().padStart(2, "0")];
      for (const [group, mark] of [
        [".", ","],
        [",", "."],
        [" ", ","],
        ["\u00a0", ","],
        ["\u202f", ","],
        ["'", "."],
        ["", ","],
        ["", "."],
      ] as const)
        expect(minor(`${grouped(whole, group)}${mark}${cents}`)).toBe(Number(value));
      // As a double, the way a spreadsheet keeps it.
      const cell = fromNumericCell(Number(value) / 100);
      expect("ok" in cell && toMinor(cell.ok, 2)).toBe(Number(value));
    }),
  );
});

test("no text whatever becomes a number that its digits do not spell", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9., ']{0,14}$/u)), fc.boolean(), (text, money) => {
      const r = parseNumber(text, none, money);
      if (!("ok" in r)) return;
      const digits = (s: string): string => s.replace(/\D/gu, "").replace(/^0+/u, "");
      expect(digits(text.normalize("NFKC")).replace(/0+$/u, "")).toBe(
        digits(r.ok.whole + r.ok.fraction).replace(/0+$/u, ""),
      );
    }),
  );
});

test("numeric cells mean their fifteen digits", () => {
  const text = (n: number): string | null => {
    const r = fromNumericCell(n);
    return "ok" in r ? toDecimalText(r.ok) : r.problem;
  };
  expect(text(0.1 + 0.2)).toBe("0.3");
  expect(text(2500000.1)).toBe("2500000.1");
  expect(text(1e-7)).toBe("0.0000001");
  expect(text(123456789012345)).toBe("123456789012345");
  expect(text(-0)).toBe("0");
  expect(text(-1)).toBe("negative");
  expect(text(Number.NaN)).toBe("not-a-number");
  expect(text(Number.POSITIVE_INFINITY)).toBe("not-a-number");
  expect(text(1e15)).toBe("not-a-number");
});
