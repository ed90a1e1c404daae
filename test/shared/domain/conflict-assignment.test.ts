// Hints and assignment (domain.md § 4): reasons to look twice, never decisions, and the same result every time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Application } from "../../../shared/domain/application.ts";
import { assignAutomatically } from "../../../shared/domain/assignment.ts";
import {
  conflictHints,
  declarationComplete,
  documentsOpen,
  type Declaration,
} from "../../../shared/domain/conflict.ts";
import type { RosterEntry } from "../../../shared/domain/round.ts";

const app = (id: string, more: Partial<Application> = {}): Application => ({
  id,
  journalNumber: id,
  version: 1,
  title: { da: id },
  abstract: null,
  theme: null,
  tags: [],
  partners: [
    { name: "Aarhus Universitet", side: "dk", type: "knowledge-institution", contact: "Bodil Hansen, bodil@au.dk" },
  ],
  period: null,
  goals: [],
  personYears: null,
  equalBenefit: null,
  shanghaiActivities: null,
  budget: [],
  attachments: [],
  status: "active",
  calibration: false,
  ...more,
});
const expert = (id: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  group: "dk",
  roles: ["expert"],
  name: `Ekspert ${id}`,
  organisation: "Grundfos",
  email: null,
  languages: ["da"],
  key: "",
  fingerprint: "",
  recipient: "",
  assignments: [],
  revoked: null,
  formerKeys: [],
  ...more,
});
const bases = (person: { name?: string; organisation?: string; email?: string | null }, a = app("A-1")): string[] =>
  conflictHints({ name: "Ingen", organisation: "", email: null, ...person }, a).map((h) => h.basis);

describe("hints", () => {
  test("equal organisation however it is written, equal e-mail domain, the person's name as whole words", () => {
    expect(bases({ organisation: "AARHUS  universitet" })).toEqual(["organisation"]);
    expect(bases({ email: "x@AU.dk" })).toEqual(["email-domain"]);
    expect(bases({ name: "bodil hansen" })).toEqual(["name"]);
    expect(bases({ name: "Bo" })).toEqual([]);
    expect(bases({ name: "" })).toEqual([]);
  });
  test("a Chinese name inside a contact without spaces; a mail provider of strangers says nothing", () => {
    const partners: Application["partners"] = [
      { name: "复旦大学", side: "cn", type: "knowledge-institution", contact: "王芳教授 wf@163.com" },
    ];
    expect(bases({ name: "王芳", email: "other@163.com" }, app("A-1", { partners }))).toEqual(["name"]);
  });
});

describe("declarations", () => {
  const declared = (answer: Declaration["answer"], more: Partial<Declaration> = {}): Declaration => ({
    answer,
    kind: null,
    reason: "",
    at: "2026-11-24T08:00:00Z",
    confirmedAt: null,
    ...more,
  });
  test("possible and conflicted need kind and reason; none needs neither", () => {
    expect(declarationComplete(declared("none"))).toBe(true);
    for (const answer of ["possible", "conflicted"] as const) {
      expect(declarationComplete(declared(answer, { reason: "x" }))).toBe(false);
      expect(declarationComplete(declared(answer, { kind: "other", reason: " \n" }))).toBe(false);
      expect(declarationComplete(declared(answer, { kind: "other", reason: "x" }))).toBe(true);
    }
  });
  test("documents open after an answer that is not a conflict", () => {
    expect([
      documentsOpen(null),
      documentsOpen(declared("none")),
      documentsOpen(declared("possible")),
      documentsOpen(declared("conflicted")),
    ]).toEqual([false, true, true, false]);
  });
});

describe("automatic assignment", () => {
  test("gives every active application its experts, evenly, nobody where something stands against him", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.tuple(fc.nat(7), fc.nat(11)), { maxLength: 12 }),
        (people, count, per, against) => {
          const experts = Array.from({ length: people }, (_, i) => expert(`E-${i}`));
          const apps = Array.from({ length: count }, (_, i) => app(`A-${i}`));
          const excluded = new Set(against.map(([e, a]) => `E-${e} A-${a}`));
          const { assignments, short } = assignAutomatically(experts, apps, per, excluded);
          for (const a of apps) {
            const given = experts.filter((e) => assignments.get(e.id)?.includes(a.id));
            const possible = experts.filter((e) => !excluded.has(`${e.id} ${a.id}`)).length;
            expect(given.length).toBe(Math.min(per, possible));
            expect(short.some((s) => s.application === a.id && s.found === possible)).toBe(possible < per);
            expect(given.every((e) => !excluded.has(`${e.id} ${a.id}`))).toBe(true);
          }
          const loads = [...assignments.values()].map((x) => x.length);
          expect(against.length > 0 || Math.max(...loads) - Math.min(...loads) <= 1).toBe(true);
          expect(assignAutomatically(experts, apps, per, excluded)).toEqual({ assignments, short });
        },
      ),
    );
  });
  test("everyone who can takes the calibration; a withdrawn application goes to nobody", () => {
    const experts = ["E-1", "E-2", "E-3"].map((id) => expert(id));
    const apps = [app("K", { calibration: true }), app("W", { status: "withdrawn" }), app("A")];
    const { assignments, short } = assignAutomatically(experts, apps, 1);
    expect([...assignments.values()].map((a) => a.includes("K"))).toEqual([true, true, true]);
    expect([...assignments.values()].flat().filter((x) => x !== "K")).toEqual(["A"]);
    expect(short).toEqual([]);
  });
});
