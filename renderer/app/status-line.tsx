// The line at the bottom: where the data is, the deadline, and the keys of this screen. Plain text; nothing blinks.
import { Clock, Laptop } from "lucide-react";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useRead } from "../api/use-read.ts";
import { useT } from "../i18n/language.tsx";
import { isSingle } from "../stores/commands.ts";
import { useSettings } from "../stores/settings.ts";
import { Keys } from "../ui/keys.tsx";
import { Deadline } from "./deadline.tsx";
import css from "./status-line.module.css";

export function StatusLine({ round, keys }: { round: string | null; keys: readonly (readonly [string, string])[] }) {
  const t = useT();
  const rounds = useRead("rounds.list", round === null ? null : {}).data?.rounds;
  const singleKeys = useSettings((s) => s.settings.singleKeys);
  const mine = rounds?.find((r) => r.id === round);
  return (
    <footer className={css["line"]}>
      <span className={css["fact"]}>
        <Laptop size={14} strokeWidth={1.5} aria-hidden="true" />
        {t(mine?.practice ? frameTexts.practice : frameTexts.allHere)}
      </span>
      {mine?.deadline && (
        <span className={css["fact"]}>
          <Clock size={14} strokeWidth={1.5} aria-hidden="true" />
          <Deadline deadline={mine.deadline} />
        </span>
      )}
      <span className={css["gap"]} />
      {/* Only keys that work. */}
      {keys
        .filter(([k]) => singleKeys || !isSingle(k))
        .map(([k, what]) => (
          <span key={k} className={css["key"]}>
            <Keys keys={k} /> {what}
          </span>
        ))}
      <span className={css["key"]}>
        <Keys keys={singleKeys ? "?" : "Shift+F1"} /> {t(frameTexts.shortcuts)}
      </span>
    </footer>
  );
}
