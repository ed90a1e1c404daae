// What Enter goes on with after unlocking: renderer/features/start/urgency.ts.
import { expect, test } from "vitest";
import { urgency } from "../../../renderer/features/start/urgency.ts";

const round = (id: string, state: string, practice: boolean, at: string | null) => ({
  id,
  state,
  practice,
  deadline: at === null ? null : { at },
});

test("real work comes before the sample, open rounds before closed ones, the nearest deadline first", () => {
  const list = [
    round("closed", "closed", false, "2026-01-01T00:00:00Z"),
    round("sample", "reviewing", true, "2026-02-01T00:00:00Z"),
    round("no deadline", "reviewing", false, null),
    round("later", "reviewing", false, "2026-05-01T00:00:00Z"),
    round("next", "reviewing", false, "2026-04-01T00:00:00Z"),
  ];
  expect(list.toSorted((a, b) => (urgency(a) < urgency(b) ? -1 : 1)).map((r) => r.id)).toEqual([
    "next",
    "later",
    "no deadline",
    "sample",
    "closed",
  ]);
});
