// The form beside the document: the criteria as steps, one page at a time, and the next step below.
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { assessmentTexts as texts, partTexts } from "../../../shared/i18n/ui/assessment.ts";
import { conflictTexts } from "../../../shared/i18n/ui/conflict.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { afterwards, go, goInstead } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { Note } from "../../ui/note.tsx";
import { gapPlace, nextGapInRow, OVERALL, type ApplicationPlace, type FormField } from "../overview/gaps.ts";
import { CriterionPanel } from "./criterion-panel.tsx";
import { Foot } from "./foot.tsx";
import { FormMenu } from "./form-menu.tsx";
import css from "./form.module.css";
import type { Neighbours } from "./neighbours.tsx";
import { nextLabel } from "./next-label.ts";
import { OverallPanel } from "./overall-panel.tsx";
import type { QuoteTarget } from "./quote-target.ts";
import { Reconfirm } from "./reconfirm.tsx";
import { placeOfDifference } from "./row-diff.ts";
import { stepRow, type StepDirection } from "./row-undo.ts";
import type { At, RowView } from "./row-writes.ts";
import { Stepper } from "./stepper.tsx";
import { focusField, useFormSpot, type Spot } from "./use-form-spot.ts";
import { useFormCommands } from "./use-form-commands.ts";

export interface FormProps {
  readonly at: At;
  readonly place: ApplicationPlace;
  readonly view: RowView;
  readonly application: Application;
  readonly set: CriteriaSet;
  readonly criterion: string;
  readonly left: Spot | null;
  readonly setCriterion: (id: string, field?: FormField | null) => void;
  readonly neighbours: Neighbours;
  readonly target: RefObject<QuoteTarget | null>;
  readonly openPage: (path: string, page: number) => void;
}

export function Form(props: FormProps) {
  const { at, place, view, application, set, criterion, left, setCriterion, neighbours, target, openPage } = props;
  const t = useT();
  const errorText = useErrorText();
  const root = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  // Those without an approved text too: one may stand at such a page, and goes on from there.
  const order = useMemo(() => set.criteria.map((c) => c.id), [set]);
  const shown = set.criteria.find((c) => c.id === criterion);
  const row = useMemo(() => ({ row: { application: at.application }, gaps: view.gaps }), [at, view.gaps]);
  const gap = nextGapInRow(row, order, criterion);

  useEffect(() => {
    // A place that names a field is where one wants to go on; the tab may only now come into sight.
    if (place.field === undefined) return;
    const { field, caret = null } = place;
    const frame = requestAnimationFrame(() => focusField(root.current, field, caret));
    return () => cancelAnimationFrame(frame);
  }, [place, criterion]);
  const asked = place.field === undefined || place.field === "declaration" ? null : place.field;
  useFormSpot(at, criterion, asked === null ? left : { field: asked, caret: place.caret ?? null }, root);
  useEffect(() => {
    root.current?.querySelector("[role=tabpanel]")?.scrollTo(0, 0);
  }, [criterion]);

  const { next, goTo } = neighbours;
  const onNext = useCallback(() => {
    if (gap) goInstead(gapPlace(at.round, gap));
    else if (next !== null) goTo(next);
    else void afterwards(flushAll(), () => go({ screen: "overview", round: at.round }));
  }, [gap, next, goTo, at]);

  const onStep = useCallback(
    (direction: StepDirection) => {
      stepRow(at, direction).then(
        (difference) => {
          setProblem(null);
          if (!difference) return;
          const number = set.criteria.find((c) => c.id === difference.criterion)?.number ?? "";
          toast(direction === "reviews.undo" ? texts.undone : texts.redone, {
            what: t(partTexts[difference.part], { number }),
          });
          if (difference.part === "conflict") return;
          const to = placeOfDifference(difference);
          setCriterion(to.criterion, to.field);
        },
        (e: unknown) => setProblem(isAppError(e) ? e : null),
      );
    },
    [at, set, setCriterion, t],
  );
  useFormCommands({ at, set, criterion, setCriterion, onNext, onStep, root });

  const [label, params] = nextLabel(set, criterion, gap, next !== null);
  return (
    <div className={css["form"]} ref={root}>
      <div className={css["top"]}>
        <Stepper set={set} view={view} criterion={criterion} onChange={setCriterion} />
        <FormMenu at={at} view={view} onStep={onStep} />
      </div>
      <div
        className={css["page"]}
        id="form-page"
        role="tabpanel"
        aria-labelledby={`step-${criterion}`}
        data-overall={criterion === OVERALL || undefined}
      >
        {problem && (
          <Note tone="stop" live>
            {errorText(problem)} ({problem.code})
          </Note>
        )}
        {view.needsReconfirmation && (
          <Reconfirm
            at={at}
            application={application}
            set={set}
            view={view}
            onDone={() => root.current?.querySelector<HTMLElement>("[role=tab][aria-selected=true]")?.focus()}
          />
        )}
        {view.row.conflict?.answer === "possible" && criterion === OVERALL && (
          <Note tone="info">{t(conflictTexts.possibleWarning)}</Note>
        )}
        {shown ? (
          <CriterionPanel
            key={shown.id}
            at={at}
            set={set}
            criterion={shown}
            view={view}
            target={target}
            openPage={openPage}
            onStep={onStep}
            noteOpen={place.field === "note"}
          />
        ) : (
          <OverallPanel at={at} set={set} view={view} target={target} setCriterion={setCriterion} onStep={onStep} />
        )}
      </div>
      <Foot set={set} view={view} nextLabel={t(label, params)} onNext={onNext} />
    </div>
  );
}
