// What is wrong in a call or a form is told field by field, all at once, in the person's language, never in the validator's.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readForm } from "../../electron/cli/review-form.ts";
import { refusalSentence } from "../../electron/cli/refusal.ts";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import { allIssueErrors } from "../../shared/lib/form-issues.ts";
import { inProcess, jsonOf } from "./skoen.ts";

function mistakes(yaml: string): [string, string][] {
  try {
    readForm(
      parse(yaml),
      (problem, details) => new AppError("form.invalid", { file: "skema.yaml", problem }, { details }),
      () => "linje 3",
    );
    return [];
  } catch (e) {
    if (!isAppError(e)) throw e;
    return e.details.map((d) => [d.code, String(d.params["field"])]);
  }
}

test("three mistakes in a form are told at once, with place and line; a decimal comma in { } has its own words", () => {
  const yaml = `
- application: A-1
  conflict: maybe
  scores: { k4: { value: 3,5 } }
  recommendation: ja
`;
  expect(mistakes(yaml)).toEqual([
    ["form.issue.choice", "1.conflict.answer (linje 3)"],
    ["form.issue.decimal-comma", "1.scores.k4 (linje 3)"],
    ["form.issue.choice", "1.recommendation (linje 3)"],
  ]);
});

test.each(["da", "en", "zh"] as const)("no validator's English in %s", (lang) => {
  const schema = z.strictObject({
    date: z.iso.date(),
    n: z.int().max(3),
    s: z.string().min(1),
    l: z.array(z.string()).max(1),
    o: z.object({}),
  });
  const input = { date: "10/12/2008", n: 9, s: "", l: ["a", "b"], o: 1, more: 1 };
  const error = schema.safeParse(input).error;
  const errors = error ? allIssueErrors(error, input) : [];
  expect(errors.map((e) => e.code)).toEqual([
    "form.issue.date",
    "form.issue.too-large",
    "form.issue.empty",
    "form.issue.too-many",
    "form.issue.not-object",
    "form.issue.unknown",
  ]);
  for (const e of errors)
    expect(refusalSentence(e, lang)).not.toMatch(/Invalid|expected|Too (?:big|small)|Unrecognized|\{\{/u);
});

test.each(["da", "en", "zh"] as const)(
  "a file of decisions that is no YAML is refused by line and reason in %s",
  async (lang) => {
    const file = join(mkdtempSync(join(tmpdir(), "skoen-yaml-")), "beslutninger.yaml");
    writeFileSync(file, '- kind: late\n  reason: "aldrig lukket\n');
    const ran = await inProcess(["joint", "decide", file, "--json"], { env: { SKOEN_LANG: lang } });
    expect({ status: ran.status, ...jsonOf(ran) }).toMatchObject({
      status: 1,
      code: "form.invalid",
      details: [{ code: "text.unclosed" }],
    });
    const said = JSON.stringify(jsonOf(ran));
    expect(said).toContain("3");
    expect(said).not.toMatch(/Missing closing|at line|double-quoted/u);
  },
);

test.each(["da", "zh"] as const)("a case that cannot be computed is refused in %s, not in English", async (lang) => {
  const file = join(mkdtempSync(join(tmpdir(), "skoen-case-")), "sag.json");
  const project = { rank_DK: 1, rank_CN: 1, budget: { RM: [-1], DK: [1], SH: [1] } };
  const frames = { RM: [1], DK: [1], SH: [1] };
  writeFileSync(file, JSON.stringify({ years: [2009], frames, projects: { A: project } }));
  const ran = await inProcess(["calc", "joint", file], { env: { SKOEN_LANG: lang } });
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain("projects.A.budget.RM");
  expect(ran.stderr.replaceAll(/projects\.A\.budget\.RM|\(joint\.case-invalid\)/gu, "")).not.toMatch(
    /amount|below|project|source|number/iu,
  );
});
