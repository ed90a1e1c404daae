// A scale as a line with people on it (mockups 07 and 08): each as a circle at his value, the median as a stroke. Equal values stand
// on each other. What it shows is also in the text beside it.
import { scaleSteps, stepsToValue, type Scale } from "../../shared/domain/criteria.ts";
import { toNumber, type Rational } from "../../shared/lib/rational.ts";
import { useFormat, useLocal } from "../i18n/language.tsx";
import { anchorParts, scaleCells } from "./scale-cells.ts";
import css from "./scale-line.module.css";

interface Standing {
  readonly person: string;
  /** In the circle: initials, or the value where the name stands above. */
  readonly short: string;
  /** Above the circle, where there is room. */
  readonly name?: string;
  readonly steps: number;
}
export interface ScaleLineProps {
  readonly label: string;
  readonly scale: Scale;
  readonly people: readonly Standing[];
  readonly median: Rational | null;
  /** "median 3,75" */
  readonly medianText: string;
  /** Large: with anchor words and names, for a projector. */
  readonly large?: boolean;
}

export function ScaleLine({ label, scale, people, median, medianText, large = false }: ScaleLineProps) {
  const f = useFormat();
  const local = useLocal();
  const n = scaleSteps(scale);
  const [left, width, radius] = large ? [60, 1160, 27] : [20, 300, 13];
  const x = (steps: number): number => left + (steps / n) * width;
  const min = toNumber(stepsToValue(scale, 0));
  const max = toNumber(stepsToValue(scale, n));
  const at = median === null ? null : left + ((toNumber(median) - min) / (max - min)) * width;
  const level = people.map((p, i) => people.slice(0, i).filter((o) => o.steps === p.steps).length);
  const highest = Math.max(0, ...level);
  const step = radius * 2 + (large ? 22 : 2);
  const above = large ? 90 : 34;
  const line = above + highest * step + radius;
  const axis = line + radius + (large ? 34 : 14);
  const height = axis + (large ? 78 : 30);
  const [first, last] = [Math.min(...people.map((p) => p.steps)), Math.max(...people.map((p) => p.steps))];
  return (
    <svg
      className={css["line"]}
      viewBox={`0 0 ${left * 2 + width} ${height}`}
      role="img"
      aria-label={label}
      data-large={large || undefined}
    >
      <line x1={x(0)} x2={x(n)} y1={axis} y2={axis} className={css["axis"]} />
      {scaleCells(scale).map((c) => (
        <g key={c.steps}>
          <line
            x1={x(c.steps)}
            x2={x(c.steps)}
            y1={axis - (c.whole ? 6 : 3)}
            y2={axis + (c.whole ? 6 : 3)}
            className={css["axis"]}
          />
          {c.whole && (
            <text x={x(c.steps)} y={axis + (large ? 36 : 20)} className={css["number"]}>
              {f.decimal(c.value)}
            </text>
          )}
          {large && c.whole && c.anchor && (
            <text x={x(c.steps)} y={axis + 66} className={css["word"]}>
              {anchorParts(local(c.anchor)).name ?? ""}
            </text>
          )}
        </g>
      ))}
      {people.length > 1 && <line x1={x(first)} x2={x(last)} y1={line} y2={line} className={css["range"]} />}
      {at !== null && (
        <>
          <line x1={at} x2={at} y1={above - (large ? 44 : 16)} y2={axis} className={css["median"]} />
          <text
            x={Math.max(left + (large ? 60 : 24), Math.min(left + width - (large ? 60 : 24), at))}
            y={above - (large ? 56 : 22)}
            className={css["medianText"]}
          >
            {medianText}
          </text>
        </>
      )}
      {people.map((p, i) => {
        const y = line - (level[i] ?? 0) * step;
        return (
          <g key={p.person}>
            <circle cx={x(p.steps)} cy={y} r={radius} className={css["person"]} />
            <text x={x(p.steps)} y={y} className={css["short"]}>
              {p.short}
            </text>
            {large && p.name !== undefined && (
              <text x={x(p.steps)} y={y - radius - 10} className={css["name"]}>
                {p.name}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
