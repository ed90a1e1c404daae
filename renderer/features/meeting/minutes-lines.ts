// What happened, as lines of the minutes: one application after the other as they stand settled, with what needed a reason. Pure.
import type { Application } from "../../../shared/domain/application.ts";
import { evaluate, scoredCriteria, stepsToValue, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import type { Localized } from "../../../shared/domain/ids.ts";
import { meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import type { Rational } from "../../../shared/lib/rational.ts";
import type { T } from "../../i18n/language.tsx";
import type { MatrixRow } from "../matrix/matrix-rows.ts";
import { stepsOf } from "../matrix/matrix-texts.ts";

export interface MinutesWords {
  readonly t: T;
  readonly local: (text: Localized) => string;
  readonly figure: (value: Rational) => string;
  readonly name: (person: string) => string;
}

/** Settled: an outcome with what it needs, so that the line will not be another tomorrow. */
const isSettled = (row: GroupRow): boolean => row.outcome === "recommended" || row.reasons.trim() !== "";

/** The number stands there as itself, not as the beginning of a longer one. */
function mentions(minutes: string, number: string): boolean {
  for (let at = minutes.indexOf(number); at >= 0; at = minutes.indexOf(number, at + 1)) {
    const around = `${minutes[at - 1] ?? ""}|${minutes[at + number.length] ?? ""}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

function linesOf(
  set: CriteriaSet,
  app: Application,
  row: GroupRow,
  shown: MatrixRow | undefined,
  w: MinutesWords,
): string {
  const { t, local, figure, name } = w;
  const total = evaluate(set, consensusValues(row)).weighted;
  const params = {
    number: app.journalNumber,
    title: local(app.title),
    total: total ? figure(total) : "–",
    reasons: row.reasons.trim(),
  };
  const head = {
    recommended: texts.lineRecommended,
    "not-recommended": texts.lineNot,
    "not-treated": texts.lineNotTreated,
  };
  const lines = [t(head[row.outcome], params)];
  for (const c of scoredCriteria(set)) {
    const entry = row.consensus.find((x) => x.criterion === c.id);
    const value = entry?.value;
    if (!entry || entry.reasons.trim() === "" || !value || typeof value === "string" || !("steps" in value)) continue;
    const given = (shown?.criteria.find((x) => x.criterion.id === c.id)?.cells ?? []).flatMap((cell) => {
      const steps = cell?.standing === "counts" ? stepsOf(cell) : null;
      return steps === null ? [] : [steps];
    });
    const at = (steps: number): string => figure(stepsToValue(c.scale, steps));
    if (given.length === 0) continue;
    lines.push(
      t(texts.lineCriterion, {
        number: c.number,
        value: at(value.steps),
        from: at(Math.min(...given)),
        to: at(Math.max(...given)),
        reasons: entry.reasons.trim(),
      }),
    );
  }
  if (row.minorityOpinions.length > 0)
    lines.push(t(texts.lineMinority, { people: row.minorityOpinions.map((m) => name(m.person)).join(", ") }));
  return lines.map((l) => l.trimEnd()).join("\n");
}

/** Lines for what is settled and not yet mentioned in `minutes` by its number, in the agenda's order. */
export function grownLines(
  agenda: readonly string[],
  set: CriteriaSet,
  applications: ReadonlyMap<string, Application>,
  rows: ReadonlyMap<string, GroupRow>,
  matrix: ReadonlyMap<string, MatrixRow>,
  minutes: string,
  words: MinutesWords,
): string[] {
  return agenda.flatMap((id) => {
    const [app, row] = [applications.get(id), rows.get(id)];
    if (!app || !row || !isSettled(row) || mentions(minutes, app.journalNumber)) return [];
    return [linesOf(set, app, row, matrix.get(id), words)];
  });
}
