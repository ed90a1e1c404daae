// Find in one document: all pages are gone through from the one on screen, and hits can be walked while the rest is still read.
import { createStore, type StoreApi } from "zustand/vanilla";
import { findIn, fold, foldQuery, type Match } from "./find-text.ts";
import { showPassage, type Passage } from "./passage.ts";
import type { Viewer } from "./viewer.ts";

export interface FindState {
  readonly query: string;
  readonly byPage: ReadonlyMap<number, readonly Match[]>;
  readonly total: number;
  /** The hit one is at: page and place among its hits. */
  readonly at: { readonly page: number; readonly index: number } | null;
  readonly running: boolean;
}
export interface Finder {
  readonly store: StoreApi<FindState>;
  readonly look: (query: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly current: () => Passage | null;
  readonly stop: () => void;
}
const NOTHING: FindState = { query: "", byPage: new Map(), total: 0, at: null, running: false };

/** Place of the current hit among all, from 1; 0 for none. */
export function ordinal({ byPage, at }: FindState): number {
  if (!at) return 0;
  let before = 0;
  for (const [page, hits] of byPage) if (page < at.page) before += hits.length;
  return before + at.index + 1;
}

export function createFinder(viewer: Viewer): Finder {
  const store = createStore<FindState>(() => NOTHING);
  const folded = new Map<number, Promise<{ text: string; from: readonly number[]; whole: string }>>();
  let running = new AbortController();
  let showing = new AbortController();

  const foldedPage = (page: number): Promise<{ text: string; from: readonly number[]; whole: string }> => {
    const known = folded.get(page) ?? viewer.texts.text(page).then(({ text }) => ({ ...fold(text), whole: text }));
    folded.set(page, known);
    return known;
  };
  const go = (page: number, index: number): void => {
    store.setState({ at: { page, index } });
    const hit = store.getState().byPage.get(page)?.[index];
    showing.abort();
    showing = new AbortController();
    if (hit) showPassage(viewer, { page, ...hit }, showing.signal).catch(() => undefined);
  };

  async function search(query: string, signal: AbortSignal): Promise<void> {
    const { sizes, page: first } = viewer.store.getState();
    const count = sizes.length;
    for (let i = 0; i < count; i++) {
      const page = ((first - 1 + i) % count) + 1;
      const text = await foldedPage(page);
      if (signal.aborted) return;
      const hits = findIn(text, query, text.whole);
      if (hits.length === 0) continue;
      store.setState((s) => ({ byPage: new Map(s.byPage).set(page, hits), total: s.total + hits.length }));
      if (store.getState().at === null) go(page, 0);
    }
    store.setState({ running: false });
  }

  return {
    store,
    look(query) {
      running.abort();
      running = new AbortController();
      showing.abort();
      const wanted = foldQuery(query);
      store.setState({ ...NOTHING, query, running: wanted !== "" });
      if (wanted === "") return;
      const { signal } = running;
      search(wanted, signal).catch(() => {
        if (!signal.aborted) store.setState({ running: false });
      });
    },
    step(by) {
      const { byPage, at } = store.getState();
      const pages = [...byPage.keys()].toSorted((a, b) => a - b);
      if (!at || pages.length === 0) return;
      const index = at.index + by;
      if (index >= 0 && index < (byPage.get(at.page)?.length ?? 0)) return go(at.page, index);
      const place = pages.indexOf(at.page);
      const page = pages[(place + by + pages.length) % pages.length] ?? at.page;
      go(page, by > 0 ? 0 : (byPage.get(page)?.length ?? 1) - 1);
    },
    current() {
      const { byPage, at } = store.getState();
      const hit = at && byPage.get(at.page)?.[at.index];
      return at && hit ? { page: at.page, ...hit } : null;
    },
    stop() {
      running.abort();
      showing.abort();
      folded.clear();
      store.setState(NOTHING);
    },
  };
}
