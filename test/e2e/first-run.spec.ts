// First run: create an identity by mouse and by keyboard, in three languages; restore it elsewhere; try the sample without one.
import fs from "node:fs";
import path from "node:path";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import type { Skoen } from "./support/skoen.ts";

const LOCALES: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB", zh: "zh-CN" };

/** The whole first run by keyboard; returns the passphrase. */
async function createByKeyboard(skoen: Skoen, lang: Language, work: string): Promise<string> {
  const { page, host } = skoen;
  const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
  await press(identityTexts.create[lang]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.who[lang]);
  await expect(page.getByLabel(identityTexts.name[lang])).toBeFocused();
  await page.keyboard.type("Mette Krogh");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Østjysk Teknisk Institut");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.passphraseTitle[lang]);
  // Six words joined by signs, as age's own.
  await expect(page.getByTestId("suggestion")).toHaveText(/^\w+(-\w+){5,}$/u);
  const passphrase = (await page.getByTestId("suggestion").textContent()) ?? "";
  await press(identityTexts.iWroteIt[lang]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.readBack[lang]);
  await page.keyboard.type("something else");
  await page.keyboard.press("Enter");
  await expect(page.getByText(identityTexts.differs[lang])).toBeVisible();
  await page.getByLabel(identityTexts.passphrase[lang], { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.backupTitle[lang]);
  await host.nextSave(path.join(work, "key.age"));
  await page.keyboard.press("Enter");
  await expect(page.getByText(identityTexts.backupSaved[lang].replace("{{file}}", "key.age"))).toBeVisible();
  await press(words.next[lang]);
  await host.nextFolder(work);
  await press(identityTexts.saveCard[lang]);
  await expect(page.getByRole("button", { name: identityTexts.done[lang], exact: true })).toBeVisible();
  // The mail that takes it to the office: who, the fingerprint to be read out, and which file to attach.
  await press(identityTexts.writeMail[lang]);
  await expect.poll(async () => (await host.calls()).external.length).toBe(1);
  const mail = new URL((await host.calls()).external[0] ?? "about:blank");
  expect([mail.protocol, mail.searchParams.get("subject")]).toEqual([
    "mailto:",
    identityTexts.mailSubject[lang].replace("{{name}}", "Mette Krogh"),
  ]);
  expect(mail.searchParams.get("body")).toMatch(/(?:\d{5}[ \r\n]+){7}\d{5}/u);
  expect(mail.searchParams.get("body")).toContain(".skoen");
  await press(identityTexts.done[lang]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds[lang]);
  return passphrase;
}

for (const lang of ["da", "en", "zh"] as const)
  test.describe(`first run in ${lang}${lang === "da" ? "" : " @long"}`, () => {
    test.use({ launchWith: { locale: LOCALES[lang] } });
    test("an identity is made by keyboard alone; backup and card are real; it locks and unlocks", async ({
      skoen,
      work,
    }) => {
      const { page } = skoen;
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.welcome[lang]);
      await expect(page.locator("html")).toHaveAttribute("lang", lang === "zh" ? "zh-Hans" : lang);
      await expectAccessible(page);
      const passphrase = await createByKeyboard(skoen, lang, work);
      expect(fs.readFileSync(path.join(work, "key.age"), "utf8").slice(0, 21)).toBe("age-encryption.org/v1");
      expect(fs.readdirSync(work).some((n) => n.endsWith(".skoen"))).toBe(true);
      await expectAccessible(page);
      await page.keyboard.press("Control+l");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle[lang]);
      await expectAccessible(page);
      await page.keyboard.type("wrong");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("alert")).toContainText("vault.wrong-passphrase");
      await page.getByLabel(identityTexts.passphrase[lang], { exact: true }).fill(passphrase);
      await page.keyboard.press("Enter");
      await expect(page.getByText("Mette Krogh")).toBeVisible();
      expect(skoen.problems).toEqual([]);
    });
  });

test("one's own passphrase is never shown as a suggestion, and a wrong address is said beside its field", async ({
  skoen,
}) => {
  const { page } = skoen;
  const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
  const field = page.getByLabel(identityTexts.passphrase.da, { exact: true });
  await press(identityTexts.create.da);
  await page.keyboard.type("Mette Krogh");
  await page.getByLabel(identityTexts.email.da).fill("mette@@ost");
  await page.keyboard.press("Enter");
  await expect(page.getByText(identityTexts.badEmail.da)).toBeVisible();
  await expect(page.getByLabel(identityTexts.organisation.da)).toBeFocused();
  await page.keyboard.type("Østjysk Teknisk Institut");
  await page.getByLabel(identityTexts.email.da).fill("");
  await page.keyboard.press("Enter");
  await press(identityTexts.ownPassphrase.da);
  await page.keyboard.type("fire små grå katte");
  await press(identityTexts.iWroteIt.da);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.readBack.da);
  await press(words.back.da);
  await expect(field).toHaveValue("fire små grå katte");
  await expect(field).toHaveAttribute("type", "password");
  await expect(page.getByText("fire små grå katte")).toHaveCount(0);
});

test("the key of a backup opens on another computer @long", async ({ skoen, launch, work }) => {
  const passphrase = await createByKeyboard(skoen, "da", work);
  const digits = await skoen.page.getByText(/^\d{5}$/u).allTextContents();
  const other = await launch();
  await other.page.getByRole("button", { name: identityTexts.restore.da }).click();
  await other.host.nextFiles([path.join(work, "key.age")]);
  await other.page.getByRole("button", { name: identityTexts.chooseBackup.da }).click();
  await expect(other.page.getByText("key.age")).toBeVisible();
  await other.page.getByLabel(identityTexts.backupPassphrase.da).fill("forkert sætning her");
  await other.page.getByRole("button", { name: identityTexts.restoreDo.da, exact: true }).click();
  await expect(other.page.getByRole("alert")).toContainText("backup.wrong-passphrase");
  await other.page.getByLabel(identityTexts.backupPassphrase.da).fill(passphrase);
  await other.page.getByRole("button", { name: identityTexts.restoreDo.da, exact: true }).click();
  await expect(other.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  expect(await other.page.getByText(/^\d{5}$/u).allTextContents()).toEqual(digits);
});

test("the sample round opens in one click, survives a restart, and goes when a real identity is made", async ({
  skoen,
}) => {
  await skoen.page.getByRole("button", { name: identityTexts.trySample.da }).click();
  await expect(skoen.page.getByRole("navigation", { name: startTexts.rounds.da })).toContainText("IT 2009", {
    timeout: 40_000,
  });
  await skoen.relaunch();
  const { page } = skoen;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await expectAccessible(page);
  await page.getByRole("button", { name: identityTexts.endPractice.da }).click();
  await page.getByRole("button", { name: identityTexts.endPracticeDo.da }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.welcome.da);
});
