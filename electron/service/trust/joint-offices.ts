// Who agrees to a departure from the computed list: the offices of the round, and nobody else (domain.md § 7.10).
import { decisionsOf, ofRoundsOffices, type JointDecision } from "../../../shared/domain/joint/index.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";

/** @throws AppError joint.override-offices */
export function refuseForeignOffices({ offices }: Core, decisions: readonly JointDecision[]): void {
  const foreign = decisionsOf(decisions, "override").find((o) => !ofRoundsOffices(o, offices));
  if (foreign)
    throw new AppError("joint.override-offices", {
      offices: foreign.offices.join(", "),
      expected: offices.map((o) => o.id).join(", "),
    });
}
