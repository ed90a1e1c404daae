// Pictures of how a group's conflicts of interest are dealt with.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupConflictTexts as texts } from "../../shared/i18n/ui/group-conflicts.ts";
import { openAs } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { camera } from "./camera.ts";

test("conflicts of a group", async ({ launch, work }) => {
  const { skoen, page } = await openAs("chair", launch, work);
  const shots = camera(skoen);
  await shots.scene("group-conflicts-own", async () => {
    await side(page, frameTexts.conflicts.da).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
  await shots.scene("group-conflicts-declare", async () => {
    await page.keyboard.press("2");
    await expect(page.getByRole("dialog")).toBeVisible();
  });
  await shots.scene("group-conflicts-deputy", async () => {
    await page.getByRole("dialog").getByText("Medforfatter inden for 5 år").click();
    await page.getByRole("dialog").getByRole("textbox").fill("Fælles artikel i 2007");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: texts.defer.da })).toBeVisible();
  });
  await shots.scene("group-conflicts-rulings", async () => {
    await page.getByText("Afgørelser (1)").click();
    await page.getByRole("button", { name: new RegExp(`^${texts.clear.da}`, "u") }).press("Enter");
    await page.keyboard.type("Samarbejdet sluttede i 2003, og ansøgeren har siden skiftet felt.");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByText("Kan deltage, afgjort")).toBeVisible();
  });
  await shots.scene("group-conflicts-quorum", async () => {
    await page.getByText(texts.quorum.da).click();
    await expect(page.getByRole("grid", { name: texts.quorum.da })).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});
