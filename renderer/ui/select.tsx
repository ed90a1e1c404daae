// A choice of one from a closed list in one line, with label, hint and error where fields have theirs. The system's own list: every
// keyboard and screen reader knows it.
import { useId, type ReactNode } from "react";
import css from "./field.module.css";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}
export interface SelectProps {
  readonly label: string;
  /** A heading or the table's head says it on screen. */
  readonly labelHidden?: boolean;
  readonly options: readonly SelectOption[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly disabled?: boolean;
}

export function Select({ label, labelHidden = false, options, value, onChange, hint, error, disabled }: SelectProps) {
  const id = useId();
  return (
    <div className={css["field"]}>
      {!labelHidden && (
        <div className={css["head"]}>
          <label htmlFor={id}>
            <strong>{label}</strong>
          </label>
        </div>
      )}
      <select
        id={id}
        className={css["select"]}
        value={value}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-below`}
        {...(labelHidden ? { "aria-label": label } : {})}
        onChange={(e) => onChange(e.target.value)}
      >
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.label}
          </option>
        ))}
      </select>
      <p id={`${id}-below`} className={css["below"]} data-error={error ? true : undefined}>
        {error ?? hint}
      </p>
    </div>
  );
}
