// Handlers: what is computed beside the joint prioritisation and decides nothing (shared/contract/advisory.ts).
import { setImmediate as nextTurn } from "node:timers/promises";
import type { advisoryContract } from "../../../shared/contract/advisory.ts";
import {
  aboveLine,
  bestUseCase,
  drawsFor,
  type JointDecision,
  type JointInput,
} from "../../../shared/domain/joint/index.ts";
import { canonicalJson } from "../../../shared/lib/canonical-json.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Handlers, OutputOf } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { countedTotals } from "../jobs/counted-totals.ts";
import { gatherJoint } from "../jobs/joint-input.ts";
import type { Solved } from "../solver/solve-knapsack.ts";
import type { Store } from "../store/store.ts";
import { officeDesk } from "./office-desk.ts";

type AboveLine = OutputOf<typeof advisoryContract, "joint.aboveLine">;

/** Draws in one go, ms: other calls are answered in between. */
const TURN_MS = 12;
/** Decisions that change who is drawn, and against which frames. The others touch single projects, or the order of a meeting. */
const DRAWN_FROM: ReadonlySet<JointDecision["kind"]> = new Set(["earlier-commitment", "older-version"]);

/** The last answer of each open home: a meeting that moves rows about does not have them drawn again. */
const answers = new WeakMap<Store, { key: string; answer: AboveLine }>();

const keyOf = ({ coreDigest, consolidations, decisions }: JointInput): string =>
  canonicalJson({
    coreDigest,
    lists: consolidations.map((c) => [c.digest, [...(c.ownConflicts ?? [])].toSorted()]),
    decisions: decisions.filter((d) => DRAWN_FROM.has(d.kind)),
  });

export const advisoryHandlers = (context: ServiceContext): Handlers<typeof advisoryContract> => ({
  "joint.aboveLine": async ({ round }, { signal }) => {
    const { session, core, coreDigest } = officeDesk(unlocked(context), round);
    const { input, lists } = gatherJoint(session, round, core, coreDigest);
    const key = keyOf(input);
    const known = answers.get(session.store);
    if (known?.key === key) return known.answer;
    // The same round gives the same numbers on every computer; another edition is another question.
    const line = aboveLine(
      input,
      countedTotals(session.store, core, lists),
      Number.parseInt(coreDigest.slice(0, 8), 16),
    );
    const draws = drawsFor(line.rows().length);
    while (line.draws() < draws) {
      if (signal.aborted) throw new AppError("cancelled");
      const turn = performance.now();
      while (line.draws() < draws && performance.now() - turn < TURN_MS) line.draw(1);
      await nextTurn();
    }
    const answer: AboveLine = {
      draws,
      groups: [
        { side: "dk", standing: line.groups.dk },
        { side: "cn", standing: line.groups.cn },
      ],
      rows: line.rows().map((r) => ({ ...r })),
    };
    answers.set(session.store, { key, answer });
    return answer;
  },
  "joint.bestUse": async ({ round, frames }, { signal }) => {
    const { session, core, coreDigest } = officeDesk(unlocked(context), round);
    const question = bestUseCase(gatherJoint(session, round, core, coreDigest).input, frames);
    const solved: Solved | null = await context.solver.knapsack(question.knapsack, signal);
    if (!solved || !question.fits(solved.chosen)) return { best: null };
    const { best, rows, ledger, list, listFits } = question.compare(solved.chosen);
    return { best: { proven: solved.proven, rows: [...rows], ledger: [...ledger], list, chosen: best, listFits } };
  },
});
