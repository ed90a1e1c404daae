// docs/claims.md is true to its word: each claim stands where it says, and each test and bench row that shows it exists.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { HELP_PAGES } from "../../shared/i18n/ui/help/index.ts";
import { helpText, textsOfBlock } from "../../shared/i18n/ui/help/words.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");
const text = read("docs/claims.md");
const rows = (title: string): string[][] =>
  (text.split(/^## /mu).find((s) => s.startsWith(title)) ?? "")
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const wordsOf = (id: string): string =>
  (HELP_PAGES.find((p) => p.id === id)?.blocks.flatMap(textsOfBlock) ?? []).map((t) => helpText(t, "en")).join("\n");

test("every claim stands in README or on its page of the help", () => {
  const readme = oneLine(read("README.md"));
  expect(rows("README").length).toBeGreaterThan(15);
  expect(rows("README").flatMap(([claim = ""]) => (readme.includes(claim) ? [] : [claim]))).toEqual([]);
  const help = rows("Help").flatMap(([page = "", claim = ""]) => {
    const words = oneLine(wordsOf(page)).toLowerCase();
    return words.includes(claim.toLowerCase()) ? [] : [`${page}: ${claim}`];
  });
  expect(help).toEqual([]);
});

test("no page of the help is without a claim that is shown", () => {
  const pages = new Set(rows("Help").map(([page]) => page));
  expect(HELP_PAGES.map((p) => p.id).filter((id) => !pages.has(id))).toEqual([]);
});

test("what shows a claim exists: a test file, or a row of the bench", () => {
  const bench = read("electron/dev/bench.ts");
  for (const row of [...rows("README"), ...rows("Help")]) {
    const shown = row.at(-1) ?? "";
    const named = [...shown.matchAll(/`([^`]+)`/gu)].map((m) => m[1] ?? "");
    expect(named, row.join(" | ")).not.toEqual([]);
    const missing = shown.startsWith("bench:")
      ? named.filter((name) => !bench.includes(`\n  ${name}:`) && !bench.includes(`\n  "${name}":`))
      : named.filter((file) => !/\.(?:test|spec)\.ts$/u.test(file) || !fs.existsSync(path.join(root, file)));
    expect(missing, row.join(" | ")).toEqual([]);
  }
});
