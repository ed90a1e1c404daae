// A score as a coloured cell (mockups, "Data cell"): the number is always printed, the colour only repeats it. Blue from worst to best,
// or orange–purple for the distance from a mean.
import type { ReactNode } from "react";
import css from "./score-mark.module.css";

export type Tint = 1 | 2 | 3 | 4 | 5;
export interface ScoreMarkProps {
  readonly children: ReactNode;
  /** null: no colour, only an edge. */
  readonly tint: Tint | null;
  readonly ramp?: "score" | "deviation";
  /** `hatched`: nothing to see here, by rule. `dashed`: an answer that is no number, or a number that does not count. */
  readonly look?: "plain" | "hatched" | "dashed";
  /** One's own. */
  readonly own?: boolean;
  readonly size?: "small" | "large";
}

/** The attributes of a mark, for tables of thousands of cells where a component each is too much. */
export const markAttributes = ({
  tint,
  ramp = "score",
  look = "plain",
  own,
  size = "small",
}: Omit<ScoreMarkProps, "children">) => ({
  className: css["mark"],
  "data-tint": tint ?? undefined,
  "data-ramp": ramp,
  "data-look": look === "plain" ? undefined : look,
  "data-own": own || undefined,
  "data-size": size,
});

export function ScoreMark({ children, ...mark }: ScoreMarkProps) {
  return <span {...markAttributes(mark)}>{children}</span>;
}
