// Search in everything one may read (ux.md 16): as one types, hits grouped by application, each leading to its page.
import { useEffect, useMemo, useRef, useState } from "react";
import { searchCommands, searchTexts as texts } from "../../../shared/i18n/ui/search.ts";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { go, goInstead } from "../../stores/place.ts";
import { DocumentIndexer } from "../reading/document-indexer.tsx";
import { FilterField } from "../../ui/filter-field.tsx";
import { moveHit, SearchHits } from "./search-hits.tsx";
import css from "./search.module.css";

const WAIT_MS = 150;

/** What was typed a moment ago; at once where nothing was typed. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function SearchScreen({ round, query }: { round: string; query: string }) {
  const t = useT();
  const [typed, setTyped] = useState(query);
  const asked = useSettled(typed.trim());
  const shown = useRead("rounds.show", { round }).data;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The way back from a document leads to what was looked for.
    if (asked !== query.trim()) goInstead({ screen: "search", round, query: asked });
  }, [asked, query, round]);
  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.id === "main") field.current?.focus();
  }, []);
  useCommands(
    useMemo(
      () => [
        {
          id: "search.field",
          label: searchCommands.field,
          group: overviewCommands.group,
          keys: ["/"],
          run: () => {
            field.current?.focus();
            field.current?.select();
          },
        },
        {
          id: "search.down",
          label: searchCommands.down,
          group: overviewCommands.group,
          keys: ["j"],
          hidden: true,
          run: () => moveHit(1),
        },
        {
          id: "search.up",
          label: searchCommands.up,
          group: overviewCommands.group,
          keys: ["k"],
          hidden: true,
          run: () => moveHit(-1),
        },
      ],
      [],
    ),
  );
  return (
    <Frame
      crumbs={[
        { text: shown ? <Local text={shown.summary.title} /> : "", onPress: () => go({ screen: "overview", round }) },
        { text: t(texts.title) },
      ]}
      round={round}
      side
      keys={[
        ["/", t(texts.keyField)],
        ["Enter", t(texts.keyOpen)],
        ["j", t(texts.keyMove)],
      ]}
    >
      <DocumentIndexer round={round} />
      <div className={css["page"]}>
        <h1>{t(texts.title)}</h1>
        <search className={css["look"]}>
          <FilterField
            large
            stay
            label={t(texts.field)}
            value={typed}
            onChange={setTyped}
            onList={() => moveHit(1)}
            fieldRef={field}
          />
        </search>
        {shown?.core && asked !== "" ? (
          <Answer key={round} round={round} query={asked} applications={shown.core.applications} />
        ) : (
          <div className={css["about"]}>
            <p>{t(texts.about)}</p>
            <p>{t(texts.closedAbout)}</p>
          </div>
        )}
      </div>
    </Frame>
  );
}

const FIRST = 100;
const MOST = 500;

interface AnswerProps {
  readonly round: string;
  readonly query: string;
  readonly applications: Parameters<typeof SearchHits>[0]["applications"];
}
function Answer({ round, query, applications }: AnswerProps) {
  const [limit, setLimit] = useState(FIRST);
  const reading = useRead("search.query", { round, query, limit });
  return (
    <>
      <Refusal error={reading.error ?? null} />
      <SearchHits
        round={round}
        query={query}
        answer={reading.data}
        applications={applications}
        {...(reading.data && reading.data.total > limit && limit < MOST ? { onMore: () => setLimit(MOST) } : {})}
      />
    </>
  );
}
