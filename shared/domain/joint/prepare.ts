// Steps 1–3 of domain.md § 7 and the frames of step 5: everything that does not depend on order, walk or frame mode.
import { AppError } from "../../lib/errors.ts";
import { cmp, type Rational } from "../../lib/rational.ts";
import { budgetBySource, type Application } from "../application.ts";
import { SOURCES, type Side, type Source } from "../ids.ts";
import type { Core } from "../round.ts";
import { viewGroup, type GroupView } from "./admit.ts";
import { compareCodePoints, sortedIds } from "./code-points.ts";
import { combinedValues } from "./combined.ts";
import { decisionsOf, roundKey, sortDecisions, type Amount, type DecisionOf, type JointDecision } from "./decisions.ts";
import { MOST_YEARS, type JointDocument, type JointFlag, type JointWarning } from "./document.ts";
import { gate, standingFlags } from "./gates.ts";
import type { JointInput } from "./input.ts";
import { mapSources, type Amounts, type SourceFrame } from "./purse.ts";
import { levels, restrictedRanks, type Entry } from "./rank.ts";

/** What the frames of a round say, and what earlier rounds have taken of them. */
export interface Money {
  readonly years: readonly number[];
  readonly frames: Readonly<Record<Source, SourceFrame>>;
  readonly committed: Amounts;
  readonly warnings: readonly JointWarning[];
  readonly amounts: ReadonlyMap<string, Amounts>;
}

export interface Prepared extends Money {
  readonly decisions: readonly JointDecision[];
  readonly groups: { readonly dk: GroupView; readonly cn: GroupView };
  readonly gated: ReadonlyMap<string, Application>;
  readonly entries: readonly Entry[];
  readonly combined: ReadonlyMap<string, Rational>;
  readonly flags: ReadonlyMap<string, readonly JointFlag[]>;
  readonly excluded: JointDocument["excluded"];
  readonly notDecided: JointDocument["notDecided"];
  readonly calibration: readonly string[];
  /** Takes part or is at least listed: everything but calibration and withdrawn applications. */
  readonly considered: readonly Application[];
}

/** @throws AppError `joint.duplicate-application`, `joint.two-consolidations`, and as `moneyOf` */
export function prepare(given: JointInput): Prepared {
  const decisions = sortDecisions(given.decisions);
  const input = { ...given, decisions };
  const { core } = input;
  const applications = core.applications.toSorted((a, b) => compareCodePoints(a.id, b.id));
  for (const [i, app] of applications.entries())
    if (app.id === applications[i - 1]?.id) throw new AppError("joint.duplicate-application", { application: app.id });

  const groups = { dk: viewGroup(input, "dk"), cn: viewGroup(input, "cn") };
  const judged = applications
    .filter((a) => !a.calibration)
    .map((app) => {
      const [dk, cn] = [groups.dk.standing(app.id), groups.cn.standing(app.id)];
      return { app, dk, cn, flags: standingFlags(dk, cn), result: gate(app, dk, cn) };
    });
  const gated = judged.filter((j) => j.result.kind === "gated");

  const side = (s: Side): { id: string; value: number; merit: Rational | null }[] =>
    gated.flatMap((j) =>
      j[s].kind === "decided" && j[s].place !== null ? [{ id: j.app.id, value: j[s].place, merit: j[s].merit }] : [],
    );
  const [dk, cn] = [side("dk"), side("cn")];
  const [dkRanks, cnRanks] = [restrictedRanks(dk), restrictedRanks(cn)];
  const combined = combinedValues(dk, cn);
  const level = levels(
    [...combined].map(([id, value]) => ({ id, value })),
    cmp,
  );

  const gatedApps = new Map(gated.map((j) => [j.app.id, j.app]));
  return {
    ...moneyOf(core, decisions, gatedApps),
    decisions,
    groups,
    gated: gatedApps,
    entries: gated.map(({ app: { id } }) => ({
      id,
      dk2: dkRanks.get(id) ?? 0,
      cn2: cnRanks.get(id) ?? 0,
      combined: level.get(id) ?? null,
    })),
    combined,
    flags: new Map(judged.map((j) => [j.app.id, j.flags])),
    excluded: judged.flatMap(({ app, result, flags }) =>
      result.kind === "excluded" ? [{ application: app.id, code: result.code, flags }] : [],
    ),
    notDecided: judged.flatMap(({ app, result }) =>
      result.kind === "not-decided" ? [{ application: app.id, reasons: result.reasons }] : [],
    ),
    calibration: sortedIds(applications.filter((a) => a.calibration).map((a) => a.id)),
    considered: judged.filter((j) => j.app.status === "active").map((j) => j.app),
  };
}

/**
 * Years are those of the round, its frames, the commitments and the applications of the gated set. `more` adds to what is committed.
 * @throws AppError `joint.duplicate-frame`, `joint.currency-differs`, `joint.too-many-years`
 */
export function moneyOf(
  core: Core,
  decisions: readonly JointDecision[],
  gated: ReadonlyMap<string, Application>,
  more: readonly Amount[] = [],
): Money {
  const stated = latestPerRound(decisionsOf(decisions, "earlier-commitment")).flatMap((d) => d.amounts);
  const commitments = [...stated, ...more];
  const years = [
    ...new Set([
      ...core.round.years,
      ...core.frames.flatMap((f) => f.years.map((y) => y.year)),
      ...commitments.map((a) => a.year),
      ...[...gated.values()].flatMap((app) => app.budget.map((l) => l.year)),
    ]),
  ].toSorted((a, b) => a - b);
  if (years.length > MOST_YEARS) throw new AppError("joint.too-many-years", { found: years.length, limit: MOST_YEARS });
  const { frames, warnings } = readFrames(core, years);
  for (const app of gated.values()) checkCurrency(app, frames);
  return {
    years,
    frames,
    committed: mapSources((s) =>
      years.map((year) => Math.max(0, sumOf(commitments.filter((a) => a.source === s && a.year === year)))),
    ),
    warnings,
    amounts: new Map([...gated].map(([id, app]) => [id, budgetBySource(app, years)])),
  };
}

/** Decisions that change what is prepared; the others are asked each time a list is solved. */
const PREPARING: ReadonlySet<JointDecision["kind"]> = new Set(["fork", "late", "older-version", "earlier-commitment"]);
export const preparing = (d: JointDecision): boolean => PREPARING.has(d.kind);

/** The same inputs under decisions that differ only in what `preparing` says no to. */
export const underDecisions = (p: Prepared, decisions: readonly JointDecision[]): Prepared => ({
  ...p,
  decisions: sortDecisions(decisions),
});

const sumOf = (amounts: readonly { amount: number }[]): number => amounts.reduce((t, a) => t + a.amount, 0);

/** A later statement about one earlier round replaces the earlier statement: the round is never subtracted twice. */
const latestPerRound = (list: readonly DecisionOf<"earlier-commitment">[]): DecisionOf<"earlier-commitment">[] => [
  ...new Map(list.map((d) => [roundKey(d.round), d])).values(),
];

function readFrames(
  core: Core,
  years: readonly number[],
): { frames: Record<Source, SourceFrame>; warnings: JointWarning[] } {
  const warnings: JointWarning[] = [];
  const frames = mapSources((source): SourceFrame => {
    const [frame, second] = core.frames.filter((f) => f.source === source);
    if (second) throw new AppError("joint.duplicate-frame", { source });
    if (!frame) {
      warnings.push({ code: "frame.none", source });
      return { effect: "none", currency: null, years: years.map(() => 0) };
    }
    if (frame.containsNonProjectLines) warnings.push({ code: "frame.contains-non-project-lines", source });
    // Only a granted frame may be hard [P § 7.5]: an estimate stops nobody.
    const estimate = frame.effect === "hard" && frame.status !== "granted";
    if (estimate) warnings.push({ code: "frame.hard-but-estimate", source });
    // A frame granted for the whole period may stand on one year; the mode `total` does not miss the others.
    if (core.joint.frameMode !== "total")
      for (const year of years)
        if (!frame.years.some((y) => y.year === year)) warnings.push({ code: "frame.missing", source, year });
    return {
      effect: estimate ? "soft" : frame.effect,
      currency: frame.currency,
      years: years.map((year) => sumOf(frame.years.filter((y) => y.year === year))),
    };
  });
  return { frames, warnings };
}

function checkCurrency(app: Application, frames: Readonly<Record<Source, SourceFrame>>): void {
  for (const source of SOURCES) {
    const { currency } = frames[source];
    if (currency !== null && app.budget.some((l) => l.source === source && l.currency !== currency))
      throw new AppError("joint.currency-differs", { application: app.id, source });
  }
}
