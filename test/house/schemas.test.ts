import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { schemaFiles } from "../../electron/dev/schemas.ts";

const folder = path.resolve(import.meta.dirname, "../../resources/schemas");

test("resources/schemas holds exactly what the code says (run: node electron/dev/schemas.ts)", () => {
  const files = schemaFiles();
  expect(fs.readdirSync(folder).toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, text] of files) expect(fs.readFileSync(path.join(folder, name), "utf8"), name).toBe(text);
});
