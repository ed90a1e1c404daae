// Tables of the joint prioritisation's front pages: projects, reserve list, money, exclusions, decisions (domain.md § 7).
import type { JointDocument, JointRow } from "../../../../shared/domain/joint/document.ts";
import { jointTexts as texts } from "../../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { textCell, type Column, type Row, type Table } from "../paper.ts";
import { capital, sentence, sourceCells, sourceColumns, sumBySource, unitNote, type Desk } from "../round-words.ts";
import { countCell, instantCell } from "../words.ts";
import { decisionText, flagsText, rankText, reserveText, totalsOf } from "./joint-words.ts";

export function projects(d: Desk, joint: JointDocument, name: string, title: string, rows: readonly JointRow[]): Table {
  const { w } = d;
  const flagged = rows.some((r) => r.flags.length > 0);
  const total: Row = {
    total: true,
    cells: [null, textCell(w.t(reportWords.total)), null, ...sourceCells(d, sumBySource(rows.map(totalsOf)))],
  };
  const notes = flagged
    ? rows
        .filter((r) => r.flags.length > 0)
        .map((r) => sentence(w.label(d.journalNumber(r.application)) + flagsText(d, r.flags), d.w.lang))
    : [];
  return {
    kind: "table",
    name,
    title,
    rowHead: 1,
    columns: [
      { head: w.t(texts.jointPlace), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 42 },
      { head: w.t(texts.groupPlaces), align: "end", width: 13, only: "paper" },
      ...sourceColumns(w, 14),
    ],
    rows: [
      ...rows.map((r) => ({
        cells: [
          countCell(w, r.place),
          d.appCell(r.application),
          textCell(`${rankText(d, joint, r, "dk")} / ${rankText(d, joint, r, "cn")}`),
          ...sourceCells(d, totalsOf(r)),
        ],
      })),
      ...(rows.length > 1 ? [total] : []),
    ],
    note: w.sentences([unitNote(d), ...notes]),
  };
}

export function reserveTable(d: Desk, rows: readonly JointRow[]): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "reserve",
    title: w.t(texts.reserveTitle),
    rowHead: 1,
    columns: [
      { head: w.t(texts.jointPlace), width: 6 },
      { head: w.t(reportWords.project), kind: "application", width: 40 },
      { head: w.t(texts.binding), width: 64 },
    ],
    rows: rows.map((r) => ({
      cells: [
        countCell(w, r.place),
        d.appCell(r.application),
        textCell(
          [reserveText(d, r), r.flags.length === 0 ? "" : sentence(capital(flagsText(d, r.flags)), d.w.lang)]
            .filter((s) => s !== "")
            .join("\n"),
        ),
      ],
    })),
  };
}

/** Used and frame in one cell, as a minister reads it; the ledger in the annex has each figure by itself. */
export function usedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  const end = (head: string): Column => ({ head, align: "end", width: 24 });
  return {
    kind: "table",
    name: "used",
    title: w.t(texts.ledgerTitle),
    only: "paper",
    rowHead: 0,
    columns: [
      { head: w.t(texts.usedHead), width: 28 },
      ...joint.years.map((y) => end(String(y))),
      end(w.t(reportWords.total)),
    ],
    rows: joint.ledger.map((row) => {
      const currency = row.currency ?? d.currency(row.source);
      return {
        cells: [
          textCell(capital(d.source(row.source))),
          ...[...row.years, row.total].map((c) =>
            textCell(
              row.effect === "none"
                ? w.amount(c.used, currency)
                : w.t(texts.usedOf, {
                    used: w.amount(c.used + c.committed, currency),
                    frame: w.amount(c.frame, currency),
                  }),
            ),
          ),
        ],
      };
    }),
    note: w.sentences([
      unitNote(d),
      ...joint.frames.flatMap((f) => (f.note ? [w.label(capital(d.source(f.source))) + w.local(f.note).text] : [])),
    ]),
  };
}

export function excludedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "excluded",
    title: w.t(texts.excludedTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 46 },
      { head: w.t(texts.gate), width: 64 },
    ],
    rows: joint.excluded.map((e) => ({
      cells: [
        d.appCell(e.application),
        textCell(w.clauses([capital(w.t(texts[`gate.${e.code}`])), flagsText(d, e.flags)])),
      ],
    })),
  };
}

export function undecidedTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "undecided",
    title: w.t(texts.undecidedTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 46 },
      { head: w.t(texts.gate), width: 64 },
    ],
    rows: joint.notDecided.map((n) => ({
      cells: [
        d.appCell(n.application),
        textCell(
          n.reasons
            .map((r) =>
              w.t(texts.undecidedBy, {
                group: capital(d.groupName(r.group)),
                reason: w.t(texts[`undecided.${r.reason}`]),
              }),
            )
            .join("\n"),
        ),
      ],
    })),
  };
}

export function decisionsTable(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "decisions",
    title: w.t(texts.decisionsTitle),
    columns: [
      { head: w.t(reportWords.what), width: 42 },
      { head: w.t(reportWords.who), width: 20 },
      { head: w.t(reportWords.when), width: 18 },
      { head: w.t(reportWords.reasons), width: 36 },
    ],
    rows: joint.decisions.map((x) => ({
      cells: [textCell(decisionText(d, x)), textCell(d.person(x.who)), instantCell(w, x.at), textCell(x.reason)],
    })),
  };
}
