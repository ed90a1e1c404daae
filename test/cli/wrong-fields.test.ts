// What is wrong in a call or a form is told field by field, all at once, in the person's language, never in the validator's.
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readForm } from "../../electron/cli/review-form.ts";
import { refusalSentence } from "../../electron/cli/refusal.ts";
import { AppError, isAppError } from "../../shared/lib/errors.ts";
import { allIssueErrors } from "../../shared/lib/form-issues.ts";

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
