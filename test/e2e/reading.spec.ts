// Reading: pages, links, other kinds of documents, the panel and two views; by mouse and by keyboard.
import fs from "node:fs";
import path from "node:path";
import { words } from "../../shared/i18n/ui/controls.ts";
import { readingTexts as texts } from "../../shared/i18n/ui/reading.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { OUTSIDE, PAGES } from "./reading-documents.ts";
import {
  area,
  choose,
  chooseDocument,
  drawn,
  healthy,
  pageNumber,
  reading,
  toDocument,
  tool,
  unlock,
} from "./reading-start.ts";

// A home is unlocked, a round opened and a document drawn in each of them.
test.setTimeout(180_000);

test("sixty pages: moved by keys and by number, few pages in memory, and after a restart one is back where one was, the panel too @long", async ({
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
  await page.keyboard.press("F4");
  await page.getByRole("tab", { name: texts.outline.da }).click();
  await skoen.relaunch();
  await unlock(skoen.page);
  await toDocument(skoen.page);
  await expect(skoen.page.getByRole("tab", { name: texts.outline.da })).toHaveAttribute("aria-selected", "true");
  await expect(pageNumber(skoen.page)).toHaveValue("37");
  await expect(skoen.page.getByRole("button", { name: "Zoom: 150 %" })).toBeVisible();
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
