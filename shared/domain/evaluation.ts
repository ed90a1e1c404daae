// The programme over all its rounds, as its evaluation asks for it [S]: projects a year against what was expected, money against the
// frames per source and year, and what serves each of the programme's goals. Every figure names the projects behind it. Pure, exact.
import { z } from "zod";
import {
  applicationIdSchema,
  countSchema,
  localizedSchema,
  sourceSchema,
  SOURCES,
  yearSchema,
  type Source,
} from "./ids.ts";
import { amountSchema, roundKey } from "./joint/decisions.ts";
import { currencySchema, minorSchema } from "./money.ts";
import type { Core, Frame } from "./round.ts";

/** The programme's goals are the programme's own words: a file of the product, not code (resources/programme/goals.json). */
export const programmeGoalsSchema = z
  .array(z.object({ id: z.string().regex(/^[1-9]$/u), name: localizedSchema, text: localizedSchema }))
  .min(1)
  .max(9);
export type ProgrammeGoal = z.infer<typeof programmeGoalsSchema>[number];

/** What an office says of one funded project: the goals it serves, and why it says so. */
export const goalMarkSchema = z.object({
  goals: z.array(z.string().regex(/^[1-9]$/u)).max(9),
  note: z.string().max(4000),
});
export type GoalMark = z.infer<typeof goalMarkSchema>;

const standingSchema = z.enum(["agreed", "proposal", "unsigned", "none"]);

export const fundedProjectSchema = z.object({
  round: z.string(),
  application: applicationIdSchema,
  journalNumber: z.string(),
  title: localizedSchema,
  /** The first year it has money in: where it counts. Null without any money. */
  year: yearSchema.nullable(),
  /** What it takes of each frame; money it gave back is taken off. Minor units. */
  amounts: z.array(amountSchema.extend({ amount: minorSchema, currency: currencySchema })).max(1000),
  /** The goals its applicants named, in their own words. */
  stated: z.array(z.string()).max(1000),
  mark: goalMarkSchema,
});
export type FundedProject = z.infer<typeof fundedProjectSchema>;

/** A round as it stands: agreed by both offices, proposed by one, or as computed here and signed by nobody. */
export interface EvaluatedRound {
  readonly core: Core;
  readonly standing: z.infer<typeof standingSchema>;
  readonly projects: readonly FundedProject[];
  /** What earlier rounds have taken of the frames, by the name the office gave each. */
  readonly commitments: readonly {
    readonly round: string;
    readonly amounts: readonly z.infer<typeof amountSchema>[];
  }[];
}

const refSchema = z.object({ round: z.string(), application: applicationIdSchema });
export type ProjectRef = z.infer<typeof refSchema>;

export const evaluationSchema = z.object({
  rounds: z.array(
    z.object({ id: z.string(), title: localizedSchema, standing: standingSchema, projects: countSchema }),
  ),
  years: z.array(yearSchema),
  projects: z.array(
    z.object({
      year: yearSchema,
      /** Null where no round says what is expected of the year. */
      expected: z.object({ min: countSchema, max: countSchema }).nullable(),
      /** Rounds say different things of it; the newest round's word counts. */
      differs: z.boolean(),
      standing: z.enum(["below", "inside", "above"]).nullable(),
      projects: z.array(refSchema),
    }),
  ),
  money: z.array(
    z.object({
      source: sourceSchema,
      currency: currencySchema,
      /** The frame pays for other things than projects, too: the seed's trap. */
      containsNonProjectLines: z.boolean(),
      cells: z.array(
        // Sums in minor units: larger than any one amount may be.
        z.object({
          year: yearSchema,
          /** Null where no round has a frame for it. */
          frame: countSchema.nullable(),
          differs: z.boolean(),
          used: countSchema,
          projects: z.array(refSchema.extend({ amount: countSchema })),
          /** Of rounds that are not on this computer. */
          elsewhere: z.array(z.object({ round: z.string(), amount: countSchema })),
        }),
      ),
    }),
  ),
  goals: z.array(z.object({ goal: z.string(), projects: z.array(refSchema) })),
  /** Funded projects nobody has tied to a goal. */
  untied: z.array(refSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
const refOf = ({ round, application }: FundedProject): ProjectRef => ({ round, application });

/** @param given in any order; the newest call's word counts where rounds say different things. */
export function evaluateProgramme(given: readonly EvaluatedRound[], goals: readonly ProgrammeGoal[]): Evaluation {
  const rounds = given.toSorted(
    (a, b) =>
      compare(a.core.round.callPublished, b.core.round.callPublished) || compare(a.core.round.id, b.core.round.id),
  );
  const funded = rounds.flatMap((r) => r.projects);
  const named = rounds.flatMap(({ core }) => [
    ...core.round.years,
    ...core.round.expectedProjects.map((e) => e.year),
    ...core.frames.flatMap((f) => f.years.map((y) => y.year)),
  ]);
  const years = [...new Set([...named, ...funded.flatMap((p) => p.amounts.map((a) => a.year))])].toSorted(compare);
  return {
    rounds: rounds.map(({ core, standing, projects }) => ({
      id: core.round.id,
      title: core.round.title,
      standing,
      projects: projects.length,
    })),
    years,
    projects: years.map((year) => projectsOf(rounds, funded, year)),
    money: currenciesOf(rounds, funded).map(({ source, currency }) => ({
      source,
      currency,
      containsNonProjectLines: framesOf(rounds, source, currency).some((f) => f.containsNonProjectLines),
      cells: years.map((year) => cellOf(rounds, funded, source, currency, year)),
    })),
    goals: goals.map(({ id }) => ({
      goal: id,
      projects: funded.filter((p) => p.mark.goals.includes(id)).map(refOf),
    })),
    untied: funded.filter((p) => p.mark.goals.length === 0).map(refOf),
  };
}

function projectsOf(
  rounds: readonly EvaluatedRound[],
  funded: readonly FundedProject[],
  year: number,
): Evaluation["projects"][number] {
  const said = rounds.flatMap((r) => r.core.round.expectedProjects.filter((e) => e.year === year));
  const newest = said.at(-1) ?? null;
  const projects = funded.filter((p) => p.year === year).map(refOf);
  const count = projects.length;
  return {
    year,
    expected: newest && { min: newest.min, max: newest.max },
    differs: said.some((e) => e.min !== newest?.min || e.max !== newest.max),
    standing: newest && (count < newest.min ? "below" : count > newest.max ? "above" : "inside"),
    projects,
  };
}

/** A source has one currency in a round; where rounds differ, each currency has its line, and nothing is converted. */
function currenciesOf(
  rounds: readonly EvaluatedRound[],
  funded: readonly FundedProject[],
): { source: Source; currency: string }[] {
  return SOURCES.flatMap((source) => {
    const named = [
      ...rounds.flatMap((r) => r.core.frames.filter((f) => f.source === source).map((f) => f.currency)),
      ...funded.flatMap((p) => p.amounts.filter((a) => a.source === source).map((a) => a.currency)),
    ];
    return [...new Set(named)].map((currency) => ({ source, currency }));
  });
}

const framesOf = (rounds: readonly EvaluatedRound[], source: Source, currency: string): Frame[] =>
  rounds.flatMap((r) => r.core.frames.filter((f) => f.source === source && f.currency === currency));

function cellOf(
  rounds: readonly EvaluatedRound[],
  funded: readonly FundedProject[],
  source: Source,
  currency: string,
  year: number,
): Evaluation["money"][number]["cells"][number] {
  const said = framesOf(rounds, source, currency).flatMap((f) => {
    const own = f.years.filter((y) => y.year === year);
    return own.length > 0 ? [own.reduce((t, y) => t + y.amount, 0)] : [];
  });
  const frame = said.at(-1) ?? null;
  const projects = funded.flatMap((p) => {
    const own = p.amounts.filter((a) => a.source === source && a.year === year && a.currency === currency);
    const amount = own.reduce((t, a) => t + a.amount, 0);
    return amount > 0 ? [{ ...refOf(p), amount }] : [];
  });
  const elsewhere = commitmentsElsewhere(rounds, source, currency, year);
  return {
    year,
    frame,
    differs: said.some((amount) => amount !== frame),
    used: [...projects, ...elsewhere].reduce((t, x) => t + x.amount, 0),
    projects,
    elsewhere,
  };
}

/** The newest statement about each round that is not here; one that is here counts by its own projects. */
function commitmentsElsewhere(
  rounds: readonly EvaluatedRound[],
  source: Source,
  currency: string,
  year: number,
): { round: string; amount: number }[] {
  const here = new Set(
    rounds.flatMap(({ core }) =>
      [core.round.id, ...Object.values(core.round.title)].map((name) => roundKey(name ?? "")),
    ),
  );
  const newest = new Map<string, { round: string; amount: number }>();
  for (const { core, commitments } of rounds) {
    if ((core.frames.find((f) => f.source === source)?.currency ?? currency) !== currency) continue;
    for (const c of commitments) {
      if (here.has(roundKey(c.round))) continue;
      const own = c.amounts.filter((a) => a.source === source && a.year === year);
      newest.set(roundKey(c.round), { round: c.round, amount: own.reduce((t, a) => t + a.amount, 0) });
    }
  }
  return [...newest.values()].filter(({ amount }) => amount > 0);
}
