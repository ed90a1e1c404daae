// Navigation of a round: its places with their counts, and who one is in it. An icon rail where the window is narrow.
import { FileText, History, Highlighter, List, ListChecks, Search, Upload, type LucideIcon } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useRead } from "../api/use-read.ts";
import { useT } from "../i18n/language.tsx";
import { go, usePlace, type Place } from "../stores/place.ts";
import css from "./side-nav.module.css";

export function SideNav({ round }: { round: string }) {
  const t = useT();
  const screen = usePlace((s) => s.place.screen);
  const list = useRead("reviews.list", { round }).data?.rows;
  const marks = useRead("annotations.list", { round, application: null }).data?.annotations;
  const shown = useRead("rounds.show", { round }).data;
  const gaps = list?.reduce((n, r) => n + r.gaps.length, 0);
  const me = shown?.roster.find((p) => p.id === shown.me);
  const item = (place: Place, Icon: LucideIcon, label: string, count?: number | string) => (
    <li>
      <AriaButton
        className={css["item"] ?? ""}
        {...(screen === place.screen ? { "aria-current": "page" as const } : {})}
        onPress={() => go(place)}
      >
        <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
        <span className={css["label"]}>{label}</span>
        {count !== undefined && <span className={css["count"]}> {count}</span>}
      </AriaButton>
    </li>
  );
  return (
    <nav className={css["side"]} aria-label={t(frameTexts.sideName)}>
      <ul>
        {item({ screen: "overview", round }, List, t(frameTexts.applications), list?.length)}
        {item({ screen: "gaps", round }, ListChecks, t(frameTexts.gaps), gaps)}
        {item({ screen: "marks", round }, Highlighter, t(frameTexts.marks), marks?.length)}
        {item({ screen: "search", round, query: "" }, Search, t(frameTexts.searchAll))}
      </ul>
      <p className={css["group"]}>{t(frameTexts.roundGroup)}</p>
      <ul>
        {item(
          { screen: "criteria", round },
          FileText,
          t(frameTexts.criteria),
          shown?.core ? t(frameTexts.version, { version: shown.core.criteria.version }) : undefined,
        )}
        {item({ screen: "export", round }, Upload, t(frameTexts.export))}
        {item({ screen: "journal", round }, History, t(frameTexts.journal))}
      </ul>
      <div className={css["gap"]} />
      {me && (
        <div className={css["me"]}>
          <span className={css["initials"]} aria-hidden="true">
            {initials(me.name)}
          </span>
          <span className={css["who"]}>
            <span>{me.name}</span>
            <span className={css["role"]}>
              {[
                ...me.roles.map((r) => t(frameTexts[r])),
                t(me.group === "dk" ? frameTexts.groupDk : frameTexts.groupCn),
              ].join(", ")}
            </span>
          </span>
        </div>
      )}
    </nav>
  );
}

/** First letters of the first and last word; the last character of a Chinese name. */
function initials(name: string): string {
  if (/\p{Script=Han}/u.test(name)) return Array.from(name).at(-1) ?? "";
  const words = name.split(/\s+/u).filter((w) => /\p{L}/u.test(w));
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((w) => Array.from(w ?? "")[0] ?? "")
    .join("")
    .toUpperCase();
}
