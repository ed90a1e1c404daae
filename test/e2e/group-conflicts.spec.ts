// Conflicts of interest of a group (issue 4 item 2; domain.md § 4): the chair's own answers on one page, rulings with reasons, the deputy.
import type { Page } from "@playwright/test";
import { conflictKinds, conflictTexts } from "../../shared/i18n/ui/conflict.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupConflictTexts as texts } from "../../shared/i18n/ui/group-conflicts.ts";
import { openAs } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

const open = (page: Page) => side(page, frameTexts.conflicts.da).press("Enter");
const row = (page: Page, number: string) => page.getByRole("row").filter({ hasText: number });

test("the chair's own answers by keyboard; a conflict goes to the deputy, and comes back", async ({ launch, work }) => {
  const { page, skoen, round } = await openAs("chair", launch, work);
  await open(page);
  await expect(page.getByRole("radio", { name: "Dine egne (8 af 9)" })).toBeChecked();
  // The one that is missing is where one begins, and nothing is chosen in it.
  await expect(row(page, "1-30-72-109-09")).toBeFocused();
  await expect(row(page, "1-30-72-109-09").getByRole("radio", { checked: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: "Dine egne (9 af 9)" })).toBeAttached();
  await expect(row(page, "1-30-72-109-09").getByRole("radio", { name: texts.none.da })).toBeChecked();

  // Asked for what it is about before it counts.
  await page.keyboard.press("2");
  const dialog = page.getByRole("dialog", { name: "Din habilitet i 1-30-72-109-09" });
  await expect(dialog.getByRole("radio", { name: /^Muligvis/u })).toBeChecked();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(dialog.getByText(conflictTexts.chooseKind.da)).toBeVisible();
  await dialog.getByText(conflictKinds["co-author"].da).click();
  await dialog.getByLabel(conflictTexts.reason.da).fill("Fælles artikel i 2007");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toBeHidden();
  await expect(row(page, "1-30-72-109-09")).toContainText(texts.toDeputy.da);
  await page.getByRole("button", { name: texts.defer.da }).press("Enter");
  await expect(row(page, "1-30-72-109-09")).toContainText(texts.deferred.da);
  const deferred = async () =>
    ((await call(page, "service", "group.draft", { round })) as { document: { deferred: string[] } }).document.deferred;
  expect(await deferred()).toEqual(["IT-09"]);
  await page.getByRole("button", { name: "Fortryd" }).press("Enter");
  await expect.poll(deferred).toEqual([]);
  expect(skoen.problems).toEqual([]);
});

test("a possible conflict is ruled on with a reason, and ruled on again @long", async ({ launch, work }) => {
  const { page, skoen } = await openAs("chair", launch, work);
  await open(page);
  await page.getByText("Afgørelser (1)").click();
  const due = page.getByRole("listitem").filter({ hasText: "1-30-72-102-09" });
  await expect(due).toBeVisible();
  await expectAccessible(page);
  await due.getByRole("button", { name: new RegExp(`^${texts.clear.da}`, "u") }).press("Enter");
  await page.keyboard.type("Samarbejdet sluttede i 2003.");
  await page.keyboard.press("Control+Enter");
  await expect(due).toContainText("Kan deltage, afgjort 20. maj 2009");
  await expect(due).toContainText("Samarbejdet sluttede i 2003.");
  await due.getByRole("button", { name: new RegExp(`^${texts.ruleOut.da}`, "u") }).press("Enter");
  await page.keyboard.type("Nye oplysninger.");
  await page.keyboard.press("Control+Enter");
  await expect(due).toContainText("Skal vige, afgjort 20. maj 2009");
  await due.getByText(texts.earlier.da).click();
  await expect(due).toContainText("Samarbejdet sluttede i 2003.");

  await page.getByText(texts.quorum.da).click();
  await expect(page.getByRole("grid", { name: texts.quorum.da })).toBeVisible();
  await expect(page.getByRole("row").nth(1)).toContainText("Mangler 1");
  await expectAccessible(page);
  expect(skoen.problems).toEqual([]);
});
