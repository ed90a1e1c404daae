// `skoen sample`: a folder that `round create` would take.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inProcess, jsonOf } from "./skoen.ts";

const root = mkdtempSync(join(tmpdir(), "skoen-sample-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test("the sample round is laid out with its tables and documents", async () => {
  const out = join(root, "it 2009");
  const { files } = jsonOf(await inProcess(["sample", "--out", out, "--json"])) as { files: string[] };
  for (const name of ["round.yaml", "applications.csv", "budget.csv"]) expect(files).toContain(join(out, name));
  expect(files.filter((f) => f.endsWith(".pdf")).length).toBeGreaterThan(5);
  expect(files.every((f) => existsSync(f))).toBe(true);
});

test("a folder that cannot be made is refused with its code", async () => {
  writeFileSync(join(root, "taken"), "a file");
  const ran = await inProcess(["sample", "--out", join(root, "taken", "below"), "--json"]);
  expect({ status: ran.status, code: jsonOf(ran)["code"] }).toEqual({ status: 1, code: "file.unwritable" });
});
