// One amount in a table of sources and years, in millions. What cannot be an amount stays as written and is marked, and nothing goes on.
import { useState } from "react";
import { useT } from "../../i18n/language.tsx";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import css from "./amount-field.module.css";
import { minorOf } from "./amounts.ts";

export interface AmountFieldProps {
  /** "Region Midtjylland 2009" */
  readonly name: string;
  readonly minor: number;
  /** 2 for øre. */
  readonly minorDigits: number;
  readonly format: (minor: number) => string;
  readonly onChange: (minor: number) => void;
  /** Below zero takes away. */
  readonly signed?: boolean;
  /** Told while what is written is no amount. */
  readonly onWrong?: (wrong: boolean) => void;
}

export function AmountField({ name, minor, minorDigits, format, onChange, signed = false, onWrong }: AmountFieldProps) {
  const t = useT();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = minor === 0 ? "" : `${minor < 0 ? "−" : signed ? "+" : ""}${format(Math.abs(minor))}`;
  const read = (text: string): number | null => {
    if (text.trim() === "") return 0;
    const value = minorOf(text, minorDigits);
    return value === null || (!signed && value < 0) ? null : value;
  };
  const wrong = draft !== null && read(draft) === null;
  const settle = (): void => {
    if (draft === null || wrong) return;
    setDraft(null);
  };
  return (
    <input
      className={css["amount"]}
      aria-label={name}
      aria-invalid={wrong || undefined}
      title={wrong ? t(texts.amountWrong) : undefined}
      size={4}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      placeholder="0"
      value={draft ?? shown}
      onChange={(e) => {
        const text = e.target.value;
        const value = read(text);
        setDraft(text);
        onWrong?.(value === null);
        if (value !== null && value !== minor) onChange(value);
      }}
      onBlur={settle}
      onKeyDown={(e) => {
        if (e.key === "Enter" && !e.nativeEvent.isComposing) settle();
      }}
    />
  );
}
