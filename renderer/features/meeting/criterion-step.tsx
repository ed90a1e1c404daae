// One criterion of one application: who gave what, extremes first, in their own words; then the group's value and its reason.
import { useEffect, useMemo, useRef } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { byKind, type Criterion, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { meetingCommands as commands, meetingTexts as texts } from "../../../shared/i18n/ui/meeting.ts";
import { matrixTexts } from "../../../shared/i18n/ui/matrix.ts";
import { div, mul, rational } from "../../../shared/lib/rational.ts";
import { service } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { Local, useErrorText, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextArea } from "../../ui/field.tsx";
import { ScaleLine } from "../../ui/scale-line.tsx";
import { ScoreScale } from "../../ui/score-scale.tsx";
import { assessmentTexts } from "../../../shared/i18n/ui/assessment.ts";
import { spanOf, type MatrixRow } from "../matrix/matrix-rows.ts";
import { stepsOf, useMatrixTexts } from "../matrix/matrix-texts.ts";
import { useConsensus, type Consensus } from "./group-writes.ts";
import css from "./meeting.module.css";
import type { Meeting } from "./meeting-screen.tsx";
import { useScoreKeys } from "./use-score-keys.ts";
import { Voices } from "./voices.tsx";

const NOTHING: Consensus = { value: null, reasons: "" };

export interface CriterionStepProps {
  readonly round: string;
  readonly application: Application;
  readonly criterion: Criterion;
  readonly row: MatrixRow;
  readonly meeting: Meeting;
  readonly onMove: (by: 1 | -1) => void;
}

export function CriterionStep({ round, application, criterion, row, meeting, onMove }: CriterionStepProps) {
  const t = useT();
  const words = useMatrixTexts();
  const { names } = meeting;
  const at = useMemo(() => ({ round, application: application.id }), [round, application.id]);
  const answer = useRead("group.application", at);
  const { id, number, scale, title } = criterion;
  const of = row.criteria.find((c) => c.criterion.id === id);
  const spread = answer.data?.criteria.find((c) => c.criterion === id);
  const given = (of?.cells ?? []).flatMap((c) => {
    const steps = c?.standing === "counts" ? stepsOf(c) : null;
    return c && steps !== null ? [{ person: c.person, steps }] : [];
  });
  const stored = answer.data?.row?.consensus.find((c) => c.criterion === id) ?? null;
  const medianText = of?.median ? t(matrixTexts.medianOf, { median: words.figure(of.median) }) : "";
  const range = of?.range && given.length > 1 ? t(matrixTexts.range, { range: words.figure(of.range) }) : "";
  const limit = scale
    ? words.figure(div(mul(spanOf(scale), rational(meeting.core.joint.spreadPercent)), rational(100)))
    : "";
  return (
    <>
      <div className={css["page"]}>
        <h1>
          {application.journalNumber} <Local text={application.title} />
        </h1>
        <p className={css["criterion"]}>
          <strong>{t(texts.criterion, { number })}</strong> {title && <Local text={title} />}
        </p>
        <Refusal error={answer.error ?? null} />
        {scale && given.length > 0 && (
          <ScaleLine
            large
            label={[
              medianText,
              range,
              ...given.map((g) => `${names.get(g.person) ?? g.person} ${words.score(scale, g.steps)}`),
            ].join(", ")}
            scale={scale}
            people={given.map((g) => ({
              person: g.person,
              short: words.score(scale, g.steps),
              name: meeting.short.get(g.person) ?? "",
              steps: g.steps,
            }))}
            median={of?.median ?? null}
            medianText={[medianText, range].filter(Boolean).join(" · ")}
          />
        )}
        {scale && given.length === 0 && <p className={css["soft"]}>{t(texts.nobody)}</p>}
        {answer.data && (
          <Voices
            at={at}
            members={answer.data.members}
            row={answer.data.row}
            criterion={criterion}
            names={names}
            short={meeting.short}
          />
        )}
      </div>
      {answer.data?.closed === null && (
        <Settle
          at={at}
          criterion={criterion}
          server={stored ? { value: stored.value, reasons: stored.reasons } : NOTHING}
          due={spread?.reasonDue ?? false}
          limit={limit}
          canTakeMedian={typeof spread?.medianSteps === "number"}
          onMove={onMove}
        />
      )}
    </>
  );
}

interface SettleProps {
  readonly at: { readonly round: string; readonly application: string };
  readonly criterion: Criterion;
  readonly server: Consensus;
  /** The service says that a reason is owed. */
  readonly due: boolean;
  readonly limit: string;
  readonly canTakeMedian: boolean;
  readonly onMove: (by: 1 | -1) => void;
}

/** The foot: the group's value starts empty; one key takes the median; a reason where the rules ask for one. */
function Settle({ at, criterion, server, due, limit, canTakeMedian, onMove }: SettleProps) {
  const t = useT();
  const errorText = useErrorText();
  const draft = useConsensus(at, criterion.id, server);
  const { value, reasons } = draft.value;
  const { scale } = criterion;
  const set = (next: JudgementValue | null): void => draft.set({ value: next, reasons: draft.value.reasons });
  const steps = value !== null && typeof value === "object" && "steps" in value ? value.steps : null;
  const gate = value !== null && typeof value === "object" && "gate" in value ? value.gate : null;
  const area = useRef<HTMLTextAreaElement>(null);
  const owed = (due || value === "cannot-judge") && reasons.trim() === "";
  const now = useRef({ set, value, draft });
  useEffect(() => {
    now.current = { set, value, draft };
  });
  useScoreKeys(criterion, steps, (next) => now.current.set(next));
  useCommands(
    useMemo(() => {
      const median = async (): Promise<void> => {
        const { value: taken } = await service.call("group.takeMedian", { ...at, criterion: criterion.id });
        now.current.set(taken);
      };
      return [
        {
          id: "meeting.median",
          label: commands.median,
          group: commands.group,
          keys: ["m"],
          enabled: canTakeMedian,
          run: () => void median().catch(() => undefined),
        },
        {
          id: "meeting.cannot",
          label: commands.cannot,
          group: commands.group,
          keys: ["x"],
          run: () => now.current.set(now.current.value === "cannot-judge" ? null : "cannot-judge"),
        },
        {
          id: "meeting.reasons",
          label: commands.reasons,
          group: commands.group,
          keys: ["b"],
          run: () => area.current?.focus(),
        },
      ];
    }, [at, criterion.id, canTakeMedian]),
  );
  const median = (): void =>
    void service.call("group.takeMedian", { ...at, criterion: criterion.id }).then(
      (r) => set(r.value),
      () => undefined,
    );
  return (
    <footer className={css["foot"]}>
      <div className={css["value"]}>
        <h2>{t(texts.consensus)}</h2>
        {byKind(criterion.kind, {
          scored: scale && (
            <ScoreScale
              label={t(texts.consensus)}
              scale={scale}
              value={steps}
              greyed={value === "cannot-judge"}
              onChange={(s) => set({ steps: s })}
            />
          ),
          gate: (
            <Choice
              label={t(texts.consensus)}
              labelHidden
              layout="segments"
              value={gate}
              onChange={(g) => set({ gate: g })}
              options={[
                { value: "yes", label: t(assessmentTexts.gateMet), keys: "1" },
                { value: "no", label: t(assessmentTexts.gateNotMet), keys: "0" },
              ]}
            />
          ),
        })}
        <div className={css["acts"]}>
          {scale && (
            <Button size="compact" keys="m" off={!canTakeMedian} onPress={median}>
              {t(texts.takeMedian)}
            </Button>
          )}
          <Button
            size="compact"
            kind="quiet"
            keys="x"
            onPress={() => set(value === "cannot-judge" ? null : "cannot-judge")}
          >
            {t(texts.cannot)}
          </Button>
        </div>
      </div>
      <div className={css["why"]}>
        <TextArea
          label={t(texts.reasons)}
          {...(owed ? { mark: t(texts.required) } : {})}
          hint={due ? t(texts.reasonsDue, { limit }) : undefined}
          value={reasons}
          onChange={(text) => draft.set({ value: draft.value.value, reasons: text })}
          onBlur={draft.flush}
          rows={2}
          areaRef={area}
          error={draft.error ? t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` }) : null}
        />
      </div>
      <div className={css["ways"]}>
        <Button keys="PageUp" onPress={() => onMove(-1)}>
          {t(texts.previous)}
        </Button>
        <Button kind="primary" size="closing" keys="PageDown" onPress={() => onMove(1)}>
          {t(value === null ? texts.nextGive : texts.next)}
        </Button>
      </div>
    </footer>
  );
}
