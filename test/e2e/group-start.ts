// The way into a group's or an office's screens in the tests: homes made once for all tests of a process, copied, unlocked, the round open.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { enterRound } from "./overview-start.ts";
import type { GroupHome, GroupHomes } from "./group-home.ts";
import type { InboxHome } from "./inbox-home.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

let made: GroupHomes | null = null;
/** Homes of the sample round before the groups meet. */
export function groupHomes(): GroupHomes {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-group-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "group-home.ts");
  made = JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: "utf8" })) as GroupHomes;
  return made;
}

let inbox: InboxHome | null = null;
/** A chair who waits for the others' reviews, and what may come in (inbox-home.ts). */
export function inboxHome(): InboxHome {
  if (inbox) return inbox;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-inbox-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const script = path.join(import.meta.dirname, "inbox-home.ts");
  inbox = JSON.parse(execFileSync(process.execPath, [script, folder], { encoding: "utf8" })) as InboxHome;
  return inbox;
}

/** The round of a prepared home, open at its overview. */
export async function openHome<H extends GroupHome>(
  ready: H,
  name: string,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<H & { readonly skoen: Skoen; readonly page: Page }> {
  const home = path.join(work, name);
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ now: ready.now, ...options, home });
  const { page } = skoen;
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  await enterRound(page);
  return { ...ready, home, skoen, page };
}

/** The same for one of the sample round's homes. */
export const openAs = (
  who: keyof GroupHomes,
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
  options: LaunchOptions = {},
): Promise<GroupHome & { readonly skoen: Skoen; readonly page: Page }> =>
  openHome(groupHomes()[who], who, launch, work, options);
