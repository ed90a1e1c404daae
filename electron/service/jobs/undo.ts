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

/** What the actions of a journal mean to undo. */
export interface UndoKinds {
  readonly changes: readonly string[];
  readonly undo: string;
  readonly redo: string;
  /** After it there is nothing to go back to. */
  readonly barrier: string | null;
}
/** After "review.reconfirm" the person stands by the row as it is, and what lies before was judged against other criteria. */
export const REVIEW_KINDS: UndoKinds = {
  changes: ["review.change"],
  undo: "review.undo",
  redo: "review.redo",
  barrier: "review.reconfirm",
};

/**
 * Replays a subject's journal: a change does, undo and redo move between the stacks, and a new change forgets what was undone. An
 * entry of any other action is not the person's to undo.
 */
export function undoStacks(entries: readonly JournalEntry[], kinds: UndoKinds): UndoStacks {
  let done: Change[] = [];
  let undone: Change[] = [];
  for (const change of byCommand(entries)) {
    const action = change[0]?.action;
    if (action === undefined) continue;
    if (kinds.changes.includes(action)) {
      done.push(change);
      undone = [];
    } else if (action === kinds.undo) {
      const last = done.pop();
      if (last) undone.push(last);
    } else if (action === kinds.redo) {
      const last = undone.pop();
      if (last) done.push(last);
    } else if (action === kinds.barrier) [done, undone] = [[], []];
  }
  return { done, undone };
}
