// The evaluation of the programme across rounds: projects a year, money against the frames, the goals, and the projects behind them.
import { evaluateProgramme } from "../../../../shared/domain/evaluation.ts";
import { evaluationTexts as texts } from "../../../../shared/i18n/reports/evaluation.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import type { Language } from "../../../../shared/i18n/language.ts";
import { heading, list, paragraph, strong, type Block, type Paper } from "../paper.ts";
import { SOURCE_WORDS } from "../round-words.ts";
import { wordsOf } from "../words.ts";
import {
  behind,
  goals,
  money,
  perYear,
  roundsTable,
  sourceName,
  type Desk,
  type EvaluationPapers,
} from "./evaluation-tables.ts";

export function evaluationPaper(given: EvaluationPapers, language: Language): Paper {
  const w = wordsOf(language);
  const evaluation = evaluateProgramme(given.rounds, given.goals);
  const projects = given.rounds.flatMap((r) => r.projects);
  const index = new Map(projects.map((p) => [`${p.round} ${p.application}`, p]));
  const d: Desk = { w, given, evaluation, projects, of: (r) => index.get(`${r.round} ${r.application}`) };
  const [first, last] = [evaluation.years[0], evaluation.years.at(-1)];
  const period = first === last ? String(first ?? "") : `${first}–${last}`;
  const office = given.rounds.at(-1)?.core.offices.find((o) => o.key === given.me);
  return {
    lang: language,
    file: w.t(texts.file),
    title: [{ text: w.t(texts.title, { period }) }],
    subtitle: [],
    head: {
      left: office ? [w.local(office.name)] : [{ text: w.t(reportWords.office) }],
      right: [{ text: w.t(reportWords.printed, { date: w.date(given.at) }) }],
    },
    foot: { left: [w.t(texts.foot)], right: w.t(reportWords.internal) },
    landscape: false,
    blocks: blocks(d),
    generatedAt: given.at,
    software: given.software,
  };
}

function blocks(d: Desk): Block[] {
  const { w, evaluation, projects } = d;
  const rounds = w.t(texts.rounds, { count: evaluation.rounds.length });
  const open = evaluation.rounds.filter((r) => r.standing !== "agreed").length;
  const remarks = remarksOf(d);
  return [
    paragraph(strong(w.t(texts.lead, { count: projects.length, rounds })), "lead"),
    ...(open > 0 ? [paragraph(w.t(texts.notAgreed, { count: open }), "lead")] : []),
    heading(1, w.t(texts.projectsTitle)),
    perYear(d),
    heading(1, w.t(texts.moneyTitle)),
    money(d),
    ...(remarks.length > 0 ? [list(remarks)] : []),
    heading(1, w.t(texts.goalsTitle)),
    goals(d),
    heading(1, w.t(texts.listTitle)),
    behind(d),
    heading(1, w.t(texts.roundsTitle)),
    roundsTable(d),
  ];
}

function remarksOf(d: Desk): string[] {
  const { w, evaluation } = d;
  return [
    ...evaluation.projects.filter((p) => p.differs).map((p) => w.t(texts.expectedDiffers, { year: p.year })),
    ...evaluation.money.flatMap(({ source, currency, cells, containsNonProjectLines }) => {
      const name = w.t(SOURCE_WORDS[source]);
      return [
        ...(containsNonProjectLines ? [w.t(texts.nonProject, { source: name })] : []),
        ...cells.filter((c) => c.differs).map((c) => w.t(texts.frameDiffers, { source: name, year: c.year })),
        ...cells.flatMap((c) =>
          c.elsewhere.map((e) =>
            w.t(texts.elsewhere, {
              source: sourceName(w, source),
              year: c.year,
              amount: w.money(e.amount, currency),
              round: e.round,
            }),
          ),
        ),
      ];
    }),
  ];
}
