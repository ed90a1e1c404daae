// Declaring (issue 3 item 5; domain.md § 4): nothing chosen beforehand, documents closed until the answer, each answer's consequence.
import { conflictKinds, conflictTexts as texts } from "../../shared/i18n/ui/conflict.ts";
import { changeOf, openApplication, rowOf, start } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

// Each has a home of its own to unlock, a document to draw, and often the accessibility check.
test.setTimeout(240_000);

test("by mouse: who is involved and a hint, nothing chosen; a faulty declaration says what is missing; possible opens with a warning", async ({
  launch,
  work,
}) => {
  const { skoen, round, applications } = await start(launch, work);
  const { page } = skoen;
  const app = applications.find((a) => a.own);
  if (!app) throw new Error("no application with a hint");
  await openApplication(page, app.number);
  await expect(page.getByText(texts.locked.da)).toBeVisible();
  await expect(page.getByText(texts.hintOrganisation.da, { exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await expect(page.locator("[data-reading-pane]")).toHaveCount(0);
  await expectAccessible(page);

  const declare = page.getByRole("button", { name: texts.declare.da });
  await declare.click();
  await expect(page.getByText(texts.chooseAnswer.da)).toBeVisible();
  await page.getByRole("radio", { name: texts.possible.da }).click({ force: true });
  await expect(page.getByText(texts.possibleWarning.da)).toBeVisible();
  await expectAccessible(page);
  await declare.click();
  await expect(page.getByText(texts.chooseKind.da)).toBeVisible();
  await page.getByRole("radio", { name: conflictKinds.other.da }).click({ force: true });
  await declare.click();
  await expect(page.getByText(texts.writeReason.da)).toBeVisible();
  await expect(page.getByLabel(texts.reason.da)).toBeFocused();
  expect((await rowOf(page, round, app.id)).conflict).toBeNull();

  await page.keyboard.type("Samme institut, anden afdeling.");
  await declare.click();
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  await expect(page.getByRole("radiogroup")).toBeVisible();
  expect((await rowOf(page, round, app.id)).conflict).toMatchObject({
    answer: "possible",
    kind: "other",
    reason: "Samme institut, anden afdeling.",
  });
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: none opens the documents at once; what is begun elsewhere stays; conflicted closes and can be corrected", async ({
  launch,
  work,
}) => {
  const { skoen, round, applications } = await start(launch, work);
  const { page } = skoen;
  const [first, second] = applications;
  if (!first || !second) throw new Error("too few applications");
  await openApplication(page, first.number);
  await expect(page.getByText(texts.locked.da)).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByRole("radio", { name: texts.none.da })).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  expect((await rowOf(page, round, first.id)).conflict).toMatchObject({ answer: "none", kind: null, reason: "" });

  // j: the next one; a declaration begun there is still there after a look back.
  await page.keyboard.press("j");
  await expect(page.locator('[aria-current="page"]').filter({ hasText: second.number })).toBeVisible();
  // The title is there before the question and its keys are.
  await expect(page.getByRole("heading", { name: texts.question.da })).toBeVisible();
  await page.keyboard.press("3");
  await expect(page.getByText(texts.conflictedWarning.da)).toBeVisible();
  await expect(page.getByRole("radio", { name: conflictKinds.personal.da })).toBeFocused();
  await page.keyboard.press("Space");
  await page.getByLabel(texts.reason.da).focus();
  await page.keyboard.type("Min bror leder projektet. 1");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.locator('[aria-current="page"]').filter({ hasText: first.number })).toBeVisible();
  await expect(page.getByRole("radiogroup")).toBeVisible();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("heading", { name: texts.question.da })).toBeVisible();
  await expect(page.getByLabel(texts.reason.da)).toHaveValue("Min bror leder projektet. 1");
  expect((await rowOf(page, round, second.id)).conflict).toBeNull();

  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.out.da })).toBeVisible();
  await expectAccessible(page);
  const { documents } = (await call(page, "service", "documents.list", { round, application: second.id }).catch(() => ({
    documents: [],
  }))) as { documents: { present: boolean }[] };
  expect(documents.some((d) => d.present)).toBe(false);

  await page.getByRole("button", { name: texts.correct.da }).press("Enter");
  await expect(page.getByRole("radio", { name: texts.conflicted.da })).toBeChecked();
  // No answer opens what is gone from here.
  await expect(page.getByText(texts.noneAgain.da)).toBeVisible();
  await expect(page.getByText(texts.noneAbout.da)).toHaveCount(0);
  await page.getByRole("button", { name: texts.keep.da }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.out.da })).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("a conflict declared late closes notes and highlights too, as said before; undo brings them back", async ({
  launch,
  work,
}) => {
  const { skoen, round, applications } = await start(launch, work);
  const { page } = skoen;
  const [first] = applications;
  if (!first) throw new Error("no application");
  await changeOf(page, round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await changeOf(page, round, first.id, { field: "note", criterion: "k2", text: "Spørg Lone om licensen" });
  await openApplication(page, first.number);
  await page.locator("[data-words] span").first().dblclick();
  await page.keyboard.press("Control+Alt+2");
  await expect(page.locator("[data-mark-label]")).toHaveCount(1);

  await page.getByRole("button", { name: "Mere om vurderingen" }).press("Enter");
  await page.getByRole("menuitem", { name: /Habilitet: ingen konflikt/u }).press("Enter");
  await page.keyboard.press("3");
  await expect(page.getByText(/også private noter og fremhævninger/u)).toBeVisible();
  await page.keyboard.press("Space");
  await page.getByLabel(texts.reason.da).fill("Min bror leder projektet.");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { level: 1, name: texts.out.da })).toBeVisible();
  await expectAccessible(page);
  const view = async () =>
    (await call(page, "service", "reviews.get", { round, application: first.id })) as { notes: Record<string, string> };
  expect((await view()).notes).toEqual({});
  expect(await call(page, "service", "annotations.list", { round, application: null })).toEqual({ annotations: [] });

  await page.keyboard.press("Control+z");
  await expect(page.getByRole("radiogroup")).toBeVisible();
  expect((await view()).notes).toEqual({ k2: "Spørg Lone om licensen" });
  expect(await call(page, "service", "annotations.list", { round, application: first.id })).toMatchObject({
    annotations: [{ criterion: "k2" }],
  });
  expect(skoen.problems).toEqual([]);
});

test("a declaration is corrected from the menu of the form, and the correction is in the record @long", async ({
  launch,
  work,
}) => {
  const { skoen, round, applications } = await start(launch, work);
  const { page } = skoen;
  const [first] = applications;
  if (!first) throw new Error("no application");
  await changeOf(page, round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await openApplication(page, first.number);
  await page.getByRole("button", { name: "Mere om vurderingen" }).press("Enter");
  await page.getByRole("menuitem", { name: /Habilitet: ingen konflikt/u }).press("Enter");
  await expect(page.getByRole("radio", { name: texts.none.da })).toBeChecked();
  await page.keyboard.press("2");
  await page.getByRole("radio", { name: conflictKinds["co-author"].da }).click({ force: true });
  await page.getByLabel(texts.reason.da).fill("Fælles artikel i 2008.");
  await page.keyboard.press("Control+Enter");
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  const { entries } = (await call(page, "service", "reviews.history", {
    round,
    application: first.id,
    field: "conflict",
  })) as { entries: { after: { answer: string } }[] };
  expect(entries.map((e) => e.after.answer)).toEqual(["none", "possible"]);
  expect(skoen.problems).toEqual([]);
});
