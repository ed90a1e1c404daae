// The joint list as a table of any length: arrows move, Enter says why, Alt with an arrow moves the project, Ctrl+C copies for Excel.
// The row that says why makes its line taller, so heights are measured.
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from "react";
import type { JointRules } from "../../../shared/domain/round.ts";
import { SOURCES } from "../../../shared/domain/ids.ts";
import { jointUiTexts as texts } from "../../../shared/i18n/ui/joint.ts";
import { useT } from "../../i18n/language.tsx";
import { drawnLines, useRootScale } from "../../ui/use-window.ts";
import { JointLineView, type RowActs } from "./joint-line.tsx";
import type { Drop, JointLine } from "./joint-rows.ts";
import css from "./joint-table.module.css";
import type { JointWords } from "./joint-words.ts";
import { Measured } from "./measured.tsx";
import { useLines } from "./use-lines.ts";
import { useRowDrag } from "./use-row-drag.ts";

export interface JointTableProps {
  readonly lines: readonly JointLine[];
  readonly rules: JointRules;
  readonly words: JointWords;
  /** Key of the current line. */
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  /** Application whose row says why. */
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  /** What stands under an open row. */
  readonly why: (line: JointLine) => ReactNode;
  /** Alt with an arrow. */
  readonly onMove: (key: string, by: 1 | -1) => void;
  /** A project let go of elsewhere; null where nothing may be moved. */
  readonly onDrop: ((key: string, drop: Drop) => void) | null;
  /** Where a project would go, while the hand rests. */
  readonly onRest: (key: string, drop: Drop) => void;
  /** Of how many other rules a project would be recommended under; null while that is not known. */
  readonly others: OtherRulesCount | null;
  /** A what-if is shown, not the real list. */
  readonly copy: boolean;
  readonly onCopy: () => string;
  readonly handle?: Ref<{ focus: () => void }>;
}

export interface OtherRulesCount {
  readonly of: number;
  readonly funded: (application: string) => number;
}

/** ARIA lets a table be a grid: one moves in it from row to row. */
const GRID = { role: "grid", tabIndex: -1 } as const;
const PAGE = 10;
const HEIGHTS = { project: 60, out: 60, line: 28, section: 36 } as const;

const nothing = (): void => undefined;
/** The mark of where a row would go: a line between two, a frame around the one it would stand beside. */
const targetAt = (
  over: { line: number; beside: boolean },
  tops: readonly number[],
): Readonly<Record<`--target-${"top" | "height"}`, string>> => ({
  "--target-top": `${tops[over.line] ?? 0}px`,
  "--target-height": `${over.beside ? (tops[over.line + 1] ?? 0) - (tops[over.line] ?? 0) : 0}px`,
});

const walkable = (line: JointLine): boolean => line.kind === "project" || line.kind === "out";

export function JointTable(props: JointTableProps) {
  const { lines, rules, words, current, onCurrent, open, onOpen, why, onMove, onDrop, onCopy, handle } = props;
  const t = useT();
  const scroller = useRef<HTMLTableElement>(null);
  const wanted = useRef(false);
  const headRow = useRef<HTMLTableSectionElement>(null);
  const [headHeight, setHeadHeight] = useState(0);
  useEffect(() => {
    const el = headRow.current;
    if (!el) return;
    const sized = new ResizeObserver(() => setHeadHeight(el.offsetHeight));
    sized.observe(el);
    return () => sized.disconnect();
  }, []);
  const scale = useRootScale();
  const heights = useMemo(() => lines.map((l) => HEIGHTS[l.kind] * scale), [lines, scale]);
  const [extra, setExtra] = useState(0);
  const taller = open === null ? -1 : lines.findIndex((l) => l.key === open);
  const { from, to, tops } = useLines(scroller, heights, taller, extra);
  const fundingLine = useMemo(() => lines.findIndex((l) => l.kind === "line"), [lines]);
  const at = useMemo(() => {
    const found = lines.findIndex((l) => l.key === current && walkable(l));
    return found < 0 ? lines.findIndex(walkable) : found;
  }, [lines, current]);
  const projects = useMemo(() => lines.flatMap((l, i) => (l.kind === "project" ? [i] : [])), [lines]);
  const body = useRef<HTMLTableSectionElement>(null);
  const bodyTop = useCallback((): number => body.current?.getBoundingClientRect().top ?? 0, []);
  const drag = useRowDrag({ tops, projects, bodyTop }, onDrop ?? nothing, props.onRest);
  const drawn = drawnLines(lines.length, { from, to }, at);
  // The funding line is always drawn: where its place is out of view it stays at the edge.
  if (fundingLine >= 0 && !drawn.includes(fundingLine)) drawn.push(fundingLine);
  drawn.sort((a, b) => a - b);

  const focus = (): void => {
    const row = scroller.current?.querySelector<HTMLElement>('tr[tabindex="0"]');
    row?.focus({ preventScroll: true });
  };
  useImperativeHandle(handle, () => ({ focus }), []);
  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    focus();
  });
  const go = (start: number, by: 1 | -1): void => {
    for (let i = start; i >= 0 && i < lines.length; i += by) {
      const line = lines[i];
      if (!line || !walkable(line)) continue;
      const el = scroller.current;
      const head = headRow.current?.offsetHeight ?? 0;
      // The funding line at the edge covers none of the rows one walks to.
      const edge = fundingLine < 0 ? 0 : HEIGHTS.line * scale;
      const top = (tops[i] ?? 0) - (i > fundingLine ? edge : 0);
      const bottom = (tops[i + 1] ?? 0) + (i < fundingLine ? edge : 0);
      // At once and without animation: the line must be drawn when it gets the focus.
      if (el && el.scrollTop > top) el.scrollTop = top;
      else if (el && el.scrollTop < bottom + head - el.clientHeight) el.scrollTop = bottom + head - el.clientHeight;
      wanted.current = true;
      onCurrent(line.key);
      return;
    }
  };
  const onKeyDown = (e: KeyboardEvent): void => {
    if (e.ctrlKey || e.metaKey || (e.target as Element).closest("button, input, textarea, summary, [role=button]"))
      return;
    const line = lines[at];
    if (!line) return;
    if (e.altKey && (e.key === "ArrowUp" || e.key === "ArrowDown")) onMove(line.key, e.key === "ArrowUp" ? -1 : 1);
    else if (e.altKey) return;
    else if (e.key === "ArrowDown") go(at + 1, 1);
    else if (e.key === "ArrowUp") go(at - 1, -1);
    else if (e.key === "PageDown") go(Math.min(lines.length - 1, at + PAGE), 1);
    else if (e.key === "PageUp") go(Math.max(0, at - PAGE), -1);
    else if (e.key === "Home") go(0, 1);
    else if (e.key === "End") go(lines.length - 1, -1);
    else if (e.key === "Enter") onOpen(open === line.key ? null : line.key);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  const press = (key: string): void => {
    onCurrent(key);
    if (current === key || open !== null) onOpen(open === key ? null : key);
  };
  // Told through one object that stays, so that rows are drawn again only for what they show.
  const told = useRef({ press, onCurrent, drag });
  useEffect(() => {
    told.current = { press, onCurrent, drag };
  });
  const acts = useMemo<RowActs>(
    () => ({
      press: (key) => told.current.press(key),
      focus: (key) => told.current.onCurrent(key),
      startDrag(key, e) {
        // The one in the hand stays drawn, however far the list is scrolled.
        told.current.onCurrent(key);
        told.current.drag.start(key, e);
      },
      endDrag: () => told.current.drag.end(),
    }),
    [],
  );
  const listeners = {
    onKeyDown,
    onCopy: (e: ClipboardEvent): void => {
      // A selection of the reader's own is his to copy.
      if (!(getSelection()?.isCollapsed ?? true)) return;
      e.clipboardData.setData("text/plain", onCopy());
      e.preventDefault();
    },
  };
  return (
    <table
      {...GRID}
      ref={scroller}
      className={css["grid"]}
      aria-label={t(texts.title)}
      aria-rowcount={lines.length + 1}
      data-copy={props.copy || undefined}
      {...listeners}
      {...(onDrop ? drag.listeners : {})}
    >
      <thead ref={headRow} className={css["head"]}>
        <tr className={css["heads"]}>
          <th scope="col">{t(texts.joint)}</th>
          <th scope="col" className={css["wide"]}>
            {t(texts.application)}
          </th>
          <th scope="col" title={t(texts.rankDkName)}>
            {t(texts.rankDk)}
          </th>
          <th scope="col" title={t(texts.rankCnName)}>
            {t(texts.rankCn)}
          </th>
          <th scope="col" title={t(texts.meanName)}>
            {t(rules.order === "worst-rank" ? texts.worst : texts.mean)}
          </th>
          {SOURCES.map((s) => (
            <th key={s} scope="col" className={css["money"]} title={words.source(s)}>
              {words.head(s)}
            </th>
          ))}
          <th scope="col" className={css["outcome"]}>
            {t(texts.outcome)}
          </th>
        </tr>
      </thead>
      <tbody
        ref={body}
        className={css["body"]}
        data-target={drag.over ? (drag.over.beside ? "beside" : "between") : undefined}
        style={
          {
            height: tops.at(-1),
            "--line-top": `${tops[fundingLine] ?? 0}px`,
            ...(drag.over ? targetAt(drag.over, tops) : {}),
          } as CSSProperties
        }
      >
        {drawn.map((index) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <JointLineView
              key={line.key}
              line={line}
              index={index}
              top={line.kind === "line" ? headHeight : (tops[index] ?? 0)}
              height={heights[index] ?? 0}
              current={index === at}
              rules={rules}
              words={words}
              others={props.others}
              draggable={onDrop !== null && line.kind === "project" && open !== line.key}
              held={drag.dragged === line.key}
              why={open === line.key ? <Measured onHeight={setExtra}>{why(line)}</Measured> : null}
              acts={acts}
            />
          );
        })}
      </tbody>
    </table>
  );
}
