// What tables may look like, and what is refused or told about them (electron/service/intake/cells.ts, csv-file.ts, budget-table.ts).
import { describe, expect, test } from "vitest";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { APPLICATIONS_CSV, BUDGET_CSV, codes, refusal, roundFolder, warned, workbook } from "./folder.ts";

describe("tables", () => {
  const refused = async (files: Record<string, string | Uint8Array | null>): Promise<string[]> =>
    codes(await refusal(readRoundFolder(await roundFolder(files))));
  test.each([
    ["doubled header", "journalnummer;titel;Titel\nJ-1;a;b\n", "intake.column-twice"],
    ["missing journal number", "id;titel\nA-1;a\n", "intake.column-missing"],
    ["no title column", "journalnummer;id\nJ-1;A-1\n", "intake.column-missing"],
    ["empty file", "", "intake.table-empty"],
    ["header only", "journalnummer;titel\n", "intake.no-applications"],
    ["open quotation mark", 'journalnummer;titel\nJ-1;"a\nJ-2;b\n', "intake.csv-quote-open"],
    ["journal number that is no id", "journalnummer;titel\n沪科1号;a\n", "intake.id-needed"],
    ["two journal numbers that give one id", "journalnummer;titel\nJ-1/09;a\nJ-1.09;b\n", "intake.id-twice"],
    ["two texts for one language", "journalnummer;titel;titel (da)\nJ-1;a;b\n", "intake.text-in-two-columns"],
    [
      "too many rows",
      `journalnummer;titel\n${Array.from({ length: 20_001 }, (_, i) => `J-${i};t\n`).join("")}`,
      "intake.too-many-rows",
    ],
  ])("%s is refused", async (_, csv, code) =>
    expect(await refused({ "applications.csv": csv, "budget.csv": null })).toContain(code),
  );
  test("a title, a date of the extract and an empty row above the names of the columns are passed over", async () => {
    const above = "Indkomne ansøgninger;;\nUdtræk pr. 2. marts 2009;;\n;;\nLøbenr.;Journalnr.;Projekttitel\n";
    const folder = await roundFolder({ "applications.csv": `${above}1;J-1;Hjertejournalen\n`, "budget.csv": null });
    const draft = await readRoundFolder(folder);
    expect(draft.applications.map((a) => [a.journalNumber, a.title.da])).toEqual([["J-1", "Hjertejournalen"]]);
    expect(draft.warnings).toContainEqual({
      code: "intake.warning.column-unknown",
      params: { file: "applications.csv", sheet: "CSV", row: 4, column: "A: Løbenr." },
    });
  });
  test("a journal number with slashes or dots gives an id by itself, always the same", async () => {
    const csv = "journalnummer;titel\nJ-1/09;a\n16.02.2 (b);b\n1-30-72-101-09;c\n";
    const draft = await readRoundFolder(await roundFolder({ "applications.csv": csv, "budget.csv": null }));
    expect(draft.applications.map((a) => [a.id, a.journalNumber])).toEqual([
      ["J-1-09", "J-1/09"],
      ["16-02-2-b", "16.02.2 (b)"],
      ["1-30-72-101-09", "1-30-72-101-09"],
    ]);
  });
  test("what is asked for may stand in the table of applications itself", async () => {
    const csv = [
      "journalnummer;titel;Ansøgt beløb RM 2009;Andre danske 2009;SH 2010;Bemærkning 2010",
      "J-1;Hjertejournalen;700.000,00;;250000;x",
      "J-2;Én indgang;0;1;;",
    ].join("\n");
    const folder = await roundFolder({ "applications.csv": csv, "budget.csv": null });
    const draft = await readRoundFolder(folder);
    const lines = draft.applications.map((a) => a.budget.map((l) => `${l.source} ${l.year} ${l.amount}`));
    expect(lines).toEqual([["RM 2009 70000000", "SH 2010 25000000"], ["DK 2009 100"]]);
    expect(codes(draft.warnings)).toContain("intake.warning.column-unknown");
    // Beside a budget of its own they are columns like any other.
    const both = await readRoundFolder(
      await roundFolder({ "applications.csv": csv, "budget.csv": "journalnummer;kilde;år;beløb\nJ-1;RM;2009;5\n" }),
    );
    expect(both.applications.map((a) => a.budget.map((l) => l.amount))).toEqual([[500], []]);
  });
  test("a budget that is there twice, mixed or with doubled columns is refused", async () => {
    const sheets = workbook(
      {
        name: "ansøgninger",
        rows: [
          ["journalnummer", "titel"],
          ["J-1", "x"],
        ],
      },
      {
        name: "budget",
        rows: [
          ["journalnummer", "RM 2009", "Region Midtjylland 2009"],
          ["J-1", "1", "1"],
        ],
      },
    );
    expect(await refused({ "applications.csv": null, "applications.xlsx": sheets })).toEqual(
      expect.arrayContaining(["intake.budget-twice", "intake.budget-column-twice"]),
    );
    expect(await refused({ "budget.csv": "journalnummer;kilde;år;beløb;RM 2009\n" })).toContain("intake.budget-mixed");
    expect(await refused({ "budget.csv": "journalnummer;kilde;beløb\n" })).toContain("intake.column-missing");
  });
  test("one source has one currency, in lines and frame", async () => {
    const mixed = BUDGET_CSV.replace("250.000;DKK", "250.000;DKK\n1-16-02-1/09;DK;2009;5;EUR");
    expect(await refused({ "budget.csv": mixed })).toContain("intake.application.currency-mixed");
    expect(await refused({ "budget.csv": BUDGET_CSV.replace("400000;CNY", "400000;DKK") })).toContain(
      "intake.check.frame.currency-differs",
    );
  });
  test("missing, doubled and unreadable files are named", async () => {
    expect(await refused({ "round.yaml": null, "applications.csv": null })).toEqual([
      "intake.file-missing",
      "intake.file-missing",
    ]);
    expect(await refused({ "round.json": "{}", "ansøgninger.csv": "" })).toEqual(
      expect.arrayContaining(["intake.files-several", "intake.files-several"]),
    );
    expect(codes(await refusal(readRoundFolder("/nowhere/at/all")))).toEqual(["file.not-found"]);
    expect(await refused({ "applications.csv": Buffer.from(APPLICATIONS_CSV, "utf16le") })).toContain(
      "intake.encoding-unknown",
    );
  });
  test("old encodings, commas, tabs, sep= and quoted line breaks are read, and the guess is told", async () => {
    const danish = Buffer.from("journalnummer;titel;resumé\nJ-1;Grøn ærlighed på Ærø;løn, år\n", "latin1");
    const tabs = 'sep=\t\r\njournalnummer\tkilde\tår\tbeløb\r\nJ-1\tRM\t2009\t"1,000"\r\n';
    const first = await readRoundFolder(await roundFolder({ "applications.csv": danish, "budget.csv": tabs }));
    expect(first.applications).toMatchObject([
      { title: { da: "Grøn ærlighed på Ærø" }, abstract: { da: "løn, år" }, budget: [{ amount: 100000 }] },
    ]);
    expect(warned(first.warnings)).toContainEqual(
      expect.objectContaining({
        code: "intake.warning.encoding-assumed",
        params: { file: "applications.csv", encoding: "Windows-1252" },
      }),
    );
    const commas = 'journal number,title,goals\r\nJ-1,"a, b","one\r\ntwo"\r\n';
    const second = await readRoundFolder(await roundFolder({ "applications.csv": commas, "budget.csv": null }));
    expect(second.applications).toMatchObject([{ id: "J-1", title: { da: "a, b" }, goals: ["one", "two"] }]);
  });
  test("unknown columns, unknown themes, repeated lines and missing parts are warnings with sentences", async () => {
    const files = {
      "applications.csv": "journalnummer;titel;tema;farve\nJ-1;x;rumfart;rød\n",
      "budget.csv": "journalnummer;kilde;år;beløb\nJ-1;RM;2009;5\nJ-1;RM;2009;6\nEKSEMPEL;RM;2009;6\n",
    };
    const draft = await readRoundFolder(await roundFolder(files));
    expect(codes(warned(draft.warnings))).toEqual(
      expect.arrayContaining(
        [
          "column-unknown",
          "theme-unknown",
          "budget-repeated",
          "example-row",
          "partner-missing",
          "no-shanghai-money",
          "no-shanghai-activities",
          "year-with-rm-without-shanghai",
        ].map((c) => `intake.warning.${c}`),
      ),
    );
    expect(draft.applications[0]?.budget.map((l) => l.amount)).toEqual([500, 600]);
  });
});
