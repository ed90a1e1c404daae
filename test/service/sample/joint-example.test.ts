// The whole way: the built folder through the real intake and the real joint prioritisation gives the worked examples 1 and 3.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { buildSampleFolder } from "../../../electron/service/sample/build-sample.ts";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { consolidationSchema, groupRowSchema } from "../../../shared/domain/group.ts";
import { rulingSchema } from "../../../shared/domain/conflict.ts";
import { computeJoint, type JointConsolidation, type JointDocument } from "../../../shared/domain/joint/index.ts";
import { coreSchema } from "../../../shared/domain/round.ts";

const DIGEST = "0".repeat(64);
const OTHER = { dk: "1".repeat(64), cn: "2".repeat(64) };
const sourceSchema = z.array(
  z.object({
    group: z.enum(["dk", "cn"]),
    author: z.string(),
    rulings: z.array(rulingSchema),
    minutes: z.string(),
    rows: z.array(groupRowSchema.omit({ applicationDigest: true, notMaterial: true, counted: true })),
  }),
);
const walk = z.object({ funded: z.array(z.string()), reserve_in_order: z.array(z.string()) });
const caseSchema = z.object({ name: z.string(), expected: z.object({ strict_stop: walk, skip: walk }) });

const folder = mkdtempSync(join(tmpdir(), "sample-joint-"));
beforeAll(() => buildSampleFolder(folder));
afterAll(() => rmSync(folder, { recursive: true }));

const vectors = z
  .object({ cases: z.array(z.unknown()) })
  .parse(JSON.parse(readFileSync(new URL("../../vectors/joint-prioritisation.json", import.meta.url), "utf8")));
const expected = (name: string) =>
  caseSchema.parse(vectors.cases.find((c) => z.object({ name: z.literal(name) }).safeParse(c).success)).expected;

function consolidations(): JointConsolidation[] {
  return sourceSchema.parse(JSON.parse(readFileSync(join(folder, "consolidations.json"), "utf8"))).map((c) => ({
    digest: OTHER[c.group],
    author: { id: c.author, role: "chair", group: c.group },
    document: consolidationSchema.parse({
      format: 1,
      group: c.group,
      core: DIGEST,
      edition: 1,
      criteriaDigest: DIGEST,
      origin: "members",
      sourceDocument: null,
      status: "final",
      scope: null,
      deferred: [],
      members: [],
      rulings: c.rulings,
      lateAccepted: [],
      rows: c.rows.map((r) => ({ ...r, applicationDigest: DIGEST, notMaterial: [], counted: [] })),
      minutes: c.minutes,
    }),
  }));
}

async function jointOf(rules: { walk: "skip" | "strict" }): Promise<JointDocument> {
  const draft = await readRoundFolder(folder);
  const office = {
    id: "O-01",
    group: "dk",
    name: { da: "Kontor" },
    key: Buffer.alloc(32).toString("base64"),
    fingerprint: DIGEST,
    recipient: `age1${"q".repeat(58)}`,
  };
  const core = coreSchema.parse({
    format: 1,
    edition: 1,
    round: { ...draft.round, id: "6f1c1f0e-0d5e-4b39-9d3a-2f1f3f0f8a01" },
    criteria: draft.criteria,
    joint: { ...draft.joint, ...rules },
    frames: draft.frames,
    offices: [office],
    applications: draft.applications.map((a) => ({ ...a, attachments: [] })),
  });
  return computeJoint({
    core,
    coreDigest: DIGEST,
    criteriaDigest: DIGEST,
    applicationDigests: new Map(core.applications.map((a) => [a.id, DIGEST])),
    consolidations: consolidations(),
    decisions: [],
  });
}

/** Funded in joint order, and the reserve list. */
const outcome = (joint: JointDocument): { funded: string[]; reserve: string[] } => ({
  funded: joint.joint.filter((r) => r.outcome === "funded").map((r) => r.application),
  reserve: joint.reserve,
});
const wanted = (w: z.infer<typeof walk>): { funded: string[]; reserve: string[] } => ({
  funded: w.funded,
  reserve: w.reserve_in_order,
});

test("intake takes the folder; what it warns about is meant to be seen", async () => {
  const draft = await readRoundFolder(folder);
  expect(draft.applications).toHaveLength(9);
  expect(draft.attachments).toHaveLength(27);
  expect(draft.warnings.map((w) => w.code)).toEqual([
    "intake.warning.criterion-empty",
    "intake.warning.criterion-empty",
    "intake.warning.no-shanghai-money",
    "intake.warning.year-with-rm-without-shanghai",
    "intake.warning.frame-contains-non-project-lines",
  ]);
  expect(draft.applications.map((a) => a.tags.length)).toEqual([3, 2, 3, 2, 2, 2, 2, 2, 2]);
});

test("example 1: the sample as it is", async () => {
  const { skip, strict_stop: strict } = expected("example_1_round_2009_IT");
  const joint = await jointOf({ walk: "skip" });
  expect(outcome(joint)).toEqual(wanted(skip));
  expect(joint.excluded.map((e) => [e.application, e.code])).toEqual([
    ["IT-05", "G1-cn"],
    ["IT-06", "G1-dk"],
    ["IT-07", "G2"],
  ]);
  expect(joint.notDecided).toEqual([]);
  expect(outcome(await jointOf({ walk: "strict" }))).toEqual(wanted(strict));
});

test("example 3: with the frames of frames-project-only.yaml", async () => {
  const original = readFileSync(join(folder, "round.yaml"), "utf8");
  const frames = z
    .object({ frames: z.unknown() })
    .parse(parse(readFileSync(join(folder, "frames-project-only.yaml"), "utf8")));
  const settings = z.record(z.string(), z.unknown()).parse(parse(original));
  writeFileSync(join(folder, "round.yaml"), stringify({ ...settings, ...frames }));
  try {
    const { skip } = expected("example_3_round_2009_with_RM_project_frame_only");
    expect(outcome(await jointOf({ walk: "skip" }))).toEqual(wanted(skip));
  } finally {
    writeFileSync(join(folder, "round.yaml"), original);
  }
});
