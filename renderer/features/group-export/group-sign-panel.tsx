// What is signed, instead of what, for whom; draft or final; the person's own word and passphrase; then one button (mockup 06).
import type { Texts } from "../../../shared/i18n/language.ts";
import { words as controls } from "../../../shared/i18n/ui/controls.ts";
import { exportTexts } from "../../../shared/i18n/ui/export.ts";
import { groupExportTexts as texts } from "../../../shared/i18n/ui/group-export.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Chip, Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import css from "../export/sign-panel.module.css";
import { PackageFile, Protection, ReadableBy, SignFoot } from "../export/signing-parts.tsx";
import { useReaderName } from "../export/use-reader-name.ts";
import type { GroupPackage } from "./use-group-package.ts";
import { lackingToSignGroup, type GroupSigning, type SigningLack } from "./use-group-signing.ts";

const WHY: Readonly<Record<SigningLack, Texts>> = {
  which: texts.whyWhich,
  gaps: texts.finalNotYet,
  tick: texts.whyTick,
  passphrase: exportTexts.whyPassphrase,
};

export function GroupSignPanel({ group, signing }: { group: GroupPackage; signing: GroupSigning }) {
  const t = useT();
  const f = useFormat();
  const reader = useReaderName(group.core);
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
          next.scope && [t(texts.scope), next.scope.map((id) => numbers.get(id) ?? id).join(t(controls.comma))],
          readers && [
            t(exportTexts.readableBy),
            <ReadableBy
              key="r"
              plain={state.plain}
              readers={readers.map((r) => [r.id, r.id === group.me ? null : reader(r)] as const)}
            />,
          ],
          [t(exportTexts.file), <PackageFile key="f" file={next.fileName} plain={state.plain} />],
        ]}
      />
      <Protection plain={state.plain} set={set} warning={t(texts.plainWarning)} />
      {state.which === "final" && lacking === 0 && (
        <Checkbox checked={state.confirmed} onChange={(confirmed) => set({ confirmed })}>
          {t(texts.confirm)}
        </Checkbox>
      )}
      <SignFoot
        state={state}
        set={set}
        trial={trial}
        lack={lack === null ? null : t(WHY[lack])}
        act={t(state.which === "draft" ? exportTexts.signDraft : exportTexts.sign)}
      />
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
