// How the money went in a joint prioritisation: the walk step by step, and the ledger of every source and year.
import type { JointDocument, Step } from "../../../../shared/domain/joint/document.ts";
import { SOURCES, type Source } from "../../../../shared/domain/ids.ts";
import { annexTexts as texts } from "../../../../shared/i18n/reports/joint-annex.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { textCell, type Cell, type Column, type Table } from "../paper.ts";
import { capital, sourceColumns, type Desk } from "../round-words.ts";
import { countCell, moneyCell } from "../words.ts";

const leftTotal = (step: Step, source: Source): number => step.left[source].reduce((a, b) => a + b, 0);

export function steps(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "steps",
    title: w.t(texts.stepsTitle),
    only: "paper",
    rowHead: 1,
    columns: [
      { head: w.t(texts.step), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 38 },
      { head: w.t(reportWords.what), width: 26 },
      ...sourceColumns(w, 15).slice(0, SOURCES.length),
    ],
    rows: joint.log.map((s, i) => ({
      cells: [
        countCell(w, i + 1),
        d.appCell(s.application),
        textCell(capital(w.t(texts[`action.${s.action}`]))),
        ...SOURCES.map((source): Cell => moneyCell(w, leftTotal(s, source), d.currency(source))),
      ],
    })),
    note: w.t(texts.stepsNote),
  };
}

/** The step log with every remainder, source by source and year by year. */
export function stepFigures(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "step-log",
    title: w.t(texts.stepsTitle),
    only: "data",
    columns: [
      { head: w.t(texts.step), align: "end", width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 38 },
      { head: w.t(reportWords.what), width: 26 },
      ...SOURCES.flatMap((s) =>
        joint.years.map((year): Column => ({
          head: w.t(texts.leftOf, { source: d.source(s), year }),
          align: "end",
          width: 14,
        })),
      ),
    ],
    rows: joint.log.map((s, i) => ({
      cells: [
        countCell(w, i + 1),
        d.appCell(s.application),
        textCell(w.t(texts[`action.${s.action}`])),
        ...SOURCES.flatMap((source) => s.left[source].map((n): Cell => moneyCell(w, n, d.currency(source)))),
      ],
    })),
  };
}

export function ledger(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  const end = (head: string): Column => ({ head, align: "end", width: 15 });
  return {
    kind: "table",
    name: "ledger",
    title: w.t(texts.ledgerTitle),
    columns: [
      { head: w.t(reportWords.source), width: 28 },
      { head: w.t(texts.effect), width: 13 },
      { head: w.t(reportWords.year), width: 19 },
      end(w.t(texts.frame)),
      end(w.t(texts.committed)),
      end(w.t(texts.used)),
      end(w.t(texts.left)),
      end(w.t(texts.overrun)),
    ],
    rows: joint.ledger.flatMap((row) => {
      const currency = row.currency ?? d.currency(row.source);
      return [...row.years, row.total].map((c, i) => ({
        cells: [
          textCell(capital(d.source(row.source))),
          textCell(capital(w.t(texts[`effect.${row.effect}`]))),
          textCell(i < joint.years.length ? String(joint.years[i]) : w.t(texts.period)),
          ...[c.frame, c.committed, c.used, c.left, c.overrun].map((n): Cell => moneyCell(w, n, currency)),
        ],
      }));
    }),
  };
}
