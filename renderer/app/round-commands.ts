// The places of a round by name, in the palette, from wherever one is in it.
import { useMemo } from "react";
import type { Texts } from "../../shared/i18n/language.ts";
import { commandGroups, frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useCommands, type Command } from "../stores/commands.ts";
import { go, roundOf, usePlace, type Place } from "../stores/place.ts";

const PLACES: readonly (readonly [label: Texts, place: (round: string) => Place])[] = [
  [frameTexts.applications, (round) => ({ screen: "overview", round })],
  [frameTexts.gaps, (round) => ({ screen: "gaps", round })],
  [frameTexts.marks, (round) => ({ screen: "marks", round })],
  [frameTexts.searchAll, (round) => ({ screen: "search", round, query: "" })],
  [frameTexts.criteria, (round) => ({ screen: "criteria", round })],
  [frameTexts.export, (round) => ({ screen: "export", round })],
  [frameTexts.journal, (round) => ({ screen: "journal", round })],
];

/** None on the start screen, in settings and in help, which belong to no round, and while Skøn is locked. */
export function useRoundCommands(unlocked: boolean): void {
  const round = usePlace((s) => (unlocked ? roundOf(s.place) : null));
  useCommands(
    useMemo(
      () =>
        round === null
          ? []
          : PLACES.map(([label, place]): Command => ({
              id: `round.${place(round).screen}`,
              label,
              group: commandGroups.go,
              run: () => go(place(round)),
            })),
      [round],
    ),
  );
}
