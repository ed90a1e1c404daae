// Who a message goes to and in which language, from the round's people. Pure.
import type { Core, RosterEntry } from "../../../shared/domain/round.ts";
import { pick, type Localized } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { reminderText } from "../members/reminder.ts";
import type { MemberState } from "../members/member-lines.ts";

export interface OfficePeople {
  readonly core: Core;
  readonly roster: readonly RosterEntry[];
  /** The office that writes. */
  readonly me: string | null;
}

const officeName = ({ core, me }: OfficePeople, language: Language): string =>
  pick((core.offices.find((o) => o.id === me)?.name ?? {}) as Localized, language).text;

/** A letter to a reviewer about what is the matter with his package: the same words as a chair's. */
export function letterTo(
  people: OfficePeople,
  person: RosterEntry,
  state: Extract<MemberState, "missing" | "draft" | "older" | "criteria" | "fork" | "revoked">,
  given: { readonly sequence: number | null; readonly rows: number; readonly now: Date; readonly language: Language },
): string {
  const { core } = people;
  return reminderText(
    {
      person,
      state,
      count: "waits",
      self: false,
      status: {
        person: person.id,
        state: "missing",
        late: false,
        digest: null,
        sequence: given.sequence,
        arrivedAt: null,
        complete: 0,
        assigned: person.assignments.length,
        rows: { draft: given.rows, olderVersion: given.rows, otherCriteria: 0 },
        superseded: 0,
        fork: [],
        said: null,
        lateReason: null,
        chosen: null,
      },
    },
    {
      round: core.round.title,
      deadline: core.round.deadlines.review,
      sender: officeName(people, given.language),
      language: given.language,
      now: given.now,
    },
  );
}
