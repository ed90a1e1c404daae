// Drafts by the field they belong to. A draft outlives its field on screen: when saving fails, or the home is locked meanwhile, the
// words come back with the field and can be saved again.
import { onFlush } from "../../stores/saving.ts";
import { useSession } from "../../stores/session.ts";
import { createDraft, type Draft } from "./draft.ts";

/** Drafts on screen, and those that could not be saved yet. */
const drafts = new Map<string, Draft<unknown>>();
onFlush(async () => {
  await Promise.allSettled([...drafts.values()].map((d) => d.flush()));
});
// The part that saves is back: everything it did not get goes to it again.
useSession.subscribe((now, before) => {
  if (now.service === "up" && before.service !== "up")
    for (const d of drafts.values()) if (d.state().dirty) void d.flush().catch(() => undefined);
});

/** The draft of a field: the one that waits under this key, or a new one. `send` must depend on the key only. */
export function draftFor<T>(key: string, start: T, send: (value: T) => Promise<void>, delay: number): Draft<T> {
  const known = drafts.get(key);
  if (known) return known as Draft<T>;
  const draft = createDraft(start, send, delay);
  let watching = 0;
  const kept: Draft<T> = {
    ...draft,
    subscribe(listener) {
      watching++;
      drafts.set(key, kept as Draft<unknown>);
      const stop = draft.subscribe(listener);
      // Refused while the home was locked, for instance: tried again with the field back on screen.
      if (draft.state().error !== null) void draft.flush().catch(() => undefined);
      return () => {
        stop();
        watching--;
        void draft
          .flush()
          .catch(() => undefined)
          .finally(() => {
            if (watching === 0 && !draft.state().dirty && drafts.get(key) === kept) drafts.delete(key);
          });
      };
    },
  };
  drafts.set(key, kept as Draft<unknown>);
  return kept;
}
