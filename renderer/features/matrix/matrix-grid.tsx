// The matrix itself: head and application stay, rows exist only in view, and the arrows go from cell to cell (mockup 07, ux.md 30).
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  type ClipboardEvent,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from "react";
import { matrixTexts as texts } from "../../../shared/i18n/ui/matrix.ts";
import { useLocal, useT } from "../../i18n/language.tsx";
import { drawnLines, useWindow } from "../../ui/use-window.ts";
import { tracksOf, type MatrixColumn } from "./matrix-columns.ts";
import { cellOf, MatrixRowView } from "./matrix-row.tsx";
import type { MatrixRow, ScoredCriterion, Slots } from "./matrix-rows.ts";
import css from "./matrix-grid.module.css";
import type { Colour, MatrixTexts } from "./matrix-texts.ts";

export interface CellAt {
  /** Application of the row. */
  readonly application: string;
  /** 0 = the application, then the columns. */
  readonly column: number;
}
export interface MatrixGridProps {
  readonly rows: readonly MatrixRow[];
  readonly criteria: readonly ScoredCriterion[];
  readonly columns: readonly MatrixColumn[];
  readonly slots: Slots;
  /** Initials by person. */
  readonly short: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly me: string | null;
  readonly colour: Colour;
  readonly words: MatrixTexts;
  /** Scale of the totals: smallest and largest possible, and the threshold where there is one. */
  readonly sums: { readonly min: number; readonly max: number; readonly threshold: number | null };
  readonly at: CellAt;
  readonly onAt: (at: CellAt) => void;
  /** Enter or a press: the reasons of this cell. */
  readonly onOpen: () => void;
  readonly onDeclare: (application: string) => void;
  readonly onCopy: () => string;
  readonly handle?: Ref<{ focus: () => void }>;
}

/** px at text size 100; the style sheet says the same in rem. */
const [ROW, HEAD] = [38, 48];
const PAGE = 10;
/** Rows of many cells: so many can be drawn without a frame being late. */
const PER_FRAME = 8;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
};
/** ARIA lets a table be a grid: one moves in it from cell to cell. */
/** A cell of the head that says nothing. */
const BLANK = "\u00a0";
const GRID = { role: "grid", tabIndex: -1 } as const;

export function MatrixGrid(props: MatrixGridProps) {
  const { rows, criteria, columns, slots, at, onAt, onOpen, onCopy, handle } = props;
  const t = useT();
  const scroller = useRef<HTMLTableElement>(null);
  const headRow = useRef<HTMLTableSectionElement>(null);
  const { from, to, scale } = useWindow(scroller, headRow, ROW, 0, PER_FRAME);
  const found = rows.findIndex((r) => r.application.id === at.application);
  const row = Math.max(0, found);
  const wanted = useRef(false);

  const focusCell = useCallback((): void => {
    const cell = scroller.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, []);
  useImperativeHandle(handle, () => ({ focus: focusCell }), [focusCell]);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focusCell();
  });

  const go = (nextRow: number, nextColumn: number): void => {
    const r = Math.max(0, Math.min(rows.length - 1, nextRow));
    const c = Math.max(0, Math.min(columns.length, nextColumn));
    const application = rows[r]?.application.id;
    const el = scroller.current;
    if (application === undefined || !el) return;
    // The row must exist before it can have the focus.
    const [top, height] = [r * ROW * scale, ROW * scale];
    const room = el.clientHeight - HEAD * scale;
    if (el.scrollTop > top) el.scrollTop = top;
    else if (el.scrollTop + room < top + height) el.scrollTop = top + height - room;
    wanted.current = true;
    onAt({ application, column: rows[r]?.closed ? 0 : c });
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.altKey || e.metaKey) return;
    const move = MOVES[e.key];
    if (move && !e.ctrlKey) go(row + move[0], at.column + move[1]);
    else if (e.key === "Home") go(e.ctrlKey ? 0 : row, 0);
    else if (e.key === "End") go(e.ctrlKey ? rows.length - 1 : row, columns.length);
    else if (e.key === "Enter" && !(e.target as Element).closest("button")) onOpen();
    else return;
    e.preventDefault();
  };
  const listeners = {
    onKeyDown,
    onFocus: (e: FocusEvent): void => {
      const cell = cellOf(e.target);
      if (cell) onAt(cell);
    },
    onClick: (e: MouseEvent): void => {
      if (cellOf(e.target)) onOpen();
    },
    onCopy: (e: ClipboardEvent): void => {
      // A selection of the reader's own is his to copy.
      if (!(getSelection()?.isCollapsed ?? true)) return;
      e.clipboardData.setData("text/plain", onCopy());
      e.preventDefault();
    },
  };
  const { tracks, least } = tracksOf(criteria, slots, props.colour);
  const style = { "--tracks": tracks, "--least": least } as CSSProperties;
  return (
    <table
      {...GRID}
      ref={scroller}
      className={css["grid"]}
      style={style}
      aria-label={t(texts.title)}
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 2}
      {...listeners}
    >
      <Head {...props} headRow={headRow} />
      <tbody className={css["body"]} style={{ height: `${(rows.length * ROW) / 16}rem` }}>
        {drawnLines(rows.length, { from, to }, row).map((index) => {
          const r = rows[index];
          if (!r) return null;
          return (
            <MatrixRowView
              key={r.application.id}
              row={r}
              index={index}
              height={ROW}
              column={index === row ? at.column : null}
              columns={columns}
              names={props.names}
              short={slots.people.some((p) => p === null) ? props.short : null}
              me={props.me}
              colour={props.colour}
              words={props.words}
              sums={props.sums}
              onDeclare={props.onDeclare}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** Two lines: the criteria, then who. */
function Head(props: MatrixGridProps & { readonly headRow: Ref<HTMLTableSectionElement> }) {
  const { criteria, slots, short, names, me, words, sums, headRow } = props;
  const t = useT();
  const local = useLocal();
  return (
    <thead className={css["head"]} ref={headRow}>
      <tr className={css["line"]}>
        <td className={css["corner"]}>{BLANK}</td>
        {criteria.map((c) => (
          <th
            key={c.id}
            scope="colgroup"
            className={css["criterion"]}
            colSpan={slots.people.length + 1}
            style={{ gridColumn: `span ${slots.people.length + 1}` }}
            title={c.title ? local(c.title) : undefined}
          >
            {c.number} {c.title ? local(c.title) : ""}
          </th>
        ))}
        <td>{BLANK}</td>
        <td>{BLANK}</td>
      </tr>
      <tr className={css["line"]}>
        <th scope="col" className={css["corner"]} data-name>
          {t(texts.application)}
        </th>
        {criteria.map((c) => [
          ...slots.people.map((person, i) => (
            <th
              key={`${c.id} ${i}`}
              scope="col"
              className={css["who"]}
              data-own={(person !== null && person === me) || undefined}
              title={person === null ? t(texts.slot, { n: i + 1 }) : (names.get(person) ?? person)}
            >
              {person === null ? i + 1 : (short.get(person) ?? person)}
            </th>
          )),
          <th key={`${c.id} spread`} scope="col" className={css["who"]} title={t(texts.spread, { number: c.number })}>
            {t(texts.spreadShort)}
          </th>,
        ])}
        <th scope="col" className={css["who"]} title={t(texts.medianName)}>
          {t(texts.median)}
        </th>
        <th scope="col" className={css["who"]} title={t(texts.sumsName)}>
          {t(texts.sums, { min: words.figure(sums.min), max: words.figure(sums.max) })}
        </th>
      </tr>
    </thead>
  );
}
