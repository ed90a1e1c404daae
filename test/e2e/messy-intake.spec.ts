// A spreadsheet as an office has it (issue 4 item 6): a title above the names of the columns, names of its own, the amounts beside the
// projects, dates as people write them. What is not understood is said where it stands and put right there.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { builderTexts as facts } from "../../shared/i18n/ui/builder.ts";
import { intakeTexts as texts } from "../../shared/i18n/ui/builder-intake.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { preparationTexts as preparation } from "../../shared/i18n/ui/preparation.ts";
import type { BuildHome } from "./build-home.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const made = (work: string): BuildHome =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "build-home.ts"), path.join(work, "made")], {
      encoding: "utf8",
    }),
  ) as BuildHome;

test("an office's own spreadsheet: its columns are told, and nothing has to be typed again @long", async ({
  launch,
  work,
}) => {
  const ready = made(work);
  const { page, host, problems } = await launch({ now: "2009-03-06T08:00:00Z", home: ready.home });
  page.setDefaultTimeout(20_000);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  await press(preparation.newRoundMenu.da);
  await page.getByRole("radio", { name: preparation.sideDk.da }).press("Space");
  await page.getByLabel(preparation.roundTitle.da).fill("IT-runde 2009");
  await press(preparation.begin.da);
  await press(preparation.toFacts.da);
  const years = page.getByLabel(facts.years.da, { exact: true });
  await years.fill("2009-2010");
  await years.press("Tab");
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(preparation.toIntake.da);

  const file = path.join(work, "udtraek.csv");
  fs.writeFileSync(
    file,
    [
      "Region Midtjylland: indkomne ansøgninger;;;;;;",
      "Udtræk pr. 2. marts 2009;;;;;;",
      ";;;;;;",
      "Løbenr.;Sag;Projekttitel;Projektstart;Projektslut;Ansøgt beløb RM 2009 (DKK);Bemærkninger",
      "1;J-1/09;Hjertejournalen;1. august 2009;31/12 2010;700.000,00;ok",
      "2;J-2/09;Én indgang;01-09-2009;31. august 2010;450000;",
    ].join("\n"),
  );
  await expect(page.getByText(texts.nothingYet.da)).toBeVisible();
  await host.drop([file], { x: 600, y: 400 });
  // The one column it cannot do without is not known: said at the head of the table, and found with F8.
  const head = page.getByRole("columnheader", { name: /Række/u });
  await expect(head).toContainText("Kolonnen journalnummer / journal number / 申请编号 mangler");
  await page.keyboard.press("F8");
  await press(texts.nextFault.da);
  await expect(page.locator('[data-at="4 0"]')).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Brug kolonnen Sag som").selectOption("journalnummer");
  await expect(head).not.toContainText("mangler");
  await expect(page.getByText(texts.noErrors.da)).toBeVisible();
  await expect(page.getByText("2 nye, 0 kendte")).toBeVisible();
  // The two that nobody reads stay as they are, and say so.
  await expect(page.getByText(texts.columnUnread.da)).toHaveCount(2);
  await page.getByText(texts.budget.da, { exact: true }).click();
  await expect(page.getByText(texts.amountsInside.da)).toBeVisible();
  await page.getByText(texts.applications.da, { exact: true }).last().click();
  // A row that is added is where one goes on.
  await press(texts.addRow.da);
  await expect(page.locator('[data-at="7 0"]')).toBeFocused();
  await page.getByRole("button", { name: "Udelad række 7" }).press("Enter");
  await press(texts.accept.da);
  await expect(page.getByRole("heading", { level: 1, name: preparation.title.da })).toBeVisible();
  await expect(page.getByText("2 ansøgninger, 0 bilag")).toBeVisible();
  await press(preparation.toIntake.da);
  await press(texts.editHere.da);
  await page.getByText(texts.budget.da, { exact: true }).click();
  await expect(page.getByRole("row").filter({ hasText: "J-1/09" })).toContainText("700000");
  expect(problems).toEqual([]);
});
