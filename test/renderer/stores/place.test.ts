// Going on after something was stored never takes a person away from where he went meanwhile.
import { expect, test } from "vitest";
import { afterwards, go, goHome, usePlace } from "../../../renderer/stores/place.ts";

const here = (): string => usePlace.getState().place.screen;

test("goes on when the work is done and one is still there", async () => {
  goHome();
  await afterwards(Promise.resolve(), () => go({ screen: "overview", round: "r" }));
  expect(here()).toBe("overview");
});

test("stays where the person went while the work was under way", async () => {
  goHome();
  let done: () => void = () => undefined;
  const stored = new Promise<void>((resolve) => (done = resolve));
  const onward = afterwards(stored, () => go({ screen: "overview", round: "r" }));
  go({ screen: "settings" });
  done();
  await onward;
  expect(here()).toBe("settings");
});

test("work that fails leads nowhere and is not swallowed", async () => {
  goHome();
  await expect(
    afterwards(Promise.reject(new Error("disk")), () => go({ screen: "overview", round: "r" })),
  ).rejects.toThrow("disk");
  expect(here()).toBe("start");
});
