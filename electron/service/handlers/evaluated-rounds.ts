// What the evaluation rests on: of every round of this home in which the person is an office, the funded projects as they stand – agreed,
// else proposed, else as computed here –, with what they take of the frames and the goals they are tied to.
import fs from "node:fs";
import path from "node:path";
import type { Application } from "../../../shared/domain/application.ts";
import {
  programmeGoalsSchema,
  type EvaluatedRound,
  type FundedProject,
  type GoalMark,
  type ProgrammeGoal,
} from "../../../shared/domain/evaluation.ts";
import {
  decisionsOf,
  sortDecisions,
  type JointDecision,
  type JointDocument,
} from "../../../shared/domain/joint/index.ts";
import type { Amounts } from "../../../shared/domain/joint/purse.ts";
import { idsWith } from "../../../shared/domain/joint/solve.ts";
import { SOURCES, type Source } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import { jointNow } from "../jobs/joint-prepared.ts";
import { marksOf, NO_MARK } from "../store/goals.ts";
import { currentCore, listRounds } from "../store/rounds.ts";
import type { Store } from "../store/store.ts";
import { listDecisions } from "../store/work.ts";
import { documentAt } from "../trust/documents.ts";
import { jointStanding, readableProposals } from "../trust/joint-standing.ts";

/** The programme's goals, as the product carries them. */
export const programmeGoals = (resources: string): ProgrammeGoal[] =>
  programmeGoalsSchema.parse(JSON.parse(fs.readFileSync(path.join(resources, "programme/goals.json"), "utf8")));

/** Every issued round in which this person is an office. */
export const evaluatedRounds = (session: Session): EvaluatedRound[] =>
  listRounds(session.store).flatMap(({ id }) => evaluatedRound(session, id) ?? []);

/** Null where the round is not issued, or this person no office in it. The issued core counts, never the draft of the next one. */
export function evaluatedRound(session: Session, round: string): EvaluatedRound | null {
  const issued = currentCore(session.store, round);
  if (!issued?.core.offices.some((o) => o.key === session.identity.publicKey)) return null;
  const { core, digest } = issued;
  const found = signedList(session.store, core) ?? computedList(session, core, digest);
  if (!found) return { core, standing: "none", projects: [], commitments: [] };
  return {
    core,
    standing: found.standing,
    projects: fundedProjects(core, found, marksOf(session.store, round)),
    commitments: decisionsOf(found.decisions, "earlier-commitment").map(({ round: name, amounts }) => ({
      round: name,
      amounts,
    })),
  };
}

interface FundedList {
  readonly standing: "agreed" | "proposal" | "unsigned";
  /** In joint order; what each takes as the list was computed, whatever a later edition says of its budget. */
  readonly funded: readonly { readonly application: string; readonly amounts: Amounts }[];
  /** Of the amounts. */
  readonly years: readonly number[];
  readonly decisions: readonly JointDecision[];
  /** What became of each `freed-money` decision, in their order of time. */
  readonly freed: readonly { readonly result: string }[];
}

/** What both offices signed stands before any proposal. */
function signedList(store: Store, core: Core): FundedList | null {
  const standing = jointStanding(store, core);
  const [agreed] = standing.agreed;
  const [proposal] = readableProposals(standing);
  const signed = agreed ?? proposal;
  const document = signed && documentAt<JointDocument>(store, signed.digest, "joint.json");
  if (!document) return null;
  return {
    standing: agreed ? "agreed" : "proposal",
    funded: document.joint.filter((r) => r.outcome === "funded"),
    years: document.years,
    decisions: document.decisions,
    freed: document.freed,
  };
}

/** As the office's list stands, signed by nobody yet; null before there is any list to compute from. */
function computedList(session: Session, core: Core, coreDigest: string): FundedList | null {
  const now = jointNow({ session, round: core.round.id, core, coreDigest });
  if (now.gathered.input.consolidations.length === 0) return null;
  const { solution, prepared } = now.solve();
  return {
    standing: "unsigned",
    funded: idsWith(solution, "funded").flatMap((application) => {
      const amounts = prepared.amounts.get(application);
      return amounts ? [{ application, amounts }] : [];
    }),
    years: prepared.years,
    decisions: sortDecisions(listDecisions(session.store, core.round.id)),
    freed: solution.freed,
  };
}

function fundedProjects(core: Core, list: FundedList, marks: ReadonlyMap<string, GoalMark>): FundedProject[] {
  const applications = new Map(core.applications.map((a) => [a.id, a]));
  const freed = decisionsOf(list.decisions, "freed-money").filter((_, i) => list.freed[i]?.result === "applied");
  return list.funded.flatMap(({ application, amounts }): FundedProject[] => {
    const app = applications.get(application);
    if (!app) return [];
    const back = freed.filter((f) => f.application === application).flatMap((f) => f.amounts);
    const taken = SOURCES.flatMap((source) =>
      list.years.flatMap((year, i) => {
        const amount = amounts[source][i] ?? 0;
        return amount > 0 ? [{ source, year, amount }] : [];
      }),
    );
    return [
      {
        round: core.round.id,
        application,
        journalNumber: app.journalNumber,
        title: app.title,
        year: taken.length > 0 ? Math.min(...taken.map((t) => t.year)) : null,
        amounts: taken.flatMap(({ source, year, amount }) => {
          const given = back.filter((b) => b.source === source && b.year === year).reduce((t, b) => t + b.amount, 0);
          return amount > given
            ? [{ source, year, amount: amount - given, currency: currencyOf(core, app, source) }]
            : [];
        }),
        stated: app.goals,
        mark: marks.get(application) ?? NO_MARK,
      },
    ];
  });
}

/** A source has one currency in a round, frame and lines alike (domain.md § 3). */
const currencyOf = (core: Core, app: Application, source: Source): string =>
  core.frames.find((f) => f.source === source)?.currency ??
  app.budget.find((l) => l.source === source)?.currency ??
  "DKK";
