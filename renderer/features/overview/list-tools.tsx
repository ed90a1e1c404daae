// Above the list: words to filter by, which states are shown, in which order.
import { ChevronDown } from "lucide-react";
import type { RefObject } from "react";
import type { Settings } from "../../../shared/contract/desk.ts";
import { overviewTexts as texts, standingTexts } from "../../../shared/i18n/ui/overview.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import { changeSettings, useSettings } from "../../stores/settings.ts";
import { FilterField } from "../../ui/filter-field.tsx";
import { Menu } from "../../ui/menu.tsx";
import css from "./application-list.module.css";
import { STANDINGS } from "./standing.ts";
import type { StateFilter } from "./use-list.ts";
import type { Listed } from "./use-columns.tsx";

const ORDERS = [
  ["reading", texts.byReading],
  ["number", texts.byNumber],
  ["title", texts.byTitle],
  ["state", texts.byState],
] as const satisfies readonly (readonly [Settings["order"], unknown])[];

export interface ListToolsProps {
  readonly all: readonly Listed[];
  readonly shown: number;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly state: StateFilter;
  readonly onState: (state: StateFilter) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Enter and arrow down: into the list. */
  readonly onList: () => void;
}

export function ListTools({ all, shown, query, onQuery, state, onState, field, onList }: ListToolsProps) {
  const t = useT();
  const f = useFormat();
  const order = useSettings((s) => s.settings.order);
  const count = (s: StateFilter): number => (s === "all" ? all.length : all.filter((l) => l.standing === s).length);
  const states: StateFilter[] = ["all", ...STANDINGS.filter((s) => s === state || count(s) > 0)];
  const label = (s: StateFilter): string => t(s === "all" ? texts.all : standingTexts[s]);
  const orderName = t(ORDERS.find(([o]) => o === order)?.[1] ?? texts.byReading);
  return (
    <div className={css["tools"]}>
      <FilterField label={t(texts.filter)} value={query} onChange={onQuery} onList={onList} fieldRef={field} />
      <Menu
        name={t(texts.show, { what: label(state) })}
        button={
          <>
            {t(texts.show, { what: label(state) })} <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
          </>
        }
        chosen={state}
        entries={states.map((s) => ({
          id: s,
          label: `${label(s)} (${f.integer(count(s))})`,
          run: () => onState(s),
        }))}
      />
      <output className={css["count"]}>
        {shown === all.length ? "" : t(texts.shown, { shown: f.integer(shown), count: f.integer(all.length) })}
      </output>
      <span className={css["gap"]} />
      <Menu
        name={t(texts.order, { what: orderName })}
        button={
          <>
            {orderName} <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
          </>
        }
        chosen={order}
        entries={ORDERS.map(([id, text]) => ({
          id,
          label: t(text),
          run: () => void changeSettings({ order: id }),
        }))}
      />
    </div>
  );
}
