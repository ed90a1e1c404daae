// Handlers: what is computed beside the joint prioritisation and decides nothing (shared/contract/advisory.ts).
import type { advisoryContract } from "../../../shared/contract/advisory.ts";
import { bestUseCase, drawsFor, lineCase } from "../../../shared/domain/joint/index.ts";
import type { Handlers, OutputOf } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { countedTotals } from "../jobs/counted-totals.ts";
import { jointNow } from "../jobs/joint-prepared.ts";
import type { Store } from "../store/store.ts";
import { officeDesk } from "./office-desk.ts";

type AboveLine = OutputOf<typeof advisoryContract, "joint.aboveLine">;

/** The last answer of each open home, by what the list rests on: a meeting that moves rows about does not have them drawn again. */
const answers = new WeakMap<Store, { basis: string; answer: AboveLine }>();

export const advisoryHandlers = (context: ServiceContext): Handlers<typeof advisoryContract> => ({
  "joint.aboveLine": async ({ round }, { signal }) => {
    const desk = officeDesk(unlocked(context), round);
    const { store } = desk.session;
    const { basis, gathered, decided } = jointNow(desk);
    const known = answers.get(store);
    if (known?.basis === basis) return known.answer;
    // The same round gives the same numbers on every computer; another edition is another question.
    const seed = Number.parseInt(desk.coreDigest.slice(0, 8), 16);
    const totals = countedTotals(store, desk.core, gathered.lists);
    const line = lineCase(decided.prepared, decided.core.joint, totals);
    const draws = drawsFor(line.ids.length);
    const rows = await context.solver.line(line, seed, draws, signal);
    const answer: AboveLine = {
      draws,
      groups: [
        { side: "dk", standing: line.groups.dk.standing },
        { side: "cn", standing: line.groups.cn.standing },
      ],
      rows,
    };
    answers.set(store, { basis, answer });
    return answer;
  },
  "joint.bestUse": async ({ round, frames }, { signal }) => {
    const now = jointNow(officeDesk(unlocked(context), round));
    const { core, prepared } = now.decided;
    const question = bestUseCase(prepared, now.solve().solution, core.joint.frameMode, frames);
    const solved = await context.solver.knapsack(question.knapsack, signal);
    if (!solved || !question.fits(solved.chosen)) return { best: null };
    const { best, rows, ledger, list, listFits } = question.compare(solved.chosen);
    const gap = solved.bound === null ? null : question.gap(solved.chosen, solved.bound);
    return { best: { proven: solved.proven, gap, rows: [...rows], ledger: [...ledger], list, chosen: best, listFits } };
  },
});
