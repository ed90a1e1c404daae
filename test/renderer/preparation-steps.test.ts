import { describe, expect, test } from "vitest";
import type { Core, RosterEntry } from "../../shared/domain/round.ts";
import {
  leastAssigned,
  nextPersonId,
  preparationSteps,
} from "../../renderer/features/preparation/preparation-steps.ts";

const application = (id: string, status = "active", calibration = false) => ({ id, status, calibration });
const core = (over: object = {}): Core =>
  ({
    applications: [
      application("a"),
      application("b"),
      application("gone", "withdrawn"),
      application("cal", "active", true),
    ],
    criteria: { approval: null },
    offices: [{}],
    joint: { quorum: 2 },
    ...over,
  }) as unknown as Core;
const person = (id: string, over: object = {}): RosterEntry =>
  ({ id, group: "dk", roles: ["expert"], assignments: ["a", "b"], revoked: null, ...over }) as unknown as RosterEntry;

describe("what of the preparation is done", () => {
  test("nothing of a fresh round but its data", () => {
    expect(preparationSteps(core(), [], "dk", null)).toEqual({
      data: true,
      criteria: false,
      offices: false,
      people: false,
      assignment: false,
      bundles: false,
      counts: { count: 0, experts: 0, chairs: 0 },
    });
  });

  test("people of the other side, revoked keys, and applications that do not count change nothing", () => {
    const roster = [
      person("E-01"),
      person("E-02", { revoked: { at: "x" } }),
      person("E-51", { group: "cn" }),
      person("C-01", { roles: ["chair"] }),
    ];
    expect(leastAssigned(core(), roster, "dk")).toBe(1);
    const steps = preparationSteps(core(), roster, "dk", 1);
    expect(steps).toMatchObject({ people: false, assignment: false, bundles: true });
    const enough = preparationSteps(core(), [...roster, person("E-03")], "dk", 1);
    expect(enough).toMatchObject({ people: true, assignment: true, counts: { count: 3, experts: 2, chairs: 1 } });
    expect(leastAssigned(core(), [person("E-01", { assignments: ["a", "gone"] })], "dk")).toBe(0);
    expect(leastAssigned(core({ applications: [] }), roster, "dk")).toBe(0);
  });

  test("numbers proposed are free and differ between the sides", () => {
    expect(nextPersonId([person("E-01"), person("E-03")], "dk")).toBe("E-02");
    expect(nextPersonId([person("E-01")], "cn")).toBe("E-51");
  });
});
