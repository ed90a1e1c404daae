// What the best use of the money is shown with: the answer, and combined values as numbers.
import type { Application } from "../../../shared/domain/application.ts";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { numberFormat } from "../../../shared/lib/intl.ts";
import { parseExact, toNumber } from "../../../shared/lib/rational.ts";
import type { useRead } from "../../api/use-read.ts";
import { useLang } from "../../i18n/language.tsx";
import type { JointShown } from "./joint-shown.ts";
import type { JointWords } from "./joint-words.ts";

export interface BestUseProps {
  readonly round: string;
  readonly document: JointShown;
  readonly applications: ReadonlyMap<string, Application>;
  readonly words: JointWords;
}
export type BestAnswer = NonNullable<NonNullable<ReturnType<typeof useRead<"joint.bestUse">>["data"]>["best"]>;

/** A combined value, or a sum of them: "2,35". */
export function useValueText(): (exact: string) => string {
  const lang = useLang();
  const format = numberFormat(LOCALE[lang], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (exact) => format.format(toNumber(parseExact(exact)));
}
