// The letter of invitation for a round and an office, with what is known of them filled in (package-format.md § 6: office keys are
// printed in the invitation). Pure.
import { pick, type Localized } from "../../../shared/domain/ids.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { invitationLetter, invitationTexts } from "../../../shared/i18n/ui/invitation.ts";
import { formatsOf } from "../../i18n/format.ts";
import { placeOf } from "../members/reminder.ts";

export interface Inviting {
  readonly title: Localized;
  /** null while the round is a draft with gaps: deadline and office are then written by hand. */
  readonly core: (Pick<Core, "offices"> & { readonly round: Pick<Core["round"], "deadlines"> }) | null;
  /** Id of the office that writes. */
  readonly me: string | null;
  /** Of this home's key, 8 × 5 digits. */
  readonly digits: string;
}

/** @param name of whom it is to, as the roster has it; null: written by hand */
export function letterOfInvitation({ title, core, me, digits }: Inviting, name: string | null, lang: Language): string {
  const f = formatsOf(lang);
  const review = core?.round.deadlines.review;
  const office = core?.offices.find((o) => o.id === me);
  return invitationLetter(lang, {
    round: pick(title, lang).text,
    digits,
    ...(name === null ? {} : { name }),
    ...(review
      ? {
          deadline: translate(invitationTexts.deadline, lang, {
            date: f.weekday(review.at, review.timeZone),
            time: f.time(review.at, review.timeZone),
            place: placeOf(review.timeZone, lang),
          }),
        }
      : {}),
    ...(office ? { office: pick(office.name, lang).text } : {}),
  });
}
