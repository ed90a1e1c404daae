// Each expert's total on the scale of the totals, with the threshold dashed: a picture of what the row's numbers say.
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { useT } from "../../i18n/language.tsx";
import type { MatrixRow } from "./matrix-rows.ts";
import css from "./matrix-grid.module.css";
import type { MatrixTexts } from "./matrix-texts.ts";

export interface Sums {
  readonly min: number;
  readonly max: number;
  readonly threshold: number | null;
}

const [W, H, R, PAD] = [96, 24, 4, 6];

export function Strip({
  totals,
  sums,
  names,
  words,
}: {
  totals: MatrixRow["totals"];
  sums: Sums;
  names: ReadonlyMap<string, string>;
  words: MatrixTexts;
}) {
  const t = useT();
  if (totals.length === 0) return null;
  const x = (value: number): number => PAD + ((value - sums.min) / (sums.max - sums.min || 1)) * (W - 2 * PAD);
  const said = totals.map((m) => `${names.get(m.person) ?? m.person} ${words.figure(m.total)}`).join(", ");
  // Equal totals stand on each other.
  const level = totals.map((m, i) => totals.slice(0, i).filter((o) => Math.abs(x(o.total) - x(m.total)) < 2).length);
  return (
    <svg className={css["dots"]} viewBox={`0 0 ${W} ${H}`} role="img" aria-label={`${t(texts.sumsName)}: ${said}`}>
      <line x1={0} x2={W} y1={H - 6} y2={H - 6} className={css["axis"]} />
      {sums.threshold !== null && (
        <line x1={x(sums.threshold)} x2={x(sums.threshold)} y1={4} y2={H - 2} className={css["threshold"]} />
      )}
      {totals.map((m, i) => (
        <circle key={m.person} cx={x(m.total)} cy={H - 6 - 4 * (level[i] ?? 0)} r={R} className={css["dot"]} />
      ))}
    </svg>
  );
}
