// Reading: pages, find, highlights, quotations, links, other kinds of documents, the list of all highlights; by mouse and by keyboard.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { words } from "../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { readingTexts as texts } from "../../shared/i18n/ui/reading.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";
import { OUTSIDE, PAGES } from "./reading-documents.ts";
import type { ReadingHome } from "./reading-home.ts";

// A home is unlocked, a round opened and a document drawn in each of them.
test.setTimeout(180_000);

let root = "";
let made: ReadingHome;
test.beforeAll(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-reading-"));
  const script = path.join(import.meta.dirname, "reading-home.ts");
  const told = execFileSync(process.execPath, [script, "small", path.join(root, "home")], { encoding: "utf8" });
  made = JSON.parse(told) as ReadingHome;
});
test.afterAll(() => fs.rmSync(root, { recursive: true, force: true }));

async function unlock(page: Page): Promise<void> {
  await page.locator("input[type=password]").fill(made.passphrase);
  await page.keyboard.press("Enter");
}
/** From the start screen into the first application, which has all kinds of documents. */
async function toDocument(page: Page): Promise<void> {
  const onwards = page.getByRole("button", { name: /^(?:Fortsæt|Continue|继续)/u });
  await onwards.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  // The reading order is a person's own: the last position says which application is meant.
  await onwards.press("Enter");
  await drawn(page);
}
/** The first page on screen is drawn and its words are laid over it. */
async function drawn(page: Page): Promise<void> {
  await expect(page.locator("[data-drawn=''] canvas").first()).toBeVisible();
  await expect(page.locator("[data-words] > [data-end]").first()).toBeAttached();
}
type Launch = (options?: LaunchOptions) => Promise<Skoen>;
async function reading(launch: Launch, work: string, options: LaunchOptions = {}): Promise<Skoen> {
  const home = path.join(work, "home");
  fs.cpSync(made.home, home, { recursive: true });
  const skoen = await launch({ home, now: made.now, ...options });
  await unlock(skoen.page);
  await toDocument(skoen.page);
  return skoen;
}
const healthy = (skoen: Skoen): void => expect(skoen.problems).toEqual([]);

const area = (page: Page) => page.locator("[data-pages]").first();
const pageNumber = (page: Page) => page.getByLabel(texts.pageNumber.da);
const labels = (page: Page) => page.locator("[data-mark-label]");
const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
async function choose(page: Page, menu: RegExp, item: string): Promise<void> {
  await page.locator("[data-reading-pane]").getByRole("button", { name: menu }).click();
  await page.getByRole("menu").getByText(item, { exact: true }).click();
}
async function chooseDocument(page: Page, name: string): Promise<void> {
  await choose(page, /^j-1-09/u, name);
}
/** Drags over the words of the page from one run to a later one. */
async function selectWords(page: Page, from: number, to: number): Promise<void> {
  const runs = page.locator("[data-page='1'] [data-words] > span");
  const [a, b] = [await runs.nth(from).boundingBox(), await runs.nth(to).boundingBox()];
  if (!a || !b) throw new Error("no such run on screen");
  await page.mouse.move(a.x + 1, a.y + a.height / 2);
  await page.mouse.down();
  await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 6 });
  await page.mouse.move(b.x + b.width - 1, b.y + b.height / 2, { steps: 4 });
  await page.mouse.up();
}
const bar = (page: Page) => page.getByRole("toolbar", { name: texts.selection.da });

test("sixty pages: moved by keys and by number, few pages in memory, and one is back where one was after a restart", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await expect(page.getByText(texts.ofPages.da.replace("{{pages}}", String(PAGES)))).toBeVisible();
  await area(page).focus();
  await page.keyboard.press("End");
  await expect(pageNumber(page)).toHaveValue(String(PAGES));
  await page.keyboard.press("Home");
  await expect(pageNumber(page)).toHaveValue("1");
  await page.keyboard.press("Control+PageDown");
  await expect(pageNumber(page)).toHaveValue("2");
  await page.keyboard.press("Control+g");
  await expect(pageNumber(page)).toBeFocused();
  await page.keyboard.type("37");
  await page.keyboard.press("Enter");
  await expect(pageNumber(page)).toHaveValue("37");
  await expect(page.getByText("Målepunkt nr. 37 på siden.")).toBeAttached();
  expect(await page.locator("[data-page] canvas").count()).toBeLessThanOrEqual(5);
  await choose(page, /^Zoom/u, "150 %");
  await expect(page.getByRole("button", { name: "Zoom: 150 %" })).toBeVisible();
  await expect(pageNumber(page)).toHaveValue("37");
  await area(page).focus();
  await page.keyboard.press("F11");
  await expect(page.locator("[data-reading-pane][data-full]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-reading-pane][data-full]")).toHaveCount(0);
  await skoen.relaunch();
  await unlock(skoen.page);
  await toDocument(skoen.page);
  await expect(pageNumber(skoen.page)).toHaveValue("37");
  await expect(skoen.page.getByRole("button", { name: "Zoom: 150 %" })).toBeVisible();
  healthy(skoen);
});

test("words selected by mouse are quoted into the reasons with their page", async ({ launch, work }) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await selectWords(page, 2, 3);
  await expect(bar(page)).toBeVisible();
  await expectAccessible(page);
  await bar(page)
    .getByRole("button", { name: texts.quoteIn.da.replace("{{number}}", "1") })
    .click();
  const reasons = page.locator("#part-form textarea").first();
  await expect(reasons).toHaveValue(/»Samme styringsmodel[^»]*«[^»]*1/u);
  await expect(bar(page)).toHaveCount(0);
  healthy(skoen);
});

test("a highlight by mouse has its criterion in the margin, lasts, and its removal can be taken back @long", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await selectWords(page, 2, 3);
  await bar(page).getByRole("button", { name: texts.highlight.da, exact: true }).click();
  await expect(labels(page)).toHaveText("K1");
  await labels(page).click();
  const card = page.getByRole("dialog");
  await expect(card).toContainText("Samme styringsmodel");
  await card.getByRole("textbox").fill("Kan efterprøves");
  await card.getByRole("radio", { name: "K3" }).press(" ");
  await expect(labels(page)).toContainText("K3");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(labels(page)).toBeFocused();
  await skoen.relaunch();
  await unlock(skoen.page);
  await toDocument(skoen.page);
  await labels(skoen.page).click();
  const again = skoen.page.getByRole("dialog");
  await expect(again.getByRole("textbox")).toHaveValue("Kan efterprøves");
  await again.getByRole("button", { name: texts.remove.da }).click();
  await expect(labels(skoen.page)).toHaveCount(0);
  await expect(area(skoen.page)).toBeFocused();
  await skoen.page.getByRole("button", { name: words.undo.da }).click();
  await expect(labels(skoen.page)).toContainText("K3");
  await area(skoen.page).focus();
  await skoen.page.keyboard.press("Control+Shift+z");
  await expect(labels(skoen.page)).toHaveCount(0);
  await skoen.page.keyboard.press("Control+z");
  await expect(labels(skoen.page)).toHaveCount(1);
  healthy(skoen);
});

test("by keyboard alone: find, walk the hits, highlight one for a criterion, note, comment, filter, quote", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await page.keyboard.press("Control+f");
  await page.keyboard.type("målepunkt nr. 4");
  // 4 and 40 … 49
  await expect(page.getByText(texts.findCount.da.replace("{{at}}", "1").replace("{{total}}", "11"))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(pageNumber(page)).toHaveValue("40");
  await page.keyboard.press("Shift+Enter");
  await expect(pageNumber(page)).toHaveValue("4");
  await expectAccessible(page);
  await page.keyboard.press("Control+Alt+2");
  await expect(labels(page)).toHaveText("K2");
  await page.keyboard.press("Escape");
  await expect(area(page)).toBeFocused();
  await page.keyboard.press("n");
  const note = page.getByRole("dialog");
  await expect(note.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("Husk at spørge");
  await page.keyboard.press("Escape");
  await expect(labels(page)).toHaveCount(2);
  await page.keyboard.press("F4");
  await page.getByRole("tab", { name: texts.pages.da }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-mark-row]")).toHaveCount(2);
  await page.getByLabel(texts.filterWords.da).fill("SPØRGE");
  await expect(page.locator("[data-mark-row]")).toHaveText(/Husk at spørge/u);
  await expectAccessible(page);
  await page.getByLabel(texts.filterWords.da).fill("findes ikke");
  await expect(page.getByText(texts.noMarksFound.da)).toBeVisible();
  await page.keyboard.press("Control+f");
  await page.keyboard.type("findes heller ikke");
  await expect(page.getByText(texts.findNone.da)).toBeVisible();
  await page.getByLabel(texts.findWhat.da, { exact: true }).fill("målepunkt nr. 4");
  await expect(page.getByText(/1 af 11/u)).toBeVisible();
  await page.keyboard.press("Control+Shift+c");
  await expect(page.locator("#part-form textarea").first()).toHaveValue(/»Målepunkt nr. 4«/u);
  healthy(skoen);
});

test("Chinese words are found across lines @long", async ({ launch, work }) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await chooseDocument(page, "j-1-09 b kinesisk.pdf");
  await expect(page.getByText(/智能建筑/u).first()).toBeAttached();
  await drawn(page);
  await page.keyboard.press("Control+f");
  await page.keyboard.type("中日德兰大区");
  await expect(page.getByText(texts.findCount.da.replace("{{at}}", "1").replace("{{total}}", "3"))).toBeVisible();
  healthy(skoen);
});

test("links inside jump; links out of the document ask first; nothing a file asks for happens by itself", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page, host } = skoen;
  await pageNumber(page).fill("3");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: texts.linkToPage.da }).click();
  await expect(pageNumber(page)).toHaveValue("21");
  await pageNumber(page).fill("3");
  await page.keyboard.press("Enter");
  const outside = page.getByRole("button", { name: texts.linkTo.da.replace("{{url}}", OUTSIDE) });
  await outside.click();
  expect((await host.calls()).external).toEqual([]);
  await host.nextAddressAnswer(true);
  await outside.click();
  await expect.poll(async () => (await host.calls()).external).toEqual([OUTSIDE]);
  await chooseDocument(page, "j-1-09 c script.pdf");
  await expect(page.getByText("Dokument med script")).toBeAttached();
  await drawn(page);
  // The link to a program is no link here, and the script of the file did not run.
  await expect(page.locator("[data-page] button")).toHaveCount(0);
  expect(await page.evaluate(() => "skoenScriptRan" in globalThis)).toBe(false);
  healthy(skoen);
});

test("an image is shown; a damaged PDF says so; other files open outside only after a warning @long", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page, host } = skoen;
  await chooseDocument(page, "j-1-09 d billede.png");
  await expect(page.getByRole("img", { name: "j-1-09 d billede.png" })).toBeVisible();
  await expect
    .poll(() => page.locator("[data-pages] img").evaluate((el: HTMLImageElement) => el.naturalWidth))
    .toBe(900);
  await expectAccessible(page);
  await chooseDocument(page, "j-1-09 e oedelagt.pdf");
  await expect(page.getByText("reading.pdf-damaged")).toBeVisible();
  await chooseDocument(page, "j-1-09 projekt.txt");
  await expect(page.getByRole("heading", { name: texts.otherFile.da })).toBeVisible();
  await expectAccessible(page);
  await tool(page, texts.openOutside.da).click();
  await page.getByRole("dialog").getByRole("button", { name: words.cancel.da }).click();
  expect((await host.calls()).opened).toEqual([]);
  await host.nextFolder(work);
  await tool(page, texts.openOutside.da).click();
  await tool(page, texts.chooseFolder.da).click();
  const copy = path.join(work, "j-1-09 projekt.txt");
  await expect.poll(async () => (await host.calls()).opened).toEqual([copy]);
  expect(fs.readFileSync(copy, "utf8")).toContain("Projektbeskrivelse A-1");
  healthy(skoen);
});

test("contents, small pictures, turning, colours of the page, and two views that scroll together @long", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await tool(page, texts.panel.da).click();
  await page.getByRole("button", { name: texts.pageOf.da.replace("{{page}}", "2").replace("{{pages}}", "60") }).click();
  await expect(pageNumber(page)).toHaveValue("2");
  await page.keyboard.press("ArrowDown");
  await expect(pageNumber(page)).toHaveValue("3");
  await expect(page.locator("[data-reading-pane] [aria-current=page]")).toBeFocused();
  await page.getByRole("tab", { name: texts.outline.da }).click();
  await page.getByLabel(texts.searchOutline.da).fill("side 41");
  await page.getByRole("button", { name: "5 Kapitel fra side 41" }).click();
  await expect(pageNumber(page)).toHaveValue("41");
  await tool(page, texts.panel.da).click();
  await choose(page, new RegExp(`^${texts.pageTheme.da}`, "u"), texts.sepia.da);
  await expect(page.locator("[data-theme-page=sepia]")).toBeVisible();
  await choose(page, new RegExp(`^${texts.more.da}$`, "u"), texts.rotate.da);
  await expect(pageNumber(page)).toHaveValue("41");
  await choose(page, new RegExp(`^${texts.more.da}$`, "u"), texts.splitBelow.da);
  await expect(page.locator("[data-pages]")).toHaveCount(2);
  await choose(page, new RegExp(`^${texts.more.da}$`, "u"), texts.together.da);
  await pageNumber(page).fill("10");
  await page.keyboard.press("Enter");
  for (const n of [0, 1])
    await expect(page.locator("[data-pages]").nth(n).locator("[data-page='10']")).toBeInViewport();
  await expectAccessible(page);
  await tool(page, texts.closeView.da).first().click();
  await expect(page.locator("[data-pages]")).toHaveCount(1);
  healthy(skoen);
});

test("all highlights of the round: filtered, opened at their page, removed with a way back; found words lead to their page @long", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await page.keyboard.press("Control+f");
  for (const [n, key] of [
    [4, "Control+Alt+1"],
    [55, "Control+Alt+2"],
  ] as const) {
    await page.getByLabel(texts.findWhat.da, { exact: true }).fill(`Målepunkt nr. ${n} på`);
    await expect(pageNumber(page)).toHaveValue(String(n));
    await expect(page.getByText(/1 af 1/u)).toBeVisible();
    await page.keyboard.press(key);
    await expect(labels(page)).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("grid")).toBeVisible();
  await page.getByRole("button", { name: new RegExp(`^${frameTexts.marks.da}`, "u") }).click();
  const rows = page.locator("[data-mark-row]");
  await expect(rows).toHaveCount(2);
  await expectAccessible(page);
  await page.getByLabel(texts.filterWords.da).fill("55");
  await expect(rows).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(rows).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(page.getByText(texts.noMarksFound.da)).toBeVisible();
  await expect(page.getByLabel(texts.filterWords.da)).toBeFocused();
  await page.getByRole("button", { name: words.undo.da }).click();
  await expect(rows).toHaveCount(1);
  await rows.press("Enter");
  await drawn(page);
  await expect(pageNumber(page)).toHaveValue("55");
  await expect(labels(page)).toHaveText("K2");
  healthy(skoen);
});

for (const [lang, locale] of [
  ["da", "da-DK"],
  ["en", "en-GB"],
  ["zh", "zh-CN"],
] as const)
  for (const colorScheme of ["light", "dark"] as const)
    test(`the pane with panel and find open is accessible and complete: ${lang}, ${colorScheme}${lang === "zh" && colorScheme === "dark" ? "" : " @long"}`, async ({
      launch,
      work,
    }) => {
      const skoen = await reading(launch, work, { locale, colorScheme });
      const { page } = skoen;
      await page.keyboard.press("F4");
      await page.keyboard.press("Control+f");
      await page.keyboard.type("Shanghai");
      await expect(page.locator("search output")).toHaveText(/1\D+\d{2,}/u);
      await expect(page.getByRole("tab", { name: texts.outline[lang] })).toBeVisible();
      await expectAccessible(page);
      healthy(skoen);
    });
