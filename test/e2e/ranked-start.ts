// The way into an office whose groups rank outside Skøn (ranked-home.ts), and what a joint list on screen says.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { jointUiTexts as texts } from "../../shared/i18n/ui/joint.ts";
import { openHome, type Opened } from "./group-start.ts";
import { side } from "./overview-start.ts";
import type { RankedStage } from "./ranked-home.ts";
import type { RankedHome } from "../../electron/dev/ranked-round.ts";
import { expect } from "./support/fixtures.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

const made = new Map<RankedStage, RankedHome>();
function rankedHome(stage: RankedStage): RankedHome {
  const known = made.get(stage);
  if (known) return known;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `skoen-${stage}-`));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "ranked-home.ts");
  const home = JSON.parse(execFileSync(process.execPath, [script, folder, stage], { encoding: "utf8" })) as RankedHome;
  made.set(stage, home);
  return home;
}

export async function openRanked(
  stage: RankedStage,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
): Promise<Opened> {
  const opened = await openHome(rankedHome(stage), "office", launch, work);
  await openJoint(opened.page);
  return opened;
}

export const grid = (page: Page): Locator => page.getByRole("grid", { name: texts.title.da });
export async function openJoint(page: Page): Promise<void> {
  await side(page, frameTexts.joint.da).press("Enter");
  await expect(grid(page).locator('tr[data-kind="project"]').first()).toBeVisible();
}
export const projectRow = (page: Page, number: string): Locator =>
  grid(page).getByRole("row").filter({ hasText: number });

export interface Listed {
  readonly number: string;
  readonly place: string;
  readonly outcome: string;
}
/** Projects in the order shown. */
export const listed = (page: Page): Promise<Listed[]> =>
  grid(page)
    .locator('tr[data-kind="project"]')
    .evaluateAll((rows) =>
      rows.map((r) => ({
        number: r.querySelector("th > span:last-child")?.textContent ?? "",
        place: /^\d+/u.exec(r.querySelector("td")?.textContent ?? "")?.[0] ?? "",
        outcome: r.querySelector("[data-outcome]")?.getAttribute("data-outcome") ?? "",
      })),
    );
