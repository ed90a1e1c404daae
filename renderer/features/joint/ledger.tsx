// Money per source and year against the frames, and who is bound by what (mockup 10).
import { Fragment } from "react";
import type { JointDocument, LedgerRow } from "../../../shared/domain/joint/document.ts";
import type { Application } from "../../../shared/domain/application.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import css from "./aside.module.css";
import type { JointWords } from "./joint-words.ts";

export interface LedgerProps {
  readonly document: JointDocument;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
}

const EFFECT = { hard: texts.hard, soft: texts.soft, info: texts.info, none: texts.noFrame } as const;
/** More names than these are a number. */
const MOST = 4;

/** Journal numbers of the projects this cell stands in the way of. */
export function boundBy(document: JointDocument, source: Source, year: number): string[] {
  return document.joint
    .filter((r) => r.binding.some((b) => b.source === source && "year" in b && b.year === year))
    .map((r) => r.application);
}

export function Ledger({ document, applications, words }: LedgerProps) {
  const t = useT();
  const { years, ledger } = document;
  const total = document.rules.frameMode === "total";
  return (
    <section className={css["part"]}>
      <div className={css["head"]}>
        <h2>{t(texts.ledger)}</h2>
        <span className={css["soft"]}>{t(texts.ledgerAbout)}</span>
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
              </th>
              {row.years.map((cell, i) => {
                const who = boundBy(document, row.source, years[i] ?? 0).map(
                  // A number is not broken at its hyphens.
                  (id) => (applications.get(id)?.journalNumber ?? id).replaceAll("-", "\u2011"),
                );
                return (
                  <td key={years[i]}>
                    <Cell row={row} cell={cell} words={words} />
                    {who.length > 0 && (
                      <span className={css["warn"]}>
                        {t(texts.binds, {
                          who: who.length > MOST ? `${who.length}` : who.join(t(controls.comma)),
                        })}
                      </span>
                    )}
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

function Cell({ row, cell, words }: { row: LedgerRow; cell: LedgerRow["total"]; words: JointWords }) {
  const t = useT();
  const money = (minor: number): string => words.millions(minor, row.source);
  const taken = cell.used + cell.committed;
  const share = cell.frame > 0 ? Math.min(1, taken / cell.frame) : 0;
  return (
    <Fragment>
      <span className={css["figure"]}>
        {row.effect === "none" ? money(taken) : t(texts.of, { used: money(taken), frame: money(cell.frame) })}
      </span>
      {row.effect !== "none" && (
        <span className={css["meter"]} aria-hidden="true">
          <span data-full={share >= 1 || undefined} style={{ width: `${share * 100}%` }} />
        </span>
      )}
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
