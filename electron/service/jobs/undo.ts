// Undo and redo read the journal: the stack survives a restart because it is the record itself (domain.md § 5).
import type { JournalEntry } from "../store/journal.ts";

export interface UndoStacks {
  /** Changes that can be undone, newest last. */
  readonly done: JournalEntry[];
  /** Undone changes that can be redone, newest last. */
  readonly undone: JournalEntry[];
}

/**
 * Replays a subject's journal: "review.change" does, "review.undo" and "review.redo" move between the stacks, and a new change
 * forgets what was undone. An entry of any other action is not the person's to undo.
 */
export function undoStacks(entries: readonly JournalEntry[]): UndoStacks {
  const done: JournalEntry[] = [];
  let undone: JournalEntry[] = [];
  for (const e of entries) {
    if (e.action === "review.change") {
      done.push(e);
      undone = [];
    } else if (e.action === "review.undo") {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (e.action === "review.redo") {
      const last = undone.pop();
      if (last) done.push(last);
    }
  }
  return { done, undone };
}
