// The places of a round by name, in the palette, from wherever one is in it.
import { useMemo } from "react";
import type { Texts } from "../../shared/i18n/language.ts";
import { commandGroups, frameTexts } from "../../shared/i18n/ui/frame.ts";
import { useRead } from "../api/use-read.ts";
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

/** For whoever leads a group. */
const GROUP_PLACES: typeof PLACES = [
  [frameTexts.members, (round) => ({ screen: "group-members", round })],
  [frameTexts.conflicts, (round) => ({ screen: "group-conflicts", round })],
  [frameTexts.matrix, (round) => ({ screen: "matrix", round })],
  [frameTexts.meeting, (round) => ({ screen: "meeting", round })],
  [frameTexts.order, (round) => ({ screen: "group-order", round })],
  [frameTexts.groupExport, (round) => ({ screen: "group-export", round })],
  [frameTexts.papers, (round) => ({ screen: "papers", round })],
];

/** For an office. */
const OFFICE_PLACES: typeof PLACES = [
  [frameTexts.inbox, (round) => ({ screen: "inbox", round })],
  [frameTexts.status, (round) => ({ screen: "status", round })],
  [frameTexts.joint, (round) => ({ screen: "joint", round })],
  [frameTexts.papers, (round) => ({ screen: "papers", round })],
  [frameTexts.evaluation, () => ({ screen: "evaluation" })],
];
const OF_ROLE: Readonly<Partial<Record<string, typeof PLACES>>> = {
  chair: GROUP_PLACES,
  deputy: GROUP_PLACES,
  office: OFFICE_PLACES,
};

/** None on the start screen, in settings and in help, which belong to no round, and while Skøn is locked. */
export function useRoundCommands(unlocked: boolean): void {
  const round = usePlace((s) => (unlocked ? roundOf(s.place) : null));
  const role = useRead("rounds.show", round === null ? null : { round }).data?.summary.role;
  useCommands(
    useMemo(
      () =>
        round === null
          ? []
          : [...PLACES, ...(OF_ROLE[role ?? ""] ?? [])].map(([label, place]): Command => ({
              id: `round.${place(round).screen}`,
              label,
              group: commandGroups.go,
              run: () => go(place(round)),
            })),
      [round, role],
    ),
  );
}
