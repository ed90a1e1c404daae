// What a core must be beyond its form, so that nothing that counts with it stumbles: its program may be another one than Skøn, and the
// first office that a home meets may be anybody (package-format.md § 5).
import { criteriaProblems } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";

const hasTwice = (values: readonly (string | number)[]): boolean => new Set(values).size !== values.length;

/** The first thing that cannot be, in the words of `core.mismatch`; null where there is none. */
export function coreProblem({ criteria, applications, round, offices }: Core): string | null {
  for (const all of [offices.map((o) => o.group), offices.map((o) => o.id), offices.map((o) => o.key)])
    if (hasTwice(all)) return "offices";
  // A set without wording yet opens nothing and harms nothing; a scale without steps, or with too many to show, does.
  if (criteriaProblems(criteria).some((p) => p.problem !== "no-active-criterion")) return "criteria";
  if (hasTwice(applications.map((a) => a.id))) return "applications";
  // Documents are closed to whoever is conflicted in their application: none may be two applications'.
  if (hasTwice(applications.flatMap((a) => a.attachments.map((x) => x.path)))) return "attachments";
  return hasTwice(round.years) ? "years" : null;
}
