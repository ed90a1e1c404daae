// A folder becomes a round draft, or is refused with everything that is wrong in it (electron/service/intake/read-round-folder.ts).
import { expect, test } from "vitest";
import { applicationSchema } from "../../../shared/domain/application.ts";
import { roundSchema } from "../../../shared/domain/round.ts";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { cell, codes, refusal, ROUND_YAML, roundFolder, workbook } from "./folder.ts";

test("a complete folder with CSV tables is read exactly", async () => {
  const draft = await readRoundFolder(await roundFolder());
  expect(roundSchema.omit({ id: true }).parse(draft.round)).toEqual(draft.round);
  for (const a of draft.applications) applicationSchema.parse({ ...a, attachments: [] });
  expect(draft.applications[0]).toEqual({
    id: "IT-01",
    journalNumber: "1-16-02-1/09",
    version: 1,
    title: { da: "Patientjournaler", en: "Records", zh: "病历" },
    abstract: null,
    theme: "it",
    tags: [],
    partners: [
      { name: "AU", side: "dk", type: "knowledge-institution", contact: "a@au.dk" },
      { name: "Fudan", side: "cn", type: "knowledge-institution", contact: null },
    ],
    period: { from: "2009-09-01", to: "2011-08-31" },
    goals: [],
    personYears: { dk: "2.5", cn: "3" },
    equalBenefit: true,
    shanghaiActivities: "Afprøvning",
    budget: [
      { source: "RM", year: 2009, amount: 123456750, currency: "DKK", recipient: "dk" },
      { source: "DK", year: 2010, amount: 25000000, currency: "DKK", recipient: "dk" },
      { source: "SH", year: 2009, amount: 40000000, currency: "CNY", recipient: "cn" },
    ],
    status: "active",
    calibration: false,
  });
  expect(draft.applications[1]).toMatchObject({
    status: "withdrawn",
    equalBenefit: false,
    period: null,
    partners: [
      { name: "Firma", side: "dk", type: "company" },
      { name: "SH Lab", side: "cn" },
    ],
    // No currency in the table: the frame's.
    budget: [
      { source: "RM", currency: "DKK" },
      { source: "SH", currency: "CNY", amount: 10000 },
    ],
  });
  expect(codes(draft.warnings)).toEqual(["intake.warning.attachment-missing", "intake.warning.attachment-missing"]);
});

test("an Excel workbook with shared and inline strings, formulas, dates and booleans gives the same", async () => {
  const applications = {
    name: "Ansøgninger",
    merges: ["A1:F1"],
    rows: [
      ["Ansøgninger til IT-runden"],
      [],
      [
        "Journalnummer ",
        "ID",
        "TITEL（DA）",
        "fra",
        "til",
        "årsværk DK",
        "årsværk CN",
        "ligelig fordel",
        "aktiviteter i Shanghai",
      ],
      [
        cell.inline("J-1"),
        "IT-01",
        cell.textFormula('"Pati"&"ent"', "Patient"),
        cell.date(40057),
        cell.date(40786),
        cell.number(2.5),
        cell.formula("1+2", "3"),
        cell.bool(true),
        "ja",
      ],
      [],
      ["J-2", "IT-02", "Grøn & blå", null, null, null, null, null, "x"],
    ],
  };
  const budget = {
    name: "Budget",
    rows: [
      ["journalnummer", "RM 2009", "Shanghai 2009 (CNY)", "andre danske 2010"],
      ["J-1", cell.number(1234567.5), cell.formula("B2*2", "400000"), null],
      ["J-2", "1.000,25", cell.number(0.1), cell.number(0)],
    ],
  };
  const notes = { name: "noter", rows: [["hej"]] };
  const draft = await readRoundFolder(
    await roundFolder({
      "applications.csv": null,
      "budget.csv": null,
      "applications.xlsx": workbook(notes, applications, budget),
    }),
  );
  expect(draft.applications).toMatchObject([
    {
      id: "IT-01",
      title: { da: "Patient" },
      period: { from: "2009-09-01", to: "2011-08-31" },
      personYears: { dk: "2.5", cn: "3" },
      equalBenefit: true,
    },
    { id: "IT-02", title: { da: "Grøn & blå" } },
  ]);
  expect(draft.applications.map((a) => a.budget)).toEqual([
    [
      { source: "RM", year: 2009, amount: 123456750, currency: "DKK", recipient: "dk" },
      { source: "SH", year: 2009, amount: 40000000, currency: "CNY", recipient: "cn" },
    ],
    [
      { source: "RM", year: 2009, amount: 100025, currency: "DKK", recipient: "dk" },
      { source: "SH", year: 2009, amount: 10, currency: "CNY", recipient: "cn" },
    ],
  ]);
  expect(codes(draft.warnings)).toContain("intake.warning.sheet-ignored");
});

test("everything wrong is reported at once, each with its place", async () => {
  const applications = `journalnummer;id;titel;fra;til;partnere;årsværk dk;årsværk cn;farve;status
J-1;IT 1;;2009-01-01;2008-01-01;;;;rød;
J-2;IT-2;To;2/3/2009;;Firma | mars | virksomhed;-1;x;;måske
J-2;IT-3;Tre;;;;1;;;
;IT-4;Fire;;;;;;;
J-5;it-2;Fem;;;;;;;
`;
  const budget = `journalnummer;kilde;år;beløb;valuta;modtager
J-2;RM;2009;-5;DKK;
J-2;EU;2009;5;DKK;
J-2;SH;2009;5;DKK;dk
J-2;RM;2015;5;kroner;
J-9;RM;2009;5;DKK;
J-2;RM;2009;1,005;DKK;
`;
  const yaml = ROUND_YAML.replace("callPublished: 2009-01-15", "callPublished: i går").replace(
    "leadOffice: dk",
    "leadOffice: us",
  );
  const folder = await roundFolder({ "round.yaml": yaml, "applications.csv": applications, "budget.csv": budget });
  const problems = await refusal(readRoundFolder(folder));
  const places = problems.map((p) =>
    `${p.code.slice(7)} ${p.params["row"] ?? p.params["key"] ?? ""} ${String(p.params["column"] ?? "").slice(0, 1)}`.trim(),
  );
  expect(places).toEqual(
    expect.arrayContaining([
      "setting-date callPublished",
      "setting-word leadOffice",
      "id-invalid 2 B",
      "date-ambiguous 3 D",
      "partner-side 3 F",
      "number-negative 3 G",
      "number-invalid 3 H",
      "word-unknown 3 J",
      "journal-number-twice 4 A",
      "cell-missing 4 H",
      "cell-missing 5 A",
      "id-twice 6 B",
      "number-negative 2 D",
      "word-unknown 3 B",
      "payer-not-recipient 4 F",
      "year-outside-round 5 C",
      "currency-invalid 5 E",
      "journal-number-unknown 6 A",
    ]),
  );
  const [first] = problems.filter((p) => p.code === "intake.number-negative" && p.params["file"] === "budget.csv");
  expect(first?.texts[0]).toContain("budget.csv, ark CSV, række 2, kolonne D: beløb: -5 er negativt");
});

test("cells with errors, uncalculated formulas, dates in text columns and half surrogates are refused", async () => {
  const sheet = {
    name: "applications",
    rows: [
      ["journal number", "id", "title", "abstract", "person-years dk", "person-years cn"],
      [cell.date(40057), "A-1", "x", null, null, null],
      ["J-2", "A-2", cell.error("#REF!"), null, null, null],
      ["J-3", "A-3", "x", cell.formula("A1", ""), null, null],
      ["J-4", "A-4", "x", { xml: '<c @ t="inlineStr"><is><t>a&#xD800;b</t></is></c>' }, null, null],
      [
        "J-5",
        "A-5",
        "x",
        { xml: '<c @ t="inlineStr"><is><t>a&#7;b</t></is></c>' },
        cell.bool(true),
        cell.number("1e300"),
      ],
    ],
  };
  const problems = await refusal(
    readRoundFolder(
      await roundFolder({ "applications.csv": null, "budget.csv": null, "applications.xlsx": workbook(sheet) }),
    ),
  );
  expect(problems.map((p) => [p.code, p.params["row"]])).toEqual(
    expect.arrayContaining([
      ["intake.cell-date-not-text", 2],
      ["intake.cell-error", 3],
      ["intake.cell-uncalculated", 4],
      ["intake.number-invalid", 6],
    ]),
  );
  expect(problems.filter((p) => p.code === "intake.text-unprintable").length).toBeGreaterThan(0);
});
