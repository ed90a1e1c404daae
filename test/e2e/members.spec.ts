// The members' packages (issue 4 item 1): many dropped at once with one report, who is missing, and what a chair decides about them.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { reportCounts, reportTexts } from "../../shared/i18n/ui/import-report.ts";
import { inboxTexts } from "../../shared/i18n/ui/inbox.ts";
import { memberForkTexts as forkTexts } from "../../shared/i18n/ui/member-fork.ts";
import { memberStates, membersTexts as texts } from "../../shared/i18n/ui/members.ts";
import { inboxHome, openHome } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const grid = (page: Page) => page.getByRole("grid", { name: texts.title.da });
const row = (page: Page, name: string) => grid(page).getByRole("row").filter({ hasText: name });
const sums = (page: Page) => page.locator("dl").filter({ hasText: reportTexts.total.da });
const refusedNow = (n: number): string =>
  n === 1 ? texts.refused.da.one : texts.refused.da.other.replace("{{count}}", String(n));
/** The counts as they stand: `{ "taget ind": 1, … }`. */
const counted = async (page: Page): Promise<Record<string, number>> =>
  Object.fromEntries(
    await sums(page)
      .locator("> div")
      .evaluateAll((parts) =>
        parts.map((p) => [p.querySelector("dt")?.textContent ?? "", Number(p.querySelector("dd")?.textContent)]),
      ),
  );
async function openMembers(page: Page): Promise<void> {
  await side(page, frameTexts.members.da).press("Enter");
  await expect(grid(page)).toBeVisible();
}

test("dropped at once: one report that adds up, whatever order they were read in", async ({ launch, work }) => {
  const { page, skoen, ...files } = await openHome(inboxHome(), "inbox", launch, work);
  await openMembers(page);
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.missing.da);
  const { draft, finished, twice, forks, foreign, noPackage } = files;
  await skoen.host.drop([draft, finished, twice, ...forks, foreign, noPackage], { x: 600, y: 400 });
  await expect(page.getByRole("heading", { name: "7 filer" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "7 pakker læst" })).toBeFocused();
  expect(await counted(page)).toEqual({
    [reportCounts.taken.da]: 1,
    [reportCounts.superseded.da]: 1,
    [reportCounts.here.da]: 1,
    [reportCounts.waits.da]: 2,
    [reportCounts.refused.da]: 2,
    [reportTexts.total.da]: 7,
  });
  const part = (name: string) => page.locator(`section[data-part="${name}"]`);
  await expect(part("waits").getByRole("row", { name: /carla-[ab]/u })).toHaveCount(2);
  await expect(part("superseded")).toContainText("vurdering-bo-1.skoen");
  await expect(part("superseded")).toContainText("pakke 1 → 2");
  await expect(part("here")).toContainText("vurdering-bo-2 (1).skoen");
  await expect(part("taken")).toContainText("Bo Ekspert");
  await expect(part("refused").getByRole("button", { name: reportTexts.copyMessage.da })).toHaveCount(2);
  await expectAccessible(page);
  await page.getByRole("button", { name: reportTexts.toMembers.da }).press("Enter");
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.taken.da);
  await expect(row(page, "Bo Ekspert")).toContainText("Afløser 1 tidligere pakke.");
  await expect(row(page, "Carla Ekspert")).toContainText(memberStates.fork.da);

  // What was refused can go, with a reason.
  await expect(page.getByText(refusedNow(2))).toBeVisible();
  await page
    .getByRole("button", { name: /^Mere om /u })
    .first()
    .press("Enter");
  await page.getByRole("menuitem", { name: inboxTexts.discard.da }).press("Enter");
  await page.getByRole("textbox", { name: /^Begrundelse/u }).fill("Hører ikke til her");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(refusedNow(1))).toBeVisible();

  // By keyboard: both versions side by side, one chosen with its reason; the choice is taken back and made again.
  const carla = row(page, "Carla Ekspert");
  await carla.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Hvilken udgave fra Carla Ekspert skal gælde?" });
  await expect(dialog.getByRole("row", { name: /^point i kriterium 1/u })).toContainText(/2,0.*2,5|2,5.*2,0/u);
  await expect(dialog.getByRole("button", { name: forkTexts.act.da })).toHaveAttribute("aria-disabled", "true");
  await expectAccessible(page);
  await dialog.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await dialog.getByLabel(texts.reason.da).fill("Carla bekræfter, at det er den rigtige");
  await page.keyboard.press("Control+Enter");
  await expect(dialog).toHaveCount(0);
  await expect(carla).toContainText(memberStates.taken.da);
  await expect(carla).toContainText("Valgt mellem 2 udgaver: Carla bekræfter, at det er den rigtige");
  await page.getByRole("button", { name: "Fortryd" }).press("Enter");
  await expect(carla).toContainText(memberStates.fork.da);
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: a reminder, a late package with its reason, a member left out, each taken back @long", async ({
  launch,
  work,
}) => {
  const ready = inboxHome();
  const { page, skoen, finished, noPackage } = await openHome({ ...ready, now: ready.late }, "late", launch, work);
  await openMembers(page);
  await expectAccessible(page);
  // Missing first: the reminder of the one the row is about.
  await expect(grid(page).locator("tbody tr").first()).toBeFocused();
  await page.keyboard.press("p");
  await expect(page.getByText(texts.copied.da)).toBeVisible();
  await page.getByRole("button", { name: "Kopiér påmindelser (2)" }).press("Enter");
  await expect(page.getByText("2 påmindelser er kopieret")).toBeVisible();

  await skoen.host.openFiles([finished, noPackage]);
  await page.getByRole("button", { name: "Tag 2 filer ind" }).press("Enter");
  await expect(page.locator('section[data-part="waits"]')).toContainText("Kom efter fristen (14. april 2009");
  await page.getByRole("button", { name: `${reportTexts.decide.da} vurdering-bo-2.skoen` }).press("Enter");
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.late.da);
  await row(page, "Bo Ekspert").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("Syg i fristugen");
  await page.keyboard.press("Control+Enter");
  await expect(row(page, "Bo Ekspert")).toContainText("Kom for sent og er taget med: Syg i fristugen");
  await page.getByRole("button", { name: "Fortryd" }).press("Enter");
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.late.da);

  await row(page, "Bo Ekspert").getByRole("button", { name: "Handlinger for Bo Ekspert" }).press("Enter");
  await page.getByRole("menuitem", { name: texts.exclude.da }).press("Enter");
  await page.getByLabel(texts.reason.da).fill("Trådt ud af gruppen");
  await page.getByRole("dialog").getByRole("button", { name: texts.excludeAct.da }).press("Enter");
  await expect(row(page, "Bo Ekspert")).toContainText("Noteret: Trådt ud af gruppen");
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.excluded.da);
  await row(page, "Bo Ekspert").focus();
  await page.keyboard.press("Enter");
  await expect(row(page, "Bo Ekspert")).toContainText(memberStates.late.da);
  expect(skoen.problems).toEqual([]);
});
