// What must hold of an office at any moment: nobody's review is altered, dropped or invented without the office being told.
import { isAppError } from "../../../../shared/lib/errors.ts";
import { claim, heldMembers } from "./acts.ts";
import {
  APPLICATIONS,
  countableRow,
  isComplete,
  mailOf,
  SEATS,
  type Application,
  type Model,
  type Seat,
} from "./model.ts";
import type { World } from "./world.ts";

interface Told {
  /** A list of this side is not counted at all, and the office knows it. */
  readonly sides: ReadonlySet<string>;
  says(side: string, person: string, application: Application): boolean;
}

async function toldBy(w: World, office: Seat): Promise<Told | null> {
  const { client } = await w.home(office);
  try {
    const { pending } = await client.call("joint.compute", { round: w.round });
    const sides = new Set([...pending.forks, ...pending.late, ...pending.broken].map((x) => x.side));
    return {
      sides,
      says: (side, person, application) =>
        pending.outdated.some((o) => o.side === side && o.person === person) ||
        pending.leftOut.some((l) => l.side === side && l.person === person && l.applications.includes(application)),
    };
  } catch (e) {
    if (isAppError(e)) return null;
    throw e;
  }
}

/**
 * For every application that a list in force speaks of: whoever is counted has signed a complete row about it; and of whomever the
 * office holds one such row, that row is counted, or the office is told.
 */
export async function officeIsTold(w: World, m: Model, office: Seat): Promise<number> {
  const state = m.seats[office];
  if (!state.edition) return 0;
  const told = await toldBy(w, office);
  if (!told) return 0;
  const { client } = await w.home(office);
  let checked = 0;
  for (const application of APPLICATIONS) {
    const { groups } = await client.call("joint.application", { round: w.round, application });
    for (const { side, row, from } of groups) {
      const list = mailOf(m, from.digest);
      claim(list !== undefined, `${office} counts a list nobody signed: ${from.digest.slice(0, 12)}`);
      if (!list || list.edition.criteria !== state.edition.criteria) continue;
      for (const { person, digest } of from.reviews) {
        const sent = mailOf(m, digest ?? "");
        const said = sent?.rows?.[application];
        claim(
          sent?.person === person && said !== undefined && isComplete(said) && said.answer !== "conflicted",
          `${office} counts ${person} on ${application}, who signed no such row`,
        );
      }
      if (told.sides.has(side)) continue;
      for (const person of heldMembers(m, office, side)) {
        const due = countableRow(m, office, person, application, list);
        if (due === null) continue;
        checked += 1;
        const counted = from.reviews.find((r) => r.person === person)?.digest ?? "";
        claim(
          (row.counted.includes(person) && mailOf(m, counted)?.rows?.[application]?.mark === due.mark) ||
            told.says(side, person, application),
          `${office} is not told that the list of ${SEATS[list.seat].person} passes over ${person} on ${application}`,
        );
      }
    }
  }
  return checked;
}
