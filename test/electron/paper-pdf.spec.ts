// A written paper as PDF: what comes out is looked at with poppler, as any reader of it would. The desktop makes it in whichever
// Electron runs here; tags and bookmarks, which the fallback cannot make, are checked in both engines of the pinned milestone.
import fs from "node:fs";
import net, { type AddressInfo } from "node:net";
import path from "node:path";
import type { Page } from "@playwright/test";
import { lostCharacters, pdfFacts, poppler, type PdfFacts } from "../../electron/dev/paper-check.ts";
import { paperInChromium } from "../../electron/dev/paper-printers.ts";
import { writeReport } from "../../electron/service/reports/write-report.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { papers } from "../support/papers-fixture.ts";

const printTo = (page: Page, file: string) =>
  call(page, "host", "host.paperToPdf", { file }) as Promise<{ file: string; bytes: number }>;

async function pageIn(folder: string, language: Language): Promise<string> {
  fs.mkdirSync(folder, { recursive: true });
  const order = { report: "joint", format: "html", language, side: null } as const;
  const [file = ""] = await writeReport(papers, order, folder);
  return file;
}

/** What holds for a paper whoever printed it. */
function expectPaper(pdf: string, page: string): PdfFacts {
  const facts = pdfFacts(pdf);
  expect(facts.faults).toEqual([]);
  expect(lostCharacters(fs.readFileSync(page, "utf8"), facts.text)).toEqual([]);
  expect(facts.pages).toBeGreaterThan(2);
  // A Danish paper that holds Chinese words too; both fonts are ours, and nothing is left to the reader's machine.
  expect(facts.families).toEqual(["IBMPlexSans", "NotoSansSC"]);
  expect(facts.firstPage).toContain("Det indstilles,");
  expect(facts.text).toContain("4.350.000 kr. fra Region Midtjylland");
  expect(facts.text).toContain(`Side 1 af ${facts.pages}`);
  expect(facts.text.split("Indstilling, ikke afgørelse").length - 1).toBe(facts.pages);
  return facts;
}

function expectTagged(pdf: string): void {
  const { tagged, title } = pdfFacts(pdf);
  expect(tagged).toBe(true);
  expect(title).toMatch(/^Indstilling: /u);
  const structure = poppler("pdfinfo", "-struct", pdf);
  for (const tag of ["H1", "H2", "H3", "Table", "TH", "LI"])
    expect(structure).toMatch(new RegExp(`^\\s*${tag}\\b`, "mu"));
}

/** Titles of the bookmarks, top level first. */
async function bookmarksOf(pdf: string): Promise<{ titles: string[]; lang: string | null }> {
  const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = pdfjs.getDocument({ data: new Uint8Array(fs.readFileSync(pdf)), verbosity: 0 });
  const document = await task.promise;
  const outline = (await document.getOutline()) ?? [];
  const { info } = await document.getMetadata();
  await task.destroy();
  const [top] = outline;
  return {
    titles: (top?.items ?? []).map((i: { title: string }) => i.title),
    lang: (info as { Language?: string | null }).Language ?? null,
  };
}

test("the desktop prints a paper beside its page: numbered pages, our fonts inside, tags where it can", async ({
  skoen,
  work,
}) => {
  const folder = path.join(work, "papirer");
  const page = await pageIn(folder, "da");
  await expect(printTo(skoen.page, page)).rejects.toThrow("host.path-refused");

  await skoen.host.nextFolder(folder);
  await call(skoen.page, "host", "host.pickFolder", { purpose: "papers" });
  const made = await printTo(skoen.page, page);
  expect(made.file).toBe(page.replace(/html$/u, "pdf"));
  expect(fs.statSync(made.file).size).toBe(made.bytes);
  const { tagged } = expectPaper(made.file, page);
  const { runtime } = (await call(skoen.page, "host", "host.info", {})) as { runtime: string };
  if (runtime === "official") expectTagged(made.file);
  else expect(tagged).toBe(false);

  // Never over another file, and nothing half-done beside it.
  await expect(printTo(skoen.page, page)).rejects.toThrow("file.exists");
  expect(fs.readdirSync(folder).toSorted()).toEqual([path.basename(made.file), path.basename(page)].toSorted());
});

test("where only the PDF is wanted the page goes, also when the printing is refused; what is no paper stays", async ({
  skoen,
  work,
}) => {
  const folder = path.join(work, "papirer");
  const page = await pageIn(folder, "da");
  await skoen.host.nextFolder(folder);
  await call(skoen.page, "host", "host.pickFolder", { purpose: "papers" });
  const remove = (file: string) => call(skoen.page, "host", "host.paperToPdf", { file, page: "remove" });
  const { file } = (await remove(page)) as { file: string };
  expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  await pageIn(folder, "da");
  await expect(remove(page)).rejects.toThrow("file.exists");
  expect(fs.readdirSync(folder)).toEqual([path.basename(file)]);
  const other = path.join(folder, "andet.html");
  fs.writeFileSync(other, "<p>Ikke vores</p>");
  await expect(remove(other)).rejects.toThrow("host.not-a-paper");
  expect(fs.existsSync(other)).toBe(true);
});

test("only a page that Skøn wrote is printed, and nothing in it can run or load", async ({ skoen, work }) => {
  const folder = path.join(work, "papirer");
  const page = await pageIn(folder, "en");
  await skoen.host.nextFolder(folder);
  await call(skoen.page, "host", "host.pickFolder", { purpose: "papers" });
  const html = fs.readFileSync(page, "utf8");
  const variants: readonly [string, string][] = [
    ["not-a-page.html", "Skøn"],
    ["no-policy.html", html.replace(/<meta http-equiv[^>]*>/u, "")],
    ["before-policy.html", html.replace("<meta charset", "<script>x</script><meta charset")],
    ["empty.html", ""],
  ];
  for (const [name, text] of variants) {
    fs.writeFileSync(path.join(folder, name), text);
    await expect(printTo(skoen.page, path.join(folder, name)), name).rejects.toThrow("host.not-a-paper");
  }
  await expect(printTo(skoen.page, path.join(folder, "absent.html"))).rejects.toThrow("host.path-refused");
  await expect(printTo(skoen.page, folder)).rejects.toThrow("host.not-a-paper");

  // Well-formed, but changed afterwards: what was put in is text or nothing.
  let hits = 0;
  const server = net.createServer((socket) => {
    hits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const secret = path.join(work, "secret.txt");
  fs.writeFileSync(secret, "SECRET OF THE DISK");
  const marks = [
    `<script>document.body.append("SCRIPT RAN")</script>`,
    `<img src="${origin}/x.png" onerror="document.body.append('SCRIPT RAN')">`,
    `<iframe src="file://${secret}"></iframe><object data="file://${secret}"></object>`,
    `<link rel="stylesheet" href="${origin}/x.css"><style>p { background: url(${origin}/y.png) }</style>`,
    `<p>WHAT IS TEXT STAYS</p>`,
  ];
  const evil = path.join(folder, "evil.html");
  fs.writeFileSync(evil, html.replace("<main>", `<main>${marks.join("")}`));
  const { text } = pdfFacts((await printTo(skoen.page, evil)).file);
  server.close();
  expect(text).toContain("WHAT IS TEXT STAYS");
  expect(text).not.toMatch(/SCRIPT RAN|SECRET OF THE DISK/u);
  expect(hits).toBe(0);
  expect(fs.readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("in the pinned milestone's engine a paper is tagged, bookmarked and says its title and language", async ({
  work,
  playwright,
}) => {
  const browser = await playwright.chromium.launch({
    executablePath: process.env["SKOEN_CHROMIUM"] ?? "/usr/bin/chromium",
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await pageIn(path.join(work, "da"), "da");
    const pdf = await paperInChromium(browser, page);
    expectPaper(pdf, page);
    expectTagged(pdf);
    const marks = await bookmarksOf(pdf);
    expect(marks.lang).toBe("da");
    expect(marks.titles[0]).toBe("1. Projekter i prioriteret rækkefølge");
    expect(marks.titles.length).toBeGreaterThan(8);
    const zh = await pageIn(path.join(work, "zh"), "zh");
    const chinese = await paperInChromium(browser, zh);
    expect(lostCharacters(fs.readFileSync(zh, "utf8"), pdfFacts(chinese).text)).toEqual([]);
    expect((await bookmarksOf(chinese)).lang).toBe("zh-Hans");
    expect(poppler("pdftotext", chinese, "-")).toContain("推荐意见，非最终决定");
  } finally {
    await browser.close();
  }
});
