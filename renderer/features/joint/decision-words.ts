// What somebody settled on the way, in words: the same beside the list and in a proposal that is read before it is signed.
import { useCallback } from "react";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";

/** A button's dots say that something is asked; here it has been answered. */
const plain = (label: string): string => label.replace(/\s*…$/u, "");
const EFFECT = { fund: texts.deviateFund, reserve: texts.deviateReserve, place: texts.deviatePlace } as const;

/** @param number of an application by its id */
export function useDecisionWords(number: (application: string) => string): (d: JointDecision) => string {
  const t = useT();
  return useCallback(
    (d) => {
      switch (d.kind) {
        case "override":
          return `${number(d.application)}: ${plain(t(EFFECT[d.effect]))}${d.place === null ? "" : ` ${d.place}`}`;
        case "meeting-order":
          return t(texts.moveTitle);
        case "meeting-move":
          return t(d.tied ? texts.movedTied : texts.moved, { number: number(d.application), place: d.place });
        case "earlier-commitment":
          return t(texts.commitmentOf, { round: d.round });
        case "freed-money":
          return t(texts.freedBy, { number: number(d.application) });
        case "lot":
          return `${plain(t(texts.lot))}: ${d.drawn.map(number).join(t(controls.comma))}`;
        case "older-version":
        case "ruling":
          return number(d.application);
        case "fork":
        case "late":
          return t(texts.settleTitle);
      }
    },
    [t, number],
  );
}
