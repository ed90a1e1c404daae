// What a schema objects to, as refusals with texts in three languages: the validator's own sentences are English and speak of types.
import type { z } from "zod";
import { AppError, type ErrorCode, type ErrorParams } from "./errors.ts";

type Issue = z.core.$ZodIssue;

/** More than this helps nobody. */
const MOST = 50;

/** What stands at `path` of `input`; undefined where nothing does. */
export function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

const NOT: Readonly<Record<string, ErrorCode>> = {
  string: "form.issue.not-text",
  number: "form.issue.not-number",
  int: "form.issue.not-whole",
  array: "form.issue.not-list",
  tuple: "form.issue.not-list",
  object: "form.issue.not-object",
  record: "form.issue.not-object",
  boolean: "form.issue.not-yes-no",
};

const TOO_BIG: Readonly<Record<string, ErrorCode>> = {
  string: "form.issue.too-long",
  array: "form.issue.too-many",
};
const TOO_SMALL: Readonly<Record<string, ErrorCode>> = {
  string: "form.issue.too-short",
  array: "form.issue.too-few",
};

function wordsOf(issue: Issue, absent: boolean): [ErrorCode, ErrorParams] {
  switch (issue.code) {
    case "invalid_type":
      return [absent ? "form.issue.missing" : (NOT[issue.expected] ?? "form.issue.form"), {}];
    case "invalid_value":
      return absent
        ? ["form.issue.missing", {}]
        : ["form.issue.choice", { expected: issue.values.map(String).join(" | ") }];
    case "too_big":
      return [TOO_BIG[issue.origin] ?? "form.issue.too-large", { limit: String(issue.maximum) }];
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return ["form.issue.empty", {}];
      return [TOO_SMALL[issue.origin] ?? "form.issue.too-small", { limit: String(issue.minimum) }];
    case "invalid_format":
      return [issue.format === "date" ? "form.issue.date" : "form.issue.form", {}];
    default:
      return ["form.issue.form", {}];
  }
}

/** "2.scores.k5": where an issue lies, places in lists counted from 1 as people count; "" for the whole. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((p) => (typeof p === "number" ? String(p + 1) : String(p))).join(".");

/** One issue as refusals, one for each unknown member; `field` says where, "–" for the whole. */
export function issueErrors(issue: Issue, input: unknown): AppError[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => new AppError("form.issue.unknown", { field: fieldOf([...issue.path, key]) }));
  // A short form ("answer" alone instead of its object) has no member at the path, and still is not missing.
  const parent = issue.path.length === 0 ? null : valueAt(input, issue.path.slice(0, -1));
  const absent = typeof parent === "object" && valueAt(input, issue.path) === undefined;
  const [code, params] = wordsOf(issue, absent);
  return [new AppError(code, { field: fieldOf(issue.path) || "–", ...params })];
}

/** All issues of a failed parse of `input`. */
export const allIssueErrors = (error: z.core.$ZodError, input: unknown): AppError[] =>
  error.issues.flatMap((issue) => issueErrors(issue, input)).slice(0, MOST);
