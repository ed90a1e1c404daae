// Packages that say nonsense in the right form, signed by the very people who may sign them: refused with a code, or taken in, and then
// nothing that a face may ask of the home falls over. SKOEN_LONG=1 tries six hundred.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { firstIssue } from "../../../electron/service/packages/schema-check.ts";
import { documentSchemas } from "../../../shared/domain/documents.ts";
import { takeAndAsk, viewsOf } from "../../support/campaign/fuzz/every-view.ts";
import { mutateJson } from "../../support/campaign/fuzz/mutate.ts";
import { aroundCore, plainOf, resaid, worldOf, type Json, type World } from "../../support/campaign/hostile/genuine.ts";
import { scratchFolder } from "../../support/campaign/scratch.ts";
import { campaignSeed, LONG, seeded, type Seeded } from "../../support/campaign/seeded.ts";
import { buildStage, type BaseName, type Stage } from "../../support/campaign/stage.ts";

const TRIES = Number(process.env["SKOEN_TRIES"] ?? (LONG ? 600 : 14));
const folder = scratchFolder("nonsense");
let stage: Stage;
let world: World;
beforeAll(async () => {
  stage = await buildStage(path.join(folder, "stage"));
  world = await worldOf(stage);
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** `document` changed until it is another one of the right form. */
function nonsense(name: string, document: Json, random: Seeded): Json {
  const schema = documentSchemas[name];
  for (let i = 0; i < 400; i++) {
    const changed = mutateJson(document, random);
    if (schema && JSON.stringify(changed) !== JSON.stringify(document) && firstIssue(schema, changed) === null)
      return changed as Json;
  }
  return document;
}

interface Scene {
  readonly home: BaseName;
  readonly build: (random: Seeded) => Buffer;
  readonly day: string;
}
const REVIEWING = "2009-04-30T09:00:00Z";
const bundleAround = (edit: (core: Json) => Json): Buffer =>
  plainOf(
    resaid(world.of("bundle"), {
      predicate: () => ({ sequence: 2 }),
      documents: aroundCore(edit, (b) => ({ ...b, version: 2 }))(world.of("bundle")) ?? {},
    }),
  );
const newer = (core: Json): Json => ({ ...core, edition: 2, criteria: { ...(core["criteria"] as Json), version: 2 } });

const SCENES: readonly Scene[] = [
  {
    home: "chair",
    day: REVIEWING,
    build: (random) => bundleAround((core) => newer(nonsense("core.json", core, random))),
  },
  {
    home: "chair",
    day: REVIEWING,
    build: (random) =>
      plainOf(
        resaid(world.of("bundle"), {
          predicate: () => ({ sequence: 2 }),
          documents: { "bundle.json": (b) => ({ ...nonsense("bundle.json", b, random), version: 2 }) },
        }),
      ),
  },
  {
    home: "chair-late",
    day: "2009-05-20T08:00:00Z",
    build: (random) => bundleAround((core) => newer(nonsense("core.json", core, random))),
  },
  {
    home: "chair",
    day: REVIEWING,
    build: (random) =>
      plainOf(world.reviewBy("E-01", { documents: { "review.json": (d) => nonsense("review.json", d, random) } })),
  },
  {
    home: "office",
    day: REVIEWING,
    build: (random) =>
      plainOf(world.reviewBy("E-01", { documents: { "review.json": (d) => nonsense("review.json", d, random) } })),
  },
  {
    home: "office",
    day: "2009-05-20T08:00:00Z",
    build: (random) =>
      plainOf(
        resaid(world.of("consolidation"), {
          documents: { "consolidation.json": (d) => nonsense("consolidation.json", d, random) },
        }),
      ),
  },
  {
    home: "chair-late",
    day: "2009-05-20T08:00:00Z",
    build: (random) =>
      plainOf(
        resaid(world.of("receipt"), { documents: { "receipt.json": (d) => nonsense("receipt.json", d, random) } }),
      ),
  },
  {
    home: "other-office-late",
    day: "2009-05-28T08:00:00Z",
    build: (random) =>
      plainOf(resaid(world.of("joint"), { documents: { "joint.json": (d) => nonsense("joint.json", d, random) } })),
  },
  {
    home: "office",
    day: REVIEWING,
    build: (random) =>
      plainOf(resaid(world.of("card"), { documents: { "card.json": (d) => nonsense("card.json", d, random) } })),
  },
];

test("nothing that a face may ask falls over what was taken in", { timeout: 3_600_000 }, async () => {
  const { views, left } = viewsOf(stage.round);
  expect(views.length).toBeGreaterThan(40);
  const findings = new Map<string, string>();
  const outcomes = new Map<string, number>();
  let asked = 0;
  const first = Number(process.env["SKOEN_FIRST"] ?? 0);
  for (let i = first; i < first + TRIES; i++) {
    const scene = SCENES[i % SCENES.length];
    const base = scene && stage.bases.get(scene.home);
    if (!scene || !base) throw new Error("no such scene");
    const [home, file] = [path.join(folder, `home-${i}`), path.join(folder, `nonsense-${i}.skoen`)];
    fs.writeFileSync(file, scene.build(seeded(campaignSeed() + i)));
    fs.cpSync(base.home, home, { recursive: true });
    const result = await takeAndAsk(home, base.person, file, stage.round, {
      day: scene.day,
      papers: i % 3 === 0 || LONG,
    });
    asked += result.asked;
    outcomes.set(result.outcome, (outcomes.get(result.outcome) ?? 0) + 1);
    for (const f of result.findings) {
      const key = f.replaceAll(/[0-9a-f]{8,}|\d+/gu, "0").slice(0, 200);
      if (!findings.has(key)) findings.set(key, `number ${i} to ${scene.home}: ${f}`);
    }
    fs.rmSync(home, { recursive: true });
  }
  const taken = [...outcomes].filter(([o]) => !o.includes(".")).reduce((sum, [, k]) => sum + k, 0);
  tellPart({
    campaign: "fuzz",
    part: "nonsense in the right form, rightly signed",
    cases: TRIES,
    faults: 0,
    findings: [...findings.values()],
    seed: campaignSeed(),
    figures: { takenIn: taken, refusals: TRIES - taken, asked, readsLeftOut: left.length },
  });
  expect([...findings.values()]).toEqual([]);
  expect(taken).toBeGreaterThan(TRIES / 10);
});
