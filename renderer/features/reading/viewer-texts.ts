// Words of a document's pages, and the text layers on screen: who asks for a place in the text gets the runs that show it.
import type { PDFPageProxy } from "pdfjs-dist";
import type { TextContent, TextItem as PdfItem } from "pdfjs-dist/types/src/display/api.js";
import { pageText, type PageText } from "./page-text.ts";

/** A page's text on screen: one element a run, in the order of `PageText.starts`. */
export interface LaidText {
  readonly sheet: HTMLElement;
  readonly runs: readonly HTMLElement[];
}
export interface Texts {
  readonly content: (page: number) => Promise<TextContent>;
  readonly text: (page: number) => Promise<PageText>;
  readonly laid: (page: number) => LaidText | null;
  /** Pages whose text is on screen. */
  readonly all: () => ReadonlyMap<number, LaidText>;
  readonly setLaid: (page: number, text: LaidText | null) => void;
  readonly onLaid: (listener: (page: number) => void) => () => void;
  readonly forget: () => void;
}

/** Contents kept for layers that come back into view; the texts themselves are small and all kept. */
const KEPT = 40;

export const runsOf = (content: TextContent): PdfItem[] => content.items.filter((i): i is PdfItem => "str" in i);

export function createTexts(pageOf: (page: number) => Promise<PDFPageProxy>): Texts {
  const contents = new Map<number, Promise<TextContent>>();
  const texts = new Map<number, Promise<PageText>>();
  const laid = new Map<number, LaidText>();
  const listeners = new Set<(page: number) => void>();

  const content = (page: number): Promise<TextContent> => {
    const known = contents.get(page) ?? pageOf(page).then((p) => p.getTextContent());
    contents.delete(page);
    contents.set(page, known);
    known.catch(() => contents.delete(page));
    if (contents.size > KEPT)
      for (const oldest of [...contents.keys()].slice(0, contents.size - KEPT)) contents.delete(oldest);
    return known;
  };
  return {
    content,
    text(page) {
      const known = texts.get(page) ?? content(page).then((c) => pageText(runsOf(c)));
      texts.set(page, known);
      known.catch(() => texts.delete(page));
      return known;
    },
    laid: (page) => laid.get(page) ?? null,
    all: () => laid,
    setLaid(page, text) {
      if (text) laid.set(page, text);
      else laid.delete(page);
      if (text) for (const l of listeners) l(page);
    },
    onLaid(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget() {
      contents.clear();
      texts.clear();
      laid.clear();
    },
  };
}
