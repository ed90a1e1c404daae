// A field for running words: saved while one types, with its earlier versions, its fault and the row's undo once its own is spent.
import { useEffect, useRef, type ReactNode, type Ref } from "react";
import type { FieldChange } from "../../../shared/contract/reviews.ts";
import { LONGEST_TEXT } from "../../../shared/domain/review.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import type { AppError } from "../../../shared/lib/errors.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { lengthOf, TextArea } from "../../ui/field.tsx";
import { History } from "./history.tsx";
import { onSpentUndo, type StepDirection } from "./row-undo.ts";
import { TEXT_DELAY, useRowDraft, type At } from "./row-writes.ts";
import css from "./writing-area.module.css";

/** From here on the end of it is in sight. */
const NEAR = LONGEST_TEXT - 2000;

export type OnStep = (direction: StepDirection) => void;

export interface WritingAreaProps {
  readonly at: At;
  /** Path in the journal: "reasons:k4". */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur: () => void;
  readonly error: AppError | null;
  readonly onStep: OnStep;
  readonly mark?: string;
  readonly hint?: ReactNode;
  readonly max?: number | undefined;
  readonly fill?: boolean;
  readonly rows?: number;
  readonly tool?: ReactNode;
  readonly below?: ReactNode;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

export function WritingArea(props: WritingAreaProps) {
  const {
    at,
    field,
    label,
    value,
    onChange,
    onBlur,
    error,
    onStep,
    mark,
    hint,
    max,
    fill,
    rows,
    tool,
    below,
    areaRef,
  } = props;
  const t = useT();
  const errorText = useErrorText();
  const area = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => (area.current ? onSpentUndo(area.current, onStep) : undefined), [onStep]);
  const limit = max ?? (lengthOf(value) > NEAR ? LONGEST_TEXT : undefined);
  return (
    <TextArea
      label={label}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      error={error ? t(texts.notSaved, { error: `${errorText(error)} (${error.code})` }) : null}
      areaRef={(el) => {
        area.current = el;
        if (typeof areaRef === "function") areaRef(el);
        else if (areaRef) areaRef.current = el;
      }}
      tool={
        <span className={css["tools"]}>
          {error && (
            <Button size="compact" onPress={onBlur}>
              {t(words.tryAgain)}
            </Button>
          )}
          <History at={at} field={field} name={label} now={value} onRestore={(v) => onChange(String(v))} />
          {tool}
        </span>
      }
      {...(mark === undefined ? {} : { mark })}
      {...(hint === undefined ? {} : { hint })}
      {...(limit === undefined ? {} : { max: limit })}
      {...(fill ? { fill } : {})}
      {...(rows === undefined ? {} : { rows })}
      {...(below === undefined ? {} : { below })}
    />
  );
}

export type SavedTextProps = Omit<WritingAreaProps, "value" | "onChange" | "onBlur" | "error"> & {
  readonly server: string;
  /** Depends on nothing but the text. */
  readonly asChange: (text: string) => FieldChange;
};
/** A writing area that is one text of the row. */
export function SavedText({ server, asChange, ...rest }: SavedTextProps) {
  const draft = useRowDraft(rest.at, rest.field, server, asChange, TEXT_DELAY);
  return <WritingArea {...rest} value={draft.value} onChange={draft.set} onBlur={draft.flush} error={draft.error} />;
}
