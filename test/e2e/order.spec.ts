// The group's order (issue 4 item 5; ux.md 31): drag and drop and keys do the same, ties are said, a place against the scores needs a
// reason, and everything can be undone.
import type { Page } from "@playwright/test";
import type { GroupRow } from "../../shared/domain/group.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { orderTexts as texts } from "../../shared/i18n/ui/order.ts";
import { settle } from "./group-settle.ts";
import { openAs } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

const list = (page: Page) => page.getByRole("grid", { name: texts.list.da });
const rows = (page: Page) => list(page).getByRole("row");
const row = (page: Page, id: string) => rows(page).filter({ hasText: `1-30-72-10${id.at(-1)}-09` });

async function openOrder(page: Page): Promise<void> {
  await side(page, frameTexts.order.da).press("Enter");
  await expect(rows(page)).toHaveCount(5);
}
/** "1:IT-01 2:IT-02", as the service has it. */
async function stored(page: Page, round: string): Promise<string> {
  const { document } = (await call(page, "service", "group.draft", { round })) as { document: { rows: GroupRow[] } };
  return document.rows
    .filter((r) => r.place !== null)
    .toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0) || (a.application < b.application ? -1 : 1))
    .map((r) => `${r.place}:${r.application}`)
    .join(" ");
}

test("by keyboard: the score order, moves, ties, a number, reasons and undo", async ({ launch, work }) => {
  const { page, skoen, round } = await openAs("chair", launch, work);
  await settle(page, round);
  await openOrder(page);
  await expectAccessible(page);
  await page.getByRole("button", { name: texts.takeScores.da }).press("Enter");
  const order = () => stored(page, round);
  await expect.poll(order).toBe("1:IT-01 2:IT-02 3:IT-03 3:IT-05 5:IT-04");
  await expect(row(page, "IT-05")).toContainText(texts.tied.da);
  await expect(list(page).getByText(texts.against.da, { exact: true })).toHaveCount(0);

  await row(page, "IT-04").click();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(order).toBe("1:IT-01 2:IT-02 3:IT-04 4:IT-03 4:IT-05");
  await page.keyboard.press("t");
  await expect.poll(order).toBe("1:IT-01 2:IT-02 2:IT-04 4:IT-03 4:IT-05");
  await page.keyboard.press("t");
  await expect.poll(order).toBe("1:IT-01 2:IT-02 3:IT-04 4:IT-03 4:IT-05");
  await page.keyboard.press("g");
  await page.keyboard.type("1");
  await page.keyboard.press("Enter");
  await expect.poll(order).toBe("1:IT-04 2:IT-01 3:IT-02 4:IT-03 4:IT-05");
  await expect(row(page, "IT-04")).toHaveAttribute("aria-selected", "true");

  // It stands before others with a higher total.
  await expect(page.getByText("1 begrundelse mangler")).toBeVisible();
  await expect(row(page, "IT-04").getByText(texts.against.da, { exact: true })).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.type("Alle er enige: den haster.");
  await expect(row(page, "IT-04")).toContainText("Alle er enige: den haster.");
  await expect(page.getByText("1 begrundelse mangler")).toHaveCount(0);
  await expectAccessible(page);

  await row(page, "IT-04").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(order).toBe("1:IT-01 2:IT-02 3:IT-04 4:IT-03 4:IT-05");
  await page.keyboard.press("Control+y");
  await expect.poll(order).toBe("1:IT-04 2:IT-01 3:IT-02 4:IT-03 4:IT-05");
  // Not recommended ones stand below, with what the group wrote.
  await expect(page.getByRole("region", { name: "Indstilles ikke (4)" })).toContainText(
    "Gruppen finder IT-06 for svag.",
  );
  expect(skoen.problems).toEqual([]);
});

test("by mouse: a row is dragged to where it belongs @long", async ({ launch, work }) => {
  const { page, skoen, round } = await openAs("chair", launch, work);
  await settle(page, round);
  await openOrder(page);
  await page.getByRole("button", { name: texts.takeScores.da }).click();
  await expect.poll(() => stored(page, round)).toBe("1:IT-01 2:IT-02 3:IT-03 3:IT-05 5:IT-04");
  const target = await row(page, "IT-02").boundingBox();
  await row(page, "IT-04").hover();
  await page.mouse.down();
  await page.mouse.move((target?.x ?? 0) + 300, (target?.y ?? 0) + 20, { steps: 12 });
  await page.mouse.move((target?.x ?? 0) + 300, (target?.y ?? 0) + 3, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => stored(page, round)).toBe("1:IT-01 2:IT-04 3:IT-02 4:IT-03 4:IT-05");
  expect(skoen.problems).toEqual([]);
});

test("with nothing to order, what is not recommended is still read to its end", async ({ launch, work }) => {
  const { page, skoen, round } = await openAs("chair", launch, work);
  await page.setViewportSize({ width: 1100, height: 420 });
  await settle(page, round, {});
  await side(page, frameTexts.order.da).press("Enter");
  await expect(page.getByText(texts.empty.da)).toBeVisible();
  const last = page.getByRole("region", { name: "Indstilles ikke (9)" }).getByRole("button").last();
  await page.mouse.move(700, 300);
  await page.mouse.wheel(0, 5_000);
  await expect(last).toBeInViewport({ ratio: 1 });
  expect(skoen.problems).toEqual([]);
});
