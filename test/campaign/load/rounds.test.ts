// Rounds that grow (issue 5, "Load"): every answer on the way is looked at by the steps themselves (bench/load-child.ts); how long they
// take is told, never judged here. The curves are `npm run bench -- load-round load-joint load-search`.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { loadJoint } from "../../../electron/dev/bench/load-joint.ts";
import { loadSizes, measuredRound } from "../../../electron/dev/bench/load-rows.ts";
import { loadSearch } from "../../../electron/dev/bench/load-search.ts";
import { LONG } from "../../support/campaign/seeded.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-load-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const timeout = LONG ? 3_600_000 : 120_000;
const SIZES = loadSizes(LONG ? undefined : 100);
const told = { campaign: "load", faults: 0, findings: [], seed: null } as const;

test.each(SIZES)("a round of $applications applications is taken in, shown and settled", { timeout }, async (size) => {
  const { packages, office, chair } = await measuredRound(path.join(folder, `round-${size.applications}`), size);
  expect(packages).toBe(size.experts);
  tellPart({
    ...told,
    part: `${size.applications} applications, ${size.applications * 3} reviews in ${packages} packages`,
    cases: packages,
    figures: {
      officeImportMs: Math.round(office["import_ms"] ?? 0),
      officeImportCpuMs: Math.round(office["import_cpu_ms"] ?? 0),
      officePeakMb: office["peak_mb"] ?? 0,
      boardMs: Math.round(office["board_ms"] ?? 0),
      chairImportMs: Math.round(chair["import_ms"] ?? 0),
      matrixMs: Math.round(chair["matrix_ms"] ?? 0),
      chairPeakMb: chair["peak_mb"] ?? 0,
    },
  });
});

test.each(SIZES)(
  "a joint list of $applications applications is made, signed, proved and printed",
  { timeout },
  async (size) => {
    const work = path.join(folder, `joint-${size.applications}`);
    fs.mkdirSync(work);
    const { applications, ms, peak_mb: peakMb } = await loadJoint(work, size.applications);
    expect(applications).toBe(size.applications);
    tellPart({
      ...told,
      part: `joint list, proof and papers of ${size.applications} applications`,
      cases: size.applications,
      figures: { ...Object.fromEntries(Object.entries(ms).map(([name, n]) => [`${name} ms`, Math.round(n)])), peakMb },
    });
  },
);

test.each(loadSizes(LONG ? 2_000 : 100))(
  "$applications documents are searched",
  { timeout },
  async ({ applications }) => {
    const work = path.join(folder, `search-${applications}`);
    fs.mkdirSync(work);
    const { pages, ms, found } = await loadSearch(work, applications);
    expect(found["common"]).toBe(pages);
    tellPart({
      ...told,
      part: `search over ${applications} documents`,
      cases: pages,
      figures: Object.fromEntries(Object.entries(ms).map(([kind, n]) => [`${kind} ms`, n])),
    });
  },
);
