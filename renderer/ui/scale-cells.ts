// A scale as cells: one per permitted value, with its anchor text or the two it lies between (domain.md § 2). Pure and exact.
import { scaleSteps, stepsToValue, valueToSteps, type Scale } from "../../shared/domain/criteria.ts";
import type { Localized } from "../../shared/domain/ids.ts";
import { cmp, formatExact, parseDecimal } from "../../shared/lib/rational.ts";

export interface ScaleCell {
  /** Integer steps from the scale's min. */
  readonly steps: number;
  /** Exact decimal: "3.5". */
  readonly value: string;
  /** A whole number; the others stand between. */
  readonly whole: boolean;
  readonly half: boolean;
  readonly anchor: Localized | null;
  /** Nearest anchored values below and above, where this one has no text of its own. */
  readonly between: readonly [Localized, Localized] | null;
}

export function scaleCells(scale: Scale): ScaleCell[] {
  const anchors = scale.anchors
    .flatMap((a) => {
      const steps = valueToSteps(scale, a.value);
      return steps === null ? [] : [{ steps, text: a.text }];
    })
    .toSorted((a, b) => a.steps - b.steps);
  return Array.from({ length: scaleSteps(scale) + 1 }, (_, steps) => {
    const value = stepsToValue(scale, steps);
    const anchor = anchors.find((a) => a.steps === steps)?.text ?? null;
    const below = anchors.findLast((a) => a.steps < steps);
    const above = anchors.find((a) => a.steps > steps);
    return {
      steps,
      value: formatExact(value),
      whole: value.den === 1n,
      half: value.den === 2n,
      anchor,
      between: anchor === null && below && above ? [below.text, above.text] : null,
    };
  });
}

/** "Godt: opfylder …" → the word for the cell and the explanation below it. Without a colon the whole text explains. */
export function anchorParts(text: string): { name: string | null; rest: string } {
  const m = /^([^:：]{1,24})[:：]\s*(.+)$/su.exec(text.trim());
  if (m) return { name: (m[1] ?? "").trim(), rest: (m[2] ?? "").trim() };
  return text.trim().length <= 16 ? { name: text.trim(), rest: "" } : { name: null, rest: text.trim() };
}

/** Decimals a score of this scale is written with, so that 4,0 stands beside 3,5. */
export const decimalsOf = (scale: Scale): number => (scale.step.split(".")[1] ?? "").replace(/0+$/u, "").length;

/** A value seen from a threshold, the scale's direction applied; equal passes. */
export function besideThreshold(scale: Scale, steps: number, threshold: string): "over" | "at" | "under" {
  const c = cmp(stepsToValue(scale, steps), parseDecimal(threshold)) * (scale.best === "max" ? 1 : -1);
  return c > 0 ? "over" : c === 0 ? "at" : "under";
}
