// Money per source and year against the frames, and who is bound by what (mockup 10).
import { Fragment } from "react";
import type { LedgerRow } from "../../../shared/domain/joint/document.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import { Chip } from "../../ui/facts.tsx";
import { ShareBar } from "../../ui/share-bar.tsx";
import css from "./aside.module.css";
import type { CellAt } from "./cell-dialog.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";

export interface LedgerProps {
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
  /** A what-if is shown, not the real money. */
  readonly copy: boolean;
  /** Opens a figure down to what it is made of. */
  readonly onCell?: (cell: CellAt) => void;
}

const EFFECT = { hard: texts.hard, soft: texts.soft, info: texts.info, none: texts.noFrame } as const;
export function Ledger({ document, applications, words, copy, onCell }: LedgerProps) {
  const t = useT();
  const { years, ledger } = document;
  const total = document.rules.frameMode === "total";
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.ledger)}</h2>
        {copy ? <Chip>{t(texts.copyChip)}</Chip> : <span className={css["soft"]}>{t(texts.ledgerAbout)}</span>}
      </div>
      <table className={css["ledger"]}>
        <thead>
          <tr>
            <th scope="col">{words.currency ? t(texts.millions, { currency: words.currency }) : ""}</th>
            {years.map((y) => (
              <th key={y} scope="col">
                {y}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.map((row) => (
            <tr key={row.source}>
              <th scope="row">
                <strong>{words.source(row.source)}</strong>
                <span className={css["soft"]}>{t(EFFECT[row.effect])}</span>
                {total && <Cell row={row} cell={row.total} words={words} />}
                {total && <Bound document={document} applications={applications} row={row} year={null} />}
              </th>
              {row.years.map((cell, i) => {
                return (
                  <td key={years[i]}>
                    <Cell
                      row={row}
                      cell={cell}
                      words={words}
                      {...(onCell ? { onPress: () => onCell({ source: row.source, year: years[i] ?? 0 }) } : {})}
                    />
                    <Bound document={document} applications={applications} row={row} year={years[i] ?? null} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Which projects this frame stands in the way of; more than are named are a number. */
function Bound({
  document,
  applications,
  row,
  year,
}: Omit<LedgerProps, "words" | "copy" | "onCell"> & { readonly row: LedgerRow; readonly year: number | null }) {
  const t = useT();
  const bound = document.binds.find((b) => b.source === row.source && b.year === year);
  if (!bound) return null;
  const named = bound.first.length === bound.count;
  // A number is not broken at its hyphens.
  const number = (id: string): string => (applications.get(id)?.journalNumber ?? id).replaceAll("-", "\u2011");
  return (
    <span className={css["warn"]}>
      {named
        ? t(texts.binds, { who: bound.first.map(number).join(t(controls.comma)) })
        : t(texts.bindsMany, { count: bound.count })}
    </span>
  );
}

interface CellProps {
  readonly row: LedgerRow;
  readonly cell: LedgerRow["total"];
  readonly words: JointWords;
  readonly onPress?: () => void;
}

function Cell({ row, cell, words, onPress }: CellProps) {
  const t = useT();
  const money = (minor: number): string => words.millions(minor, row.source);
  const taken = cell.used + cell.committed;
  const share = cell.frame > 0 ? taken / cell.frame : 0;
  const figure = row.effect === "none" ? money(taken) : t(texts.of, { used: money(taken), frame: money(cell.frame) });
  return (
    <Fragment>
      {onPress ? (
        <button type="button" className={css["figure"]} onClick={onPress}>
          {figure}
        </button>
      ) : (
        <span className={css["figure"]}>{figure}</span>
      )}
      {row.effect !== "none" && <ShareBar share={share} />}
      {cell.committed > 0 && (
        <span className={css["soft"]}>{t(texts.committed, { amount: money(cell.committed) })}</span>
      )}
      {row.effect !== "none" && cell.overrun === 0 && (
        <span className={css["soft"]}>{t(texts.left, { left: money(cell.left) })}</span>
      )}
      {cell.overrun > 0 && <span className={css["warn"]}>{t(texts.over, { amount: money(cell.overrun) })}</span>}
    </Fragment>
  );
}
