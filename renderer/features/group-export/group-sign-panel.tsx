// What is signed, instead of what, for whom; draft or final; the person's own word and passphrase; then one button (mockup 06).
import { useId } from "react";
import { Signature } from "lucide-react";
import type { Texts } from "../../../shared/i18n/language.ts";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Chip, Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { PassphraseField } from "../../ui/passphrase-field.tsx";
import css from "../export/sign-panel.module.css";
import { SaveSigned } from "../export/signed.tsx";
import { useReaderName } from "../export/use-reader-name.ts";
import type { GroupPackage } from "./use-group-package.ts";
import { lackingToSignGroup, type GroupSigning, type SigningLack } from "./use-group-signing.ts";

/** "-plain" before the ending, as the service names it. */
const plainName = (file: string): string => file.replace(/\.skoen$/u, "-plain.skoen");
const WHY: Readonly<Record<SigningLack, Texts>> = {
  which: texts.whyWhich,
  gaps: texts.finalNotYet,
  tick: texts.whyTick,
  passphrase: exportTexts.whyPassphrase,
};

export function GroupSignPanel({ group, signing }: { group: GroupPackage; signing: GroupSigning }) {
  const t = useT();
  const f = useFormat();
  const errorText = useErrorText();
  const reader = useReaderName(group.core);
  const why = useId();
  const { state, set, sign } = signing;
  const { next, lacking, trial } = group;
  const { last } = next;
  const lack = lackingToSignGroup(state, group);
  const word = last && t(last.status === "draft" ? texts.draftWord : texts.finalWord);
  const numbers = new Map(group.core.applications.map((a) => [a.id, a.journalNumber]));
  const readers = state.which === null ? null : next.recipients[state.which];
  return (
    <form
      className={css["panel"]}
      onSubmit={(e) => {
        e.preventDefault();
        void sign();
      }}
    >
      <h2>{t(texts.package, { sequence: next.next })}</h2>
      {group.practice && <Note tone="info">{t(exportTexts.practice)}</Note>}
      {last && (
        <Note tone={last.changed ? "info" : "ok"}>
          {t(last.changed ? texts.changed : texts.unchanged, {
            sequence: last.sequence,
            what: word ?? "",
            date: f.date(last.at),
          })}
        </Note>
      )}
      {group.late && !group.practice && <Note tone="warn">{t(texts.late)}</Note>}
      <Choice
        label={t(texts.which)}
        value={state.which}
        onChange={(which) => set({ which })}
        options={[
          { value: "draft", label: t(texts.draft), about: t(texts.draftAbout) },
          { value: "final", label: t(texts.final), about: t(lacking > 0 ? texts.finalNotYet : texts.finalAbout) },
        ]}
      />
      <Facts
        facts={[
          next.scope && [t(texts.scope), next.scope.map((id) => numbers.get(id) ?? id).join(", ")],
          readers && [
            t(exportTexts.readableBy),
            state.plain ? (
              t(exportTexts.anyone)
            ) : (
              <ul key="r">
                {readers.map((r) => (
                  <li key={r.id}>{r.id === group.me ? t(exportTexts.self) : reader(r)}</li>
                ))}
              </ul>
            ),
          ],
          [
            t(exportTexts.file),
            <span key="f" className={css["file"]}>
              <span>{state.plain ? plainName(next.fileName) : next.fileName}</span>
              <span className={css["soft"]}>{t(state.plain ? exportTexts.notEncrypted : exportTexts.encrypted)}</span>
            </span>,
          ],
        ]}
      />
      <Choice
        label={t(exportTexts.protection)}
        layout="line"
        value={state.plain ? "plain" : "default"}
        onChange={(v) => set({ plain: v === "plain" })}
        options={[
          { value: "default", label: t(exportTexts.toReaders) },
          { value: "plain", label: t(exportTexts.plainWay) },
        ]}
      />
      {state.plain && (
        <Note tone="warn" live>
          {t(texts.plainWarning)}
        </Note>
      )}
      {state.which === "final" && lacking === 0 && (
        <Checkbox checked={state.confirmed} onChange={(confirmed) => set({ confirmed })}>
          {t(texts.confirm)}
        </Checkbox>
      )}
      {trial ? (
        <p className={css["soft"]}>{t(exportTexts.practicePassphrase)}</p>
      ) : (
        <PassphraseField
          label={t(exportTexts.passphrase)}
          value={state.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          hint={t(exportTexts.passphraseHint)}
          error={state.wrongPassphrase ? `${errorText(state.wrongPassphrase)} (${state.wrongPassphrase.code})` : null}
          autoComplete="current-password"
        />
      )}
      <Refusal error={state.error} />
      {state.unsaved && <SaveSigned unsaved={state.unsaved} onSaved={() => set({ error: null })} />}
      <div className={css["gap"]} />
      <output id={why} className={css["why"]}>
        {t(lack === null ? exportTexts.locked : WHY[lack])}
      </output>
      <Button
        kind="primary"
        size="closing"
        wide
        type="submit"
        off={lack !== null || state.busy}
        why={why}
        icon={<Signature size={16} strokeWidth={1.5} aria-hidden="true" />}
      >
        {t(state.busy ? exportTexts.signing : state.which === "draft" ? exportTexts.signDraft : exportTexts.sign)}
      </Button>
    </form>
  );
}

/** After signing: which, and that a draft does not count. */
export function GroupState({ draft }: { draft: boolean }) {
  const t = useT();
  return (
    <output className={css["state"]}>
      <Chip tone={draft ? "warn" : "ok"}>{t(draft ? texts.draftWord : texts.finalWord)}</Chip>
      {t(draft ? texts.signedDraft : texts.signedFinal)}
    </output>
  );
}
