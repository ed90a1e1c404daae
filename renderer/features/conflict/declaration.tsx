// The declaration (mockup 05): who is involved at the left, the question at the right. Nothing is chosen beforehand; each answer
// says what it does to the documents. What is not declared yet stays as it is while one looks at another application.
import { Lock } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Application } from "../../../shared/domain/application.ts";
import { CONFLICT_KINDS, LONGEST_REASON, type Declaration } from "../../../shared/domain/conflict.ts";
import { commandGroups } from "../../../shared/i18n/ui/frame.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { conflictKinds, conflictTexts as texts } from "../../../shared/i18n/ui/conflict.ts";
import { isAppError, type AppError } from "../../../shared/lib/errors.ts";
import { useErrorText, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { useHelpAbout } from "../../stores/help.ts";
import { saving } from "../../stores/saving.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { lengthOf, TextArea } from "../../ui/field.tsx";
import { Note } from "../../ui/note.tsx";
import { changeRow, type At, type RowView } from "../assessment/row-writes.ts";
import css from "./conflict.module.css";
import { Involved } from "./involved.tsx";

const ANSWERS = ["none", "possible", "conflicted"] as const;

interface Unsent {
  readonly answer: Declaration["answer"] | null;
  readonly kind: Declaration["kind"];
  readonly reason: string;
}
/** Declarations begun and not made, by row. In the window's memory only: nothing of a declaration is kept before it is made. */
const begun = new Map<string, Unsent>();

type Lack = "chooseAnswer" | "chooseKind" | "writeReason" | "tooLong";
function lackOf({ answer, kind, reason }: Unsent): Lack | null {
  if (answer === null) return "chooseAnswer";
  if (answer === "none") return null;
  if (kind === null) return "chooseKind";
  if (reason.trim() === "") return "writeReason";
  return lengthOf(reason) > LONGEST_REASON ? "tooLong" : null;
}

export interface DeclarationFormProps {
  readonly at: At;
  readonly application: Application;
  readonly view: RowView;
  /** Declared, or a correction given up. */
  readonly onDone: () => void;
}

export function DeclarationForm({ at, application, view, onDone }: DeclarationFormProps) {
  useHelpAbout("conflicts");
  const t = useT();
  const errorText = useErrorText();
  const key = `${at.round} ${at.application}`;
  const made = view.row.conflict;
  const [unsent, setUnsent] = useState<Unsent>(
    () => begun.get(key) ?? { answer: made?.answer ?? null, kind: made?.kind ?? null, reason: made?.reason ?? "" },
  );
  const [lack, setLack] = useState<Lack | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const reasonRef = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { answer, kind, reason } = unsent;
  // Declared inhabil before: the documents are gone from here, so no answer opens them at once.
  const removed = made?.answer === "conflicted";
  const about = {
    none: removed ? texts.noneAgain : texts.noneAbout,
    possible: removed ? texts.possibleAgain : texts.possibleAbout,
    conflicted: texts.conflictedAbout,
  } as const;
  const asks = answer === "possible" || answer === "conflicted";

  const change = (part: Partial<Unsent>): void => {
    const next = { ...unsent, ...part };
    begun.set(key, next);
    setUnsent(next);
    setLack(null);
    setError(null);
  };
  const focusIn = (part: string): void =>
    form.current?.querySelector<HTMLElement>(`[data-part="${part}"] input, [data-part="${part}"] textarea`)?.focus();

  const declare = async (): Promise<void> => {
    const missing = lackOf(unsent);
    setLack(missing);
    if (missing === "chooseAnswer") return focusIn("answer");
    if (missing === "chooseKind") return focusIn("kind");
    if (missing !== null || answer === null) return reasonRef.current?.focus();
    try {
      await saving(
        () =>
          changeRow(at, {
            field: "conflict",
            answer,
            kind: answer === "none" ? null : kind,
            reason: answer === "none" ? "" : reason,
          }),
        () => void declare(),
      );
      begun.delete(key);
      onDone();
    } catch (e) {
      setError(isAppError(e) ? e : null);
    }
  };
  // Commands are registered once; they do what the form means at that moment.
  const now = useRef({ change, declare });
  useEffect(() => {
    now.current = { change, declare };
  });
  useCommands(
    useMemo(
      () => [
        ...ANSWERS.map((a, i) => ({
          id: `conflict.${a}`,
          label: texts[a],
          group: commandGroups.go,
          keys: [String(i + 1)],
          hidden: true,
          run: () => {
            // Drawn at once: the next question takes the focus.
            flushSync(() => now.current.change({ answer: a }));
            if (a !== "none") focusIn("kind");
          },
        })),
        {
          id: "conflict.declare",
          label: texts.declare,
          group: commandGroups.go,
          keys: ["$mod+Enter"],
          run: () => void now.current.declare(),
        },
      ],
      [],
    ),
  );

  const fault = error ? `${errorText(error)} (${error.code})` : lack === null ? null : t(texts[lack]);
  return (
    <div className={css["page"]}>
      <div className={css["left"]}>
        <p className={css["locked"]}>
          <Lock size={16} strokeWidth={1.5} aria-hidden="true" />
          {t(texts.locked)}
        </p>
        <Involved application={application} hints={view.hints} />
      </div>
      <div className={css["right"]} ref={form}>
        <div className={css["form"]}>
          <div>
            <h2>{t(texts.question)}</h2>
            <p className={css["facts"]}>{t(texts.law)}</p>
          </div>
          <div data-part="answer">
            <Choice
              label={t(texts.question)}
              labelHidden
              value={answer}
              onChange={(a) => change({ answer: a })}
              options={ANSWERS.map((a, i) => ({
                value: a,
                label: t(texts[a]),
                about: t(about[a]),
                keys: String(i + 1),
              }))}
            />
          </div>
          {asks && (
            <>
              <div data-part="kind" className={css["kinds"]}>
                <Choice
                  label={t(texts.kind)}
                  layout="line"
                  value={kind}
                  onChange={(k) => change({ kind: k })}
                  options={CONFLICT_KINDS.map((k) => ({ value: k, label: t(conflictKinds[k]) }))}
                />
              </div>
              <TextArea
                label={t(texts.reason)}
                mark={t(words.required)}
                value={reason}
                onChange={(text) => change({ reason: text })}
                max={LONGEST_REASON}
                rows={3}
                areaRef={reasonRef}
                hint={t(texts.readBy)}
              />
              <Note tone="warn" live>
                {t(answer === "possible" ? texts.possibleWarning : texts.conflictedWarning)}
              </Note>
            </>
          )}
        </div>
        <div className={css["foot"]}>
          <p className={css["footWords"]} data-fault={fault !== null || undefined} role="status">
            {fault ?? t(texts.correctable)}
          </p>
          {made !== null && (
            <Button
              size="closing"
              onPress={() => {
                begun.delete(key);
                onDone();
              }}
            >
              {t(texts.keep)}
            </Button>
          )}
          <Button kind="primary" size="closing" keys="$mod+Enter" onPress={() => void declare()}>
            {t(answer === "conflicted" ? texts.declareConflicted : texts.declare)}
          </Button>
        </div>
      </div>
    </div>
  );
}
