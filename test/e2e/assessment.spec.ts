// Scoring (issue 3 item 7; ux.md 1–8, 10, 20): every answer saved as it is given, by key and by pointer; undo, history, restart.
import type { Page } from "@playwright/test";
import { assessmentTexts as texts } from "../../shared/i18n/ui/assessment.ts";
import { overallTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import type { JudgementValue } from "../../shared/domain/criteria.ts";
import { changeOf, enterRound, openApplication, rowOf, start, unlock, type Started } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

// Each has a home of its own to unlock, a document to draw, and often the accessibility check.
test.setTimeout(240_000);

const NONE = { field: "conflict", answer: "none", kind: null, reason: "" };

/** The first application, declared, with its form open at the first criterion. */
async function atForm(s: Started): Promise<{ page: Page; round: string; id: string; number: string }> {
  const { page } = s.skoen;
  const [first] = s.applications;
  if (!first) throw new Error("no application");
  await changeOf(page, s.round, first.id, NONE);
  await openApplication(page, first.number);
  await expect(page.getByRole("radiogroup", { name: texts.score.da })).toBeVisible();
  return { page, round: s.round, id: first.id, number: first.number };
}
const valueOf = async (page: Page, round: string, id: string, criterion = "k2"): Promise<JudgementValue | null> =>
  (await rowOf(page, round, id)).judgements.find((j) => j.criterion === criterion)?.value ?? null;
const reasonsOf = async (page: Page, round: string, id: string, criterion = "k2"): Promise<string> =>
  (await rowOf(page, round, id)).judgements.find((j) => j.criterion === criterion)?.reasons ?? "";
const reasons = (page: Page) => page.getByLabel(/^Begrundelse/u);
const saved = (page: Page) => expect(page.getByText(/^Gemt \d/u)).toBeVisible();

test("by keyboard: digits, halves, cannot judge, clear with undo; each is saved at once", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expectAccessible(page);
  const gets = (expected: JudgementValue | null) => expect.poll(() => valueOf(page, round, id)).toEqual(expected);
  await page.keyboard.press("3");
  await gets({ steps: 6 });
  await page.keyboard.press(".");
  await gets({ steps: 7 });
  await expect(page.getByRole("radio", { name: /^3,5, mellem Godt og Meget godt/u })).toBeChecked();
  await page.keyboard.press("Shift+Digit1");
  await gets({ steps: 3 });
  await page.keyboard.press("x");
  await gets("cannot-judge");
  await expect(page.getByText(texts.cannotJudgeAbout.da)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("4");
  await gets({ steps: 8 });
  await expect(page.getByRole("radio", { name: /^4, Meget godt/u })).toBeChecked();
  await page.keyboard.press("Backspace");
  await gets(null);
  await page.getByRole("button", { name: "Fortryd", exact: true }).press("Enter");
  await gets({ steps: 8 });
  await saved(page);
  // Arrows within the scale choose as in any radio group.
  await page.getByRole("radio", { name: /^4, Meget godt/u }).focus();
  await page.keyboard.press("ArrowRight");
  await gets({ steps: 9 });
  // In a field digits are words.
  await page.keyboard.press("b");
  await expect(reasons(page)).toBeFocused();
  await page.keyboard.type("2 af 5 x.");
  await expect.poll(() => reasonsOf(page, round, id)).toBe("2 af 5 x.");
  await gets({ steps: 9 });
  await expect(page.getByRole("tab", { name: /^Kriterium 2\b.*4,5/u })).toBeVisible();
  expect(s.skoen.problems).toEqual([]);
});

test("by mouse: half a step, the anchor under the pointer, the next criterion, the total @long", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  const scale = page.getByRole("radiogroup", { name: texts.score.da });
  const before = await scale.boundingBox();
  await scale.locator("label").nth(4).hover();
  await expect(page.getByText(/opfylder kriteriet i hovedtræk/u)).toBeVisible();
  await scale.locator("label").nth(5).click();
  await expect.poll(() => valueOf(page, round, id)).toEqual({ steps: 5 });
  // Choosing never moves the layout.
  expect(await scale.boundingBox()).toEqual(before);
  await expect(page.getByText("1 af 4 kriterier har point.", { exact: false })).toBeVisible();
  await reasons(page).fill("Konkret.");
  await page.getByRole("button", { name: "Næste: kriterium 4" }).click();
  await expect(page.getByRole("tab", { selected: true })).toHaveAccessibleName(/^Kriterium 4/u);
  await expect(page.getByRole("radiogroup", { name: texts.score.da }).getByRole("radio").first()).toBeFocused();
  await page.getByRole("tab", { name: /^Kriterium 1/u }).click();
  await expect(page.getByText(/ingen godkendt tekst/u)).toBeVisible();
  await expectAccessible(page);
  expect(s.skoen.problems).toEqual([]);
});

test("undo and redo: the field's own first, then the row's, also after a restart", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page, round, id, number } = await atForm(s);
  await page.keyboard.press("2");
  await expect.poll(() => valueOf(page, round, id)).toEqual({ steps: 4 });
  await page.keyboard.press("b");
  await page.keyboard.type("abc");
  await expect.poll(() => reasonsOf(page, round, id)).toBe("abc");
  await page.keyboard.press("Control+z");
  await expect(reasons(page)).not.toHaveValue("abc");
  await expect.poll(() => reasonsOf(page, round, id)).not.toBe("abc");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { selected: true }).focus();
  await page.keyboard.press("5");
  await expect.poll(() => valueOf(page, round, id)).toEqual({ steps: 10 });
  await page.keyboard.press("Control+z");
  await expect.poll(() => valueOf(page, round, id)).toEqual({ steps: 4 });
  await expect(page.getByText("Fortrudt: svaret på kriterium 2")).toBeVisible();
  await expect(page.getByRole("radio", { name: /^2, Mindre godt/u })).toBeChecked();
  await page.keyboard.press("Control+y");
  await expect.poll(() => valueOf(page, round, id)).toEqual({ steps: 10 });

  await s.skoen.relaunch();
  const again = s.skoen.page;
  await unlock(again, s.passphrase);
  await enterRound(again);
  await openApplication(again, number);
  await expect(again.getByRole("radio", { name: /^5, Fremragende/u })).toBeChecked();
  await again.keyboard.press("Control+z");
  await expect.poll(() => valueOf(again, round, id)).toEqual({ steps: 4 });
  expect(s.skoen.problems).toEqual([]);
});

test("a text field with nothing of its own to take back undoes the row, and its words follow @long", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, round, id, number } = await atForm(s);
  await changeOf(page, round, id, { field: "reasons", criterion: "k2", text: "første" });
  await changeOf(page, round, id, { field: "reasons", criterion: "k2", text: "anden" });
  await page.reload();
  await enterRound(page);
  await openApplication(page, number);
  await expect(reasons(page)).toHaveValue("anden");
  await reasons(page).focus();
  await page.keyboard.press("Control+z");
  await expect(reasons(page)).toHaveValue("første");
  await expect.poll(() => reasonsOf(page, round, id)).toBe("første");
  await expect(reasons(page)).toBeFocused();
  expect(s.skoen.problems).toEqual([]);
});

test("earlier versions of a text are listed and restored @long", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  const long = "En begrundelse, som er god nok til at få igen.";
  await reasons(page).fill(long);
  await expect.poll(() => reasonsOf(page, round, id)).toBe(long);
  await reasons(page).fill("");
  await expect.poll(() => reasonsOf(page, round, id)).toBe("");
  await page.getByRole("button", { name: "Historik: Begrundelse" }).press("Enter");
  await expect(page.getByRole("dialog").getByText(long)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Gendan" }).press("Enter");
  await expect(reasons(page)).toHaveValue(long);
  await expect.poll(() => reasonsOf(page, round, id)).toBe(long);
  expect(s.skoen.problems).toEqual([]);
});

test("the whole row to the end: overall page, gaps by F8, the next application; leaving with words just typed loses none", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  for (const criterion of ["k2", "k4", "k5", "k6"]) {
    await changeOf(page, round, id, { field: "value", criterion, value: { steps: 7 } });
    await changeOf(page, round, id, { field: "reasons", criterion, text: "Konkret." });
  }
  await page.keyboard.press("F8");
  await expect(page.getByRole("heading", { level: 2, name: overallTexts.heading.da })).toBeVisible();
  const recommend = page.getByRole("radio", { name: overallTexts.recommend.da, exact: true });
  await expect(recommend).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Space");
  await expect.poll(async () => (await rowOf(page, round, id)).recommendation).toBe("recommend");
  await page.keyboard.press("F8");
  await expect(page.getByRole("radio", { name: overallTexts.yes.da, exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await rowOf(page, round, id)).equalBenefit?.answer).toBe("partly");
  await page.getByRole("textbox", { name: overallTexts.assessment.da }).fill("Et solidt projekt.");
  const next = s.applications[1];
  await page.keyboard.press("Control+Enter");
  await expect(page.locator('[aria-current="page"]').filter({ hasText: next?.number ?? "?" })).toBeVisible();
  const row = await rowOf(page, round, id);
  expect(row).toMatchObject({ assessment: "Et solidt projekt.", status: "complete" });
  expect(s.skoen.problems).toEqual([]);
});

test("a note is kept here and is no part of the row @long", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  await page.getByRole("button", { name: /^Privat note/u }).press("Enter");
  // Opened to be written in: nothing of it may act as a key that gives points or turns the page.
  await expect(page.getByLabel(texts.note.da, { exact: true })).toBeFocused();
  await page.keyboard.type("Spørg Lone om licensen, k3 x");
  const notes = async () =>
    ((await call(page, "service", "reviews.get", { round, application: id })) as { notes: Record<string, string> })
      .notes["k2"];
  await expect.poll(notes).toBe("Spørg Lone om licensen, k3 x");
  expect(await valueOf(page, round, id)).toBeNull();
  expect(JSON.stringify(await rowOf(page, round, id))).not.toContain("Lone");
  expect(s.skoen.problems).toEqual([]);
});

test("a quotation stands at the caret with its page, and its chip leads back @long", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  await page.keyboard.press("b");
  await page.keyboard.type("Se ");
  const word = page.locator("[data-words] span").first();
  await word.waitFor();
  await word.dblclick();
  await page.keyboard.press("Control+Shift+C");
  await expect(reasons(page)).toHaveValue(/^Se ».+« \(s\. 1\)$/u);
  await expect
    .poll(async () => (await rowOf(page, round, id)).judgements.find((j) => j.criterion === "k2")?.quotes.length)
    .toBe(1);
  await expect(page.getByRole("list", { name: texts.quotes.da }).getByRole("button")).toHaveText(/^Side 1: /u);
  expect(s.skoen.problems).toEqual([]);
});

test("when nothing can be saved the words stay, the title bar says so, and they are saved when it can", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page, round, id } = await atForm(s);
  // More than the service takes of one text: refused, and the person can shorten it.
  await reasons(page).fill("x".repeat(20_001));
  await expect(page.getByText("Ikke gemt", { exact: true })).toBeVisible();
  await expect(
    page
      .getByRole("alert")
      .or(page.getByText(/^Ikke gemt\. /u))
      .first(),
  ).toBeVisible();
  await expect(reasons(page)).toHaveValue("x".repeat(20_001));
  await reasons(page).fill("x");
  await expect.poll(() => reasonsOf(page, round, id)).toBe("x");
  await saved(page);
});

test("narrow: document and form are tabs, F6 goes between them; nothing is cut at 1000 px and at 200 % text @long", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page } = await atForm(s);
  await page.setViewportSize({ width: 1000, height: 720 });
  await expect(page.getByRole("tab", { name: texts.form.da, exact: true })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("F6");
  await expect(page.getByRole("tab", { name: texts.document.da, exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("F6");
  await expect(reasons(page)).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 720 });
  await call(page, "service", "settings.set", { textSize: 200 });
  await page.reload();
  await enterRound(page);
  await openApplication(page, s.applications[0]?.number ?? "");
  await expect(reasons(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
