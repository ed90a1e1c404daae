// The meeting's commands and their keys: the page keys go on and back, also while one writes; Esc leaves.
import { useEffect, useMemo, useRef } from "react";
import type { CriteriaSet } from "../../../shared/domain/criteria.ts";
import { meetingCommands as texts } from "../../../shared/i18n/ui/meeting.ts";
import { host, service } from "../../api/client.ts";
import { useCommands, type Command } from "../../stores/commands.ts";
import { flushAll } from "../../stores/saving.ts";
import { OUTCOME, type StepAt } from "./agenda.ts";

export interface MeetingActs {
  readonly round: string;
  /** null in the minutes. */
  readonly application: string | null;
  readonly set: CriteriaSet | undefined;
  readonly move: (by: 1 | -1) => void;
  readonly item: (by: 1 | -1) => void;
  readonly leave: (round: string) => void;
  readonly put: (to: StepAt) => void;
}

/** Undoes what was settled last on this application, and goes where it shows. */
async function step(acts: MeetingActs, direction: "undo" | "redo"): Promise<void> {
  const { round, application, put } = acts;
  if (application === null) return;
  await flushAll();
  const { criterion } = await service.call("group.step", { round, application, direction });
  put({ application, step: criterion ?? OUTCOME });
}

const fillScreen = (on: boolean): void => void host.call("host.setFullScreen", { on }).catch(() => undefined);

export function useMeetingCommands(acts: MeetingActs): void {
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  const full = useRef(false);
  // Whoever filled the screen for the meeting has his window back afterwards.
  useEffect(
    () => () => {
      if (full.current) fillScreen(false);
    },
    [],
  );
  useCommands(
    useMemo(() => {
      const { group } = texts;
      const setFull = (on: boolean): void => {
        full.current = on;
        fillScreen(on);
      };
      // Nothing more to undo is nothing to be told about.
      const run = (direction: "undo" | "redo") => (): void => void step(now.current, direction).catch(() => undefined);
      const commands: Command[] = [
        {
          id: "meeting.next",
          label: texts.next,
          group,
          keys: ["PageDown", "$mod+Enter"],
          run: () => now.current.move(1),
        },
        { id: "meeting.previous", label: texts.previous, group, keys: ["PageUp"], run: () => now.current.move(-1) },
        {
          id: "meeting.nextItem",
          label: texts.nextItem,
          group,
          keys: ["j", "Alt+ArrowDown"],
          run: () => now.current.item(1),
        },
        {
          id: "meeting.previousItem",
          label: texts.previousItem,
          group,
          keys: ["k", "Alt+ArrowUp"],
          run: () => now.current.item(-1),
        },
        { id: "meeting.undo", label: texts.undo, group, keys: ["$mod+z"], notInText: true, run: run("undo") },
        {
          id: "meeting.redo",
          label: texts.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          notInText: true,
          run: run("redo"),
        },
        {
          id: "meeting.fullScreen",
          label: texts.fullScreen,
          group,
          keys: ["F11"],
          run: () => setFull(!full.current),
        },
        {
          id: "meeting.leave",
          label: texts.leave,
          group,
          keys: ["Escape"],
          run: () => now.current.leave(now.current.round),
        },
      ];
      return commands;
    }, []),
  );
}
