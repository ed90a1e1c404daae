/// <reference lib="dom" />
// A thousand, and ten thousand, review packages dropped on the window of an office: whether it goes on answering while they are taken
// in, and how soon the inbox that holds them is there.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { inboxTexts } from "../../../shared/i18n/ui/inbox.ts";
import { onScreen, ours, toRound, using } from "./desktop-run.ts";
import { manyReviews } from "./many-reviews.ts";
import { round2 } from "./measure.ts";

const SIZES = [1_000, 10_000];
const LATEST_MS = 30 * 60_000;

/** Real files, as Chromium delivers them. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await devtools.detach();
}

/** From now on: tasks longer than 50 ms, and the longest wait for a frame. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.benchLong = [];
    window.benchFrame = 0;
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) window.benchLong.push(e.duration);
    }).observe({ type: "longtask" });
    let last = performance.now();
    const frame = (): void => {
      const now = performance.now();
      window.benchFrame = Math.max(window.benchFrame, now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
const watched = (page: Page): Promise<{ long: number[]; frame: number }> =>
  page.evaluate(() => {
    const told = { long: window.benchLong, frame: window.benchFrame };
    window.benchLong = [];
    window.benchFrame = 0;
    return told;
  });

/** SKOEN_BENCH_PACKAGES: another number of packages. */
export async function desktopInbox(work: string): Promise<object> {
  const asked = process.env["SKOEN_BENCH_PACKAGES"];
  const sizes: object[] = [];
  for (const packages of asked === undefined ? SIZES : [Number(asked)]) {
    const folder = path.join(work, String(packages));
    fs.mkdirSync(folder);
    sizes.push(await dropped(folder, packages));
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return { aim_long_tasks: 0, sizes };
}

const dropped = (work: string, packages: number): Promise<object> =>
  onScreen(async () => {
    const { files, ...home } = await manyReviews(work, packages);
    return using(ours(home), async ({ page }) => {
      page.setDefaultTimeout(30_000);
      await toRound(page, home);
      // A drop on a page that is still being drawn is not delivered, so it is made again; the window is measured from the press on.
      const dropping = performance.now();
      const listed = page.locator("h1:focus");
      for (let tries = 0; tries < 10 && !(await listed.isVisible()); tries++) {
        await drop(page, files);
        await listed.waitFor({ timeout: 3_000 }).catch(() => undefined);
      }
      await listed.waitFor();
      const droppedMs = performance.now() - dropping;
      await watch(page);
      const begun = performance.now();
      await page.keyboard.press("Control+Enter");
      const taken = page.locator("section[data-part=taken]");
      await taken.waitFor({ timeout: LATEST_MS });
      const ms = performance.now() - begun;
      const during = await watched(page);
      const opened = performance.now();
      await page.locator("[data-kind=primary]").last().press("Enter");
      await page.getByRole("heading", { level: 1, name: inboxTexts.title.da, exact: true }).waitFor();
      await taken.waitFor({ timeout: LATEST_MS });
      const inboxMs = performance.now() - opened;
      const after = await watched(page);
      return {
        packages,
        dropped_ms: round2(droppedMs),
        ms: round2(ms),
        packages_per_second: round2((packages * 1000) / ms),
        long_tasks: during.long.length,
        longest_ms: round2(Math.max(0, ...during.long)),
        longest_frame_ms: round2(during.frame),
        to_inbox_ms: round2(inboxMs),
        inbox_longest_ms: round2(Math.max(0, ...after.long)),
      };
    });
  });
