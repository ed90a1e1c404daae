// The last page: one's own points together, the texts to applicant and group, recommendation, equal benefit, minority opinion.
import { useEffect, useRef, type RefObject } from "react";
import { activeCriteria, type CriteriaSet, type Criterion } from "../../../shared/domain/criteria.ts";
import type { ReviewRow } from "../../../shared/domain/review.ts";
import { assessmentTexts } from "../../../shared/i18n/ui/assessment.ts";
import { overallTexts as texts } from "../../../shared/i18n/ui/assessment-overall.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { Choice } from "../../ui/choice.tsx";
import { History } from "./history.tsx";
import css from "./overall-panel.module.css";
import { ownTotal } from "./own-total.ts";
import { typeAtCaret, type QuoteTarget } from "./quote-target.ts";
import { insertion, quotedWords } from "./quotes.ts";
import { TEXT_DELAY, useRowDraft, type At, type RowView } from "./row-writes.ts";
import { useScoreTexts } from "./score-text.ts";
import { SavedText, WritingArea, type OnStep } from "./writing-area.tsx";

export interface OverallPanelProps {
  readonly at: At;
  readonly set: CriteriaSet;
  readonly view: RowView;
  readonly target: RefObject<QuoteTarget | null>;
  readonly setCriterion: (id: string) => void;
  readonly onStep: OnStep;
}

export function OverallPanel({ at, set, view, target, setCriterion, onStep }: OverallPanelProps) {
  const t = useT();
  const { row } = view;
  const panel = useRef<HTMLDivElement>(null);
  // A quotation goes into the text one wrote in last, else into the assessment.
  const last = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => {
    const put: QuoteTarget = (quote) => {
      const field = last.current ?? panel.current?.querySelector("textarea");
      if (!field) return;
      const before = field.value.slice(0, field.selectionStart);
      const after = field.value.slice(field.selectionEnd);
      const mark = t(assessmentTexts.pageMark, { page: quote.page });
      typeAtCaret(field, insertion(before, after, quotedWords(quote.text), mark));
    };
    target.current = put;
    return () => {
      if (target.current === put) target.current = null;
    };
  }, [target, t]);
  return (
    <div
      className={css["overall"]}
      ref={panel}
      onFocus={(e) => {
        if (e.target instanceof HTMLTextAreaElement) last.current = e.target;
      }}
    >
      <h2>{t(texts.heading)}</h2>
      <OwnPoints set={set} row={row} setCriterion={setCriterion} />
      <div data-field="assessment">
        <SavedText
          at={at}
          field="assessment"
          label={t(texts.assessment)}
          mark={t(words.optional)}
          hint={t(texts.assessmentAbout)}
          server={row.assessment}
          asChange={(text) => ({ field: "assessment", text })}
          onStep={onStep}
        />
      </div>
      <div data-field="remark">
        <SavedText
          at={at}
          field="remark"
          label={t(texts.remark)}
          mark={t(words.optional)}
          hint={t(texts.remarkAbout)}
          rows={2}
          server={row.remark}
          asChange={(text) => ({ field: "remark", text })}
          onStep={onStep}
        />
      </div>
      <Recommendation at={at} value={row.recommendation} />
      <EqualBenefit at={at} value={row.equalBenefit} onStep={onStep} />
      <div data-field="minority-opinion">
        <SavedText
          at={at}
          field="minorityOpinion"
          label={t(texts.minority)}
          mark={t(words.optional)}
          hint={t(texts.minorityAbout)}
          rows={2}
          server={row.minorityOpinion ?? ""}
          asChange={(text) => ({ field: "minorityOpinion", text: text === "" ? null : text })}
          onStep={onStep}
        />
      </div>
    </div>
  );
}

function OwnPoints({
  set,
  row,
  setCriterion,
}: {
  set: CriteriaSet;
  row: ReviewRow;
  setCriterion: (id: string) => void;
}) {
  const t = useT();
  const scores = useScoreTexts();
  const total = ownTotal(set, row);
  const scale = set.criteria.find((c) => c.title !== null && c.scale)?.scale ?? null;
  return (
    <table className={css["points"]}>
      <caption>{t(texts.points)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(texts.criterion)}</th>
          <th scope="col">{t(texts.score)}</th>
        </tr>
      </thead>
      <tbody>
        {activeCriteria(set).map((c) => {
          const value = row.judgements.find((j) => j.criterion === c.id)?.value ?? null;
          const answer = scores.answer(c, value);
          return (
            <tr key={c.id}>
              <th scope="row">
                <Way criterion={c} onPress={() => setCriterion(c.id)} />
              </th>
              <td data-none={answer === null || undefined}>{answer ?? t(texts.none)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(texts.total)}</th>
          <td>{total.shown === null ? "–" : scores.number(total.shown, scale)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Number and wording; leads to the criterion's page. */
function Way({ criterion, onPress }: { criterion: Criterion; onPress: () => void }) {
  return (
    <button type="button" className={css["way"]} onClick={onPress}>
      <span className={css["number"]}>{criterion.number}</span>
      <span className={css["wording"]}>{criterion.title && <Local text={criterion.title} />}</span>
    </button>
  );
}

const RECOMMENDATIONS = ["recommend", "not-recommend", "abstain"] as const;
function Recommendation({ at, value }: { at: At; value: ReviewRow["recommendation"] }) {
  const t = useT();
  const draft = useRowDraft(at, "recommendation", value, (v) => ({ field: "recommendation", value: v }));
  return (
    <div data-field="recommendation" className={css["question"]}>
      <div className={css["head"]}>
        <h3>{t(texts.recommendation)}</h3>
        <History
          at={at}
          field="recommendation"
          name={t(texts.recommendation)}
          now={draft.value}
          show={(v) => RECOMMENDATIONS.filter((r) => r === v).map((r) => t(texts[r]))[0] ?? ""}
          onRestore={(v) => draft.set(RECOMMENDATIONS.find((r) => r === v) ?? null)}
        />
      </div>
      <Choice
        label={t(texts.recommendation)}
        labelHidden
        value={draft.value}
        onChange={draft.set}
        options={RECOMMENDATIONS.map((r) => ({
          value: r,
          label: t(texts[r]),
          ...(r === "abstain" ? { about: t(texts.abstainAbout) } : {}),
        }))}
      />
      <Fault error={draft.error} />
    </div>
  );
}

const BENEFITS = ["yes", "partly", "no"] as const;
function EqualBenefit({ at, value, onStep }: { at: At; value: ReviewRow["equalBenefit"]; onStep: OnStep }) {
  const t = useT();
  const draft = useRowDraft(at, "equalBenefit", value, (v) => ({ field: "equalBenefit", value: v }), TEXT_DELAY);
  const answer = draft.value?.answer ?? null;
  return (
    <div data-field="equal-benefit" className={css["question"]}>
      <h3>{t(texts.equalBenefit)}</h3>
      <Choice
        label={t(texts.equalBenefit)}
        labelHidden
        layout="line"
        value={answer}
        onChange={(a) => {
          draft.set({ answer: a, reasons: draft.value?.reasons ?? "" });
          draft.flush();
        }}
        options={BENEFITS.map((b) => ({ value: b, label: t(texts[b]) }))}
      />
      {/* Its place is there before there is an answer, so that nothing moves. */}
      <div className={css["because"]} data-off={answer === null || undefined}>
        {answer === null ? (
          <p>{t(texts.equalFirst)}</p>
        ) : (
          <WritingArea
            at={at}
            field="equalBenefit"
            label={t(texts.equalReasons)}
            mark={t(words.optional)}
            rows={2}
            value={draft.value?.reasons ?? ""}
            onChange={(reasons) => draft.set({ answer, reasons })}
            onBlur={draft.flush}
            error={draft.error}
            onStep={onStep}
          />
        )}
      </div>
    </div>
  );
}

function Fault({ error }: { error: { readonly code: string } | null }) {
  const t = useT();
  const errorText = useErrorText();
  if (!error) return null;
  return (
    <p className={css["fault"]} role="alert">
      {t(assessmentTexts.notSaved, { error: `${errorText(error)} (${error.code})` })}
    </p>
  );
}
