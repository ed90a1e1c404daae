// Pictures of the secretariat's inbox and status board.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { overviewTexts } from "../../shared/i18n/ui/overview.ts";
import { statusTexts } from "../../shared/i18n/ui/status-board.ts";
import { openInboxOffice } from "../e2e/office-start.ts";
import { side } from "../e2e/overview-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { camera } from "./camera.ts";

test("the office when forty packages have come", async ({ launch, work }) => {
  const { skoen, page, forty, lists } = await openInboxOffice(launch, work);
  const shots = camera(skoen);
  const waits = page.locator('section[data-part="waits"]');
  await shots.scene("office-start", () =>
    expect(page.getByRole("heading", { name: overviewTexts.officeTitle.da })).toBeVisible(),
  );
  await side(page, frameTexts.inbox.da).press("Enter");
  await shots.scene("inbox-empty", () => expect(page.getByRole("heading", { level: 1 })).toBeVisible());
  await skoen.host.drop([...forty, ...lists], { x: 700, y: 500 });
  await expect(page.getByRole("heading", { level: 1, name: /filer$/u })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await shots.scene("inbox-report", () => expect(waits).toBeVisible({ timeout: 60_000 }));
  await page.getByRole("button", { name: "Til indbakken" }).press("Enter");
  await shots.scene("inbox", () => expect(waits).toContainText("plads"));
  await shots.scene("inbox-fork", async () => {
    await page.keyboard.press("F8");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toContainText("Kontrolsum");
  });
  await page.keyboard.press("Escape");
  await shots.scene("status", async () => {
    await side(page, frameTexts.status.da).press("Enter");
    await expect(page.getByRole("grid")).toContainText("Carla");
  });
  await shots.scene("status-revoke", async () => {
    await page.getByRole("button", { name: "Mere om Bo Ekspert" }).press("Enter");
    await page.getByRole("menuitem").press("Enter");
    await expect(page.getByRole("alertdialog")).toBeVisible();
  });
  await page.keyboard.press("Escape");
  await shots.scene("status-applications", () =>
    page.getByRole("radio", { name: statusTexts.applications.da }).check({ force: true }),
  );
  expect(shots.failures).toEqual([]);
});
