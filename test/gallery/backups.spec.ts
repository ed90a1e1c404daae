// Pictures of the local backups: at work, before going back, after it, and before unlocking a database that cannot be opened.
import fs from "node:fs";
import path from "node:path";
import { backupsTexts as texts } from "../../shared/i18n/ui/backups.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { assessmentHome, changeOf, unlock } from "../e2e/assessment-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { camera, command } from "./camera.ts";

test("local backups", async ({ launch, work }) => {
  test.setTimeout(300_000);
  const ready = assessmentHome();
  const home = path.join(work, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ home });
  const { page } = skoen;
  const shots = camera(skoen);
  await unlock(page, ready.passphrase);
  const [first, second] = ready.applications;
  const declare = (id: string | undefined) =>
    changeOf(page, ready.round, id ?? "", { field: "conflict", answer: "none", kind: null, reason: "" });
  await declare(first?.id);
  await call(page, "service", "backups.make", {});
  await declare(second?.id);
  await call(page, "service", "reviews.export", {
    round: ready.round,
    folder: path.join(work, "ud"),
    confirmConflicts: true,
    allowIncomplete: true,
    recipients: "plain",
  });
  await shots.scene("backups", async () => {
    await command(page, "app.backups");
    await expect(page.locator("tr[data-kind=manual]")).toHaveCount(1);
  });
  await shots.scene("backups-restore", async () => {
    await page.locator("tr[data-kind=manual]").getByRole("button").press("Enter");
    await expect(page.getByRole("alertdialog")).toBeVisible();
  });
  await shots.scene("backups-restored", async () => {
    await page.getByRole("alertdialog").getByLabel(texts.passphrase.da, { exact: true }).fill(ready.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog").getByText(texts.sentSince.da)).toBeVisible();
  });
  await shots.step(async () => {
    await skoen.quit();
    const file = path.join(home, "skoen.db");
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file, bytes.fill(0x5a, 0, 4096));
    await skoen.start();
  });
  const damaged = camera(skoen);
  await damaged.scene("unlock-damaged", async () => {
    await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
    await skoen.page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
    await skoen.page.keyboard.press("Enter");
    await expect(skoen.page.getByRole("alert")).toContainText("store.damaged");
  });
  await damaged.scene("backups-locked", async () => {
    await skoen.page.getByRole("button", { name: texts.command.da }).press("Enter");
    await skoen.page.getByLabel(texts.passphrase.da, { exact: true }).press("Enter");
    await expect(skoen.page.locator("tr[data-kind=restore]").first()).toBeVisible();
  });
  expect([...shots.failures, ...damaged.failures]).toEqual([]);
});
