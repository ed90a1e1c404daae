// Help without a network: every page in three languages, searched, by keyboard, also while locked; its keys are the real ones.
import { LANGUAGES, LOCALE } from "../../shared/i18n/language.ts";
import { commandTexts } from "../../shared/i18n/ui/frame.ts";
import { HELP_PAGES, helpTexts as texts } from "../../shared/i18n/ui/help/index.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

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
        if (["start", "keyboard", "verify", "glossary"].includes(HELP_PAGES[i]?.id ?? "")) await expectAccessible(page);
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

test("help can be read while locked and leads back to unlocking @long", async ({ skoen }) => {
  await withIdentity(skoen);
  const { page } = skoen;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(startTexts.rounds.da);
  await page.keyboard.press("Control+l");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
  await page.keyboard.press("F1");
  await expect(page.getByRole("article")).toBeVisible();
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
