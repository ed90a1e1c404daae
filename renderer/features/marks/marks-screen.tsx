// All highlights and notes of a round: filter by words, criterion and application; Enter opens the page, Delete removes with a way back.
import { Search } from "lucide-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { readingTexts as texts } from "../../../shared/i18n/ui/reading.ts";
import { words } from "../../../shared/i18n/ui/controls.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useLocal, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands, type Command } from "../../stores/commands.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { Empty } from "../../ui/facts.tsx";
import { forgetSteps, redoMark, undoMark, useMarkSteps } from "../reading/mark-acts.ts";
import { filterMarks, NO_FILTER } from "../reading/marks-list.ts";
import { tagsOf } from "../reading/tags.ts";
import { FilterMenu } from "./filter-menu.tsx";
import { MarksList, walkMarks } from "./marks-list-view.tsx";
import css from "./marks-screen.module.css";

const ALL = "all";

export function MarksScreen({ round }: { round: string }) {
  const t = useT();
  const local = useLocal();
  const shown = useRead("rounds.show", { round });
  const answer = useRead("annotations.list", { round, application: null });
  const [filter, setFilter] = useState(NO_FILTER);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => forgetSteps, []);
  useMarksCommands(field);

  const core = shown.data?.core ?? null;
  const tags = useMemo(() => (core ? tagsOf(activeCriteria(core.criteria)) : []), [core]);
  const marks = answer.data?.annotations;
  const found = marks ? filterMarks(marks, filter) : [];
  const withMarks = core?.applications.filter((a) => marks?.some((m) => m.application === a.id)) ?? [];

  return (
    <Frame
      crumbs={[
        {
          text: shown.data ? <Local text={shown.data.summary.title} /> : "",
          onPress: () => go({ screen: "overview", round }),
        },
        { text: t(texts.marksTitle) },
      ]}
      round={round}
      side
      keys={[
        ["Enter", t(texts.openAt)],
        ["Delete", t(texts.removeIt)],
        ["j", t(texts.walk)],
      ]}
    >
      <div className={css["page"]}>
        <h1>{t(texts.marksTitle)}</h1>
        <Refusal error={answer.error ?? shown.error ?? null} />
        {marks?.length === 0 && (
          <Empty
            title={t(texts.noMarks)}
            action={
              <Button kind="primary" onPress={() => go({ screen: "overview", round })}>
                {t(texts.toApplications)}
              </Button>
            }
          >
            {t(texts.noMarksAbout)}
          </Empty>
        )}
        {core && marks && marks.length > 0 && (
          <>
            <search className={css["filter"]}>
              <label className={css["field"]}>
                <Search size={16} strokeWidth={1.5} aria-hidden="true" />
                <input
                  ref={field}
                  type="search"
                  value={filter.words}
                  maxLength={200}
                  aria-label={t(texts.filterWords)}
                  placeholder={t(texts.filterWords)}
                  spellCheck={false}
                  autoComplete="off"
                  onChange={(e) => setFilter({ ...filter, words: e.target.value })}
                  onKeyDown={(e) => {
                    if (e.nativeEvent.isComposing) return;
                    if (e.key === "Escape") setFilter({ ...filter, words: "" });
                    else if (e.key === "Enter" || e.key === "ArrowDown") walkMarks(1);
                    else return;
                    e.preventDefault();
                  }}
                />
              </label>
              <FilterMenu
                name={t(texts.tagWith)}
                choices={[
                  { id: ALL, label: t(texts.allCriteria) },
                  ...tags.map((g) => ({ id: g.id, label: t(texts.criterion, { number: g.number }) })),
                  { id: "none", label: t(texts.noCriterion) },
                ]}
                chosen={filter.criterion ?? ALL}
                onChoose={(id) => setFilter({ ...filter, criterion: id === ALL ? null : id })}
              />
              <FilterMenu
                name={t(texts.application)}
                choices={[
                  { id: ALL, label: t(texts.allApplications) },
                  ...withMarks.map((a) => ({ id: a.id, label: `${a.journalNumber} ${local(a.title)}` })),
                ]}
                chosen={filter.application ?? ALL}
                onChoose={(id) => setFilter({ ...filter, application: id === ALL ? null : id })}
              />
            </search>
            <output className={css["count"]}>
              {found.length === marks.length
                ? t(texts.marksCount, { count: marks.length })
                : t(texts.marksShown, { shown: found.length, total: marks.length })}
            </output>
            {found.length === 0 && (
              <Empty
                title={t(texts.noMarksFound)}
                action={<Button onPress={() => setFilter(NO_FILTER)}>{t(texts.showAll)}</Button>}
              />
            )}
            <MarksList
              round={round}
              marks={found}
              applications={core.applications}
              tags={tags}
              onEmpty={() => field.current?.focus()}
            />
          </>
        )}
      </div>
    </Frame>
  );
}

function useMarksCommands(field: React.RefObject<HTMLInputElement | null>): void {
  const canUndo = useMarkSteps((s) => s.past.length > 0);
  const canRedo = useMarkSteps((s) => s.future.length > 0);
  const commands = useMemo((): Command[] => {
    const group = texts.marksTitle;
    return [
      {
        id: "marks.filter",
        label: texts.filterWords,
        group,
        keys: ["/"],
        run: () => {
          field.current?.focus();
          field.current?.select();
        },
      },
      { id: "marks.down", label: texts.walkDown, group, keys: ["j"], hidden: true, run: () => walkMarks(1) },
      { id: "marks.up", label: texts.walkUp, group, keys: ["k"], hidden: true, run: () => walkMarks(-1) },
      {
        id: "marks.undo",
        label: words.undo,
        group,
        keys: ["$mod+z"],
        notInText: true,
        enabled: canUndo,
        run: () => void undoMark(),
      },
      {
        id: "marks.redo",
        label: words.redo,
        group,
        keys: ["$mod+Shift+z", "$mod+y"],
        notInText: true,
        enabled: canRedo,
        run: () => void redoMark(),
      },
    ];
  }, [field, canUndo, canRedo]);
  useCommands(commands);
}
