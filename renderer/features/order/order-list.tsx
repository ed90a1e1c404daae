// The list one moves in: by drag and drop (React Aria, also by keyboard and with a screen reader), or with Alt and the arrow keys. The row
// one is at is the one that is moved.
import { GripVertical } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { ListLayout, Virtualizer } from "react-aria-components/Virtualizer";
import type { Application } from "../../../shared/domain/application.ts";
import { orderTexts as texts } from "../../../shared/i18n/ui/order.ts";
import type { Rational } from "../../../shared/lib/rational.ts";
import { Local, useFormat, useLocal, useT } from "../../i18n/language.tsx";
import { Chip } from "../../ui/facts.tsx";
import { useMatrixTexts } from "../matrix/matrix-texts.ts";
import css from "./order.module.css";

export interface OrderItem {
  readonly id: string;
  readonly application: Application;
  /** Null: recommended, but without a place. */
  readonly place: number | null;
  readonly tied: boolean;
  readonly total: Rational | null;
  readonly scorePlace: number | null;
  /** Its place goes against the scores. */
  readonly against: boolean;
  /** Why it stands there; "" where nothing is written. */
  readonly reason: string;
}

export interface OrderListProps {
  readonly items: readonly OrderItem[];
  readonly current: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onDrop: (id: string, target: string, where: "before" | "after") => void;
  readonly onKey: { readonly up: (id: string) => void; readonly down: (id: string) => void };
}

/** px, with one line of words; the rows measure themselves, since a reason may take several lines. */
const ROW = 61;
/** What a dragged row carries; nothing else may be dropped here. */
const TYPE = "application/x-skoen-application";

export function OrderList({ items, current, onCurrent, onDrop, onKey }: OrderListProps) {
  const t = useT();
  const local = useLocal();
  const box = useRef<HTMLDivElement>(null);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [TYPE]: String(key) })),
    acceptedDragTypes: [TYPE],
    onReorder({ keys, target }) {
      const [id] = keys;
      if (id === undefined || target.dropPosition === "on") return;
      onDrop(String(id), String(target.key), target.dropPosition);
      onCurrent(String(id));
    },
  });
  useEffect(() => {
    const active = document.activeElement;
    if (active === document.body || active?.id === "main")
      box.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
  }, []);
  // Where the row one is at goes, the view goes with it.
  const at = items.findIndex((i) => i.id === current);
  const last = useRef({ current, at });
  useEffect(() => {
    const before = last.current;
    last.current = { current, at };
    if (before.current === current && before.at !== at && current !== null)
      box.current?.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current, at]);
  // Alt with an arrow moves the row; the list itself would only move to the next one.
  const onKeyDownCapture = (e: React.KeyboardEvent): void => {
    if (!e.altKey || e.ctrlKey || e.metaKey || (e.key !== "ArrowUp" && e.key !== "ArrowDown")) return;
    e.preventDefault();
    e.stopPropagation();
    if (current === null) return;
    if (e.key === "ArrowUp") onKey.up(current);
    else onKey.down(current);
  };
  return (
    <div ref={box} className={css["list"]} role="presentation" onKeyDownCapture={onKeyDownCapture}>
      {/* Only the rows in view exist: a group may recommend thousands. */}
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ROW }}>
        <GridList
          aria-label={t(texts.list)}
          className={css["rows"] ?? ""}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          disallowTypeAhead
          selectedKeys={current === null ? [] : [current]}
          onSelectionChange={(keys) => {
            const [key] = keys === "all" ? [] : [...keys];
            if (key !== undefined) onCurrent(String(key));
          }}
          dragAndDropHooks={dragAndDropHooks}
          items={items}
          dependencies={[t]}
        >
          {(item) => (
            <GridListItem
              id={item.id}
              className={css["row"] ?? ""}
              textValue={`${item.application.journalNumber} ${local(item.application.title)}`}
            >
              <Row item={item} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Row({ item }: { item: OrderItem }) {
  const t = useT();
  const f = useFormat();
  const local = useLocal();
  const { figure } = useMatrixTexts();
  const { application: a, place, tied, total, scorePlace, against, reason } = item;
  return (
    <div className={css["cells"]}>
      <AriaButton
        slot="drag"
        className={css["grip"] ?? ""}
        aria-label={t(texts.drag, { title: `${a.journalNumber} ${local(a.title)}` })}
      >
        <GripVertical size={16} strokeWidth={1.5} aria-hidden="true" />
      </AriaButton>
      <span className={css["place"]} data-none={place === null || undefined}>
        {place === null ? "–" : f.integer(place)}
        {tied && <span className={css["tied"]}>{t(texts.tied)}</span>}
        {place === null && <span className="visually-hidden">{t(texts.noPlace)}</span>}
      </span>
      <span className={css["words"]}>
        <span className={css["title"]}>
          <Local text={a.title} />
        </span>
        <span className={css["facts"]}>
          {a.journalNumber}
          {" · "}
          {total === null ? t(texts.noTotal) : t(texts.total, { total: figure(total) })}
          {scorePlace !== null && ` · ${t(texts.byScore, { place: f.integer(scorePlace) })}`}
        </span>
        {reason !== "" && <span className={css["reason"]}>{reason}</span>}
      </span>
      {against && <Chip tone={reason === "" ? "warn" : "neutral"}>{t(texts.against)}</Chip>}
    </div>
  );
}
