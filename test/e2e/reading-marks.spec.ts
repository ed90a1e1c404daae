// What a reader makes of a document: highlights, comments, notes and quotations, and the list of them all; by mouse and by keyboard.
import type { Page } from "@playwright/test";
import { words } from "../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { readingTexts as texts } from "../../shared/i18n/ui/reading.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { area, drawn, healthy, labels, pageNumber, reading, toDocument, unlock } from "./reading-start.ts";

// A home is unlocked, a round opened and a document drawn in each of them.
test.setTimeout(180_000);

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
