import { describe, expect, test } from "vitest";
import type { Core, RosterEntry } from "../../shared/domain/round.ts";
import {
  nextPersonId,
  preparationSteps,
  shortAssigned,
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
    expect(preparationSteps(core(), [], "dk")).toEqual({
      data: true,
      criteria: false,
      offices: false,
      people: false,
      assignment: false,
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
    const short = (of: Core, people: readonly RosterEntry[]): string[] =>
      shortAssigned(of, people, "dk").map((a) => a.id);
    expect(short(core(), roster)).toEqual(["a", "b"]);
    const steps = preparationSteps(core(), roster, "dk");
    expect(steps).toMatchObject({ people: false, assignment: false });
    const enough = preparationSteps(core(), [...roster, person("E-03")], "dk");
    expect(enough).toMatchObject({ people: true, assignment: true, counts: { count: 3, experts: 2, chairs: 1 } });
    expect(short(core(), [person("E-01"), person("E-03", { assignments: ["a", "gone"] })])).toEqual(["b"]);
    expect(preparationSteps(core({ applications: [] }), roster, "dk").assignment).toBe(false);
  });

  test("numbers proposed are free and differ between the sides", () => {
    expect(nextPersonId([person("E-01"), person("E-03")], "dk")).toBe("E-02");
    expect(nextPersonId([person("E-01")], "cn")).toBe("E-51");
  });
});
