// Undo and redo of a row (ux.md 5): the journal is the stack, so both survive a restart. In a text field the browser's own undo
// comes first, as long as it has something.
import { assessmentTexts as texts } from "../../../shared/i18n/ui/assessment.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { createTurns, type Turns } from "../../../shared/lib/turns.ts";
import { service } from "../../api/client.ts";
import { setAnswer } from "../../api/use-read.ts";
import { flushAll } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";
import { rowDifference, type RowDifference } from "./row-diff.ts";
import type { At } from "./row-writes.ts";

export type StepDirection = "reviews.undo" | "reviews.redo";

const rows = new Map<string, Turns>();
/** Steps of one row follow each other: a key held down gives one step after the other. */
function turnsOf({ round, application }: At): Turns {
  const key = `${round} ${application}`;
  const turns = rows.get(key) ?? createTurns();
  rows.set(key, turns);
  return turns;
}

/**
 * One step back or forward in the row. Says in a toast when there is none.
 * @returns what came back, or null. @throws AppError what the service refuses otherwise
 */
export const stepRow = (at: At, direction: StepDirection): Promise<RowDifference | null> =>
  turnsOf(at).run(async () => {
    await flushAll();
    const before = await service.call("reviews.get", at);
    try {
      const after = await service.call(direction, at);
      setAnswer("reviews.get", at, after);
      return rowDifference(before.row, after.row);
    } catch (e) {
      if (!isAppError(e) || !e.code.startsWith("review.nothing-to-")) throw e;
      toast(direction === "reviews.undo" ? texts.nothingToUndo : texts.nothingToRedo);
      return null;
    }
  });

/**
 * Calls `step` when a person asks to undo or redo in a text field that has nothing of its own to take back.
 * @returns a function that stops listening
 */
export function onSpentUndo(field: HTMLElement, step: (direction: StepDirection) => void): () => void {
  const listen = (e: KeyboardEvent): void => {
    const key = e.key.toLowerCase();
    if (!(e.ctrlKey || e.metaKey) || e.altKey || (key !== "z" && key !== "y") || e.isComposing) return;
    const redo = key === "y" || e.shiftKey;
    let own = false;
    const seen = (b: InputEvent): void => {
      if (b.inputType === "historyUndo" || b.inputType === "historyRedo") own = true;
    };
    field.addEventListener("beforeinput", seen);
    field.addEventListener("input", seen as EventListener);
    // The browser acts right after this event; by the next task it has, or had nothing to take back.
    setTimeout(() => {
      field.removeEventListener("beforeinput", seen);
      field.removeEventListener("input", seen as EventListener);
      if (!own) step(redo ? "reviews.redo" : "reviews.undo");
    });
  };
  field.addEventListener("keydown", listen);
  return () => field.removeEventListener("keydown", listen);
}
