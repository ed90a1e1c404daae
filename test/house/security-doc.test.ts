// SECURITY.md claims nothing without a test: every row of what is defended names some, and each of them exists.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { VAULT_COST } from "../../electron/service/identity/vault.ts";

const root = path.resolve(import.meta.dirname, "../..");
const text = fs.readFileSync(path.join(root, "SECURITY.md"), "utf8");
const section = (title: string): string => text.split(/^## /mu).find((s) => s.startsWith(title)) ?? "";
const rows = section("What is defended")
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2);
const tests = (line: string): string[] =>
  [...line.matchAll(/`(test\/[\w./-]+\.(?:test|spec)\.ts)`/gu)].map((m) => m[1] ?? "");

test("every row of what is defended names a test", () => {
  expect(rows.length).toBeGreaterThan(12);
  expect(rows.filter((row) => tests(row).length === 0)).toEqual([]);
});

test("every test and document that SECURITY.md names is there", () => {
  const links = [...text.matchAll(/\]\(([\w./-]+)\)/gu)].map((m) => m[1] ?? "");
  const named = [...tests(text), ...links];
  expect(named.filter((file) => !fs.existsSync(path.join(root, file)))).toEqual([]);
});

test("the costs it states are those of the code", () => {
  expect(text).toContain(`scrypt (N=2¹⁷, r=8, p=1)`);
  expect(VAULT_COST).toBe(2 ** 17);
});
