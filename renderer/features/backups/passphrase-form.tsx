// The passphrase a backup was made under: asked before looking into the backups, and before going back to one.
import type { ReactNode } from "react";
import { backupsTexts as texts } from "../../../shared/i18n/ui/backups.ts";
import { useT } from "../../i18n/language.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import css from "./backups.module.css";

export interface PassphraseFormProps {
  readonly id: string;
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
  /** Enter, or the button that submits; never with an empty passphrase. */
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}

export function PassphraseForm({ id, passphrase, onChange, onSubmit, children }: PassphraseFormProps) {
  const t = useT();
  return (
    <form
      id={id}
      className={css["form"]}
      onSubmit={(e) => {
        e.preventDefault();
        if (passphrase !== "") onSubmit();
      }}
    >
      <PassphraseField
        label={t(texts.passphrase)}
        value={passphrase}
        onChange={onChange}
        autoFocus
        autoComplete="current-password"
      />
      {children}
    </form>
  );
}
