// Dragging a project in the joint list: the row that is dragged, and where it would go. The list is longer than what is drawn, so where a
// row would go is reckoned from heights, not asked of the rows; near an edge the browser scrolls.
import { useCallback, useMemo, useRef, useState, type DragEvent } from "react";
import type { Drop } from "./joint-rows.ts";

/** What a dragged row carries; nothing else may be dropped here. */
const TYPE = "application/x-skoen-joint-row";
/** Part of a row's height, at its top and bottom, that means between rows; the middle means beside it. */
const EDGE = 0.3;

export interface RowDrag {
  /** Key of the row in the hand. */
  readonly dragged: string | null;
  /** Line before which it would go, or beside which; null while it is nowhere. */
  readonly over: { readonly line: number; readonly beside: boolean } | null;
  readonly start: (key: string, e: DragEvent) => void;
  readonly end: () => void;
  readonly listeners: {
    readonly onDragOver: (e: DragEvent<HTMLElement>) => void;
    readonly onDragLeave: (e: DragEvent<HTMLElement>) => void;
    readonly onDrop: (e: DragEvent<HTMLElement>) => void;
  };
}

export interface DragList {
  /** Where each line begins, px in the body; one more: where the list ends. */
  readonly tops: readonly number[];
  /** Lines that are projects, in order. */
  readonly projects: readonly number[];
  /** px from the top of the view to the line at `y` of the list. */
  readonly bodyTop: () => number;
}

/** Which line of `tops` is at `y`, −1 above the first. Pure. */
export function lineAtY(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((tops[mid] ?? 0) > y) high = mid;
    else low = mid + 1;
  }
  return Math.min(low - 1, tops.length - 2);
}

/**
 * Where a drop at `y` goes: before a project, after the last one, or beside one. `projects` are lines in ascending order; what is below
 * them takes nothing. Pure.
 */
export function dropAt(
  tops: readonly number[],
  projects: readonly number[],
  y: number,
): { line: number; drop: Drop } | null {
  const last = projects.at(-1);
  if (last === undefined || y > (tops[last + 1] ?? 0) + 40) return null;
  const line = Math.max(0, Math.min(lineAtY(tops, y), last));
  // The funding line between two projects is the gap between them.
  let at = projects.findIndex((p) => p >= line);
  if (at < 0) at = projects.length - 1;
  if (projects[at] !== line) return { line, drop: { at, beside: false } };
  const [top, bottom] = [tops[line] ?? 0, tops[line + 1] ?? 0];
  const part = (y - top) / Math.max(1, bottom - top);
  if (part < EDGE) return { line, drop: { at, beside: false } };
  if (part > 1 - EDGE) return { line: line + 1, drop: { at: at + 1, beside: false } };
  return { line, drop: { at, beside: true } };
}

/** A hand that rests this long over a place may let go there, ms. */
const RESTS_MS = 60;

/** `onRest`: told where a row would go while the hand rests, so that the answer can be there when it lets go. */
export function useRowDrag(
  { tops, projects, bodyTop }: DragList,
  onDrop: (key: string, drop: Drop) => void,
  onRest: (key: string, drop: Drop) => void,
): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<RowDrag["over"]>(null);
  const found = useRef<Drop | null>(null);
  const held = useRef<string | null>(null);
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const end = useCallback((): void => {
    clearTimeout(rest.current);
    found.current = null;
    setDragged(null);
    setOver(null);
  }, []);
  const listeners = useMemo(
    () => ({
      onDragOver(e: DragEvent<HTMLElement>): void {
        if (!e.dataTransfer.types.includes(TYPE)) return;
        const at = dropAt(tops, projects, e.clientY - bodyTop());
        const before = found.current;
        found.current = at?.drop ?? null;
        if (at && (before?.at !== at.drop.at || before.beside !== at.drop.beside)) {
          clearTimeout(rest.current);
          rest.current = setTimeout(() => {
            if (held.current !== null) onRest(held.current, at.drop);
          }, RESTS_MS);
        }
        setOver((old) => {
          const next = at && { line: at.line, beside: at.drop.beside };
          return old?.line === next?.line && old?.beside === next?.beside ? old : next;
        });
        if (!at) return;
        e.preventDefault();
        e.stopPropagation();
        e.dataTransfer.dropEffect = "move";
      },
      onDragLeave(e: DragEvent<HTMLElement>): void {
        if (e.relatedTarget instanceof Node && e.currentTarget.contains(e.relatedTarget)) return;
        found.current = null;
        setOver(null);
      },
      onDrop(e: DragEvent<HTMLElement>): void {
        const key = e.dataTransfer.getData(TYPE);
        const drop = found.current;
        if (key === "" || !drop) return;
        e.preventDefault();
        e.stopPropagation();
        end();
        onDrop(key, drop);
      },
    }),
    [tops, projects, bodyTop, end, onDrop, onRest],
  );
  const start = useCallback((key: string, e: DragEvent): void => {
    e.dataTransfer.setData(TYPE, key);
    e.dataTransfer.effectAllowed = "move";
    held.current = key;
    setDragged(key);
  }, []);
  return { dragged, over, start, end, listeners };
}
