// What never leaves this computer, listed under the application it belongs to: private notes and highlights.
import { readBackTexts as texts } from "../../../shared/i18n/ui/export-read-back.ts";
import { useT } from "../../i18n/language.tsx";
import type { OwnReview, ReviewedApplication } from "./use-review.ts";
import css from "./review-document.module.css";

export function OwnOnly({ review, of }: { review: OwnReview; of: ReviewedApplication }) {
  const t = useT();
  const criteria = new Map(review.core.criteria.criteria.map((c) => [c.id, c.number]));
  const names = new Map(of.application.attachments.map((a) => [a.sha256, a.name]));
  const notes = Object.entries(of.view.notes).filter(([, text]) => text !== "");
  if (notes.length === 0 && of.highlights.length === 0) return null;
  return (
    <section className={css["own"]}>
      <h3>{t(texts.notSent)}</h3>
      <p className={css["soft"]}>{t(texts.notSentAbout)}</p>
      {notes.length > 0 && (
        <ul>
          {notes.map(([criterion, text]) => (
            <li key={criterion}>
              <p className={css["soft"]}>{t(texts.note, { number: criteria.get(criterion) ?? criterion })}</p>
              <p className={css["written"]}>{text}</p>
            </li>
          ))}
        </ul>
      )}
      {of.highlights.length > 0 && (
        <>
          <p className={css["soft"]}>{t(texts.highlights, { count: of.highlights.length })}</p>
          <ul>
            {of.highlights.map((h) => (
              <li key={h.id}>
                <p className={css["soft"]}>
                  {t(texts.page, { name: names.get(h.sha256) ?? "", page: h.page })}
                  {h.criterion !== null &&
                    ` · ${t(texts.criterion, { number: criteria.get(h.criterion) ?? h.criterion })}`}
                </p>
                {h.text !== "" && <blockquote className={css["written"]}>{h.text}</blockquote>}
                {h.comment !== "" && <p className={css["written"]}>{h.comment}</p>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
