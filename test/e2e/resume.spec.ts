// Back where one was (ux.md 2): the page of the form, the field and the caret in it, and the place in each document.
import type { Page } from "@playwright/test";
import { assessmentTexts as texts } from "../../shared/i18n/ui/assessment.ts";
import { overallTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { overviewTexts } from "../../shared/i18n/ui/overview.ts";
import {
  changeOf,
  enterRound,
  openApplication,
  openFirst,
  rowOf,
  start,
  unlock,
  type Started,
} from "./assessment-start.ts";
import { chooseDocument, drawn, pageNumber, reading, toDocument, unlock as unlockReading } from "./reading-start.ts";
import { expect, test } from "./support/fixtures.ts";

// A home is unlocked, a round opened and a document drawn in each of them, twice.
test.setTimeout(240_000);

const again = async (s: Started): Promise<Page> => {
  await s.skoen.relaunch();
  await unlock(s.skoen.page, s.passphrase);
  await enterRound(s.skoen.page);
  return s.skoen.page;
};
const goOn = (page: Page) => page.getByRole("button", { name: overviewTexts.continue.da, exact: true }).press("Enter");
const caretIn = (page: Page): Promise<number | null> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.selectionStart : null,
  );

test("the overall page, the field and the caret are there after a restart, and one types on", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, id } = await openFirst(s);
  await page.getByRole("tab", { name: /^Samlet/u }).click();
  const remark = page.getByRole("textbox", { name: overallTexts.remark.da });
  await remark.fill("Samme som sidste år");
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  const after = await again(s);
  await goOn(after);
  await expect(after.getByRole("tab", { selected: true }).filter({ hasText: texts.overall.da })).toBeVisible();
  await expect(after.getByRole("textbox", { name: overallTexts.remark.da })).toBeFocused();
  expect(await caretIn(after)).toBe("Samme som sidste".length - 1);
  await after.keyboard.type("!");
  await expect.poll(async () => (await rowOf(after, s.round, id)).remark).toBe("Samme som sidst!e år");
  expect(s.skoen.problems).toEqual([]);
});

test("opened from the list, the criterion is the one left, single keys work, and its field has the caret where it was", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, number } = await openFirst(s);
  await page.getByRole("tab", { name: /^Kriterium 5/u }).click();
  const reasons = (p: Page) => p.getByLabel(/^Begrundelse/u);
  await reasons(page).fill("Konkret og klart.");
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowLeft");
  const after = await again(s);
  await openApplication(after, number);
  await expect(after.getByRole("tab", { selected: true })).toHaveAccessibleName(/^Kriterium 5/u);
  await expect(reasons(after)).toHaveValue("Konkret og klart.");
  await expect(reasons(after)).not.toBeFocused();
  await after.keyboard.press("b");
  await expect(reasons(after)).toBeFocused();
  expect(await caretIn(after)).toBe("Konkret o".length);
  expect(s.skoen.problems).toEqual([]);
});

test("who was reading last goes on reading; each document opens where it was left, also after a restart", async ({
  launch,
  work,
}) => {
  const skoen = await reading(launch, work);
  const { page } = skoen;
  await pageNumber(page).fill("37");
  await page.keyboard.press("Enter");
  await expect(pageNumber(page)).toHaveValue("37");
  await chooseDocument(page, "j-1-09 b kinesisk.pdf");
  await expect(page.getByText(/智能建筑/u).first()).toBeAttached();
  await drawn(page);
  await skoen.relaunch();
  const after = skoen.page;
  await unlockReading(after);
  await toDocument(after);
  await expect(after.getByText(/智能建筑/u).first()).toBeAttached();
  expect(await caretIn(after)).toBeNull();
  await chooseDocument(after, "j-1-09 a rapport.pdf");
  await drawn(after);
  await expect(pageNumber(after)).toHaveValue("37");
  expect(skoen.problems).toEqual([]);
});

test("when the service crashes, the screen is kept behind the lock, with every word typed, and what was unsaved is saved", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, id } = await openFirst(s);
  await pageNumber(page).fill("2");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: /^Kriterium 4/u }).click();
  const reasons = page.locator("[data-field=reasons] textarea");
  await reasons.fill("Gemt før. ");
  const saved = async () =>
    (await rowOf(page, s.round, id)).judgements.find((j) => j.criterion === "k4")?.reasons ?? "";
  await expect.poll(saved).toBe("Gemt før. ");
  // The very field, not another one like it.
  await reasons.evaluate((el) => Object.assign(el, { kept: true }));
  await page.keyboard.press("End");
  await page.keyboard.insertText("Ikke gemt endnu");
  await s.skoen.crashService();

  await expect(page.getByRole("heading", { level: 1, name: identityTexts.unlockTitle.da })).toBeVisible();
  await expect(reasons).toBeAttached();
  await expect(reasons).toBeHidden();
  expect(await reasons.evaluate((el) => el.closest("[inert]") !== null)).toBe(true);
  await expect(page.getByRole("textbox")).toHaveCount(1);
  expect(await rowOf(page, s.round, id).catch((e: Error) => e.message)).toBe("home.locked");

  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(s.passphrase);
  await page.keyboard.press("Enter");
  await expect(reasons).toBeVisible();
  expect(await reasons.evaluate((el) => "kept" in el)).toBe(true);
  await expect(reasons).toHaveValue("Gemt før. Ikke gemt endnu");
  await expect(reasons).toBeFocused();
  await expect(pageNumber(page)).toHaveValue("2");
  await expect.poll(saved).toBe("Gemt før. Ikke gemt endnu");
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(s.skoen.problems.filter((p) => !p.startsWith("service ended"))).toEqual([]);
});

test("the width of the form is set by key, and is there after a restart", async ({ launch, work }) => {
  const s = await start(launch, work);
  const [first] = s.applications;
  if (!first) throw new Error("no application");
  await changeOf(s.skoen.page, s.round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await openApplication(s.skoen.page, first.number);
  const splitter = () => s.skoen.page.getByRole("separator");
  const width = async (): Promise<number> => (await s.skoen.page.locator("[data-form]").boundingBox())?.width ?? 0;
  const before = await width();
  await splitter().focus();
  for (let i = 0; i < 4; i++) await s.skoen.page.keyboard.press("ArrowLeft");
  await expect.poll(width).toBe(before + 64);
  await expect(splitter()).toHaveAttribute("aria-valuenow", String(before + 64));
  await s.skoen.relaunch();
  await unlock(s.skoen.page, s.passphrase);
  await enterRound(s.skoen.page);
  await openApplication(s.skoen.page, first.number);
  await expect.poll(width).toBe(before + 64);
});

test("F6 goes from the words one writes into the document, and back to the same place: it once did nothing side by side", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page } = s.skoen;
  const [first] = s.applications;
  if (!first) throw new Error("no application");
  await changeOf(page, s.round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await openApplication(page, first.number);
  const reasons = page.getByLabel(/^Begrundelse/u);
  await reasons.fill("abc");
  await page.keyboard.press("ArrowLeft");
  const pages = page.locator("[data-reading-pane] [data-pages]").first();
  await expect(pages).toBeVisible();
  await page.keyboard.press("F6");
  await expect(pages).toBeFocused();
  await page.keyboard.press("F6");
  await expect(reasons).toBeFocused();
  await page.keyboard.type("-");
  await expect(reasons).toHaveValue("ab-c");
});
