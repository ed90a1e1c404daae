// The round's facts, rules and frames written in the window (domain.md §§ 1, 7): what is taken, what is kept as typed and why, what
// freezes, and steps back and forth that put everything as it was.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, unlockHome } from "../../support/service-home.ts";
import { begin, FACTS, fillIn, office, type, type Office } from "./support.ts";

let o: Office;
beforeAll(async () => {
  o = await office();
});
afterAll(() => o.close());
const show = (round: string) => o.home.client.call("draft.show", { round });

describe("a round begun without a folder", () => {
  test("what only a person can know is missing, and the round does not go out", async () => {
    const round = await begin(o.home);
    const { fields, core } = await show(round);
    const missing = Object.entries(fields).filter(([, f]) => f.problem);
    expect(missing.map(([key, f]) => [key, f.text, f.problem?.code])).toEqual(
      ["years", "callPublished", "deadlines.application.at", "deadlines.review.at", "deadlines.consolidation.at"].map(
        (key) => [key, "", "field.missing"],
      ),
    );
    expect(core.joint).toMatchObject({ order: "mean-rank", walk: "skip", frameMode: "annual", quorum: 3 });
    const { rounds } = await o.home.client.call("rounds.list", {});
    expect(rounds.find((r) => r.id === round)).toMatchObject({
      deadline: null,
      state: "draft",
      title: { da: "IT-runde 2009" },
    });
    const approval = { body: "VF", date: "2008-12-10", agendaItem: "7", wording: "forelagt", document: null } as const;
    await o.home.client.call("rounds.approve", { round, approval });
    expect(
      await codeOf(o.home.client.call("rounds.exportBundles", { round, folder: o.root, recipients: "default" })),
    ).toBe("round.unfinished");
  });

  test("written out, every fact stands in the draft exactly", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    const { core, fields } = await show(round);
    expect(Object.values(fields).filter((f) => f.problem)).toEqual([]);
    expect(core.round).toMatchObject({
      title: { da: "IT-runde 2009", en: "IT round 2009", zh: "2009年信息技术轮次" },
      years: [2009, 2010, 2011],
      themes: ["it", "energi & miljø"],
      callPublished: "2009-01-15",
      deadlines: {
        application: { at: "2009-03-02T11:00:00Z", timeZone: "Europe/Copenhagen" },
        // Summer time.
        review: { at: "2009-04-14T10:00:00Z" },
        consolidation: { at: "2009-05-04T10:00:00Z" },
      },
      expectedProjects: [{ year: 2009, min: 2, max: 4 }],
      retainUntil: "2016-12-31",
      transferBasis: "Samtykke fra ansøgerne",
    });
    expect(core.frames.map((f) => [f.source, f.currency, f.status, f.effect, f.years.map((y) => y.amount)])).toEqual([
      ["RM", "DKK", "estimate", "soft", [250_000_000, 350_000_000, 300_000_000]],
      ["DK", "DKK", "estimate", "soft", [200_000_000]],
      ["SH", "DKK", "estimate", "soft", [100_000_000]],
    ]);
    expect(fields["frames.RM.amount.2009"]?.text).toBe("2 500 000");
    expect(fields["deadlines.review.at"]?.text).toBe("2009-04-14 12:00");
    const { rounds } = await o.home.client.call("rounds.list", {});
    expect(rounds.find((r) => r.id === round)?.deadline?.at).toBe("2009-04-14T10:00:00Z");
  });

  test.each([
    ["an office without a name", { da: "x" }, {}, "round.office-name-missing"],
    ["an office with a name in no known language", { da: "x" }, { fr: "x" }, "round.office-name-missing"],
    ["an office with a blank name", { da: "x" }, { da: "  " }, "round.office-name-missing"],
    ["a title that cannot be printed", { da: "a\u0000b" }, { da: "K" }, "field.unprintable"],
    ["a title nobody can see", { da: "\u200b\u2060" }, { da: "K" }, "round.title-missing"],
    ["a title of a million letters", { da: "x".repeat(1_000_000) }, { da: "K" }, "field.too-long"],
  ])("%s is told, and no round begun", async (_, title, name, code) => {
    const rounds = async () => (await o.home.client.call("rounds.list", {})).rounds.length;
    const before = await rounds();
    const side = { id: "O-DK", side: "dk", name } as const;
    expect(await codeOf(o.home.client.call("draft.begin", { title, office: side }))).toBe(code);
    expect([await rounds(), o.home.bugs]).toEqual([before, []]);
  });

  test("a title in no language is no round", async () => {
    const side = { id: "O-DK", side: "dk", name: { da: "K" } } as const;
    expect(await codeOf(o.home.client.call("draft.begin", { title: { da: "  " }, office: side }))).toBe(
      "round.title-missing",
    );
  });
});

describe("one field at a time", () => {
  test("the seconds of a deadline are shown, and not lost when its time zone is written", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "deadlines.consolidation.at", "2009-05-04 23:59:59")).toBeNull();
    expect((await show(round)).fields["deadlines.consolidation.at"]?.text).toBe("2009-05-04 23:59:59");
    expect(await type(o.home, round, "deadlines.consolidation.timeZone", "Asia/Shanghai")).toBeNull();
    expect((await show(round)).core.round.deadlines.consolidation.at).toBe("2009-05-04T15:59:59Z");
  });

  test("what is no value is kept as typed, said at the field, and the value before stands", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    const faults: Readonly<Record<string, readonly [string, string]>> = {
      callPublished: ["3/4/2009", "field.date-ambiguous"],
      retainUntil: ["i morgen", "field.date"],
      years: ["2009, nu", "field.years"],
      "deadlines.review.at": ["29.3.2009 kl. 02.30", "field.time-skipped"],
      "deadlines.application.timeZone": ["+01:00", "field.time-zone"],
      "expected.2010": ["6-4", "field.expected"],
      "frames.DK.amount.2010": ["to millioner", "field.amount"],
      "frames.RM.currency": ["kroner", "field.currency"],
      "frames.RM.effect": ["hard", "field.hard-needs-granted"],
      "joint.quorum": ["0", "field.whole"],
      "joint.order": ["lodtrækning", "field.choice"],
      "rate.value": ["0,85", "field.rate-incomplete"],
    };
    const before = (await show(round)).core;
    for (const [field, [text, code]] of Object.entries(faults))
      expect([field, await type(o.home, round, field, text)]).toEqual([field, code]);
    const after = await show(round);
    expect(after.core).toEqual(before);
    for (const [field, [text, code]] of Object.entries(faults)) {
      expect(after.fields[field]).toMatchObject({ text, problem: { code } });
    }
    // Also tomorrow.
    await o.home.service.close();
    const again = await unlockHome("O-DK", o.home.folder, o.clock);
    const { fields } = await again.client.call("draft.show", { round });
    expect(fields["years"]).toMatchObject({ text: "2009, nu", problem: { code: "field.years" } });
    await again.service.close();
    o = { ...o, home: await unlockHome("O-DK", o.home.folder, o.clock) };
  });

  test("what stood in a field's way is gone: it is taken without being typed again", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "deadlines.application.at", "2009-06-01 12:00")).toBe(
      "field.deadline-before-review",
    );
    expect(await type(o.home, round, "deadlines.consolidation.at", "2009-08-01 12:00")).toBeNull();
    expect(await type(o.home, round, "deadlines.review.at", "2009-07-01 12:00")).toBeNull();
    const { core, fields } = await show(round);
    expect(core.round.deadlines.application.at).toBe("2009-06-01T10:00:00Z");
    expect(fields["deadlines.application.at"]).toEqual({ text: "2009-06-01 12:00", problem: null });
    // All five of a rate at last.
    for (const [part, text] of Object.entries({ value: "0,85", from: "cny", to: "DKK", date: "2009-01-15" }))
      expect(await type(o.home, round, `rate.${part}`, text)).toBe("field.rate-incomplete");
    expect(await type(o.home, round, "rate.source", "Nationalbanken")).toBeNull();
    expect((await show(round)).core.round.rate).toEqual({
      from: "CNY",
      to: "DKK",
      num: 17,
      den: 20,
      date: "2009-01-15",
      source: "Nationalbanken",
    });
  });

  test("dates and amounts are read as an office writes them", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round, {
      ...FACTS,
      callPublished: "15. januar 2009",
      "deadlines.application.at": "2. marts 2009 kl. 12",
      "deadlines.review.at": "14-04-2009 kl. 12:00",
      "deadlines.consolidation.at": "2009年5月4日 12:00",
      "frames.RM.amount.2009": "2,5 mio. kr.",
      "frames.RM.amount.2010": "3.500.000 kr.",
      "frames.DK.amount.2009": "kr. 2.000.000,-",
    });
    const { core } = await show(round);
    expect(core.round).toMatchObject({
      callPublished: "2009-01-15",
      deadlines: { application: { at: "2009-03-02T11:00:00Z" }, consolidation: { at: "2009-05-04T10:00:00Z" } },
    });
    expect(core.frames.map((f) => [f.source, ...f.years.map((y) => y.amount)])).toEqual([
      ["RM", 250_000_000, 350_000_000, 300_000_000],
      ["DK", 200_000_000],
      ["SH", 100_000_000],
    ]);
    // Yuan behind an amount in kroner is a mistake, not a word to pass over.
    expect(await type(o.home, round, "frames.RM.amount.2009", "250万元")).toBe("field.amount");
    expect(await type(o.home, round, "frames.RM.amount.2009", "0,000000001 mio.")).toBe("field.amount");
  });

  test("a deadline that cannot be read is no reason to refuse another", async () => {
    const round = await begin(o.home);
    expect(await type(o.home, round, "deadlines.review.at", "midt i april")).toBe("field.time");
    expect(await type(o.home, round, "deadlines.consolidation.at", "2008-05-04 12:00")).toBeNull();
    expect(await type(o.home, round, "deadlines.review.at", "2008-06-04 12:00")).toBe(
      "field.deadline-before-consolidation",
    );
  });

  test("data are not to be deleted before the round is over", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "retainUntil", "1.1.2008")).toBe("field.retain-early");
    expect((await show(round)).core.round.retainUntil).toBe("2016-12-31");
  });

  test("a decision is not recorded before it can have been taken", async () => {
    const round = await begin(o.home);
    const approve = (date: string) =>
      codeOf(
        o.home.client.call("rounds.approve", {
          round,
          approval: { body: "VF", date, agendaItem: "7", wording: "godkendt", document: null },
        }),
      );
    expect(await approve("2030-12-10")).toBe("round.approval-in-future");
    await approve("2009-01-10");
    expect((await show(round)).core.criteria.approval?.date).toBe("2009-01-10");
  });

  test("another time zone keeps the clock on the wall", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "deadlines.review.timeZone", "Asia/Shanghai")).toBeNull();
    const { core, fields } = await show(round);
    expect(core.round.deadlines.review).toEqual({ at: "2009-04-14T04:00:00Z", timeZone: "Asia/Shanghai" });
    expect(fields["deadlines.review.at"]?.text).toBe("2009-04-14 12:00");
  });

  test("a year with money in it does not go unseen", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "years", "2009, 2010")).toBe("field.year-in-frame");
    expect(await type(o.home, round, "frames.RM.amount.2011", "")).toBeNull();
    expect((await show(round)).core.round.years).toEqual([2009, 2010]);
  });

  test("amounts stay what they are in another currency, and a source without amounts has no frame", async () => {
    const round = await begin(o.home);
    await fillIn(o.home, round);
    expect(await type(o.home, round, "frames.SH.currency", "JPY")).toBeNull();
    expect((await show(round)).core.frames.at(-1)).toMatchObject({
      currency: "JPY",
      years: [{ year: 2009, amount: 1_000_000 }],
    });
    expect(await type(o.home, round, "frames.SH.amount.2009", "1,5")).toBe("field.amount");
    expect(await type(o.home, round, "frames.SH.amount.2009", "")).toBeNull();
    expect((await show(round)).core.frames.map((f) => f.source)).toEqual(["RM", "DK"]);
  });

  test("a field that is not there is refused", async () => {
    const round = await begin(o.home);
    expect(await codeOf(type(o.home, round, "frames.RM.amount.1999", "1"))).toBe("round.field-unknown");
  });
});

test("two hundred steps can be taken back; then there is said to be nothing more, and the record has them all", async () => {
  const round = await begin(o.home);
  for (let n = 0; n <= 200; n++) await type(o.home, round, "tags", `emne ${n}`);
  const step = () => o.home.client.call("draft.step", { round, area: "facts", direction: "undo" });
  for (let n = 0; n < 100; n++) await step();
  expect((await show(round)).core.round.tags).toEqual(["emne 100"]);
  for (let n = 0; n < 100; n++) await step();
  const { core, steps } = await show(round);
  expect([core.round.tags, steps.facts]).toEqual([["emne 0"], { undo: false, redo: true }]);
  expect(await codeOf(step())).toBe("round.nothing-to-undo");
  const { entries } = await o.home.client.call("rounds.journal", { round });
  expect(entries.filter((e) => e.action === "round.edit")).toHaveLength(201);
});

test("every step can be taken back to the beginning and done again, also over a restart", async () => {
  const round = await begin(o.home);
  const states = [await show(round)];
  for (const [field, text] of [
    ...Object.entries(FACTS),
    ["years", "2009"],
    ["frames.RM.amount.2010", "nej"],
  ] as const) {
    await type(o.home, round, field, text);
    states.push(await show(round));
  }
  await o.home.service.close();
  o = { ...o, home: await unlockHome("O-DK", o.home.folder, o.clock) };
  const step = (direction: "undo" | "redo") => o.home.client.call("draft.step", { round, area: "facts", direction });
  const content = ({ core, fields }: Awaited<ReturnType<typeof show>>) => ({ core, fields });
  for (const before of states.slice(0, -1).toReversed()) {
    await step("undo");
    expect(content(await show(round))).toEqual(content(before));
  }
  expect(await codeOf(step("undo"))).toBe("round.nothing-to-undo");
  for (const after of states.slice(1)) {
    await step("redo");
    expect(content(await show(round))).toEqual(content(after));
  }
  expect(await codeOf(step("redo"))).toBe("round.nothing-to-redo");
  const { entries } = await o.home.client.call("rounds.journal", { round });
  expect(entries.find((e) => e.field === "retainUntil")).toMatchObject({
    action: "round.edit",
    before: '""',
    after: '"2016-12-31"',
    actor: "O-DK",
  });
});
