// The way to an application in the tests of declaring and scoring: a home made once, copied for each test, unlocked; then by the
// palette, as a person who knows the number.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import type { ReviewRow } from "../../shared/domain/review.ts";
import type { AssessmentHome } from "./assessment-home.ts";
import { expect } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

let made: AssessmentHome | null = null;
/** Made once for all tests of this process. */
export function assessmentHome(): AssessmentHome {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-assessment-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "assessment-home.ts");
  made = JSON.parse(
    execFileSync(process.execPath, [script, path.join(folder, "home")], { encoding: "utf8" }),
  ) as AssessmentHome;
  return made;
}

export interface Started extends AssessmentHome {
  readonly skoen: Skoen;
}

/** Into the first round: "Åbn prøverunden" is there before the rounds are, and makes one. */
const wayIn = (page: Page) => page.getByRole("button", { name: startTexts.go.da, exact: true });

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
  await expect(wayIn(page)).toBeVisible();
}

export async function start(
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<Started> {
  const ready = assessmentHome();
  const home = path.join(work, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ ...options, home });
  await unlock(skoen.page, ready.passphrase);
  await enterRound(skoen.page);
  return { ...ready, home, skoen };
}

/** From the start screen into the round. */
export async function enterRound(page: Page): Promise<void> {
  await wayIn(page).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
}

/** Within the round, by its number in the palette. */
export async function openApplication(page: Page, number: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("searchbox")).toBeFocused();
  await page.keyboard.type(number);
  await expect(page.getByRole("menuitem").first()).toContainText(number);
  await page.keyboard.press("Enter");
  await expect(page.locator('[aria-current="page"]').filter({ hasText: number })).toBeVisible();
}

/** The row as the service has it: what was really saved. */
export async function rowOf(page: Page, round: string, application: string): Promise<ReviewRow> {
  const view = (await call(page, "service", "reviews.get", { round, application })) as { row: ReviewRow };
  return view.row;
}
export const changeOf = (page: Page, round: string, application: string, change: unknown): Promise<unknown> =>
  call(page, "service", "reviews.change", { round, application, change });

/** The first application of one's list, declared free of any conflict, at its form. */
export async function openFirst(s: Started): Promise<{ page: Page; id: string; number: string }> {
  const { page } = s.skoen;
  const [first] = s.applications;
  if (!first) throw new Error("no application");
  await changeOf(page, s.round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await openApplication(page, first.number);
  await expect(page.getByRole("radiogroup", { name: assessmentTexts.score.da })).toBeVisible();
  return { page, id: first.id, number: first.number };
}
