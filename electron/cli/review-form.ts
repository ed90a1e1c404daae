// The review form as a file: YAML with the approved criteria as comments (domain.md § 5). JSON is YAML too, so both are read.
import { Document, isScalar, type Pair, type YAMLMap } from "yaml";
import { z } from "zod";
import { CONFLICT_KINDS } from "../../shared/domain/conflict.ts";
import { activeCriteria, type Criterion } from "../../shared/domain/criteria.ts";
import { recommendationSchema, type ReviewRow } from "../../shared/domain/review.ts";
import type { Core } from "../../shared/domain/round.ts";
import { reviewTexts as texts } from "../../shared/i18n/cli/review.ts";
import { AppError } from "../../shared/lib/errors.ts";
import { fieldOf, issueErrors, valueAt } from "../../shared/lib/form-issues.ts";
import type { Cli } from "./cli.ts";
import { scoreText } from "./scores.ts";
import { localized } from "./words.ts";

const BENEFITS = ["yes", "partly", "no"] as const;
const ANSWERS = ["none", "possible", "conflicted"] as const;

/** An empty field is "not said", whichever way an editor leaves it. */
const blank = (v: unknown): unknown => (v === "" || v === undefined ? null : v);
const text = z.preprocess(blank, z.string().max(20_000).nullable());
/** YAML reads 4 and 4.5 as numbers; their shortest decimal text is what was written. */
const scoreValue = z.preprocess((v) => (typeof v === "number" ? String(v) : blank(v)), z.string().max(40).nullable());
const scoreSchema = z.preprocess(
  (v) => (typeof v === "string" || typeof v === "number" ? { value: v } : (v ?? {})),
  z.strictObject({ value: scoreValue, reasons: text }),
);
const conflictSchema = z.preprocess(
  (v) => {
    if (typeof v === "string" && v !== "") return { answer: v };
    const answer = typeof v === "object" && v !== null && "answer" in v ? blank(v.answer) : null;
    return answer === null ? null : v;
  },
  z
    .strictObject({
      answer: z.enum(ANSWERS),
      kind: z.preprocess(blank, z.enum(CONFLICT_KINDS).nullable()),
      reason: z.preprocess((v) => blank(v) ?? "", z.string().max(4000)),
    })
    .nullable(),
);
const benefitSchema = z.preprocess(
  (v) => {
    if (typeof v === "string" && v !== "") return { answer: v };
    const answer = typeof v === "object" && v !== null && "answer" in v ? blank(v.answer) : null;
    return answer === null ? null : v;
  },
  z
    .strictObject({
      answer: z.enum(BENEFITS),
      reasons: z.preprocess((v) => blank(v) ?? "", z.string().max(20_000)),
    })
    .nullable(),
);
const entrySchema = z.strictObject({
  application: z.string().min(1),
  conflict: conflictSchema,
  scores: z.preprocess((v) => v ?? {}, z.record(z.string(), scoreSchema)),
  assessment: text,
  remark: text,
  recommendation: z.preprocess(blank, recommendationSchema.nullable()),
  equalBenefit: benefitSchema,
});
export type FormEntry = z.infer<typeof entrySchema>;

/** The Danish decimal comma inside { }: `{ value: 3,5 }` is a value 3 and a field "5". */
function commaError(issue: z.core.$ZodIssue, raw: unknown): AppError[] | null {
  if (issue.code !== "unrecognized_keys") return null;
  const value = valueAt(raw, [...issue.path, "value"]);
  const digits = issue.keys.find((k) => /^\d+$/u.test(k) && valueAt(raw, [...issue.path, k]) === null);
  if (digits === undefined || (typeof value !== "number" && typeof value !== "string")) return null;
  const others = issue.keys.filter((k) => k !== digits);
  return [
    new AppError("form.issue.decimal-comma", { field: fieldOf(issue.path), value: `${value},${digits}` }),
    ...(others.length > 0 ? issueErrors({ ...issue, keys: others }, raw) : []),
  ];
}

/**
 * @param raw the parsed file: a list of entries
 * @param lineOf the line of what stands at a path ("line 12"), null where unknown
 * @throws what `refuse` makes of where the first mistake is and of all of them
 */
export function readForm(
  raw: unknown,
  refuse: (problem: string, details: AppError[]) => AppError,
  lineOf: (path: readonly PropertyKey[]) => string | null,
): readonly FormEntry[] {
  const parsed = z.array(entrySchema).min(1).safeParse(raw);
  if (parsed.success) return parsed.data;
  const located = (path: readonly PropertyKey[], e: AppError): AppError => {
    const line = lineOf(path);
    const field = String(e.params["field"]);
    return line === null ? e : new AppError(e.code, { ...e.params, field: `${field} (${line})` });
  };
  const details = parsed.error.issues
    .flatMap((i) => (commaError(i, raw) ?? issueErrors(i, raw)).map((e) => located(i.path, e)))
    .slice(0, 100);
  throw refuse(details.map((d) => String(d.params["field"])).join(", "), details);
}

const entryOf = (core: Core, row: ReviewRow): Record<string, unknown> => ({
  application: row.application,
  conflict: {
    answer: row.conflict?.answer ?? null,
    kind: row.conflict?.kind ?? null,
    reason: row.conflict?.reason ?? null,
  },
  scores: Object.fromEntries(
    activeCriteria(core.criteria).map((c) => {
      const j = row.judgements.find((x) => x.criterion === c.id);
      return [
        c.id,
        { value: scoreText(c, j?.value ?? null), reasons: j?.reasons === "" ? null : (j?.reasons ?? null) },
      ];
    }),
  ),
  assessment: row.assessment === "" ? null : row.assessment,
  remark: row.remark === "" ? null : row.remark,
  recommendation: row.recommendation,
  equalBenefit: { answer: row.equalBenefit?.answer ?? null, reasons: row.equalBenefit?.reasons ?? null },
});

const asComment = (lines: string): string =>
  lines
    .split(/\r?\n/u)
    .map((l) => ` ${l}`)
    .join("\n");

function criterionComment(cli: Cli, c: Criterion): string {
  const { scale } = c;
  const lines = [
    `${c.number}. ${c.title ? localized(cli, c.title) : ""}`,
    c.guidance ? localized(cli, c.guidance) : "",
    scale
      ? cli.say(texts.formScale, { min: scale.min, max: scale.max, step: scale.step, best: scale[scale.best] })
      : cli.say(texts.formGate),
    ...(scale?.anchors ?? []).map((a) => `${a.value}: ${localized(cli, a.text)}`),
  ];
  return asComment(lines.filter((l) => l !== "").join("\n"));
}

/** The pair of a map by its key's text; comments hang on keys. */
const comment = (map: YAMLMap, key: string, text: string): void => {
  const pair = map.items.find((p: Pair) => isScalar(p.key) && p.key.value === key);
  if (pair && isScalar(pair.key)) pair.key.commentBefore = text;
};

/** The form of all rows in their order, with what they already hold. */
export function formText(cli: Cli, core: Core, rows: readonly ReviewRow[], file: string): string {
  const doc = new Document(rows.map((r) => entryOf(core, r)));
  doc.commentBefore = asComment(cli.say(texts.formHead, { file }));
  for (const [i, row] of rows.entries()) {
    const entry = doc.getIn([i]) as YAMLMap;
    const app = core.applications.find((a) => a.id === row.application);
    comment(
      entry,
      "application",
      asComment(app ? `${app.journalNumber}  ${localized(cli, app.title)}` : row.application),
    );
    comment(entry.get("conflict") as YAMLMap, "answer", asComment(ANSWERS.join(" | ")));
    comment(entry.get("conflict") as YAMLMap, "kind", asComment(CONFLICT_KINDS.join(" | ")));
    const scores = entry.get("scores") as YAMLMap;
    for (const c of activeCriteria(core.criteria)) comment(scores, c.id, criterionComment(cli, c));
    comment(entry, "recommendation", asComment(recommendationSchema.options.join(" | ")));
    comment(entry.get("equalBenefit") as YAMLMap, "answer", asComment(BENEFITS.join(" | ")));
  }
  return doc.toString({ nullStr: "", lineWidth: 100 });
}
