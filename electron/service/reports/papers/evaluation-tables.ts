// The tables of the evaluation: projects a year, money, goals, the projects behind them, and the rounds.
import type {
  EvaluatedRound,
  Evaluation,
  FundedProject,
  ProgrammeGoal,
  ProjectRef,
} from "../../../../shared/domain/evaluation.ts";
import { SOURCES, type Source } from "../../../../shared/domain/ids.ts";
import { evaluationTexts as texts } from "../../../../shared/i18n/reports/evaluation.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { joined, textCell, type Cell, type Column, type Row, type Table } from "../paper.ts";
import { capital, SOURCE_WORDS } from "../round-words.ts";
import { countCell, moneyCell, numberCell, type Words } from "../words.ts";

export interface EvaluationPapers {
  readonly rounds: readonly EvaluatedRound[];
  readonly goals: readonly ProgrammeGoal[];
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly software: string;
  /** Public key of the office that prints. */
  readonly me: string;
}

/** What its parts are built with. */
export interface Desk {
  readonly w: Words;
  readonly given: EvaluationPapers;
  readonly evaluation: Evaluation;
  readonly projects: readonly FundedProject[];
  readonly of: (ref: ProjectRef) => FundedProject | undefined;
}

const end = (head: string, width: number): Column => ({ head, align: "end", width });

export function perYear(d: Desk): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "projects-per-year",
    title: w.t(texts.projectsTitle),
    columns: [
      { head: w.t(texts.year), width: 12 },
      end(w.t(texts.projects), 14),
      end(w.t(texts.expected), 16),
      { head: w.t(texts.compared), width: 58 },
    ],
    rows: d.evaluation.projects.map((p) => ({
      cells: [
        textCell(String(p.year)),
        countCell(w, p.projects.length),
        textCell(p.expected ? w.t(texts.expectedRange, p.expected) : w.t(texts.noneExpected)),
        textCell(p.standing ? capital(w.t(texts[`is.${p.standing}`])) : ""),
      ],
    })),
    note: w.t(texts.projectYear),
  };
}

export const sourceName = (w: Words, source: Source): string => capital(w.t(SOURCE_WORDS[source]));

export function money(d: Desk): Table {
  const { w } = d;
  const row = (
    name: string,
    year: string,
    frame: number | null,
    used: number,
    currency: string,
    total = false,
  ): Row => ({
    cells: [
      textCell(name),
      textCell(year),
      textCell(w.unit(currency)),
      frame === null ? textCell(w.t(texts.noFrame)) : moneyCell(w, frame, currency),
      moneyCell(w, used, currency),
      frame === null ? null : moneyCell(w, frame - used, currency),
      frame === null || frame === 0 ? null : shareCell(w, used, frame),
    ],
    ...(total ? { total } : {}),
  });
  return {
    kind: "table",
    name: "money",
    title: w.t(texts.moneyTitle),
    columns: [
      { head: w.t(texts.source), width: 26 },
      { head: w.t(texts.year), width: 11 },
      { head: "", width: 9 },
      end(w.t(texts.frame), 16),
      end(w.t(texts.used), 16),
      end(w.t(texts.left), 16),
      end(w.t(texts.share), 12),
    ],
    rows: d.evaluation.money.flatMap(({ source, currency, cells }) => {
      const name = sourceName(w, source);
      const framed = cells.filter((c) => c.frame !== null);
      const sum = (of: (c: (typeof cells)[number]) => number): number => cells.reduce((t, c) => t + of(c), 0);
      return [
        ...cells.map((c) => row(name, String(c.year), c.frame, c.used, currency)),
        row(
          name,
          w.t(texts.total),
          framed.length > 0 ? sum((c) => c.frame ?? 0) : null,
          sum((c) => c.used),
          currency,
          true,
        ),
      ];
    }),
  };
}

/** In percent; the amounts beside it are exact. */
const shareCell = (w: Words, used: number, frame: number): Cell => {
  const cell = numberCell(w, (100 * used) / frame, { max: 1 });
  return cell?.kind === "number" ? { ...cell, shown: w.percent((100 * used) / frame) } : cell;
};

export function goals(d: Desk): Table {
  const { w, evaluation, given } = d;
  const texts_ = new Map(given.goals.map((g) => [g.id, g.text]));
  const names = (refs: readonly ProjectRef[]): Cell =>
    textCell(refs.length === 0 ? w.t(texts.none) : w.list(refs.map((r) => d.of(r)?.journalNumber ?? r.application)));
  return {
    kind: "table",
    name: "goals",
    title: w.t(texts.goalsTitle),
    columns: [
      { head: "", width: 5 },
      { head: w.t(texts.goal), width: 50 },
      end(w.t(texts.count), 12),
      { head: w.t(texts.projects), width: 33 },
    ],
    rowHead: 1,
    rows: [
      ...evaluation.goals.map((g) => {
        const text = texts_.get(g.goal);
        return {
          cells: [
            textCell(g.goal),
            textCell(text ? w.local(text) : g.goal),
            countCell(w, g.projects.length),
            names(g.projects),
          ],
        };
      }),
      {
        cells: [null, textCell(w.t(texts.untied)), countCell(w, evaluation.untied.length), names(evaluation.untied)],
        soft: true,
      },
    ],
    note: w.t(texts.goalsAbout),
  };
}

export function behind(d: Desk): Table {
  const { w, projects } = d;
  const titles = new Map(d.given.rounds.map((r) => [r.core.round.id, r.core.round.title]));
  return {
    kind: "table",
    name: "projects",
    title: w.t(texts.listTitle),
    rowHead: 1,
    columns: [
      { head: w.t(texts.year), width: 9 },
      { head: w.t(reportWords.project), kind: "application", width: 30 },
      { head: w.t(texts.round), width: 15 },
      ...SOURCES.map((s): Column =>
        end(w.t({ RM: reportWords.headRM, DK: reportWords.headDK, SH: reportWords.headSH }[s]), 12),
      ),
      { head: w.t(texts.goal), width: 14 },
    ],
    rows: projects.map((p): Row => {
      const title = titles.get(p.round);
      return {
        cells: [
          textCell(p.year === null ? "–" : String(p.year)),
          { kind: "application", title: w.local(p.title), journalNumber: p.journalNumber },
          textCell(title ? w.local(title) : p.round),
          ...SOURCES.map((source): Cell => {
            const own = p.amounts.filter((a) => a.source === source);
            const [one] = own;
            return one
              ? moneyCell(
                  w,
                  own.reduce((t, a) => t + a.amount, 0),
                  one.currency,
                )
              : null;
          }),
          textCell(
            joined(
              [
                p.mark.goals.length > 0 ? p.mark.goals.join(", ") : "–",
                ...(p.mark.note === "" ? [] : [{ text: p.mark.note }]),
              ],
              w.lang === "zh" ? "；" : "; ",
            ),
          ),
        ],
      };
    }),
  };
}

export function roundsTable(d: Desk): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "rounds",
    title: w.t(texts.roundsTitle),
    columns: [
      { head: w.t(texts.round), width: 50 },
      { head: w.t(texts.state), width: 30 },
      end(w.t(texts.projects), 20),
    ],
    rows: d.evaluation.rounds.map((r) => ({
      cells: [
        textCell(w.local(r.title)),
        textCell(capital(w.t(texts[`standing.${r.standing}`]))),
        countCell(w, r.projects),
      ],
    })),
  };
}
