// One's own review as it is read by others: every application with points, reasons, texts and declaration, and apart from these what
// stays at home. The same on screen and on paper.
import type { ReactNode } from "react";
import { documentsOpen } from "../../../shared/domain/conflict.ts";
import { overallTexts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { conflictKinds, conflictTexts } from "../../../shared/i18n/ui/conflict.ts";
import { readBackTexts as texts } from "../../../shared/i18n/ui/export-read-back.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { ownTotal } from "../assessment/own-total.ts";
import { useScoreTexts } from "../assessment/score-text.ts";
import { scoredCriteria } from "../../../shared/domain/criteria.ts";
import { OwnOnly } from "./own-only.tsx";
import { answersOf, type Answer, type OwnReview, type ReviewedApplication } from "./use-review.ts";
import css from "./review-document.module.css";

/** Words a person wrote: line breaks are his. */
const Written = ({ text }: { text: string }) => <p className={css["written"]}>{text}</p>;

function Missing() {
  const t = useT();
  return <span className={css["missing"]}>{t(texts.missing)}</span>;
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className={css["part"]}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Conflict({ of }: { of: ReviewedApplication }) {
  const t = useT();
  const f = useFormat();
  const { conflict } = of.view.row;
  if (!conflict)
    return (
      <Part title={t(texts.conflict)}>
        <p>
          <span className={css["missing"]}>{t(texts.notDeclared)}</span>
        </p>
      </Part>
    );
  return (
    <Part title={t(texts.conflict)}>
      <p>
        <strong>{t(conflictTexts[conflict.answer])}</strong>
        {conflict.kind !== null && ` · ${t(conflictKinds[conflict.kind])}`}
      </p>
      {conflict.reason !== "" && <Written text={conflict.reason} />}
      <p className={css["soft"]}>
        {t(texts.declared, { date: f.dateTime(conflict.at) })}
        {conflict.answer === "possible" && ` ${t(texts.sealed)}`}
      </p>
    </Part>
  );
}

function Judged({ answer: { criterion, judgement }, of }: { answer: Answer; of: ReviewedApplication }) {
  const t = useT();
  const scores = useScoreTexts();
  const value = scores.answer(criterion, judgement?.value ?? null);
  const nameOf = (path: string): string => of.application.attachments.find((a) => a.path === path)?.name ?? path;
  const due = of.view.gaps.some((g) => g.kind === "reasons" && g.criterion === criterion.id);
  return (
    <section className={css["part"]}>
      <h3 className={css["criterion"]}>
        <span>
          {t(texts.criterion, { number: criterion.number })} · {criterion.title && <Local text={criterion.title} />}
        </span>
        <span className={css["value"]}>{value ?? <Missing />}</span>
      </h3>
      {judgement !== null && judgement.reasons !== "" ? (
        <Written text={judgement.reasons} />
      ) : (
        <p className={css["soft"]}>{due ? <Missing /> : t(texts.noReasons)}</p>
      )}
      {judgement !== null && judgement.quotes.length > 0 && (
        <>
          <p className={css["soft"]}>{t(texts.quotes)}</p>
          <ul className={css["quotes"]}>
            {judgement.quotes.map((q) => (
              <li key={`${q.at} ${q.attachment} ${q.page}`}>
                {t(texts.quote, { text: q.text, name: nameOf(q.attachment), page: q.page })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Total({ review, of }: { review: OwnReview; of: ReviewedApplication }) {
  const t = useT();
  const scores = useScoreTexts();
  const set = review.core.criteria;
  const judgements = answersOf(review.core, of.view).flatMap((a) => (a.judgement ? [a.judgement] : []));
  const total = ownTotal(set, { ...of.view.row, judgements });
  if (total.given === 0 || total.given < total.criteria) return null;
  return (
    <p className={css["total"]}>
      <span>{t(texts.total)}</span>
      <span className={css["value"]}>{scores.number(total.sum, scoredCriteria(set)[0]?.scale ?? null)}</span>
    </p>
  );
}

function Overall({ of }: { of: ReviewedApplication }) {
  const t = useT();
  const { row } = of.view;
  const said = (text: string) =>
    text === "" ? <p className={css["soft"]}>{t(texts.empty)}</p> : <Written text={text} />;
  return (
    <>
      <Part title={t(overallTexts.assessment)}>{said(row.assessment)}</Part>
      <Part title={t(overallTexts.remark)}>{said(row.remark)}</Part>
      <Part title={t(overallTexts.recommendation)}>
        <p>{row.recommendation === null ? <Missing /> : <strong>{t(overallTexts[row.recommendation])}</strong>}</p>
      </Part>
      <Part title={t(overallTexts.equalBenefit)}>
        <p>{row.equalBenefit === null ? <Missing /> : <strong>{t(overallTexts[row.equalBenefit.answer])}</strong>}</p>
        {row.equalBenefit !== null && row.equalBenefit.reasons !== "" && <Written text={row.equalBenefit.reasons} />}
      </Part>
      {row.minorityOpinion !== null && (
        <Part title={t(overallTexts.minority)}>
          <Written text={row.minorityOpinion} />
        </Part>
      )}
    </>
  );
}

export interface ReviewDocumentProps {
  readonly review: OwnReview;
  /** Whether to list what is not sent, too. */
  readonly own: boolean;
}

export function ReviewDocument({ review, own }: ReviewDocumentProps) {
  const t = useT();
  return (
    <>
      {review.reviewed.map((of) => {
        const open = documentsOpen(of.view.row.conflict);
        return (
          <article key={of.application.id} className={css["application"]} id={`sent-${of.application.id}`}>
            <h2 tabIndex={-1}>
              <span className={css["number"]}>{of.application.journalNumber}</span>{" "}
              <Local text={of.application.title} />
            </h2>
            <Conflict of={of} />
            {of.view.row.conflict?.answer === "conflicted" && <p>{t(texts.outOnly)}</p>}
            {open && (
              <>
                {answersOf(review.core, of.view).map((a) => (
                  <Judged key={a.criterion.id} answer={a} of={of} />
                ))}
                <Total review={review} of={of} />
                <Overall of={of} />
              </>
            )}
            {own && <OwnOnly review={review} of={of} />}
          </article>
        );
      })}
    </>
  );
}
