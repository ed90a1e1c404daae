// What was just signed, where its file is, and what the person does with it now.
import { useEffect, useRef, useState, type ReactNode } from "react";
import { exportTexts as texts } from "../../../shared/i18n/ui/export.ts";
import { host } from "../../api/client.ts";
import { mailTo } from "../../api/mail-to.ts";
import { useAct } from "../../api/use-act.ts";
import { useLang, useLocal, useT } from "../../i18n/language.tsx";
import { LOCALE } from "../../../shared/i18n/language.ts";
import { Refusal } from "../../i18n/refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip, Facts } from "../../ui/facts.tsx";
import { Note } from "../../ui/note.tsx";
import { saveAgain } from "./earlier-exports.tsx";
import { baseName, folderOf, RevealButton, SavedFile } from "./saved-file.tsx";
import { useReaderName } from "./use-reader-name.ts";
import type { OwnReview } from "./use-review.ts";
import type { Signed } from "./use-signing.ts";
import css from "./sign-panel.module.css";

/** The first 12 of 64 signs in groups of four: enough to tell two packages apart on the telephone. */
export const shortDigest = (digest: string): string => digest.slice(0, 12).replaceAll(/(.{4})(?=.)/gu, "$1 ");

export interface SignedFileProps {
  readonly title: string;
  /** Whether it is whole, and what that means. */
  readonly state: ReactNode;
  readonly file: string;
  readonly digest: string;
  /** A round made here to try with: nothing is sent. */
  readonly practice: boolean;
  /** To whom it goes. */
  readonly readers: readonly string[];
  readonly mail: { readonly subject: string; readonly body: string };
  /** What comes back from them; null where nothing does. */
  readonly answer: string | null;
  readonly onAgain: () => void;
}

/** The file of any package just signed. The focus is at its title. */
export function SignedFile(p: SignedFileProps) {
  const t = useT();
  const lang = useLang();
  const mail = useAct();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  // Names with an explanation hold commas themselves; the list still reads, and Chinese has its own signs.
  const names = new Intl.ListFormat(LOCALE[lang], { type: "conjunction" }).format(p.readers);
  const write = (): Promise<unknown> => host.call("host.openExternal", { url: mailTo(p.mail.subject, p.mail.body) });
  return (
    <div className={css["panel"]}>
      <h2 ref={title} tabIndex={-1}>
        {p.title}
      </h2>
      {p.state}
      <Facts
        facts={[
          [t(texts.file), baseName(p.file)],
          [t(texts.folder), folderOf(p.file)],
          [
            t(texts.digest),
            <span key="d" className={css["digest"]}>
              {shortDigest(p.digest)}
            </span>,
          ],
        ]}
      />
      <div className={css["buttons"]}>
        <RevealButton file={p.file} />
        {!p.practice && (
          <Button size="compact" onPress={() => void mail.run(write)}>
            {t(texts.mail)}
          </Button>
        )}
      </div>
      <Refusal error={mail.error} />
      {p.practice ? (
        <Note tone="info">{t(texts.practice)}</Note>
      ) : (
        <section className={css["steps"]}>
          <h3>{t(texts.whatNow)}</h3>
          <p>{t(texts.sendTo, { names })}</p>
          {p.answer !== null && <p>{p.answer}</p>}
        </section>
      )}
      <div className={css["gap"]} />
      <div>
        <Button kind="quiet" onPress={p.onAgain}>
          {t(texts.signAgain)}
        </Button>
      </div>
    </div>
  );
}

export function SignedPanel({ review, signed, onAgain }: { review: OwnReview; signed: Signed; onAgain: () => void }) {
  const t = useT();
  const local = useLocal();
  const { sequence, digest, file, complete } = signed;
  const reader = useReaderName(review.core);
  return (
    <SignedFile
      title={t(texts.signedTitle, { sequence })}
      state={
        <output className={css["state"]}>
          <Chip tone={complete ? "ok" : "warn"}>{t(complete ? texts.complete : texts.draft)}</Chip>
          {t(complete ? texts.signedComplete : texts.signedDraft)}
        </output>
      }
      file={file}
      digest={digest}
      practice={review.practice}
      readers={review.list.recipients.filter((r) => r.id !== review.me).map(reader)}
      mail={{
        subject: t(texts.mailSubject, { round: local(review.core.round.title), sequence }),
        body: t(texts.mailBody, {
          sequence,
          file: baseName(file),
          digest: shortDigest(digest),
          name: review.name,
        }),
      }}
      answer={t(texts.receiptComes)}
      onAgain={onAgain}
    />
  );
}

/** A package that has its number and signature but no file yet. */
export function SaveSigned({
  unsaved,
  onSaved,
}: {
  unsaved: { readonly sequence: number; readonly digest: string };
  onSaved: () => void;
}) {
  const t = useT();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  if (file !== null) return <SavedFile file={file} />;
  return (
    <>
      <Note
        tone="warn"
        live
        action={
          <Button
            size="compact"
            off={act.busy}
            onPress={() =>
              void act
                .run(() => saveAgain(unsaved.digest))
                .then((saved) => {
                  if (saved === null) return;
                  setFile(saved);
                  onSaved();
                })
            }
          >
            {t(texts.saveAgain)}
          </Button>
        }
      >
        {t(texts.signedNotSaved, { sequence: unsaved.sequence })}
      </Note>
      <Refusal error={act.error} />
    </>
  );
}
