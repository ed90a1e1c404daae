// Below the end of the selected words: quote first, then highlight and comment. It never takes the focus by itself.
import { Highlighter, Quote, StickyNote } from "lucide-react";
import { Toolbar } from "react-aria-components/Toolbar";
import { useStore } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { Button } from "../../ui/button.tsx";
import { useDesk } from "./desk-context.ts";
import { EDGE, turnRect, type Rotation } from "./page-layout.ts";
import { comment, highlight, quote, type View } from "./view.ts";
import css from "./selection-bar.module.css";

/** Room the bar needs, so that it does not hang over the right edge. */
const WIDTH = 400;

export function SelectionBar({ view }: { view: View }) {
  const t = useT();
  const desk = useDesk();
  const selected = useStore(view.ui, (s) => s.selected);
  const layout = useStore(view.viewer.store, (s) => s.layout);
  const turned = useStore(view.viewer.store, (s) => s.rotation);
  const sizes = useStore(view.viewer.store, (s) => s.sizes);
  const box = selected ? layout.boxes[selected.page - 1] : undefined;
  if (!selected || !box) return null;
  const turn = (((sizes[selected.page - 1]?.rotate ?? 0) + turned) % 360) as Rotation;
  const last = turnRect(selected.last, turn);
  const left = box.left + (last.x + last.w) * box.width - WIDTH / 2;
  const tag = desk.tags.find((g) => g.id === desk.criterion);
  return (
    <div
      className={css["place"]}
      role="presentation"
      style={{
        top: box.top + (last.y + last.h) * box.height + 6,
        left: Math.max(EDGE / 2, Math.min(left, layout.width - WIDTH - EDGE / 2)),
      }}
      // Pressing a button must not end the selection it acts on.
      onMouseDown={(e) => e.preventDefault()}
    >
      <Toolbar className={css["bar"] ?? ""} aria-label={t(readingTexts.selection)}>
        <Button
          kind="primary"
          size="compact"
          icon={<Quote size={16} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => void quote(view, desk)}
        >
          {tag ? t(readingTexts.quoteIn, { number: tag.number }) : t(readingTexts.quote)}
        </Button>
        <Button
          kind="quiet"
          size="compact"
          icon={<Highlighter size={16} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => void highlight(view, desk, desk.criterion)}
        >
          {t(readingTexts.highlight)}
        </Button>
        <Button
          kind="quiet"
          size="compact"
          icon={<StickyNote size={16} strokeWidth={1.5} aria-hidden="true" />}
          onPress={() => void comment(view, desk)}
        >
          {t(readingTexts.comment)}
        </Button>
      </Toolbar>
    </div>
  );
}
