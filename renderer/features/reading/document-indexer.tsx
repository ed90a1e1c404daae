// Makes the documents of open applications searchable, one at a time, while nobody types. The text is read here, in the sandbox, since
// the files are strangers'; the service only stores it.
import { useEffect, useState } from "react";
import { service } from "../../api/client.ts";
import { useRead } from "../../api/use-read.ts";
import { openPdf, type Source } from "./open-pdf.ts";
import { pageText } from "./page-text.ts";
import { runsOf } from "./viewer-texts.ts";

/** Quiet time after the last key before the next page is read. */
const QUIET_MS = 1500;
/** Limits of the contract. */
const [MOST_PAGES, MOST_SIGNS] = [5000, 200_000] as const;

let lastKey = 0;
const noteKey = (): void => {
  lastKey = performance.now();
};

/** Resolves when the window has nothing to do and nobody has typed for a while. */
function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException("stopped", "AbortError"));
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    const wait = (): void => {
      if (signal.aborted) return;
      const quiet = performance.now() - lastKey;
      if (lastKey > 0 && quiet < QUIET_MS) setTimeout(wait, QUIET_MS - quiet);
      else
        requestIdleCallback(
          () => {
            signal.removeEventListener("abort", stop);
            resolve();
          },
          { timeout: 2000 },
        );
    };
    wait();
  });
}

async function pagesOf(source: Source, signal: AbortSignal): Promise<string[]> {
  const open = await openPdf(source, signal, "read");
  try {
    const pages: string[] = [];
    const count = Math.min(MOST_PAGES, open.document.numPages);
    for (let i = 1; i <= count; i++) {
      await idle(signal);
      const page = await open.document.getPage(i);
      const content = await page.getTextContent();
      pages.push(pageText(runsOf(content)).text.slice(0, MOST_SIGNS));
      page.cleanup();
    }
    return pages;
  } finally {
    open.close();
  }
}

/** A document that cannot be read has no words; asking for it again would not change that. */
async function indexOne(source: Source, mediaType: string, signal: AbortSignal): Promise<void> {
  await idle(signal);
  let pages: string[] = [];
  if (mediaType === "application/pdf")
    try {
      pages = await pagesOf(source, signal);
    } catch (e) {
      if (signal.aborted || !(e instanceof Error && "code" in e && String(e.code).startsWith("reading."))) throw e;
    }
  if (!signal.aborted) await service.call("search.index", { ...source, pages });
}

export function DocumentIndexer({ round }: { round: string }) {
  const pending = useRead("search.pending", { round });
  // What could not be read or stored does not hold up the others; it is tried again when the round is opened again.
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const next = pending.data?.documents.find((d) => !skipped.has(d.sha256));
  useEffect(() => {
    window.addEventListener("keydown", noteKey, { capture: true, passive: true });
    return () => window.removeEventListener("keydown", noteKey, { capture: true });
  }, []);
  const [sha256, mediaType] = [next?.sha256, next?.mediaType];
  useEffect(() => {
    if (sha256 === undefined || mediaType === undefined) return;
    const ending = new AbortController();
    indexOne({ round, sha256 }, mediaType, ending.signal).catch(() => {
      if (!ending.signal.aborted) setSkipped((s) => new Set(s).add(sha256));
    });
    return () => ending.abort();
  }, [round, sha256, mediaType]);
  return null;
}
