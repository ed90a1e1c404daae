// The answer on one criterion: a score on its scale, or yes/no at a gate, or "cannot judge". Chosen by pointer, arrows or one key.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { byKind, type Criterion, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { assessmentCommands as commands, assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { toast } from "../../stores/toasts.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox, Choice } from "../../ui/choice.tsx";
import { Keys } from "../../ui/keys.tsx";
import { ScoreScale } from "../../ui/score-scale.tsx";
import { AnchorLine } from "./anchor-line.tsx";
import { History } from "./history.tsx";
import css from "./point.module.css";
import { useRowDraft, type At } from "./row-writes.ts";
import { NO_KEYS, pressScaleKey } from "./scale-keys.ts";
import { useScoreTexts } from "./score-text.ts";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
const isAnswer = (v: unknown): v is JudgementValue => v === "cannot-judge" || (typeof v === "object" && v !== null);

export interface PointProps {
  readonly at: At;
  readonly criterion: Criterion;
  readonly value: JudgementValue | null;
}

export function Point({ at, criterion, value }: PointProps) {
  const t = useT();
  const errorText = useErrorText();
  const scores = useScoreTexts();
  const { id, number, scale, kind } = criterion;
  const draft = useRowDraft<JudgementValue | null>(at, `value:${id}`, value, (v) => ({
    field: "value",
    criterion: id,
    value: v,
  }));
  const [preview, setPreview] = useState<number | null>(null);
  const chosen = draft.value;
  const cannot = chosen === "cannot-judge";
  const steps = chosen !== null && typeof chosen === "object" && "steps" in chosen ? chosen.steps : null;
  const gate = chosen !== null && typeof chosen === "object" && "gate" in chosen ? chosen.gate : null;

  const clear = useCallback(() => {
    const before = draft.value;
    if (before === null) return;
    draft.set(null);
    toast(texts.cleared, { number }, () => draft.set(before));
  }, [draft, number]);

  // Keys act on what is chosen at that moment; their commands are registered once.
  const now = useRef({ draft, steps, gate, cannot, clear });
  useEffect(() => {
    now.current = { draft, steps, gate, cannot, clear };
  });
  const keys = useRef(NO_KEYS);
  useCommands(
    useMemo(() => {
      const press = (event: KeyboardEvent | undefined): void => {
        const d = now.current.draft;
        const digit = event && /^Digit\d$/u.test(event.code) && event.shiftKey ? event.code.slice(5) : event?.key;
        if (event === undefined || digit === undefined) return;
        byKind(kind, {
          gate: () => {
            if (digit === "1" || digit === "0") d.set({ gate: digit === "1" ? "yes" : "no" });
          },
          scored: () => {
            if (!scale) return;
            const key = digit === "," ? "." : digit;
            const half = event.shiftKey && key !== ".";
            const result = pressScaleKey(scale, now.current.steps, keys.current, { key, half, at: event.timeStamp });
            keys.current = result.memory;
            if (result.steps !== null) d.set({ steps: result.steps });
          },
        })();
      };
      const group = commands.group;
      return [
        {
          id: "assessment.score",
          label: commands.score,
          group,
          keys: [...DIGITS, ...DIGITS.map((d) => `Shift+Digit${d}`)],
          shown: ["0–9", "Shift+0–9"],
          hidden: true,
          run: press,
        },
        { id: "assessment.half", label: commands.half, group, keys: [".", ","], hidden: true, run: press },
        {
          id: "assessment.cannotJudge",
          label: commands.cannotJudge,
          group,
          keys: ["x"],
          run: () => now.current.draft.set(now.current.cannot ? null : "cannot-judge"),
        },
        {
          id: "assessment.clear",
          label: commands.clear,
          group,
          keys: ["Backspace", "Delete"],
          notInText: true,
          run: () => now.current.clear(),
        },
      ];
    }, [kind, scale]),
  );

  const shown = chosen === null ? null : cannot ? t(texts.cannotJudge) : scores.answer(criterion, chosen);
  const asked = byKind(kind, { gate: texts.gate, scored: texts.score });
  const wholes = scale ? `${Math.ceil(Number(scale.min))}–${Math.floor(Number(scale.max))}` : "0–1";
  return (
    <div className={css["point"]} data-field="value">
      <div className={css["head"]}>
        <h3>{t(asked)}</h3>
        <span className={css["value"]} data-none={shown === null || undefined} role="status">
          {shown ?? t(texts.noScore)}
        </span>
        <span className={css["how"]} aria-hidden="true">
          {t(texts.press)}{" "}
          {byKind(kind, { gate: ["1", "0"], scored: [wholes] }).map((keys) => (
            <Keys key={keys} keys={keys} />
          ))}
          {scale && Number(scale.step) === 0.5 && (
            <>
              {" "}
              <Keys keys="." /> {t(texts.forHalf)}
            </>
          )}
          {scale?.best === "min" && ` · ${t(texts.lowBest)}`}
        </span>
        <span className={css["gap"]} />
        <History
          at={at}
          field={`value:${id}`}
          name={t(asked)}
          now={chosen}
          show={(v) =>
            isAnswer(v) ? (v === "cannot-judge" ? t(texts.cannotJudge) : (scores.answer(criterion, v) ?? "")) : ""
          }
          onRestore={(v) => {
            if (isAnswer(v)) draft.set(v);
          }}
        />
        <Checkbox checked={cannot} onChange={(on) => draft.set(on ? "cannot-judge" : null)} keys="x">
          {t(texts.cannotJudge)}
        </Checkbox>
      </div>
      {byKind(kind, {
        gate: (
          <div className={css["gate"]}>
            <Choice
              label={t(texts.gate)}
              labelHidden
              layout="segments"
              value={gate}
              onChange={(g) => draft.set({ gate: g })}
              options={[
                { value: "yes", label: t(texts.gateMet), keys: "1" },
                { value: "no", label: t(texts.gateNotMet), keys: "0" },
              ]}
            />
          </div>
        ),
        scored: scale && (
          <ScoreScale
            label={t(texts.score)}
            scale={scale}
            value={steps}
            greyed={cannot}
            onPreview={setPreview}
            onChange={(s) => draft.set({ steps: s })}
          />
        ),
      })}
      <div className={css["below"]}>
        {draft.error ? (
          <p className={css["fault"]} role="alert">
            {t(texts.notSaved, { error: `${errorText(draft.error)} (${draft.error.code})` })}{" "}
            <Button size="compact" onPress={draft.flush}>
              {t(words.tryAgain)}
            </Button>
          </p>
        ) : (
          <AnchorLine criterion={criterion} steps={preview ?? steps} cannot={cannot && preview === null} />
        )}
      </div>
    </div>
  );
}
