// Names as they come from a face: of an office, of a round that is begun. Tidied like everything a person types, and refused by name.
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { AppError, type ErrorCode } from "../../../shared/lib/errors.ts";
import { textOf } from "./field.ts";

/** What a line of a paper's head can hold. */
const MOST = 300;

function nameOf(given: Readonly<Record<string, string>>, missing: ErrorCode): Localized {
  const name: Localized = {};
  for (const lang of LANGUAGES) {
    const taken = textOf(Object.hasOwn(given, lang) ? (given[lang] ?? "") : "", MOST);
    if ("problem" in taken) throw new AppError(taken.problem.code, taken.problem.params);
    if (taken.ok !== "") name[lang] = taken.ok;
  }
  if (Object.keys(name).length === 0) throw new AppError(missing);
  return name;
}

/** @throws AppError round.office-name-missing, field.too-long, field.unprintable */
export const officeName = (given: Readonly<Record<string, string>>): Localized =>
  nameOf(given, "round.office-name-missing");
/** @throws AppError round.title-missing, field.too-long, field.unprintable */
export const roundTitle = (given: Readonly<Record<string, string>>): Localized => nameOf(given, "round.title-missing");
