// One application in the matrix. Rows are drawn anew only when they or the cell one is at in them change.
import { memo } from "react";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { Local, useLocal, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { ScoreMark } from "../../ui/score-mark.tsx";
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
  readonly onAt: (at: CellAt) => void;
  readonly onOpen: () => void;
  readonly onDeclare: (application: string) => void;
}

const CLOSED = {
  "own-conflict": texts.closedOwn,
  "not-in-scope": texts.closedScope,
  undeclared: texts.closedUndeclared,
} as const;

function RowOf(props: MatrixRowProps) {
  const { row, index, height, column, columns, words, sums, onAt, onOpen, onDeclare } = props;
  const t = useT();
  const local = useLocal();
  const { application } = row;
  const put = (to: number) => () => {
    onAt({ application: application.id, column: to });
  };
  const cellProps = (to: number) =>
    ({
      "data-cell": true,
      "aria-colindex": to + 1,
      tabIndex: column === to ? 0 : -1,
      onFocus: put(to),
      onClick: onOpen,
    }) as const;
  return (
    <tr
      className={css["row"]}
      aria-rowindex={index + 3}
      aria-selected={column !== null}
      style={{ height: `${height / 16}rem`, top: `${(index * height) / 16}rem` }}
    >
      <th scope="row" className={css["title"]} {...cellProps(0)}>
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
            const common = cellProps(i + 1);
            if (c.kind === "median")
              return (
                <td key={i} className={css["median"]} {...common}>
                  {row.median ? words.figure(row.median) : "–"}
                </td>
              );
            const of = row.criteria[c.criterion];
            if (!of) return <td key={i} {...common} />;
            if (c.kind === "spread")
              return (
                <td key={i} className={css["spread"]} data-far={of.far || undefined} {...common}>
                  {of.range && row.counted > 1 ? words.figure(of.range) : ""}
                </td>
              );
            return (
              <td
                key={i}
                className={css["score"]}
                data-framed={of.far || undefined}
                data-first={c.slot === 0 || undefined}
                data-last={c.slot === of.cells.length - 1 || undefined}
                {...common}
              >
                <Score {...props} of={of} cell={of.cells[c.slot] ?? null} />
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

interface ScoreProps extends Pick<MatrixRowProps, "colour" | "words" | "names" | "short" | "me"> {
  readonly of: CriterionCells;
  readonly cell: ScoreCell | null;
}
function Score({ of, cell, colour, words, names, short, me }: ScoreProps) {
  const t = useT();
  if (cell === null) return <span className="visually-hidden">{t(texts.nobody)}</span>;
  const { number, scale } = of.criterion;
  const counts = cell.standing === "counts";
  const person = names.get(cell.person) ?? cell.person;
  const value = words.value(of, cell);
  const said = counts
    ? t(texts.cell, { number, person, value })
    : t(texts.cellNotCounted, { number, person, value, why: words.standing(cell.standing) });
  const steps = stepsOf(cell);
  const tint =
    !counts || steps === null
      ? null
      : colour === "deviation" && of.mean
        ? deviationTint(scale, fromMean(scale, steps, of.mean))
        : scoreTint(scale, steps);
  return (
    <>
      <span aria-hidden="true" title={short ? said : undefined}>
        <ScoreMark
          tint={tint}
          ramp={colour === "deviation" ? "deviation" : "score"}
          look={isHidden(cell.standing) ? "hatched" : tint === null ? "dashed" : "plain"}
          own={cell.person === me}
        >
          {words.cell(of, cell, colour)}
        </ScoreMark>
      </span>
      <span className="visually-hidden">{said}</span>
    </>
  );
}
