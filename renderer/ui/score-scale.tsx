// The score scale (mockup 04): a cell for every permitted value, whole steps wide with number and anchor, the rest between them.
// Nothing is chosen beforehand; arrow keys choose, as in any radio group, and each value is read out with its anchor text.
import { useMemo } from "react";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Scale } from "../../shared/domain/criteria.ts";
import { scaleTexts } from "../../shared/i18n/ui/scale.ts";
import { useFormat, useLocal, useT } from "../i18n/language.tsx";
import { anchorParts, scaleCells, type ScaleCell } from "./scale-cells.ts";
import css from "./score-scale.module.css";

export interface ScoreScaleProps {
  readonly label: string;
  readonly scale: Scale;
  /** Steps from the scale's min; null = nothing chosen. */
  readonly value: number | null;
  readonly onChange: (steps: number) => void;
  /** The cell under the pointer, for its anchor text below. */
  readonly onPreview?: (steps: number | null) => void;
  /** Another answer stands instead ("cannot judge"): greyed, but every value keeps its place. */
  readonly greyed?: boolean;
}

/** "½" for halves: the value itself appears when it is chosen. */
const betweenSign = (cell: ScaleCell, text: string): string => (cell.half ? "½" : text);

export function ScoreScale({ label, scale, value, onChange, onPreview, greyed = false }: ScoreScaleProps) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const cells = useMemo(() => scaleCells(scale), [scale]);
  const wholes = cells.some((c) => c.whole);
  const nameOf = (c: ScaleCell): string => {
    const number = f.decimal(c.value);
    if (c.anchor) return `${number}, ${local(c.anchor)}`;
    if (!c.between) return number;
    const [below, above] = c.between.map((x) => anchorParts(local(x)));
    return `${number}, ${t(scaleTexts.between, { below: below?.name ?? below?.rest ?? "", above: above?.name ?? above?.rest ?? "" })}`;
  };
  return (
    <RadioGroup
      className={css["scale"] ?? ""}
      aria-label={label}
      orientation="horizontal"
      data-greyed={greyed || undefined}
      value={value === null ? null : String(value)}
      onChange={(v) => onChange(Number(v))}
    >
      {cells.map((c) => {
        const wide = c.whole || !wholes;
        const number = f.decimal(c.value);
        const word = c.anchor ? anchorParts(local(c.anchor)).name : null;
        return (
          <Radio
            key={c.steps}
            value={String(c.steps)}
            className={css["cell"] ?? ""}
            data-wide={wide || undefined}
            aria-label={nameOf(c)}
            {...(onPreview ? { onHoverChange: (over: boolean) => onPreview(over ? c.steps : null) } : {})}
          >
            <span className={css["number"]}>{wide || c.steps === value ? number : betweenSign(c, number)}</span>
            {wide && word !== null && <span className={css["word"]}>{word}</span>}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}
