// The progress ring: the ø's ring. The words beside it say the same; it is never the only carrier.
import css from "./ring.module.css";

type RingState = "part" | "done" | "not-mine";
export interface RingProps {
  /** 0…1 */
  readonly value: number;
  readonly size?: 20 | 32 | 52;
  readonly state?: RingState;
  /** Printed inside the largest. */
  readonly number?: string;
}

export function Ring({ value, size = 20, state = "part", number }: RingProps) {
  const stroke = size === 20 ? 3 : size === 32 ? 4 : 5;
  const r = (size - stroke) / 2;
  const length = 2 * Math.PI * r;
  const c = size / 2;
  if (state === "done")
    return (
      <svg className={css["ring"]} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="10" className={css["disc"]} />
        <path d="M5.8 10.4 8.7 13.2 14.2 7.2" className={css["check"]} />
      </svg>
    );
  return (
    <svg className={css["ring"]} width={size} height={size} viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <circle
        cx={c}
        cy={c}
        r={r}
        strokeWidth={stroke}
        className={css["track"]}
        {...(state === "not-mine" ? { strokeDasharray: "2 3" } : {})}
      />
      {state === "part" && value > 0 && (
        <circle
          cx={c}
          cy={c}
          r={r}
          strokeWidth={stroke}
          className={css["part"]}
          strokeDasharray={`${length * Math.min(1, value)} ${length}`}
          transform={`rotate(-90 ${c} ${c})`}
        />
      )}
      {number !== undefined && (
        <text x={c} y={c} className={css["number"]} dominantBaseline="central" textAnchor="middle">
          {number}
        </text>
      )}
    </svg>
  );
}
