// What papers, formats and languages are called on this screen.
import { papersTexts as texts } from "../../../shared/i18n/ui/papers.ts";
import { LANGUAGE_NAMES } from "../../../shared/i18n/ui/settings.ts";
import type { T } from "../../i18n/language.tsx";
import type { PaperChoice, PaperOrder } from "./plan.ts";

export const PAPER_NAMES = {
  joint: texts.joint,
  assessments: texts.assessments,
  refusals: texts.refusals,
  group: texts.group,
  minutes: texts.minutes,
  matrix: texts.matrix,
  applications: texts.applications,
  journal: texts.journal,
  dossier: texts.dossier,
} as const satisfies Record<PaperChoice, unknown>;

/** "Fælles indstilling · Dansk · PDF" */
export function orderName(t: T, order: PaperOrder): string {
  const parts =
    order.paper === "dossier"
      ? [order.languages.map((l) => LANGUAGE_NAMES[l]).join(", "), "ZIP"]
      : [LANGUAGE_NAMES[order.language], order.format.toUpperCase()];
  return [t(PAPER_NAMES[order.paper]), ...parts].join(" · ");
}
