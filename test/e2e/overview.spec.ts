// The round's overview (issue 3 item 4; ux.md 7, 9–11, 23, 27, 28): the list, what is missing, the way on, and who has no list.
import type { Page } from "@playwright/test";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { overviewCommands, overviewTexts as texts, standingTexts } from "../../shared/i18n/ui/overview.ts";
import { tourTexts } from "../../shared/i18n/ui/tour.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { manyHome, membersHomes, openRound, practiceHome, rowWith, side, enterRound } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

const grid = (page: Page) => page.getByRole("grid");
const focusedRow = (page: Page) => page.locator("tr:focus");
const numberAt = (s: { applications: readonly { number: string }[] }, i: number): string =>
  s.applications[i]?.number ?? "";

test.describe.configure({ timeout: 300_000 });

test("says how far one is, row by row, in the person's own order; nothing in it complains", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await expect(page.getByText("2 af 8 vurderet. 1 i gang, 4 ikke begyndt, 1 venter på formanden.")).toBeVisible();
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "10");
  for (const [i, { number }] of s.applications.entries())
    await expect(page.getByRole("row").nth(i + 1)).toContainText(number);
  const row = (i: number) => page.getByRole("row").nth(i + 1);
  await expect(row(0)).toContainText(standingTexts.complete.da);
  await expect(row(0)).toContainText("18,5");
  await expect(row(1)).toContainText(texts.cannotName.da);
  await expect(row(2)).toContainText("2 af 4");
  await expect(row(2)).toContainText(`2,5*, ${texts.reasonsMissing.da}`);
  await expect(row(3)).toContainText(texts.closed.da);
  await expect(row(3)).toContainText(standingTexts.out.da);
  await expect(row(4)).toContainText(standingTexts.waiting.da);
  await expect(row(5)).toContainText(texts.undeclared.da);
  await expect(page.getByText(texts.exportDraft.da)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Mangler 21" })).toBeVisible();
  await expectAccessible(page);
  // The start screen counts the same way: what is closed to the person is none of it.
  await page.keyboard.press("Control+Shift+h");
  await expect(page.getByText("2 af 8 vurderet", { exact: true })).toBeVisible();
  expect(s.skoen.problems).toEqual([]);
});

test("by keyboard: begins at the last place, moves, opens, and is there again on the way back", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await expect(focusedRow(page)).toContainText(numberAt(s, 2));
  await page.keyboard.press("j");
  await expect(focusedRow(page)).toContainText(numberAt(s, 3));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("k");
  await expect(focusedRow(page)).toContainText(numberAt(s, 3));
  await page.keyboard.press("End");
  await expect(focusedRow(page)).toContainText(numberAt(s, 8));
  await page.keyboard.press("j");
  await expect(focusedRow(page)).toContainText(numberAt(s, 8));
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Home");
  await expect(focusedRow(page)).toContainText(numberAt(s, 0));
  await expect(page.getByRole("row", { selected: true })).toHaveCount(1);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/./u);
  await expect(page.getByText(numberAt(s, 1)).first()).toBeVisible();
  await expect(grid(page)).toHaveCount(0);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(focusedRow(page)).toContainText(numberAt(s, 1));
});

test("by mouse: a press opens; the order is kept; a state is filtered @long", async ({ launch, work }) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await page.getByRole("button", { name: /^Rækkefølge/u }).click();
  await page.getByRole("menuitemradio", { name: texts.byNumber.da }).click();
  const sorted = s.applications.map((a) => a.number).toSorted();
  await expect(page.getByRole("row").nth(1)).toContainText(sorted[0] ?? "");
  // The number beside it stays that of the reading order.
  await expect(page.getByRole("row").nth(2)).toContainText(sorted[1] ?? "");
  await page.getByRole("button", { name: /^Vis: /u }).click();
  await page.getByRole("menuitemradio", { name: /^Udgår for dig/u }).click();
  await expect(page.getByRole("row")).toHaveCount(2);
  await expect(page.getByText("1 af 9", { exact: true })).toBeVisible();
  await expectAccessible(page);
  // Two presses where one is enough: the second falls on the screen that came, and selects nothing of it.
  await rowWith(page, numberAt(s, 3)).dblclick();
  await expect(grid(page)).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.toString() ?? "")).toBe("");
  await page.reload();
  await enterRound(page);
  await expect(page.getByRole("button", { name: `Rækkefølge: ${texts.byNumber.da}` })).toBeVisible();
});

test("the filter finds by number, title and partner; nothing found says so and gives the list back @long", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await expect(focusedRow(page)).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: texts.filter.da })).toBeFocused();
  await page.keyboard.type(numberAt(s, 6));
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.keyboard.press("Enter");
  await expect(focusedRow(page)).toContainText(numberAt(s, 6));
  await page.keyboard.press("/");
  await page.keyboard.type("findes slet ikke j");
  await expect(page.getByRole("heading", { name: texts.noneFound.da })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: texts.showAll.da }).press("Enter");
  await expect(page.getByRole("row")).toHaveCount(10);
  await expect(page.getByRole("searchbox", { name: texts.filter.da })).toBeFocused();
});

test("F8 leads to the field of the next thing missing, Shift+F8 to the one before; Continue to the last place", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await expect(focusedRow(page)).toContainText(numberAt(s, 2));
  await page.keyboard.press("F8");
  await expect(page.getByRole("tab", { name: /^Kriterium 4/u, selected: true })).toBeVisible();
  await expect(page.getByLabel(/^Begrundelse/u)).toBeFocused();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(focusedRow(page)).toContainText(numberAt(s, 2));
  await page.keyboard.press("Shift+F8");
  // Round the beginning: the last thing missing is the last application's declaration.
  await expect(page.getByText(numberAt(s, 8)).first()).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("button", { name: /^Fortsæt/u })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("tab", { name: /^Kriterium 4/u, selected: true })).toBeVisible();
});

test("all that is missing stands in one list, grouped; Enter opens the field, the way back the same line @long", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await page.getByRole("button", { name: "Vis alle 21" }).click();
  await expect(page.getByRole("heading", { level: 1, name: texts.gapsTitle.da })).toBeVisible();
  await expect(page.getByText("21 ting mangler, før din vurdering er fuldført.")).toBeVisible();
  // Six applications and what they lack.
  await expect(grid(page)).toHaveAttribute("aria-rowcount", String(21 + 6 + 1));
  await expect(focusedRow(page)).toContainText(numberAt(s, 2));
  await expectAccessible(page);
  await page.keyboard.press("F8");
  await page.keyboard.press("j");
  await expect(focusedRow(page)).toContainText("Kriterium 5: point");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tab", { name: /^Kriterium 5/u, selected: true })).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(focusedRow(page)).toContainText("Kriterium 5: point");
});

test("when nothing is missing the way on is to sign @long", async ({ launch, work }) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  const change = { field: "conflict", answer: "conflicted", kind: "other", reason: "Kender ansøgeren." };
  for (const { id } of s.applications.slice(2))
    await call(page, "service", "reviews.change", { round: s.round, application: id, change });
  await expect(page.getByText("Alle 2 er vurderet.")).toBeVisible();
  await expect(page.getByRole("heading", { name: texts.noGaps.da })).toBeVisible();
  await expect(page.getByText(texts.exportReady.da)).toBeVisible();
  await expectAccessible(page);
  await side(page, frameTexts.gaps.da).press("Enter");
  await expect(page.getByRole("heading", { name: texts.gapsNone.da })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByRole("button", { name: texts.toExport.da })).toBeVisible();
});

test("the palette names the places of the round, prefers them to a search, and closes with one Esc", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  const palette = page.getByRole("dialog", { name: "Kommandoer …" });
  await rowWith(page, numberAt(s, 1)).click();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("eksport");
  await page.keyboard.press("Escape");
  await expect(palette).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("eksport");
  await expect(palette.getByRole("menuitem")).toHaveText(["Gå til: Eksport", "Søg efter »eksport« i dokumenterne"]);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Før du underskriver");
  await page.keyboard.press("Alt+ArrowLeft");
  // Every key of the sheet stays within it.
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Tastaturgenveje" });
  await expect(sheet).toBeVisible();
  expect(await sheet.evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
});

test("the tour of the practice round: four steps by keyboard, ended by Esc, brought back by its command", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work, { tour: true });
  const { page } = s;
  const tour = page.getByRole("region", { name: tourTexts.title.da });
  await expect(tour.getByRole("heading", { name: tourTexts.conflict.da })).toBeVisible();
  await expectAccessible(page);
  await tour.getByRole("button", { name: tourTexts.next.da }).press("Enter");
  await expect(tour.getByRole("heading", { name: tourTexts.reading.da })).toBeVisible();
  await expect(tour.getByRole("button", { name: tourTexts.next.da })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(tour.getByRole("heading", { name: tourTexts.export.da })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(tour).toHaveCount(0);
  await expect(page.locator("#main")).toBeFocused();
  await page.reload();
  await enterRound(page);
  await expect(grid(page)).toBeVisible();
  await expect(tour).toHaveCount(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("rundvisning");
  await page.getByRole("menuitem", { name: overviewCommands.tour.da }).click();
  await expect(tour.getByRole("heading", { name: tourTexts.conflict.da })).toBeVisible();
});

test("who leads and reviews nothing is led to the group’s rooms, in their order @long", async ({ launch, work }) => {
  const s = await openRound(membersHomes().leader, launch, work);
  const { page } = s;
  await expect(page.getByRole("heading", { name: texts.notReviewer.da })).toBeVisible();
  await expect(grid(page)).toHaveCount(0);
  await expectAccessible(page);
  const way = page.getByRole("listitem").filter({ hasText: texts.stepConflicts.da });
  await way.getByRole("button").press("Enter");
  await expect(page.getByRole("heading", { name: frameTexts.conflicts.da, level: 1 })).toBeVisible();
  expect(s.skoen.problems).toEqual([]);
});

test("an expert without applications is told what comes next @long", async ({ launch, work }) => {
  const { page } = await openRound(membersHomes().idle, launch, work);
  await expect(page.getByRole("heading", { name: texts.noneAssigned.da })).toBeVisible();
  await expect(page.getByRole("button", { name: texts.openPackage.da })).toBeVisible();
  await expectAccessible(page);
});

test("a deadline that has passed is said calmly; the work goes on @long", async ({ launch, work }) => {
  const s = await openRound(membersHomes().late, launch, work);
  const { page } = s;
  await expect(page.getByText(texts.passedAbout.da)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Begynd/u })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(numberAt(s, 0)).or(page.getByText(assessmentTexts.next.da)).first()).toBeVisible();
});

test("holds in English and Chinese, in dark, narrow, and at double text size @long", async ({ launch, work }) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  for (const [language, theme, sentence] of [
    ["en", "dark", "2 of 8 assessed. 1 in progress, 4 not started, 1 waiting for the chair."],
    ["zh", "light", "已评审 2 / 8。1 份进行中，4 份未开始，1 份等待组长裁定。"],
  ] as const) {
    await call(page, "service", "settings.set", { language, theme });
    await page.reload();
    await page.getByRole("button", { name: startTexts.go[language], exact: true }).press("Enter");
    await expect(page.getByText(sentence)).toBeVisible();
    await expectAccessible(page);
  }
  await call(page, "service", "settings.set", { language: "da", textSize: 200 });
  await page.setViewportSize({ width: 1000, height: 720 });
  await page.reload();
  await enterRound(page);
  await expect(focusedRow(page)).toBeInViewport();
  // Rows grow with their words: nothing is cut off below.
  const cut = await page
    .locator("tr[data-index] td")
    .evaluateAll((cells) => cells.filter((c) => c.scrollHeight > (c.parentElement?.clientHeight ?? 0)).length);
  expect(cut).toBe(0);
  await expectAccessible(page);
});

test("two thousand applications: few rows in the page, all of them reachable @long", async ({ launch, work }) => {
  const s = await openRound(manyHome(), launch, work);
  const { page } = s;
  await expect(grid(page)).toHaveAttribute("aria-rowcount", "2001", { timeout: 60_000 });
  await expect(focusedRow(page)).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(60);
  await page.keyboard.press("End");
  await expect(focusedRow(page)).toHaveAttribute("aria-rowindex", "2001");
  await expect(focusedRow(page)).toBeInViewport();
  await page.keyboard.press("Home");
  await expect(focusedRow(page)).toHaveAttribute("aria-rowindex", "2");
  // A row scrolled away keeps its place in the tab order.
  await page.evaluate(() => document.querySelector("[role=grid]")?.scrollTo(0, 60_000));
  await expect(page.locator("tr[data-index='1000']")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(focusedRow(page)).toHaveAttribute("aria-rowindex", "3");
  await expect(focusedRow(page)).toBeInViewport();
});
