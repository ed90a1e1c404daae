// round.yaml and round.json (electron/service/intake/settings-*.ts, round-settings.ts, criteria-settings.ts).
import { describe, expect, test } from "vitest";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import type { RoundDraft } from "../../../electron/service/intake/round-draft.ts";
import { codes, refusal, ROUND_YAML, roundFolder, warned, type Problem } from "./folder.ts";

const read = async (change: (yaml: string) => string): Promise<RoundDraft> =>
  readRoundFolder(await roundFolder({ "round.yaml": change(ROUND_YAML) }));
const refused = (change: (yaml: string) => string): Promise<Problem[]> => refusal(read(change));
/** Replaces and insists that there was something to replace. */
const swap =
  (from: string, to: string) =>
  (yaml: string): string => {
    expect(yaml).toContain(from);
    return yaml.replace(from, to);
  };
const CRITERIA = ROUND_YAML.slice(ROUND_YAML.indexOf("criteria:"), ROUND_YAML.indexOf("joint:"));

test("titles, deadlines, frames, expectations and rules arrive exactly", async () => {
  const draft = await read(
    (y) =>
      `${y}rate: { from: CNY, to: DKK, value: "0,85", date: 2009-01-15, source: Nationalbanken }\nretainUntil: 31.12.2016\n`,
  );
  expect(draft.round).toMatchObject({
    title: { da: "IT-runde 2009", en: "IT round 2009", zh: "2009年信息技术轮次" },
    deadlines: {
      application: { at: "2009-03-02T11:00:00Z", timeZone: "Europe/Copenhagen" },
      review: { at: "2009-04-14T10:00:00Z", timeZone: "Europe/Copenhagen" },
    },
    groups: { dk: { name: { da: "Den danske ekspertgruppe" } }, cn: { language: "zh" } },
    expectedProjects: [
      { year: 2009, min: 2, max: 4 },
      { year: 2010, min: 4, max: 6 },
    ],
    roundsThisYear: 1,
    rate: { from: "CNY", to: "DKK", num: 17, den: 20, date: "2009-01-15", source: "Nationalbanken" },
    retainUntil: "2016-12-31",
    transferBasis: null,
  });
  expect(draft.frames[0]).toEqual({
    source: "RM",
    currency: "DKK",
    status: "granted",
    effect: "hard",
    years: [
      { year: 2009, amount: 250000000 },
      { year: 2010, amount: 350000000 },
      { year: 2011, amount: 300000050 },
    ],
    containsNonProjectLines: false,
    note: null,
  });
  expect(draft.criteria.approval).toEqual({
    body: "Vækstforum",
    date: "2008-12-10",
    agendaItem: "Punkt 7",
    wording: "forelagt",
    document: null,
  });
});

test("round.json gives the same round as round.yaml", async () => {
  const yaml = await readRoundFolder(await roundFolder());
  const { parse } = await import("yaml");
  const json = await readRoundFolder(
    await roundFolder({ "round.yaml": null, "round.json": JSON.stringify(parse(ROUND_YAML)) }),
  );
  expect(json).toEqual({ ...yaml, attachments: json.attachments, warnings: json.warnings });
});

test("rules that are left out take the proposal and say so; misspelt keys are named", async () => {
  const draft = await read((y) => swap("walk: skip, ", "")(y) + "\nretainUntill: 2016-12-31\n");
  expect(draft.joint.walk).toBe("skip");
  expect(warned(draft.warnings)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        code: "intake.warning.default",
        params: { file: "round.yaml", key: "joint.walk", value: "skip" },
      }),
      expect.objectContaining({
        code: "intake.warning.key-unknown",
        params: expect.objectContaining({ key: "retainUntill", line: ROUND_YAML.split("\n").length + 1 }),
      }),
    ]),
  );
});

describe("deadlines", () => {
  test("a time that the clocks skip is refused, a repeated one is told", async () => {
    expect(codes(await refused(swap("2009-04-14 12:00", "2009-03-29 02:30")))).toEqual(["intake.setting-time-skipped"]);
    const draft = await read(swap("2009-05-04 12:00", "2009-10-25 02:30"));
    expect(codes(warned(draft.warnings))).toContain("intake.warning.time-repeated");
    expect(draft.round.deadlines.consolidation.at).toBe("2009-10-25T00:30:00Z");
  });
  test("one deadline may keep the other side's clocks", async () => {
    const draft = await read(
      swap('review: "2009-04-14 12:00"', 'review: { at: "2009-04-14 12:00", timeZone: Asia/Shanghai }'),
    );
    expect(draft.round.deadlines.review).toEqual({ at: "2009-04-14T04:00:00Z", timeZone: "Asia/Shanghai" });
  });
  test("must follow each other and be real", async () => {
    expect(codes(await refused(swap("2009-04-14 12:00", "2009-06-14 12:00")))).toEqual(["intake.deadlines-order"]);
    expect(codes(await refused(swap("2009-04-14 12:00", "2009-04-14")))).toEqual(["intake.setting-time"]);
    expect(codes(await refused(swap("Europe/Copenhagen", "Mars/Base")))).toEqual(["intake.setting-time-zone"]);
  });
});

test.each([
  ["amounts: { 2009: 2000000,", "amounts: { 2009: 2000000.005,", "intake.setting-amount"],
  ["amounts: { 2009: 2000000,", "amounts: { 2009: -1,", "intake.setting-number-negative"],
  ["amounts: { 2009: 2000000,", "amounts: { 2019: 2000000,", "intake.setting-year"],
  ["amounts: { 2009: 2000000,", "amounts: { 2009: mange,", "intake.setting-number"],
  ["DK: { currency: DKK, status: estimate,", "DK: { currency: kroner, status: estimate,", "intake.setting-currency"],
  [
    "DK: { currency: DKK, status: estimate,",
    "DK: { currency: DKK, status: estimate, effect: hard,",
    "intake.frame-hard-but-estimate",
  ],
  ["years: [2009, 2010, 2011]", "years: [2009, 2009, 2010, 2011]", "intake.setting-years"],
  ["years: [2009, 2010, 2011]", "years: 2009", "intake.setting-not-a-list"],
  ["years: [2009, 2010, 2011]", "years: []", "intake.setting-missing"],
  ["quorum: 3", "quorum: 0", "intake.setting-number-range"],
  ["order: mean-rank", "order: best", "intake.setting-word"],
  ["leadOffice: dk", "", "intake.setting-missing"],
  ["groups:", "groups: to\nno:", "intake.setting-not-a-map"],
  ["callPublished: 2009-01-15", "callPublished: 1/2/2009", "intake.setting-date-ambiguous"],
  ["title: {", "title: true\nno: {", "intake.setting-not-a-text"],
  ["agendaItem: Punkt 7, ", "", "intake.setting-missing"],
  ["template: eu", "template: andet", "intake.setting-word"],
  ["template: eu", "template: eu\n  file: x.json", "intake.criteria-two-sources"],
  ["template: eu", "file: ../../etc/passwd", "intake.criteria-file-outside"],
  ["template: eu", "file: mangler.json", "file.not-found"],
])("%s → %s is refused with %s and its line", async (from, to, code) => {
  const problems = await refused(swap(from, to));
  const found = problems.find((p) => p.code === code);
  expect(codes(problems)).toContain(code);
  expect(found?.params["line"] ?? 1).toBeGreaterThan(0);
});

describe("unsafe or broken YAML", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from("bcdefghi")
    .map((c, i) => `${c}: &${c} [${Array.from({ length: 9 }, () => `*${"abcdefgh"[i] ?? ""}`).join(",")}]`)
    .join("\n")}\n`;
  test.each([
    ["alias bomb", bomb, "intake.settings-unsafe"],
    ["tag", "title: !!js/function 'x'\n", "intake.settings-unsafe"],
    ["own tag", "title: !x y\n", "intake.settings-unsafe"],
    ["doubled key", "title: a\ntitle: b\n", "intake.settings-unreadable"],
    ["list at the top", "- a\n", "intake.settings-unreadable"],
    ["nothing", "", "intake.settings-unreadable"],
    ["deep nesting", "a: " + "[".repeat(50_000), "intake.settings-unreadable"],
    ["two documents", "title: a\n---\ntitle: b\n", "intake.settings-unreadable"],
    ["too large", `# ${"x".repeat(1024 * 1024)}\n`, "intake.file-too-large"],
  ])("%s is refused", async (_, yaml, code) => expect(codes(await refused(() => yaml))).toContain(code));
  test("another encoding is refused, broken JSON too", async () => {
    expect(
      codes(await refusal(readRoundFolder(await roundFolder({ "round.yaml": Buffer.from("title: Grøn", "latin1") })))),
    ).toContain("intake.settings-not-utf8");
    expect(
      codes(await refusal(readRoundFolder(await roundFolder({ "round.yaml": null, "round.json": "title: a" })))),
    ).toContain("intake.settings-not-json");
  });
});

describe("criteria", () => {
  const own = {
    version: 3,
    title: { da: "Egne" },
    sumThreshold: null,
    sumAdvisory: false,
    approval: null,
    criteria: [
      {
        id: "a",
        number: "1",
        title: { da: "Nytte" },
        guidance: null,
        kind: "scored",
        scale: { min: 0, max: 5, step: 1, best: "max", anchors: [] },
        weight: 1,
        threshold: 3,
        advisory: false,
        reasons: "always",
      },
    ],
  };
  const withCriteria = (criteria: unknown): ((y: string) => string) =>
    swap(CRITERIA, `criteria: ${JSON.stringify(criteria)}\n`);
  test("may be written out, with plain numbers, and then lack an approval", async () => {
    const draft = await read(withCriteria(own));
    expect(draft.criteria.criteria[0]).toMatchObject({
      weight: "1",
      threshold: "3",
      scale: { min: "0", max: "5", step: "1" },
    });
    expect(codes(warned(draft.warnings))).toContain("intake.warning.no-approval");
  });
  test("may come from a file beside it", async () => {
    const text = JSON.stringify({
      ...own,
      criteria: [
        {
          ...own.criteria[0],
          weight: "1",
          threshold: "3",
          scale: { min: "0", max: "5", step: "1", best: "max", anchors: [] },
        },
      ],
    });
    const yaml = swap("template: eu", "file: kriterier.json\n  version: 9")(ROUND_YAML);
    const draft = await readRoundFolder(await roundFolder({ "round.yaml": yaml, "kriterier.json": text }));
    expect(draft.criteria).toMatchObject({ version: 9, title: { da: "Egne" }, approval: { body: "Vækstforum" } });
    expect(
      codes(await refusal(readRoundFolder(await roundFolder({ "round.yaml": yaml, "kriterier.json": "{" })))),
    ).toContain("intake.criteria-json");
  });
  test("empty slots of the template are named, can be filled, and nothing else can be reworded", async () => {
    const template = swap("template: eu", "template: vaekstforum");
    const draft = await read(template);
    expect(draft.criteria.criteria.filter((c) => c.title === null).map((c) => c.number)).toEqual(["1", "3"]);
    expect(codes(warned(draft.warnings)).filter((c) => c === "intake.warning.criterion-empty")).toHaveLength(2);
    const filled = await read((y) =>
      template(y).replace(
        "vaekstforum\n",
        'vaekstforum\n  texts: { "1": { title: Effekt, guidance: { da: Hvor stor? } } }\n',
      ),
    );
    expect(filled.criteria.criteria[0]).toMatchObject({
      number: "1",
      title: { da: "Effekt" },
      guidance: { da: "Hvor stor?" },
    });
    const wrong = await refused((y) =>
      template(y).replace("vaekstforum\n", 'vaekstforum\n  texts: { "2": { title: Andet }, "7": { title: Nyt } }\n'),
    );
    expect(codes(wrong)).toEqual(["intake.criterion-has-text", "intake.criterion-unknown"]);
  });
  test("ill-formed ones are refused by what is wrong with them", async () => {
    const [first] = own.criteria;
    expect(codes(await refused(withCriteria({ ...own, criteria: [first, first] })))).toEqual([
      "intake.criteria.duplicate-id",
    ]);
    expect(codes(await refused(withCriteria({ ...own, criteria: [{ ...first, threshold: 9 }] })))).toEqual([
      "intake.criteria.value-off-scale",
    ]);
    expect(codes(await refused(withCriteria({ ...own, criteria: [{ ...first, title: null }] })))).toEqual([
      "intake.criteria.no-active-criterion",
    ]);
    expect(codes(await refused(withCriteria({ ...own, criteria: [] })))).toContain("intake.criteria-form");
  });
});
