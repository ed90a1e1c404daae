// The working part of the order: the list, what moves it, undo, and what stands beside and below.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Application } from "../../../shared/domain/application.ts";
import { evaluate } from "../../../shared/domain/criteria.ts";
import { consensusValues, type GroupRow } from "../../../shared/domain/group.ts";
import type { Core } from "../../../shared/domain/round.ts";
import { orderCommands as commands, orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import { Frame, type FrameProps } from "../../app/frame.tsx";
import { service } from "../../api/client.ts";
import { useErrorText, useFormat, useT } from "../../i18n/language.tsx";
import { useCommands } from "../../stores/commands.ts";
import { flushAll } from "../../stores/saving.ts";
import { Button } from "../../ui/button.tsx";
import { Note } from "../../ui/note.tsx";
import { useSameItems } from "../../ui/use-same-items.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { NotRecommended } from "./not-recommended.tsx";
import { OrderAside } from "./order-aside.tsx";
import { OrderList, type OrderItem } from "./order-list.tsx";
import { dropped, mayTie, moved, movedTo, restByScore, tiedOf, tieToggled, type Order } from "./order-model.ts";
import { NothingRecommended } from "./nothing-recommended.tsx";
import css from "./order.module.css";
import { useOrder } from "./use-order.ts";

export interface OrderBoardProps {
  readonly frame: Omit<FrameProps, "children">;
  readonly round: string;
  readonly core: Core;
  readonly rows: readonly GroupRow[];
  readonly deferred: readonly string[];
  readonly applications: ReadonlyMap<string, Application>;
  readonly compare: (a: string, b: string) => number;
}

export function OrderBoard({ frame, round, core, rows, deferred, applications, compare }: OrderBoardProps) {
  const t = useT();
  const f = useFormat();
  const errorText = useErrorText();
  const work = useOrder(round, core.criteria, rows, compare);
  const { order, places, against } = work;
  const byId = useMemo(() => new Map(rows.map((r) => [r.application, r])), [rows]);
  const [chosen, setCurrent] = useState<string | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const totals = useMemo(
    () => new Map(rows.map((r) => [r.application, evaluate(core.criteria, consensusValues(r)).weighted])),
    [rows, core.criteria],
  );
  const tied = useMemo(() => tiedOf(order.tiers), [order.tiers]);
  const same = useSameItems<OrderItem>();
  const items = useMemo(
    () =>
      same(
        [...order.tiers.flat(), ...order.unplaced].flatMap((id): OrderItem[] => {
          const [application, row] = [applications.get(id), byId.get(id)];
          if (!application || !row) return [];
          const reason = row.moveReason?.trim() ?? "";
          return [
            {
              id,
              application,
              place: places.get(id) ?? null,
              tied: tied.has(id),
              total: totals.get(id) ?? null,
              scorePlace: work.scorePlaces.get(id) ?? null,
              against: against.has(id),
              reason,
            },
          ];
        }),
      ),
    [order, places, against, applications, byId, tied, totals, work.scorePlaces, same],
  );
  const current = items.some((i) => i.id === chosen) ? chosen : (items[0]?.id ?? null);
  const here = items.find((i) => i.id === current) ?? null;
  const due = items.filter((i) => i.against && i.reason === "").length;
  const placed = items.filter((i) => i.place !== null).length;
  const change = useCallback(
    (next: Order): void => {
      if (next !== order) work.set(next);
    },
    [order, work],
  );
  const act = useMemo(
    () => ({
      up: (id: string) => change(moved(order, id, -1)),
      down: (id: string) => change(moved(order, id, 1)),
      tie: (id: string) => change(tieToggled(order, id)),
      to: (id: string, place: number) => change(movedTo(order, id, place)),
      drop: (id: string, target: string, where: "before" | "after") => change(dropped(order, id, target, where)),
    }),
    [order, change],
  );
  const latest = useRef({ act, current });
  useEffect(() => {
    latest.current = { act, current };
  });
  useCommands(
    useMemo(() => {
      const { group } = commands;
      const on = (run: (id: string) => void) => (): void => {
        const id = latest.current.current;
        if (id !== null) run(id);
      };
      // Nothing more to undo is nothing to be told about.
      const step = (direction: "undo" | "redo") => (): void =>
        void flushAll()
          .then(() => service.call("group.step", { round, application: null, direction }))
          .catch(() => undefined);
      return [
        {
          id: "order.up",
          label: commands.up,
          group,
          keys: ["Alt+ArrowUp"],
          run: on((id) => latest.current.act.up(id)),
        },
        {
          id: "order.down",
          label: commands.down,
          group,
          keys: ["Alt+ArrowDown"],
          run: on((id) => latest.current.act.down(id)),
        },
        { id: "order.tie", label: commands.tie, group, keys: ["t"], run: on((id) => latest.current.act.tie(id)) },
        { id: "order.moveTo", label: commands.moveTo, group, keys: ["g"], run: on(setAsking) },
        {
          id: "order.reason",
          label: commands.reason,
          group,
          keys: ["b"],
          run: () => document.querySelector<HTMLTextAreaElement>("#order-reason textarea")?.focus(),
        },
        { id: "order.undo", label: commands.undo, group, keys: ["$mod+z"], notInText: true, run: step("undo") },
        {
          id: "order.redo",
          label: commands.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          notInText: true,
          run: step("redo"),
        },
      ];
    }, [round]),
  );
  const asked = items.find((i) => i.id === asking);
  return (
    <Frame
      {...frame}
      keys={[
        ["Alt+ArrowUp", t(texts.keyMove)],
        ["t", t(texts.keyTie)],
        ["g", t(texts.keyTo)],
        ["$mod+z", t(texts.keyUndo)],
      ]}
      {...(items.length > 0
        ? {
            aside: (
              <OrderAside
                round={round}
                item={here}
                row={here ? (byId.get(here.id) ?? null) : null}
                mayTie={here !== null && here.place !== null && mayTie(order.tiers, here.id)}
                byScore={work.byScore}
                places={places}
                applications={applications}
                onUp={act.up}
                onDown={act.down}
                onTie={act.tie}
                onMoveTo={setAsking}
                onCurrent={setCurrent}
              />
            ),
          }
        : {})}
    >
      <div className={css["page"]}>
        <div className={css["head"]}>
          <div className={css["top"]}>
            <h1>{t(texts.title)}</h1>
            {items.length > 0 && (
              <div className={css["tools"]}>
                {order.unplaced.length > 0 && placed > 0 && (
                  <Button onPress={() => change(restByScore(order, work.byScore))}>
                    {t(texts.placeAll, { count: order.unplaced.length })}
                  </Button>
                )}
                <Button
                  kind={placed === 0 ? "primary" : "plain"}
                  onPress={() => change({ tiers: work.byScore, unplaced: [] })}
                >
                  {t(texts.takeScores)}
                </Button>
              </div>
            )}
          </div>
          {items.length > 0 && (
            <p className={css["soft"]}>
              {t(texts.placed, { placed: f.integer(placed), all: f.integer(items.length) })}
              {due > 0 && (
                <>
                  {" · "}
                  <span className={css["due"]}>{t(texts.reasonsDue, { count: due })}</span>
                </>
              )}
            </p>
          )}
          <p className={css["prose"]}>{t(texts.about)}</p>
          {work.error && (
            <Note tone="stop" live>
              {t(texts.notSaved, { error: `${errorText(work.error)} (${work.error.code})` })}
            </Note>
          )}
        </div>
        {items.length === 0 ? (
          <NothingRecommended round={round} />
        ) : (
          <OrderList items={items} current={current} onCurrent={setCurrent} onDrop={act.drop} onKey={act} />
        )}
        <NotRecommended round={round} core={core} rows={byId} deferred={deferred} compare={compare} />
      </div>
      {asked && (
        <MoveDialog
          number={asked.application.journalNumber}
          last={items.length}
          onMove={(place) => act.to(asked.id, place)}
          onClose={() => setAsking(null)}
        />
      )}
    </Frame>
  );
}
