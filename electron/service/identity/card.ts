// The enrolment card's document: who a person is and which keys are his (package-format.md §§ 1, 8).
import { cardSchema, type Card } from "../../../shared/domain/documents.ts";
import { oneLine } from "../../../shared/domain/ids.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import { allIssueErrors, fieldOf } from "../../../shared/lib/form-issues.ts";
import type { KeySet } from "./keys.ts";
import type { z } from "zod";

/** What a person says about himself. */
export const profileSchema = cardSchema.pick({ name: true, organisation: true, email: true, languages: true });
export type Profile = z.infer<typeof profileSchema>;

const tidy = (text: string): string => oneLine(text.normalize("NFC"));

/**
 * `profile` with composed letters, no stray white space or signs that turn the line, no empty e-mail address and each language once, in the order given.
 * @throws AppError `identity.name-missing`, `identity.language-missing`, `input.invalid`.
 */
export function tidyProfile(profile: Profile): Profile {
  const name = tidy(profile.name);
  const email = tidy(profile.email ?? "");
  if (name === "") throw new AppError("identity.name-missing");
  if (profile.languages.length === 0) throw new AppError("identity.language-missing");
  const tidied = {
    name,
    organisation: tidy(profile.organisation),
    email: email === "" ? null : email,
    languages: [...new Set(profile.languages)],
  };
  const result = profileSchema.safeParse(tidied);
  if (!result.success)
    throw new AppError(
      "input.invalid",
      { problem: result.error.issues.map((i) => fieldOf(i.path)).join("; ") },
      { details: allIssueErrors(result.error, tidied) },
    );
  return result.data;
}

/** The card of the person with `profile` and `keys`. @throws AppError as tidyProfile. */
export const buildCard = (profile: Profile, keys: KeySet): Card =>
  cardSchema.parse({
    format: 1,
    ...tidyProfile(profile),
    key: keys.publicKey,
    fingerprint: keys.fingerprint,
    recipient: keys.ageRecipient,
  });
