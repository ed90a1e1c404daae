// Pictures of the screens of whoever leads a group.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { openAs } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { camera } from "./camera.ts";

test("the group before its meeting", async ({ launch, work }) => {
  const { skoen, page } = await openAs("chair", launch, work);
  const shots = camera(skoen);
  await shots.scene("matrix", async () => {
    await side(page, frameTexts.matrix.da).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
    await page.getByRole("grid").locator('[data-cell][tabindex="0"]').focus();
  });
  await shots.scene("matrix-deviation", async () => {
    await page.keyboard.press("c");
  });
  await shots.scene("matrix-agreement", async () => {
    await page.getByRole("radio", { name: "Enighed" }).check({ force: true });
  });
  await shots.scene("meeting", async () => {
    await page.keyboard.press("m");
    await expect(page.getByRole("radiogroup")).toBeVisible();
    await page.keyboard.press("PageDown");
    await page.keyboard.press("3");
    await expect(page.getByText(/^Gemt/u)).toBeVisible();
  });
  await shots.scene("meeting-outcome", async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press("PageDown");
    await page.getByText("Indstilles ikke", { exact: true }).click();
    await page.getByRole("button", { name: "Begynd med medlemmernes tekster" }).click();
    await page.getByRole("button", { name: "Vis ændringer" }).click();
  });
  await shots.scene("meeting-minutes", async () => {
    const minutes = page.getByRole("button", { name: "Sæt ind, hvad der er sket" });
    for (let i = 0; i < 12 && !(await minutes.isVisible()); i++) await page.keyboard.press("Alt+ArrowDown");
    await expect(minutes).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});
