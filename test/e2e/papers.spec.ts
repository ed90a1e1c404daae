// Every paper from the window (issue 4 item 10): an office makes the whole case, a chair the group's; what is written is told and shown.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { papersTexts as texts } from "../../shared/i18n/ui/papers.ts";
import { openAs, openOffice } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const box = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
async function openPapers(page: Page): Promise<void> {
  await side(page, frameTexts.papers.da).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
}
const make = (page: Page) => page.getByRole("button", { name: texts.make.da });
const below = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => e.name)
    .toSorted();

test("by keyboard: an office makes papers in two languages and three formats, with the archive; each is told and can be opened @long", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openOffice("office", launch, work);
  await openPapers(page);
  await expect(page.getByText(texts.jointNone.da).first()).toBeVisible();
  // What is usually asked for is chosen: the recommendation, in the window's language, as PDF.
  for (const name of [texts.joint.da, "Dansk", texts.pdf.da]) await expect(box(page, name)).toBeChecked();
  await box(page, texts.joint.da).press("Space");
  await expect(page.getByText(texts.pickPaper.da)).toBeVisible();
  await expect(make(page)).toHaveAttribute("aria-disabled", "true");
  for (const name of [
    texts.group.da,
    texts.applications.da,
    texts.dossier.da,
    "简体中文",
    texts.docx.da,
    texts.xlsx.da,
  ])
    await box(page, name).press("Space");
  await expectAccessible(page);
  const folder = path.join(work, "ud");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  await make(page).press("Enter");
  await expect(page.getByText(/filer er lavet/u)).toBeVisible({ timeout: 120_000 });
  const [own = ""] = fs.readdirSync(folder);
  expect(own).toMatch(/^papirer-\d{4}-\d\d-\d\d-\d{6}$/u);
  const names = below(path.join(folder, own));
  // The page a PDF was printed from does not stay behind.
  expect(names.filter((n) => n.endsWith(".html"))).toEqual([]);
  expect(names.filter((n) => !n.endsWith(".zip")).map((n) => path.extname(n))).toEqual(
    expect.arrayContaining([".docx", ".pdf", ".xlsx"]),
  );
  expect(names).toEqual(
    expect.arrayContaining([
      "ansoegningsliste.docx",
      "ansoegningsliste.pdf",
      "indstilling-dansk-ekspertgruppe.pdf",
      "indstilling-kinesisk-ekspertgruppe.pdf",
      "推荐意见书-丹麦专家组.docx",
      "申请清单.xlsx",
    ]),
  );
  expect(names.filter((n) => n.endsWith(".zip"))).toHaveLength(1);
  expect(
    fs
      .readFileSync(path.join(folder, own, "ansoegningsliste.pdf"))
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await expect(page.getByText(`${names.length} filer er lavet.`)).toBeVisible();
  await page.getByRole("button", { name: "Åbn ansoegningsliste.pdf" }).press("Enter");
  await page.getByRole("button", { name: texts.show.da }).press("Enter");
  const calls = await skoen.host.calls();
  expect(calls.opened.map((f) => path.basename(f))).toEqual(["ansoegningsliste.pdf"]);
  expect(calls.revealed).toHaveLength(1);
  await expectAccessible(page);
  expect(skoen.problems).toEqual([]);
});

test("one paper goes into the folder itself; a second time it is told that it is there, and nothing is overwritten", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openOffice("office", launch, work);
  await openPapers(page);
  await box(page, texts.joint.da).press("Space");
  await box(page, texts.applications.da).press("Space");
  const folder = path.join(work, "ud");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  await make(page).press("Enter");
  await expect(page.getByText("1 fil er lavet.")).toBeVisible({ timeout: 60_000 });
  const first = fs.readFileSync(path.join(folder, "ansoegningsliste.pdf"));
  await skoen.host.nextFolder(folder);
  await make(page).press("Enter");
  await expect(page.getByText("1 papir kunne ikke laves.")).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText("(file.exists)")).toBeVisible();
  expect(fs.readFileSync(path.join(folder, "ansoegningsliste.pdf")).equals(first)).toBe(true);
  expect(fs.readdirSync(folder)).toEqual(["ansoegningsliste.pdf"]);
  // Elsewhere and back: what was made is still told.
  await side(page, frameTexts.journal.da).press("Enter");
  await side(page, frameTexts.papers.da).press("Enter");
  await expect(page.getByText("(file.exists)")).toBeVisible();
  await expectAccessible(page);
});

test("a chair makes the group's own papers, and none of the joint prioritisation's", async ({ launch, work }) => {
  const { page, skoen } = await openAs("chair", launch, work);
  await openPapers(page);
  await expect(box(page, texts.group.da)).toBeChecked();
  await expect(box(page, texts.joint.da)).toHaveCount(0);
  await expect(box(page, texts.dossier.da)).toHaveCount(0);
  await box(page, texts.minutes.da).press("Space");
  const folder = path.join(work, "ud");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  await make(page).press("Enter");
  await expect(page.getByText("2 filer er lavet.")).toBeVisible({ timeout: 60_000 });
  expect(below(folder)).toEqual(["indstilling-dansk-ekspertgruppe.pdf", "referat-dansk-ekspertgruppe.pdf"]);
  expect(skoen.problems).toEqual([]);
});

test("stopped on the way: what was made stands, the rest is left, and it goes on elsewhere in the window until then @long", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openOffice("office", launch, work);
  await openPapers(page);
  for (const name of [
    texts.assessments.da,
    texts.group.da,
    texts.matrix.da,
    "English",
    "简体中文",
    texts.xlsx.da,
    texts.csv.da,
  ])
    await box(page, name).press("Space");
  const folder = path.join(work, "ud");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  await make(page).press("Enter");
  await expect(page.getByRole("button", { name: texts.stop.da })).toBeVisible();
  // One thing is made at a time, and it does not hang on the screen it was begun on.
  await expect(make(page)).toHaveAttribute("aria-disabled", "true");
  await side(page, frameTexts.journal.da).press("Enter");
  await side(page, frameTexts.papers.da).press("Enter");
  await page.getByRole("button", { name: texts.stop.da }).press("Enter");
  await expect(page.getByText(texts.stopped.da)).toBeVisible({ timeout: 60_000 });
  const names = below(folder);
  await expect(page.getByText(new RegExp(`^${names.length} fil(?:er)? er lavet\\.`, "u"))).toBeVisible();
  expect(names.filter((n) => n.endsWith(".html"))).toEqual([]);
  await expect(make(page)).not.toHaveAttribute("aria-disabled", "true");
  expect(skoen.problems).toEqual([]);
});
