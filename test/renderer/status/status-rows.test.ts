// Who lacks what, as the state one acts on.
import { expect, test } from "vitest";
import {
  personLines,
  personState,
  sumsOf,
  type ApplicationStatus,
  type PersonStatus,
} from "../../../renderer/features/status/status-rows.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";

const at = { digest: "0".repeat(64), sequence: 1, arrivedAt: "2009-04-01T08:00:00Z" };
const status = (person: string, over: Partial<PersonStatus> = {}): PersonStatus => ({
  person,
  bundle: { ...at, current: true },
  state: "effective",
  last: at,
  late: false,
  lateReason: null,
  noted: null,
  otherCriteria: 0,
  complete: 3,
  assigned: 3,
  gaps: [],
  held: [],
  list: null,
  receipt: null,
  receiptDue: false,
  ...over,
});
const person = (id: string, name = id, over: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  group: "dk",
  roles: ["expert"],
  name,
  organisation: "",
  email: null,
  languages: ["da"],
  key: "",
  fingerprint: "0".repeat(64),
  recipient: "",
  assignments: [],
  revoked: null,
  formerKeys: [],
  ...over,
});
const revoked = { at: at.arrivedAt, reason: "Stjålet", accepted: [at.digest] };

test("the first that applies: a revoked key, then what keeps the package out, then what is missing in it", () => {
  const state = (over: Partial<PersonStatus>, p = person("A")): string => personState(status("A", over), p);
  expect(state({})).toBe("complete");
  expect(state({}, person("A", "A", { revoked }))).toBe("revoked");
  expect(state({ state: "fork", late: true })).toBe("fork");
  expect(state({ late: true, complete: 1 })).toBe("late");
  expect(state({ late: true, lateReason: "Sygdom" })).toBe("complete");
  expect(state({ otherCriteria: 3 })).toBe("criteria");
  expect(state({ complete: 2 })).toBe("incomplete");
  expect(state({ state: "missing", complete: 0 })).toBe("missing");
  expect(state({ state: "missing", complete: 0, assigned: 0 })).toBe("idle");
  expect(state({ state: "not-reviewing", assigned: 0 })).toBe("idle");
});

test("what needs a person stands first; the sums count reviewers, not everybody", () => {
  const people = [
    status("A"),
    status("B", { state: "missing", complete: 0, last: null }),
    status("C", { state: "fork", last: null, receiptDue: true }),
    status("D", { state: "not-reviewing", assigned: 0 }),
    status("E", { state: "missing", complete: 0, last: null }),
    status("gone"),
  ];
  const lines = personLines(
    people,
    ["A", "B", "C", "D"].map((id) => person(id)).concat(person("E", "Åse")),
    new Intl.Collator("da"),
  );
  expect(lines.map((l) => l.person.id)).toEqual(["C", "B", "E", "A", "D"]);
  const application = (met: boolean): ApplicationStatus => ({
    application: "A-1",
    assigned: 3,
    counted: 2,
    sealed: 0,
    late: 0,
    otherCriteria: 0,
    forked: 0,
    conflicted: 0,
    met,
    lists: [],
  });
  expect(sumsOf(lines, [application(true), application(false)])).toEqual({ came: 1, reviewers: 4, met: 1, due: 1 });
});
