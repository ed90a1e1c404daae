// The group's meeting (issue 4 item 4): by keyboard from the matrix to the minutes; what is settled is stored as it happens.
import type { Page } from "@playwright/test";
import type { GroupRow } from "../../shared/domain/group.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { matrixTexts } from "../../shared/i18n/ui/matrix.ts";
import { meetingTexts as texts } from "../../shared/i18n/ui/meeting.ts";
import { openAs } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

const chosen = (page: Page) => page.getByRole("radiogroup").getByRole("radio", { checked: true });
const saved = (page: Page) => expect(page.getByText(/^Gemt \d/u)).toBeVisible();

/** What the group has on the most disputed application. */
async function settled(page: Page, round: string): Promise<GroupRow | null> {
  const answer = await call(page, "service", "group.application", { round, application: "IT-05" });
  return (answer as { row: GroupRow | null }).row;
}

async function openMeeting(page: Page): Promise<void> {
  await side(page, frameTexts.matrix.da).press("Enter");
  await expect(page.getByRole("grid", { name: matrixTexts.title.da })).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByText("Punkt 1 af 8")).toBeVisible();
}

test("by keyboard: median, a value of one's own, reasons, undo, outcome, minutes", async ({ launch, work }) => {
  const { page, skoen, round } = await openAs("chair", launch, work);
  await openMeeting(page);
  // The most disputed first, and nothing given beforehand.
  await expect(page.getByRole("heading", { level: 1 })).toContainText("1-30-72-105-09");
  await expect(chosen(page)).toHaveCount(0);
  await expect(page.getByRole("listitem").filter({ hasText: "inhabil" })).toContainText("Ekspert 2");
  await page.keyboard.press("m");
  await expect(chosen(page)).toHaveAccessibleName(/^3,5/u);
  await saved(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("1");
  await expect(chosen(page)).toHaveAccessibleName(/^1/u);
  // Outside what the members gave: a reason is owed.
  await expect(page.getByText(/uden for medlemmernes point/u)).toBeVisible();
  await page.keyboard.press("b");
  await page.keyboard.type("Gruppen ser intet internationalt i det.");
  await saved(page);
  await expectAccessible(page);
  await page.keyboard.press("PageUp");
  await expect(chosen(page)).toHaveAccessibleName(/^3,5/u);
  const draft = () => settled(page, round);
  await expect
    .poll(async () => (await draft())?.consensus.map((c) => c.reasons))
    .toContain("Gruppen ser intet internationalt i det.");

  // Undo takes back what was settled last, and goes where it shows.
  await page.locator("#main").focus();
  const values = async () => (await draft())?.consensus.filter((c) => c.value !== null).length;
  expect(await values()).toBe(2);
  while ((await values()) !== 1) {
    await page.keyboard.press("Control+z");
    await expect(page.getByText(/^Kriterium 4\./u)).toBeVisible();
  }
  // The words were stored in pieces, as they were typed.
  await expect(async () => {
    await page.keyboard.press("Control+y");
    expect((await draft())?.consensus.map((c) => c.reasons)).toContain("Gruppen ser intet internationalt i det.");
  }).toPass();
  expect(await values()).toBe(2);

  // Three criteria, then the recommendation.
  for (let i = 0; i < 5 && !(await page.getByText(texts.outcome.da).isVisible()); i++)
    await page.keyboard.press("PageDown");
  await page.getByText(texts.notRecommended.da, { exact: true }).click();
  await expect(page.getByText(texts.required.da)).toBeVisible();
  await page.getByLabel(texts.rowReasons.da).fill("Uden internationalt perspektiv.");
  await page.getByRole("button", { name: texts.startText.da }).click();
  await expect(page.getByLabel(texts.text.da)).toHaveValue(/\[Ekspert 1 \(softwareteknologi\)\]/u);
  await page.getByLabel(texts.text.da).press("Control+Home");
  await page.keyboard.type("Gruppen: ");
  await page.getByRole("button", { name: texts.compare.da }).click();
  await expect(page.locator("ins").first()).toContainText("Gruppen");
  await expectAccessible(page);
  await saved(page);

  for (let i = 0; i < 9; i++) {
    await page.locator("#main").focus();
    await page.keyboard.press("j");
  }
  await page.getByRole("button", { name: texts.grow.da }).click();
  await expect(page.getByRole("textbox", { name: texts.minutesStep.da })).toHaveValue(
    /1-30-72-105-09 .*: indstilles ikke\. Uden internationalt perspektiv\.\n {2}Kriterium 4: 1 \(medlemmerne 3–4\)\. Gruppen ser/u,
  );
  await page.getByRole("button", { name: texts.grow.da }).click();
  await expect(page.getByText(texts.nothingToGrow.da)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("grid", { name: matrixTexts.title.da })).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("a minority opinion comes from the member's own words, or from the meeting @long", async ({ launch, work }) => {
  const { page, round } = await openAs("chair", launch, work);
  await openMeeting(page);
  for (let i = 0; i < 5 && !(await page.getByText(texts.outcome.da).isVisible()); i++)
    await page.keyboard.press("PageDown");
  await page.getByRole("button", { name: texts.minority.da }).click();
  await page.getByRole("menuitem", { name: /^Ekspert 3/u }).click();
  await page
    .getByLabel(`${texts.minorityFrom.da} Ekspert 3 (it-erhverv og offentlige indkøb)`)
    .fill("Jeg ville have indstillet den.");
  await expect
    .poll(() => settled(page, round))
    .toMatchObject({ minorityOpinions: [{ person: "E-03", text: "Jeg ville have indstillet den." }] });
});
