// F8 and Shift+F8 in the overview (ux.md 9): from the current row to the next thing missing, or the one before.
import { useMemo } from "react";
import { overviewCommands } from "../../../shared/i18n/ui/overview.ts";
import { useCommands } from "../../stores/commands.ts";
import { go } from "../../stores/place.ts";
import { gapBefore, gapFrom, gapPlace, type GapAt, type RowGaps } from "./gaps.ts";
import { rememberList } from "./list-order.ts";

export function openGap(round: string, rows: readonly RowGaps[], gap: GapAt): void {
  rememberList(
    round,
    rows.map((r) => r.row.application),
  );
  go(gapPlace(round, gap));
}

export function useGapJump(
  round: string,
  rows: readonly RowGaps[],
  criteria: readonly string[],
  current: string | null,
): void {
  useCommands(
    useMemo(() => {
      const next = gapFrom(rows, criteria, current);
      const previous = gapBefore(rows, criteria, current);
      return [
        {
          id: "overview.nextGap",
          label: overviewCommands.nextGap,
          group: overviewCommands.group,
          keys: ["F8"],
          enabled: next !== null,
          run: () => next && openGap(round, rows, next),
        },
        {
          id: "overview.previousGap",
          label: overviewCommands.previousGap,
          group: overviewCommands.group,
          keys: ["Shift+F8"],
          enabled: previous !== null,
          run: () => previous && openGap(round, rows, previous),
        },
      ];
    }, [round, rows, criteria, current]),
  );
}
