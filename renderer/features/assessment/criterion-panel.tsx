// One criterion: the approved wording as heading, the approval beside it, guidance, answer, reasons, private note (mockup 04).
import { ChevronDown, ChevronUp } from "lucide-react";
import { useId, useMemo, type RefObject } from "react";
import { create } from "zustand";
import {
  reasonsDue,
  stepsToValue,
  type Approval,
  type CriteriaSet,
  type Criterion,
} from "../../../shared/domain/criteria.ts";
import { LANGUAGES, HTML_LANG, type Language } from "../../../shared/i18n/language.ts";
import { assessmentCommands as commands, assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { Local, useFormat, useLang, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import css from "./criterion-panel.module.css";
import { Point } from "./point.tsx";
import { PrivateNote } from "./private-note.tsx";
import type { QuoteTarget } from "./quote-target.ts";
import { Reasons } from "./reasons.tsx";
import type { At, RowView } from "./row-writes.ts";
import { useScoreTexts } from "./score-text.ts";
import type { OnStep } from "./writing-area.tsx";

/** Open or folded for all criteria alike, as long as the window is open. */
const useGuidance = create<{ readonly open: boolean }>(() => ({ open: true }));
const toggleGuidance = (): void => useGuidance.setState((s) => ({ open: !s.open }));

export interface CriterionPanelProps {
  readonly at: At;
  readonly set: CriteriaSet;
  readonly criterion: Criterion;
  readonly view: RowView;
  readonly target: RefObject<QuoteTarget | null>;
  readonly openPage: (path: string, page: number) => void;
  readonly onStep: OnStep;
  /** One goes on in the note. */
  readonly noteOpen: boolean;
}

export function CriterionPanel({ at, set, criterion, view, target, openPage, onStep, noteOpen }: CriterionPanelProps) {
  const t = useT();
  const judgement = view.row.judgements.find((j) => j.criterion === criterion.id);
  const value = judgement?.value ?? null;
  const points =
    criterion.scale && value !== null && typeof value === "object" && "steps" in value
      ? stepsToValue(criterion.scale, value.steps)
      : null;
  useCommands(
    useMemo(
      () => [{ id: "assessment.guidance", label: commands.guidance, group: commands.group, run: toggleGuidance }],
      [],
    ),
  );
  return (
    <>
      <header className={css["head"]}>
        <div className={css["above"]}>
          <span>{t(texts.criterion, { number: criterion.number })}</span>
          {set.approval && <ApprovalLine approval={set.approval} />}
        </div>
        {criterion.title && (
          <h2 className={css["wording"]}>
            <Local text={criterion.title} />
          </h2>
        )}
        {criterion.title && <Original title={criterion.title} />}
      </header>
      {criterion.title === null ? (
        <p>{t(texts.noTextAbout, { number: criterion.number })}</p>
      ) : (
        <>
          <Guidance criterion={criterion} version={set.version} />
          <Point at={at} criterion={criterion} value={value} />
          <Reasons
            at={at}
            criterion={criterion}
            judgement={judgement}
            required={value === "cannot-judge" || reasonsDue(criterion, points)}
            target={target}
            openPage={openPage}
            onStep={onStep}
          />
          <PrivateNote
            at={at}
            criterion={criterion.id}
            server={view.notes[criterion.id] ?? ""}
            onStep={onStep}
            begin={noteOpen}
          />
        </>
      )}
    </>
  );
}

function ApprovalLine({ approval }: { approval: Approval }) {
  const t = useT();
  const f = useFormat();
  const { body, date, agendaItem, wording } = approval;
  return (
    <span className={css["approval"]}>
      {t(wording === "godkendt" ? texts.approved : texts.presented, { body, date: f.date(date), item: agendaItem })}
    </span>
  );
}

/** In another language than the approved one, the approved wording stays in sight. Danish is approved; else what there is. */
function Original({ title }: { title: NonNullable<Criterion["title"]> }) {
  const shown = useLang();
  const approved: Language | undefined = (["da", ...LANGUAGES] as const).find((l) => title[l] !== undefined);
  if (approved === undefined || approved === shown || title[shown] === undefined) return null;
  return (
    <p className={css["original"]} lang={HTML_LANG[approved]}>
      {title[approved]}
    </p>
  );
}

function Guidance({ criterion, version }: { criterion: Criterion; version: number }) {
  const t = useT();
  const f = useFormat();
  const scores = useScoreTexts();
  const id = useId();
  const open = useGuidance((s) => s.open);
  const { guidance, weight, threshold, scale, advisory } = criterion;
  const Chevron = open ? ChevronUp : ChevronDown;
  const facts = [
    t(texts.weight, { weight: f.decimal(weight) }),
    ...(threshold === null ? [] : [t(texts.threshold, { threshold: scores.number(threshold, scale) })]),
    ...(advisory ? [t(texts.advisory)] : []),
    t(texts.version, { version }),
  ];
  return (
    <section className={css["guidance"]} aria-label={t(texts.guidance)}>
      <button
        type="button"
        className={css["toggle"]}
        aria-expanded={open}
        aria-controls={id}
        disabled={guidance === null}
        onClick={toggleGuidance}
      >
        <strong>{t(guidance === null ? texts.noGuidance : texts.guidance)}</strong>
        <span className={css["facts"]}>{facts.join(" · ")}</span>
        {guidance !== null && <Chevron size={16} strokeWidth={1.5} aria-hidden="true" />}
      </button>
      <div id={id} hidden={!open || guidance === null}>
        {guidance && <Local text={guidance} />}
      </div>
    </section>
  );
}
