// A table of any length one walks with the keyboard (ux.md 31; mockups, "Table"): only the rows in view exist, the head stays, and
// the current row keeps its place in the tab order wherever it is scrolled to. Rows do not know where the pointer or the focus is.
import {
  memo,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from "react";
import css from "./data-grid.module.css";
import { drawnLines, useWindow } from "./use-window.ts";

export interface Column<R> {
  readonly id: string;
  readonly header: ReactNode;
  /** Said instead of a header that is short or only drawn. */
  readonly name?: string;
  /** px at text size 100; grows with the text. */
  readonly width: number;
  /** Takes the room that is left: a number of parts. Its width is then the least it may have. */
  readonly grow?: number;
  readonly align?: "start" | "center" | "end";
  readonly cell: (row: R, index: number) => ReactNode;
  /** Columns the cell covers, itself included; those after it are not asked. 1 where absent. */
  readonly span?: (row: R) => number;
}
export interface GridHandle {
  /** Puts the focus on the current row. */
  readonly focus: () => void;
  /** Down (or up, negative) by rows, with the focus. */
  readonly move: (by: number) => void;
}
export interface DataGridProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  /** Stable and different for each row. */
  readonly rowKey: (row: R) => string;
  /** Height of every row in px at text size 100; grows with the text. */
  readonly rowHeight: number;
  /** Key of the current row; null or gone = the first. */
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  /** Enter. */
  readonly onOpen?: (row: R) => void;
  /** A press on the row. */
  readonly onPress?: (row: R) => void;
  /** Put on the row as `data-tone`, for the caller's own style. */
  readonly rowTone?: (row: R) => string | undefined;
  /** Where there is no row. */
  readonly empty?: ReactNode;
  /** Where it was scrolled to, px; told again when it goes. */
  readonly offset?: number;
  readonly onLeave?: (offset: number) => void;
  readonly handle?: Ref<GridHandle>;
}

/** px at text size 100; the style sheet says the same in rem. */
const HEAD = 32;
const INNER = "button, a, input, select, textarea, [role=button]";
/** ARIA lets a table be a grid: one moves in it from row to row. */
const GRID = { role: "grid", tabIndex: -1 } as const;
const rem = (px: number): string => `${px / 16}rem`;

interface RowProps<R> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly height: number;
  readonly current: boolean;
  readonly tone: string | undefined;
}
function RowOf<R>({ row, index, columns, height, current, tone }: RowProps<R>) {
  const cells: ReactNode[] = [];
  for (let i = 0; i < columns.length;) {
    const c = columns[i];
    if (!c) break;
    const span = Math.max(1, Math.min(columns.length - i, c.span?.(row) ?? 1));
    cells.push(
      <td
        key={c.id}
        aria-colindex={i + 1}
        className={css["cell"]}
        data-align={c.align}
        {...(span > 1 ? { colSpan: span, style: { gridColumn: `span ${span}` } } : {})}
      >
        {c.cell(row, index)}
      </td>,
    );
    i += span;
  }
  return (
    <tr
      // The head is row 1.
      aria-rowindex={index + 2}
      aria-selected={current}
      data-index={index}
      data-tone={tone}
      tabIndex={current ? 0 : -1}
      className={css["row"]}
      style={{ height: rem(height), top: rem(index * height) }}
    >
      {cells}
    </tr>
  );
}
const Row = memo(RowOf) as typeof RowOf;

export function DataGrid<R>(props: DataGridProps<R>) {
  const { label, columns, rows, rowKey, rowHeight, current, onCurrent, onOpen, onPress, rowTone } = props;
  const { empty, offset, onLeave, handle } = props;
  const scroller = useRef<HTMLTableElement>(null);
  const headRow = useRef<HTMLTableSectionElement>(null);
  const { from, to, scale } = useWindow(scroller, headRow, rowHeight, offset ?? 0);
  const [height, head] = [rowHeight * scale, HEAD * scale];
  const found = rows.findIndex((r) => rowKey(r) === current);
  const at = found < 0 ? 0 : found;

  /** The focus follows the current row once it is drawn. */
  const wanted = useRef(false);
  /** It was on a row; when that row goes, it moves to the one that is current then. */
  const inside = useRef(false);
  const show = useCallback(
    (i: number): void => {
      const el = scroller.current;
      if (!el) return;
      // At once and without animation: the row must be in view when it gets the focus.
      const top = i * height;
      const below = top + height + head - el.clientHeight;
      if (el.scrollTop > top) el.scrollTop = top;
      else if (el.scrollTop < below) el.scrollTop = below;
    },
    [height, head],
  );
  const go = useCallback(
    (next: number): void => {
      const i = Math.max(0, Math.min(rows.length - 1, next));
      const row = rows[i];
      if (row === undefined) return;
      show(i);
      if (i === at) focusRow(scroller.current, i);
      else wanted.current = true;
      onCurrent(rowKey(row));
    },
    [rows, at, show, onCurrent, rowKey],
  );
  useLayoutEffect(() => {
    const lost = inside.current && document.activeElement === document.body;
    if ((wanted.current || lost) && focusRow(scroller.current, at)) wanted.current = false;
  });
  useImperativeHandle(handle, () => ({ focus: () => go(at), move: (by) => go(at + by) }), [go, at]);

  // A remembered place is there again as it was; otherwise the current row is shown.
  const opened = useRef(false);
  useLayoutEffect(() => {
    const el = scroller.current;
    if (opened.current || !el || rows.length === 0) return;
    opened.current = true;
    if (offset === undefined) show(at);
    else el.scrollTop = offset;
  }, [rows.length, at, offset, show]);
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useLayoutEffect(() => {
    const el = scroller.current;
    return () => {
      if (el) leave.current?.(el.scrollTop);
    };
  }, []);

  const rowOf = (target: EventTarget): R | undefined => {
    const row = target instanceof Element ? target.closest("tr[data-index]") : null;
    return row instanceof HTMLElement ? rows[Number(row.dataset["index"])] : undefined;
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.shiftKey) return;
    if (e.target instanceof Element && e.target.closest(INNER)) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / height) - 1);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = moves[e.key];
    const row = rows[at];
    if (next !== undefined) go(next);
    else if (e.key === "Enter" && onOpen && row !== undefined) onOpen(row);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  const onClick = (e: MouseEvent): void => {
    const row = rowOf(e.target);
    if (row === undefined || (e.target instanceof Element && e.target.closest(INNER))) return;
    onCurrent(rowKey(row));
    onPress?.(row);
  };

  const events = {
    onKeyDown,
    onClick,
    onFocus(e: FocusEvent): void {
      const row = rowOf(e.target);
      inside.current = row !== undefined;
      if (row !== undefined && rowKey(row) !== current) onCurrent(rowKey(row));
    },
    onBlur(e: FocusEvent): void {
      // A row that is taken away leaves no one to go to.
      if (e.relatedTarget !== null || e.target.isConnected) inside.current = false;
    },
  };
  const style: CSSProperties & Record<`--${string}`, string> = {
    "--tracks": columns.map((c) => (c.grow ? `minmax(${rem(c.width)}, ${c.grow}fr)` : rem(c.width))).join(" "),
    "--least": rem(columns.reduce((sum, c) => sum + c.width, 0)),
  };
  const drawn = drawnLines(rows.length, { from, to }, at);
  return (
    <table
      ref={scroller}
      {...GRID}
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      className={css["grid"]}
      style={style}
      {...events}
    >
      <thead ref={headRow} className={css["head"]}>
        <tr aria-rowindex={1} className={css["heads"]}>
          {columns.map((c, i) => (
            <th
              key={c.id}
              scope="col"
              aria-colindex={i + 1}
              className={css["name"]}
              data-align={c.align}
              data-column={c.id}
              {...(c.name === undefined ? {} : { title: c.name })}
            >
              {c.name === undefined ? (
                c.header
              ) : (
                <>
                  <span aria-hidden="true">{c.header}</span>
                  <span className="visually-hidden">{c.name}</span>
                </>
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={css["body"]} style={{ height: rem(rows.length * rowHeight) }}>
        {drawn.map((i) => {
          const row = rows[i];
          if (row === undefined) return null;
          return (
            <Row
              key={rowKey(row)}
              row={row}
              index={i}
              columns={columns}
              height={rowHeight}
              current={i === at}
              tone={rowTone?.(row)}
            />
          );
        })}
        {rows.length === 0 && empty !== undefined && (
          <tr aria-rowindex={2}>
            <td colSpan={columns.length} className={css["empty"]}>
              {empty}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** @returns whether the row is drawn */
function focusRow(grid: HTMLElement | null, index: number): boolean {
  const row = grid?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  return row !== undefined && row !== null;
}
