// Fields a person writes in: one line or many, with label, hint, counter and error in fixed places, so that nothing moves.
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode, type Ref } from "react";
import { useT } from "../i18n/language.tsx";
import { uiTexts } from "../../shared/i18n/ui/controls.ts";
import css from "./field.module.css";

interface Common {
  readonly label: string;
  /** Beside the label: "påkrævet". */
  readonly mark?: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly readOnly?: boolean;
  /** Right of the label. */
  readonly tool?: ReactNode;
  readonly lang?: string;
  readonly autoFocus?: boolean;
}
export interface TextFieldProps extends Common {
  readonly type?: "text" | "password" | "email";
  readonly autoComplete?: string;
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onKeyDown?: (e: KeyboardEvent) => void;
}

function Label({ id, label, mark, tool }: { id: string; label: string; mark: string | undefined; tool: ReactNode }) {
  return (
    <div className={css["head"]}>
      <label htmlFor={id}>
        <strong>{label}</strong>
        {mark !== undefined && <span className={css["mark"]}>{mark}</span>}
      </label>
      {tool}
    </div>
  );
}

/** Focus on opening, where the screen is about this one field. */
function useOpenFocus(wanted: boolean, id: string): void {
  useEffect(() => {
    if (wanted) document.getElementById(id)?.focus();
  }, [wanted, id]);
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  useOpenFocus(props.autoFocus ?? false, id);
  const { label, mark, hint, error, value, onChange, onBlur, readOnly, tool, type = "text", end, inputRef } = props;
  return (
    <div className={css["field"]}>
      <Label id={id} label={label} mark={mark} tool={tool} />
      <div className={css["line"]} data-error={error ? true : undefined}>
        <input
          id={id}
          ref={inputRef}
          type={type}
          value={value}
          readOnly={readOnly}
          lang={props.lang}
          autoComplete={props.autoComplete ?? "off"}
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-below`}
          onChange={(e) => onChange(e.target.value)}
          onBlur={onBlur}
          onKeyDown={props.onKeyDown}
        />
        {end}
      </div>
      <p id={`${id}-below`} className={css["below"]} data-error={error ? true : undefined}>
        {error ?? hint}
      </p>
    </div>
  );
}

export interface TextAreaProps extends Common {
  /** Characters allowed; typing goes on beyond, and the counter says by how much. */
  readonly max?: number;
  readonly rows?: number;
  /** Takes the height that is left. */
  readonly fill?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly onKeyDown?: (e: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** Below left. */
  readonly below?: ReactNode;
}

/** Characters as people count them: code points. */
export const lengthOf = (text: string): number => Array.from(text).length;

export function TextArea(props: TextAreaProps) {
  const id = useId();
  useOpenFocus(props.autoFocus ?? false, id);
  const t = useT();
  const own = useRef<HTMLTextAreaElement>(null);
  const {
    label,
    mark,
    hint,
    error,
    value,
    onChange,
    onBlur,
    readOnly,
    tool,
    max,
    rows = 4,
    fill = false,
    areaRef,
    below,
  } = props;
  // Grows with its text where the column does not give it a height (no `field-sizing` in Chrome 114).
  useLayoutEffect(() => {
    const el = own.current;
    if (!el || fill) return;
    el.style.height = "auto";
    el.style.height = `${el.scrollHeight + 2}px`;
  }, [value, fill]);
  const left = max === undefined ? null : max - lengthOf(value);
  return (
    <div className={css["field"]} data-fill={fill || undefined}>
      <Label id={id} label={label} mark={mark} tool={tool} />
      <textarea
        id={id}
        ref={(el) => {
          own.current = el;
          if (typeof areaRef === "function") areaRef(el);
          else if (areaRef) areaRef.current = el;
        }}
        rows={rows}
        value={value}
        readOnly={readOnly}
        lang={props.lang}
        spellCheck={false}
        aria-invalid={error || (left !== null && left < 0) ? true : undefined}
        aria-describedby={`${id}-below`}
        onChange={(e) => onChange(e.target.value)}
        onBlur={onBlur}
        onKeyDown={props.onKeyDown}
      />
      <div className={css["feet"]}>
        <div id={`${id}-below`} className={css["below"]} data-error={error ? true : undefined}>
          {error ?? hint ?? below}
        </div>
        {left !== null && (
          <div className={css["counter"]} data-over={left < 0 || undefined} role={left < 50 ? "status" : undefined}>
            {left < 0 ? t(uiTexts.tooMany, { count: -left }) : t(uiTexts.left, { count: left })}
          </div>
        )}
      </div>
    </div>
  );
}

export interface CellInputProps {
  /** Said, not shown: the table's head says it on screen. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | null;
  readonly readOnly?: boolean;
}
/** A field in a table's cell; its error below it. */
export function CellInput({ label, value, onChange, error, readOnly = false }: CellInputProps) {
  const id = useId();
  return (
    <div className={css["field"]}>
      <div className={css["line"]} data-error={error ? true : undefined}>
        <input
          value={value}
          size={6}
          readOnly={readOnly}
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-below`}
          onChange={(e) => onChange(e.target.value)}
        />
      </div>
      <p id={`${id}-below`} className={css["below"]} data-error={error ? true : undefined}>
        {error}
      </p>
    </div>
  );
}
