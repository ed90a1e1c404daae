// Links and contents of a document. What a file asks to be opened is only ever shown: a person decides, and the host checks.
import type { Anchor, Rect } from "./page-layout.ts";
import type { Viewer } from "./viewer.ts";

export interface PageLink {
  readonly rect: Rect;
  /** null: a place in this document. */
  readonly url: string | null;
  readonly destination: unknown;
}

interface RawLink {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly url?: unknown;
  readonly unsafeUrl?: unknown;
  readonly dest?: unknown;
}
const numbers = (v: unknown): v is number[] => Array.isArray(v) && v.every((n) => typeof n === "number");
/** The only kinds the host opens; the rest is not offered. */
const OPENABLE = /^(?:https:|mailto:)/iu;

export async function linksOf(viewer: Viewer, number: number): Promise<PageLink[]> {
  const page = await viewer.page(number);
  const annotations = (await page.getAnnotations()) as readonly RawLink[];
  const [x0 = 0, y0 = 0, x1 = 1, y1 = 1] = page.view;
  const [width, height] = [x1 - x0, y1 - y0];
  return annotations.flatMap((a) => {
    if (a.subtype !== "Link" || !numbers(a.rect)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = a.rect;
    const url = typeof a.url === "string" && OPENABLE.test(a.url) ? a.url : null;
    const destination = a.dest ?? null;
    if (url === null && destination === null) return [];
    const rect = {
      x: (Math.min(left, right) - x0) / width,
      y: (y1 - Math.max(top, bottom)) / height,
      w: Math.abs(right - left) / width,
      h: Math.abs(top - bottom) / height,
    };
    return [{ rect, url, destination }];
  });
}

/** Where a destination of the file leads; null when it leads nowhere. */
export async function placeOf(viewer: Viewer, destination: unknown): Promise<Anchor | null> {
  const { open } = viewer.store.getState();
  if (!open) return null;
  const explicit: unknown =
    typeof destination === "string" ? await open.document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return null;
  const [target, kind, left, topAt] = explicit as readonly unknown[];
  const index =
    typeof target === "number"
      ? target
      : typeof target === "object" && target !== null && "num" in target && "gen" in target
        ? await open.document.getPageIndex({ num: Number(target.num), gen: Number(target.gen) })
        : null;
  if (index === null || index < 0 || index >= open.document.numPages) return null;
  const page = await viewer.page(index + 1);
  const name = typeof kind === "object" && kind !== null && "name" in kind ? String(kind.name) : "";
  const y = name === "XYZ" ? topAt : name === "FitH" || name === "FitBH" ? left : null;
  const [, y0 = 0, , y1 = 1] = page.view;
  const top = typeof y === "number" ? Math.min(1, Math.max(0, (y1 - y) / (y1 - y0))) : 0;
  return { page: index + 1, top: Math.max(-0.02, top - 0.02) };
}

export interface OutlineEntry {
  readonly title: string;
  /** 0 = top level. */
  readonly level: number;
  readonly url: string | null;
  readonly destination: unknown;
}
interface RawOutline {
  readonly title: string;
  readonly url?: string | null;
  readonly dest: unknown;
  readonly items: readonly RawOutline[];
}
/** The contents in reading order; a hostile file's endless nesting is cut. */
export function flatOutline(items: readonly RawOutline[] | null, level = 0): OutlineEntry[] {
  if (level > 12) return [];
  return (items ?? []).flatMap((i) => [
    {
      title: i.title.replaceAll(/\s+/gu, " ").trim(),
      level,
      url: typeof i.url === "string" && OPENABLE.test(i.url) ? i.url : null,
      destination: i.dest,
    },
    ...flatOutline(i.items, level + 1),
  ]);
}

/** Entries with the words, and those above them, so that one sees where they belong. */
export function searchOutline(entries: readonly OutlineEntry[], query: string): OutlineEntry[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean);
  const hit = (e: OutlineEntry): boolean => words.every((w) => e.title.toLowerCase().includes(w));
  const out: OutlineEntry[] = [];
  let above: OutlineEntry[] = [];
  for (const e of entries) {
    above = above.filter((a) => a.level < e.level);
    if (hit(e)) {
      out.push(...above.filter((a) => !out.includes(a)), e);
    }
    above.push(e);
  }
  return out;
}
