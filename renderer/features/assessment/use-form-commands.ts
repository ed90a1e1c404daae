// The form's commands and their keys. Alt with an arrow is taken by back and by the list, so criteria follow the tab keys:
// Ctrl+PageDown and Ctrl+PageUp, which also work while one writes.
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { activeCriteria, type CriteriaSet } from "../../../shared/domain/criteria.ts";
import { assessmentCommands as texts } from "../../../shared/i18n/ui/assessment.ts";
import { service } from "../../api/client.ts";
import { useCommands, type Command } from "../../stores/commands.ts";
import { goInstead } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { gapPlace, nextGap, OVERALL, type FormField } from "../overview/gaps.ts";
import { correctDeclaration } from "./form-menu.tsx";
import type { At } from "./row-writes.ts";
import { fieldNow } from "./use-form-spot.ts";
import type { OnStep } from "./writing-area.tsx";

export interface FormActs {
  readonly at: At;
  readonly set: CriteriaSet;
  readonly criterion: string;
  readonly setCriterion: (id: string, field?: FormField | null) => void;
  readonly onNext: () => void;
  readonly onStep: OnStep;
  readonly root: RefObject<HTMLElement | null>;
}

async function jumpToGap(acts: FormActs, direction: 1 | -1): Promise<void> {
  await flushAll();
  const { rows } = await service.call("reviews.list", { round: acts.at.round });
  const criteria = acts.set.criteria.map((c) => c.id);
  const from = {
    application: acts.at.application,
    criterion: acts.criterion,
    field: fieldNow(acts.root.current),
  };
  const gap = nextGap(rows, criteria, from, direction);
  if (gap) goInstead(gapPlace(acts.at.round, gap));
}

export function useFormCommands(acts: FormActs): void {
  // Registered once: registering anew at each key press would bind all keys of the window again.
  const now = useRef(acts);
  useEffect(() => {
    now.current = acts;
  });
  useCommands(
    useMemo(() => {
      const { group } = texts;
      const page = (by: 1 | -1): void => {
        const { set, criterion, setCriterion } = now.current;
        const pages = [...activeCriteria(set).map((c) => c.id), OVERALL];
        const all = [...set.criteria.map((c) => c.id), OVERALL];
        const i = all.indexOf(criterion);
        const to = by > 0 ? pages.find((p) => all.indexOf(p) > i) : pages.findLast((p) => all.indexOf(p) < i);
        if (to !== undefined) setCriterion(to);
      };
      // Where the list of gaps cannot be read, the screen itself says so; the key does nothing.
      const gap = (by: 1 | -1): void => void jumpToGap(now.current, by).catch(() => undefined);
      const commands: Command[] = [
        { id: "assessment.next", label: texts.next, group, keys: ["$mod+Enter"], run: () => now.current.onNext() },
        {
          id: "assessment.nextCriterion",
          label: texts.nextCriterion,
          group,
          keys: ["$mod+PageDown"],
          run: () => page(1),
        },
        {
          id: "assessment.previousCriterion",
          label: texts.previousCriterion,
          group,
          keys: ["$mod+PageUp"],
          run: () => page(-1),
        },
        { id: "assessment.nextGap", label: texts.nextGap, group, keys: ["F8"], menu: "go", run: () => gap(1) },
        {
          id: "assessment.previousGap",
          label: texts.previousGap,
          group,
          keys: ["Shift+F8"],
          menu: "go",
          run: () => gap(-1),
        },
        {
          id: "assessment.reasons",
          label: texts.reasons,
          group,
          keys: ["b"],
          run: () =>
            now.current.root.current
              ?.querySelector<HTMLElement>("[data-field=reasons] textarea, [data-field=assessment] textarea")
              ?.focus(),
        },
        {
          id: "assessment.undo",
          label: texts.undo,
          group,
          keys: ["$mod+z"],
          notInText: true,
          run: () => now.current.onStep("reviews.undo"),
        },
        {
          id: "assessment.redo",
          label: texts.redo,
          group,
          keys: ["$mod+Shift+z", "$mod+y"],
          notInText: true,
          run: () => now.current.onStep("reviews.redo"),
        },
        {
          id: "assessment.declaration",
          label: texts.declaration,
          group,
          run: () => correctDeclaration(now.current.at),
        },
      ];
      return commands;
    }, []),
  );
}
