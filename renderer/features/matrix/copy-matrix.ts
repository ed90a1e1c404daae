// The matrix for a spreadsheet: one row an application as shown, one column a member and criterion, numbers as the language writes them.
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";
import type { T } from "../../i18n/language.tsx";
import type { MatrixRow, ScoredCriterion, Slots } from "./matrix-rows.ts";
import { isHidden, stepsOf, type MatrixTexts } from "./matrix-texts.ts";

export interface CopyWords {
  readonly names: ReadonlyMap<string, string>;
  readonly words: MatrixTexts;
  readonly local: (text: Localized) => string;
  readonly t: T;
}

/** Lines with tabs between the cells, the head first. */
export function copyMatrix(
  rows: readonly MatrixRow[],
  criteria: readonly ScoredCriterion[],
  slots: Slots,
  { names, words, local, t }: CopyWords,
): string {
  const who = (person: string | null, i: number): string =>
    person === null ? t(texts.slot, { n: i + 1 }) : (names.get(person) ?? person);
  const anonymous = slots.people.some((p) => p === null);
  const head = [
    t(texts.application),
    "",
    ...criteria.flatMap((c) => [
      ...slots.people.flatMap((p, i) => [
        `${c.number} ${who(p, i)}`,
        ...(anonymous ? [t(texts.slot, { n: i + 1 })] : []),
      ]),
      t(texts.spread, { number: c.number }),
    ]),
    t(texts.median),
  ];
  const body = rows.map((r) => [
    r.application.journalNumber,
    local(r.application.title),
    ...r.criteria.flatMap((of) => [
      ...of.cells.flatMap((cell) => {
        if (cell === null) return anonymous ? ["", ""] : [""];
        const steps = stepsOf(cell);
        const shown =
          !isHidden(cell.standing) && steps !== null
            ? { number: words.cell(of, cell, "points") }
            : words.cell(of, cell, "points");
        return anonymous ? [shown, names.get(cell.person) ?? cell.person] : [shown];
      }),
      of.range && r.counted > 1 ? { number: words.figure(of.range) } : "",
    ]),
    r.median ? { number: words.figure(r.median) } : "",
  ]);
  return tabSeparated([head, ...body]);
}
