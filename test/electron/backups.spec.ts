// The native menu leads to the local backups, at work and before unlocking, in the language of the moment.
import fs from "node:fs";
import path from "node:path";
import { backupsTexts as texts } from "../../shared/i18n/ui/backups.ts";
import { unlock } from "../e2e/assessment-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";

test("File, Restore from a local backup: at work, and before unlocking", async ({ launch, work }) => {
  test.setTimeout(120_000);
  const { home, passphrase } = await preparedHome("fresh", work);
  const skoen = await launch({ home });
  const { page } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  const label = (): Promise<string | undefined> | undefined =>
    skoen.electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("app.backups")?.label);
  const click = (): Promise<void> | undefined =>
    skoen.electron?.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("app.backups")?.click());
  await expect.poll(label).toBe(texts.command.da);
  await click();
  await expect(heading).toHaveText(texts.title.da);
  await page.getByRole("button", { name: "Tilbage" }).press("Enter");
  await unlock(page, passphrase);
  // The first backup comes by itself.
  const folder = path.join(home, "backups");
  await expect
    .poll(() => fs.readdirSync(folder).filter((n) => n.endsWith("automatic.db")).length, { timeout: 40_000 })
    .toBe(1);
  await click();
  await expect(heading).toHaveText(texts.title.da);
  await expect(page.locator("tr[data-kind=automatic]")).toHaveCount(1);
});
