// Everything missing, grouped by application (ux.md 9): Enter opens the field.
import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import { activeCriteria } from "../../../shared/domain/criteria.ts";
import { overviewCommands, overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { Frame } from "../../app/frame.tsx";
import { useRead } from "../../api/use-read.ts";
import { Local, useT } from "../../i18n/language.tsx";
import { Refusal } from "../../i18n/refusal.tsx";
import { useCommands } from "../../stores/commands.ts";
import { placeIn, rememberPlace, useListMemory } from "../../stores/list-memory.ts";
import { go } from "../../stores/place.ts";
import { Button } from "../../ui/button.tsx";
import { DataGrid, type Column, type GridHandle } from "../../ui/data-grid.tsx";
import { Empty } from "../../ui/facts.tsx";
import { gapPlace } from "./gaps.ts";
import css from "./gaps-screen.module.css";
import { rememberList } from "./list-order.ts";
import type { RowView } from "./standing.ts";
import { gapRows, type GapRow } from "./gap-rows.ts";
import { useGapWords } from "./use-gap-words.ts";

const keyOf = (r: GapRow): string =>
  r.gap ? `${r.application.id} ${r.gap.kind} ${r.gap.criterion ?? ""}` : r.application.id;
const toneOf = (r: GapRow): string => (r.gap ? "gap" : "application");
const NOTHING: readonly RowView[] = [];

export function GapsScreen({ round }: { round: string }) {
  const t = useT();
  const shown = useRead("rounds.show", { round }).data;
  const core = shown?.core ?? undefined;
  const list = useRead("reviews.list", { round });
  const views = list.data?.rows ?? NOTHING;
  const words = useGapWords(core?.criteria);
  const name = `gaps ${round}`;
  const current = useListMemory((s) => s.places[name]?.current ?? null);
  const grid = useRef<GridHandle>(null);
  const rows = useMemo(
    () =>
      core
        ? gapRows(
            views,
            core.applications,
            activeCriteria(core.criteria).map((c) => c.id),
          )
        : [],
    [views, core],
  );
  const count = rows.filter((r) => r.gap !== null).length;
  const columns = useMemo(
    (): readonly Column<GapRow>[] => [
      {
        id: "gap",
        header: t(texts.application),
        width: 320,
        grow: 1,
        cell: (r) =>
          r.gap ? (
            <span className={css["gap"]}>{words(r.gap, r.view)}</span>
          ) : (
            <span className={css["title"]}>
              <span className={css["number"]}>{r.application.journalNumber}</span> <Local text={r.application.title} />
            </span>
          ),
      },
      {
        id: "count",
        header: t(texts.gapsTitle),
        width: 110,
        align: "end",
        cell: (r) =>
          r.gap ? null : <span className={css["number"]}>{t(texts.inApplication, { count: r.count })}</span>,
      },
    ],
    [t, words],
  );
  const open = useCallback(
    (r: GapRow) => {
      rememberList(
        round,
        views.map((v) => v.row.application),
      );
      go(r.gap ? gapPlace(round, r.gap) : { screen: "application", round, application: r.application.id });
    },
    [round, views],
  );
  const ready = core !== undefined && list.data !== undefined;
  useEffect(() => {
    const active = document.activeElement;
    if (ready && (active === document.body || active?.id === "main")) grid.current?.focus();
  }, [ready]);
  useGapCommands(grid);
  return (
    <Frame
      crumbs={[
        { text: shown ? <Local text={shown.summary.title} /> : "", onPress: () => go({ screen: "overview", round }) },
        { text: t(texts.gapsTitle) },
      ]}
      round={round}
      side
      own
      keys={[
        ["Enter", t(texts.keyOpen)],
        ["j", t(texts.keyMove)],
      ]}
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <h1>{t(texts.gapsTitle)}</h1>
          <output>{ready && count > 0 ? t(texts.gapsAbout, { count }) : ""}</output>
          <Refusal error={list.error ?? null} />
        </div>
        {ready && count === 0 && (
          <div className={css["head"]}>
            <Empty
              title={t(texts.gapsNone)}
              action={
                <Button kind="primary" onPress={() => go({ screen: views.length > 0 ? "export" : "overview", round })}>
                  {t(views.length > 0 ? texts.toExport : texts.toList)}
                </Button>
              }
            >
              {views.length > 0 ? t(texts.gapsNoneAbout) : t(texts.noneAssigned)}
            </Empty>
          </div>
        )}
        {ready && count > 0 && (
          <DataGrid
            label={t(texts.gapsTitle)}
            columns={columns}
            rows={rows}
            rowKey={keyOf}
            rowHeight={36}
            rowTone={toneOf}
            current={current}
            onCurrent={(key) => rememberPlace(name, { current: key, offset: placeIn(name)?.offset ?? 0 })}
            onOpen={open}
            onPress={open}
            handle={grid}
          />
        )}
      </div>
    </Frame>
  );
}

function useGapCommands(grid: RefObject<GridHandle | null>): void {
  useCommands(
    useMemo(
      () => [
        {
          id: "gaps.down",
          label: overviewCommands.down,
          group: overviewCommands.group,
          keys: ["j", "F8"],
          hidden: true,
          run: () => grid.current?.move(1),
        },
        {
          id: "gaps.up",
          label: overviewCommands.up,
          group: overviewCommands.group,
          keys: ["k", "Shift+F8"],
          hidden: true,
          run: () => grid.current?.move(-1),
        },
      ],
      [grid],
    ),
  );
}
