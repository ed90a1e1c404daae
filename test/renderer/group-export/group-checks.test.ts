// The facts before a group's package is signed: every gap of the service under one of them, and each leads somewhere.
import { describe, expect, test } from "vitest";
import type { GroupGap } from "../../../shared/domain/group.ts";
import {
  groupChecksOf,
  placeOfGroupCheck,
  sentGaps,
  type GroupCheckId,
} from "../../../renderer/features/group-export/group-checks.ts";

const KINDS: Readonly<Record<GroupGap["kind"], GroupCheckId>> = {
  "own-declaration-missing": "declarations",
  "own-conflict-not-deferred": "deferred",
  "ruling-missing": "rulings",
  "row-missing": "outcomes",
  "application-changed": "outcomes",
  "consensus-missing": "consensus",
  "consensus-reason": "consensus-reasons",
  "threshold-forces-rejection": "thresholds",
  "reasons-missing": "reasons",
  "place-missing": "places",
  "place-without-recommendation": "places",
  "move-reason": "moves",
};
const FINE = { membersOut: [], belowQuorum: [], minutes: "Referat", late: false };

describe("the checklist", () => {
  test.each(Object.entries(KINDS))("%s stands under %s, which leads to where it is put right", (kind, check) => {
    const gaps = sentGaps([{ kind, application: "IT-01", criterion: "c2", person: "E-02" }]);
    const open = groupChecksOf(gaps, FINE).filter((c) => !c.ok);
    expect(open.map((c) => [c.check, c.notice, c.at.length])).toEqual([[check, false, 1]]);
    const [first] = open;
    expect(first && placeOfGroupCheck("r", first)).not.toBeNull();
  });

  test("nothing missing: everything is in order", () => {
    expect(groupChecksOf([], FINE).every((c) => c.ok)).toBe(true);
  });

  test("while an application is not settled, nothing is called in order that only holds of the settled ones", () => {
    const checks = groupChecksOf(
      sentGaps([
        { kind: "row-missing", application: "IT-01" },
        { kind: "place-missing", application: "IT-02" },
      ]),
      FINE,
    );
    expect(checks.filter((c) => !c.notice).map((c) => [c.check, c.ok])).toEqual([
      ["declarations", true],
      ["deferred", true],
      ["rulings", true],
      ["outcomes", false],
      ["places", false],
    ]);
  });

  test("what the papers only mention stops nothing", () => {
    const checks = groupChecksOf([], {
      membersOut: ["E-02"],
      belowQuorum: ["IT-01", "IT-02"],
      minutes: " ",
      late: true,
    });
    expect(checks.filter((c) => !c.ok).map((c) => [c.check, c.notice])).toEqual([
      ["members", true],
      ["quorum", true],
      ["minutes", true],
      ["deadline", true],
    ]);
  });

  test("a kind not known here is something to look at in the meeting, never dropped", () => {
    const [open] = groupChecksOf(sentGaps([{ kind: "of-tomorrow", application: "IT-01" }]), FINE).filter((c) => !c.ok);
    expect(open?.check).toBe("outcomes");
    expect(open && placeOfGroupCheck("r", open)).toEqual({
      screen: "meeting",
      round: "r",
      application: "IT-01",
      step: "outcome",
    });
  });
});
