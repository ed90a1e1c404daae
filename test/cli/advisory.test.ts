// On the command line: what is computed beside the joint list, and the evaluation of the programme.
import fs from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { groupList } from "../support/both-lists.ts";
import { smallRound, type SmallRound } from "../support/small-round.ts";
import { inProcess, jsonOf } from "./skoen.ts";

let small: SmallRound;
const run = (...args: string[]) => inProcess(args, { service: small.home("O-DK").service });
async function ok(...args: string[]): Promise<Record<string, unknown>> {
  const ran = await run(...args, "--json");
  expect({ args, status: ran.status, stderr: ran.stderr }).toEqual({ args, status: 0, stderr: "" });
  return jsonOf(ran);
}
/** What people read, in each language. */
async function said(...args: string[]): Promise<string[]> {
  return Promise.all(
    LANGUAGES.map(async (lang) => {
      const ran = await run(...args, "--lang", lang);
      expect({ args, lang, status: ran.status, stderr: ran.stderr }).toEqual({ args, lang, status: 0, stderr: "" });
      expect(ran.stdout).not.toMatch(/\{\{|undefined|\[object/u);
      return ran.stdout;
    }),
  );
}

beforeAll(async () => {
  small = await smallRound();
  const list = ["A-1", "A-2", "A-3"].map((application, i) => ({ application, place: i + 1 }));
  for (const chair of ["E-01", "E-11"] as const)
    await groupList(small, { chair, reviews: [[chair, { "A-2": { steps: [3, 3, 3] } }]], list });
});
afterAll(() => small.close());

test("the probability, with its limits in words", async () => {
  const line = (await ok("joint", "above-line")) as { draws: number; rows: { above: number }[] };
  for (const { above } of line.rows) expect(above).toBeLessThanOrEqual(line.draws);
  const [danish = "", english = ""] = await said("joint", "above-line");
  expect(danish).toContain("er ikke med i det underskrevne resultat");
  expect(english).toContain("is no part of the signed result");
});

test("the best use of the money beside the list", async () => {
  for (const frames of ["hard", "all"]) {
    const { best } = (await ok("joint", "best-use", "--frames", frames)) as { best: { proven: boolean } };
    expect(best.proven).toBe(true);
  }
  const [danish = ""] = await said("joint", "best-use");
  expect(danish).toContain("Det er ikke en prioritering");
  expect((await run("joint", "best-use", "--frames", "some", "--json")).status).toBe(2);
});

test("the evaluation: goals marked, told and written", async () => {
  const { projects } = (await ok("evaluation", "show")) as { projects: { application: string; mark: unknown }[] };
  const application = projects[0]?.application ?? "";
  await ok("evaluation", "mark", application, "--goals", "1,4", "--note", "Aftale med Fudan");
  const after = (await ok("evaluation", "show")) as { projects: typeof projects };
  expect(after.projects.find((p) => p.application === application)?.mark).toEqual({
    goals: ["1", "4"],
    note: "Aftale med Fudan",
  });
  const wrong = await run("evaluation", "mark", application, "--goals", "9", "--json");
  expect([wrong.status, jsonOf(wrong)["code"]]).toEqual([1, "evaluation.unknown-goal"]);
  const [danish = "", , chinese = ""] = await said("evaluation", "show");
  expect(danish).toContain("4. Faglige relationer mellem eksperter");
  expect(chinese).toContain("专家之间的专业联系");
  const { files } = (await ok("evaluation", "write", "--format", "docx", "--out", small.folder("papirer"))) as {
    files: string[];
  };
  expect(files.map((f) => fs.existsSync(f))).toEqual([true]);
});
