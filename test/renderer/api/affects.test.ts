import { expect, test } from "vitest";
import { affects } from "../../../renderer/api/affects.ts";

test("a meeting that settles on something does not ask again for what the members said", () => {
  for (const write of [
    "group.setConsensus",
    "group.takeMedian",
    "group.setRow",
    "group.setOrder",
    "group.setMinutes",
  ]) {
    expect([write, affects(write, "group.matrix"), affects(write, "group.status")]).toEqual([write, false, false]);
    expect([write, affects(write, "group.application"), affects(write, "group.draft")]).toEqual([write, true, true]);
  }
});

test("what changes whose rows count, and undo, which may, asks for everything of the group", () => {
  for (const write of [
    "group.rule",
    "group.setMember",
    "group.acceptLate",
    "group.setNotMaterial",
    "group.defer",
    "group.step",
  ])
    expect([write, affects(write, "group.matrix"), affects(write, "group.status")]).toEqual([write, true, true]);
});

test("a write nobody named asks for everything", () => {
  expect(affects("packages.import", "group.matrix")).toBe(true);
  expect(affects("settings.set", "group.matrix")).toBe(false);
  expect(affects("reports.write", "joint.list")).toBe(false);
  expect(affects("evaluation.mark", "joint.list")).toBe(false);
  expect(affects("evaluation.mark", "evaluation.show")).toBe(true);
  expect(affects("joint.decide", "evaluation.show")).toBe(true);
});

test("a move of the joint meeting asks for the standing, not for the list of thousands it stands on", () => {
  for (const write of ["joint.move", "joint.decide", "joint.undecide"]) {
    const asked = [
      "joint.bestUse",
      "joint.aboveLine",
      "joint.standing",
      "joint.application",
      "joint.others",
      "joint.decisions",
      "office.inbox",
    ];
    expect([write, ...asked.map((r) => affects(write, r))]).toEqual([write, true, true, true, true, true, true, true]);
    expect([write, affects(write, "joint.list"), affects(write, "rounds.show")]).toEqual([write, false, false]);
  }
  expect(affects("packages.import", "joint.list")).toBe(true);
});

test("the change log, once looked at, has what was done since", () => {
  for (const write of ["joint.decide", "joint.move", "intake.mend", "group.setRow", "draft.write", "evaluation.mark"])
    expect([write, affects(write, "rounds.journal")]).toEqual([write, true]);
  expect(affects("reports.write", "rounds.journal")).toBe(false);
});
