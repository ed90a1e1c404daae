// What a decision about criteria would freeze without anybody having meant it: criteria without words, and words missing in a group's
// language. Pure.
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import type { Core } from "../../../shared/domain/round.ts";
import type { Language } from "../../../shared/i18n/language.ts";

export interface CriteriaGaps {
  /** Numbers of those without a title: they are not part of the set. */
  readonly left: readonly string[];
  /** Numbers of those whose title a group cannot read in its own language. */
  readonly untranslated: readonly { readonly language: Language; readonly numbers: readonly string[] }[];
}

export function criteriaGaps({ criteria }: CriteriaSet, { groups }: Pick<Core["round"], "groups">): CriteriaGaps {
  const languages = [...new Set([groups.dk.language, groups.cn.language])];
  return {
    left: criteria.filter((c) => c.title === null).map((c) => c.number),
    untranslated: languages.flatMap((language) => {
      const numbers = criteria.filter((c) => c.title !== null && c.title[language] === undefined).map((c) => c.number);
      return numbers.length === 0 ? [] : [{ language, numbers }];
    }),
  };
}
