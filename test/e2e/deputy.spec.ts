// A case the chair may not settle (domain.md § 4; issue 4 item 2): he leaves it to the deputy and passes the reviews on as files; the deputy
// declares himself, rules, settles and signs; the draft comes back to the chair, both final packages go to the office.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import type { Consolidation } from "../../shared/domain/group.ts";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { reportTexts } from "../../shared/i18n/ui/import-report.ts";
import { groupConflictTexts as conflicts } from "../../shared/i18n/ui/group-conflicts.ts";
import { groupExportTexts as texts } from "../../shared/i18n/ui/group-export.ts";
import { deputyHomes, openHome } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

test.describe.configure({ timeout: 120_000 });

const caseRow = (page: Page) => page.getByRole("row").filter({ hasText: "j-3/09" });
const folderIn = (work: string, name: string): string => {
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  return folder;
};
const filesIn = (folder: string): string[] => fs.readdirSync(folder).map((f) => path.join(folder, f));

/** Takes files in by the report of many, and reads what it says. */
async function takeIn(page: Page, skoen: Skoen, files: readonly string[]): Promise<void> {
  await skoen.host.openFiles([...files]);
  await expect(page.getByRole("heading", { name: `${files.length} filer` })).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: `${files.length} pakker læst` })).toBeVisible();
}

async function sign(
  page: Page,
  skoen: Skoen,
  passphrase: string,
  folder: string,
  what: "draft" | "final",
): Promise<void> {
  await side(page, frameTexts.groupExport.da).press("Enter");
  await page.getByText(texts[what].da, { exact: true }).click();
  const word = page.getByLabel(exportTexts.passphrase.da, { exact: true });
  await word.fill(passphrase);
  if (what === "final") await page.getByText(texts.confirm.da).click();
  await skoen.host.nextFolder(folder);
  await word.press("Enter");
  await expect(page.getByRole("heading", { name: /^Indstillingspakke \d+ er underskrevet$/u })).toBeFocused();
  await page.getByRole("button", { name: exportTexts.signAgain.da }).press("Enter");
}

test("passed on, settled by the deputy, and both packages with the office @long", async ({ launch, work }) => {
  const homes = deputyHomes();
  const [passed, drafts, lists] = ["passed", "drafts", "lists"].map((name) => folderIn(work, name)) as [
    string,
    string,
    string,
  ];

  const chair = await openHome(homes.chair, "chair", launch, work);
  await side(chair.page, frameTexts.conflicts.da).press("Enter");
  await chair.page.getByText(/^Dine egne/u).click();
  await expect(caseRow(chair.page)).toContainText(conflicts.toDeputy.da);
  await chair.page.getByRole("button", { name: conflicts.defer.da }).press("Enter");
  await expect(caseRow(chair.page)).toContainText(conflicts.deferred.da);
  await expectAccessible(chair.page);
  await chair.skoen.host.nextFolder(passed);
  await chair.page.getByRole("button", { name: conflicts.passOn.da }).press("Enter");
  await expect(chair.page.getByText("3 vurderinger er gemt til stedfortræderen")).toBeVisible();
  expect(filesIn(passed)).toHaveLength(3);

  const deputy = await openHome(homes.deputy, "deputy", launch, work);
  await takeIn(deputy.page, deputy.skoen, filesIn(passed));
  await deputy.page.getByRole("button", { name: reportTexts.toMembers.da }).press("Enter");
  await side(deputy.page, frameTexts.conflicts.da).press("Enter");
  await deputy.page.getByText(/^Dine egne/u).click();
  // Nothing of the case is open before he has declared himself.
  const { rulingsDue } = (await call(deputy.page, "service", "group.status", { round: homes.deputy.round })) as {
    rulingsDue: object[];
  };
  expect(rulingsDue).toEqual([]);
  await caseRow(deputy.page).focus();
  await deputy.page.keyboard.press("1");
  await expect(caseRow(deputy.page).getByRole("radio", { name: conflicts.none.da })).toBeChecked();
  await deputy.page.getByText("Afgørelser (1)").click();
  const due = deputy.page.getByRole("listitem").filter({ hasText: "Bo Ekspert" });
  await due.getByRole("button", { name: new RegExp(`^${conflicts.clear.da}`, "u") }).press("Enter");
  await deputy.page.keyboard.type("Artiklen er fra 2001.");
  await deputy.page.keyboard.press("Control+Enter");
  await expect(due).toContainText("Artiklen er fra 2001.");
  await expectAccessible(deputy.page);

  const at = { round: homes.deputy.round, application: "A-3" };
  for (const criterion of ["excellence", "impact", "implementation"])
    await call(deputy.page, "service", "group.takeMedian", { ...at, criterion });
  await call(deputy.page, "service", "group.setRow", { ...at, row: { outcome: "recommended" } });
  // His place is one in the whole group's order, not the first of his own few.
  await side(deputy.page, frameTexts.order.da).press("Enter");
  const place = deputy.page.getByLabel(orderTexts.deputyPlace.da);
  await place.fill("9");
  await expect(deputy.page.getByText("Skriv et tal fra 1 til 3.")).toBeVisible();
  await place.fill("3");
  await expectAccessible(deputy.page);
  await sign(deputy.page, deputy.skoen, homes.deputy.passphrase, drafts, "draft");
  await sign(deputy.page, deputy.skoen, homes.deputy.passphrase, lists, "final");
  const [final = ""] = filesIn(lists);

  // The draft tells the chair how the case stands; the final one, with the reviews inside, is not for him.
  await takeIn(chair.page, chair.skoen, [...filesIn(drafts), final]);
  await expect(chair.page.locator('section[data-part="taken"]')).toContainText("Dorte Stedfortræder");
  await expect(chair.page.locator('section[data-part="refused"]')).toContainText("krypteret til en anden end dig");
  const held = (await call(chair.page, "service", "packages.list", { round: homes.chair.round })) as {
    packages: { kind: string; author: string | null; sequence: number }[];
  };
  expect(held.packages.filter((p) => p.kind === "consolidation").map((p) => [p.author, p.sequence])).toEqual([
    ["E-09", 1],
  ]);
  await chair.page.getByRole("button", { name: reportTexts.done.da }).press("Enter");
  await sign(chair.page, chair.skoen, homes.chair.passphrase, lists, "final");

  const office = await openHome(homes.office, "office", launch, work);
  await takeIn(office.page, office.skoen, filesIn(lists));
  const { document } = (await call(office.page, "service", "joint.compute", { round: homes.office.round })) as {
    document: { consolidations: Pick<Consolidation, "scope">[]; groups?: unknown };
  };
  expect(document.consolidations.map((c) => c.scope)).toEqual(expect.arrayContaining([null, ["A-3"]]));
  const { groups } = (await call(office.page, "service", "joint.application", {
    ...at,
    round: homes.office.round,
  })) as {
    groups: { side: string; row: { outcome: string; counted: string[] } }[];
  };
  expect(groups).toMatchObject([{ side: "dk", row: { outcome: "recommended", place: 3, counted: ["E-02", "E-03"] } }]);
  expect([...chair.skoen.problems, ...deputy.skoen.problems, ...office.skoen.problems]).toEqual([]);
});
