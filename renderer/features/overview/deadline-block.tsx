// The deadline in its own block: how far away, the time where the round is, and the time here where it differs. Never coloured.
import { overviewTexts as texts } from "../../../shared/i18n/ui/overview.ts";
import { useNow } from "../../app/use-now.ts";
import { useFormat, useT } from "../../i18n/language.tsx";
import css from "./round-side.module.css";

const DAY = 24 * 3600 * 1000;
const ZONES = { "Europe/Copenhagen": texts.timeDanish, "Asia/Shanghai": texts.timeShanghai } as const;
const capital = (s: string): string => `${s.slice(0, 1).toLocaleUpperCase()}${s.slice(1)}`;

export function DeadlineBlock({ deadline }: { deadline: { readonly at: string; readonly timeZone: string } }) {
  const t = useT();
  const f = useFormat();
  const now = useNow();
  const left = new Date(deadline.at).getTime() - now.getTime();
  const there = f.time(deadline.at, deadline.timeZone);
  const here = f.time(deadline.at);
  const date = f.weekday(deadline.at, deadline.timeZone);
  const { timeZone: zone } = deadline;
  return (
    <section className={css["block"]}>
      <h2>{t(texts.deadline)}</h2>
      <p data-soon={(left >= 0 && left < DAY) || undefined} className={css["when"]}>
        {left < 0 ? capital(date) : t(texts.deadlineDay, { relative: capital(f.relative(deadline.at, now)), date })}
      </p>
      <p>
        {t(zone === "Europe/Copenhagen" || zone === "Asia/Shanghai" ? ZONES[zone] : texts.timeZone, {
          time: there,
          zone,
        })}
      </p>
      {here !== there && <p className={css["soft"]}>{t(texts.timeHere, { time: here })}</p>}
    </section>
  );
}
