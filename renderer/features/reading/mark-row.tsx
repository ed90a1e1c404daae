// One highlight or note in a list: its label, its words, the comment, where it stands.
import { StickyNote } from "lucide-react";
import type { ReactNode } from "react";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import type { Tag } from "./tags.ts";
import css from "./mark-row.module.css";
import tagCss from "./tags.module.css";

/** `where`: beside the page, in lists of several documents. */
export function MarkWords({ mark, tags, where }: { mark: Annotation; tags: readonly Tag[]; where?: ReactNode }) {
  const t = useT();
  const tag = tags.find((x) => x.id === mark.criterion);
  const isNote = mark.rects.length === 0;
  return (
    <span className={css["row"]}>
      <span className={`${css["edge"]} ${tagCss["colour"]}`} data-colour={tag?.colour ?? "none"} />
      <span className={css["words"]}>
        <span className={css["where"]}>
          {tag && (
            <span className={`${tagCss["colour"]} ${tagCss["label"]}`} data-colour={tag.colour}>
              {t(readingTexts.tag, { number: tag.number })}
            </span>
          )}
          {where}
          <span>{t(readingTexts.page, { page: mark.page })}</span>
        </span>
        {!isNote && <span className={css["text"]}>{mark.text}</span>}
        {(isNote || mark.comment !== "") && (
          <span className={css["comment"]}>
            <StickyNote size={12} strokeWidth={1.5} aria-hidden="true" />
            <span>{mark.comment === "" ? t(readingTexts.emptyNote) : mark.comment}</span>
          </span>
        )}
      </span>
    </span>
  );
}
