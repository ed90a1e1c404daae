// The group's matrix (issue 4 item 3; ux.md 30): what the chair sees, by keyboard, down to the words behind a number.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupStandingTexts, matrixTexts as texts, sortTexts } from "../../shared/i18n/ui/matrix.ts";
import { openAs } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const grid = (page: Page) => page.getByRole("grid", { name: texts.title.da });
const rows = (page: Page) => grid(page).locator("tbody tr");
const detail = (page: Page) => page.locator("#matrix-detail");
const focused = (page: Page) => page.locator("[data-cell]:focus");

async function openMatrix(page: Page): Promise<void> {
  await side(page, frameTexts.matrix.da).press("Enter");
  await expect(rows(page).first()).toBeVisible();
  await grid(page).locator('[data-cell][tabindex="0"]').focus();
}

test("sorted by disagreement, walked cell by cell, read down to the reasons, copied for Excel", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openAs("chair", launch, work);
  await openMatrix(page);
  await expect(page.getByText("4 af 4 vurderinger modtaget · beslutningsdygtig for 7 af 9 ansøgninger")).toBeVisible();
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).first()).toContainText("1-30-72-105-09");
  // A sealed and a conflicted row show that they are there, and nothing else.
  const cellOf = (row: number, standing: string) => rows(page).nth(row).getByRole("gridcell", { name: standing });
  await expect(cellOf(1, groupStandingTexts.sealed.da)).toHaveCount(4);
  await expect(cellOf(0, groupStandingTexts.conflicted.da)).toHaveCount(4);
  await expect(rows(page).last()).toContainText(texts.closedUndeclared.da);

  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(focused(page)).toHaveAccessibleName("Kriterium 2, Ekspert 1 (softwareteknologi): 4,5");
  await expect(detail(page)).toHaveAccessibleName("1-30-72-102-09 · kriterium 2");
  await page.keyboard.press("Enter");
  await expect(detail(page)).toBeFocused();
  await expect(detail(page).getByRole("listitem").first()).toContainText("Ekspert 1 (softwareteknologi)");
  await expect(
    detail(page)
      .getByRole("listitem")
      .first()
      .getByText(/\p{L}{3,}.*\./u)
      .last(),
  ).toBeVisible();

  await grid(page).locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: `Sortér efter: ${sortTexts.median.da}` })).toBeVisible();
  await expect(rows(page).first()).toContainText("1-30-72-101-09");
  await page.keyboard.press("c");
  await expect(rows(page).first().locator("[data-ramp=deviation][data-tint]").first()).toBeVisible();

  await expect(
    rows(page).first().locator("[data-ramp=deviation][data-tint]").first().locator(".."),
  ).toHaveAccessibleName(/: \d(,\d)?, [+−]?\d(,\d)? fra middeltallet$/u);

  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data
      .getData("text/plain")
      .split("\r\n")
      .map((line) => line.split("\t"));
  });
  expect(copied).toHaveLength(10);
  expect(new Set(copied.map((line) => line.length))).toEqual(new Set([2 + 4 * 5 + 1]));
  expect(copied[1]?.slice(0, 2)).toEqual(["1-30-72-101-09", expect.stringContaining("Hjertejournalen")]);
  expect(copied[1]?.at(-1)).toBe("17,5");

  await page.keyboard.press("/");
  await page.keyboard.type("expo");
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(9);
  await expectAccessible(page);
  expect(skoen.problems).toEqual([]);
});

test("the chair declares on the last one from the matrix, and it opens @long", async ({ launch, work }) => {
  const { page } = await openAs("chair", launch, work);
  await openMatrix(page);
  await page.keyboard.press("Control+End");
  await expect(focused(page)).toContainText("1-30-72-109-09");
  await page.getByRole("button", { name: texts.declare.da }).press("Enter");
  await page.getByRole("radio", { name: /^Nej/u }).check({ force: true });
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(rows(page)).toHaveCount(9);
  await expect(page.getByText(texts.closedUndeclared.da)).toHaveCount(0);
});

test("agreement and severity are said in words, with their limits @long", async ({ launch, work }) => {
  const { page } = await openAs("chair", launch, work, { colorScheme: "dark" });
  await openMatrix(page);
  await page.getByText(texts.agreement.da, { exact: true }).click();
  await expect(page.getByText(texts.agreementLimits.da)).toBeVisible();
  const severity = page.getByRole("table").filter({ hasText: texts.effect.da });
  await expect(severity.getByRole("row")).toHaveCount(5);
  await expect(severity).toContainText(/[+−]0,\d/u);
  await expectAccessible(page);
});
