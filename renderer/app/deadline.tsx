// A deadline in words: how far away, Danish time, and local time where the computer's clock shows another. Never coloured; bold inside 24 hours.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useFormat, useT } from "../i18n/language.tsx";
import { useNow } from "./use-now.ts";

const DAY = 24 * 3600 * 1000;

export function Deadline({ deadline }: { deadline: { readonly at: string; readonly timeZone: string } }) {
  const t = useT();
  const f = useFormat();
  const now = useNow();
  const left = new Date(deadline.at).getTime() - now.getTime();
  const params = {
    relative: f.relative(deadline.at, now),
    date: f.weekday(deadline.at, deadline.timeZone),
    time: f.time(deadline.at, deadline.timeZone),
  };
  const here = f.time(deadline.at);
  const text = `${t(left < 0 ? frameTexts.deadlinePassed : frameTexts.deadline, params)}${here === params.time ? "" : t(frameTexts.localTime, { time: here })}`;
  return left >= 0 && left < DAY ? <strong>{text}</strong> : <span>{text}</span>;
}
