// The left side of start, first run and unlocking: the mark, what Skøn is, and the language, which must be found before one can read.
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { LANGUAGE_NAMES, HTML_LANG, LANGUAGES } from "../../../shared/i18n/language.ts";
import { identityTexts } from "../../../shared/i18n/ui/identity.ts";
import { useLang, useT } from "../../i18n/language.tsx";
import { changeSettings } from "../../stores/settings.ts";
import css from "./brand-side.module.css";

/** The ø: a ring with a stroke. */
function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="10.5" fill="none" stroke="currentColor" strokeWidth="3.5" />
      <path d="M5 23 23 5" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}

export function BrandSide({ children }: { children?: ReactNode }) {
  const t = useT();
  const lang = useLang();
  return (
    <div className={css["side"]}>
      <div className={css["brand"]}>
        <span className={css["mark"]}>
          <Mark />
        </span>
        <span className={css["name"]} lang="da">
          Skøn
        </span>
      </div>
      <p className={css["tagline"]}>{t(identityTexts.tagline)}</p>
      {children}
      <div className={css["gap"]} />
      <div className={css["languages"]}>
        {LANGUAGES.map((l) => (
          <AriaButton
            key={l}
            className={css["language"] ?? ""}
            lang={HTML_LANG[l]}
            {...(l === lang ? { "aria-current": "true" as const } : {})}
            onPress={() => void changeSettings({ language: l })}
          >
            {LANGUAGE_NAMES[l]}
          </AriaButton>
        ))}
      </div>
    </div>
  );
}
