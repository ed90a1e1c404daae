// The office's inbox and status board (issue 4 item 7): forty packages dropped with one report, what waits and how it is settled, refused
// files, receipts, and a lost computer.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { words as controls } from "../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { reportCounts, reportTexts } from "../../shared/i18n/ui/import-report.ts";
import { inboxTexts as texts } from "../../shared/i18n/ui/inbox.ts";
import { jointUiTexts } from "../../shared/i18n/ui/joint.ts";
import { overviewTexts } from "../../shared/i18n/ui/overview.ts";
import { personStates, statusTexts } from "../../shared/i18n/ui/status-board.ts";
import { inboxDays, openInboxOffice } from "./office-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import type { Skoen } from "./support/skoen.ts";

test.describe.configure({ timeout: 300_000 });

const part = (page: Page, name: string) => page.locator(`section[data-part="${name}"]`);
/** The counts as they stand: `{ "taget ind": 1, … }`. */
const counted = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    await page
      .locator("dl")
      .filter({ hasText: reportTexts.total.da })
      .locator("> div")
      .evaluateAll((parts) =>
        parts.map((p) => [p.querySelector("dt")?.textContent ?? "", Number(p.querySelector("dd")?.textContent)]),
      ),
  );
async function dropAll(skoen: Skoen, files: readonly string[]): Promise<void> {
  const { page } = skoen;
  await expect(page.getByRole("heading", { name: overviewTexts.officeTitle.da })).toBeVisible();
  await skoen.host.drop(files, { x: 700, y: 500 });
  await expect(page.getByRole("heading", { level: 1, name: `${files.length} filer` })).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: `${files.length} pakker læst` })).toBeFocused();
}

test("forty dropped: one report that adds up, and an inbox that says the same after a restart", async ({
  launch,
  work,
}) => {
  const { skoen, page, forty, passphrase } = await openInboxOffice(launch, work);
  await expect(page.getByRole("heading", { name: overviewTexts.officeTitle.da })).toBeVisible();
  await expectAccessible(page);
  await dropAll(skoen, forty);
  expect(await counted(page)).toEqual({
    [reportCounts.taken.da]: 2,
    [reportCounts.superseded.da]: 2,
    [reportCounts.here.da]: 31,
    [reportCounts.waits.da]: 2,
    [reportCounts.refused.da]: 3,
    [reportTexts.total.da]: 40,
  });
  // Refused, but signed by a key the round knows: named, so that it can be told.
  await expect(part(page, "refused").getByRole("row", { name: /vurdering-shanghai/u })).toContainText("王芳");
  await page.getByRole("button", { name: reportTexts.toInbox.da }).press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
  const asKept = {
    // With the other office's own bundle, which came when the round was made.
    [reportCounts.taken.da]: 3,
    [reportCounts.superseded.da]: 2,
    [texts.waits.da]: 2,
    [reportCounts.refused.da]: 3,
    [texts.total.da]: 10,
  };
  await expect(part(page, "waits")).toBeVisible();
  expect(await counted(page)).toEqual(asKept);
  await expect(part(page, "refused").getByRole("row", { name: /vurdering-shanghai/u })).toContainText("王芳");
  await expect(page.getByRole("navigation").getByRole("button", { name: /Indbakke/u })).toContainText("1 sag");
  const fork = part(page, "waits").getByRole("row").last();
  await expect(fork).toContainText("Carla Ekspert");
  await expect(fork).toContainText("point i kriterium 1");
  await expect(part(page, "taken").getByRole("row", { name: /Bo Ekspert/u })).toContainText("Hul i rækken");
  await expect(part(page, "taken").getByRole("row", { name: /Bo Ekspert/u })).toContainText(
    "Nr. 2 er aldrig nået frem",
  );
  await expectAccessible(page);

  await page.keyboard.press("F8");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "De to pakker fra Carla Ekspert" });
  await expect(dialog.getByRole("columnheader", { name: "Pakke nr. 2" })).toHaveCount(2);
  await expect(dialog.getByRole("listitem")).toHaveCount(3);
  // The group's to choose: the office asks the sender.
  await expect(dialog.getByRole("radio")).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: texts.askSender.da }).press("Enter");
  await expect(page.getByText(texts.askCopied.da)).toBeVisible();
  await expect(dialog).toHaveCount(0);

  await skoen.relaunch();
  const again = skoen.page;
  await again.getByRole("textbox").fill(passphrase);
  await again.keyboard.press("Enter");
  await again.getByRole("button", { name: /^(?:Fortsæt|Åbn)$/u }).press("Enter");
  await side(again, frameTexts.inbox.da).press("Enter");
  await expect(part(again, "waits")).toBeVisible();
  expect(await counted(again)).toEqual(asKept);
  expect(skoen.problems).toEqual([]);
});

test("a refused file is put into a folder, and removed with a reason", async ({ launch, work }) => {
  const { skoen, page, forty } = await openInboxOffice(launch, work);
  const junk = forty.find((f) => f.endsWith("referat.skoen")) ?? "";
  await dropAll(skoen, [junk, forty[0] ?? ""]);
  await page.getByRole("button", { name: reportTexts.toInbox.da }).press("Enter");
  const row = part(page, "refused").getByRole("row", { name: /referat/u });
  await expect(row).toContainText(/\(\w+\.[\w-]+\)/u);
  const folder = path.join(work, "afviste");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  const menu = row.getByRole("button", { name: "Mere om referat.skoen" });
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: texts.release.da }).press("Enter");
  await expect(page.getByText(`Lagt i ${folder}`)).toBeVisible();
  expect(fs.readFileSync(path.join(folder, "referat.skoen"), "utf8")).toBe("Dette er ikke en pakke.");
  await menu.press("Enter");
  await page.getByRole("menuitem", { name: texts.discard.da }).press("Enter");
  const act = page.getByRole("button", { name: texts.discardAct.da });
  await expect(act).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("textbox", { name: /^Begrundelse/u }).fill("Et referat, ikke en pakke");
  await page.keyboard.press("Control+Enter");
  await expect(part(page, "refused")).toHaveCount(0);
  expect(skoen.problems).toEqual([]);
});

test("two lists of one chair: compared, one chosen with a reason, and taken back", async ({ launch, work }) => {
  const { skoen, page, lists } = await openInboxOffice(launch, work);
  await dropAll(skoen, lists);
  await page.getByRole("button", { name: reportTexts.decide.da }).first().press("Enter");
  await expect(part(page, "waits")).toContainText("plads");
  await page.keyboard.press("F8");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Hvilken pakke fra Anna Formand skal gælde?" });
  await expect(
    dialog.getByRole("listitem").filter({ hasText: /\(indstilles(?: ikke)? eller indstilles(?: ikke)?\)/u }),
  ).toHaveCount(1);
  const choose = dialog.getByRole("button", { name: texts.chooseAct.da });
  await expect(choose).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("radio").first().check({ force: true });
  await dialog.getByRole("textbox", { name: /^Begrundelse/u }).fill("Formanden har bekræftet den i telefonen");
  await expectAccessible(page);
  await choose.press("Enter");
  await expect(part(page, "waits")).toHaveCount(0);
  await expect(part(page, "superseded")).toContainText(texts.setAside.da);
  await expect(part(page, "taken").getByRole("row", { name: /Anna Formand/u })).toHaveCount(1);
  await page.getByRole("button", { name: controls.undo.da }).press("Enter");
  await expect(part(page, "waits")).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("a list that came late counts when the office says so", async ({ launch, work }) => {
  const { skoen, page, lists } = await openInboxOffice(launch, work, { now: inboxDays().late });
  await skoen.host.drop([lists[0]], { x: 700, y: 500 });
  await page.getByRole("button", { name: "Tag pakken ind" }).press("Enter");
  const row = part(page, "waits").getByRole("row").last();
  await expect(row).toContainText("Den tæller kun, hvis I tager den med");
  await row.getByRole("button").press("Enter");
  await page.getByRole("radio", { name: texts.accept.da, exact: true }).check({ force: true });
  await page.getByRole("textbox", { name: /^Begrundelse/u }).fill("Forsinkelsen skyldtes postvæsenet");
  await page.getByRole("button", { name: texts.chooseAct.da }).press("Enter");
  await expect(part(page, "taken").getByRole("row", { name: /Anna Formand/u })).toContainText("I har taget den med");
  await side(page, frameTexts.joint.da).press("Enter");
  await expect(page.getByText(jointUiTexts.unsigned.da)).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("the status board: who lacks what, receipts for all, and a lost computer", async ({ launch, work }) => {
  const { skoen, page, forty } = await openInboxOffice(launch, work);
  await dropAll(skoen, forty);
  await page.getByRole("button", { name: reportTexts.toInbox.da }).press("Enter");
  await side(page, frameTexts.status.da).press("Enter");
  const grid = page.getByRole("grid", { name: statusTexts.people.da });
  const row = (name: string) => grid.getByRole("row").filter({ hasText: name });
  await expect(page.getByText(/^2 af 3 vurderinger er kommet/u)).toBeVisible();
  await expect(row("Carla Ekspert")).toContainText(personStates.fork.da);
  await expect(row("Bo Ekspert")).toContainText("3 af 3");
  await expect(row("Bo Ekspert")).toContainText("Nr. 2 er aldrig kommet.");
  await expect(row("Dorte")).toContainText(personStates.idle.da);
  await expectAccessible(page);

  const folder = path.join(work, "kvitteringer");
  fs.mkdirSync(folder);
  await skoen.host.nextFolder(folder);
  await page.getByRole("button", { name: texts.receipts.da }).press("Enter");
  await expect(page.getByText(`3 kvitteringer ligger i ${folder}.`)).toBeVisible();
  expect(fs.readdirSync(folder)).toHaveLength(3);
  await expect(row("Bo Ekspert")).not.toContainText(statusTexts.receiptDue.da);

  await row("Bo Ekspert").getByRole("button", { name: "Mere om Bo Ekspert" }).press("Enter");
  await page.getByRole("menuitem").press("Enter");
  const dialog = page.getByRole("alertdialog", { name: "Spær nøglen for Bo Ekspert?" });
  await expect(dialog.getByRole("checkbox")).toHaveCount(2);
  await dialog.getByRole("checkbox").first().press("Space");
  await dialog.getByRole("textbox").fill("Taske stjålet i toget");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: statusTexts.revokeAct.da }).press("Enter");
  await expect(row("Bo Ekspert")).toContainText(personStates.revoked.da);
  await expect(row("Bo Ekspert")).toContainText("1 pakke er beholdt.");
  // The chair has to hear of it; the one whose key it was gets nothing more.
  await expect(row("Anna Formand")).toContainText(statusTexts.outdated.da);
  await expect(row("Bo Ekspert")).not.toContainText(statusTexts.outdated.da);

  await page.getByRole("radio", { name: statusTexts.applications.da }).check({ force: true });
  const applications = page.getByRole("grid", { name: statusTexts.applications.da });
  await expect(applications.getByRole("row")).toHaveCount(4);
  await expect(applications.getByRole("row").nth(1)).toContainText("2 af 3");
  await expectAccessible(page);
  expect(skoen.problems).toEqual([]);
});
