// In which order a person reads: fixed, different for each person, calibration first. Nobody reads the last ones tired in the same
// order as everybody else (domain.md § 5).
import type { Application } from "../../../shared/domain/application.ts";
import { sha256Of } from "../context.ts";

/** The applications in this person's order; depends on nothing but the ids of round, person and applications. */
export function inReadingOrder<A extends Pick<Application, "id" | "calibration">>(
  round: string,
  person: string,
  applications: readonly A[],
): A[] {
  const key = (a: A): string => `${a.calibration ? 0 : 1} ${sha256Of(`${round} ${person} ${a.id}`)}`;
  return applications.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
