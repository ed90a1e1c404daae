// Reading and scoring on the whole way: the long middle part, for either hand.
import type { Locator } from "@playwright/test";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { overallTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import { readingTexts } from "../../shared/i18n/ui/reading.ts";
import type { ReviewRow } from "../../shared/domain/review.ts";
import type { Texts } from "../../shared/i18n/language.ts";
import { expect, type Hands } from "./support/hands.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

export interface At {
  readonly skoen: Skoen;
  readonly hands: Hands;
  readonly keyboard: boolean;
  readonly t: (texts: Texts) => string;
}
interface Row {
  readonly row: ReviewRow;
  readonly gaps: readonly unknown[];
}
const rowsOf = async (at: At, round: string): Promise<readonly Row[]> =>
  ((await call(at.skoen.page, "service", "reviews.list", { round })) as { rows: Row[] }).rows;

/** Back at the first application: a word is found and highlighted, and quoted into the reasons. */
export async function readDocument(at: At): Promise<void> {
  const { skoen, keyboard, t } = at;
  const { page } = skoen;
  const back = (): Promise<void> =>
    keyboard
      ? page.keyboard.press("Alt+ArrowUp")
      : page.getByRole("button", { name: t(assessmentTexts.previous), exact: true }).click();
  await back();
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  await back();
  await expect(page.locator("[data-drawn]").first()).toBeAttached();
  await expect(page.locator("[data-words] span").nth(6)).toBeAttached();
  const pane = page.locator("[data-reading-pane]");
  const reasons = page.getByRole("textbox", { name: t(assessmentTexts.reasons) }).first();
  if (keyboard) {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("projekt");
    await expect(pane.getByRole("search").locator("output")).toHaveText(/^\D*1\D+\d+/u);
    await page.keyboard.press("Control+Alt+h");
    await expect(page.locator("[data-mark-label]")).toHaveCount(1);
    await page.keyboard.press("Control+Shift+C");
  } else {
    await select(page.locator("[data-words] > span"));
    const bar = page.getByRole("toolbar", { name: t(readingTexts.selection) });
    await bar.getByRole("button", { name: t(readingTexts.highlight) }).click();
    await expect(page.locator("[data-mark-label]")).toHaveCount(1);
    await select(page.locator("[data-words] > span"));
    await bar.getByRole("button").first().click();
  }
  await expect(reasons).not.toHaveValue("");
  await expect(reasons).toBeFocused();
}

/** Two lines of the page, dragged over. */
async function select(runs: Locator): Promise<void> {
  const from = await runs.nth(5).boundingBox();
  if (!from) throw new Error("no words on the page");
  const { mouse } = runs.page();
  await mouse.move(from.x + 20, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + 200, from.y + from.height * 2.4, { steps: 6 });
  await mouse.up();
}

export interface Given {
  readonly application: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Everything until nothing is missing; returns what the service has of the first application, the one without a conflict. */
export async function scoreAll(at: At, round: string): Promise<Given> {
  await (at.keyboard ? scoreByKeys(at, round) : scoreByMouse(at));
  await expect.poll(async () => (await rowsOf(at, round)).flatMap((r) => r.gaps)).toEqual([]);
  const row = (await rowsOf(at, round)).find((r) => r.row.conflict?.answer === "none")?.row;
  if (!row) throw new Error("no application without a conflict");
  return {
    application: row.application,
    values: Object.fromEntries(row.judgements.map((j) => [j.criterion, j.value])),
  };
}

/** F8 leads to the next thing missing, with the focus in it. */
async function scoreByKeys(at: At, round: string): Promise<void> {
  const { page } = at.skoen;
  const missing = async (): Promise<string> => JSON.stringify((await rowsOf(at, round)).map((r) => r.gaps));
  const none = JSON.stringify((await rowsOf(at, round)).map(() => []));
  for (let n = 0, before = await missing(); before !== none; n++, before = await missing()) {
    await page.keyboard.press("F8");
    const field = await page.waitForFunction(emptyFieldWithFocus).then((found) => found.jsonValue());
    if (field === "value") await page.keyboard.press(String(2 + (n % 4)));
    else if (field === "reasons") await page.keyboard.type(`Konkret og efterprøvelig, ${n}.`);
    else await page.keyboard.press("Space");
    await expect.poll(missing).not.toBe(before);
  }
}

/** Runs in the page. */
function emptyFieldWithFocus(): string | null {
  const box = document.activeElement?.closest<HTMLElement>("[data-field]");
  if (!box) return null;
  const inputs = [...box.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[type=radio], textarea")];
  const filled = inputs.some((f) => (f instanceof HTMLInputElement ? f.checked : f.value !== ""));
  return filled ? null : (box.dataset["field"] ?? null);
}

/** Page by page, as the form's own button leads on. */
async function scoreByMouse(at: At): Promise<void> {
  const { skoen, hands, t } = at;
  const { page } = skoen;
  const onward = page.locator("#form-page + div").getByRole("button");
  const overall = page.getByRole("heading", { level: 2, name: t(overallTexts.heading) });
  const scale = page.getByRole("radiogroup", { name: t(assessmentTexts.score), exact: true });
  for (let application = 0; application < 2; application++) {
    for (let n = 0; !(await overall.isVisible()); n++) {
      const heading = await page.getByRole("tab", { selected: true }).textContent();
      await scale
        .locator("label")
        .nth(4 + ((n + application) % 4))
        .click();
      await hands.write(
        page.getByRole("textbox", { name: t(assessmentTexts.reasons) }).first(),
        "Konkret og efterprøvelig.",
      );
      await onward.click();
      await expect(page.getByRole("tab", { selected: true })).not.toHaveText(heading ?? "");
    }
    await hands.choose(page.getByRole("radio", { name: t(overallTexts.recommend), exact: true }));
    await hands.choose(page.getByRole("radio", { name: t(overallTexts.yes), exact: true }));
    await onward.click();
    await expect(overall).toBeHidden();
  }
}
