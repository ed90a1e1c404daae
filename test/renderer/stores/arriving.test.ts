import { beforeEach, expect, test } from "vitest";
import { showArriving, showWaiting, waitingFiles, whileTaking } from "../../../renderer/stores/arriving.ts";
import { goHome, usePlace } from "../../../renderer/stores/place.ts";

const files = (): readonly string[] => {
  const { place } = usePlace.getState();
  return place.screen === "import" ? place.files : [];
};
beforeEach(goHome);

test("what comes while nothing is taken in is shown at once", () => {
  showArriving(["a"]);
  expect(files()).toEqual(["a"]);
  expect(showWaiting()).toBe(false);
});

test("what comes while a package is taken in breaks nothing off and is not forgotten", async () => {
  showArriving(["a"]);
  let done: () => void = () => undefined;
  const work = whileTaking(new Promise<void>((resolve) => (done = resolve)));
  showArriving(["b"]);
  showArriving(["b", "c"]);
  expect(files()).toEqual(["a"]);
  expect(showWaiting()).toBe(false);
  done();
  await work;
  expect(waitingFiles()).toBe(2);
  expect(showWaiting(["rest of the first ones"])).toBe(true);
  expect(files()).toEqual(["b", "c", "rest of the first ones"]);
  expect(showWaiting()).toBe(false);
});

test("also when taking in has failed", async () => {
  const work = whileTaking(Promise.reject(new Error("disk")));
  showArriving(["d"]);
  await expect(work).rejects.toThrow("disk");
  expect(showWaiting()).toBe(true);
  expect(files()).toEqual(["d"]);
});
