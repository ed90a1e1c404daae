// What is signed, instead of what, for whom, in which file; then the person's own word and passphrase; then one button (mockup 06).
import { useId } from "react";
import { Signature } from "lucide-react";
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { useErrorText, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Chip, Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import { SaveSigned } from "./signed.tsx";
import { useReaderName } from "./use-reader-name.ts";
import { summaryOf } from "./use-check-words.ts";
import type { OwnReview } from "./use-review.ts";
import { lackingToSign, type Signing } from "./use-signing.ts";
import css from "./sign-panel.module.css";

/** "-plain" before the ending, as the service names it. */
const plainName = (file: string): string => file.replace(/\.skoen$/u, "-plain.skoen");

function PackageFacts({ review, plain }: { review: OwnReview; plain: boolean }) {
  const t = useT();
  const f = useFormat();
  const { list } = review;
  const { lacking } = summaryOf(t, useLang(), list);
  const reader = useReaderName(review.core);
  return (
    <Facts
      facts={[
        [
          t(texts.state),
          <span key="s" className={css["state"]}>
            <Chip tone={list.complete ? "ok" : "warn"}>{t(list.complete ? texts.complete : texts.draft)}</Chip>
            {list.complete ? t(texts.allThere) : t(texts.draftOf, { count: lacking })}
          </span>,
        ],
        [
          t(texts.replaces),
          list.last
            ? t(texts.replacesNo, { sequence: list.last.sequence, date: f.date(list.last.at) })
            : t(texts.replacesNone),
        ],
        [
          t(texts.readableBy),
          plain ? (
            t(texts.anyone)
          ) : (
            <ul key="r">
              {list.recipients.map((r) => (
                <li key={r.id}>{r.id === review.me ? t(texts.self) : reader(r)}</li>
              ))}
            </ul>
          ),
        ],
        [
          t(texts.file),
          <span key="f" className={css["file"]}>
            <span>{plain ? plainName(list.fileName) : list.fileName}</span>
            <span className={css["soft"]}>{t(plain ? texts.notEncrypted : texts.encrypted)}</span>
          </span>,
        ],
      ]}
    />
  );
}

export interface SignPanelProps {
  readonly review: OwnReview;
  readonly signing: Signing;
  /** The deadline has passed. */
  readonly late: boolean;
}

export function SignPanel({ review, signing, late }: SignPanelProps) {
  const t = useT();
  const errorText = useErrorText();
  const why = useId();
  const { state, set, sign } = signing;
  const { list, trial, practice } = review;
  const unchanged = list.last !== null && !list.last.changed;
  const lacking = lackingToSign(state, trial);
  const act = unchanged ? texts.signAgain : list.complete ? texts.sign : texts.signDraft;
  return (
    <form
      className={css["panel"]}
      onSubmit={(e) => {
        e.preventDefault();
        void sign();
      }}
    >
      <h2>{t(texts.package, { sequence: list.next })}</h2>
      {practice && <Note tone="info">{t(texts.practice)}</Note>}
      {unchanged && list.last && <Note tone="ok">{t(texts.unchanged, { sequence: list.last.sequence })}</Note>}
      {late && !practice && <Note tone="warn">{t(texts.late)}</Note>}
      <PackageFacts review={review} plain={state.plain} />
      <Choice
        label={t(texts.protection)}
        layout="line"
        value={state.plain ? "plain" : "default"}
        onChange={(v) => set({ plain: v === "plain" })}
        options={[
          { value: "default", label: t(texts.toReaders) },
          { value: "plain", label: t(texts.plainWay) },
        ]}
      />
      {state.plain && (
        <Note tone="warn" live>
          {t(texts.plainWarning)}
        </Note>
      )}
      <Checkbox checked={state.confirmed} onChange={(confirmed) => set({ confirmed })}>
        {t(texts.unchangedConflicts)}
      </Checkbox>
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
        {t(lacking === "tick" ? texts.whyTick : lacking === "passphrase" ? texts.whyPassphrase : texts.locked)}
      </output>
      <Button
        kind={unchanged ? "plain" : "primary"}
        size="closing"
        wide
        type="submit"
        off={lacking !== null || state.busy}
        why={why}
        icon={<Signature size={16} strokeWidth={1.5} aria-hidden="true" />}
      >
        {t(state.busy ? texts.signing : act)}
      </Button>
    </form>
  );
}
