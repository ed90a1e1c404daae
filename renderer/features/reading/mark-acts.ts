// Making, changing and removing highlights and notes, with a way back. Each act is one step of undo; the words of a comment are one step
// from opening the card to closing it.
import { create } from "zustand";
import type { Annotation } from "../../../shared/contract/documents.ts";
import { readingTexts } from "../../../shared/i18n/ui/reading.ts";
import { service } from "../../api/client.ts";
import { saving } from "../../stores/saving.ts";
import { toast } from "../../stores/toasts.ts";

/** As it is sent: the service puts the time. */
export type Mark = Omit<Annotation, "at">;
interface Step {
  readonly round: string;
  readonly before: Mark | null;
  readonly after: Mark | null;
}
interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}
export const useMarkSteps = create<Steps>(() => ({ past: [], future: [] }));
const KEPT = 100;

/** Whether it was kept; when not, the title bar says so and can try again. */
async function write(round: string, id: string, mark: Mark | null): Promise<boolean> {
  const send = (): Promise<unknown> =>
    mark
      ? service.call("annotations.put", { round, annotation: bare(mark) })
      : service.call("annotations.remove", { round, id });
  const attempt = (): Promise<boolean> =>
    // By the mark: what is written in it later takes the place of an attempt that failed.
    saving(send, () => void attempt(), `mark ${id}`).then(
      () => true,
      () => false,
    );
  return attempt();
}
/** Without what the list adds. */
const bare = ({ id, application, sha256, page, rects, text, comment, criterion }: Mark): Mark => ({
  id,
  application,
  sha256,
  page,
  rects,
  text,
  comment,
  criterion,
});

const idOf = (s: Step): string => s.after?.id ?? s.before?.id ?? "";
export const remember = (step: Step): void =>
  useMarkSteps.setState((s) => ({ past: [...s.past, step].slice(-KEPT), future: [] }));

export async function putMark(round: string, before: Mark | null, after: Mark): Promise<boolean> {
  const kept = await write(round, after.id, after);
  if (kept) remember({ round, before, after });
  return kept;
}
/** A save in the middle of writing: no step of its own. */
export const savePart = (round: string, mark: Mark): Promise<boolean> => write(round, mark.id, mark);

export async function removeMark(round: string, mark: Mark): Promise<void> {
  if (!(await write(round, mark.id, null))) return;
  const step = { round, before: bare(mark), after: null };
  remember(step);
  toast(mark.rects.length > 0 ? readingTexts.markRemoved : readingTexts.noteRemoved, {}, () => void takeBack(step));
}

/** Undoes one step, wherever it lies; of the newest when none is named. */
async function takeBack(step: Step): Promise<void> {
  useMarkSteps.setState((s) => ({ past: s.past.filter((x) => x !== step), future: [...s.future, step] }));
  await write(step.round, idOf(step), step.before);
}
export async function undoMark(): Promise<void> {
  const last = useMarkSteps.getState().past.at(-1);
  if (!last) return;
  await takeBack(last);
  toast(readingTexts.undone, {}, () => void redoMark());
}
export async function redoMark(): Promise<void> {
  const next = useMarkSteps.getState().future.at(-1);
  if (!next) return;
  useMarkSteps.setState((s) => ({ past: [...s.past, next], future: s.future.filter((x) => x !== next) }));
  await write(next.round, idOf(next), next.after);
}
/** Leaving an application: its words do not stay behind in the window. */
export const forgetSteps = (): void => useMarkSteps.setState({ past: [], future: [] });
