// The document's own contents, searchable. A press goes to the place.
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { host } from "../../api/client.ts";
import { useT } from "../../i18n/language.tsx";
import { flatOutline, placeOf, searchOutline, type OutlineEntry } from "./links.ts";
import type { OpenPdf } from "./open-pdf.ts";
import type { Viewer } from "./viewer.ts";
import css from "./side-panel.module.css";

export function OutlinePanel({ viewer }: { viewer: Viewer }) {
  const t = useT();
  const open = useStore(viewer.store, (s) => s.open);
  const [read, setRead] = useState<{ readonly of: OpenPdf | null; readonly entries: readonly OutlineEntry[] } | null>(
    null,
  );
  const [query, setQuery] = useState("");
  useEffect(() => {
    let ended = false;
    open?.document.getOutline().then(
      (items) => {
        if (!ended) setRead({ of: open, entries: flatOutline(items) });
      },
      () => {
        if (!ended) setRead({ of: open, entries: [] });
      },
    );
    return () => {
      ended = true;
    };
  }, [open]);
  if (read === null || read.of !== open) return null;
  const { entries } = read;
  if (entries.length === 0) return <p className={css["empty"]}>{t(readingTexts.noOutline)}</p>;
  const found = searchOutline(entries, query);

  function go(e: OutlineEntry): void {
    if (e.url !== null) void host.call("host.openExternal", { url: e.url }).catch(() => undefined);
    else
      void placeOf(viewer, e.destination).then((at) => {
        if (at) viewer.goTo(at);
      });
  }
  return (
    <>
      <div className={css["filter"]}>
        <input
          className={css["search"]}
          type="search"
          aria-label={t(readingTexts.searchOutline)}
          placeholder={t(readingTexts.searchOutline)}
          value={query}
          onChange={(e) => setQuery(e.target.value)}
        />
      </div>
      {found.length === 0 && <p className={css["empty"]}>{t(readingTexts.noOutlineHit)}</p>}
      <ul>
        {found.map((e, i) => (
          <li key={i}>
            <button
              type="button"
              className={css["entry"]}
              style={{ paddingInlineStart: 12 + Math.min(5, e.level) * 12 }}
              onClick={() => go(e)}
            >
              {e.title}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
