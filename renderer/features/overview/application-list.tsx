// My applications: filter, order, and the list itself, smooth with thousands (mockup 03). Where one was is there again on the way back.
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { overviewCommands, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { placeIn, rememberPlace, useListMemory } from "../../stores/list-memory.ts";
import { go } from "../../stores/place.ts";
import { useSettings } from "../../stores/settings.ts";
import { Button } from "../../ui/button.tsx";
import { DataGrid, type GridHandle } from "../../ui/data-grid.tsx";
import css from "./application-list.module.css";
import { rememberList } from "./list-order.ts";
import { ListTools } from "./list-tools.tsx";
import { useColumns, type Listed } from "./use-columns.tsx";
import { useShown, type StateFilter } from "./use-list.ts";

const low = window.matchMedia("(max-height: 760px)");
const subscribe = (listener: () => void): (() => void) => {
  low.addEventListener("change", listener);
  return () => low.removeEventListener("change", listener);
};
const [ROW, ROW_LOW] = [60, 54];

export interface ApplicationListProps {
  readonly round: string;
  readonly set: CriteriaSet;
  readonly all: readonly Listed[];
  /** Where the list begins: the application one was at last. */
  readonly start: string | null;
  /** Step of the tour that points at something here. */
  readonly pointed: string | null;
}

const listName = (round: string): string => `overview ${round}`;
/** The current row of the list, for what acts on it from outside. */
export const useCurrentRow = (round: string): string | null =>
  useListMemory((s) => s.places[listName(round)]?.current ?? null);

export function ApplicationList({ round, set, all, start, pointed }: ApplicationListProps) {
  const t = useT();
  const lang = useLang();
  const order = useSettings((s) => s.settings.order);
  const isLow = useSyncExternalStore(subscribe, () => low.matches);
  const [query, setQuery] = useState("");
  const [state, setState] = useState<StateFilter>("all");
  const shown = useShown(all, order, state, query, lang);
  const columns = useColumns(set);
  const grid = useRef<GridHandle>(null);
  const field = useRef<HTMLInputElement>(null);
  const name = listName(round);
  const [before] = useState(() => placeIn(name));
  const current = useCurrentRow(round) ?? start;
  const setCurrent = useCallback(
    (key: string) => rememberPlace(name, { current: key, offset: placeIn(name)?.offset ?? 0 }),
    [name],
  );
  const leave = useCallback(
    (offset: number) => rememberPlace(name, { current: placeIn(name)?.current ?? null, offset }),
    [name],
  );
  const open = useCallback(
    (l: Listed) => {
      rememberList(
        round,
        shown.map((x) => x.row.application),
      );
      go({ screen: "application", round, application: l.row.application });
    },
    [round, shown],
  );
  useEffect(() => {
    // Opening the round begins in its list, unless the person is somewhere already.
    const active = document.activeElement;
    if (active === document.body || active?.id === "main") grid.current?.focus();
  }, []);
  useCommands(
    useMemo(
      () => [
        {
          id: "overview.down",
          label: overviewCommands.down,
          group: overviewCommands.group,
          keys: ["j"],
          hidden: true,
          run: () => grid.current?.move(1),
        },
        {
          id: "overview.up",
          label: overviewCommands.up,
          group: overviewCommands.group,
          keys: ["k"],
          hidden: true,
          run: () => grid.current?.move(-1),
        },
        {
          id: "overview.filter",
          label: overviewCommands.filter,
          group: overviewCommands.group,
          keys: ["/"],
          run: () => {
            field.current?.focus();
            field.current?.select();
          },
        },
      ],
      [],
    ),
  );
  return (
    <div className={css["list"]} data-tour={pointed ?? undefined}>
      <ListTools
        all={all}
        shown={shown.length}
        query={query}
        onQuery={setQuery}
        state={state}
        onState={setState}
        field={field}
        onList={() => grid.current?.focus()}
      />
      <DataGrid
        label={t(texts.list)}
        columns={columns}
        rows={shown}
        rowKey={keyOf}
        rowHeight={isLow ? ROW_LOW : ROW}
        current={current}
        onCurrent={setCurrent}
        onOpen={open}
        onPress={open}
        handle={grid}
        onLeave={leave}
        {...(before === null ? {} : { offset: before.offset })}
        empty={
          <div className={css["none"]}>
            <h2>{t(texts.noneFound)}</h2>
            <Button
              onPress={() => {
                setQuery("");
                setState("all");
                field.current?.focus();
              }}
            >
              {t(texts.showAll)}
            </Button>
          </div>
        }
      />
    </div>
  );
}

const keyOf = (l: Listed): string => l.row.application;
