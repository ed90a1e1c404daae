// The evaluation across rounds (issue 4 item 9): figures from the sample round's prioritisation, opened to their projects; goals ticked,
// noted, undone; copied and made into a paper.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { evaluationTexts as paper } from "../../shared/i18n/reports/evaluation.ts";
import { evaluationUiTexts as texts } from "../../shared/i18n/ui/evaluation.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { openOffice } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

async function openEvaluation(page: Page): Promise<void> {
  await side(page, frameTexts.evaluation.da).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
}
const aside = (page: Page) => page.getByRole("complementary");

test("worked example 1 as the programme sees it: every figure opens to the projects behind it", async ({
  launch,
  work,
}) => {
  const { page, skoen } = await openOffice("office", launch, work);
  await openEvaluation(page);
  await expect(page.getByText("1 runde er endnu ikke aftalt af begge kontorer")).toBeVisible();
  // Four projects, all beginning in 2009, inside the two to four that were expected; none in the years after.
  const years = page.locator("section").filter({ has: page.getByRole("heading", { name: paper.projectsTitle.da }) });
  await expect(years.getByRole("row").filter({ hasText: "2009" })).toContainText("42–4som forventet");
  await expect(years.getByRole("row").filter({ hasText: "2010" })).toContainText("04–6under det forventede");
  // Region Midtjylland uses 2,40 of the 2,50 of 2009, as the ledger of the joint list says.
  await page.getByRole("button", { name: /^2,40 af 2,50 · Region Midtjylland 2009/u }).press("Enter");
  await expect(aside(page).getByRole("heading", { level: 2 })).toHaveText("Region Midtjylland 2009");
  await expect(aside(page).getByRole("listitem")).toHaveCount(4);
  await expectAccessible(page);
  await page.getByRole("button", { name: /^4 · Projekter med start i 2009/u }).press("Enter");
  await expect(aside(page)).toContainText("1-30-72-101-09");
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: goals ticked and noted, undone and redone; kept after a restart; copied, and a paper made", async ({
  launch,
  work,
}) => {
  const { page, round, skoen, passphrase } = await openOffice("office", launch, work);
  await openEvaluation(page);
  await page.getByRole("button", { name: /^4 · Ikke knyttet til et mål/u }).press("Enter");
  await aside(page)
    .getByRole("button", { name: /1-30-72-101-09/u })
    .press("Enter");
  const box = (n: number) => aside(page).getByRole("checkbox", { name: new RegExp(`^${n}\\.`, "u") });
  // Nothing is chosen before the office has chosen it.
  for (const n of [1, 2, 3, 4, 5]) await expect(box(n)).not.toBeChecked();
  // What is changed before the last is saved is one step with it.
  await box(4).press("Space");
  await expect(page.getByRole("button", { name: /^1 · Mål 4/u })).toBeVisible();
  await box(5).press("Space");
  await expect(page.getByRole("button", { name: /^1 · Mål 5/u })).toBeVisible();
  await aside(page).getByLabel(texts.note.da).fill("Samarbejdsaftale med 复旦大学");
  await expect(page.getByRole("button", { name: /^1 · Mål 4/u })).toBeVisible();
  await aside(page).getByRole("button", { name: texts.undo.da }).press("Enter");
  await expect(aside(page).getByLabel(texts.note.da)).toHaveValue("");
  await aside(page).getByRole("button", { name: texts.undo.da }).press("Enter");
  await expect(box(5)).not.toBeChecked();
  await expect(box(4)).toBeChecked();
  for (let i = 0; i < 2; i++) await aside(page).getByRole("button", { name: texts.redo.da }).press("Enter");
  await expect(box(5)).toBeChecked();
  await expect(aside(page).getByLabel(texts.note.da)).toHaveValue("Samarbejdsaftale med 复旦大学");
  await expect(page.getByRole("button", { name: /^3 · Ikke knyttet til et mål/u })).toBeVisible();
  await expectAccessible(page);

  await skoen.host.nextFolder(work);
  await page.getByRole("button", { name: texts.paper.da }).press("Enter");
  await page.getByRole("menuitem", { name: "PDF" }).press("Enter");
  await expect(page.getByText("1 fil er lavet.")).toBeVisible({ timeout: 60_000 });
  expect(fs.readFileSync(path.join(work, "evaluering.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  expect(fs.existsSync(path.join(work, "evaluering.html"))).toBe(false);
  await page.getByRole("button", { name: texts.copy.da }).press("Enter");
  await expect(page.getByText(texts.copied.da)).toBeVisible();

  await skoen.relaunch();
  const again = skoen.page;
  await again.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(passphrase);
  await again.keyboard.press("Enter");
  await expect(again.getByRole("heading", { level: 1, name: startTexts.rounds.da })).toBeVisible();
  await again.getByRole("button", { name: texts.open.da }).press("Enter");
  await expect(again.getByRole("button", { name: /^1 · Mål 5/u })).toBeVisible();
  const { projects } = (await call(again, "service", "evaluation.show", {})) as {
    projects: { journalNumber: string; mark: { goals: string[]; note: string } }[];
  };
  expect(projects.find((p) => p.journalNumber === "1-30-72-101-09")?.mark).toEqual({
    goals: ["4", "5"],
    note: "Samarbejdsaftale med 复旦大学",
  });
  const { entries } = (await call(again, "service", "rounds.journal", { round })) as { entries: { action: string }[] };
  expect(entries.filter((e) => e.action === "evaluation.mark")).toHaveLength(3);
});
