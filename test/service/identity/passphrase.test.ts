import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { wordlist } from "@scure/bip39/wordlists/english.js";
import { expect, test } from "vitest";
import {
  acceptPassphrase,
  generatePassphrase,
  normalisePassphrase,
  readPassphraseFile,
} from "../../../electron/service/identity/passphrase.ts";
import { refusal, temporaryFolder } from "./temporary-folder.ts";

test.each([
  ["twelve characters", "abcdefghijkl"],
  ["twelve Chinese characters", "上海与中日德兰大区合作评"],
  ["twelve characters outside the basic plane", "𠀀".repeat(12)],
  ["four short Danish words", "is og hav nu"],
  ["four Chinese words", "评审 专家 旅行 火车"],
  ["four Chinese words with full-width spaces", "评审　专家　旅行　火车"],
])("%s are long enough", (_, text) => {
  expect(acceptPassphrase(text)).toBe(normalisePassphrase(text));
});

test.each([
  ["nothing", ""],
  ["white space", " \u3000 \n".repeat(20)],
  ["eleven characters", "abcdefghijk"],
  ["six characters that take two code units each", "𠀀".repeat(6)],
  ["eleven characters and spaces around them", "   abcdefghijk   "],
  ["four single letters", "a b c d"],
  ["one word four times", "og og og og"],
])("%s is too short", (_, text) => {
  expect(() => acceptPassphrase(text)).toThrow(expect.objectContaining({ code: "passphrase.too-short" }));
});

test("a generated passphrase is six words of the list, never the same, and accepted", () => {
  const made = Array.from({ length: 200 }, () => generatePassphrase());
  expect(new Set(made).size).toBe(200);
  for (const text of made) {
    const words = text.split("-");
    expect(words).toHaveLength(6);
    for (const word of words) expect(wordlist).toContain(word);
    expect(acceptPassphrase(text)).toBe(text);
  }
  expect(generatePassphrase(8).split("-")).toHaveLength(8);
  expect(() => generatePassphrase(5)).toThrow(RangeError);
});

test("every word of the list can come up, each about as often as another", () => {
  const counts = new Map<string, number>();
  for (let i = 0; i < 10_000; i++)
    for (const word of generatePassphrase(8).split("-")) counts.set(word, (counts.get(word) ?? 0) + 1);
  expect(counts.size).toBe(2048);
  // Chi-square with 2047 degrees of freedom: mean 2047, standard deviation 64; eight deviations never happen by chance.
  const expected = 80_000 / 2048;
  const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
  expect(chi2).toBeGreaterThan(2047 - 8 * 64);
  expect(chi2).toBeLessThan(2047 + 8 * 64);
});

test.each([
  ["plain", "en god lang sætning"],
  ["with a final newline", "en god lang sætning\n"],
  ["from Windows", "\ufeffen god lang sætning\r\n"],
])("a passphrase file %s gives its one line", async (_, content) => {
  const file = join(await temporaryFolder(), "passphrase");
  await writeFile(file, content);
  expect(await readPassphraseFile(file)).toBe("en god lang sætning");
});

test.each([
  ["empty", Buffer.from("\n")],
  ["of several lines", Buffer.from("one line\nand another\n")],
  ["in another encoding", Buffer.from("en god lang sætning", "latin1")],
  ["in UTF-16", Buffer.from("\ufeffen god lang", "utf16le")],
  ["too large", Buffer.alloc(5000, "a")],
])("a passphrase file %s is refused", async (_, content) => {
  const file = join(await temporaryFolder(), "passphrase");
  await writeFile(file, content);
  expect(await refusal(readPassphraseFile(file))).toBe("passphrase.bad-file");
});

test("a passphrase file that is not there is said to be missing", async () => {
  expect(await refusal(readPassphraseFile(join(await temporaryFolder(), "none")))).toBe("file.not-found");
});
