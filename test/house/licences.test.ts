import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { licences, licencesText } from "../../electron/dev/licences.ts";

const file = path.resolve(import.meta.dirname, "../../resources/licences.json");

test("resources/licences.json names what ships now (run: node electron/dev/licences.ts)", () => {
  expect(fs.readFileSync(file, "utf8")).toBe(licencesText());
});

test("everything that ships says its licence, and none forbids shipping it", () => {
  const all = licences();
  expect(all.map((l) => l.name)).toEqual(expect.arrayContaining(["react", "zod", "electron", "pdfjs-dist"]));
  expect(
    all.filter((l) => !/^(MIT|ISC|BSD-\d-Clause|Apache-2\.0|0BSD|OFL-1\.1|BlueOak-1\.0\.0)/u.test(l.licence)),
  ).toEqual([]);
});
