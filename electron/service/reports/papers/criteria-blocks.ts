// The criteria an expert scored against and who approved them: every paper that shows points shows these (domain.md § 2).
import { byKind, isMeasured, type Criterion } from "../../../../shared/domain/criteria.ts";
import { groupTexts as texts } from "../../../../shared/i18n/reports/group.ts";
import { reportWords } from "../../../../shared/i18n/reports/words.ts";
import { parseDecimal } from "../../../../shared/lib/rational.ts";
import { paragraph, textCell, type Block, type Cell, type Table } from "../paper.ts";
import { approvalLine, criteriaOf, type Desk } from "../round-words.ts";
import { numberCell } from "../words.ts";
import { hasThresholds } from "./threshold-words.ts";

export function criteriaBlocks(d: Desk): Block[] {
  const { w } = d;
  const set = d.papers.core.criteria;
  const document = set.approval?.document ? w.t(reportWords.approvalDocument, { document: set.approval.document }) : "";
  const empty = set.criteria.filter((c) => c.title === null).map((c) => c.number);
  const notes = [
    set.sumThreshold === null
      ? ""
      : w.t(texts.sumThreshold, {
          value: w.number(parseDecimal(set.sumThreshold)),
          advisory: set.sumAdvisory ? w.t(texts.advisory) : "",
        }),
    w.t(hasThresholds(d) ? texts.thresholdRule : texts.noThresholds),
    empty.length === 0 ? "" : w.t(texts.emptyCriteria, { numbers: w.list(empty) }),
  ];
  return [paragraph(w.sentences([approvalLine(d), document])), { ...criteriaTable(d), note: w.sentences(notes) }];
}

function limitCell({ w }: Desk, c: Criterion): Cell {
  const advisory = c.advisory ? w.t(texts.advisory) : "";
  if (c.threshold === null) return textCell(byKind(c.kind, { gate: `${w.t(reportWords.yes)}${advisory}`, scored: "" }));
  if (c.advisory) return textCell(`${w.number(parseDecimal(c.threshold))}${advisory}`);
  return numberCell(w, parseDecimal(c.threshold));
}

function criteriaTable(d: Desk): Table {
  const { w } = d;
  const limits = hasThresholds(d);
  return {
    kind: "table",
    name: "criteria",
    title: w.t(texts.criteriaTitle),
    rowHead: 1,
    columns: [
      { head: w.t(texts.number), width: 7 },
      { head: w.t(reportWords.criterion), width: 46 },
      { head: w.t(texts.scale), width: 30 },
      { head: w.t(texts.weight), align: "end", width: 8 },
      ...(limits ? [{ head: w.t(texts.threshold), align: "end" as const, width: 13 }] : []),
    ],
    rows: criteriaOf(d).map((c) => ({
      cells: [
        textCell(c.number),
        textCell(d.criterionTitle(c)),
        textCell(
          c.scale
            ? w.t(texts.scaleText, {
                min: w.number(parseDecimal(c.scale.min)),
                max: w.number(parseDecimal(c.scale.max)),
                step: w.number(parseDecimal(c.scale.step)),
                best: w.number(parseDecimal(c.scale[c.scale.best])),
              })
            : w.t(texts.gate),
        ),
        isMeasured(c) ? numberCell(w, parseDecimal(c.weight)) : null,
        ...(limits ? [limitCell(d, c)] : []),
      ],
    })),
  };
}
