// Reads a case of `skoen calc joint` (the layout of joint-prioritisation.json): what cannot be used exactly is refused by name.
import { AppError, type ErrorCode, type ErrorParams } from "../../lib/errors.ts";
import { SOURCES } from "../ids.ts";
import { compareCodePoints } from "./code-points.ts";
import { mapSources, type Amounts } from "./purse.ts";

export interface CaseProject {
  readonly id: string;
  /** null = not prioritised by that group. */
  readonly dk: number | null;
  readonly cn: number | null;
  readonly combined: number | null;
  /** Scaled to integers. */
  readonly budget: Amounts;
}

export interface JointCase {
  readonly years: readonly number[];
  readonly frames: Amounts;
  /** By id in code-point order. */
  readonly projects: readonly CaseProject[];
  readonly amountsOf: (id: string) => Amounts;
  /** A scaled integer back in the case's own unit. */
  readonly unscale: (scaled: number) => number;
}

type Members = Readonly<Record<string, unknown>>;

/** The refusal of a whole case: which member it is about ("projects.IT-01.rank_DK"), and below it what is wrong there. */
export const invalidCase = (field: string, code: ErrorCode, params: ErrorParams = {}): AppError =>
  new AppError("joint.case-invalid", { problem: field }, { details: [new AppError(code, { field, ...params })] });
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const members = (value: unknown, field: string): Members => {
  if (!isObject(value)) throw invalidCase(field, value === undefined ? "form.issue.missing" : "form.issue.not-object");
  return value;
};
// Own members only: a case may leave out what Object.prototype would then seem to give it.
const member = (of: Members, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined);
const numberOrNull = (value: unknown, field: string): number | null => {
  if (value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidCase(field, "joint.case.number-or-null");
  return value;
};

/** @throws AppError `joint.case-invalid`. */
export function readCase(input: unknown): JointCase {
  const root = members(input, "–");
  refuseUnknown(root, ROOT, "");
  const years = readYears(member(root, "years"));
  const rawFrames = readAmounts(member(root, "frames"), years, "frames", true);
  const raw = Object.entries(members(member(root, "projects"), "projects")).map(([id, value]) =>
    readProject(id, value, years),
  );
  let digits = 0;
  const given: [string, Amounts][] = [
    ["frames", rawFrames],
    ...raw.map((p): [string, Amounts] => [`projects.${p.id}.budget`, p.budget]),
  ];
  for (const [field, a] of given)
    for (const s of SOURCES) for (const n of a[s]) digits = Math.max(digits, decimals(n, `${field}.${s}`));
  const scale = (a: Amounts, field: string): Amounts =>
    mapSources((s) => {
      const scaled = a[s].map((n) => scaledInteger(n, digits, field));
      if (scaled.reduce((t, n) => t + Math.abs(n), 0) > LIMIT) throw invalidCase(field, "joint.case.sum-too-large");
      return scaled;
    });
  const projects = raw
    .map((p) => ({ ...p, budget: scale(p.budget, `projects.${p.id}.budget`) }))
    .toSorted((a, b) => compareCodePoints(a.id, b.id));
  const byId = new Map(projects.map((p) => [p.id, p.budget]));
  const none = mapSources(() => years.map(() => 0));
  return {
    years,
    frames: scale(rawFrames, "frames"),
    projects,
    amountsOf: (id) => byId.get(id) ?? none,
    unscale: (n) => n / power(digits),
  };
}

function readYears(value: unknown): number[] {
  if (!Array.isArray(value) || value.length === 0) throw invalidCase("years", "form.issue.not-list");
  const years = value.map((y: unknown) => {
    if (typeof y !== "number" || !Number.isSafeInteger(y)) throw invalidCase("years", "form.issue.not-whole");
    return y;
  });
  if (years.some((y, i) => i > 0 && y <= (years[i - 1] ?? y))) throw invalidCase("years", "joint.case.years-order");
  return years;
}

// What the layout has beside the input: headings, what each round is about, and what a worked example expects. Nothing of it is reckoned.
const ROOT = {
  read: ["years", "frames", "projects"],
  told: ["name", "unit", "rule", "derivation", "committed_from_earlier_rounds", "residual", "joint_order", "expected"],
} as const;
const PROJECT = {
  read: ["rank_DK", "rank_CN", "combined_score", "budget"],
  told: ["title", "person_years", "equal_share"],
} as const;
const AMOUNTS = { read: SOURCES, told: [] } as const;
type Known = { readonly read: readonly string[]; readonly told: readonly string[] };

/** A name that nobody reads is a slip of the pen: "combined" for "combined_score" would change the order without a word. */
function refuseUnknown(given: Members, { read, told }: Known, at: string): void {
  for (const name of Object.keys(given)) {
    if (read.includes(name) || told.includes(name)) continue;
    const meant = read.find((f) => plain(f) === plain(name));
    const field = at === "" ? name : `${at}.${name}`;
    throw meant === undefined
      ? invalidCase(field, "form.issue.unknown")
      : invalidCase(field, "joint.case.meant", { expected: meant });
  }
}

const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, "");

function readProject(id: string, value: unknown, years: readonly number[]): CaseProject {
  const at = `projects.${id}`;
  const p = members(value, at);
  // "rank_dk" beside no "rank_DK" would otherwise leave a project out without a word.
  for (const rank of ["rank_DK", "rank_CN"])
    if (!Object.hasOwn(p, rank)) throw invalidCase(`${at}.${rank}`, "joint.case.rank-missing");
  refuseUnknown(p, PROJECT, at);
  return {
    id,
    dk: numberOrNull(member(p, "rank_DK"), `${at}.rank_DK`),
    cn: numberOrNull(member(p, "rank_CN"), `${at}.rank_CN`),
    combined: numberOrNull(member(p, "combined_score") ?? null, `${at}.combined_score`),
    budget: readAmounts(member(p, "budget"), years, `${at}.budget`, false),
  };
}

/** Three lists of amounts, one number per year. A frame may be negative (already overdrawn), a budget may not. */
function readAmounts(value: unknown, years: readonly number[], field: string, negative: boolean): Amounts {
  const sources = members(value, field);
  refuseUnknown(sources, AMOUNTS, field);
  return mapSources((s) => {
    const list = member(sources, s);
    const at = `${field}.${s}`;
    if (list === undefined) throw invalidCase(at, "form.issue.missing");
    if (!Array.isArray(list) || list.length !== years.length)
      throw invalidCase(at, "joint.case.one-per-year", { count: years.length });
    return list.map((n: unknown) => {
      if (typeof n !== "number" || !Number.isFinite(n)) throw invalidCase(at, "form.issue.not-number");
      if (n < 0 && !negative) throw invalidCase(at, "form.issue.too-small", { limit: 0 });
      return n;
    });
  });
}

// A quarter of what a JSON number carries exactly: frame + need + used of one stretch of years stays exact.
const LIMIT = Number.MAX_SAFE_INTEGER / 4;
const MAX_DECIMALS = 6;
const power = (digits: number): number => 10 ** digits;

/**
 * Fewest decimals that write this amount. Division is correctly rounded, so k / 10^d === n says that the decimal text of
 * k / 10^d is read as n; inside LIMIT no other k of as many decimals is. Nothing is rounded away.
 */
function decimals(n: number, field: string): number {
  for (let d = 0; d <= MAX_DECIMALS; d += 1) {
    const k = Math.round(n * power(d));
    if (Math.abs(k) <= LIMIT && k / power(d) === n) return d;
  }
  throw invalidCase(field, "joint.case.not-exact", { value: n, limit: MAX_DECIMALS });
}

/** `n` as a whole number of 10^−digits. */
function scaledInteger(n: number, digits: number, field: string): number {
  const k = Math.round(n * power(digits));
  if (Math.abs(k) > LIMIT || k / power(digits) !== n)
    throw invalidCase(field, "joint.case.not-exact", { value: n, limit: MAX_DECIMALS });
  // −0 would show in the output.
  return k === 0 ? 0 : k;
}
