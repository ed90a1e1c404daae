// Checks that are shown and decide nothing, and what other rules would have given (domain.md §§ 7.9–7.10).
import type { JointDocument } from "../../../../shared/domain/joint/document.ts";
import { annexTexts as texts } from "../../../../shared/i18n/reports/joint-annex.ts";
import { jointTexts } from "../../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { parseExact } from "../../../../shared/lib/rational.ts";
import { heading, list, textCell, type Block, type Table } from "../paper.ts";
import { capital, type Desk } from "../round-words.ts";
import { countCell } from "../words.ts";
import { numbersText } from "./joint-words.ts";

export function checkBlocks(d: Desk, joint: JointDocument): Block[] {
  const { w } = d;
  const projects = joint.checks.projects.map((p) =>
    w.t(texts.expected, {
      year: p.year,
      funded: p.funded,
      min: p.min,
      max: p.max,
      standing: w.t(texts[`standing.${p.standing}`]),
    }),
  );
  return [
    heading(1, w.t(texts.checksTitle)),
    checks(d, joint),
    ...(projects.length > 0 ? [list(projects)] : []),
    ...(joint.otherRules.length > 0 ? [heading(1, w.t(texts.otherTitle)), others(d, joint)] : []),
  ];
}

function checks(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  const percent = (exact: string): string => w.percent(parseExact(exact));
  return {
    kind: "table",
    name: "checks",
    title: w.t(texts.checksTitle),
    rowHead: 0,
    columns: [
      { head: w.t(reportWords.project), kind: "application", width: 38 },
      { head: w.t(texts.ratio), align: "end", width: 17 },
      { head: w.t(texts.personYears), align: "end", width: 20 },
      { head: w.t(texts.sources), align: "end", width: 9 },
      { head: w.t(reportWords.remarks), width: 34 },
    ],
    rows: joint.checks.applications.map((c) => {
      const remarks = [
        c.fewerThanTwoSources ? w.t(texts.fewSources) : "",
        c.yearsWithRmWithoutShanghai.length > 0
          ? w.t(texts.yearsWithout, { years: w.list(c.yearsWithRmWithoutShanghai.map(String)) })
          : "",
      ].filter((s) => s !== "");
      return {
        cells: [
          d.appCell(c.application),
          textCell(c.moneyRatio === null ? w.t(texts.nobody) : percent(c.moneyRatio.percent)),
          textCell(
            c.personYears === null
              ? w.t(texts.nobody)
              : c.personYears.exceeds
                ? w.t(texts.exceeds, { percent: percent(c.personYears.percent) })
                : percent(c.personYears.percent),
          ),
          countCell(w, c.sources),
          textCell(capital(w.clauses(remarks))),
        ],
      };
    }),
  };
}

function others(d: Desk, joint: JointDocument): Table {
  const { w } = d;
  return {
    kind: "table",
    name: "other-rules",
    title: w.t(texts.otherTitle),
    columns: [
      { head: w.t(jointTexts.ruleOrder), width: 26 },
      { head: w.t(jointTexts.ruleMode), width: 22 },
      { head: w.t(jointTexts.ruleWalk), width: 26 },
      { head: w.t(texts.otherOrder), width: 14 },
      { head: w.t(texts.otherIn), width: 20 },
      { head: w.t(texts.otherOut), width: 20 },
    ],
    rows: joint.otherRules.map((o) => ({
      cells: [
        textCell(capital(w.t(jointTexts[`order.${o.order}`]))),
        textCell(capital(w.t(jointTexts[`mode.${o.frameMode}`]))),
        textCell(capital(w.t(jointTexts[`walk.${o.walk}`]))),
        textCell(w.t(o.sameOrder ? reportWords.yes : reportWords.no)),
        textCell(numbersText(d, o.in)),
        textCell(numbersText(d, o.out)),
      ],
    })),
  };
}
