// Counts that add up to a whole, in words (mockup 09): what is in order, what needs a person, what is refused, and the sum at the end.
import { useFormat } from "../i18n/language.tsx";
import css from "./tally.module.css";

export interface TallyPart {
  readonly id: string;
  readonly count: number;
  readonly label: string;
  readonly tone?: "warn" | "stop";
}

/** Parts of nothing are left out. The sum that stands over `total` is counted here, so that it is one. */
export function Tally({ label, parts, total }: { label: string; parts: readonly TallyPart[]; total: string }) {
  const f = useFormat();
  const all = parts.reduce((n, p) => n + p.count, 0);
  return (
    <dl className={css["tally"]} aria-label={label}>
      {parts
        .filter((p) => p.count > 0)
        .map((p) => (
          <div key={p.id} data-part={p.id} data-tone={p.tone}>
            <dt>{p.label}</dt>
            <dd>{f.integer(p.count)}</dd>
          </div>
        ))}
      <div data-part="all" className={css["all"]}>
        <dt>{total}</dt>
        <dd>{f.integer(all)}</dd>
      </div>
    </dl>
  );
}
