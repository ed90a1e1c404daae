// "Made by a newer Skøn" (docs/updates.md): what it means and what to do, in the three languages; nothing is touched meanwhile. And what an
// organisation's policy says about a newer one.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { backupsTexts } from "../../shared/i18n/ui/backups.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { trustErrors } from "../../shared/i18n/errors/trust.ts";
import { LANGUAGES, LOCALE, type Language } from "../../shared/i18n/language.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { openHome } from "./support/own-home.ts";

const PROGRAM = path.join(import.meta.dirname, "future-home.ts");
const PASSPHRASE = "fire heste i regnvejr ved havet";

async function homeOf(home: string): Promise<string> {
  const own = openHome(home);
  await own.client.call("identity.create", {
    name: "Mette Krogh",
    organisation: "Østjysk Teknisk Institut",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  await own.close();
  return home;
}

async function unlock(page: Page, lang: Language): Promise<void> {
  await page.getByLabel(identityTexts.passphrase[lang], { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press("Enter");
}

test("a home of a newer Skøn: said in three languages, with the way back to a backup, and nothing is changed", async ({
  launch,
  work,
}) => {
  const home = await homeOf(path.join(work, "future"));
  const made = spawnSync(process.execPath, [PROGRAM, home, PASSPHRASE], { encoding: "utf8" });
  expect(made.stderr).toBe("");
  const versions = JSON.parse(made.stdout) as { found: number; known: number };
  const before = fs.readFileSync(path.join(home, "skoen.db"));
  for (const lang of LANGUAGES) {
    const skoen = await launch({ home, locale: LOCALE[lang] });
    await unlock(skoen.page, lang);
    const refusal = skoen.page.getByRole("alert");
    await expect(refusal).toContainText(translate(trustErrors["store.from-the-future"], lang, versions));
    await expect(skoen.page.getByRole("button", { name: backupsTexts.command[lang], exact: true })).toBeVisible();
    if (lang === "da") await expectAccessible(skoen.page);
    await skoen.kill();
    expect(fs.readFileSync(path.join(home, "skoen.db")).equals(before), lang).toBe(true);
  }
});

test("a newer Skøn that the organisation has is said on the first page, in its own words", async ({
  launch,
  shell,
  work,
}) => {
  test.skip(shell === "electron", "in Electron the policy is the machine's: test/main/newest.test.ts");
  const home = await homeOf(path.join(work, "home"));
  const where = { da: "Hent den i Softwarecenter.", en: "Get it in Software Centre.", zh: "请在软件中心获取。" };
  for (const lang of LANGUAGES) {
    const skoen = await launch({ home, locale: LOCALE[lang], newest: { version: "9.1.0", where } });
    await unlock(skoen.page, lang);
    const title = translate(startTexts.newest, lang, { version: "9.1.0", own: "0.1.0" });
    await expect(skoen.page.getByText(title)).toBeVisible();
    await expect(skoen.page.getByText(where[lang])).toBeVisible();
    if (lang === "zh") await expectAccessible(skoen.page);
    await skoen.kill();
  }
  // Without a policy nothing is said.
  const quiet = await launch({ home });
  await unlock(quiet.page, "da");
  await expect(quiet.page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await expect(quiet.page.getByText("9.1.0")).toHaveCount(0);
});
