// Settings work at once and are kept; the keychain only where it protects; the fault report holds nothing personal.
import fs from "node:fs";
import path from "node:path";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { LANGUAGE_NAMES } from "../../shared/i18n/language.ts";
import { settingsTexts as texts } from "../../shared/i18n/ui/settings.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

const PASSPHRASE = "fire heste i regnvejr ved havet";

/** An identity, unlocked, with the settings open. */
async function openSettings(skoen: Skoen): Promise<void> {
  await call(skoen.page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "Danmarks Tekniske Universitet",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await skoen.page.keyboard.press("Control+,");
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(texts.title.da);
}
const choose = (skoen: Skoen, name: string) =>
  skoen.page
    .locator("label", { has: skoen.page.getByRole("radio", { name, exact: true }) })
    .first()
    .click();

test("language, theme and text size change what is on screen at once, and are there after a restart", async ({
  skoen,
}) => {
  await openSettings(skoen);
  const { page } = skoen;
  await expectAccessible(page);
  await choose(skoen, LANGUAGE_NAMES.zh);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title.zh);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expectAccessible(page);
  await choose(skoen, LANGUAGE_NAMES.en);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title.en);
  await choose(skoen, texts.dark.en);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expectAccessible(page);
  const size = (): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  expect(await size()).toBe("16px");
  await choose(skoen, "150%");
  await expect.poll(size).toBe("24px");
  expect(await call(page, "service", "settings.get", {})).toMatchObject({
    language: "en",
    theme: "dark",
    textSize: 150,
  });
  await skoen.relaunch();
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.en);
  await expect(skoen.page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: single keys are turned off and then do nothing; idle lock and order are kept @long", async ({
  skoen,
}) => {
  await openSettings(skoen);
  const { page } = skoen;
  await page.getByRole("checkbox", { name: texts.singleKeys.da }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("checkbox", { name: texts.singleKeys.da })).not.toBeChecked();
  await page.getByRole("radio", { name: texts.byReading.da }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: texts.byNumber.da })).toBeChecked();
  await page.getByRole("radio", { name: "efter 15 minutter" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect
    .poll(() => call(page, "service", "settings.get", {}))
    .toMatchObject({ singleKeys: false, order: "number", idleLockMinutes: 30 });
  // "/" is a single key of the help; with it off, nothing is focused.
  await page.keyboard.press("F1");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await expect(page.locator("input")).not.toBeFocused();
  // Nor does "?", a sign like any other; the sheet of keys has another one, and says which.
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("contentinfo").getByText("⇧ F1")).toBeVisible();
  await page.keyboard.press("Shift+F1");
  await expect(page.getByRole("dialog")).toBeVisible();
});

test("a setting that cannot be kept goes back to what it was and says so @long", async ({ skoen }) => {
  await openSettings(skoen);
  const { page } = skoen;
  // A folder where the file should be: it can be neither read nor replaced.
  fs.rmSync(path.join(skoen.home, "settings.json"), { force: true });
  fs.mkdirSync(path.join(skoen.home, "settings.json", "in-the-way"), { recursive: true });
  await choose(skoen, texts.sepia.da);
  await expect(page.getByRole("alert")).toBeVisible();
  await expect(page.getByRole("radio", { name: texts.original.da })).toBeChecked();
});

test("without a keychain that protects, unlocking by it cannot be chosen, and it says why", async ({ skoen }) => {
  test.skip(skoen.shell === "electron", "what the keychain is depends on the machine there");
  await openSettings(skoen);
  await expect(skoen.page.getByRole("checkbox", { name: texts.keychain.da })).toBeDisabled();
  await expect(skoen.page.getByText(texts.keychainNone.da)).toBeVisible();
});

const NEXT = "otte heste i solskin ved havet";
/** Unlocking by the keychain is turned on; then the passphrase is changed on one's own page. */
async function changeWithKeychain(skoen: Skoen, between: () => void, said: string): Promise<void> {
  await openSettings(skoen);
  const { page } = skoen;
  await page.getByRole("checkbox", { name: texts.keychain.da }).press("Space");
  await page.getByRole("dialog").getByLabel(texts.passphrase.da, { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: texts.keychain.da })).toBeChecked();
  expect(await call(page, "host", "host.keychain.read", {})).toEqual({ secret: PASSPHRASE });
  await page.getByRole("button", { name: texts.identity.da }).click();
  between();
  await page.getByLabel(identityTexts.currentPassphrase.da, { exact: true }).fill(PASSPHRASE);
  await page.getByLabel(identityTexts.nextPassphrase.da, { exact: true }).fill(NEXT);
  await page.keyboard.press("Enter");
  await expect(page.getByText(said, { exact: true })).toBeVisible();
}

test("a change of passphrase renews what the keychain keeps, and Skøn still opens by it", async ({ launch, shell }) => {
  test.skip(shell === "electron", "what the keychain is depends on the machine there");
  const skoen = await launch({ keyring: { usable: true } });
  await changeWithKeychain(skoen, () => undefined, identityTexts.changed.da);
  await expect.poll(() => call(skoen.page, "host", "host.keychain.read", {})).toEqual({ secret: NEXT });
  await skoen.relaunch();
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  expect(skoen.problems).toEqual([]);
});

test("what the person locked stays locked: the keychain once opened it again at once @long", async ({
  launch,
  shell,
}) => {
  test.skip(shell === "electron", "what the keychain is depends on the machine there");
  const skoen = await launch({ keyring: { usable: true } });
  await openSettings(skoen);
  const { page } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  await page.getByRole("checkbox", { name: texts.keychain.da }).press("Space");
  await page.getByRole("dialog").getByLabel(texts.passphrase.da, { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox", { name: texts.keychain.da })).toBeChecked();
  await page.keyboard.press("Control+l");
  await expect(heading).toHaveText(identityTexts.unlockTitle.da);
  // Longer than opening takes.
  await page.waitForTimeout(2500);
  expect(await call(page, "service", "identity.status", {})).toMatchObject({ unlocked: false });
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
  // Where one was.
  await expect(heading).toHaveText(texts.title.da);
  // A fault of ours is no reason to ask.
  await skoen.crashService();
  await expect.poll(() => call(page, "host", "host.serviceState", {})).toEqual({ state: "up", restarts: 1 });
  await expect.poll(() => call(page, "service", "identity.status", {})).toMatchObject({ unlocked: true });
  await skoen.relaunch();
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
});

test("a keychain that cannot take the new passphrase keeps none, and unlocking by it is off @long", async ({
  launch,
  shell,
}) => {
  test.skip(shell === "electron", "what the keychain is depends on the machine there");
  const keyring = { usable: true };
  const skoen = await launch({ keyring });
  await changeWithKeychain(skoen, () => (keyring.usable = false), identityTexts.changedNotKept.da);
  expect(await call(skoen.page, "service", "settings.get", {})).toMatchObject({ keychain: false });
  keyring.usable = true;
  expect(await call(skoen.page, "host", "host.keychain.read", {})).toEqual({ secret: null });
  await skoen.relaunch();
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
  await skoen.page.locator("input[type=password]").fill(NEXT);
  await skoen.page.keyboard.press("Enter");
  await expect(skoen.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
});

test("the fault report is written where the person says, holds no name, and never replaces a file @long", async ({
  skoen,
  work,
}) => {
  await openSettings(skoen);
  const { page, host } = skoen;
  const file = path.join(work, "rapport.txt");
  await host.nextSave(file);
  await page.getByRole("button", { name: texts.saveDiagnostics.da, exact: true }).click();
  await expect(page.getByText(exportTexts.savedAs.da.replace("{{file}}", "rapport.txt"))).toBeVisible();
  const report = fs.readFileSync(file, "utf8");
  expect(report).toContain("Skøn diagnostics");
  expect(report).not.toContain("Karen");
  expect(report).not.toContain("Danmarks Tekniske");
  await host.nextSave(file);
  await page.getByRole("button", { name: texts.saveDiagnostics.da, exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("file.exists");
  expect(fs.readFileSync(file, "utf8")).toBe(report);
});

test("the page says where the data is, what Skøn is made of, and under which licences @long", async ({ skoen }) => {
  await openSettings(skoen);
  const { page } = skoen;
  await expect(page.getByText(skoen.home, { exact: true })).toBeVisible();
  await page.getByText(texts.licences.da, { exact: false }).first().click();
  await expect(page.getByText(/^react \d/u)).toBeVisible();
  await expect(page.getByText("OFL-1.1").first()).toBeVisible();
  await page.getByRole("button", { name: texts.identity.da }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.you.da);
});
