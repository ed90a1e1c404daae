// The print view of one's own review (ux.md 29): drawn beside the application for as long as it is being printed, always light, and the
// only thing on the paper. Laid out before it is printed, so that its fonts are there.
import { useCallback, useState, type ReactNode } from "react";
import { createPortal, flushSync } from "react-dom";
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { readBackTexts as texts } from "../../../shared/i18n/ui/export-read-back.ts";
import { host } from "../../api/client.ts";
import { useAct, type Act } from "../../api/use-act.ts";
import { Local, useFormat, useLang, useLocal, useT } from "../../i18n/language.tsx";
import { Facts } from "../../ui/facts.tsx";
import { ReviewDocument } from "./review-document.tsx";
import type { OwnReview } from "./use-review.ts";
import css from "./print.module.css";

export interface Print {
  readonly act: Act;
  /** The file last written. */
  readonly file: string | null;
  /** Asks for a file and writes it; `own`: with highlights and private notes. */
  readonly print: (own: boolean) => void;
  /** To be put on the screen that prints. */
  readonly sheet: ReactNode;
}

/** Characters a file name must not have on any system. */
const plainName = (text: string): string => text.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim();
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

export function usePrint(review: OwnReview | null): Print {
  const t = useT();
  const local = useLocal();
  const act = useAct();
  const [file, setFile] = useState<string | null>(null);
  const [sheet, setSheet] = useState<{ readonly own: boolean; readonly at: Date } | null>(null);
  const { run } = act;
  const name = review ? `${plainName(`${local(review.core.round.title)} ${t(texts.printTitle)}`)}.pdf` : "";
  const print = useCallback(
    (own: boolean) =>
      void run(async () => {
        setFile(null);
        const picked = await host.call("host.pickSave", { purpose: "pdf", suggestedName: name });
        if (picked.file === null) return;
        const theme = document.documentElement.dataset["theme"];
        flushSync(() => setSheet({ own, at: new Date() }));
        document.documentElement.dataset["theme"] = "light";
        try {
          await nextFrame();
          await document.fonts.ready;
          await host.call("host.printToPdf", { file: picked.file });
          setFile(picked.file);
        } finally {
          if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
          setSheet(null);
        }
      }),
    [run, name],
  );
  return {
    act,
    file,
    print,
    sheet: sheet && review ? createPortal(<Sheet review={review} {...sheet} />, document.body) : null,
  };
}

function Sheet({ review, own, at }: { review: OwnReview; own: boolean; at: Date }) {
  const t = useT();
  const f = useFormat();
  const lang = useLang();
  const { last, complete } = review.list;
  const standing = last
    ? t(last.changed ? texts.changedSince : texts.lastSigned, { sequence: last.sequence, date: f.dateTime(last.at) })
    : t(texts.neverSigned);
  return (
    <div className={css["sheet"]} lang={HTML_LANG[lang]} aria-hidden="true" data-complete={complete || undefined}>
      <h1>{t(texts.printTitle)}</h1>
      <Facts
        facts={[
          [t(texts.round), <Local key="r" text={review.core.round.title} />],
          [t(texts.reviewer), `${review.name}, ${review.organisation}`],
          [t(texts.criteria), t(texts.version, { version: review.core.criteria.version })],
          [t(texts.standing), standing],
          [t(texts.printed), f.dateTime(at)],
        ]}
      />
      <p className={css["note"]}>{t(texts.paperNote)}</p>
      <ReviewDocument review={review} own={own} />
    </div>
  );
}
