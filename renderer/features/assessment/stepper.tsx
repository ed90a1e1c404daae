// The criteria as a tab list: number, and below it the answer or the state in words. The last page is the whole application.
import { Check } from "lucide-react";
import { useRef } from "react";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { useT } from "../../i18n/language.tsx";
import { OVERALL } from "../overview/gaps.ts";
import type { RowView } from "./row-writes.ts";
import { useScoreTexts } from "./score-text.ts";
import css from "./stepper.module.css";

export interface StepperProps {
  readonly set: CriteriaSet;
  readonly view: RowView;
  readonly criterion: string;
  readonly onChange: (id: string) => void;
}

interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: string;
  readonly done: boolean;
  readonly empty: boolean;
  /** Answered, but something else is missing: marked at the answer. */
  readonly lacks: string | null;
}

function useSteps(set: CriteriaSet, view: RowView): Step[] {
  const t = useT();
  const scores = useScoreTexts();
  const steps = set.criteria.map((c): Step => {
    const value = view.row.judgements.find((j) => j.criterion === c.id)?.value ?? null;
    const gaps = view.gaps.filter((g) => g.criterion === c.id);
    const answer = gaps.some((g) => g.kind === "score") ? null : scores.answer(c, value);
    if (c.title === null)
      return { id: c.id, label: c.number, state: t(texts.noText), done: false, empty: true, lacks: null };
    return {
      id: c.id,
      label: c.number,
      state: answer ?? t(texts.missing),
      done: gaps.length === 0 && answer !== null,
      empty: false,
      lacks: answer !== null && gaps.length > 0 ? t(texts.reasonsMissing) : null,
    };
  });
  const open = view.gaps.some((g) => g.kind === "recommendation" || g.kind === "equal-benefit");
  return [
    ...steps,
    {
      id: OVERALL,
      label: t(texts.overall),
      state: t(open ? texts.missing : texts.done),
      done: !open,
      empty: false,
      lacks: null,
    },
  ];
}

export function Stepper({ set, view, criterion, onChange }: StepperProps) {
  const t = useT();
  const list = useRef<HTMLDivElement>(null);
  const steps = useSteps(set, view);
  const move = (to: Step | undefined): void => {
    if (!to) return;
    onChange(to.id);
    list.current?.querySelector<HTMLElement>(`[data-step="${to.id}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={t(texts.steps)} className={css["stepper"]} ref={list}>
      {steps.map((s, i) => (
        <button
          key={s.id}
          type="button"
          role="tab"
          className={css["step"]}
          data-step={s.id}
          data-empty={s.empty || undefined}
          data-overall={s.id === OVERALL || undefined}
          id={`step-${s.id}`}
          aria-selected={s.id === criterion}
          aria-controls="form-page"
          tabIndex={s.id === criterion ? 0 : -1}
          onClick={() => onChange(s.id)}
          onKeyDown={(e) => {
            if (e.altKey || e.ctrlKey || e.metaKey) return;
            const to = { ArrowRight: steps[i + 1], ArrowLeft: steps[i - 1], Home: steps[0], End: steps.at(-1) }[e.key];
            if (!/^(Arrow(Left|Right)|Home|End)$/u.test(e.key)) return;
            e.preventDefault();
            move(to);
          }}
        >
          {s.id !== OVERALL && <span className="visually-hidden">{t(texts.criterion, { number: s.label })}, </span>}
          <span className={css["label"]} aria-hidden={s.id !== OVERALL || undefined}>
            {s.label}
            {s.done && <Check size={14} strokeWidth={2} aria-hidden="true" />}
          </span>
          <span className={css["state"]}>
            {s.state}
            {s.lacks !== null && <span aria-hidden="true"> *</span>}
          </span>
          {s.lacks !== null && <span className="visually-hidden">, {s.lacks}</span>}
        </button>
      ))}
    </div>
  );
}
