import { expect, test } from "vitest";
import { createTurns } from "../../../shared/lib/turns.ts";

/** A service that answers when it is told to, and the order in which it was asked. */
function slowService() {
  const asked: string[] = [];
  const answers: ((refusal?: Error) => void)[] = [];
  const call = (what: string): Promise<string> =>
    new Promise((resolve, reject) => {
      asked.push(what);
      answers.push((refusal) => (refusal ? reject(refusal) : resolve(`${what} done`)));
    });
  const answer = async (refusal?: Error): Promise<void> => {
    answers.shift()?.(refusal);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { asked, call, answer };
}

test("a key held down moves a criterion as often as it was pressed, one move after the other", async () => {
  const { asked, call, answer } = slowService();
  const turns = createTurns();
  const moves = ["up 1", "up 2", "up 3"].map((move) => turns.run(() => call(move)));
  await answer();
  expect(asked).toEqual(["up 1"]);
  await answer();
  expect(asked).toEqual(["up 1", "up 2"]);
  await answer();
  await answer();
  expect(await Promise.all(moves)).toEqual(["up 1 done", "up 2 done", "up 3 done"]);
});

test("what is refused is told to who asked, and keeps nobody else waiting", async () => {
  const { asked, call, answer } = slowService();
  const turns = createTurns();
  const refused = turns.run(() => call("first")).catch((e: unknown) => String(e));
  const next = turns.run(() => call("second"));
  await answer();
  await answer(new Error("no"));
  await answer();
  expect([await refused, await next, asked]).toEqual(["Error: no", "second done", ["first", "second"]]);
});

test("idle waits for all that was asked for, refused or not", async () => {
  const { call, answer } = slowService();
  const turns = createTurns();
  await turns.idle();
  let idle = false;
  turns.run(() => call("refused")).catch(() => undefined);
  void turns.run(() => call("last"));
  const waiting = turns.idle().then(() => (idle = true));
  await answer();
  await answer(new Error("no"));
  expect(idle).toBe(false);
  await answer();
  await waiting;
  expect(idle).toBe(true);
});
