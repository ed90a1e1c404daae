// How sure it is that each project has room, as the service drew it: asked at once in rounds of a usual size, at a press in large ones.
import { useMemo, useState } from "react";
import { advisoryTexts as texts } from "../../../shared/i18n/ui/advisory.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { useRead } from "../../api/use-read.ts";
import { useLang, useT } from "../../i18n/language.tsx";

/** More projects than this are drawn only when somebody asks. */
const AT_ONCE = 200;

export interface Chances {
  readonly state: "not-asked" | "working" | "known" | "refused";
  readonly error: AppError | null;
  readonly ask: () => void;
  readonly draws: number;
  /** Groups whose order was not drawn. */
  readonly fixed: readonly ("dk" | "cn")[];
  /** 0…1 by application. */
  readonly of: ReadonlyMap<string, number>;
}

export function useChances(round: string, projects: number): Chances {
  const [asked, setAsked] = useState(false);
  const wanted = projects > 0 && (asked || projects <= AT_ONCE);
  const { data, error } = useRead("joint.aboveLine", wanted ? { round } : null);
  return useMemo(
    () => ({
      state: data ? "known" : error ? "refused" : wanted ? "working" : "not-asked",
      error: error ?? null,
      ask: () => setAsked(true),
      draws: data?.draws ?? 0,
      fixed: data?.groups.flatMap((g) => (g.standing === "fixed" ? [g.side] : [])) ?? [],
      of: new Map(data?.rows.map((r) => [r.application, r.above / data.draws])),
    }),
    [data, error, wanted],
  );
}

/** "87 %"; never 0 or 100, which drawing cannot know. */
export function useChanceText(): (chance: number) => string {
  const t = useT();
  const lang = useLang();
  return useMemo(() => {
    const percent = numberFormat(LOCALE[lang], { style: "percent", maximumFractionDigits: 0 });
    return (chance) => (chance < 0.01 ? t(texts.under) : chance > 0.99 ? t(texts.over) : percent.format(chance));
  }, [t, lang]);
}
