// The change log of one's own work in the round: newest first, filtered by words, the chosen entry in full beside it.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { journalCommands, journalTexts as texts } from "../../../shared/i18n/ui/journal.ts";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useFormat, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { placeIn, rememberPlace, useListMemory } from "../../stores/list-memory.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { DataGrid, type Column, type GridHandle } from "../../ui/data-grid.tsx";
import { FilterField } from "../../ui/filter-field.tsx";
import { EntryInFull } from "./entry-in-full.tsx";
import css from "./journal.module.css";
import { useJournalWords, type Entry } from "./use-journal-words.ts";

/** An entry in words, as it is shown and searched. */
export interface Line {
  readonly entry: Entry;
  /** Numbered within the round, from 1. */
  readonly n: number;
  /** Journal number of the application, where it is about one. */
  readonly number: string | null;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
}
const keyOf = (l: Line): string => String(l.entry.seq);
const fold = (s: string): string => s.normalize("NFKC").toLocaleLowerCase("da");

export function JournalScreen({ round }: { round: string }) {
  const t = useT();
  const f = useFormat();
  const shown = useRead("rounds.show", { round }).data;
  const journal = useRead("rounds.journal", { round });
  const words = useJournalWords(shown?.core, shown?.roster ?? NOBODY, shown?.me);
  const [query, setQuery] = useState("");
  const name = `journal ${round}`;
  const current = useListMemory((s) => s.places[name]?.current ?? null);
  const grid = useRef<GridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const lines = useMemo(() => {
    const numbers = new Map(shown?.core?.applications.map((a) => [a.id, a.journalNumber]));
    return (journal.data?.entries ?? [])
      .map((entry, i): Line => ({
        entry,
        n: i + 1,
        number: numbers.get(entry.subject) ?? null,
        what: words.what(entry),
        from: words.value(entry, entry.before),
        to: words.value(entry, entry.after),
      }))
      .toReversed();
  }, [journal.data, shown?.core, words]);
  const kept = useMemo(() => {
    const wanted = fold(query).split(/\s+/u).filter(Boolean);
    if (wanted.length === 0) return lines;
    return lines.filter((l) => {
      const text = fold([l.number, l.what, l.from, l.to, l.entry.reason].filter(Boolean).join(" "));
      return wanted.every((w) => text.includes(w));
    });
  }, [lines, query]);
  const columns = useMemo(
    (): readonly Column<Line>[] => [
      {
        id: "when",
        header: t(texts.when),
        width: 204,
        cell: (l) => <span className={css["soft"]}>{f.dateTime(l.entry.at)}</span>,
      },
      {
        id: "number",
        header: t(texts.about2),
        width: 120,
        cell: (l) => <span className={css["line"]}>{l.number}</span>,
      },
      {
        id: "what",
        header: t(texts.what),
        width: 190,
        grow: 1,
        cell: (l) => <span className={css["line"]}>{l.what}</span>,
      },
      {
        id: "to",
        header: t(texts.to),
        width: 130,
        grow: 1,
        cell: (l) => (
          <span className={css["line"]}>{l.to ?? <span className={css["soft"]}>{t(texts.nothing)}</span>}</span>
        ),
      },
    ],
    [t, f],
  );
  const ready = journal.data !== undefined;
  useEffect(() => {
    const active = document.activeElement;
    if (ready && (active === document.body || active?.id === "main")) grid.current?.focus();
  }, [ready]);
  const applications = shown?.core?.applications;
  const open = useCallback(
    (l: Line) => {
      if (applications?.some((a) => a.id === l.entry.subject))
        go({ screen: "application", round, application: l.entry.subject });
    },
    [round, applications],
  );
  useCommands(
    useMemo(
      () => [
        {
          id: "journal.down",
          label: overviewCommands.down,
          group: overviewCommands.group,
          keys: ["j"],
          hidden: true,
          run: () => grid.current?.move(1),
        },
        {
          id: "journal.up",
          label: overviewCommands.up,
          group: overviewCommands.group,
          keys: ["k"],
          hidden: true,
          run: () => grid.current?.move(-1),
        },
        {
          id: "journal.filter",
          label: journalCommands.filter,
          group: overviewCommands.group,
          keys: ["/"],
          run: () => field.current?.focus(),
        },
      ],
      [],
    ),
  );
  const chosen = kept.find((l) => keyOf(l) === current) ?? kept[0];
  return (
    <Frame
      crumbs={[
        { text: shown ? <Local text={shown.summary.title} /> : "", onPress: () => go({ screen: "overview", round }) },
        { text: t(texts.title) },
      ]}
      round={round}
      side
      own
      keys={[
        ["/", t(texts.keyFilter)],
        ["j", t(texts.keyMove)],
        ["Enter", t(texts.keyOpen)],
      ]}
      {...(chosen
        ? {
            aside: (
              <EntryInFull
                line={chosen}
                who={words.who(chosen.entry)}
                {...(chosen.number === null ? {} : { onOpen: () => open(chosen) })}
              />
            ),
          }
        : {})}
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <h1>{t(texts.title)}</h1>
          <p>{t(texts.about)}</p>
          <Refusal error={journal.error ?? null} />
        </div>
        <div className={css["tools"]}>
          <FilterField
            label={t(texts.filter)}
            value={query}
            onChange={setQuery}
            onList={() => grid.current?.focus()}
            fieldRef={field}
          />
          <output>
            {kept.length === lines.length
              ? t(texts.entries, { count: lines.length })
              : t(texts.shown, { shown: f.integer(kept.length), count: f.integer(lines.length) })}
          </output>
        </div>
        {ready && (
          <DataGrid
            label={t(texts.title)}
            columns={columns}
            rows={kept}
            rowKey={keyOf}
            rowHeight={36}
            current={current}
            onCurrent={(key) => rememberPlace(name, { current: key, offset: placeIn(name)?.offset ?? 0 })}
            onOpen={open}
            handle={grid}
            empty={
              <div className={css["none"]}>
                <h2>{t(lines.length === 0 ? texts.none : texts.noneFound)}</h2>
                {lines.length > 0 && (
                  <Button
                    onPress={() => {
                      setQuery("");
                      field.current?.focus();
                    }}
                  >
                    {t(texts.showAll)}
                  </Button>
                )}
              </div>
            }
          />
        )}
      </div>
    </Frame>
  );
}
const NOBODY: readonly never[] = [];
