// `skoen calc joint` and `skoen calc statistics` as scripts call them: one JSON object, an exit status. Each once as a process of
// its own; the rest in this one, through the same entry.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { caseNamed, ownVectors, type VectorFile } from "../support/vectors.ts";
import { inProcess, jsonOf, skoen, type Ran } from "./skoen.ts";

interface JointVector {
  readonly name: string;
  readonly projects: Record<string, unknown>;
  readonly expected: Record<string, unknown>;
}
const vectors = ownVectors<VectorFile<JointVector>>("joint-prioritisation");
const one = caseNamed(vectors, "example_1_round_2009_IT");
const folder = mkdtempSync(join(tmpdir(), "skoen-calc-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fileOf = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const joint = async (
  name: string,
  input: unknown,
  run: (args: readonly string[]) => Promise<Ran> = inProcess,
): Promise<Record<string, unknown>> => {
  const ran = await run(["calc", "joint", fileOf(`${name}.json`, JSON.stringify(input)), "--json"]);
  expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
  return jsonOf(ran);
};
/** What a walk of the vectors says, without what `calc joint` does not tell. */
const walkOf = (x: unknown): unknown => {
  const { funded, reserve_in_order, used, left } = x as Record<string, unknown>;
  return { funded, reserve_in_order, used, left };
};

describe("calc joint", () => {
  test("example 1 gives gates, ranks, orders and walks as expected", async () => {
    const r = await joint("one", one, skoen);
    const e = one.expected;
    expect(r).toMatchObject({
      eligible: e["eligible"],
      excluded: { "IT-05": "G1-cn", "IT-06": "G1-dk", "IT-07": "G2" },
      restricted_rank_DK: e["restricted_rank_DK"],
      restricted_rank_CN: e["restricted_rank_CN"],
      joint_order: e["joint_order"],
      real_ties: [["IT-01", "IT-03"]],
      annual_strict: walkOf(e["strict_stop"]),
      annual_skip: walkOf(e["skip"]),
    });
    const names = `eligible excluded restricted_rank_DK restricted_rank_CN joint_order worst_rank_order real_ties
      annual_strict annual_skip cumulative_strict cumulative_skip total_strict total_skip`;
    expect(Object.keys(r)).toEqual(names.split(/\s+/u));
  });

  test("example 2 gives every frame mode and walk as expected", async () => {
    const two = caseNamed(vectors, "example_2_frame_modes");
    const r = await joint("two", two);
    const walks = ["annual", "cumulative", "total"].flatMap((m) => [`${m}_strict`, `${m}_skip`]);
    for (const w of walks) expect({ [w]: r[w] }).toEqual({ [w]: walkOf(two.expected[w]) });
  });

  test("example 3 gives the walks under the project frame as expected", async () => {
    const three = caseNamed(vectors, "example_3_round_2009_with_RM_project_frame_only");
    const r = await joint("three", { ...three, projects: one.projects });
    expect(r["annual_strict"]).toEqual(walkOf(three.expected["strict_stop"]));
    expect(r["annual_skip"]).toEqual(walkOf(three.expected["skip"]));
  });

  test.each([
    ["no budget", { ...one, projects: { "IT-01": { rank_DK: 1, rank_CN: 1, combined_score: 4 } } }],
    ["a list", []],
    ["null", null],
  ])("unusable input (%s) ends with 2 and one JSON object", async (name, input) => {
    const ran = await inProcess(["calc", "joint", fileOf("bad.json", JSON.stringify(input)), "--json"]);
    expect({ name, status: ran.status, ...jsonOf(ran) }).toMatchObject({
      status: 2,
      ok: false,
      code: "joint.case-invalid",
      message: expect.stringMatching(/\S/u) as string,
    });
  });

  test("a file that is not JSON ends with 2, and so does one that is not there", async () => {
    const torn = await skoen(["calc", "joint", fileOf("torn.json", '{"years": [2009'), "--json"]);
    expect({ status: torn.status, code: jsonOf(torn)["code"] }).toEqual({ status: 2, code: "joint.case-invalid" });
    const gone = await inProcess(["calc", "joint", join(folder, "gone.json"), "--json"]);
    expect({ status: gone.status, code: jsonOf(gone)["code"] }).toEqual({ status: 2, code: "file.not-found" });
  });
});

const project = { rank_DK: 1, rank_CN: 1, combined_score: 4, budget: { RM: [0, 0, 0], DK: [0, 0, 0], SH: [0, 0, 0] } };
test.each([
  ["a misspelt rank", { A: { ...project, rank_DK: undefined, rank_dk: 1 } }, "rank_DK"],
  ["a rank that is not there", { A: { ...project, rank_CN: undefined } }, "rank_CN"],
  ["a rank twice under two spellings", { A: { ...project, rank_dk: 2 } }, "rank_dk"],
])("a case with %s ends with 2 and names it", async (_, projects, name) => {
  const ran = await inProcess(["calc", "joint", fileOf("odd.json", JSON.stringify({ ...one, projects })), "--json"]);
  expect({ status: ran.status, ...jsonOf(ran) }).toMatchObject({ status: 2, code: "joint.case-invalid" });
  expect(jsonOf(ran)["message"]).toContain(name);
});

test.each(['"A":', '"\\u0041":'])("a project that stands twice (%s) ends with 2 and is named", async (second) => {
  const text = JSON.stringify({ ...one, projects: { A: project, B: project } }).replace('"B":', second);
  const ran = await inProcess(["calc", "joint", fileOf("twice.json", text), "--json"]);
  expect({ status: ran.status, ...jsonOf(ran) }).toMatchObject({ status: 2, code: "joint.case-invalid" });
  expect(jsonOf(ran)["message"]).toContain("A");
});

test("a file that is not there is the same wrong call for both computations", async () => {
  for (const name of ["joint", "statistics"]) {
    const ran = await inProcess(["calc", name, join(folder, "gone.file"), "--json"]);
    expect([name, ran.status, jsonOf(ran)["code"]]).toEqual([name, 2, "file.not-found"]);
  }
});

describe("calc statistics", () => {
  const csv = "application,reviewer,score\nA,x,1\nA,y,2\nB,x,3\nB,y,3\nC,x,5\nC,y,4\n";

  test("gives counts, coefficients, severity and means of a complete table", async () => {
    const ran = await skoen(["calc", "statistics", fileOf("scores.csv", csv), "--json"]);
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: "" });
    const r = jsonOf(ran);
    expect(r).toMatchObject({
      n: { applications: 3, reviewers: 2, scores: 6 },
      mean: { A: 1.5, B: 3, C: 4.5 },
      severity: { components: 1, reviewer: { x: 0, y: 0 } },
      kendall_w: 1,
    });
    expect(Object.keys(r)).toEqual(["n", "alpha", "icc", "kendall_w", "severity", "mean"]);
  });

  test("a decimal comma between semicolons is read; a word is refused with row and code", async () => {
    const danish = fileOf("danish.csv", "application;reviewer;score\r\nA;x;1,5\r\nA;y;2,5\r\n");
    expect(jsonOf(await inProcess(["calc", "statistics", danish, "--json"]))).toMatchObject({ mean: { A: 2 } });
    const ran = await inProcess(["calc", "statistics", fileOf("w.csv", `${csv}D,x,high\n`), "--json"]);
    expect({ status: ran.status, code: jsonOf(ran)["code"] }).toEqual({ status: 2, code: "statistics.csv-number" });
    expect(jsonOf(ran)["message"]).toContain("8");
  });

  test("people get a table in their language", async () => {
    const ran = await inProcess(["calc", "statistics", fileOf("scores.csv", csv), "--lang", "da"]);
    expect(ran.stdout).toMatch(/^ansøgninger +3$/mu);
    expect(ran.stdout).toMatch(/^A +1,5$/mu);
  });
});
