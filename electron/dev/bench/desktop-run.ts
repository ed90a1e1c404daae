// What every row of the desktop is measured with: a screen, a desktop that is closed again, the 95th percentile.
import { buildAll, isBuilt } from "../build.ts";
import { END_TO_END, requireSystemPackages } from "../system-packages.ts";
import { aScreen, launch, ourApp, type Desktop } from "./desktop-launch.ts";
import type { Page } from "@playwright/test";

export const p95 = (xs: readonly number[]): number => {
  const sorted = xs.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
};

export async function onScreen<T>(work: () => Promise<T>): Promise<T> {
  requireSystemPackages(END_TO_END);
  if (!isBuilt()) await buildAll();
  const end = await aScreen();
  try {
    return await work();
  } finally {
    end();
  }
}
export async function using<T>(args: readonly string[], work: (desktop: Desktop) => Promise<T>): Promise<T> {
  const desktop = await launch(args);
  try {
    return await work(desktop);
  } finally {
    await desktop.close();
  }
}

export interface Home {
  readonly home: string;
  readonly passphrase: string;
  readonly now: string;
}

/** Through the lock to the round's list, by the keys that have the focus. */
export async function toList(page: Page, { passphrase }: Home): Promise<void> {
  await page.locator("input[type=password]").fill(passphrase);
  await page.keyboard.press("Enter");
  await page.locator("[data-first] button").first().press("Enter");
  await page.getByRole("row").nth(1).waitFor();
}
/** The round open, whatever it asks of the person. */
export async function toRound(page: Page, { passphrase }: Home): Promise<void> {
  await page.locator("input[type=password]").fill(passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^(?:Fortsæt|Åbn)$/u }).press("Enter");
  await page.getByRole("navigation").first().waitFor();
}
export const ours = (home: Home): readonly string[] => ourApp(home.home, home.now);
