// The way into a group's or an office's screens in the tests: homes made once for all tests of a process, copied, unlocked, the round open.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { expect } from "./support/fixtures.ts";
import type { DeputyHomes } from "./deputy-home.ts";
import type { GroupHome, Stage, StageHomes } from "./group-home.ts";
import type { InboxHome } from "./inbox-home.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

const made: Partial<StageHomes> = {};
/** Homes of the sample round at a stage of its life. */
function homesAt<S extends Stage>(stage: S): StageHomes[S] {
  const known = made[stage];
  if (known) return known;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `skoen-${stage}-`));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "group-home.ts");
  const homes = JSON.parse(
    execFileSync(process.execPath, [script, folder, stage], { encoding: "utf8" }),
  ) as StageHomes[S];
  Object.assign(made, { [stage]: homes });
  return homes;
}

/** What a program beside this one makes in a folder of its own, gone when the process ends. */
function madeBy(script: string): unknown {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-homes-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const file = path.join(import.meta.dirname, script);
  return JSON.parse(execFileSync(process.execPath, [file, folder], { encoding: "utf8" }));
}

let inbox: InboxHome | null = null;
/** A chair who waits for the others' reviews, and what may come in (inbox-home.ts). */
export const inboxHome = (): InboxHome => (inbox ??= madeBy("inbox-home.ts") as InboxHome);
/** A chair, his deputy and their office before a case is passed on (deputy-home.ts). */
export const deputyHomes = (): DeputyHomes => madeBy("deputy-home.ts") as DeputyHomes;

export interface Opened extends GroupHome {
  readonly skoen: Skoen;
  readonly page: Page;
}

/** The round of a prepared home, open at its overview. */
export async function openHome<H extends GroupHome>(
  ready: H,
  name: string,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<H & Opened> {
  const home = path.join(work, name);
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ now: ready.now, ...options, home });
  const { page } = skoen;
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  // "Go on" or "open", by what the round asks of the person.
  await page.getByRole("button", { name: /^(?:Fortsæt|Åbn)$/u }).press("Enter");
  await expect(page.getByRole("navigation", { name: frameTexts.sideName.da })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return { ...ready, home, skoen, page };
}

/** One of those who are about to meet. */
export const openAs = (
  who: keyof StageHomes["meeting"],
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<Opened> => openHome(homesAt("meeting")[who], who, launch, work, options);

/** An office with both groups' lists. */
export const openOffice = (
  who: keyof StageHomes["joint"],
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<Opened> => openHome(homesAt("joint")[who], who, launch, work, options);
