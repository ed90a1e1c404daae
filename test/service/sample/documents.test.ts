// The sample's PDFs: the same bytes on each build, readable text in Danish, English and Chinese, quotations that are there.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { buildSampleFolder } from "../../../electron/service/sample/build-sample.ts";
import { blockSchema, contentSchema } from "../../../electron/service/sample/content.ts";
import { unfold } from "../../../electron/service/sample/folded.ts";
import { pieces } from "../../../electron/service/sample/text-layout.ts";
import { readRegistrations } from "../../../electron/service/sample/registrations.ts";
import { unpackWoff } from "../../../electron/service/sample/woff.ts";

const first = mkdtempSync(join(tmpdir(), "sample-a-"));
const second = mkdtempSync(join(tmpdir(), "sample-b-"));
let cpuSeconds = 0;
beforeAll(async () => {
  const before = process.cpuUsage();
  await buildSampleFolder(first);
  cpuSeconds = process.cpuUsage(before).user / 1e6;
  await buildSampleFolder(second);
});
afterAll(() => [first, second].forEach((f) => rmSync(f, { recursive: true })));

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(folder.length + 1))
    .toSorted();
const pdfs = (): string[] => filesOf(first).filter((f) => f.endsWith(".pdf"));
const squeeze = (text: string): string => text.replaceAll(/\s+/g, "");
const textOf = (file: string, page?: number): string =>
  execFileSync(
    "pdftotext",
    [...(page === undefined ? [] : ["-f", String(page), "-l", String(page)]), join(first, file), "-"],
    { encoding: "utf8" },
  );

test("a build stays well under ten seconds of work", () => {
  expect(cpuSeconds).toBeLessThan(10);
});

test("the same sources give the same bytes", () => {
  const digests = (folder: string): string[] =>
    filesOf(folder).map(
      (f) =>
        `${f} ${createHash("sha256")
          .update(readFileSync(join(folder, f)))
          .digest("hex")}`,
    );
  expect(digests(second)).toEqual(digests(first));
});

test("each application has a description, a Chinese summary and a budget appendix", () => {
  for (const r of readRegistrations(first)) {
    const files = pdfs()
      .filter((f) => f.startsWith(`attachments/${r.journalNumber}/`))
      .map((f) => f.split("/")[2]);
    expect(files).toEqual([expect.stringMatching(/^01 Proje[ck]t/), "02 项目摘要.pdf", "03 Budgetbilag.pdf"]);
  }
});

test("every paragraph can be read back from the PDF, in whatever script", () => {
  for (const r of readRegistrations(first)) {
    const source: unknown = parse(
      readFileSync(new URL(`../../../resources/sample/content/${r.id}.yaml`, import.meta.url), "utf8"),
    );
    for (const d of contentSchema.parse(source).documents) {
      // Footers stand between the pages of one paragraph: compare line by line of the source's sentences.
      const text = squeeze(textOf(`attachments/${r.journalNumber}/${d.file}`));
      for (const block of d.blocks) {
        const b = blockSchema.parse(block);
        const sentences = "p" in b ? b.p.split(/(?<=[.。])\s*/) : "h" in b ? [b.h] : "list" in b ? b.list : [];
        const missing = sentences.map((s) => squeeze(unfold(s))).filter((s) => !text.includes(s));
        // A sentence cut by the foot of a page is the only one that may not be found whole.
        expect(missing.length, `${r.id} ${d.file}: ${missing.join(" | ")}`).toBeLessThanOrEqual(1);
      }
    }
  }
});

test("budget appendices print the amounts of budget.csv", () => {
  const it03 = readRegistrations(first).find((r) => r.id === "IT-03");
  const text = textOf(`attachments/${it03?.journalNumber ?? ""}/03 Budgetbilag.pdf`);
  for (const amount of ["800.000", "2.400.000", "2.100.000", "950.000", "5.450.000"]) expect(text).toContain(amount);
});

test("a quotation stands on the page it names", () => {
  const reviews = z
    .array(
      z.object({
        rows: z.array(
          z.object({
            application: z.string(),
            judgements: z.array(
              z.object({
                reasons: z.string(),
                quotes: z.array(z.object({ at: z.int(), file: z.string(), page: z.int(), text: z.string() })),
              }),
            ),
          }),
        ),
      }),
    )
    .parse(JSON.parse(readFileSync(join(first, "reviews.json"), "utf8")));
  const journal = new Map(readRegistrations(first).map((r) => [r.id, r.journalNumber]));
  const quotes = reviews.flatMap((r) =>
    r.rows.flatMap((x) => x.judgements.flatMap((j) => j.quotes.map((q) => ({ ...q, ...x, reasons: j.reasons })))),
  );
  expect(quotes.map((q) => q.application)).toEqual(["IT-03", "IT-04"]);
  for (const q of quotes) {
    expect(q.reasons.slice(q.at, q.at + q.text.length + 2)).toBe(`»${q.text}«`);
    expect(squeeze(textOf(`attachments/${journal.get(q.application) ?? ""}/${q.file}`, q.page))).toContain(
      squeeze(q.text),
    );
  }
});

describe("layout", () => {
  test("closing punctuation never begins a piece and opening punctuation never ends one", () => {
    const all = pieces("双方互测（节电量），结果“可信”。见《办法》：第3页；Fjordbyg公司、Jinqiao 公司。");
    expect(all.join("")).toBe("双方互测（节电量），结果“可信”。见《办法》：第3页；Fjordbyg公司、Jinqiao 公司。");
    for (const p of all) {
      expect(p).not.toMatch(/^[，。、；：）》”]/);
      expect(p).not.toMatch(/[（《“]$/);
    }
  });
  test("folding leaves no space after a Chinese character and keeps those between Latin words", () => {
    expect(unfold("试验，\n  节电率为 14% 和\n  Fjordbyg A/S")).toBe("试验，节电率为14% 和Fjordbyg A/S");
    expect(unfold("et hus\n  med lys")).toBe("et hus med lys");
  });
  test("bytes that are no WOFF are refused", () => {
    expect(() => unpackWoff(new Uint8Array(64))).toThrow(RangeError);
  });
});
