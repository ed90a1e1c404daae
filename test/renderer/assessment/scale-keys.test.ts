// Number keys on the score scale: renderer/features/assessment/scale-keys.ts.
import { describe, expect, test } from "vitest";
import type { Scale } from "../../../shared/domain/criteria.ts";
import { NO_KEYS, pressScaleKey, type KeyMemory } from "../../../renderer/features/assessment/scale-keys.ts";

const scale = (min: string, max: string, step: string): Scale => ({ min, max, step, best: "max", anchors: [] });
const EU = scale("0", "5", "0.5");

/** Types keys one after another, `wait` ms apart; "^3" is Shift+3. Returns the chosen steps. */
function type(s: Scale, keys: string, start: number | null = null, wait = 100): number | null {
  let [steps, memory, at]: [number | null, KeyMemory, number] = [start, NO_KEYS, 0];
  for (const token of keys.match(/\^?./gu) ?? []) {
    at += wait;
    const result = pressScaleKey(s, steps, memory, { key: token.at(-1) ?? "", half: token.startsWith("^"), at });
    memory = result.memory;
    if (result.steps !== null) steps = result.steps;
  }
  return steps;
}

describe("keys on a scale of halves", () => {
  test.each([
    ["3", 6],
    ["3.", 7],
    [".3", 7],
    ["^3", 7],
    ["0", 0],
    ["5", 10],
    ["32", 4],
    ["3.4", 8],
    ["5.", 10],
    ["^5", null],
    ["7", null],
    [".", null],
  ])("%s chooses %s steps", (keys, expected) => expect(type(EU, keys)).toBe(expected));

  test("a dot adds the half to a value chosen earlier", () => expect(type(EU, ".", 6)).toBe(7));
  test("a dot at a half waits for the digit it belongs to", () => {
    expect(type(EU, ".", 7)).toBe(7);
    expect(type(EU, ".2", 7)).toBe(5);
  });
});

describe("other scales", () => {
  test("whole steps know no halves", () => {
    expect(type(scale("1", "6", "1"), "3.")).toBe(2);
    expect(type(scale("1", "6", "1"), "0")).toBeNull();
  });
  test("digits typed together are one number, digits typed apart are two", () => {
    expect(type(scale("0", "100", "1"), "75")).toBe(75);
    expect(type(scale("0", "10", "1"), "10")).toBe(10);
    expect(type(scale("0", "10", "1"), "10", null, 5000)).toBe(0);
  });
});
