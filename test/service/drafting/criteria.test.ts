// The criteria set written in the window (domain.md § 2): fields and their faults, criteria more, less and in another place, the approval
// that freezes, and a new version that needs another.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { criteriaDifferences } from "../../../shared/domain/criteria-differences.ts";
import { codeOf } from "../../support/service-home.ts";
import { begin, office, type, type Office } from "./support.ts";

let o: Office;
beforeAll(async () => {
  o = await office();
});
afterAll(() => o.close());
const APPROVAL = {
  body: "Vækstforum",
  date: "2008-12-10",
  agendaItem: "Punkt 7",
  wording: "forelagt",
  document: null,
} as const;
const show = (round: string) => o.home.client.call("draft.show", { round });
const change = (round: string, c: Parameters<typeof o.home.client.call<"draft.criteria">>[1]["change"]) =>
  o.home.client.call("draft.criteria", { round, change: c });
const step = (round: string, direction: "undo" | "redo") =>
  o.home.client.call("draft.step", { round, area: "criteria", direction });
const ids = async (round: string): Promise<string[]> => (await show(round)).core.criteria.criteria.map((c) => c.id);

describe("a set not approved", () => {
  test("starts from the programme's six, two of them without words", async () => {
    const round = await begin(o.home);
    const { core } = await show(round);
    expect(core.criteria.criteria.map((c) => [c.number, c.title === null])).toEqual([
      ["1", true],
      ["2", false],
      ["3", true],
      ["4", false],
      ["5", false],
      ["6", false],
    ]);
    expect(await type(o.home, round, "criteria.k1.title.da", "Nyhedsværdi")).toBeNull();
    expect((await show(round)).core.criteria.criteria[0]?.title).toEqual({ da: "Nyhedsværdi" });
    expect(await type(o.home, round, "criteria.k1.title.da", "")).toBeNull();
    expect((await show(round)).core.criteria.criteria[0]?.title).toBeNull();
  });

  test("takes what fits, and says why something does not", async () => {
    const round = await begin(o.home);
    const written: readonly (readonly [string, string, string | null])[] = [
      ["criteria.title.en", "", null],
      ["criteria.title.zh", "", null],
      ["criteria.title.da", "", "field.language-needed"],
      ["criteria.k2.number", "4", "field.number-taken"],
      ["criteria.k2.weight", "1,5", null],
      ["criteria.k2.weight", "-1", "field.decimal"],
      ["criteria.k2.scale.step", "0,3", "field.scale-steps"],
      ["criteria.k2.scale.max", "4", "field.off-scale"],
      ["criteria.k2.threshold", "6", "field.threshold"],
      ["criteria.k2.threshold", "3", null],
      ["criteria.k2.reasons", "2,5", null],
      ["criteria.k2.reasons", "no", null],
      ["criteria.k2.anchor.2.5.da", "Midt imellem", null],
      ["criteria.k2.maxLength", "0", "field.whole"],
      ["criteria.k2.maxLength", "900", null],
      ["criteria.k2.maxLength", "", null],
      ["criteria.sumThreshold", "18", null],
      ["criteria.k4.scale.best", "min", "field.sum-directions"],
    ];
    for (const [field, text, code] of written)
      expect([field, text, await type(o.home, round, field, text)]).toEqual([field, text, code]);
    const { core } = await show(round);
    const k2 = core.criteria.criteria[1];
    expect(k2).toMatchObject({ number: "2", weight: "1.5", threshold: "3", reasons: "no" });
    expect(k2).not.toHaveProperty("maxLength");
    expect(k2?.scale?.anchors.find((a) => a.value === "2.5")).toEqual({ value: "2.5", text: { da: "Midt imellem" } });
  });

  test("a scale typed field by field is taken when it comes out even", async () => {
    const round = await begin(o.home);
    await change(round, { act: "add", kind: "scored" });
    const id = (await ids(round)).at(-1) ?? "";
    expect(await type(o.home, round, `criteria.${id}.scale.max`, "7")).toBeNull();
    expect(await type(o.home, round, `criteria.${id}.scale.step`, "3")).toBe("field.scale-steps");
    expect(await type(o.home, round, `criteria.${id}.scale.min`, "1")).toBeNull();
    const { core, fields } = await show(round);
    expect(core.criteria.criteria.at(-1)?.scale).toMatchObject({ min: "1", max: "7", step: "3" });
    expect(Object.keys(fields).filter((k) => k.startsWith(`criteria.${id}.anchor`) && k.endsWith(".da"))).toEqual([
      `criteria.${id}.anchor.1.da`,
      `criteria.${id}.anchor.4.da`,
      `criteria.${id}.anchor.7.da`,
    ]);
  });

  test("criteria are added, moved, removed, and everything comes back", async () => {
    const round = await begin(o.home);
    const before = await show(round);
    await change(round, { act: "add", kind: "gate" });
    await change(round, { act: "move", criterion: "k7", by: -6 });
    await type(o.home, round, "criteria.k7.title.da", "Begge parter deltager");
    await change(round, { act: "remove", criterion: "k3" });
    expect(await ids(round)).toEqual(["k7", "k1", "k2", "k4", "k5", "k6"]);
    const after = await show(round);
    expect(after.core.criteria.criteria[0]).toMatchObject({ kind: "gate", scale: null, number: "7" });
    for (let i = 0; i < 4; i++) await step(round, "undo");
    expect((await show(round)).core).toEqual(before.core);
    expect(await codeOf(step(round, "undo"))).toBe("round.nothing-to-undo");
    for (let i = 0; i < 4; i++) await step(round, "redo");
    expect((await show(round)).core).toEqual(after.core);
    await change(round, { act: "template", template: "eu" });
    expect(await ids(round)).toEqual(["excellence", "impact", "implementation"]);
    for (const id of ["excellence", "impact"]) await change(round, { act: "remove", criterion: id });
    expect(await codeOf(change(round, { act: "remove", criterion: "implementation" }))).toBe("round.last-criterion");
    expect(await codeOf(change(round, { act: "remove", criterion: "k1" }))).toBe("round.criterion-unknown");
  });

  test("a criterion at an end that is moved further stays, and that is no step to take back", async () => {
    const round = await begin(o.home);
    const before = await ids(round);
    await change(round, { act: "move", criterion: "k1", by: -1 });
    await change(round, { act: "move", criterion: "k6", by: 100 });
    expect(await ids(round)).toEqual(before);
    expect(await codeOf(step(round, "undo"))).toBe("round.nothing-to-undo");
    await change(round, { act: "move", criterion: "k1", by: 1 });
    await change(round, { act: "move", criterion: "k1", by: 1 });
    expect(await ids(round)).toEqual(["k2", "k3", "k1", "k4", "k5", "k6"]);
  });

  test("is not approved while something in it is unfinished", async () => {
    const round = await begin(o.home);
    await type(o.home, round, "criteria.k2.weight", "meget");
    expect(await codeOf(o.home.client.call("rounds.approve", { round, approval: APPROVAL }))).toBe("round.unfinished");
    await type(o.home, round, "criteria.k2.weight", "2");
    expect(await codeOf(o.home.client.call("rounds.approve", { round, approval: APPROVAL }))).toBe("");
  });
});

describe("an approved set", () => {
  test("is frozen, and its approval is no step to undo", async () => {
    const round = await begin(o.home);
    await type(o.home, round, "criteria.k2.weight", "2");
    await o.home.client.call("rounds.approve", { round, approval: APPROVAL });
    expect(await codeOf(type(o.home, round, "criteria.k2.weight", "3"))).toBe("field.frozen-approved");
    expect(await codeOf(change(round, { act: "add", kind: "gate" }))).toBe("round.approval-frozen");
    expect(await codeOf(step(round, "undo"))).toBe("round.nothing-to-undo");
    expect((await show(round)).frozen.criteria?.params).toEqual({
      body: "Vækstforum",
      date: "2008-12-10",
      item: "Punkt 7",
    });
  });

  test("is copied by a new version, which says what it changes and needs an approval of its own", async () => {
    const round = await begin(o.home);
    expect(await codeOf(change(round, { act: "new-version" }))).toBe("round.not-approved");
    await o.home.client.call("rounds.approve", { round, approval: APPROVAL });
    const old = (await show(round)).core.criteria;
    await change(round, { act: "new-version" });
    const copy = await show(round);
    expect(copy.core.criteria).toEqual({ ...old, version: 2, approval: null });
    expect(copy.approved).toEqual(old);
    const { rounds } = await o.home.client.call("rounds.list", {});
    expect(rounds.find((r) => r.id === round)?.state).toBe("draft");
    await type(o.home, round, "criteria.k2.weight", "2");
    const { core, approved } = await show(round);
    expect(approved && criteriaDifferences(approved, core.criteria)).toMatchObject([
      { kind: "changed", number: "2", part: "weight", before: "1", after: "2" },
    ]);
    const second = { ...APPROVAL, date: "2009-01-09" };
    await o.home.client.call("rounds.approve", { round, approval: second });
    expect(await show(round)).toMatchObject({ approved: null, core: { criteria: { version: 2, approval: second } } });
  });

  test("a new version given up leaves the approved one as it was; undo brings it back", async () => {
    const round = await begin(o.home);
    await o.home.client.call("rounds.approve", { round, approval: APPROVAL });
    const { core } = await show(round);
    await change(round, { act: "new-version" });
    await type(o.home, round, "criteria.k2.weight", "2");
    // Not a value: it goes with the version it was typed in, and comes back with it.
    await type(o.home, round, "criteria.k2.threshold", "9");
    const changed = await show(round);
    await change(round, { act: "drop-version" });
    expect((await show(round)).fields["criteria.k2.threshold"]?.problem).toBeNull();
    expect((await show(round)).core).toEqual(core);
    expect(await codeOf(change(round, { act: "drop-version" }))).toBe("round.no-new-version");
    await step(round, "undo");
    expect(await show(round)).toMatchObject({ core: changed.core, fields: changed.fields });
    for (let i = 0; i < 3; i++) await step(round, "undo");
    expect((await show(round)).core).toEqual(core);
  });
});
