/// <reference lib="dom" />
// A joint list of 17 058 applications in the meeting's order: how soon it opens, scrolls, and shows what a row dropped elsewhere gives –
// the order computed anew, the frames walked again, every outcome – by the page's own clock.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../../shared/i18n/ui/frame.ts";
import { jointUiTexts } from "../../../shared/i18n/ui/joint.ts";
import { fromPress, scrollThrough } from "./desktop-page.ts";
import { onScreen, ours, toRound, using } from "./desktop-run.ts";
import { longRound } from "./load-joint.ts";
import { median, round2 } from "./measure.ts";

const APPLICATIONS = 17_058;
const DROPS = 12;
const LATEST_MS = 60_000;
const ROW = 'tr[data-kind="project"]';

/** As long as a hand rests where it means to let go, ms. */
const HELD = 200;

/** Drags the row of line `from` to the upper edge of line `to`, and lets go after `held` ms. @returns ms from the drop until the list stands in its new order, painted */
async function drop(page: Page, from: number, to: number, held = HELD): Promise<number> {
  await page.evaluate(
    ([line, selector]) => {
      const numberAt = (i: number): string | null | undefined =>
        document.querySelector(`${selector}[data-index="${i}"] th > span:last-child`)?.textContent;
      const [moved, target] = line;
      const number = numberAt(moved);
      window.benchDone = new Promise((resolve) => {
        const onDrop = (e: Event): void => {
          const isThere = (): boolean => numberAt(target) === number;
          // Looked at in every frame: a change that was drawn in the same task as the drop is seen too.
          const look = (): void => {
            if (isThere()) requestAnimationFrame(() => resolve(performance.now() - e.timeStamp));
            else requestAnimationFrame(look);
          };
          look();
        };
        window.addEventListener("drop", onDrop, { once: true, capture: true });
      });
    },
    [[from, to], ROW] as const,
  );
  const box = async (i: number): Promise<{ x: number; y: number }> =>
    (await page.locator(`${ROW}[data-index="${i}"]`).boundingBox()) ?? { x: 0, y: 0 };
  const [start, end] = [await box(from), await box(to)];
  await page.mouse.move(start.x + 150, start.y + 30);
  await page.mouse.down();
  await page.mouse.move(end.x + 150, end.y + 20, { steps: 3 });
  await page.mouse.move(end.x + 150, end.y + 3, { steps: 2 });
  if (held > 0) await page.waitForTimeout(held);
  await page.mouse.up();
  const painted = await page.evaluate(
    (latest) => Promise.race([window.benchDone, new Promise<null>((r) => setTimeout(() => r(null), latest))]),
    20_000,
  );
  if (painted === null) throw new Error(`line ${from} was dropped at ${to}, and never stood there`);
  return painted;
}

export const desktopJoint = (work: string): Promise<object> =>
  onScreen(async () => {
    const home = await longRound(work, APPLICATIONS, "meeting");
    return using(ours(home), async ({ page }) => {
      page.setDefaultTimeout(LATEST_MS);
      await toRound(page, home);
      await page.getByRole("button", { name: new RegExp(`^${frameTexts.joint.da}`, "u") }).focus();
      const opened = await fromPress(page, ROW);
      await page.locator(`${ROW}[tabindex="0"]`).focus();
      const box = await page.getByRole("grid").boundingBox();
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
      const scrolled = await scrollThrough(page, 200);
      // The wheel has come to rest.
      await page.waitForTimeout(1_000);
      await page.locator(`${ROW}[tabindex="0"]`).focus();
      await page.keyboard.press("Home");
      await page.locator(`${ROW}[data-index="9"]`).waitFor();
      await page.locator(`${ROW}[data-index="0"]:focus`).waitFor();
      // Other rows each time: an answer that was given before would be there already.
      const measured = async (held: number, between: (i: number) => readonly [number, number]): Promise<number[]> => {
        const drops: number[] = [];
        for (let i = 0; i < DROPS; i++) {
          drops.push(await drop(page, ...between(i), held));
          await page.keyboard.press("Escape");
          await page.getByRole("dialog").waitFor({ state: "detached" });
          await page.locator(`${ROW}[tabindex="0"]:focus`).waitFor();
        }
        return drops;
      };
      const drops = await measured(HELD, (i) => [3 + (i % 6), (i % 2) + (i < 6 ? 0 : 1)]);
      const atOnce = await measured(0, (i) => [6 + (i % 4), 3 + (i % 3)]);
      // Decided: from the press to the list without the dialog.
      await drop(page, 5, 1);
      await page.getByRole("dialog").getByLabel(jointUiTexts.reason.da).fill("Mødet lagde vægt på samarbejdet.");
      const began = performance.now();
      await page.getByRole("dialog").getByRole("button", { name: jointUiTexts.confirm.da }).press("Enter");
      await page.getByRole("dialog").waitFor({ state: "detached" });
      const decided = performance.now() - began;
      // Again at once, while what follows from the decision is still being asked.
      const again = await drop(page, 6, 2);
      return {
        applications: APPLICATIONS,
        what: "from the press to the first rows; the wheel; from letting go of a row, the hand at rest, to the list computed anew, painted",
        opened_ms: round2(opened),
        long_tasks: scrolled.length,
        longest_ms: round2(Math.max(0, ...scrolled)),
        drop_ms: round2(median(drops)),
        drop_max_ms: round2(Math.max(...drops)),
        dropped_at_once_ms: round2(median(atOnce)),
        aim_drop_ms: 100,
        decided_ms: round2(decided),
        drop_after_decision_ms: round2(again),
      };
    });
  });
