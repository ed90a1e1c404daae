// Labels in a page's margin: one for each highlight and note, with its criterion's number. They open the card.
import { StickyNote } from "lucide-react";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts as texts } from "../../../shared/i18n/ui/reading.ts";
import type { T } from "../../i18n/language.tsx";
import { useT } from "../../i18n/language.tsx";
import { MarkCard } from "./mark-card.tsx";
import { turnRect, type PageBox, type Rotation } from "./page-layout.ts";
import { spread } from "./rects.ts";
import type { Tag } from "./tags.ts";
import type { View } from "./view.ts";
import css from "./margin.module.css";
import tagCss from "./tags.module.css";

/** Height a label takes, with the space to the next: a target of 24 px. */
const LABEL = 26;
const SHOWN = 120;

/** What a highlight or note is called by assistive technology and in lists. */
export function nameOf(mark: Annotation, tags: readonly Tag[], t: T): string {
  const whole = mark.rects.length > 0 ? mark.text : mark.comment;
  const text = whole === "" ? t(texts.emptyNote) : whole.length > SHOWN ? `${whole.slice(0, SHOWN)} …` : whole;
  const tag = tags.find((x) => x.id === mark.criterion);
  const said = t(mark.rects.length === 0 ? texts.noteNamed : texts.markNamed, { page: mark.page, text });
  // What the label shows is part of its name, so that it can be called by what one sees.
  return tag ? `${t(texts.tag, { number: tag.number })} · ${said}` : said;
}

export interface MarginProps {
  readonly view: View;
  readonly marks: readonly Annotation[];
  readonly tags: readonly Tag[];
  readonly open: string | null;
  readonly box: PageBox;
  readonly turn: Rotation;
}

export function Margin({ view, marks, tags, open, box, turn }: MarginProps) {
  const t = useT();
  const tops = spread(
    marks.map((m) => {
      const first = m.rects[0];
      return first ? turnRect(first, turn).y * box.height - 2 : 8;
    }),
    LABEL,
  );
  return marks.map((m, i) => {
    const tag = tags.find((x) => x.id === m.criterion);
    const isNote = m.rects.length === 0;
    return (
      <div key={m.id} className={css["place"]} style={{ top: tops[i] }}>
        <button
          type="button"
          id={`mark-${m.id}`}
          className={`${css["target"]} ${tagCss["colour"]}`}
          data-colour={tag?.colour ?? "none"}
          data-mark-label={m.id}
          aria-label={nameOf(m, tags, t)}
          aria-expanded={m.id === open}
          aria-haspopup="dialog"
          onClick={() => view.ui.setState({ mark: m.id })}
        >
          <span className={tagCss["label"]}>
            {tag && <span>{t(texts.tag, { number: tag.number })}</span>}
            {(isNote || m.comment !== "" || !tag) && <StickyNote size={12} strokeWidth={1.5} aria-hidden="true" />}
          </span>
        </button>
        {m.id === open && <MarkCard view={view} mark={m} anchor={`mark-${m.id}`} />}
      </div>
    );
  });
}
