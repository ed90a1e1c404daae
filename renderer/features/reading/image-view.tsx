// An image attached to an application, in the same place as a document's pages: fitted to the width, or by its own zoom.
import { useEffect, useState } from "react";
import type { DocumentInfo } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { useT } from "../../i18n/language.tsx";
import { useSettings } from "../../stores/settings.ts";
import { readWhole } from "./open-pdf.ts";
import { FailedFile } from "./other-file.tsx";
import { focusable } from "./pane-focus.ts";
import css from "./image-view.module.css";

export const IMAGES: readonly string[] = ["image/png", "image/jpeg", "image/webp"];
/** Decoded in the sandbox; larger ones belong to the system's own program. */
export const LARGEST_IMAGE = 40_000_000;

interface Shown {
  readonly url: string | null;
  readonly error: AppError | null;
}

function useImage(round: string, document: DocumentInfo): [Shown, (error: AppError) => void] {
  const [shown, setShown] = useState<Shown>({ url: null, error: null });
  const { sha256, size, mediaType } = document;
  useEffect(() => {
    let url: string | null = null;
    let ended = false;
    readWhole({ round, sha256 }, size).then(
      (bytes) => {
        if (ended) return;
        url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: mediaType }));
        setShown({ url, error: null });
      },
      (e: unknown) => {
        if (!ended) setShown({ url: null, error: isAppError(e) ? e : new AppError("reading.image-damaged") });
      },
    );
    return () => {
      ended = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [round, sha256, size, mediaType]);
  return [shown, (error) => setShown({ url: null, error })];
}

export function ImageView({ round, document }: { round: string; document: DocumentInfo }) {
  const t = useT();
  const pageTheme = useSettings((s) => s.settings.pageTheme);
  const [{ url, error }, fail] = useImage(round, document);
  const [whole, setWhole] = useState(true);
  if (error) return <FailedFile document={document} error={error} />;
  return (
    <section
      ref={focusable}
      className={css["area"]}
      aria-label={t(readingTexts.area, { name: document.name })}
      data-pages
      data-theme-page={pageTheme}
    >
      {url === null ? (
        <output className={css["opening"]}>{t(readingTexts.opening)}</output>
      ) : (
        <button
          type="button"
          className={css["frame"]}
          data-whole={whole || undefined}
          aria-label={whole ? t(readingTexts.zoomIn) : t(readingTexts.fitWidth)}
          onClick={() => setWhole(!whole)}
        >
          <img
            className={css["image"]}
            src={url}
            alt={document.name}
            onError={() => fail(new AppError("reading.image-damaged"))}
          />
        </button>
      )}
    </section>
  );
}
