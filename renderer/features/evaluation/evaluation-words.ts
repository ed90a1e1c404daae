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
