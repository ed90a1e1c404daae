// The course of a round (domain.md § 1). Forward one step at a time; a step back, and a waived hearing, need a reason.

export const ROUND_STATES = [
  "draft",
  "approved",
  "open",
  "reviewing",
  "consolidated",
  "forslag",
  "aftalt",
  "hoert",
  "closed",
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export type StepProblem = "needs-reason" | "not-next";

/** Whether the office may go from one state to another, given the reason it states. `aftalt → closed` waives the hearing. */
export function stepProblem(from: RoundState, to: RoundState, reason: string): StepProblem | null {
  const [a, b] = [ROUND_STATES.indexOf(from), ROUND_STATES.indexOf(to)];
  if (b === a + 1) return null;
  const waived = from === "aftalt" && to === "closed";
  if (b > a && !waived) return "not-next";
  return reason.trim() === "" ? "needs-reason" : null;
}
