// Pictures of one application: declaring, reading and scoring.
import type { Page } from "@playwright/test";
import { assessmentTexts as texts } from "../../shared/i18n/ui/assessment.ts";
import { overallTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import { conflictKinds, conflictTexts } from "../../shared/i18n/ui/conflict.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { readingTexts } from "../../shared/i18n/ui/reading.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";
import { openApplication } from "../e2e/assessment-start.ts";
import { camera } from "./camera.ts";
import { unlockInto } from "./round.ts";

const drawn = async (page: Page): Promise<void> => {
  await expect(page.locator("[data-drawn]").first()).toBeAttached();
  await expect(page.locator("[data-words] span").nth(6)).toBeAttached();
};
const menuItem = async (page: Page, button: string, n: number): Promise<void> => {
  await page.locator("[data-reading-pane]").getByRole("button", { name: button, exact: true }).first().press("Enter");
  await page.getByRole("menu").getByRole("menuitem").or(page.getByRole("menuitemradio")).nth(n).press("Enter");
};

test("declaring", async ({ launch, work }) => {
  const ready = await preparedHome("fresh", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = skoen;
  const [first, second] = ready.applications.filter((a) => !a.own);
  const own = ready.applications.find((a) => a.own);
  await shots.step(() => unlockInto(page, ready));
  await shots.scene("declaration", async () => {
    await openApplication(page, first?.number ?? "");
    await expect(page.getByText(conflictTexts.locked.da)).toBeVisible();
  });
  await shots.scene("declaration-fault", () =>
    page.getByRole("button", { name: conflictTexts.declare.da }).press("Enter"),
  );
  await shots.scene("declaration-none", () => page.getByRole("radio", { name: conflictTexts.none.da }).press("Space"));
  await shots.scene("declaration-possible", async () => {
    await page.getByRole("radio", { name: conflictTexts.possible.da }).press("Space");
    await page.getByRole("radio", { name: conflictKinds.other.da }).press("Space");
    await page.getByLabel(conflictTexts.reason.da).fill("Tidligere kollega på instituttet.");
  });
  await shots.scene("declaration-hint", async () => {
    await openApplication(page, own?.number ?? "");
    await expect(page.getByText(conflictTexts.hintOrganisation.da, { exact: true })).toBeVisible();
  });
  await shots.scene("declaration-conflicted", async () => {
    await openApplication(page, second?.number ?? "");
    await page.getByRole("radio", { name: conflictTexts.conflicted.da }).press("Space");
    await page.getByRole("radio", { name: conflictKinds["co-author"].da }).press("Space");
    await page.getByLabel(conflictTexts.reason.da).fill("Fælles artikel i 2008.");
  });
  await shots.scene("closed", async () => {
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("heading", { level: 1, name: conflictTexts.out.da })).toBeVisible();
  });
  await shots.scene("workspace-fresh", async () => {
    await openApplication(page, first?.number ?? "");
    await page.getByRole("radio", { name: conflictTexts.none.da }).press("Space");
    await page.keyboard.press("Control+Enter");
    await drawn(page);
  });
  expect(shots.failures).toEqual([]);
});

test("reading and scoring", async ({ launch, work }) => {
  const ready = await preparedHome("at work", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = skoen;
  const [complete, , started, , possible] = ready.applications;
  const pane = page.locator("[data-reading-pane]");
  const tab = (name: RegExp): Promise<void> => page.getByRole("tab", { name }).press("Enter");
  await shots.step(() => unlockInto(page, ready));
  await shots.scene("workspace-scored", async () => {
    await openApplication(page, complete?.number ?? "");
    await drawn(page);
  });
  await shots.scene("workspace-started", async () => {
    await openApplication(page, started?.number ?? "");
    await drawn(page);
  });
  await shots.scene("workspace-note", () => page.getByRole("button", { name: /^Privat note/u }).press("Enter"));
  await shots.scene("form-menu", () => page.getByRole("button", { name: texts.more.da }).press("Enter"));
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("history", async () => {
    await page.getByRole("tab", { name: /^Kriterium 2/u }).click();
    await page.getByRole("button", { name: "Historik: Begrundelse" }).press("Enter");
    await expect(page.getByRole("dialog").getByRole("listitem").first()).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("cannot-judge", async () => {
    await page.getByRole("tab", { name: /^Kriterium 4/u }).click();
    await page.keyboard.press("x");
    await expect(page.getByText(texts.cannotJudgeAbout.da)).toBeVisible();
  });
  await shots.scene("toast", async () => {
    await page.keyboard.press("Backspace");
    const undo = page.getByRole("button", { name: words.undo.da, exact: true });
    await undo.hover();
  });
  await shots.step(() => page.mouse.move(5, 5));
  await shots.scene("no-text", () => page.getByRole("tab", { name: /^Kriterium 1/u }).click());
  await shots.scene("overall", async () => {
    await tab(/^Samlet/u);
    await page.getByRole("tab", { name: /^Samlet/u }).click();
    await expect(page.getByRole("heading", { level: 2, name: overallTexts.heading.da })).toBeVisible();
  });
  await shots.scene("overall-possible", async () => {
    await openApplication(page, possible?.number ?? "");
    await page.getByRole("tab", { name: /^Samlet/u }).click();
    await expect(page.getByRole("heading", { level: 2, name: overallTexts.heading.da })).toBeVisible();
  });
  await shots.step(async () => {
    await openApplication(page, complete?.number ?? "");
    await page.getByRole("tab", { name: /^Kriterium 2/u }).click();
    await drawn(page);
  });
  await shots.scene("mark-card", async () => {
    await page.locator("[data-mark-label]").nth(1).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("selection-bar", async () => {
    const from = await page.locator("[data-words] > span").nth(5).boundingBox();
    if (!from) throw new Error("no words on the page");
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 220, from.y + from.height * 2.4, { steps: 8 });
    await page.mouse.up();
    await expect(page.getByRole("toolbar", { name: readingTexts.selection.da })).toBeVisible();
  });
  await shots.scene("quoted", async () => {
    await page.getByRole("toolbar", { name: readingTexts.selection.da }).getByRole("button").first().click();
    await expect(page.getByRole("list", { name: texts.quotes.da }).getByRole("button")).toBeVisible();
  });
  await shots.scene("find", async () => {
    await page.keyboard.press("Control+f");
    await page.keyboard.type("projekt");
    await expect(pane.getByRole("search").getByText(/^\d+ af \d+$/u)).toBeVisible();
  });
  await shots.scene("find-nothing", async () => {
    await page.getByLabel(readingTexts.findWhat.da, { exact: true }).fill("kvantegravitation");
    await expect(pane.getByText(readingTexts.findNone.da)).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("thumbnails", async () => {
    await page.keyboard.press("F4");
    await expect(page.locator("#reading-tab-panel")).toBeVisible();
  });
  await shots.scene("outline", () => page.locator("[data-tab=outline]").click());
  await shots.scene("marks-panel", () => page.locator("[data-tab=marks]").click());
  await shots.step(() => page.keyboard.press("F4"));
  await shots.scene("zoom-menu", () => pane.getByRole("button", { name: /^Zoom/u }).press("Enter"));
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("document-menu", () => pane.getByRole("toolbar").getByRole("button").nth(1).press("Enter"));
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("split", async () => {
    await menuItem(page, readingTexts.more.da, 1);
    await expect(page.getByRole("button", { name: readingTexts.closeView.da }).first()).toBeVisible();
  });
  await shots.scene("split-below", () => menuItem(page, readingTexts.more.da, 2));
  await shots.step(() => page.getByRole("button", { name: readingTexts.closeView.da }).first().press("Enter"));
  await shots.scene("sepia", () => menuItem(page, readingTexts.pageTheme.da, 1));
  await shots.scene("page-dark", () => menuItem(page, readingTexts.pageTheme.da, 2));
  await shots.step(() => menuItem(page, readingTexts.pageTheme.da, 0));
  await shots.scene("save-failed", async () => {
    await page.getByLabel(/^Begrundelse/u).fill("For lang. ".repeat(2_100));
    await expect(page.getByText("Ikke gemt", { exact: true })).toBeVisible();
  });
  await shots.step(async () => {
    await page.getByLabel(/^Begrundelse/u).fill("Kort nok.");
    await expect(page.getByText(/^Gemt \d/u)).toBeVisible();
  });
  await shots.scene("full-screen", () => page.keyboard.press("F11"));
  await shots.step(() => page.keyboard.press("F11"));
  await shots.scene("workspace-narrow", async () => {
    await page.setViewportSize({ width: 1000, height: 720 });
    await expect(page.getByRole("tab", { name: texts.form.da, exact: true })).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});
