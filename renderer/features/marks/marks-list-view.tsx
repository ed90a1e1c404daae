// The list itself, by application. One row takes the focus at a time; after a removal it stands on the next one.
import { Trash2 } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Annotation } from "../../../shared/contract/documents.ts";
import type { Application } from "../../../shared/domain/application.ts";
import { readingTexts as texts } from "../../../shared/i18n/ui/reading.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { go } from "../../stores/place.ts";
import { IconButton } from "../../ui/button.tsx";
import { nameOf } from "../reading/margin.tsx";
import { removeMark } from "../reading/mark-acts.ts";
import { MarkWords } from "../reading/mark-row.tsx";
import { inReadingOrder, neighbour } from "../reading/marks-list.ts";
import type { Tag } from "../reading/tags.ts";
import css from "./marks-screen.module.css";

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-mark-row]")];

/** Moves to the next or the previous row; from elsewhere to the first. */
export function walkMarks(by: 1 | -1): void {
  const all = rows();
  const at = all.findIndex((r) => r === document.activeElement);
  (at < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))])?.focus();
}

export interface MarksListProps {
  readonly round: string;
  readonly marks: readonly Annotation[];
  readonly applications: readonly Application[];
  readonly tags: readonly Tag[];
  /** The last one was removed: nothing here can take the focus. */
  readonly onEmpty: () => void;
}

export function MarksList({ round, marks, applications, tags, onEmpty }: MarksListProps) {
  const t = useT();
  const ordered = applications.flatMap((a) =>
    [...new Set(marks.filter((m) => m.application === a.id).map((m) => m.sha256))].flatMap((sha) =>
      inReadingOrder(marks.filter((m) => m.application === a.id && m.sha256 === sha)),
    ),
  );
  const next = useRef<string | null>(null);
  // The focus goes on when the removed row is really gone.
  useEffect(() => {
    const id = next.current;
    if (id === null || !ordered.some((m) => m.id === id)) return;
    next.current = null;
    document.querySelector<HTMLElement>(`[data-mark-row="${id}"]`)?.focus();
  });

  const remove = (mark: Annotation): void => {
    const neighbourId = neighbour(ordered, mark.id);
    next.current = neighbourId;
    if (neighbourId === null) onEmpty();
    else document.querySelector<HTMLElement>(`[data-mark-row="${neighbourId}"]`)?.focus();
    void removeMark(round, mark);
  };
  const open = (m: Annotation): void =>
    go({
      screen: "application",
      round,
      application: m.application,
      document: { sha256: m.sha256, page: m.page },
    });
  const onKeyDown = (e: KeyboardEvent, mark: Annotation): void => {
    const all = rows();
    if (e.key === "ArrowDown") walkMarks(1);
    else if (e.key === "ArrowUp") walkMarks(-1);
    else if (e.key === "Home") all[0]?.focus();
    else if (e.key === "End") all.at(-1)?.focus();
    else if (e.key === "Delete") remove(mark);
    else return;
    e.preventDefault();
  };
  return applications.map((a) => {
    const own = ordered.filter((m) => m.application === a.id);
    if (own.length === 0) return null;
    return (
      <section key={a.id} className={css["group"]}>
        <h2>
          <span className={css["number"]}>{a.journalNumber}</span> <Local text={a.title} />
        </h2>
        <ul>
          {own.map((m) => (
            <li key={m.id} className={css["row"]}>
              <button
                type="button"
                className={css["open"]}
                data-mark-row={m.id}
                onClick={() => open(m)}
                onKeyDown={(e) => onKeyDown(e, m)}
              >
                <MarkWords mark={m} tags={tags} where={documentName(a, m.sha256)} />
              </button>
              <IconButton
                compact
                name={`${t(texts.remove)}: ${nameOf(m, tags, t)}`}
                icon={<Trash2 size={16} strokeWidth={1.5} aria-hidden="true" />}
                onPress={() => remove(m)}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

const documentName = (a: Application, sha256: string): string =>
  a.attachments.find((x) => x.sha256 === sha256)?.name ?? "";
