// More about the review: the declaration and the way to correct it, undo and redo of the row.
import { Ellipsis } from "lucide-react";
import { assessmentCommands as commands, assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { conflictTexts } from "../../../shared/i18n/ui/conflict.ts";
import { useT } from "../../i18n/language.tsx";
import { afterwards, goInstead } from "../../stores/place.ts";
import { flushAll } from "../../stores/saving.ts";
import { Menu } from "../../ui/menu.tsx";
import type { At, RowView } from "./row-writes.ts";
import type { OnStep } from "./writing-area.tsx";

const ANSWERS = {
  none: conflictTexts.answerNone,
  possible: conflictTexts.answerPossible,
  conflicted: conflictTexts.answerConflicted,
} as const;

export const correctDeclaration = (at: At): void =>
  void afterwards(flushAll(), () => goInstead({ screen: "application", ...at, field: "declaration" }));

export function FormMenu({ at, view, onStep }: { at: At; view: RowView; onStep: OnStep }) {
  const t = useT();
  const answer = view.row.conflict?.answer;
  return (
    <Menu
      name={t(texts.more)}
      button={<Ellipsis size={16} strokeWidth={1.5} aria-hidden="true" />}
      entries={[
        ...(answer
          ? [
              {
                id: "declaration",
                label: t(conflictTexts.menu, { answer: t(ANSWERS[answer]) }),
                run: () => correctDeclaration(at),
              },
            ]
          : []),
        { id: "undo", label: t(commands.undo), keys: "$mod+z", run: () => onStep("reviews.undo") },
        { id: "redo", label: t(commands.redo), keys: "$mod+Shift+z", run: () => onStep("reviews.redo") },
      ]}
    />
  );
}
