// The evaluation's tables for a spreadsheet, one under the other, as shown. Pure.
import { pick } from "../../../shared/domain/ids.ts";
import type { Language } from "../../../shared/i18n/language.ts";
import { evaluationTexts as paper } from "../../../shared/i18n/reports/evaluation.ts";
import { evaluationUiTexts as texts } from "../../../shared/i18n/ui/evaluation.ts";
import { tabSeparated } from "../../../shared/lib/spreadsheet-text.ts";
import type { T } from "../../i18n/language.tsx";
import type { EvaluationWords, Shown } from "./evaluation-words.ts";

type Cells = (string | { readonly number: string })[];
const count = (n: number): { number: string } => ({ number: String(n) });

export function copyEvaluation(
  { evaluation, goals, projects }: Shown,
  words: EvaluationWords,
  { t, lang }: { readonly t: T; readonly lang: Language },
): string {
  const years: Cells[] = evaluation.projects.map((p) => [
    count(p.year),
    count(p.projects.length),
    p.expected ? t(paper.expectedRange, p.expected) : "",
    p.standing ? t(paper[`is.${p.standing}`]) : "",
  ]);
  const money: Cells[] = evaluation.money.flatMap(({ source, currency, cells }) =>
    cells.map((c): Cells => [
      words.source(source),
      count(c.year),
      t(texts.millions, { currency }),
      c.frame === null ? "" : { number: words.millions(c.frame, currency) },
      { number: words.millions(c.used, currency) },
      c.frame === null ? "" : { number: words.millions(c.frame - c.used, currency) },
    ]),
  );
  const served: Cells[] = [
    ...goals.map((g): Cells => {
      const refs = evaluation.goals.find((x) => x.goal === g.id)?.projects ?? [];
      return [
        g.id,
        pick(g.text, lang).text,
        count(refs.length),
        refs.map((r) => words.project(r)?.journalNumber ?? "").join(", "),
      ];
    }),
    ["", t(paper.untied), count(evaluation.untied.length)],
  ];
  const list: Cells[] = projects.map((p) => [
    p.year === null ? "" : count(p.year),
    p.journalNumber,
    pick(p.title, lang).text,
    p.mark.goals.join(", "),
    p.mark.note,
  ]);
  return tabSeparated([
    [t(paper.projectsTitle)],
    [t(paper.year), t(paper.projects), t(paper.expected), t(paper.compared)],
    ...years,
    [],
    [t(paper.moneyTitle)],
    [t(paper.source), t(paper.year), "", t(paper.frame), t(paper.used), t(paper.left)],
    ...money,
    [],
    [t(paper.goalsTitle)],
    ["", t(paper.goal), t(paper.projects)],
    ...served,
    [],
    [t(paper.listTitle)],
    [t(paper.year), "", t(paper.projects), t(paper.goal), t(paper.note)],
    ...list,
  ]);
}
