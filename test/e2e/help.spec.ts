// Help without a network: every page in three languages, searched, by keyboard, also while locked; its keys are the real ones.
import { LANGUAGES, LOCALE } from "../../shared/i18n/language.ts";
import { commandTexts } from "../../shared/i18n/ui/frame.ts";
import { HELP_PAGES, helpTexts as texts } from "../../shared/i18n/ui/help/index.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts } from "../../shared/i18n/ui/import.ts";
import { settingsTexts } from "../../shared/i18n/ui/settings.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

/** One of each kind of block. */
const LOOKED_AT = ["start", "expert", "keyboard", "verify", "invitation", "glossary", "accessibility"];

async function withIdentity(skoen: Skoen): Promise<void> {
  await call(skoen.page, "service", "identity.create", {
    name: "Karen Holm",
    organisation: "DTU",
    email: null,
    languages: ["da"],
    passphrase: "fire heste i regnvejr ved havet",
  });
}

for (const lang of LANGUAGES)
  test.describe(`help in ${lang}${lang === "da" ? "" : " @long"}`, () => {
    test.use({ launchWith: { locale: LOCALE[lang] } });
    test("every page opens, is accessible, and shows no unfilled mark", async ({ skoen }) => {
      await withIdentity(skoen);
      const { page } = skoen;
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds[lang]);
      await page.keyboard.press("F1");
      const list = page.getByRole("navigation", { name: texts.pages[lang] });
      for (const [i, { title }] of HELP_PAGES.entries()) {
        await list.getByRole("button", { name: title[lang], exact: true }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[lang]);
        // The page one is on already stays as it is.
        if (i > 0) await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
        expect(await page.getByRole("article").innerText()).not.toContain("{{");
        if (LOOKED_AT.includes(HELP_PAGES[i]?.id ?? "")) await expectAccessible(page);
      }
      expect(skoen.problems).toEqual([]);
    });
  });

test("a page is found by its words and opened with Enter; Escape leads back", async ({ skoen }) => {
  await withIdentity(skoen);
  const { page } = skoen;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("F1");
  await page.keyboard.press("/");
  await page.keyboard.type("openssl");
  await expect(page.getByText(texts.found.da.one.replace("{{count}}", "1"))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    HELP_PAGES.find((p) => p.id === "verify")?.title.da ?? "",
  );
  await page.getByLabel(texts.search.da).fill("xyzzy");
  await expect(page.getByText(texts.none.da)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
});

test("help is found by what a button is called, and is there before one has an identity", async ({ skoen }) => {
  const { page } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  const title = (id: string): string => HELP_PAGES.find((p) => p.id === id)?.title.da ?? "";
  await expect(heading).toHaveText(identityTexts.welcome.da);
  await page.getByRole("button", { name: identityTexts.create.da, exact: true }).press("Enter");
  await page.getByLabel(identityTexts.name.da, { exact: true }).fill("Karen Holm");
  await page.keyboard.press("F1");
  await expect(heading).toHaveText(title("start"));
  await expectAccessible(page);
  await page.keyboard.press("/");
  await page.keyboard.type(importTexts.takeIn.da.toLowerCase());
  await page.keyboard.press("Enter");
  await expect(heading).toHaveText(title("expert"));
  // From page to page by the ways at its end.
  const more = page.getByRole("navigation", { name: texts.more.da });
  await more.getByRole("button", { name: title("packages"), exact: true }).press("Enter");
  await expect(heading).toHaveText(title("packages"));
  await expect(heading).toBeFocused();
  await page.getByRole("button", { name: texts.back.da, exact: true }).last().press("Enter");
  // What was being written is still there.
  await expect(page.getByLabel(identityTexts.name.da, { exact: true })).toHaveValue("Karen Holm");
  expect(skoen.problems).toEqual([]);
});

test("F1 opens the page about the screen one is on", async ({ skoen }) => {
  await withIdentity(skoen);
  const { page } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("Control+,");
  await expect(heading).toHaveText(settingsTexts.title.da);
  await page.keyboard.press("F1");
  await expect(heading).toHaveText(HELP_PAGES.find((p) => p.id === "privacy")?.title.da ?? "");
});

test("help can be read while locked and leads back to unlocking @long", async ({ skoen }) => {
  await withIdentity(skoen);
  const { page } = skoen;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
  await page.keyboard.press("F1");
  // A lost passphrase is what help is needed for there.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    HELP_PAGES.find((p) => p.id === "passphrase")?.title.da ?? "",
  );
  await expectAccessible(page);
  await page.getByRole("button", { name: texts.unlock.da }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
});

test("the keys listed for everywhere are the ones that work", async ({ skoen }) => {
  await withIdentity(skoen);
  const { page } = skoen;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: commandTexts.shortcuts.da });
  const keyPage = HELP_PAGES.find((p) => p.id === "keyboard");
  const everywhere = keyPage?.blocks
    .flatMap((b) => ("keys" in b ? b.keys : []))
    .find((g) => g.title.en === "Everywhere");
  expect(everywhere?.list.length).toBeGreaterThan(5);
  for (const { label } of everywhere?.list ?? [])
    await expect(sheet.getByText(label.da, { exact: true }).first()).toBeVisible();
});
