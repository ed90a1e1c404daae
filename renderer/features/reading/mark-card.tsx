// The card of one highlight or note: its words, a comment that saves itself, the criterion it belongs to, quote and remove.
import { Quote, Trash2 } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { useT } from "../../i18n/language.tsx";
import { onFlush } from "../../stores/saving.ts";
import { Button } from "../../ui/button.tsx";
import { Choice } from "../../ui/choice.tsx";
import { TextArea } from "../../ui/field.tsx";
import { createCommentWriter } from "./comment-writer.ts";
import { useDesk } from "./desk-context.ts";
import { removeMark } from "./mark-acts.ts";
import { attachmentOf, type Desk, type View } from "./view.ts";
import css from "./mark-card.module.css";

const NONE = "none";

/** While the card is open it holds what is true; the list follows. One writer for one card. */
function useCard(round: string, opened: Annotation): [CardState, (change: Partial<CardState>) => void, () => void] {
  const [state, setState] = useState<CardState>({ comment: opened.comment, criterion: opened.criterion });
  const [writer] = useState(() => createCommentWriter(round, opened));
  useEffect(() => {
    const off = onFlush(writer.flush);
    return () => {
      off();
      writer.end();
    };
  }, [writer]);
  return [
    state,
    (change) => {
      setState({ ...state, ...change });
      if (change.comment !== undefined) writer.type(change.comment);
      if (change.criterion !== undefined) writer.tag(change.criterion);
    },
    writer.drop,
  ];
}
interface CardState {
  readonly comment: string;
  readonly criterion: string | null;
}

export function MarkCard({ view, mark, anchor }: { view: View; mark: Annotation; anchor: string }) {
  const t = useT();
  const desk = useDesk();
  // Looked up when it is needed: the label of a mark just made comes into the page together with this card.
  const trigger = useMemo(
    () => ({
      get current(): HTMLElement | null {
        return document.getElementById(anchor);
      },
    }),
    [anchor],
  );
  const [{ comment, criterion }, change, drop] = useCard(desk.round, mark);
  const close = (): void => view.ui.setState({ mark: null });
  const isNote = mark.rects.length === 0;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Popover
      className={css["card"] ?? ""}
      triggerRef={trigger}
      isOpen
      placement="bottom end"
      offset={4}
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Dialog
        className={css["dialog"] ?? ""}
        aria-label={isNote ? t(readingTexts.noteCard, { page: mark.page }) : t(readingTexts.markCard)}
      >
        {!isNote && <blockquote className={css["words"]}>{mark.text}</blockquote>}
        <TextArea
          label={isNote ? t(readingTexts.noteCard, { page: mark.page }) : t(readingTexts.comment)}
          value={comment}
          onChange={(words) => change({ comment: words })}
          rows={3}
          areaRef={field}
          hint={t(readingTexts.privateNote)}
        />
        {desk.tags.length > 0 && (
          <Choice
            label={t(readingTexts.tagWith)}
            layout="segments"
            value={criterion ?? NONE}
            options={[
              ...desk.tags.map((g) => ({ value: g.id, label: t(readingTexts.tag, { number: g.number }) })),
              { value: NONE, label: "–" },
            ]}
            onChange={(v) => change({ criterion: v === NONE ? null : v })}
          />
        )}
        <div className={css["acts"]}>
          {!isNote && <QuoteMark desk={desk} mark={mark} onDone={close} />}
          <Button
            size="compact"
            kind="quiet"
            icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
            onPress={() => {
              const area = document.getElementById(anchor)?.closest<HTMLElement>("[data-pages]");
              drop();
              close();
              // The card gives the focus back to its label, which is about to go: the page takes it after that.
              void removeMark(desk.round, { ...mark, comment, criterion }).then(() => afterFrames(() => area?.focus()));
            }}
          >
            {t(readingTexts.remove)}
          </Button>
          <span className={css["gap"]} />
          <Button size="compact" onPress={close}>
            {t(words.close)}
          </Button>
        </div>
      </Dialog>
    </Popover>
  );
}

const afterFrames = (act: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(act));

function QuoteMark({ desk, mark, onDone }: { desk: Desk; mark: Annotation; onDone: () => void }) {
  const t = useT();
  const tag = desk.tags.find((g) => g.id === desk.criterion);
  return (
    <Button
      size="compact"
      kind="quiet"
      icon={<Quote size={16} strokeWidth={1.5} aria-hidden="true" />}
      onPress={() => {
        const attachment = attachmentOf(desk, mark.sha256);
        onDone();
        if (attachment !== null) desk.onQuote({ attachment, page: mark.page, text: mark.text });
      }}
    >
      {tag ? t(readingTexts.quoteIn, { number: tag.number }) : t(readingTexts.quote)}
    </Button>
  );
}
