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
import { computeJoint, decisionsOf, type JointDocument } from "../../../shared/domain/joint/index.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Session } from "../context.ts";
import { marksOf, NO_MARK } from "../store/goals.ts";
import { currentCore, listRounds } from "../store/rounds.ts";
import { gatherJoint } from "../jobs/joint-input.ts";
import { jointFor } from "./report-sources.ts";

/** The programme's goals, as the product carries them. */
export const programmeGoals = (resources: string): ProgrammeGoal[] =>
  programmeGoalsSchema.parse(JSON.parse(fs.readFileSync(path.join(resources, "programme/goals.json"), "utf8")));

export function evaluatedRounds(session: Session): EvaluatedRound[] {
  const { store, identity } = session;
  return listRounds(store).flatMap(({ id }): EvaluatedRound[] => {
    const issued = currentCore(store, id);
    // The issued core counts here, never the draft of the next one.
    if (!issued?.core.offices.some((o) => o.key === identity.publicKey)) return [];
    return [evaluatedRound(session, issued.core, issued.digest)];
  });
}

function evaluatedRound(session: Session, core: Core, digest: string): EvaluatedRound {
  const signed = jointFor(session, core);
  const { input } = signed ? { input: null } : gatherJoint(session, core.round.id, core, digest);
  const document = signed?.document ?? (input && input.consolidations.length > 0 ? computeJoint(input) : null);
  if (!document) return { core, standing: "none", projects: [], commitments: [] };
  const marks = marksOf(session.store, core.round.id);
  return {
    core,
    standing: signed ? (signed.signatures > 1 ? "agreed" : "proposal") : "unsigned",
    projects: fundedProjects(core, document, marks),
    commitments: decisionsOf(document.decisions, "earlier-commitment").map(({ round, amounts }) => ({
      round,
      amounts,
    })),
  };
}

function fundedProjects(core: Core, document: JointDocument, marks: ReadonlyMap<string, GoalMark>): FundedProject[] {
  const applications = new Map(core.applications.map((a) => [a.id, a]));
  const freed = decisionsOf(document.decisions, "freed-money").filter(
    (_, i) => document.freed[i]?.result === "applied",
  );
  return document.joint.flatMap((row): FundedProject[] => {
    const app = applications.get(row.application);
    if (!app || row.outcome !== "funded") return [];
    const back = freed.filter((f) => f.application === app.id).flatMap((f) => f.amounts);
    const starts = app.budget.filter((l) => l.amount > 0).map((l) => l.year);
    return [
      {
        round: core.round.id,
        application: app.id,
        journalNumber: app.journalNumber,
        title: app.title,
        year: starts.length > 0 ? Math.min(...starts) : null,
        amounts: amountsOf(app, back),
        stated: app.goals,
        mark: marks.get(app.id) ?? NO_MARK,
      },
    ];
  });
}

/** Per source, year and currency, without what was given back. */
function amountsOf(
  app: Application,
  back: readonly { source: string; year: number; amount: number }[],
): FundedProject["amounts"] {
  const sums = new Map<string, FundedProject["amounts"][number]>();
  for (const { source, year, amount, currency } of app.budget) {
    const key = `${source} ${year} ${currency}`;
    sums.set(key, { source, year, currency, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return [...sums.values()]
    .map((s) => {
      const given = back.filter((b) => b.source === s.source && b.year === s.year).reduce((t, b) => t + b.amount, 0);
      return { ...s, amount: s.amount - given };
    })
    .filter((s) => s.amount > 0);
}
