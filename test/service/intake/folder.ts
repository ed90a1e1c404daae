// Test support: round folders on disk, workbooks made by hand (not by the library that reads them), and refusals with their
// sentences checked for left-over placeholders.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, expect } from "vitest";
import { errorTexts } from "../../../shared/i18n/errors/index.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { isAppError, type AppError, type ErrorCode, type ErrorParams } from "../../../shared/lib/errors.ts";

export const ROUND_YAML = `
title: { da: IT-runde 2009, en: IT round 2009, zh: 2009年信息技术轮次 }
years: [2009, 2010, 2011]
themes: [it, energi & miljø]
tags: [eHealth]
callPublished: 2009-01-15
timeZone: Europe/Copenhagen
deadlines:
  application: "2009-03-02 12:00"
  review: "2009-04-14 12:00"
  consolidation: "2009-05-04 12:00"
groups:
  dk: { name: Den danske ekspertgruppe, language: da, body: Vækstforum }
  cn: { name: { zh: 中方专家组 }, language: zh, body: { zh: 上海市科学技术委员会 } }
leadOffice: dk
expectedProjects: { 2009: [2, 4], 2010: [4, 6] }
criteria:
  template: eu
  approval: { body: Vækstforum, date: 2008-12-10, agendaItem: Punkt 7, wording: forelagt }
joint: { order: mean-rank, walk: skip, frameMode: annual, quorum: 3, spreadPercent: 30, personYearPercent: 10 }
frames:
  RM: { currency: DKK, status: granted, amounts: { 2009: "2.500.000,00", 2010: 3500000, 2011: 3000000.50 } }
  DK: { currency: DKK, status: estimate, amounts: { 2009: 2000000, 2010: 3000000, 2011: 2500000 } }
  SH: { currency: CNY, status: estimate, amounts: { 2009: 1000000, 2010: 1000000, 2011: 1000000 } }
`;

export const APPLICATIONS_CSV = `journalnummer;id;titel (da);title (en);项目名称（中文）;tema;partnere;fra;til;årsværk dk;årsværk cn;ligelig fordel;aktiviteter i Shanghai;status
1-16-02-1/09;IT-01;Patientjournaler;Records;病历;IT;"AU | dk | vidensinstitution | a@au.dk
Fudan | cn | 大学";1.9.2009;2011-08-31;2,5;3;ja;Afprøvning;
1-16-02-2/09;IT-02;Grøn it;;;energi & miljø;Firma | Danmark | virksomhed // SH Lab | 中方 | research institution;;;;;nej;测试;trukket tilbage
`;
export const BUDGET_CSV = `journalnummer;kilde;år;beløb;valuta
1-16-02-1/09;RM;2009;1.234.567,50;DKK
1-16-02-1/09;andre danske;2010;250.000;DKK
1-16-02-1/09;上海;2009;400000;CNY
1-16-02-2/09;Region Midtjylland;2011;100;
1-16-02-2/09;SH;2011;100;
`;

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files; by default a complete round with CSV tables. A null removes a default file. */
export async function roundFolder(files: Readonly<Record<string, string | Uint8Array | null>> = {}): Promise<string> {
  const all: Record<string, string | Uint8Array> = {};
  const defaults = { "round.yaml": ROUND_YAML, "applications.csv": APPLICATIONS_CSV, "budget.csv": BUDGET_CSV };
  for (const [name, content] of Object.entries({ ...defaults, ...files })) if (content !== null) all[name] = content;
  return bareFolder(all);
}

const made: string[] = [];
// Registered for every test file that imports this one.
afterAll(async () => {
  for (const folder of made) await rm(folder, { recursive: true, force: true });
});

export async function bareFolder(files: Files): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "skoen-intake-"));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return folder;
}

/** Fails when a sentence of the catalogue names a parameter that was not given. */
function sentences(code: ErrorCode, params: ErrorParams): string[] {
  return LANGUAGES.map((lang) => {
    const text = errorTexts[code][lang].replace(/\{\{(\w+)\}\}/gu, (whole, name: string) =>
      String(params[name] ?? whole),
    );
    expect(text, `${code} ${lang}`).not.toContain("{{");
    return text;
  });
}

export interface Problem {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  /** Danish, English, Chinese. */
  readonly texts: string[];
}
const problem = ({ code, params }: { code: ErrorCode; params: ErrorParams }): Problem => ({
  code,
  params,
  texts: sentences(code, params),
});

/** The details of an `intake.refused`, or the single refusal itself. Anything but an AppError fails the test. */
export async function refusal(action: Promise<unknown>): Promise<Problem[]> {
  const error: unknown = await action.then(
    () => null,
    (e: unknown) => e,
  );
  if (!isAppError(error)) throw error === null ? new Error("was not refused") : error;
  sentences(error.code, error.params);
  const all: readonly AppError[] = error.code === "intake.refused" ? error.details : [error];
  if (error.code === "intake.refused") expect(error.params["count"]).toBeGreaterThan(0);
  return all.map(problem);
}

export const warned = (warnings: readonly { code: ErrorCode; params: ErrorParams }[]): Problem[] =>
  warnings.map(problem);
export const codes = (problems: readonly { code: string }[]): string[] => problems.map((p) => p.code);

export interface Part {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number;
}

/** A deflated ZIP written by hand. */
export function zip(parts: readonly Part[]): Uint8Array {
  const [body, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const part of parts) {
    const [name, data] = [Buffer.from(part.name), Buffer.from(part.data)];
    const packed = deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(part.claimedSize ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    head.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    body.push(Buffer.from([0x50, 0x4b, 3, 4]), head, name, packed);
    directory.push(central, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, ...directory, end]);
}

const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");

/** A cell of a hand-made sheet: a shared string, or raw XML of a `<c>` without its reference. */
export type HandCell = string | { readonly xml: string } | null;
/** Kinds of cells a spreadsheet program writes. */
export const cell = {
  number: (value: number | string): HandCell => ({ xml: `<c @><v>${value}</v></c>` }),
  /** Style 1 is a date format. */
  date: (serial: number): HandCell => ({ xml: `<c @ s="1"><v>${serial}</v></c>` }),
  inline: (text: string): HandCell => ({
    xml: `<c @ t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is></c>`,
  }),
  formula: (formula: string, cached: string): HandCell => ({
    xml: `<c @><f>${escape(formula)}</f>${cached === "" ? "" : `<v>${cached}</v>`}</c>`,
  }),
  textFormula: (formula: string, cached: string): HandCell => ({
    xml: `<c @ t="str"><f>${escape(formula)}</f><v>${escape(cached)}</v></c>`,
  }),
  error: (value: string): HandCell => ({ xml: `<c @ t="e"><f>A1/0</f><v>${value}</v></c>` }),
  bool: (value: boolean): HandCell => ({ xml: `<c @ t="b"><v>${value ? 1 : 0}</v></c>` }),
};

export interface HandSheet {
  readonly name: string;
  readonly rows: readonly (readonly HandCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

const letters = (i: number): string => (i < 26 ? String.fromCharCode(65 + i) : `A${String.fromCharCode(65 + i - 26)}`);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of a workbook as Excel and LibreOffice lay them out, with a shared string table. */
export function workbookParts(sheets: readonly HandSheet[]): Part[] {
  const strings: string[] = [];
  const sheetXml = (sheet: HandSheet): string => {
    const rows = sheet.rows.map((row, r) => {
      const cells = row.map((c, i) => {
        const at = `r="${letters(i)}${r + 1}"`;
        if (c === null) return "";
        if (typeof c !== "string") return c.xml.replace("@", at);
        return `<c ${at} t="s"><v>${strings.push(c) - 1}</v></c>`;
      });
      return `<row r="${r + 1}">${cells.join("")}</row>`;
    });
    const merges = sheet.merges?.length
      ? `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((m) => `<mergeCell ref="${m}"/>`).join("")}</mergeCells>`
      : "";
    return `${XML}<worksheet ${MAIN}><sheetData>${rows.join("")}</sheetData>${merges}</worksheet>`;
  };
  const bodies = sheets.map(sheetXml);
  const list = sheets.map(
    (s, i) =>
      `<sheet name="${escape(s.name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${s.hidden ? ' state="hidden"' : ""}/>`,
  );
  const n = sheets.length;
  return [
    {
      name: "[Content_Types].xml",
      data: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `${XML}<workbook ${MAIN} xmlns:r="${REL}"><sheets>${list.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${n + 1}" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId${n + 2}" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: "xl/styles.xml",
      data: `${XML}<styleSheet ${MAIN}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    {
      name: "xl/sharedStrings.xml",
      data: `${XML}<sst ${MAIN}>${strings.map((s) => `<si><t xml:space="preserve">${escape(s)}</t></si>`).join("")}</sst>`,
    },
    ...bodies.map((data, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, data })),
  ];
}

export const workbook = (...sheets: readonly HandSheet[]): Uint8Array => zip(workbookParts(sheets));
