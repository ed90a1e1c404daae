// Columns of the matrix as cells one can walk: per criterion one per slot and the range, then the median and the strip.
import type { Colour } from "./matrix-texts.ts";
import type { MatrixRow, ScoredCriterion, Slots } from "./matrix-rows.ts";

export type MatrixColumn =
  | { readonly kind: "score"; readonly criterion: number; readonly slot: number }
  | { readonly kind: "spread"; readonly criterion: number }
  | { readonly kind: "median" };

/** Column 0 of the grid is the application itself; these follow it. */
export function matrixColumns(criteria: readonly ScoredCriterion[], slots: Slots): MatrixColumn[] {
  return [
    ...criteria.flatMap((_, criterion): MatrixColumn[] => [
      ...slots.people.map((__, slot): MatrixColumn => ({ kind: "score", criterion, slot })),
      { kind: "spread", criterion },
    ]),
    { kind: "median" },
  ];
}

/** Which criterion a column belongs to; the disputed one where it belongs to none. */
export function criterionAt(row: MatrixRow, column: MatrixColumn | undefined): number {
  if (column && column.kind !== "median") return column.criterion;
  return Math.max(0, row.disputed ? row.criteria.indexOf(row.disputed) : 0);
}

/** px at text size 100: title at least, cell, range of a criterion, median, strip. Numbers with a sign are wider. */
const POINTS = { title: 148, cell: 25, spread: 30, median: 50, strip: 88 } as const;
const SIZES: Readonly<Record<Colour, Readonly<Record<keyof typeof POINTS, number>>>> = {
  points: POINTS,
  deviation: { ...POINTS, cell: 29, spread: 26, strip: 64 },
};

/** CSS grid tracks of head and rows, and the least they take, in rem so that they grow with the text. */
export function tracksOf(
  criteria: readonly ScoredCriterion[],
  slots: Slots,
  colour: Colour,
): { readonly tracks: string; readonly least: string } {
  const { title, cell, spread, median, strip } = SIZES[colour];
  const rem = (px: number): string => `${px / 16}rem`;
  const one = `repeat(${slots.people.length}, ${rem(cell)}) ${rem(spread)}`;
  const least = title + criteria.length * (slots.people.length * cell + spread) + median + strip;
  return {
    tracks: `minmax(${rem(title)}, 1fr) ${criteria.map(() => one).join(" ")} ${rem(median)} ${rem(strip)}`,
    least: rem(least),
  };
}
