// The way into the round of a prepared home, in Danish.
import type { Page } from "@playwright/test";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { expect } from "../e2e/support/fixtures.ts";
import type { PreparedHome } from "../e2e/support/practice-home.ts";

export async function unlockInto(page: Page, { passphrase }: PreparedHome): Promise<void> {
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: startTexts.go.da, exact: true }).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
}
