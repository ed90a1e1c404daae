// Highlights and notes of the application beside the pages: filter by words and criterion, press to go there.
import { useState } from "react";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useT } from "../../i18n/language.tsx";
import { useDesk } from "./desk-context.ts";
import { MarkWords } from "./mark-row.tsx";
import { filterMarks, inReadingOrder, NO_FILTER } from "./marks-list.ts";
import { FilterMenu } from "../marks/filter-menu.tsx";
import css from "./side-panel.module.css";

const ALL = "all";

export interface MarksPanelProps {
  /** All of the application. */
  readonly marks: readonly Annotation[];
  /** The document on screen comes first. */
  readonly sha256: string | null;
  readonly nameOf: (sha256: string) => string;
  readonly onOpen: (mark: Annotation) => void;
}

export function MarksPanel({ marks, sha256, nameOf, onOpen }: MarksPanelProps) {
  const t = useT();
  const desk = useDesk();
  const [filter, setFilter] = useState(NO_FILTER);
  const found = filterMarks(marks, filter);
  const documents = [...new Set(found.map((m) => m.sha256))].toSorted(
    (a, b) => Number(b === sha256) - Number(a === sha256) || nameOf(a).localeCompare(nameOf(b)),
  );
  return (
    <>
      <div className={css["filter"]}>
        <input
          className={css["search"]}
          type="search"
          aria-label={t(readingTexts.filterWords)}
          placeholder={t(readingTexts.filter)}
          value={filter.words}
          onChange={(e) => setFilter({ ...filter, words: e.target.value })}
        />
        <FilterMenu
          name={t(readingTexts.tagWith)}
          choices={[
            { id: ALL, label: t(readingTexts.allCriteria) },
            ...desk.tags.map((g) => ({ id: g.id, label: t(readingTexts.criterion, { number: g.number }) })),
            { id: "none", label: t(readingTexts.noCriterion) },
          ]}
          chosen={filter.criterion ?? ALL}
          onChoose={(id) => setFilter({ ...filter, criterion: id === ALL ? null : id })}
        />
      </div>
      {found.length === 0 && (
        <p className={css["empty"]}>{t(marks.length === 0 ? readingTexts.noMarksHere : readingTexts.noMarksFound)}</p>
      )}
      {documents.map((sha) => (
        <section key={sha}>
          {(documents.length > 1 || sha !== sha256) && <h3 className={css["head"]}>{nameOf(sha)}</h3>}
          <ul>
            {inReadingOrder(found.filter((m) => m.sha256 === sha)).map((m) => (
              <li key={m.id}>
                <button type="button" className={css["row"]} data-mark-row={m.id} onClick={() => onOpen(m)}>
                  <MarkWords mark={m} tags={desk.tags} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
