// What every panel that signs a package is made of: who can read it, the file, protected or not, the passphrase, and the one button with
// the reason why it cannot be pressed yet.
import { useId } from "react";
import { Signature } from "lucide-react";
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { Note } from "../../ui/note.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import css from "./sign-panel.module.css";
import { SaveSigned } from "./signed.tsx";
import type { SigningState } from "./signing-steps.ts";

type State = Omit<SigningState<unknown>, "signed">;
type Set = (change: Partial<Pick<State, "passphrase" | "plain" | "error">>) => void;

/** "-plain" before the ending, as the service names it. */
const plainName = (file: string): string => file.replace(/\.skoen$/u, "-plain.skoen");

/** @param readers as they are called here; null for oneself */
export function ReadableBy({
  plain,
  readers,
}: {
  plain: boolean;
  readers: readonly (readonly [string, string | null])[];
}) {
  const t = useT();
  if (plain) return t(texts.anyone);
  return (
    <ul>
      {readers.map(([id, name]) => (
        <li key={id}>{name ?? t(texts.self)}</li>
      ))}
    </ul>
  );
}

export function PackageFile({ file, plain }: { file: string; plain: boolean }) {
  const t = useT();
  return (
    <span className={css["file"]}>
      <span>{plain ? plainName(file) : file}</span>
      <span className={css["soft"]}>{t(plain ? texts.notEncrypted : texts.encrypted)}</span>
    </span>
  );
}

export function Protection({ plain, set, warning }: { plain: boolean; set: Set; warning: string }) {
  const t = useT();
  return (
    <>
      <Choice
        label={t(texts.protection)}
        layout="line"
        value={plain ? "plain" : "default"}
        onChange={(v) => set({ plain: v === "plain" })}
        options={[
          { value: "default", label: t(texts.toReaders) },
          { value: "plain", label: t(texts.plainWay) },
        ]}
      />
      {plain && (
        <Note tone="warn" live>
          {warning}
        </Note>
      )}
    </>
  );
}

export interface SignFootProps {
  readonly state: State;
  readonly set: Set;
  /** On a home without a passphrase none is asked for. */
  readonly trial: boolean;
  /** Why it cannot be signed yet; null when it can. */
  readonly lack: string | null;
  readonly act: string;
  readonly kind?: "plain" | "primary";
}
export function SignFoot({ state, set, trial, lack, act, kind = "primary" }: SignFootProps) {
  const t = useT();
  const errorText = useErrorText();
  const why = useId();
  return (
    <>
      {trial ? (
        <p className={css["soft"]}>{t(texts.practicePassphrase)}</p>
      ) : (
        <PassphraseField
          label={t(texts.passphrase)}
          value={state.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          hint={t(texts.passphraseHint)}
          error={state.wrongPassphrase ? `${errorText(state.wrongPassphrase)} (${state.wrongPassphrase.code})` : null}
          autoComplete="current-password"
        />
      )}
      <Refusal error={state.error} />
      {state.unsaved && <SaveSigned unsaved={state.unsaved} onSaved={() => set({ error: null })} />}
      <div className={css["gap"]} />
      <output id={why} className={css["why"]}>
        {lack ?? t(texts.locked)}
      </output>
      <Button
        kind={kind}
        size="closing"
        wide
        type="submit"
        off={lack !== null || state.busy}
        why={why}
        icon={<Signature size={16} strokeWidth={1.5} aria-hidden="true" />}
      >
        {state.busy ? t(texts.signing) : act}
      </Button>
    </>
  );
}
