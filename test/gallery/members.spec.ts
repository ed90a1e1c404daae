// Pictures of the members' packages: who has sent what, and the report of many at once.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { inboxHome, openHome } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { camera } from "./camera.ts";

test("reviews coming in", async ({ launch, work }) => {
  const { skoen, page, ...files } = await openHome(inboxHome(), "inbox", launch, work);
  const shots = camera(skoen);
  const { draft, finished, twice, forks, foreign, noPackage } = files;
  await shots.scene("members-missing", async () => {
    await side(page, frameTexts.members.da).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
  await shots.scene("import-many", async () => {
    await skoen.host.drop([draft, finished, twice, ...forks, foreign, noPackage], { x: 600, y: 400 });
    await expect(page.getByRole("heading", { name: "7 filer" })).toBeVisible();
  });
  await shots.scene("import-report", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { name: "7 pakker læst" })).toBeVisible();
  });
  await shots.scene("members", async () => {
    await page.getByRole("button", { name: "Til vurderingerne" }).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
  await shots.scene("members-fork", async () => {
    await page.getByRole("row").filter({ hasText: "Carla Ekspert" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").getByRole("table").first()).toBeVisible();
    await page.getByRole("dialog").getByRole("textbox").fill("Carla bekræfter, at det er den rigtige.");
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("members-exclude", async () => {
    await page.getByRole("button", { name: "Handlinger for Bo Ekspert" }).press("Enter");
    await page.getByRole("menuitem").first().press("Enter");
    await page.getByRole("dialog").getByRole("textbox").fill("Trådt ud af gruppen den 2. april.");
  });
  expect(shots.failures).toEqual([]);
});
