// What is signed, instead of what, for whom, in which file; then the person's own word and passphrase; then one button (mockup 06).
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { useFormat, useLang, useT } from "../../i18n/language.tsx";
import { Checkbox } from "../../ui/choice.tsx";
import { Chip, Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { PackageFile, Protection, ReadableBy, SignFoot } from "./signing-parts.tsx";
import { useReaderName } from "./use-reader-name.ts";
import { summaryOf } from "./use-check-words.ts";
import type { OwnReview } from "./use-review.ts";
import { lackingToSign, type Signing } from "./use-signing.ts";
import css from "./sign-panel.module.css";

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
          <ReadableBy
            key="r"
            plain={plain}
            readers={list.recipients.map((r) => [r.id, r.id === review.me ? null : reader(r)] as const)}
          />,
        ],
        [t(texts.file), <PackageFile key="f" file={list.fileName} plain={plain} />],
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
      <Protection plain={state.plain} set={set} warning={t(texts.plainWarning)} />
      <Checkbox checked={state.confirmed} onChange={(confirmed) => set({ confirmed })}>
        {t(texts.unchangedConflicts)}
      </Checkbox>
      <SignFoot
        state={state}
        set={set}
        trial={trial}
        lack={lacking === null ? null : t(lacking === "tick" ? texts.whyTick : texts.whyPassphrase)}
        act={t(act)}
        kind={unchanged ? "plain" : "primary"}
      />
    </form>
  );
}
