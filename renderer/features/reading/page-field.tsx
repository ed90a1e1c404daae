// "Side 7 af 24": the number can be typed.
import { useState } from "react";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import css from "./tool-row.module.css";

export interface PageFieldProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

export function PageField({ page, pages, onPage }: PageFieldProps) {
  const t = useT();
  const format = useFormat();
  // null: shows where one is; words while one types.
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    const number = Number((typed ?? "").trim());
    setTyped(null);
    if (Number.isInteger(number) && number >= 1) onPage(Math.min(pages, number));
  };
  return (
    <span className={css["page"]}>
      <span className={css["word"]} aria-hidden="true">
        {t(readingTexts.pageWord)}
      </span>
      <input
        className={css["number"]}
        data-reading-page
        inputMode="numeric"
        autoComplete="off"
        aria-label={t(readingTexts.pageNumber)}
        style={{ width: `calc(${Math.max(2, String(pages).length)}ch + 8px)` }}
        value={typed ?? String(page)}
        onFocus={(e) => e.currentTarget.select()}
        onChange={(e) => setTyped(e.target.value.replaceAll(/\D/gu, ""))}
        onBlur={() => {
          if (typed !== null) commit();
        }}
        onKeyDown={(e) => {
          if (e.key === "Enter") {
            e.preventDefault();
            commit();
            e.currentTarget.select();
          } else if (e.key === "Escape") setTyped(null);
          else if (e.key === "ArrowUp" || e.key === "ArrowDown") {
            e.preventDefault();
            setTyped(null);
            onPage(page + (e.key === "ArrowDown" ? 1 : -1));
          }
        }}
      />
      <span className={css["of"]}>{t(readingTexts.ofPages, { pages: format.integer(pages) })}</span>
    </span>
  );
}
