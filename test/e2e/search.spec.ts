// Search in everything one may read (ux.md 16), the criteria as approved, and the change log.
import type { Page } from "@playwright/test";
import { criteriaTexts } from "../../shared/i18n/ui/criteria.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { journalTexts } from "../../shared/i18n/ui/journal.ts";
import { searchTexts as texts } from "../../shared/i18n/ui/search.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { openRound, practiceHome, side, type Started } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

const field = (page: Page) => page.getByRole("searchbox", { name: texts.field.da });
const hits = (page: Page) => page.locator("[data-hit]");

test.describe.configure({ timeout: 300_000 });

async function atSearch(s: Started): Promise<Page> {
  await side(s.page, frameTexts.searchAll.da).press("Enter");
  await expect(field(s.page)).toBeFocused();
  return s.page;
}
/** Waits until all that is open was read and sent to the index. */
const indexed = (s: Started) =>
  expect
    .poll(async () => (await call(s.page, "service", "search.pending", { round: s.round })) as object, {
      timeout: 90_000,
    })
    .toEqual({ documents: [] });

test("finds as one types, in documents too; a hit opens its page, and the way back leads to the hit", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const page = await atSearch(s);
  await expect(page.getByText(texts.about.da)).toBeVisible();
  await expectAccessible(page);
  await indexed(s);
  await page.keyboard.type("budget");
  const inDocument = hits(page).filter({ hasText: /side \d/u });
  await expect(inDocument.first()).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText(/budget/iu);
  await expect(page.getByText(/^\d+ steder? i \d+ ansøgning/u)).toBeVisible();
  await expectAccessible(page);
  // Only applications that are declared are searched in full; nothing of the conflicted one is here.
  const closed = s.applications[3];
  await expect(page.getByRole("heading", { level: 2 }).filter({ hasText: closed?.number ?? "?" })).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(hits(page).first()).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(hits(page).first()).toBeFocused();
  const chosen = await inDocument.first().getAttribute("data-hit");
  await inDocument.first().click();
  await expect(field(page)).toHaveCount(0);
  await expect(page.locator("[data-drawn]").first()).toBeAttached({ timeout: 20_000 });
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(field(page)).toHaveValue("budget");
  await expect(page.locator(`[data-hit="${chosen ?? ""}"]`)).toBeFocused();
  expect(s.skoen.problems).toEqual([]);
});

test("finds Chinese, says when there is nothing, and Esc empties the field @long", async ({ launch, work }) => {
  const s = await openRound(practiceHome(), launch, work);
  const page = await atSearch(s);
  await field(page).fill("智能建筑");
  await expect(hits(page).first()).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText(/智能/u);
  await field(page).fill("xyzzyqwerty");
  await expect(page.getByRole("heading", { name: texts.nothing.da })).toBeVisible();
  await expectAccessible(page);
  await field(page).press("Escape");
  await expect(field(page)).toHaveValue("");
  await expect(page.getByText(texts.about.da)).toBeVisible();
  await expect(field(page)).toBeFocused();
});

test("the newest words win, also when an older answer comes late @long", async ({ launch, work }) => {
  const s = await openRound(practiceHome(), launch, work);
  const page = await atSearch(s);
  // Words of two titles: which documents are declared, and so searched, depends on the person's own reading order.
  await field(page).pressSequentially("hjertejournal");
  await expect(page.locator("mark").first()).toHaveText(/hjertejournal/iu);
  await field(page).fill("EXPO");
  await expect(page.locator("mark").filter({ hasText: /hjertejournal/iu })).toHaveCount(0);
  await expect(page.locator("mark").first()).toHaveText(/expo/iu);
});

test("the criteria stand as they were approved; in Chinese the approved words stand below @long", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  await side(page, frameTexts.criteria.da).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: criteriaTexts.title.da })).toBeVisible();
  await expect(page.getByText(/^Version 1, forelagt Vækstforum/u)).toBeVisible();
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(6);
  await expect(page.getByRole("heading", { level: 2, name: criteriaTexts.noText.da })).toHaveCount(2);
  await expect(page.getByText(criteriaTexts.originalOf.da)).toHaveCount(0);
  await expectAccessible(page);
  const danish = await page.getByRole("heading", { level: 2 }).nth(1).textContent();
  await call(page, "service", "settings.set", { language: "zh" });
  await page.reload();
  await page.getByRole("button", { name: startTexts.go.zh, exact: true }).press("Enter");
  await page
    .getByRole("navigation", { name: frameTexts.sideName.zh })
    .getByRole("button", { name: /^评审标准/u })
    .click();
  const original = page.getByText(criteriaTexts.originalOf.zh).first();
  await expect(original).toContainText(danish ?? "?");
  await expect(original.locator("[lang=da]")).toHaveText(danish ?? "?");
  await expectAccessible(page);
});

test("the change log tells newest first what was done, from what to what; it is filtered and read by keyboard", async ({
  launch,
  work,
}) => {
  const s = await openRound(practiceHome(), launch, work);
  const { page } = s;
  const id = s.applications[2]?.id ?? "";
  await call(page, "service", "reviews.change", {
    round: s.round,
    application: id,
    change: { field: "reasons", criterion: "k2", text: "Bedre beskrevet end ventet." },
  });
  await side(page, frameTexts.journal.da).press("Enter");
  const first = page.getByRole("row").nth(1);
  await expect(first).toContainText("Begrundelse, kriterium 2");
  await expect(first).toContainText("Bedre beskrevet end ventet.");
  await expect(first).toBeFocused();
  const full = page.getByRole("complementary");
  await expect(full).toContainText("Godt beskrevet.");
  await expect(full).toContainText("Bedre beskrevet end ventet.");
  await expectAccessible(page);
  await page.keyboard.press("j");
  await expect(full).toContainText("Tidligere kollega.");
  await page.keyboard.press("/");
  await page.keyboard.type("medforfatter");
  await expect(page.getByRole("row")).toHaveCount(2);
  await page.keyboard.press("Enter");
  await expect(page.locator("tr:focus")).toContainText(s.applications[3]?.number ?? "?");
  await page.keyboard.press("/");
  await page.keyboard.type(" intet sådan");
  await expect(page.getByRole("heading", { name: journalTexts.noneFound.da })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: journalTexts.showAll.da }).press("Enter");
  await expect(page.getByRole("searchbox", { name: journalTexts.filter.da })).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("grid")).toHaveCount(0);
});
