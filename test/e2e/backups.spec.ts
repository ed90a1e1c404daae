// Local backups on screen: made at a press, gone back to with a word about what would go, taken back, and reached before unlocking when
// the database cannot be opened.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { backupKinds, backupStates, backupsTexts as texts } from "../../shared/i18n/ui/backups.ts";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { settingsTexts } from "../../shared/i18n/ui/settings.ts";
import { assessmentHome, changeOf, rowOf, start, unlock, type Started } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.setTimeout(180_000);

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const write = async (s: Started, text: string): Promise<void> => {
  const id = s.applications[0]?.id ?? "";
  await changeOf(s.skoen.page, s.round, id, { field: "assessment", text });
};
const words = async (s: Started): Promise<string> =>
  (await rowOf(s.skoen.page, s.round, s.applications[0]?.id ?? "")).assessment;
const toBackups = async (page: Page): Promise<void> => {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("searchbox").fill(texts.command.da);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText(texts.title.da);
};
const copies = (page: Page, kind: keyof typeof backupKinds) => page.locator(`tr[data-kind=${kind}]`);
/** Goes back to the newest of a kind, by keyboard. */
async function restore(page: Page, kind: keyof typeof backupKinds, passphrase: string): Promise<void> {
  await copies(page, kind).first().getByRole("button").press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(texts.undoable.da)).toBeVisible();
  await dialog.getByLabel(texts.passphrase.da, { exact: true }).fill(passphrase);
  await page.keyboard.press("Enter");
}

test("a backup is made, gone back to and taken back; what would go is said first", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page } = s.skoen;
  const id = s.applications[0]?.id ?? "";
  await changeOf(page, s.round, id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await write(s, "Før");
  await toBackups(page);
  await page.getByRole("button", { name: texts.makeNow.da }).press("Enter");
  await expect(copies(page, "manual")).toHaveCount(1);
  await expectAccessible(page);
  await write(s, "Efter");

  await copies(page, "manual").getByRole("button").press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(/1 ændring efter kopien forsvinder/u)).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel(texts.passphrase.da, { exact: true }).fill("forkert");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("alert")).toContainText("vault.wrong-passphrase");
  expect(await words(s)).toBe("Efter");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);

  await restore(page, "manual", s.passphrase);
  await expect(page.getByRole("dialog").getByText(texts.keptAs.da)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await words(s)).toBe("Før");

  await toBackups(page);
  await restore(page, "restore", s.passphrase);
  await page.getByRole("dialog").getByRole("button", { name: texts.goOn.da }).press("Enter");
  expect(await words(s)).toBe("Efter");
  await page.keyboard.press("Control+,");
  await expect(heading(page)).toHaveText(settingsTexts.title.da);
  await page.getByRole("button", { name: texts.settingsOpen.da }).press("Enter");
  await expect(copies(page, "restore")).toHaveCount(2);
  expect(s.skoen.problems).toEqual([]);
});

test("what was sent since the backup is said when going back to it @long", async ({ launch, work }) => {
  const s = await start(launch, work);
  const { page } = s.skoen;
  await call(page, "service", "backups.make", {});
  await call(page, "service", "reviews.export", {
    round: s.round,
    folder: path.join(work, "ud"),
    confirmConflicts: true,
    allowIncomplete: true,
    recipients: "plain",
  });
  await toBackups(page);
  await restore(page, "manual", s.passphrase);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(texts.sentSince.da)).toBeVisible();
  await expect(dialog.getByText(/Vurdering nr. 1/u)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  expect(exportTexts.earlier.da).not.toBe("");
  const next = (await call(page, "service", "reviews.checklist", { round: s.round })) as { next: number };
  expect(next.next).toBe(2);
});

test("a damaged database is put right from the unlock screen, by keyboard and without help", async ({
  launch,
  work,
}) => {
  const ready = assessmentHome();
  const home = path.join(work, "home");
  fs.cpSync(ready.home, home, { recursive: true });
  const skoen = await launch({ home });
  const s: Started = { ...ready, home, skoen };
  await unlock(skoen.page, ready.passphrase);
  await changeOf(skoen.page, s.round, s.applications[0]?.id ?? "", {
    field: "conflict",
    answer: "none",
    kind: null,
    reason: "",
  });
  await write(s, "I behold");
  await call(skoen.page, "service", "backups.make", {});
  await skoen.quit();
  const file = path.join(home, "skoen.db");
  const bytes = fs.readFileSync(file);
  bytes.fill(0x5a, 0, 4096);
  fs.writeFileSync(file, bytes);
  await skoen.start();
  const { page } = skoen;
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("store.damaged");
  await page.getByRole("button", { name: texts.command.da }).press("Enter");
  await expect(heading(page)).toHaveText(texts.title.da);
  await expect(page.getByText(backupStates.closed.da).first()).toBeVisible();
  // Typed once: the field has it.
  await page.getByLabel(texts.passphrase.da, { exact: true }).press("Enter");
  await expect(page.getByText(backupStates.damaged.da)).toBeVisible();
  await expectAccessible(page);
  await copies(page, "manual").getByRole("button").press("Enter");
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByText(texts.lostUnknown.da)).toBeVisible();
  await dialog.getByLabel(texts.passphrase.da, { exact: true }).press("Enter");
  await page.getByRole("dialog").getByRole("button", { name: texts.goOn.da }).press("Enter");
  expect(await words(s)).toBe("I behold");
});
