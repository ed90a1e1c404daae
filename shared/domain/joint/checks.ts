// Checks that are shown and never enforced (domain.md § 7.9).
import {
  abs,
  add,
  cmp,
  div,
  formatExact,
  mul,
  parseDecimal,
  rational,
  sub,
  ZERO,
  type Rational,
} from "../../lib/rational.ts";
import type { Application } from "../application.ts";
import { SOURCES, type Source } from "../ids.ts";
import { minorDigits, type ExchangeRate } from "../money.ts";
import type { Round } from "../round.ts";
import type { CheckRow, JointDocument } from "./document.ts";

/** A fraction as percent with one decimal, half up; the exact fraction stands beside it. */
export function percentText(share: Rational): string {
  const scaled = mul(share, rational(1000));
  return formatExact(rational((2n * scaled.num + scaled.den) / (2n * scaled.den), 10));
}

export function checkApplication(app: Application, rate: ExchangeRate | null, personYearPercent: number): CheckRow {
  const totals = new Map(
    SOURCES.map((s) => [s, app.budget.filter((l) => l.source === s).reduce((t, l) => t + l.amount, 0)]),
  );
  const sources = [...totals.values()].filter((t) => t > 0).length;
  const has = (source: Source, year: number): boolean =>
    app.budget.some((l) => l.source === source && l.year === year && l.amount > 0);
  const years = [...new Set(app.budget.map((l) => l.year))].toSorted((a, b) => a - b);
  return {
    application: app.id,
    moneyRatio: moneyRatio(app, rate),
    personYears: personYears(app, personYearPercent),
    sources,
    fewerThanTwoSources: sources < 2,
    yearsWithRmWithoutShanghai: years.filter((y) => has("RM", y) && !has("SH", y)),
  };
}

/** Shanghai's money per Danish money. The round's rate serves this shown figure only. */
function moneyRatio(app: Application, rate: ExchangeRate | null): CheckRow["moneyRatio"] {
  const target = app.budget.find((l) => l.source !== "SH")?.currency;
  if (target === undefined) return null;
  let [danish, shanghai] = [ZERO, ZERO];
  for (const line of app.budget) {
    const value = convert(line.amount, line.currency, target, rate);
    if (!value) return null;
    if (line.source === "SH") shanghai = add(shanghai, value);
    else danish = add(danish, value);
  }
  if (danish.num === 0n) return null;
  const ratio = div(shanghai, danish);
  return { exact: formatExact(ratio), percent: percentText(ratio) };
}

/** Whole units of `to`, or null without a rate between the two. */
function convert(minor: number, from: string, to: string, rate: ExchangeRate | null): Rational | null {
  const units = rational(minor, 10n ** BigInt(minorDigits(from)));
  if (from === to) return units;
  if (rate?.from === from && rate.to === to) return mul(units, rational(rate.num, rate.den));
  if (rate?.from === to && rate.to === from) return mul(units, rational(rate.den, rate.num));
  return null;
}

function personYears(app: Application, tolerance: number): CheckRow["personYears"] {
  if (!app.personYears) return null;
  const [dk, cn] = [parseDecimal(app.personYears.dk), parseDecimal(app.personYears.cn)];
  const larger = cmp(dk, cn) >= 0 ? dk : cn;
  const gap = cmp(larger, ZERO) > 0 ? div(abs(sub(dk, cn)), larger) : ZERO;
  return {
    gap: formatExact(gap),
    percent: percentText(gap),
    exceeds: app.equalBenefit === true && cmp(gap, rational(tolerance, 100)) > 0,
  };
}

/** A project counts in the first year it has money in. */
export function expectedProjects(round: Round, funded: readonly Application[]): JointDocument["checks"]["projects"] {
  const starts = funded.map((app) => Math.min(...app.budget.filter((l) => l.amount > 0).map((l) => l.year)));
  return round.expectedProjects
    .toSorted((a, b) => a.year - b.year || a.min - b.min || a.max - b.max)
    .map(({ year, min, max }) => {
      const count = starts.filter((y) => y === year).length;
      return { year, min, max, funded: count, standing: count < min ? "below" : count > max ? "above" : "inside" };
    });
}
