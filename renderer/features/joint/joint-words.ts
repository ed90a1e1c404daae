// The joint prioritisation in words: money in millions, what is lacking and where, why something is not considered.
import { useMemo } from "react";
import type { Binding, CheckRow, Gate, LedgerRow, UndecidedReason } from "../../../shared/domain/joint/document.ts";
import type { Side, Source } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { jointTexts } from "../../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { parseExact, toNumber } from "../../../shared/lib/rational.ts";
import { useLang, useT } from "../../i18n/language.tsx";

export interface JointWords {
  /** Minor units as millions with two decimals: "1,30". */
  readonly millions: (minor: number, source: Source) => string;
  /** Every decimal there is, where an amount is written: "0,125". */
  readonly amount: (minor: number, source: Source) => string;
  /** Whether all sources have one currency; null where they have not. */
  readonly currency: string | null;
  /** "Region Midtjylland" */
  readonly source: (source: Source) => string;
  /** Head of a column. */
  readonly head: (source: Source) => string;
  readonly side: (side: Side) => string;
  /** An exact rank: "2"; the places shared by `sharing` applications with that middle rank: "4–5". */
  readonly rank: (exact: string, sharing: number) => string;
  readonly figure: (exact: string) => string;
  /** "Region Midtjylland 2009: mangler 0,15" */
  readonly short: (binding: Binding) => string;
  readonly gate: (gate: Gate) => string;
  readonly undecided: (at: { readonly group: Side; readonly reason: UndecidedReason }) => string;
  /** What a check says of one project, or null where it says nothing. */
  readonly check: (row: CheckRow) => string | null;
}

export function useJointWords(ledger: readonly LedgerRow[]): JointWords {
  const t = useT();
  const lang = useLang();
  return useMemo(() => {
    const currencies = new Map(ledger.map((l) => [l.source, l.currency ?? "DKK"]));
    const all = new Set(currencies.values());
    const two = numberFormat(LOCALE[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const exact = numberFormat(LOCALE[lang], { minimumFractionDigits: 2, maximumFractionDigits: 9 });
    const plain = numberFormat(LOCALE[lang], { maximumFractionDigits: 2 });
    const SOURCE = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH };
    const HEAD = { RM: reportWords.headRM, DK: reportWords.headDK, SH: reportWords.headSH };
    const inMillions = (minor: number, s: Source): number =>
      minor / 10 ** (minorDigits(currencies.get(s) ?? "DKK") + 6);
    const millions: JointWords["millions"] = (minor, source) => two.format(inMillions(minor, source));
    const source = (s: Source): string => t(SOURCE[s]);
    const side = (s: Side): string => t(s === "dk" ? texts.danish : texts.chinese);
    return {
      millions,
      amount: (minor, s) => exact.format(inMillions(minor, s)),
      currency: all.size === 1 ? ([...all][0] ?? null) : null,
      source,
      head: (s) => t(HEAD[s]),
      side,
      rank(exact, sharing) {
        const value = toNumber(parseExact(exact));
        const away = (sharing - 1) / 2;
        return away > 0 ? `${plain.format(value - away)}–${plain.format(value + away)}` : plain.format(value);
      },
      figure: (exact) => plain.format(toNumber(parseExact(exact))),
      short(b) {
        const amount = millions(b.shortBy, b.source);
        if ("year" in b) return t(jointTexts["short.year"], { source: source(b.source), year: b.year, amount });
        if ("throughYear" in b)
          return t(jointTexts["short.through"], { source: source(b.source), year: b.throughYear, amount });
        return t(jointTexts["short.total"], { source: source(b.source), amount });
      },
      gate: (g) => t(jointTexts[`gate.${g}`]),
      undecided: (u) =>
        t(jointTexts.undecidedBy, { group: side(u.group), reason: t(jointTexts[`undecided.${u.reason}`]) }),
      check(row) {
        const said = [
          ...(row.fewerThanTwoSources ? [t(texts.checkSources)] : []),
          ...(row.yearsWithRmWithoutShanghai.length > 0
            ? [`${t(texts.checkYears)}: ${row.yearsWithRmWithoutShanghai.join(", ")}`]
            : []),
          ...(row.personYears?.exceeds
            ? [`${t(texts.checkPersonYears)}: ${plain.format(toNumber(parseExact(row.personYears.percent)))} %`]
            : []),
        ];
        return said.length > 0 ? said.join(" · ") : null;
      },
    };
  }, [ledger, t, lang]);
}
