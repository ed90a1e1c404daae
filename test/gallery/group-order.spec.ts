// Pictures of a group's order and of its package before and after it is signed.
import fs from "node:fs";
import path from "node:path";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupExportTexts } from "../../shared/i18n/ui/group-export.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { settle } from "../e2e/group-settle.ts";
import { openAs } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { camera } from "./camera.ts";

test("order and package", async ({ launch, work }) => {
  const { skoen, page, round, passphrase } = await openAs("chair", launch, work);
  const shots = camera(skoen);
  await shots.scene("group-export-open", async () => {
    await side(page, frameTexts.groupExport.da).press("Enter");
    await expect(page.getByRole("heading", { name: "Indstillingspakke 1" })).toBeVisible();
  });
  await shots.scene("group-order-empty", async () => {
    await side(page, frameTexts.order.da).press("Enter");
    await expect(page.getByText(orderTexts.empty.da)).toBeVisible();
  });
  await shots.scene("group-order", async () => {
    await settle(page, round);
    await page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
    await expect(page.getByText("5 af 5 har en plads")).toBeVisible();
    await page.getByRole("row").last().click();
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("b");
    await page.keyboard.type("Gruppen er enig om, at den haster mest: udbuddet løber ud i august.");
    await page.getByRole("row").nth(2).focus();
  });
  await shots.scene("group-order-move", async () => {
    await page.keyboard.press("g");
    await expect(page.getByRole("dialog")).toBeVisible();
  });
  await shots.scene("group-export-ready", async () => {
    await page.keyboard.press("Escape");
    await side(page, frameTexts.groupExport.da).press("Enter");
    await page.getByText(groupExportTexts.final.da, { exact: true }).click();
  });
  await shots.scene("group-export-read", async () => {
    await page.locator("#main").focus();
    await page.keyboard.press("v");
    await expect(page.getByRole("listitem").first()).toBeVisible();
  });
  await shots.scene("group-export-signed", async () => {
    const out = path.join(work, "out");
    fs.mkdirSync(out);
    await page.getByText(groupExportTexts.confirm.da).click();
    await page.getByLabel("Adgangssætning", { exact: true }).fill(passphrase);
    await skoen.host.nextFolder(out);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Indstillingspakke 1 er underskrevet" })).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});
