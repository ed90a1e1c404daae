// What is typed and not acknowledged yet: renderer/features/assessment/draft.ts. "Gemt" in the title bar must be true.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AppError } from "../../../shared/lib/errors.ts";
import { createDraft } from "../../../renderer/features/assessment/draft.ts";
import { hasUnsaved, useSaving } from "../../../renderer/stores/saving.ts";

beforeEach(() => {
  vi.useFakeTimers();
  useSaving.setState({ pending: 0, savedAt: null, failure: null });
});
afterEach(() => vi.useRealTimers());

/** A service that answers when the test says so. */
function slowService() {
  const sent: string[] = [];
  const answers: { resolve: () => void; reject: (e: unknown) => void }[] = [];
  const send = (value: string): Promise<void> => {
    sent.push(value);
    return new Promise((resolve, reject) => answers.push({ resolve, reject }));
  };
  return { sent, send, answer: answers };
}

test("words wait for a pause, count as pending meanwhile, and are saved only when the service has answered", async () => {
  const { sent, send, answer } = slowService();
  const draft = createDraft<string>("", send, 150);
  draft.set("a");
  vi.advanceTimersByTime(100);
  draft.set("ab");
  vi.advanceTimersByTime(149);
  expect(sent).toEqual([]);
  expect(useSaving.getState()).toMatchObject({ pending: 1, savedAt: null });
  vi.advanceTimersByTime(1);
  expect(sent).toEqual(["ab"]);
  expect(useSaving.getState()).toMatchObject({ pending: 1, savedAt: null });
  answer[0]?.resolve();
  await draft.flush();
  expect(draft.state()).toEqual({ value: "ab", dirty: false, error: null });
  expect(useSaving.getState().pending).toBe(0);
  expect(useSaving.getState().savedAt).not.toBeNull();
});

test("what is typed while a save is on its way follows it", async () => {
  const { sent, send, answer } = slowService();
  const draft = createDraft<string>("", send, 150);
  draft.set("a");
  const flushed = draft.flush();
  draft.set("ab");
  answer[0]?.resolve();
  await vi.waitFor(() => expect(sent).toEqual(["a", "ab"]));
  expect(draft.state().dirty).toBe(true);
  answer[1]?.resolve();
  await flushed;
  expect(draft.state().dirty).toBe(false);
  expect(useSaving.getState().pending).toBe(0);
});

test("a refused save leaves the words, says so, and saves them when tried again", async () => {
  const { sent, send, answer } = slowService();
  const draft = createDraft<string>("", send, 0);
  draft.set("a");
  answer[0]?.reject(new AppError("service.gone"));
  await vi.waitFor(() => expect(draft.state().error?.code).toBe("service.gone"));
  expect(draft.state()).toMatchObject({ value: "a", dirty: true });
  expect(useSaving.getState()).toMatchObject({ pending: 0 });
  useSaving.getState().failure?.retry();
  answer[1]?.resolve();
  await vi.waitFor(() => expect(draft.state()).toEqual({ value: "a", dirty: false, error: null }));
  expect(sent).toEqual(["a", "a"]);
  expect(useSaving.getState().failure).toBeNull();
});

test("an answer of the service never overwrites words that are ahead of it", () => {
  const draft = createDraft<string>("old", () => Promise.resolve(), 150);
  draft.server("other");
  expect(draft.state().value).toBe("other");
  draft.set("mine");
  draft.server("theirs");
  expect(draft.state().value).toBe("mine");
});

test("typed and taken back before it was sent: nothing is sent, nothing is pending", () => {
  const { sent, send } = slowService();
  const draft = createDraft<string>("a", send, 150);
  draft.set("ab");
  draft.set("a");
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([]);
  expect(draft.state().dirty).toBe(false);
  expect(useSaving.getState().pending).toBe(0);
});

test("a save of another field leaves it said that this one failed, and trying again tries every one", async () => {
  const { sent, send, answer } = slowService();
  const [one, two, three] = [
    createDraft<string>("", send, 0),
    createDraft<string>("", send, 0),
    createDraft<string>("", send, 0),
  ];
  one.set("one");
  two.set("two");
  for (const a of answer.splice(0)) a.reject(new AppError("service.gone"));
  await vi.waitFor(() => expect(two.state().error?.code).toBe("service.gone"));
  three.set("three");
  answer.splice(0)[0]?.resolve();
  await three.flush();
  expect(useSaving.getState().failure?.error?.code).toBe("service.gone");
  expect(hasUnsaved()).toBe(true);

  useSaving.getState().failure?.retry();
  expect(sent).toEqual(["one", "two", "three", "one", "two"]);
  answer[0]?.resolve();
  await one.flush();
  expect(hasUnsaved()).toBe(true);
  // Taken back instead of saved.
  answer[1]?.reject(new AppError("input.invalid", { problem: "text" }));
  await vi.waitFor(() => expect(two.state().error?.code).toBe("input.invalid"));
  two.set("");
  expect(two.state()).toEqual({ value: "", dirty: false, error: null });
  expect([hasUnsaved(), useSaving.getState().failure]).toEqual([false, null]);
});
