// The joint meeting's order (issue 4 item 8): rows dragged, stepped and sent to a place, each with its reason; ties at the line; undo; the
// funding line in view wherever one is.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { jointUiTexts as texts } from "../../shared/i18n/ui/joint.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { side } from "./overview-start.ts";
import { grid, listed, openJoint, openRanked, projectRow } from "./ranked-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 180_000 });

const M = (n: number): string => `M-${String(n).padStart(2, "0")}`;
/** "6f 7r …": number and first letter of the outcome, in the order shown. */
const shown = async (page: Page): Promise<string> =>
  (await listed(page)).map((r) => `${Number(r.number.slice(2))}${r.outcome[0]}`).join(" ");
const places = async (page: Page): Promise<string[]> => (await listed(page)).map((r) => r.place);
const dialogOf = (page: Page, n: number) =>
  page.getByRole("dialog", { name: translate(texts.meetingTitle, "da", { number: M(n) }) });

async function decide(page: Page, n: number, reason: string): Promise<void> {
  const dialog = dialogOf(page, n);
  const confirm = dialog.getByRole("button", { name: texts.confirm.da });
  // Without a reason nothing counts.
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(texts.reason.da).fill(reason);
  await confirm.press("Enter");
  await expect(dialog).toHaveCount(0);
}
const BEFORE = "1f 2f 3f 4f 5f 6f 7r 8r 9r 10r 11r 12r";

test("dragged: the list shows what it gives while the reason is written; decided, undone, and again", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openRanked("meeting", launch, work);
  await page.setViewportSize({ width: 1360, height: 1400 });
  await expect.poll(() => shown(page)).toBe(BEFORE);
  // The eighth to before the third: its upper edge.
  await projectRow(page, M(8)).dragTo(projectRow(page, M(3)), { targetPosition: { x: 200, y: 4 } });
  const after = "1f 2f 8f 3f 4f 5f 6r 7r 9r 10r 11r 12r";
  await expect.poll(() => shown(page)).toBe(after);
  await expect(dialogOf(page, 8).getByLabel(/^Plads/u)).toHaveValue("3");
  await expectAccessible(page);
  // Let go again: nothing was moved.
  await page.keyboard.press("Escape");
  await expect.poll(() => shown(page)).toBe(BEFORE);
  expect(await call(page, "service", "joint.decisions", { round })).toEqual({ decisions: [] });

  await projectRow(page, M(8)).dragTo(projectRow(page, M(3)), { targetPosition: { x: 200, y: 4 } });
  await decide(page, 8, "Stærkere samarbejde end antaget.");
  await expect.poll(() => shown(page)).toBe(after);
  await expect(projectRow(page, M(8))).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(projectRow(page, M(8))).toContainText("Flyttet på mødet: Stærkere samarbejde end antaget.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+z");
  await expect.poll(() => shown(page)).toBe(BEFORE);
  await page.keyboard.press("Control+y");
  await expect.poll(() => shown(page)).toBe(after);
  // From elsewhere back again, the latest decision can still be taken back.
  await side(page, frameTexts.status.da).press("Enter");
  await expect(grid(page)).toHaveCount(0);
  await openJoint(page);
  await expect.poll(() => shown(page)).toBe(after);
  await grid(page).locator('tr[tabindex="0"]').focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => shown(page)).toBe(BEFORE);
  expect(skoen.problems).toEqual([]);
});

test("dropped on the middle of a row it stands equal with it; a tie across the line waits for the meeting or a lot", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openRanked("meeting", launch, work);
  await page.setViewportSize({ width: 1360, height: 1400 });
  await projectRow(page, M(7)).dragTo(projectRow(page, M(6)));
  await expect(dialogOf(page, 7).getByRole("checkbox", { name: texts.besideThere.da })).toBeChecked();
  await decide(page, 7, "Mødet kan ikke skille dem.");
  await expect.poll(() => shown(page)).toBe("1f 2f 3f 4f 5f 6o 7o 8o 9o 10o 11o 12o");
  expect((await places(page)).slice(4, 9)).toEqual(["5", "6", "6", "8", "9"]);
  await expect(page.getByRole("button", { name: texts.lot.da })).toBeVisible();
  // Drawn at the meeting, entered here.
  await page.getByRole("button", { name: texts.lot.da }).press("Enter");
  const lot = page.getByRole("dialog", { name: translate(texts.lotTitle, "da", { place: 6 }) });
  for (const [i, n] of [7, 6].entries()) {
    await lot.getByRole("button", { name: translate(texts.lotPlace, "da", { n: i + 1 }) }).press("Enter");
    await page.getByRole("menuitem", { name: M(n) }).press("Enter");
  }
  await lot.getByLabel(texts.reason.da).fill("Trukket af formanden i overværelse af begge kontorer.");
  await lot.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect.poll(() => shown(page)).toBe("1f 2f 3f 4f 5f 6r 7f 8r 9r 10r 11r 12r");
  expect(skoen.problems).toEqual([]);
});

test("by keyboard the same: a step out of a tie and past a row, to a place as a number, beside another; the line stays in view", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openRanked("meeting", launch, work);
  await page.setViewportSize({ width: 1360, height: 560 });
  await projectRow(page, M(1)).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  const line = grid(page).locator('tr[data-kind="line"]');
  await expect(line).toBeInViewport({ ratio: 1 });
  const current = grid(page).locator('tr[tabindex="0"]');
  await expect(current).toBeFocused();
  const head = await grid(page).locator("thead").boundingBox();
  const pinned = await line.boundingBox();
  expect(Math.abs((pinned?.y ?? 0) - ((head?.y ?? 0) + (head?.height ?? 0)))).toBeLessThan(2);
  await page.keyboard.press("Home");
  await expect(projectRow(page, M(1))).toBeFocused();
  await expect(line).toBeInViewport({ ratio: 1 });

  await projectRow(page, M(2)).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await decide(page, 2, "Drøftet.");
  await expect.poll(async () => (await shown(page)).slice(0, 8)).toBe("2f 1f 3f");
  await expect(projectRow(page, M(2))).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.keyboard.press("g");
  const dialog = dialogOf(page, 2);
  await dialog.getByLabel(/^Plads/u).fill("13");
  await dialog.getByLabel(texts.reason.da).fill("Prøver.");
  await expect(dialog.getByRole("button", { name: texts.confirm.da })).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(/^Plads/u).fill("3");
  await dialog.getByText(texts.besideThere.da).click();
  await dialog.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect.poll(async () => (await places(page)).slice(0, 4)).toEqual(["1", "2", "3", "3"]);
  expect((await listed(page)).slice(0, 4).map((r) => r.number)).toEqual([M(1), M(3), M(2), M(4)]);
  await expect(projectRow(page, M(2))).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await decide(page, 2, "Alligevel bedre end fire.");
  await expect.poll(async () => (await places(page)).slice(0, 4)).toEqual(["1", "2", "3", "4"]);
  expect((await listed(page)).slice(0, 4).map((r) => r.number)).toEqual([M(1), M(3), M(2), M(4)]);
  expect(skoen.problems).toEqual([]);
});
