// Reads a case of `skoen calc joint` (the layout of joint-prioritisation.json): what cannot be used exactly is refused by name.
import { AppError } from "../../lib/errors.ts";
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

const invalid = (problem: string): AppError => new AppError("joint.case-invalid", { problem });
const isObject = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const members = (value: unknown, what: string): Members => {
  if (!isObject(value)) throw invalid(`${what} is not an object`);
  return value;
};
// Own members only: a case may leave out what Object.prototype would then seem to give it.
const member = (of: Members, name: string): unknown => (Object.hasOwn(of, name) ? of[name] : undefined);
const numberOrNull = (value: unknown, what: string): number | null => {
  if (value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalid(`${what} is neither a number nor null`);
  return value;
};

/** @throws AppError `joint.case-invalid`. */
export function readCase(input: unknown): JointCase {
  const root = members(input, "the case");
  const years = readYears(member(root, "years"));
  const rawFrames = readAmounts(member(root, "frames"), years, "frames", true);
  const raw = Object.entries(members(member(root, "projects"), "projects")).map(([id, value]) =>
    readProject(id, value, years),
  );
  let digits = 0;
  for (const a of [rawFrames, ...raw.map((p) => p.budget)])
    for (const s of SOURCES) for (const n of a[s]) digits = Math.max(digits, decimals(n));
  const scale = (a: Amounts, what: string): Amounts =>
    mapSources((s) => {
      const scaled = a[s].map((n) => scaledInteger(n, digits, what));
      if (scaled.reduce((t, n) => t + Math.abs(n), 0) > LIMIT)
        throw invalid(`${what}: amounts are too large to be added exactly`);
      return scaled;
    });
  const projects = raw
    .map((p) => ({ ...p, budget: scale(p.budget, `project ${p.id}`) }))
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
  if (!Array.isArray(value) || value.length === 0) throw invalid("years is not a list of years");
  const years = value.map((y: unknown) => {
    if (typeof y !== "number" || !Number.isSafeInteger(y)) throw invalid("years is not a list of years");
    return y;
  });
  if (years.some((y, i) => i > 0 && y <= (years[i - 1] ?? y))) throw invalid("years are not in ascending order");
  return years;
}

const FIELDS = ["rank_DK", "rank_CN", "combined_score", "budget"] as const;
const plain = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, "");

function readProject(id: string, value: unknown, years: readonly number[]): CaseProject {
  const p = members(value, `project ${id}`);
  // "rank_dk" beside no "rank_DK" would otherwise leave a project out without a word.
  for (const rank of ["rank_DK", "rank_CN"])
    if (!Object.hasOwn(p, rank)) throw invalid(`project ${id} has no ${rank} (a number, or null for not prioritised)`);
  for (const name of Object.keys(p)) {
    const meant = FIELDS.find((f) => f !== name && plain(f) === plain(name));
    if (meant !== undefined) throw invalid(`project ${id} has ${name}; the field is called ${meant}`);
  }
  return {
    id,
    dk: numberOrNull(member(p, "rank_DK"), `rank_DK of project ${id}`),
    cn: numberOrNull(member(p, "rank_CN"), `rank_CN of project ${id}`),
    combined: numberOrNull(member(p, "combined_score") ?? null, `combined_score of project ${id}`),
    budget: readAmounts(member(p, "budget"), years, `budget of project ${id}`, false),
  };
}

/** Three lists of amounts, one number per year. A frame may be negative (already overdrawn), a budget may not. */
function readAmounts(value: unknown, years: readonly number[], what: string, negative: boolean): Amounts {
  if (value === undefined) throw invalid(`${what} is missing`);
  const sources = members(value, what);
  return mapSources((s) => {
    const list = member(sources, s);
    if (list === undefined) throw invalid(`${what} has no source ${s}`);
    if (!Array.isArray(list) || list.length !== years.length)
      throw invalid(`${what}, source ${s}: a list with ${years.length} amounts is needed, one per year`);
    return list.map((n: unknown) => {
      if (typeof n !== "number" || !Number.isFinite(n)) throw invalid(`${what}, source ${s}: not a number`);
      if (n < 0 && !negative) throw invalid(`${what}, source ${s}: an amount below zero`);
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
function decimals(n: number): number {
  for (let d = 0; d <= MAX_DECIMALS; d += 1) {
    const k = Math.round(n * power(d));
    if (Math.abs(k) <= LIMIT && k / power(d) === n) return d;
  }
  throw invalid(`the amount ${n} cannot be reckoned exactly (at most ${MAX_DECIMALS} decimals, and not too large)`);
}

/** `n` as a whole number of 10^−digits. */
function scaledInteger(n: number, digits: number, what: string): number {
  const k = Math.round(n * power(digits));
  if (Math.abs(k) > LIMIT || k / power(digits) !== n)
    throw invalid(`${what}: the amount ${n} is too large to be reckoned exactly`);
  // −0 would show in the output.
  return k === 0 ? 0 : k;
}
