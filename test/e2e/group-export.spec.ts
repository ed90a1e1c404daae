// The group's consolidated package (issue 4 item 5): gaps lead to where they are put right; a draft for the group; then the final one, read
// through and confirmed.
import fs from "node:fs";
import path from "node:path";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupExportTexts as texts } from "../../shared/i18n/ui/group-export.ts";
import { groupReadBack } from "../../shared/i18n/ui/group-read-back.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { settle } from "./group-settle.ts";
import { openAs } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

test("gaps lead to where they are put right, and a draft may go before they are @long", async ({ launch, work }) => {
  const { page, skoen, round, passphrase } = await openAs("chair", launch, work);
  const out = path.join(work, "out");
  fs.mkdirSync(out);
  await side(page, frameTexts.groupExport.da).press("Enter");
  await expect(page.getByRole("heading", { name: "Indstillingspakke 1" })).toBeVisible();
  // Nothing is settled: the first thing missing is the chair's own declaration.
  await expect(page.getByRole("heading", { name: "Din egen erklæring mangler i 1 ansøgning" })).toBeVisible();
  await expectAccessible(page);
  await page.locator("#main").focus();
  await page.keyboard.press("F8");
  await expect(page.getByRole("heading", { name: "Habilitet", level: 1 })).toBeVisible();
  await page.keyboard.press("Alt+ArrowLeft");

  // A draft may go at once, and says so.
  await page.getByText(texts.final.da, { exact: true }).click();
  await expect(page.getByText(texts.finalNotYet.da).last()).toBeVisible();
  await page.getByText(texts.draft.da, { exact: true }).click();
  await expect(page.getByText("Ekspert 2 (energi og byggeri)")).toBeVisible();
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill("en forkert sætning");
  await skoen.host.nextFolder(out);
  await page.keyboard.press("Enter");
  await expect(page.getByText("(vault.wrong-passphrase)")).toBeVisible();
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Indstillingspakke 1 er underskrevet" })).toBeFocused();
  expect(fs.readdirSync(out).filter((f) => f.endsWith("-001.skoen"))).toHaveLength(1);
  await expectAccessible(page);
  await page.getByRole("button", { name: exportTexts.signAgain.da }).press("Enter");
  await expect(page.getByText(/^Intet er ændret, siden du underskrev nr\. 1 \(kladde\)/u)).toBeVisible();
  await call(page, "service", "group.setMinutes", { round, minutes: "Mødet begyndte kl. 10." });
  await expect(page.getByText(/^Ændret siden nr\. 1 \(kladde/u)).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("read through, confirmed and signed", async ({ launch, work }) => {
  const { page, skoen, round, passphrase } = await openAs("chair", launch, work);
  const out = path.join(work, "out");
  fs.mkdirSync(out);
  await settle(page, round);
  await side(page, frameTexts.groupExport.da).press("Enter");
  await expect(page.getByRole("heading", { name: "5 pladser i rækkefølgen mangler" })).toBeVisible();
  await page.locator("#main").focus();
  await page.keyboard.press("F8");
  await page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
  await expect(page.getByText("5 af 5 har en plads")).toBeVisible();
  await side(page, frameTexts.groupExport.da).press("Enter");
  await expect(page.getByText(texts.ready.da)).toBeVisible();

  await page.locator("#main").focus();
  await page.keyboard.press("v");
  await expect(page.getByRole("heading", { name: groupReadBack.title.da })).toBeFocused();
  await expect(page.getByRole("listitem").filter({ hasText: "1-30-72-105-09" })).toContainText("delt 3");
  await expect(page.getByText("Gruppen finder IT-06 for svag.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByText(texts.final.da, { exact: true }).click();
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(passphrase);
  await expect(page.getByText(texts.whyTick.da)).toBeVisible();
  await page.getByText(texts.confirm.da).click();
  await skoen.host.nextFolder(out);
  await page.getByRole("button", { name: exportTexts.sign.da }).press("Enter");
  await expect(page.getByRole("heading", { name: "Indstillingspakke 1 er underskrevet" })).toBeFocused();
  await page.getByRole("button", { name: exportTexts.signAgain.da }).press("Enter");
  await expect(page.getByText(/^Intet er ændret, siden du underskrev nr\. 1 \(endelig\)/u)).toBeVisible();
  expect(skoen.problems).toEqual([]);
});
