// A column whose name nobody knows is not read; here one says which it is, and its name in the table becomes the known one.
import { intakeTexts as texts } from "../../../shared/i18n/ui/builder-intake.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import css from "./intake.module.css";
import type { Shown } from "./use-intake.ts";

export interface IntakeColumnProps {
  /** As it stands in the table. */
  readonly text: string;
  readonly choices: NonNullable<Shown["header"]>["choices"];
  readonly onChoose: (name: string) => void;
}

export function IntakeColumn({ text, choices, onChoose }: IntakeColumnProps) {
  const t = useT();
  const lang = useLang();
  return (
    <span className={css["unknown"]}>
      <span className={css["soft"]}>{t(texts.columnUnread)}</span>
      <select
        aria-label={t(texts.columnUse, { column: text })}
        value=""
        onChange={(e) => onChoose(e.target.value)}
        onDoubleClick={(e) => e.stopPropagation()}
      >
        <option value="">{t(texts.columnChoose)}</option>
        {choices.map((c) => (
          <option key={c.da} value={c[lang]}>
            {c[lang]}
          </option>
        ))}
      </select>
    </span>
  );
}
