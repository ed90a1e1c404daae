// Number keys give the group's value, as they give one's own in the form (assessment/scale-keys.ts).
import { useEffect, useMemo, useRef } from "react";
import { byKind, type Criterion, type JudgementValue } from "../../../shared/domain/criteria.ts";
import { meetingCommands as commands } from "../../../shared/i18n/ui/meeting.ts";
import { useCommands } from "../../stores/commands.ts";
import { NO_KEYS, pressScaleKey } from "../assessment/scale-keys.ts";

const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

export function useScoreKeys(criterion: Criterion, steps: number | null, set: (value: JudgementValue) => void): void {
  const { scale, kind } = criterion;
  const keys = useRef(NO_KEYS);
  const now = useRef({ steps, set });
  useEffect(() => {
    now.current = { steps, set };
  });
  useCommands(
    useMemo(() => {
      const press = (event: KeyboardEvent | undefined): void => {
        const digit = event && /^Digit\d$/u.test(event.code) && event.shiftKey ? event.code.slice(5) : event?.key;
        if (event === undefined || digit === undefined) return;
        byKind(kind, {
          gate: () => {
            if (digit === "1" || digit === "0") now.current.set({ gate: digit === "1" ? "yes" : "no" });
          },
          scored: () => {
            if (!scale) return;
            const key = digit === "," ? "." : digit;
            const half = event.shiftKey && key !== ".";
            const result = pressScaleKey(scale, now.current.steps, keys.current, { key, half, at: event.timeStamp });
            keys.current = result.memory;
            if (result.steps !== null) now.current.set({ steps: result.steps });
          },
        })();
      };
      const { group } = commands;
      return [
        {
          id: "meeting.score",
          label: commands.score,
          group,
          keys: [...DIGITS, ...DIGITS.map((d) => `Shift+Digit${d}`)],
          hidden: true,
          run: press,
        },
        { id: "meeting.half", label: commands.half, group, keys: [".", ","], hidden: true, run: press },
      ];
    }, [kind, scale]),
  );
}
