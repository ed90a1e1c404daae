// Pictures of the checklist, the read-back, and what was signed.
import fs from "node:fs";
import path from "node:path";
import { exportTexts as texts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";
import { camera, type Camera } from "./camera.ts";
import { unlockInto } from "./round.ts";

const openExport = async ({ page }: Camera): Promise<void> => {
  await page
    .getByRole("navigation", { name: frameTexts.sideName.da })
    .getByRole("button", { name: frameTexts.export.da })
    .press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
};

test("a draft", async ({ launch, work }) => {
  const ready = await preparedHome("at work", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  await shots.step(() => unlockInto(shots.page, ready));
  await shots.scene("export-draft", () => openExport(shots));
  await shots.scene("export-plain", async () => {
    await shots.page.getByRole("radio", { name: texts.plainWay.da }).press("Space");
    await expect(shots.page.getByText(texts.plainWarning.da)).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});

test("a complete review", async ({ launch, work }) => {
  const ready = await preparedHome("done", work);
  const folder = path.join(work, "til sekretariatet");
  fs.mkdirSync(folder);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = shots;
  const passphrase = page.getByLabel(texts.passphrase.da, { exact: true });
  await shots.step(() => unlockInto(page, ready));
  await shots.scene("export-complete", () => openExport(shots));
  await shots.scene("export-read-back", async () => {
    await page.keyboard.press("v");
    await expect(page.locator("#sent-title")).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("export-error", async () => {
    await skoen.host.nextFolder(folder);
    await page.getByRole("checkbox", { name: texts.unchangedConflicts.da }).press("Space");
    await passphrase.fill("forkert sætning");
    await passphrase.press("Enter");
    await expect(page.getByText("vault.wrong-passphrase")).toBeVisible();
  });
  await shots.scene("export-result", async () => {
    await passphrase.fill(ready.passphrase);
    await passphrase.press("Enter");
    await expect(page.getByRole("heading", { name: texts.signedTitle.da.replace("{{sequence}}", "1") })).toBeVisible();
  });
  await shots.scene("export-unchanged", async () => {
    await page.reload();
    await page.getByRole("button", { name: "Fortsæt", exact: true }).press("Enter");
    await openExport(shots);
  });
  expect(shots.failures).toEqual([]);
});
