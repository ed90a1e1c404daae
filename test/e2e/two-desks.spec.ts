// An office's and a chair's application open at the same time (issue 4): they share nothing but the files that go by mail. The office
// sends a new edition while the chair works; a member's older assessment waits for the chair's word; list, receipt and status come round.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupExportTexts } from "../../shared/i18n/ui/group-export.ts";
import { importTexts } from "../../shared/i18n/ui/import.ts";
import { inboxTexts } from "../../shared/i18n/ui/inbox.ts";
import { groupStandingTexts, matrixTexts, notMaterialTexts } from "../../shared/i18n/ui/matrix.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { preparationTexts } from "../../shared/i18n/ui/preparation.ts";
import { sendListTexts } from "../../shared/i18n/ui/send-list.ts";
import type { DesksHome } from "./desks-home.ts";
import { settle } from "./group-settle.ts";
import { openHome } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { issueTexts } from "../../shared/i18n/ui/builder-issue.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import type { Skoen } from "./support/skoen.ts";

test.describe.configure({ timeout: 300_000 });

const made = (work: string): DesksHome =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "desks-home.ts"), path.join(work, "made")], {
      encoding: "utf8",
    }),
  ) as DesksHome;
/** A file that came by mail, looked through and taken in. */
async function takeIn({ page, host }: Skoen, file: string): Promise<void> {
  await host.openFiles([file]);
  const take = page.getByRole("button", { name: importTexts.takeIn.da, exact: true });
  await expect(take).toBeVisible();
  const digits = page.getByRole("radio", { name: importTexts.same.da });
  if (await digits.isVisible()) await digits.check({ force: true });
  await take.press("Enter");
  await expect(take).toHaveCount(0);
  await expect(page.getByRole("button", { name: importTexts.stop.da })).toHaveCount(0);
}
const newFolder = (work: string, name: string): string => {
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  return folder;
};
/** The file of a person, as the window says: the names of files tell nobody's. */
async function fileFor({ page }: Skoen, person: string, folder: string): Promise<string> {
  const table = page.getByRole("table", { name: sendListTexts.title.da });
  const line = table.getByRole("row").filter({ hasText: person });
  return path.join(folder, (await line.getByRole("cell").last().textContent()) ?? "");
}
const only = (folder: string, name: RegExp): string => {
  const found = fs.readdirSync(folder).filter((f) => name.test(f));
  expect(found).toHaveLength(1);
  return path.join(folder, found[0] ?? "");
};

test("two desks, and nothing between them but files", async ({ launch, work }) => {
  const { changed, mail, ...homes } = made(work);
  const office = await openHome(homes.office, "office", launch, work);
  const chair = await openHome(homes.chair, "chair", launch, work);
  expect(office.home).not.toBe(chair.home);
  for (const file of mail) await takeIn(chair.skoen, file);

  // The office corrects a title and sends a new edition.
  await side(office.page, frameTexts.preparation.da).press("Enter");
  await office.skoen.host.nextFolder(changed);
  await office.page.getByRole("button", { name: preparationTexts.reread.da }).press("Enter");
  await expect(office.page.getByText(preparationTexts.changes.da)).toBeVisible();
  const bundles = newFolder(work, "bundles");
  await office.skoen.host.nextFolder(bundles);
  await office.page.getByRole("button", { name: preparationTexts.issue.da }).press("Enter");
  await office.page.getByRole("button", { name: issueTexts.all.da }).press("Enter");
  await expect(office.page.getByText(/pakker er lavet, udgave 2/u)).toBeVisible();
  await expectAccessible(office.page);
  // After a look elsewhere the list is there again: it once went with the screen, and the names of the files tell nobody.
  await side(office.page, frameTexts.inbox.da).press("Enter");
  await expect(office.page.getByRole("table", { name: sendListTexts.title.da })).toHaveCount(0);
  await side(office.page, frameTexts.preparation.da).press("Enter");
  await office.page.getByRole("button", { name: preparationTexts.issue.da }).press("Enter");
  await takeIn(chair.skoen, await fileFor(office.skoen, "Anna Formand", bundles));

  // Every assessment of A-1 is one of the older version: none counts until the chair says so, each with its reason.
  await side(chair.page, frameTexts.matrix.da).press("Enter");
  const grid = chair.page.getByRole("grid", { name: matrixTexts.title.da });
  const row = grid.getByRole("row", { name: /måling i hjemmet/u });
  const older = row.getByRole("gridcell", { name: groupStandingTexts["older-version"].da });
  await expect(older).toHaveCount(9);
  await older.first().click();
  const detail = chair.page.getByRole("region", { name: /kriterium 1/u });
  for (const left of [2, 1, 0]) {
    await detail.getByRole("button", { name: notMaterialTexts.act.da }).first().press("Enter");
    const dialog = chair.page.getByRole("dialog", { name: notMaterialTexts.title.da });
    await dialog.getByRole("textbox").fill("Kun titlen er gjort tydeligere");
    if (left === 2) await expectAccessible(chair.page);
    await dialog.getByRole("button", { name: notMaterialTexts.decide.da }).press("Enter");
    await expect(older).toHaveCount(left * 3);
  }

  // The list, and back to the office as a file.
  await settle(chair.page, homes.chair.round, { "A-1": 8, "A-2": 7, "A-3": 9 });
  await side(chair.page, frameTexts.order.da).press("Enter");
  await chair.page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
  await side(chair.page, frameTexts.groupExport.da).press("Enter");
  await expect(chair.page.getByText(groupExportTexts.ready.da)).toBeVisible();
  await chair.page.getByText(groupExportTexts.final.da, { exact: true }).click();
  await chair.page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(homes.chair.passphrase);
  await chair.page.getByText(groupExportTexts.confirm.da).click();
  const out = newFolder(work, "out");
  await chair.skoen.host.nextFolder(out);
  await chair.page.getByRole("button", { name: exportTexts.sign.da }).press("Enter");
  await expect(chair.page.getByRole("heading", { name: "Indstillingspakke 1 er underskrevet" })).toBeFocused();
  await takeIn(office.skoen, only(out, /\.skoen$/u));

  // The office sees it and answers; the answer stands below the chair's package.
  await side(office.page, frameTexts.status.da).press("Enter");
  await expect(office.page.getByText(/^3 af 3 vurderinger er kommet/u)).toBeVisible();
  const receipts = newFolder(work, "receipts");
  await office.skoen.host.nextFolder(receipts);
  await office.page.getByRole("button", { name: inboxTexts.receipts.da }).press("Enter");
  await expect(office.page.getByText(/kvittering(?:er)? ligger i/u)).toBeVisible();
  await takeIn(chair.skoen, await fileFor(office.skoen, "Anna Formand", receipts));
  expect([...office.skoen.problems, ...chair.skoen.problems]).toEqual([]);
});
