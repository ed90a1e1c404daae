// What papers, formats and languages are called on this screen.
import { papersTexts as texts } from "../../../shared/i18n/ui/papers.ts";
import { LANGUAGE_NAMES } from "../../../shared/i18n/language.ts";
import type { T } from "../../i18n/language.tsx";
import type { PaperOrder } from "./plan.ts";

/** "Fælles indstilling · Dansk · PDF" */
export function orderName(t: T, order: PaperOrder): string {
  const parts =
    order.paper === "dossier"
      ? [order.languages.map((l) => LANGUAGE_NAMES[l]).join(", "), "ZIP"]
      : [LANGUAGE_NAMES[order.language], order.format.toUpperCase()];
  return [t(texts[order.paper]), ...parts].join(" · ");
}
