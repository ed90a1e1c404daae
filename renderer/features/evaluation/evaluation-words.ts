// The evaluation in words and figures: whose project, how much money, where a figure stands.
import { useMemo } from "react";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import type { FundedProject, ProjectRef } from "../../../shared/domain/evaluation.ts";
import type { Source } from "../../../shared/domain/ids.ts";
import { minorDigits } from "../../../shared/domain/money.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import type { OutputOf } from "../../../shared/rpc/contract.ts";
import { useLang, useT } from "../../i18n/language.tsx";

export type Shown = OutputOf<SkoenContract, "evaluation.show">;

export interface EvaluationWords {
  /** Minor units as millions: "1,30". */
  readonly millions: (minor: number, currency: string) => string;
  readonly source: (source: Source) => string;
  readonly project: (ref: ProjectRef) => FundedProject | undefined;
}

const SOURCES = { RM: reportWords.sourceRM, DK: reportWords.sourceDK, SH: reportWords.sourceSH } as const;

export function useEvaluationWords(projects: readonly FundedProject[]): EvaluationWords {
  const t = useT();
  const lang = useLang();
  return useMemo(() => {
    const two = numberFormat(LOCALE[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const index = new Map(projects.map((p) => [`${p.round} ${p.application}`, p]));
    const name = (s: Source): string => t(SOURCES[s]);
    return {
      millions: (minor, currency) => two.format(minor / 10 ** (minorDigits(currency) + 6)),
      source: (s) => name(s).charAt(0).toLocaleUpperCase("da") + name(s).slice(1),
      project: (r) => index.get(`${r.round} ${r.application}`),
    };
  }, [projects, t, lang]);
}

/** A figure that was chosen, by what it counts; it names its projects anew when the figures change. */
export type Figure =
  | { readonly of: "year"; readonly year: number }
  | { readonly of: "money"; readonly source: Source; readonly currency: string; readonly year: number | null }
  | { readonly of: "goal"; readonly goal: string }
  | { readonly of: "untied" };

/** The projects of a figure, with what each adds to an amount. Pure. */
export function behind(
  { evaluation }: Pick<Shown, "evaluation">,
  figure: Figure,
): { readonly ref: ProjectRef; readonly amount: number | null }[] {
  const plain = (refs: readonly ProjectRef[]) => refs.map((ref) => ({ ref, amount: null }));
  if (figure.of === "year") return plain(evaluation.projects.find((p) => p.year === figure.year)?.projects ?? []);
  if (figure.of === "goal") return plain(evaluation.goals.find((g) => g.goal === figure.goal)?.projects ?? []);
  if (figure.of === "untied") return plain(evaluation.untied);
  const row = evaluation.money.find((m) => m.source === figure.source && m.currency === figure.currency);
  const sums = new Map<string, { ref: ProjectRef; amount: number }>();
  for (const cell of row?.cells ?? [])
    if (figure.year === null || cell.year === figure.year)
      for (const { round, application, amount } of cell.projects) {
        const key = `${round} ${application}`;
        sums.set(key, { ref: { round, application }, amount: (sums.get(key)?.amount ?? 0) + amount });
      }
  return [...sums.values()];
}
