// What a round is opened with and keeps (domain.md § 7): the years, the joint rules, the frames and the leading office. Everybody is asked to
// review by them, so no later edition may bring others, whoever reads it and however it was made.
import { fixedAtOpening, type Core } from "../../../shared/domain/round.ts";
import { AppError } from "../../../shared/lib/errors.ts";

/** @throws AppError round.fixed-at-opening with the keys that differ, as the settings of a round call them */
export function refuseFixed(opened: Core, next: Core): void {
  const parts = fixedAtOpening(opened, next);
  if (parts.length > 0) throw new AppError("round.fixed-at-opening", { parts: parts.join(", ") });
}
