// The way to a document in the reading tests: a home made once for all tests of a process, copied, unlocked, its document drawn; and
// where the parts of the pane are.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readingTexts as texts } from "../../shared/i18n/ui/reading.ts";
import type { ReadingHome } from "./reading-home.ts";
import { expect } from "./support/fixtures.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

let made: ReadingHome | null = null;
/** Made once for all tests of this process. */
function readingHome(): ReadingHome {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-reading-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "reading-home.ts");
  const told = execFileSync(process.execPath, [script, "small", path.join(folder, "home")], { encoding: "utf8" });
  made = JSON.parse(told) as ReadingHome;
  return made;
}

export async function unlock(page: Page): Promise<void> {
  await page.locator("input[type=password]").fill(readingHome().passphrase);
  await page.keyboard.press("Enter");
}
/** From the start screen into the first application, which has all kinds of documents. */
export async function toDocument(page: Page): Promise<void> {
  const onwards = page.getByRole("button", { name: /^(?:Fortsæt|Continue|继续)$/u });
  await onwards.press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  // The reading order is a person's own: the last position says which application is meant.
  await onwards.press("Enter");
  await drawn(page);
}
/** The first page on screen is drawn and its words are laid over it. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator("[data-drawn=''] canvas").first()).toBeVisible();
  await expect(page.locator("[data-words] > [data-end]").first()).toBeAttached();
}
type Launch = (options?: LaunchOptions) => Promise<Skoen>;
export async function reading(launch: Launch, work: string, options: LaunchOptions = {}): Promise<Skoen> {
  const ready = readingHome();
  const home = path.join(work, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ home, now: ready.now, ...options });
  await unlock(skoen.page);
  await toDocument(skoen.page);
  return skoen;
}
export const healthy = (skoen: Skoen): void => expect(skoen.problems).toEqual([]);

export const area = (page: Page) => page.locator("[data-pages]").first();
export const pageNumber = (page: Page) => page.getByLabel(texts.pageNumber.da);
export const labels = (page: Page) => page.locator("[data-mark-label]");
export const tool = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
export async function choose(page: Page, menu: RegExp, item: string): Promise<void> {
  await page.locator("[data-reading-pane]").getByRole("button", { name: menu }).click();
  await page.getByRole("menu").getByText(item, { exact: true }).click();
}
export async function chooseDocument(page: Page, name: string): Promise<void> {
  await choose(page, /^j-1-09/u, name);
}
