// What could not be saved: said until it is, whatever else is saved meanwhile; tried again as a whole; never closed away unasked.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { openFirst, rowOf, start, unlock, type Started } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.setTimeout(240_000);

const reasons = (page: Page) => page.getByLabel(/^Begrundelse/u);
const judged = async (s: Started, id: string) => {
  const { judgements } = await rowOf(s.skoen.page, s.round, id);
  const { value, reasons: text } = judgements.find((j) => j.criterion === "k2") ?? { value: null, reasons: "" };
  return { value, length: text.length };
};
/** More than one text may hold. */
const TOO_LONG = "Ærligt talt. ".repeat(2000);

test("a text that is refused stays said in the title bar while a score beside it is saved: it once said “Gemt”", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, id } = await openFirst(s);
  const status = page.getByRole("banner").getByRole("status");
  await reasons(page).fill(TOO_LONG);
  await expect(status).toHaveText(frameTexts.notSaved.da);
  // In words of the form, not of the program.
  await expect(page.getByText("Teksten er for lang: højst 20000 tegn, 6000 for meget.").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { selected: true }).focus();
  await page.keyboard.press("3");
  await expect.poll(() => judged(s, id)).toEqual({ value: { steps: 6 }, length: 0 });
  await expect(status).toHaveText(frameTexts.notSaved.da);
  await expect(page.getByRole("alert").filter({ hasText: frameTexts.saveFailed.da })).toBeVisible();
  await expectAccessible(page);

  // Locked and unlocked: the words are in the window still, and so is the fault.
  await page.keyboard.press("Control+l");
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(s.passphrase);
  await page.keyboard.press("Enter");
  await expect(status).toHaveText(frameTexts.notSaved.da);
  // Where one was, as the settings promise.
  await expect(reasons(page)).toHaveValue(TOO_LONG);
  await reasons(page).fill("Kort.");
  await expect(status).toHaveText(/^Gemt \d/u);
  await expect.poll(() => judged(s, id)).toEqual({ value: { steps: 6 }, length: 5 });
});

test("nothing is signed while words on screen are not saved: they were once missing from the package", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page } = await openFirst(s);
  await reasons(page).fill(TOO_LONG);
  await expect(page.getByRole("alert").filter({ hasText: frameTexts.saveFailed.da })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("searchbox").fill(frameTexts.export.da);
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: exportTexts.unchangedConflicts.da }).press("Space");
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(s.passphrase);
  const folder = path.join(work, "ud");
  await s.skoen.host.nextFolder(folder);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("alert").filter({ hasText: "review.unsaved" })).toBeVisible();
  expect(fs.existsSync(folder)).toBe(false);
});

test("words that cannot be saved and are taken back leave no fault behind", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page } = await openFirst(s);
  await reasons(page).fill(TOO_LONG);
  await expect(page.getByRole("alert").filter({ hasText: frameTexts.saveFailed.da })).toBeVisible();
  await reasons(page).fill("");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(reasons(page)).not.toHaveAttribute("aria-invalid", "true");
});

test("two fields that were on their way when the service died are both saved after unlocking: one was once forgotten", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, id } = await openFirst(s);
  await s.skoen.crashService();
  // Before or after the lock comes up: the fields behind it keep what they were given.
  await page.evaluate((text) => {
    const area = document.querySelector<HTMLTextAreaElement>('[data-field="reasons"] textarea');
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
    set?.call(area, text);
    area?.dispatchEvent(new InputEvent("input", { bubbles: true }));
    document.querySelector<HTMLInputElement>('[role="radiogroup"] input[type="radio"]')?.click();
  }, "Skrevet lige før");
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(s.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/^Gemt \d/u);
  await expect.poll(() => judged(s, id)).toEqual({ value: { steps: 0 }, length: "Skrevet lige før".length });
});

test("closing the window with words that are not saved asks first: they were once gone without a word", async ({
  launch,
  work,
  shell,
}) => {
  test.skip(shell === "chromium", "the question is the shell's");
  const s = await start(launch, work);
  const { page, id } = await openFirst(s);
  await reasons(page).fill(TOO_LONG);
  await expect(page.getByRole("alert").filter({ hasText: frameTexts.saveFailed.da })).toBeVisible();
  const close = () =>
    s.skoen.electron?.evaluate(async ({ BrowserWindow, dialog }) => {
      const shown = dialog.showMessageBox;
      const asked: string[] = [];
      dialog.showMessageBox = (...args: unknown[]) => {
        asked.push((args.at(-1) as Electron.MessageBoxOptions).message);
        return shown(args.at(-1) as Electron.MessageBoxOptions);
      };
      BrowserWindow.getAllWindows()[0]?.close();
      await new Promise((resolve) => setTimeout(resolve, 1500));
      dialog.showMessageBox = shown;
      return { asked, windows: BrowserWindow.getAllWindows().length };
    });
  expect(await close()).toEqual({ asked: ["Noget af det, du har skrevet, er ikke gemt."], windows: 1 });
  await expect(reasons(page)).toHaveValue(TOO_LONG);
  await reasons(page).fill("Kort.");
  await expect(page.getByRole("banner").getByRole("status")).toHaveText(/^Gemt \d/u);
  await s.skoen.relaunch();
  await unlock(s.skoen.page, s.passphrase);
  await expect.poll(() => judged(s, id)).toEqual({ value: null, length: 5 });
});
