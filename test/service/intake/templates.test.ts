// Templates (electron/service/intake/templates.ts): what they say is what the readers take, and a second reader sees the same.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import {
  applicationColumns,
  budgetColumns,
  headerKeys,
  rankingColumns,
} from "../../../electron/service/intake/columns.ts";
import { readRoundFolder } from "../../../electron/service/intake/read-round-folder.ts";
import { readRanking } from "../../../electron/service/intake/ranking.ts";
import { writeTemplates } from "../../../electron/service/intake/templates.ts";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { bareFolder, codes, refusal, warned } from "./folder.ts";

/** A second reader: unzip and patterns, no spreadsheet library. Rows of strings of one sheet. */
function secondReader(file: string, sheet: number): string[][] {
  const part = (name: string): string =>
    execFileSync("unzip", ["-p", file, name], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  const plain = (xml: string): string =>
    [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/gu)]
      .map((m) => m[1] ?? "")
      .join("")
      .replace(/&lt;/gu, "<")
      .replace(/&gt;/gu, ">")
      .replace(/&quot;/gu, '"')
      .replace(/&apos;/gu, "'")
      .replace(/&#10;|_x000A_/gu, "\n")
      .replace(/&amp;/gu, "&");
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<si>(.*?)<\/si>/gsu)].map((m) => plain(m[1] ?? ""));
  return [...part(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gsu)].map((row) =>
    [...(row[1] ?? "").matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)].map((c) => {
      const value = /<v>([^<]*)<\/v>/u.exec(c[2] ?? "")?.[1];
      return (c[1] ?? "").includes('t="s"') && value !== undefined ? (strings[Number(value)] ?? "") : plain(c[2] ?? "");
    }),
  );
}

describe.each(LANGUAGES)("in %s", (lang) => {
  test("an untouched template is refused only for having no applications", async () => {
    const folder = await bareFolder({});
    await writeTemplates(folder, lang);
    expect(codes(await refusal(readRoundFolder(folder)))).toEqual(["intake.no-applications"]);
  });

  test("a filled template reads back, its example rows skipped", async () => {
    const folder = await bareFolder({});
    await writeTemplates(folder, lang);
    const path = join(folder, "applications.xlsx");
    const { sheets } = await readXlsx(await readFile(path));
    const fill = (i: number, values: Readonly<Record<string, string | number>>): void => {
      const sheet = sheets[i];
      const head = sheet?.rows[0] ?? [];
      const labels = new Map<string, string>(
        (i === 0 ? applicationColumns : budgetColumns).map((c) => [c.label[lang], c.key]),
      );
      expect(head.map((h) => labels.has(String(h)))).not.toContain(false);
      sheet?.rows.push(head.map((h) => values[labels.get(String(h)) ?? ""] ?? null));
    };
    fill(0, {
      journalNumber: "1-16/09",
      id: "IT-01",
      titleDa: "Grøn it",
      titleZh: "绿色信息技术",
      theme: "it",
      partners: "AU | dk | universitet\nFudan | cn | 大学",
      from: "2009-09-01",
      to: "2010-08-31",
      personYearsDk: 1.5,
      personYearsCn: "2",
      shanghaiActivities: "x",
      equalBenefit: "ja",
    });
    fill(1, { journalNumber: "1-16/09", source: "RM", year: 2009, amount: 1234.5 });
    fill(1, { journalNumber: "1-16/09", source: "SH", year: "2009", amount: "1.000,00", currency: "DKK" });
    await writeFile(path, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
    const draft = await readRoundFolder(folder);
    expect(draft.applications).toEqual([
      expect.objectContaining({
        id: "IT-01",
        title: { da: "Grøn it", zh: "绿色信息技术" },
        personYears: { dk: "1.5", cn: "2" },
        budget: [
          { source: "RM", year: 2009, amount: 123450, currency: "DKK", recipient: "dk" },
          { source: "SH", year: 2009, amount: 100000, currency: "DKK", recipient: "cn" },
        ],
      }),
    ]);
    expect(codes(warned(draft.warnings)).filter((c) => c === "intake.warning.example-row")).toHaveLength(2);
    expect(draft.frames.map((f) => f.years[0]?.amount)).toEqual([250000000, 200000000, 100000000]);
    expect(draft.round.title).toHaveProperty(lang);
  });

  test("the list of a side without Skøn starts empty, and filled reads back with its criterion", async () => {
    const folder = await bareFolder({});
    const path = (await writeTemplates(folder, lang)).find((f) => f.endsWith("ranking.xlsx")) ?? "";
    const known = [
      { id: "IT-01", journalNumber: "1/09" },
      { id: "IT-02", journalNumber: "2/09" },
    ];
    const untouched = await readRanking(path, known);
    expect([untouched.rows, codes(warned(untouched.warnings))]).toEqual([
      [],
      ["intake.warning.ranking-missing", "intake.warning.ranking-missing"],
    ]);
    const { sheets } = await readXlsx(await readFile(path));
    const [list, guidance] = sheets;
    expect(list?.rows[0]?.slice(0, -1)).toEqual(rankingColumns.map((c) => c.label[lang]));
    expect(guidance?.rows.slice(1).every((r) => String(r[2]).trim() !== "")).toBe(true);
    list?.rows.push(
      ["IT-01", "1/09", 1, null, null, 4],
      ["IT-02", null, null, { da: "indstilles ikke", en: "not recommended", zh: "不推荐" }[lang], "x", null],
    );
    await writeFile(path, await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }));
    const { rows } = await readRanking(path, known);
    expect(rows.map((r) => [r.application, r.outcome, r.place, r.criteria])).toEqual([
      ["IT-01", "recommended", 1, [{ number: "1", value: "4" }]],
      ["IT-02", "not-recommended", null, []],
    ]);
  });

  test("a second reader finds every label, the marked example and one explanation per column", async () => {
    const folder = await bareFolder({});
    const [path = ""] = await writeTemplates(folder, lang);
    const [head = [], example = []] = secondReader(path, 1);
    const offered = applicationColumns.filter((c) => c.key !== "title" && c.key !== "abstract");
    expect(head).toEqual(offered.map((c) => c.label[lang]));
    expect(example[0]).toMatch(/EKSEMPEL|EXAMPLE|示例/u);
    expect(secondReader(path, 2)[0]).toEqual(budgetColumns.map((c) => c.label[lang]));
    const guidance = secondReader(path, 3);
    expect(guidance.slice(1).map((r) => r[1])).toEqual([...offered, ...budgetColumns].map((c) => c.label[lang]));
    for (const row of guidance.slice(1)) expect(row[2]).toMatch(/\S/u);
  });
});

test("nothing is overwritten, and nothing half is left", async () => {
  const folder = await bareFolder({ "round.yaml": "mine" });
  expect(codes(await refusal(writeTemplates(folder, "da")))).toEqual(["file.exists"]);
  expect(await readFile(join(folder, "round.yaml"), "utf8")).toBe("mine");
  await expect(readFile(join(folder, "applications.xlsx"))).rejects.toThrow("ENOENT");
});

test("no header means two columns of a table", () => {
  for (const columns of [applicationColumns, budgetColumns, rankingColumns])
    expect(headerKeys<string>(columns).size).toBeGreaterThan(columns.length);
});
