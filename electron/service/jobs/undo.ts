// Undo and redo read the journal: the stack survives a restart because it is the record itself (domain.md § 5).
import type { JournalEntry } from "../store/journal.ts";

/** The entries of one command, oldest first: done by one key, undone by one key. */
export type Change = readonly JournalEntry[];

export interface UndoStacks {
  /** Changes that can be undone, newest last. */
  readonly done: readonly Change[];
  /** Undone changes that can be redone, newest last. */
  readonly undone: readonly Change[];
}

function byCommand(entries: readonly JournalEntry[]): JournalEntry[][] {
  const groups: JournalEntry[][] = [];
  for (const e of entries) {
    const last = groups.at(-1);
    if (last && typeof e.command === "number" && e.command === last[0]?.seq) last.push(e);
    else groups.push([e]);
  }
  return groups;
}

/**
 * Replays a subject's journal: "review.change" does, "review.undo" and "review.redo" move between the stacks, and a new change
 * forgets what was undone. After "review.reconfirm" there is nothing to go back to: the person stands by the row as it is, and
 * what lies before was judged against other criteria. An entry of any other action is not the person's to undo.
 */
export function undoStacks(entries: readonly JournalEntry[]): UndoStacks {
  let done: Change[] = [];
  let undone: Change[] = [];
  for (const change of byCommand(entries)) {
    const action = change[0]?.action;
    if (action === "review.change") {
      done.push(change);
      undone = [];
    } else if (action === "review.undo") {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (action === "review.redo") {
      const last = undone.pop();
      if (last) done.push(last);
    } else if (action === "review.reconfirm") [done, undone] = [[], []];
  }
  return { done, undone };
}
