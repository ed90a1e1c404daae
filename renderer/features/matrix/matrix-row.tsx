// One application in the matrix. Rows are drawn anew only when they or the cell one is at in them change.
import { memo } from "react";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { Local, useLocal, useT, type T } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { markAttributes } from "../../ui/score-mark.tsx";
import type { MatrixColumn } from "./matrix-columns.ts";
import type { CellAt } from "./matrix-grid.tsx";
import {
  deviationTint,
  fromMean,
  scoreTint,
  type CriterionCells,
  type MatrixRow,
  type ScoreCell,
} from "./matrix-rows.ts";
import css from "./matrix-grid.module.css";
import { isHidden, stepsOf, type Colour, type MatrixTexts } from "./matrix-texts.ts";
import { Strip, type Sums } from "./strip.tsx";

export interface MatrixRowProps {
  readonly row: MatrixRow;
  readonly index: number;
  /** px at text size 100. */
  readonly height: number;
  /** Column one is at, or null where one is in another row. */
  readonly column: number | null;
  readonly columns: readonly MatrixColumn[];
  readonly names: ReadonlyMap<string, string>;
  /** Given where a column is nobody in particular: the cell then says who. */
  readonly short: ReadonlyMap<string, string> | null;
  readonly me: string | null;
  readonly colour: Colour;
  readonly words: MatrixTexts;
  readonly sums: Sums;
  readonly onDeclare: (application: string) => void;
}

const CLOSED = {
  "own-conflict": texts.closedOwn,
  "not-in-scope": texts.closedScope,
  undeclared: texts.closedUndeclared,
} as const;

/** Which cell an event is from: the grid listens once for all of them. */
export const cellOf = (target: EventTarget | null): CellAt | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const application = cell?.closest<HTMLElement>("tr")?.dataset["application"];
  return cell && application !== undefined ? { application, column: Number(cell.dataset["cell"]) } : null;
};

function RowOf(props: MatrixRowProps) {
  const { row, index, height, column, columns, words, sums, onDeclare } = props;
  const t = useT();
  const local = useLocal();
  const { application } = row;
  const place = (to: number) =>
    ({ "data-cell": to, "aria-colindex": to + 1, tabIndex: column === to ? 0 : -1 }) as const;
  return (
    <tr
      className={css["row"]}
      data-application={application.id}
      aria-rowindex={index + 3}
      aria-selected={column !== null}
      style={{ height: `${height / 16}rem`, top: `${(index * height) / 16}rem` }}
    >
      <th scope="row" className={css["title"]} {...place(0)}>
        <span className={css["words"]} title={local(application.title)}>
          <Local text={application.title} />
        </span>
        <span className={css["number"]}>{application.journalNumber}</span>
      </th>
      {row.closed ? (
        <td className={css["closed"]} colSpan={columns.length + 1} style={{ gridColumn: "2 / -1" }}>
          {t(CLOSED[row.closed])}
          {row.closed === "undeclared" && (
            <Button size="compact" onPress={() => onDeclare(application.id)}>
              {t(texts.declare)}
            </Button>
          )}
        </td>
      ) : (
        <>
          {columns.map((c, i) => {
            if (c.kind === "median")
              return (
                <td key={i} className={css["median"]} {...place(i + 1)}>
                  {row.median ? words.figure(row.median) : "–"}
                </td>
              );
            const of = row.criteria[c.criterion];
            if (!of) return <td key={i} {...place(i + 1)} />;
            if (c.kind === "spread")
              return (
                <td key={i} className={css["spread"]} data-far={of.far || undefined} {...place(i + 1)}>
                  {of.range && row.counted > 1 ? words.figure(of.range) : ""}
                </td>
              );
            const cell = of.cells[c.slot] ?? null;
            const said = cell === null ? t(texts.nobody) : inWords(props, of, cell, t);
            return (
              <td
                key={i}
                className={css["score"]}
                data-framed={of.far || undefined}
                data-first={c.slot === 0 || undefined}
                data-last={c.slot === of.cells.length - 1 || undefined}
                aria-label={said}
                title={props.short && cell ? said : undefined}
                {...place(i + 1)}
              >
                {cell && <span {...markOf(props, of, cell)}>{words.cell(of, cell, props.colour)}</span>}
              </td>
            );
          })}
          <td className={css["strip"]} aria-colindex={columns.length + 2}>
            <Strip totals={row.totals} sums={sums} names={props.names} words={words} />
          </td>
        </>
      )}
    </tr>
  );
}
export const MatrixRowView = memo(RowOf);

/** What a cell says to who does not see its colour. */
function inWords({ names, words, colour }: MatrixRowProps, of: CriterionCells, cell: ScoreCell, t: T): string {
  const { number } = of.criterion;
  const person = names.get(cell.person) ?? cell.person;
  const value = words.value(of, cell);
  if (cell.standing === "counts" && colour === "deviation" && of.mean && stepsOf(cell) !== null)
    return t(texts.cellDeviation, { number, person, value, deviation: words.cell(of, cell, colour) });
  return cell.standing === "counts"
    ? t(texts.cell, { number, person, value })
    : t(texts.cellNotCounted, { number, person, value, why: words.standing(cell.standing) });
}

function markOf({ colour, me }: MatrixRowProps, of: CriterionCells, cell: ScoreCell) {
  const { scale } = of.criterion;
  const steps = stepsOf(cell);
  const tint =
    cell.standing !== "counts" || steps === null
      ? null
      : colour === "deviation" && of.mean
        ? deviationTint(scale, fromMean(scale, steps, of.mean))
        : scoreTint(scale, steps);
  return markAttributes({
    tint,
    ramp: colour === "deviation" ? "deviation" : "score",
    look: isHidden(cell.standing) ? "hatched" : tint === null ? "dashed" : "plain",
    own: cell.person === me,
  });
}
