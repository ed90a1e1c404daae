// The campaigns' table says what was run and found, and nothing else (docs/campaigns.md).
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { FOUND } from "../../electron/dev/campaign/found.ts";
import { campaignTable, type CampaignRun } from "../../electron/dev/campaign/table.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string): string => fs.readFileSync(path.join(root, file), "utf8");

test("docs/campaigns.md is what the kept figures and the list of found bugs give", () => {
  const runs = JSON.parse(read("docs/campaigns.json")) as CampaignRun[];
  expect(read("docs/campaigns.md")).toBe(campaignTable(runs));
});

test.each(FOUND.flatMap((f) => ("test" in f.mended ? [[f.mended.test, f.what] as const] : [])))(
  "%s stands for a bug that a campaign found",
  (file) => {
    const text = read(file);
    expect(text).toMatch(/\btest(?:\.[a-z]+)*\(/u);
  },
);
