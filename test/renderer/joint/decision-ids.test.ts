import { expect, test } from "vitest";
import { departureId, lotId, nextId } from "../../../renderer/features/joint/decision-ids.ts";
import type { JointDecision } from "../../../shared/domain/joint/decisions.ts";

const lot = (id: string, ids: string[]) => ({
  id,
  decision: {
    kind: "lot",
    ids,
    drawn: ids,
    who: "O-DK",
    at: "2009-05-28T08:00:00Z",
    reason: "Trukket",
  } as JointDecision,
});

test("a lot of another tie at the same place does not take the place of the first one", () => {
  const first = lot("lot:3", ["A", "B"]);
  expect(lotId([], ["A", "B"])).toBe("lot:1");
  expect(lotId([first], ["C", "D"])).toBe("lot:4");
  expect(lotId([first], ["A", "B", "C"])).toBe("lot:4");
  expect(lotId([first], ["B", "A"])).toBe("lot:3");
  expect(lotId([lot("lot-4f3a", ["A", "B"])], ["A", "B"])).toBe("lot-4f3a");
});

test("numbers go on from the highest there is, whatever other ids a file has brought", () => {
  const given = ["commitment:2", "commitment:x", "commitment:10", "lot:40"].map((id) => ({
    ...lot("", ["A", "B"]),
    id,
  }));
  expect([nextId(given, "commitment"), nextId(given, "lot"), nextId([], "commitment")]).toEqual([
    "commitment:11",
    "lot:41",
    "commitment:1",
  ]);
});

test("a place and being in or out are two records of one project", () => {
  expect([departureId("A", "fund"), departureId("A", "reserve"), departureId("A", "place")]).toEqual([
    "override:A",
    "override:A",
    "place:A",
  ]);
});
