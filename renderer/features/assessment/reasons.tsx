// Reasons for one answer, with quotations from the documents: plain text in the field, a chip below for each page they come from.
import { Quote as QuoteIcon } from "lucide-react";
import { useEffect, useRef, type RefObject } from "react";
import type { Criterion } from "../../../shared/domain/criteria.ts";
import type { Judgement } from "../../../shared/domain/review.ts";
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { typeAtCaret, type QuoteTarget } from "./quote-target.ts";
import { insertion, quotedWords, quotesStanding, remember, type Quote } from "./quotes.ts";
import css from "./reasons.module.css";
import { TEXT_DELAY, useRowDraft, type At } from "./row-writes.ts";
import { askForQuote } from "./ask-for-quote.ts";
import { WritingArea, type OnStep } from "./writing-area.tsx";

interface Written {
  readonly text: string;
  readonly quotes: readonly Quote[];
}

export interface ReasonsProps {
  readonly at: At;
  readonly criterion: Criterion;
  readonly judgement: Judgement | undefined;
  readonly required: boolean;
  readonly target: RefObject<QuoteTarget | null>;
  readonly openPage: (path: string, page: number) => void;
  readonly onStep: OnStep;
}

const NONE: readonly Quote[] = [];

export function Reasons({ at, criterion, judgement, required, target, openPage, onStep }: ReasonsProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const server = useRef<Written>({ text: "", quotes: NONE });
  const text = judgement?.reasons ?? "";
  const quotes = judgement?.quotes ?? NONE;
  if (server.current.text !== text || server.current.quotes !== quotes) server.current = { text, quotes };
  const draft = useRowDraft<Written>(
    at,
    `reasons:${criterion.id}`,
    server.current,
    (w) => ({ field: "reasons", criterion: criterion.id, text: w.text, quotes: [...w.quotes] }),
    TEXT_DELAY,
  );
  // Also those cut out just now: they come back with their words when the cut is undone.
  const known = useRef<Quote[]>([]);
  known.current = remember(known.current, draft.value.quotes);
  const write = (now: string): void => draft.set({ text: now, quotes: quotesStanding(now, known.current) });

  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  useEffect(() => {
    const put: QuoteTarget = (quote) => {
      const field = area.current;
      if (!field) return;
      const said = quotedWords(quote.text);
      if (said === "") return;
      const [from, to] = [field.selectionStart, field.selectionEnd];
      const [before, after] = [field.value.slice(0, from), field.value.slice(to)];
      const put = insertion(before, after, said, t(texts.pageMark, { page: quote.page }));
      known.current = remember(known.current, [
        ...quotesStanding(field.value, known.current),
        { at: from + put.indexOf("»"), attachment: quote.attachment, page: quote.page, text: said },
      ]);
      if (!typeAtCaret(field, put)) latest.current(before + put + after);
    };
    target.current = put;
    return () => {
      if (target.current === put) target.current = null;
    };
  }, [target, t]);

  return (
    <div className={css["reasons"]} data-field="reasons">
      <WritingArea
        at={at}
        field={`reasons:${criterion.id}`}
        label={t(texts.reasons)}
        mark={t(required ? words.required : words.optional)}
        value={draft.value.text}
        onChange={write}
        onBlur={draft.flush}
        error={draft.error}
        onStep={onStep}
        max={criterion.maxLength}
        fill
        areaRef={area}
        tool={
          <Button
            kind="quiet"
            size="compact"
            keys="$mod+Shift+c"
            icon={<QuoteIcon size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={askForQuote}
          >
            {t(texts.insertQuote)}
          </Button>
        }
      />
      {draft.value.quotes.length > 0 && (
        <ul className={css["quotes"]} aria-label={t(texts.quotes)}>
          {draft.value.quotes.map((q) => (
            <li key={`${q.at} ${q.attachment}`}>
              <button type="button" className={css["quote"]} onClick={() => openPage(q.attachment, q.page)}>
                {t(texts.openQuote, { page: q.page, text: q.text })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
