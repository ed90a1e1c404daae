import { afterEach, expect, test } from "vitest";
import {
  flushForSigning,
  flushRound,
  hasUnsaved,
  noLongerWanted,
  onFlush,
  retryFailed,
  saving,
  useSaving,
} from "../../../renderer/stores/saving.ts";
import { AppError } from "../../../shared/lib/errors.ts";

const WORDS = { field: "title" };
const codeOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => null,
    (e: unknown) => (e instanceof AppError ? e.code : e),
  );
/** A field whose words go out when asked, to a service that refuses while `down`. */
function fieldOf(service: { down: boolean }) {
  const save = async (): Promise<void> => {
    if (service.down) throw new AppError("service.gone");
  };
  const send = (): Promise<void> => saving(save, () => void send().catch(() => undefined), WORDS);
  return onFlush(() => send().catch(() => undefined));
}
const undo: (() => void)[] = [];
afterEach(() => {
  noLongerWanted(WORDS);
  for (const one of undo.splice(0)) one();
});

test("a round whose last words could not be saved is not approved, taken in or sent out: round.unsaved", async () => {
  const service = { down: true };
  undo.push(fieldOf(service));
  expect(await codeOf(flushRound())).toBe("round.unsaved");
  expect(await codeOf(flushForSigning())).toBe("review.unsaved");
  expect(hasUnsaved()).toBe(true);
  expect(useSaving.getState().failure?.error?.code).toBe("service.gone");
});

test("once they are saved, by trying again, nothing stands in the way", async () => {
  const service = { down: true };
  undo.push(fieldOf(service));
  await codeOf(flushRound());
  service.down = false;
  retryFailed();
  expect(await codeOf(flushRound())).toBe(null);
  expect(useSaving.getState()).toMatchObject({ pending: 0, failure: null });
});

test("a press that was refused holds no words: the round may go", async () => {
  const press = saving(
    () => Promise.reject(new AppError("service.gone")),
    () => undefined,
  );
  expect(await codeOf(press)).toBe("service.gone");
  expect(hasUnsaved()).toBe(false);
  expect(await codeOf(flushRound())).toBe(null);
});
