// Saves a comment as it is typed: shortly after the last key, when the card closes, and before locking. All that was written in one card
// is one step of undo.
import { holdPending } from "../../stores/saving.ts";
import { putMark, remember, savePart, type Mark } from "./mark-acts.ts";

const SAVE_MS = 150;

export interface CommentWriter {
  readonly type: (words: string) => void;
  /** Another criterion, at once and with the words typed so far; a step of its own. */
  readonly tag: (criterion: string | null) => void;
  readonly flush: () => Promise<void>;
  readonly end: () => void;
  /** The mark is about to be removed: nothing typed so far may bring it back. */
  readonly drop: () => void;
}

export function createCommentWriter(round: string, opened: Mark): CommentWriter {
  let mark = opened;
  let words = opened.comment;
  let dropped = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let release: (() => void) | null = null;

  function settle(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    release?.();
    release = null;
  }
  async function flush(): Promise<void> {
    if (timer === null) return;
    const saved = savePart(round, { ...mark, comment: words });
    // From here the save itself counts as pending.
    settle();
    await saved;
  }
  return {
    flush,
    tag(criterion) {
      const before = { ...mark, comment: words };
      mark = { ...before, criterion };
      settle();
      void putMark(round, before, mark);
    },
    type(next) {
      words = next;
      release ??= holdPending();
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void flush(), SAVE_MS);
    },
    drop() {
      dropped = true;
      settle();
    },
    end() {
      if (dropped) return;
      void flush();
      const after = { ...mark, comment: words };
      if (words !== opened.comment) remember({ round, before: { ...after, comment: opened.comment }, after });
    },
  };
}
