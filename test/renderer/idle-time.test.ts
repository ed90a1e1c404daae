// When Skøn locks by itself: renderer/app/idle-time.ts.
import { expect, test } from "vitest";
import { idleMs } from "../../renderer/app/idle-time.ts";

const MINUTE = 60_000;
const last = { calendar: 1_000_000_000, steady: 5000 };

test("a calendar set back a day does not keep it open for a day", () => {
  expect(idleMs(last, { calendar: last.calendar - 1440 * MINUTE, steady: last.steady + 16 * MINUTE })).toBe(
    16 * MINUTE,
  );
});

test("sleep counts, although the process's own clock stood still in it", () => {
  expect(idleMs(last, { calendar: last.calendar + 90 * MINUTE, steady: last.steady + MINUTE })).toBe(90 * MINUTE);
});
