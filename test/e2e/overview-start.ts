// The way into the round's own screens in the tests: a home made once for all tests of a process, copied, unlocked, its round open.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import type { OverviewHome } from "./overview-home.ts";
import { expect } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

type Kind = "practice" | "members" | "many";
const made = new Map<Kind, unknown>();
function madeOnce(kind: Kind): unknown {
  const known = made.get(kind);
  if (known !== undefined) return known;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `skoen-overview-${kind}-`));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "overview-home.ts");
  const answer: unknown = JSON.parse(
    execFileSync(process.execPath, [script, kind, path.join(folder, "home")], { encoding: "utf8" }),
  );
  made.set(kind, answer);
  return answer;
}
export const practiceHome = (): OverviewHome => madeOnce("practice") as OverviewHome;
export const manyHome = (): OverviewHome => madeOnce("many") as OverviewHome;
export const membersHomes = (): Record<"leader" | "late" | "idle", OverviewHome> =>
  madeOnce("members") as Record<"leader" | "late" | "idle", OverviewHome>;

export interface Started extends OverviewHome {
  readonly skoen: Skoen;
  readonly page: Page;
}

/** The round's overview, open. `tour`: as on the first time. */
export async function openRound(
  ready: OverviewHome,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions & { readonly tour?: boolean } = {},
): Promise<Started> {
  const home = path.join(work, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const { tour = false, ...launchOptions } = options;
  const skoen = await launch({ now: ready.now, ...launchOptions, home });
  const { page } = skoen;
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  if (tour) {
    await call(page, "service", "settings.set", { tourSeen: false });
    await page.reload();
  }
  await enterRound(page);
  return { ...ready, home, skoen, page };
}

/** From the start screen. */
export async function enterRound(page: Page): Promise<void> {
  // Its round, not the offer of a practice round, which is there before the rounds are.
  await page.getByRole("button", { name: startTexts.go.da, exact: true }).press("Enter");
  await expect(page.getByRole("navigation", { name: frameTexts.sideName.da })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** A place of the round, by its side. */
export const side = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Runden" }).getByRole("button", { name: new RegExp(`^${name}`, "u") });

export const rowWith = (page: Page, text: string) => page.getByRole("row").filter({ hasText: text });
