// A field that filters or searches what is below it. Esc empties it; Enter and arrow down lead into the list.
import { Search } from "lucide-react";
import type { Ref } from "react";
import css from "./filter-field.module.css";

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Into the list. After Esc, too, unless `stay`. */
  readonly onList: () => void;
  /** Esc keeps the focus here. */
  readonly stay?: boolean;
  readonly large?: boolean;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

export function FilterField({
  label,
  value,
  onChange,
  onList,
  stay = false,
  large = false,
  fieldRef,
}: FilterFieldProps) {
  return (
    <label className={css["field"]} data-large={large || undefined}>
      <Search size={16} strokeWidth={1.5} aria-hidden="true" />
      <input
        ref={fieldRef}
        type="search"
        value={value}
        maxLength={500}
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(e) => onChange(e.target.value)}
        onKeyDown={(e) => {
          // The words of an input method are not finished yet.
          if (e.nativeEvent.isComposing) return;
          if (e.key === "Escape") {
            onChange("");
            if (!stay) onList();
          } else if (e.key === "Enter" || e.key === "ArrowDown") onList();
          else return;
          e.preventDefault();
        }}
      />
    </label>
  );
}
