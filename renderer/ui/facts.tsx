// Small pieces: facts as a definition list, a chip for a state in a table, an empty state, a meter.
import type { ReactNode } from "react";
import css from "./facts.module.css";

export function Facts({ facts }: { facts: readonly (readonly [ReactNode, ReactNode] | null)[] }) {
  return (
    <dl className={css["facts"]}>
      {facts.map((f, i) =>
        f === null ? null : (
          // Facts of one list never move.
          <div key={i}>
            <dt>{f[0]}</dt>
            <dd>{f[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export function Chip({
  tone = "neutral",
  children,
}: {
  tone?: "neutral" | "ok" | "warn" | "stop";
  children: ReactNode;
}) {
  return (
    <span className={css["chip"]} data-tone={tone}>
      {children}
    </span>
  );
}

/** Left where the list would be: what this place is for, and the one act that fills it. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={css["empty"]}>
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action}
    </div>
  );
}

export interface MeterProps {
  readonly label: string;
  /** 0…1 */
  readonly value: number;
  /** Cut in pieces: one part per criterion that has points. */
  readonly tick?: number | null;
}
/** The figures stand beside it; it only draws them. */
export function Meter({ label, value, tick }: MeterProps) {
  const share = Math.max(0, Math.min(1, value));
  return (
    <div className={css["meter"]} role="img" aria-label={label}>
      <div className={css["filled"]} style={{ width: `${share * 100}%` }} />
      {tick !== undefined && tick !== null && <div className={css["tick"]} style={{ left: `${tick * 100}%` }} />}
    </div>
  );
}
