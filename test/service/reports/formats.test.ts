import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvBytes } from "../../../electron/service/reports/write-csv.ts";
import { harmless } from "../../../shared/lib/spreadsheet-text.ts";
import { dataSheets } from "../../../electron/service/reports/data-sheets.ts";
import { docxBytes } from "../../../electron/service/reports/write-docx.ts";
import { htmlBytes } from "../../../electron/service/reports/write-html.ts";
import { xlsxBytes } from "../../../electron/service/reports/write-xlsx.ts";
import { withFixedTimes } from "../../../electron/service/reports/docx-zip.ts";
import { paragraph, textCell, type Cell, type Paper } from "../../../electron/service/reports/paper.ts";
import { byLanguage } from "../../../electron/service/reports/script.ts";
import { moneyCell, numberCell, wordsOf } from "../../../electron/service/reports/words.ts";
import { readCsv } from "../../support/read-csv.ts";
import { partsOf, sheetsOf, wordText } from "../../support/read-ooxml.ts";

const w = wordsOf("da");
const ATTACKS = ["=cmd|' /C calc'!A0", "+1", "@SUM(A1:A9)", "-2+3", "\t=1", "\r=1", "＝1+1"];
const HOSTILE = `<script>alert(1)</script>" onmouseover="x' & ]]> </style>`;

function paperWith(cells: readonly Cell[][], more: Partial<Paper> = {}): Paper {
  return {
    file: "proeve",
    lang: "da",
    title: [{ text: "Prøve" }],
    subtitle: [],
    head: { left: [{ text: "Kontor" }], right: [] },
    foot: { left: ["Fod"], right: "Indstilling, ikke afgørelse" },
    landscape: false,
    blocks: [
      {
        kind: "table",
        name: "t",
        title: "Tabel",
        columns: (cells[0] ?? []).map((_, i) => ({ head: `Kolonne ${i + 1}`, width: 10 })),
        rows: cells.map((c) => ({ cells: c })),
      },
    ],
    generatedAt: "2009-05-28T12:00:00Z",
    software: "Skøn 0.1.0",
    ...more,
  };
}
const tableSheet = (paper: Paper) => {
  const sheet = dataSheets([paper])[1];
  if (!sheet) throw new Error("no table");
  return sheet;
};
const csvText = (paper: Paper): string => Buffer.from(csvBytes(tableSheet(paper), paper.lang)).toString("utf8");

describe("CSV", () => {
  test("text that would start a formula gets an apostrophe and stays readable", () => {
    const rows = readCsv(csvText(paperWith(ATTACKS.map((a) => [textCell(a)]))).slice(1), ";");
    // A lone CR is a line end before it is a danger.
    expect(rows.slice(1).map((r) => r[0])).toEqual(
      ATTACKS.map((a) => `'${a.replace("\r", "\n").replace(/^(\s)=/u, "$1'=")}`),
    );
  });

  test.each(["da", "en", "zh"] as const)(
    "no separator of any country shows a formula in a %s file, and it comes back",
    (lang) => {
      const bits = fc.constantFrom(";", ",", "\t", " ", '"', "'", "\n", "=", "+", "-", "@", "a", "＝", "æ");
      const texts = fc.array(fc.string({ unit: bits, maxLength: 8 }), { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(texts, (cells) => {
          const text = csvText(paperWith([cells.map((c) => textCell(c))], { lang })).slice(1);
          const own = readCsv(text, lang === "da" ? ";" : ",")[1] ?? [];
          // Nothing but apostrophes is added, so our own readers see the person's text.
          expect(own.map((c) => c.replaceAll("'", ""))).toEqual(cells.map((c) => c.replaceAll("'", "")));
          // Whether quotation marks are minded or not, and whichever separator is split at.
          const body = text.slice(text.indexOf("\r\n"));
          for (const separator of [";", ",", "\t"])
            for (const cell of body.split(new RegExp(`[\r\n${separator}]`, "u")))
              expect(cell).not.toMatch(/^["\s]*[=+\-@＝]/u);
        }),
        { numRuns: 1000 },
      );
    },
  );

  test("cells with a separator of another country are quoted", () => {
    const text = csvText(
      paperWith([[textCell("Safe;=cmd|' /C calc'!A0"), textCell("b,=1+1"), textCell("a\t=1")]], { lang: "en" }),
    );
    expect(text).toContain(`"Safe;'=cmd|' /C calc'!A0","b,'=1+1","a\t'=1"`);
  });

  test("text that only contains such a sign later on is left alone", () => {
    expect(["a=1", "2009-06", "E-07", "§ 3", " "].map(harmless)).toEqual(["a=1", "2009-06", "E-07", "§ 3", " "]);
    const unseen = ["\u200B=1", "\u202E@SUM(1)", "\u0001+1", "\uFE66 1"];
    expect(unseen.map(harmless)).toEqual(unseen.map((t) => `'${t}`));
    expect(harmless("a;\u200B=1")).toBe("a;\u200B'=1");
  });

  test("numbers stay numbers, negative ones too, with the reader's decimal sign", () => {
    const cells = [[numberCell(w, -4.5), moneyCell(w, 123_456_750, "DKK"), numberCell(w, 1_000_000, { max: 0 })]];
    expect(readCsv(csvText(paperWith(cells)).slice(1), ";")[1]).toEqual(["-4,5", "1234567,5", "1000000"]);
    expect(readCsv(csvText(paperWith(cells, { lang: "zh" })).slice(1), ",")[1]).toEqual([
      "-4.5",
      "1234567.5",
      "1000000",
    ]);
  });

  test("delimiters, quotation marks and line breaks inside a field come back whole", () => {
    const text = 'Han sagde "nej; måske", og\nskrev; videre, ja';
    for (const [lang, delimiter] of [
      ["da", ";"],
      ["en", ","],
    ] as const)
      expect(
        readCsv(csvText(paperWith([[textCell(text), textCell("næste")]], { lang })).slice(1), delimiter)[1],
      ).toEqual([text, "næste"]);
  });

  test("starts with a byte-order mark and ends every line with CRLF", () => {
    const bytes = csvBytes(tableSheet(paperWith([[textCell("æøå")]])), "da");
    expect(Buffer.from(bytes.slice(0, 3)).toString("hex")).toBe("efbbbf");
    expect(Buffer.from(bytes).toString("utf8")).toBe("\uFEFFKolonne 1\r\næøå\r\n");
  });
});

describe("HTML", () => {
  const page = (text: string): string =>
    Buffer.from(
      htmlBytes(
        paperWith([[textCell(text)]], {
          title: [{ text }],
          subtitle: [{ text, soft: true }],
          head: { left: [{ text }], right: [] },
          foot: { left: [text], right: text },
          software: text,
          blocks: [
            paragraph({ text, strong: true }),
            { kind: "facts", rows: [{ label: text, runs: [{ text }] }] },
            ...paperWith([[textCell(text)]]).blocks,
          ],
        }),
      ),
    ).toString("utf8");

  test("nothing a person wrote becomes markup, an attribute, or style", () => {
    const html = page(HOSTILE);
    expect(html).not.toMatch(/<script/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain('onmouseover="');
    expect(html).not.toContain(HOSTILE);
    expect(html.split("&lt;script&gt;alert(1)&lt;/script&gt;").length - 1).toBeGreaterThanOrEqual(8);
  });

  test("a title that turns the direction does not turn the journal number after it", async () => {
    const TURNED = "Projekt \u202Eevil\u2066";
    const paper = paperWith([
      [{ kind: "application", journalNumber: "1-30-72-101-09", title: { text: TURNED } }, textCell(TURNED)],
    ]);
    const marks = /[\u202A-\u202E\u2066-\u2069]/u;
    const word = (await partsOf(await docxBytes(paper))).get("word/document.xml") ?? "";
    const book = [...(await partsOf(await xlsxBytes([paper]))).values()].join("");
    for (const made of [Buffer.from(htmlBytes(paper)).toString("utf8"), csvText(paper), word, book]) {
      expect(made).toContain("Projekt evil");
      expect(made).not.toMatch(marks);
    }
  });

  test("names of sheets and columns hold nothing that no document may hold", async () => {
    const BAD = "Ekspert\uFFFE\u0001\u202E 1";
    const paper = paperWith([[textCell("x")]], {
      software: BAD,
      blocks: [
        {
          kind: "table",
          name: "t",
          title: BAD,
          columns: [{ head: BAD, width: 10 }],
          rows: [{ cells: [textCell("x")] }],
        },
      ],
    });
    for (const [name, text] of await partsOf(await xlsxBytes([paper])))
      expect([name, ["\u0001", "\uFFFE", "\u202E", "_x0001_"].filter((bad) => text.includes(bad))]).toEqual([name, []]);
    expect(csvText(paper)).toContain("Ekspert\uFFFD\uFFFD 1");
  });

  test("texts in the page's foot cannot leave their string in the style sheet", () => {
    const style = /<style>(.*?)<\/style>/s.exec(page('"; } body { display: none } @page x { a: "\\\n'))?.[1] ?? "";
    expect(style).not.toMatch(/display: none \}\s*@page x/);
    expect(style).toContain("\\22 ");
  });

  test("is one file: no script, nothing fetched", () => {
    const html = page("Tekst");
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<(?:script|link|img|iframe)|url\(|@import|https?:/i);
  });

  test("a table says what it is and which cells name rows and columns", () => {
    const paper = paperWith([[textCell("Række"), textCell("1")]]);
    const table = paper.blocks[0];
    const html = Buffer.from(
      htmlBytes({ ...paper, blocks: table?.kind === "table" ? [{ ...table, rowHead: 0 }] : [] }),
    ).toString();
    expect(html).toContain("<caption>Tabel</caption>");
    expect(html).toContain('<th scope="col">Kolonne 1</th>');
    expect(html).toContain('<th scope="row">Række</th>');
  });

  test("Chinese in a Danish paper carries its language, and Danish in a Chinese one", () => {
    const danish = Buffer.from(htmlBytes(paperWith([[textCell("Partner 同济大学, Shanghai")]]))).toString();
    expect(danish).toContain('<html lang="da">');
    expect(danish).toContain('Partner <span lang="zh-Hans">同济大学</span>, Shanghai');
    const chinese = Buffer.from(
      htmlBytes(paperWith([[textCell({ text: "Sårpleje", lang: "da" })]], { lang: "zh" })),
    ).toString();
    expect(chinese).toContain('<html lang="zh-Hans">');
    expect(chinese).toContain('<span lang="da">Sårpleje</span>');
  });
});

describe("XLSX", () => {
  test("figures are figures, dates are dates, text is text and never a formula", async () => {
    const cells: Cell[][] = [
      [
        moneyCell(w, 150_000_000, "DKK"),
        moneyCell(w, 50, "DKK"),
        { kind: "date", iso: "2009-05-28", shown: "" },
        { kind: "instant", iso: "2009-05-28T12:00:00Z", shown: "" },
        textCell("=1+1"),
      ],
      ...ATTACKS.map((a): Cell[] => [null, null, null, null, textCell(a)]),
    ];
    const [, sheet] = sheetsOf(await partsOf(await xlsxBytes([paperWith(cells)])));
    const [head, row] = [sheet?.rows[0], sheet?.rows[1]];
    expect(head?.get("D")?.text).toBe("Kolonne 4 (UTC)");
    expect(row?.get("A")).toMatchObject({ type: "n", text: "1500000", format: "#,##0" });
    expect(row?.get("B")).toMatchObject({ type: "n", text: "0.5", format: "#,##0.00" });
    // Day 39961 is 28 May 2009 in the 1900 system.
    expect(row?.get("C")).toMatchObject({ type: "n", text: "39961", format: "yyyy-mm-dd" });
    expect(row?.get("D")).toMatchObject({ type: "n", text: "39961.5", format: "yyyy-mm-dd hh:mm" });
    expect(sheet?.rows.slice(1).map((r) => r.get("E")?.type)).toEqual(["s", ...ATTACKS.map(() => "s")]);
    expect(sheet?.rows[3]?.get("E")?.text).toBe("+1");
    expect(sheet?.xml).not.toContain("<f");
    expect(sheet?.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  test("a text longer than a cell holds is cut and says where the whole is", async () => {
    const [, sheet] = sheetsOf(await partsOf(await xlsxBytes([paperWith([[textCell("x".repeat(50_000))]])])));
    const text = sheet?.rows[1]?.get("A")?.text ?? "";
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text).toMatch(/hele teksten står i udgaven som DOCX eller HTML/);
  });

  test("tables of one name become one sheet, each row led by what its heading says", () => {
    const [first] = paperWith([[textCell("a")]]).blocks;
    if (first?.kind !== "table") throw new Error("no table");
    const keyed = (group: string) => ({
      ...first,
      keys: { columns: [{ head: "Gruppe", width: 1 }], cells: [textCell(group)] },
    });
    const sheet = tableSheet(paperWith([], { blocks: [keyed("dk"), keyed("cn")] }));
    expect(sheet.heads).toEqual(["Gruppe", "Kolonne 1"]);
    expect(sheet.rows.map((r) => r.map((c) => (c?.kind === "text" ? c.text : null)))).toEqual([
      ["dk", "a"],
      ["cn", "a"],
    ]);
  });
});

describe("DOCX", () => {
  test("table heads repeat, page numbers are fields, languages stand on the runs", async () => {
    const parts = await partsOf(await docxBytes(paperWith([[textCell("Partner 同济大学"), textCell("=1")]])));
    const body = parts.get("word/document.xml") ?? "";
    expect(body).toContain("<w:tblHeader/>");
    expect(body).toMatch(/<w:lang w:val="da-DK" w:eastAsia="zh-CN"\/>/);
    expect(body).toMatch(/<w:rFonts [^>]*w:eastAsia="Microsoft YaHei"[^>]*\/>(?:(?!<w:t).)*<w:t[^>]*>同济大学/s);
    const foot = [...parts].find(([name]) => name.startsWith("word/footer"))?.[1] ?? "";
    expect(foot).toContain("NUMPAGES");
    expect(wordText(foot).join(" ")).toContain("Side ");
  });

  test("names no person and no machine, and has the paper's own date", async () => {
    const core = (await partsOf(await docxBytes(paperWith([[null]])))).get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:creator>Skøn 0.1.0</dc:creator>");
    expect(core.match(/2009-05-28T12:00:00Z/g)).toHaveLength(2);
    expect(core).toContain("<dc:title>Prøve</dc:title>");
  });

  test("hostile text and characters no XML may hold do not break the document", async () => {
    const parts = await partsOf(
      await docxBytes(paperWith([[textCell(`${HOSTILE}\u0000\u000B\uFFFF\uD800`)]], { title: [{ text: HOSTILE }] })),
    );
    expect(wordText(parts.get("word/document.xml") ?? "").join("\n")).toContain(`${HOSTILE}\uFFFD\uFFFD\uFFFD\uFFFD`);
    expect(parts.get("docProps/core.xml")).toContain("&lt;script&gt;");
  });

  test("only a plain ZIP has its times set", () => {
    expect(() => withFixedTimes(new Uint8Array(40), "2009-05-28T12:00:00Z")).toThrow(RangeError);
  });
});

describe("words of a language", () => {
  test("money, numbers and dates as each reader writes them", () => {
    const plain = (text: string): string => text.replaceAll("\u00A0", " ");
    expect(plain(wordsOf("da").money(123_456_750, "DKK"))).toBe("1.234.567,50 kr.");
    expect(plain(wordsOf("da").money(100_000_00, "DKK"))).toBe("100.000 kr.");
    expect(plain(wordsOf("en").money(123_456_750, "DKK"))).toBe("DKK 1,234,567.50");
    expect(plain(wordsOf("zh").money(123_456_750, "DKK"))).toBe("DKK 1,234,567.50");
    expect(wordsOf("da").number(4.5, { min: 1 })).toBe("4,5");
    expect(wordsOf("en").number(4.5, { min: 1 })).toBe("4.5");
    expect(plain(wordsOf("da").date("2026-11-23"))).toBe("23. november 2026");
    expect(plain(wordsOf("en").date("2026-11-23"))).toBe("23 Nov 2026");
    expect(wordsOf("zh").date("2026-11-23")).toBe("2026年11月23日");
    expect(plain(wordsOf("da").instant("2026-11-23T13:05:00Z"))).toBe("23. november 2026 kl. 14.05 (dansk tid)");
    expect(wordsOf("zh").instant("2026-11-23T18:05:00Z")).toBe("2026年11月24日 02:05（上海时间）");
  });

  test("stretches of Chinese are found with the figures and marks that belong to them", () => {
    expect(byLanguage([{ text: "Se 2009 年报告（第 3 页）, tak" }], "da").map((r) => [r.lang, r.text])).toEqual([
      ["da", "Se 2009 "],
      ["zh", "年报告（第 3 页）"],
      ["da", ", tak"],
    ]);
  });
});
