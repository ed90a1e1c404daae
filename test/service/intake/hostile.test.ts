// Damaged and malicious workbooks: an AppError or a correct reading, never a crash, never more memory than the limits allow.
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isAppError } from "../../../shared/lib/errors.ts";
import { safeWorkbook } from "../../../electron/service/intake/xlsx-parts.ts";
import { openWorkbook } from "../../../electron/service/intake/xlsx-file.ts";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import {
  APPLICATIONS_CSV,
  bareFolder,
  BUDGET_CSV,
  cell,
  codes,
  refusal,
  ROUND_YAML,
  roundFolder,
  workbook,
  workbookParts,
  zip,
} from "./folder.ts";

const sheet = {
  name: "applications",
  rows: [
    ["journal number", "title"],
    ["J-1", cell.inline("æøå 上海")],
    ["J-2", cell.number(3)],
  ],
  merges: ["A5:B5"],
};
const good = workbook(sheet);

async function rows(bytes: Uint8Array): Promise<unknown> {
  const path = join(await bareFolder({}), "x.xlsx");
  await writeFile(path, bytes);
  const book = await openWorkbook(path);
  return (await book.table(book.sheets[0]?.name ?? "")).rows;
}
const refused = async (bytes: Uint8Array): Promise<string[]> => codes(await refusal(rows(bytes)));

/** An error that is no refusal. */
const isCrash = (result: unknown): boolean => result instanceof Error && !isAppError(result);

test("any flipped, cut or doubled stretch gives the same rows or a refusal", async () => {
  const truth = await rows(good);
  const damage = fc.record({
    at: fc.nat(good.length - 1),
    length: fc.integer({ min: 1, max: 40 }),
    bytes: fc.uint8Array({ maxLength: 40 }),
  });
  const run = fc.assert(
    fc.asyncProperty(damage, async ({ at, length, bytes }) => {
      const broken = Buffer.concat([good.subarray(0, at), bytes, good.subarray(at + length)]);
      const result = await rows(broken).catch((e: unknown) => e);
      return isAppError(result) || isDeepStrictEqual(result, truth);
    }),
    { numRuns: 400 },
  );
  await expect(run).resolves.toBeUndefined();
});

test("broken XML inside an intact archive is refused or read, never a crash", async () => {
  const parts = workbookParts([sheet]);
  const run = fc.assert(
    fc.asyncProperty(
      fc.nat(parts.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.string({ maxLength: 30 }),
      async (which, where, text) => {
        const broken = parts.map((p, i) => {
          if (i !== which) return p;
          const data = String(p.data);
          const at = Math.floor(where * data.length);
          return { ...p, data: data.slice(0, at) + text + data.slice(at + text.length) };
        });
        return !isCrash(await rows(zip(broken)).catch((e: unknown) => e));
      },
    ),
    { numRuns: 300 },
  );
  await expect(run).resolves.toBeUndefined();
});

test.each(["?", "(", "[a", "*", "a{9999999999}", "constructor", "(a+)+$", "\\"])(
  "a currency that is no code is shown with its row, whatever signs it is made of: %j",
  async (currency) => {
    const budget = `journalnummer;kilde;år;beløb;valuta\n1-16-02-1/09;RM;2009;1.234.567,50;${currency}\n`;
    const problems = await refusal(readRoundFolder(await roundFolder({ "budget.csv": budget })));
    expect(problems.length).toBeGreaterThan(0);
  },
);

test("mangled settings and text tables are refused or read, never a crash", async () => {
  const files = { "round.yaml": ROUND_YAML, "applications.csv": APPLICATIONS_CSV, "budget.csv": BUDGET_CSV };
  const name = fc.constantFrom("round.yaml", "applications.csv", "budget.csv");
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom("", "\n", ";", '"', ": ", "- ", "{}", "[]", "null", "~", "0", "true"),
  );
  const run = fc.assert(
    fc.asyncProperty(
      name,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(30),
      piece,
      async (file, where, length, text) => {
        const whole = files[file];
        const at = Math.floor(where * whole.length);
        const folder = await roundFolder({ [file]: whole.slice(0, at) + text + whole.slice(at + length) });
        const result = await readRoundFolder(folder).catch((e: unknown) => e);
        await rm(folder, { recursive: true });
        return !isCrash(result);
      },
    ),
    { numRuns: 200 },
  );
  await expect(run).resolves.toBeUndefined();
});

test("bombs are refused: announced, lied about, or in many parts", async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  const parts = workbookParts([sheet]);
  const announced = { name: "xl/a.xml", data: "x", claimedSize: 210 * 1024 * 1024 };
  expect(await refused(zip([...parts, announced]))).toEqual(["intake.xlsx-too-large"]);
  const half = { data: "x", claimedSize: 101 * 1024 * 1024 };
  expect(await refused(zip([...parts, { name: "xl/media/a.png", ...half }, { name: "xl/b.xml", ...half }]))).toEqual([
    "intake.xlsx-too-large",
  ]);
  for (const claimedSize of [0, 10])
    expect(await refused(zip([...parts, { name: "xl/a.xml", data: zeros, claimedSize }]))).toEqual([
      "intake.xlsx-unreadable",
    ]);
  const many = Array.from({ length: 10_001 }, (_, i) => ({ name: `xl/${i}.xml`, data: "" }));
  expect(await refused(zip([...parts, ...many]))).toEqual(["intake.xlsx-too-large"]);
});

test("a cell in the farthest corner, a doubled part and a foreign file are refused", async () => {
  const parts = workbookParts([sheet]);
  const far = parts.map((p) =>
    p.name.endsWith("sheet1.xml")
      ? {
          ...p,
          data: String(p.data).replace(
            "</sheetData>",
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
          ),
        }
      : p,
  );
  expect(await refused(zip(far))).toEqual(["intake.xlsx-unreadable"]);
  expect(await refused(zip([...parts, { name: "xl/workbook.xml", data: "<x/>" }]))).toEqual(["intake.xlsx-unreadable"]);
  expect(await refused(Buffer.from("no zip at all"))).toEqual(["intake.xlsx-unreadable"]);
  expect(await refused(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toEqual(["intake.xlsx-encrypted"]);
  expect(await refused(new Uint8Array())).toEqual(["intake.xlsx-unreadable"]);
});

test("parts without cells never reach the spreadsheet library", async () => {
  const parts = [
    ...workbookParts([sheet]),
    { name: "xl/drawings/drawing1.xml", data: "<broken" },
    { name: "xl/worksheets/_rels/sheet1.xml.rels", data: "<broken" },
    { name: "xl/media/a.png", data: "x" },
  ];
  const kept = Buffer.from(await safeWorkbook(zip(parts))).toString("latin1");
  for (const name of ["drawing1", "sheet1.xml.rels", "a.png"]) expect(kept).not.toContain(name);
  expect(await rows(zip(parts))).toEqual(await rows(good));
});

test.each([
  ["UTF-8", Buffer.from('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>')],
  ["UTF-16", Buffer.from('<?xml version="1.0"?><!DOCTYPE x><x/>', "utf16le")],
])("a workbook with a document type in %s is refused", async (_, data) => {
  const parts = workbookParts([sheet]);
  expect(await refused(zip([...parts, { name: "xl/extra.xml", data }]))).toEqual(["intake.xlsx-doctype"]);
});

const LINE = (journalNumber: string, id: string): string => `${journalNumber};${id};Titel`;
test.each([
  ["capitals", "J-1", "j-1"],
  ["full width", "j-1", "j-１"],
  ["zero width", "j-1", "j-\u200b1"],
  ["no-break space", "j 1", "j\u00a01"],
  ["soft hyphen", "j 1", "j\u00ad 1"],
  ["several spaces", "j 1", "j  1"],
  ["decomposed", "jå-1", "ja\u030a-1"],
  ["Cyrillic", "a-1", "\u0430-1"],
])("journal numbers that differ only in %s are one application written twice", async (_, one, other) => {
  const folder = await roundFolder({
    "applications.csv": `journalnummer;id;titel (da)\n${LINE(one, "A-1")}\n${LINE(other, "A-2")}\n`,
    "budget.csv": null,
  });
  const error = await readRoundFolder(folder).then(
    () => null,
    (e: unknown) => (isAppError(e) ? e : null),
  );
  const alike = error?.details.filter(
    (d) => d.code === "intake.journal-number-alike" || d.code === "intake.journal-number-twice",
  );
  expect(alike?.map((d) => [d.params["row"], d.params["other"]])).toEqual([[3, 2]]);
});
