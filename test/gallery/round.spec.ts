// Pictures of the round's own screens, and of what lies over every screen.
import path from "node:path";
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";
import { camera, command, tell } from "./camera.ts";
import { unlockInto } from "./round.ts";

const side = (page: Page, name: string): Promise<void> =>
  page
    .getByRole("navigation", { name: frameTexts.sideName.da })
    .getByRole("button", { name: new RegExp(`^${name}`, "u") })
    .press("Enter");

test("a round not begun, with its tour", async ({ launch, work }) => {
  const ready = await preparedHome("fresh", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = skoen;
  await shots.scene("overview-fresh", () => unlockInto(page, ready));
  await shots.scene("marks-none", async () => {
    await side(page, frameTexts.marks.da);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
  await shots.scene("overview-tour", async () => {
    await call(page, "service", "settings.set", { tourSeen: false });
    await page.reload();
    await page.getByRole("button", { name: startTexts.go.da, exact: true }).press("Enter");
    await expect(page.getByText("1 af 4").first()).toBeVisible();
  });
  await shots.scene("overview-tour-2", () => page.getByRole("button", { name: "Næste", exact: true }).press("Enter"));
  expect(shots.failures).toEqual([]);
});

test("a round at work", async ({ launch, work }) => {
  const ready = await preparedHome("at work", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  await shots.scene("overview", () => unlockInto(page, ready));
  await shots.scene("overview-filter", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("findes slet ikke");
    await expect(page.getByRole("heading", { level: 2, name: "Ingen ansøgninger passer" })).toBeVisible();
  });
  await shots.step(() => page.getByRole("button", { name: "Vis alle ansøgninger" }).press("Enter"));
  for (const [name, text] of [
    ["gaps", frameTexts.gaps.da],
    ["marks", frameTexts.marks.da],
    ["criteria", frameTexts.criteria.da],
    ["journal", frameTexts.journal.da],
    ["search-empty", frameTexts.searchAll.da],
  ] as const)
    await shots.scene(name, async () => {
      await side(page, text);
      await expect(heading).toBeVisible();
    });
  await shots.scene("search", async () => {
    await page.getByRole("searchbox").fill("måling");
    await expect(page.locator("mark").first()).toBeVisible();
  });
  await shots.scene("search-nothing", async () => {
    await page.getByRole("searchbox").fill("kvantegravitation");
    await expect(page.locator("mark")).toHaveCount(0);
  });
  await shots.scene("palette", async () => {
    await command(page, "app.palette");
    await page.keyboard.type("an");
    await expect(page.getByRole("menuitem").first()).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("palette-nothing", async () => {
    await command(page, "app.palette");
    await page.keyboard.type("qqqq");
  });
  await shots.step(async () => {
    await page.keyboard.press("Escape");
    await side(page, frameTexts.applications.da);
  });
  await shots.scene("drop-target", async () => {
    const devtools = await page.context().newCDPSession(page);
    const data = { items: [], files: [path.join(work, "pakke.skoen")], dragOperationsMask: 1 };
    await devtools.send("Input.dispatchDragEvent", { type: "dragEnter", x: 600, y: 400, data });
    await expect(page.getByText(frameTexts.dropHere.da)).toBeVisible();
  });
  await shots.step(async () => {
    await page.reload();
    await page.getByRole("button", { name: startTexts.go.da, exact: true }).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
  await shots.scene("service-restarting", () => tell(page, "service", { state: "restarting" }));
  await shots.scene("service-down", () => tell(page, "service", { state: "down" }));
  expect(shots.failures).toEqual([]);
});

test("a round done", async ({ launch, work }) => {
  const ready = await preparedHome("done", work);
  const skoen = await launch({ home: ready.home });
  const shots = camera(skoen);
  const { page } = skoen;
  await shots.scene("overview-done", () => unlockInto(page, ready));
  await shots.scene("gaps-none", () => side(page, frameTexts.gaps.da));
  expect(shots.failures).toEqual([]);
});
