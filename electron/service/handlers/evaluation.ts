// Handlers: the programme over all rounds (shared/contract/evaluation.ts).
import type { evaluationContract } from "../../../shared/contract/evaluation.ts";
import { evaluateProgramme, goalMarkSchema, type GoalMark } from "../../../shared/domain/evaluation.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { sameJson } from "../../../shared/lib/canonical-json.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { unlocked, type ServiceContext, type Session } from "../context.ts";
import { evaluatedRound, evaluatedRounds, programmeGoals } from "./evaluated-rounds.ts";
import { undoStacks, type UndoKinds } from "../jobs/undo.ts";
import { makeFolder } from "../packages/file-errors.ts";
import { marksOf, NO_MARK, putMark } from "../store/goals.ts";
import { appendJournal, journalOfSubject } from "../store/journal.ts";
import { needIssuedOffice } from "./round-access.ts";

const KINDS: UndoKinds = {
  changes: ["evaluation.mark"],
  undo: "evaluation.undo",
  redo: "evaluation.redo",
  barrier: null,
};

/** @throws AppError round.role-needed where this person is an office of no round here */
function rounds(session: Session) {
  const found = evaluatedRounds(session);
  if (found.length === 0) throw new AppError("round.role-needed", { role: "office" });
  return found;
}

/** Stores a mark and journals it: one command. */
function store(
  context: ServiceContext,
  session: Session,
  at: { round: string; application: string },
  action: "evaluation.mark" | "evaluation.undo" | "evaluation.redo",
  mark: GoalMark,
): void {
  const { me } = needIssuedOffice(session, at.round);
  const before = marksOf(session.store, at.round).get(at.application) ?? NO_MARK;
  if (sameJson(before, mark) && action === "evaluation.mark") return;
  session.store.command(() => {
    putMark(session.store, at.round, at.application, mark);
    appendJournal(session.store, {
      at: context.now(),
      round: at.round,
      actor: me.id,
      action,
      subject: at.application,
      field: "goals",
      before: JSON.stringify(before),
      after: JSON.stringify(mark),
      reason: null,
    });
  });
}

export const evaluationHandlers = (context: ServiceContext): Handlers<typeof evaluationContract> => ({
  "evaluation.show": () => {
    const goals = programmeGoals(context.resources);
    const found = rounds(unlocked(context));
    return {
      goals,
      evaluation: evaluateProgramme(found, goals),
      projects: found.flatMap((r) => r.projects),
    };
  },
  "evaluation.mark": ({ round, application, mark }) => {
    const session = unlocked(context);
    needIssuedOffice(session, round);
    const known = new Set(programmeGoals(context.resources).map((g) => g.id));
    const unknown = mark.goals.find((g) => !known.has(g));
    if (unknown !== undefined) throw new AppError("evaluation.unknown-goal", { goal: unknown });
    if (!evaluatedRound(session, round)?.projects.some((p) => p.application === application))
      throw new AppError("evaluation.not-funded", { application });
    store(context, session, { round, application }, "evaluation.mark", {
      goals: [...new Set(mark.goals)].toSorted(),
      note: mark.note,
    });
    return {};
  },
  "evaluation.step": ({ round, application, direction }) => {
    const session = unlocked(context);
    needIssuedOffice(session, round);
    const { done, undone } = undoStacks(journalOfSubject(session.store, round, application), KINDS);
    const [entry] = (direction === "undo" ? done : undone).at(-1) ?? [];
    const wanted = direction === "undo" ? entry?.before : entry?.after;
    if (!wanted) throw new AppError(`evaluation.nothing-to-${direction}`);
    const mark = goalMarkSchema.parse(JSON.parse(wanted));
    store(context, session, { round, application }, `evaluation.${direction}`, mark);
    return { mark };
  },
  "evaluation.write": async ({ format, language, folder }) => {
    const session = unlocked(context);
    const goals = programmeGoals(context.resources);
    const found = rounds(session);
    // The document libraries are loaded when the first paper is written, not when the window opens.
    const [{ evaluationPaper }, { filesOf, writeFiles }] = await Promise.all([
      import("../reports/papers/evaluation.ts"),
      import("../reports/write-report.ts"),
    ]);
    makeFolder(folder);
    const paper = evaluationPaper(
      { rounds: found, goals, at: context.now(), software: context.agent, me: session.identity.publicKey },
      language,
    );
    const files = await filesOf({ file: paper.file, papers: [paper] }, { format, language });
    return { files: await writeFiles(files, folder) };
  },
});
