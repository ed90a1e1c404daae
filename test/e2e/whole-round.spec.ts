// The whole round in the desktop (issue 4): the secretariat builds it from its spreadsheet and enrols, the experts' packages come in by mail,
// two chairs consolidate, each in a window of his own, and the joint list is worked example 1. Nothing but files goes between them.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { readScript, type Script } from "../../electron/dev/round-script.ts";
import { conflictTexts } from "../../shared/i18n/ui/conflict.ts";
import { exportTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { groupExportTexts } from "../../shared/i18n/ui/group-export.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts } from "../../shared/i18n/ui/import.ts";
import { jointUiTexts } from "../../shared/i18n/ui/joint.ts";
import { matrixTexts } from "../../shared/i18n/ui/matrix.ts";
import { meetingTexts } from "../../shared/i18n/ui/meeting.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { peopleTexts } from "../../shared/i18n/ui/people.ts";
import { preparationTexts } from "../../shared/i18n/ui/preparation.ts";
import { issueTexts } from "../../shared/i18n/ui/builder-issue.ts";
import { sendListTexts } from "../../shared/i18n/ui/send-list.ts";
import { side } from "./overview-start.ts";
import { expect, test } from "./support/fixtures.ts";
import { byKeyboard } from "./support/hands.ts";
import { call } from "./support/ports.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";
import { scoreAll } from "./whole-way-steps.ts";
import type { Begun, Files } from "./whole-round-mail.ts";

test.describe.configure({ timeout: 420_000 });

const DAYS = { build: "2009-03-06T08:00:00Z", review: "2009-04-30T08:00:00Z", consolidate: "2009-05-20T08:00:00Z" };
const numberOf = (application: string): string => `1-30-72-10${application.at(-1) ?? ""}-09`;
const play = (folder: string, step: string, given = ""): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "whole-round-mail.ts"), folder, step, given], {
      encoding: "utf8",
    }),
  );

async function unlock(skoen: Skoen, passphrase: string): Promise<void> {
  skoen.page.setDefaultTimeout(30_000);
  await skoen.page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(passphrase);
  await skoen.page.keyboard.press("Enter");
  await expect(skoen.page.getByRole("heading", { level: 1 })).toBeVisible();
}
async function takeIn({ page, host }: Skoen, file: string): Promise<void> {
  await host.openFiles([file]);
  const take = page.getByRole("button", { name: importTexts.takeIn.da, exact: true });
  await expect(take).toBeVisible();
  const digits = page.getByRole("radio", { name: importTexts.same.da });
  if (await digits.isVisible()) {
    await page.getByText(importTexts.same.da, { exact: true }).click();
    await expect(digits).toBeChecked();
  }
  await take.press("Enter");
  await expect(take).toHaveCount(0);
  await expect(page.getByRole("button", { name: importTexts.stop.da })).toHaveCount(0);
}
const folderIn = (work: string, name: string): string => {
  const folder = path.join(work, name);
  fs.mkdirSync(folder);
  return folder;
};

/** From the folder to everybody's bundle, all by keyboard; by person, as the window's own list says. */
async function buildRound({ page, host }: Skoen, begun: Begun, script: Script, out: string): Promise<Files> {
  await page.getByRole("button", { name: preparationTexts.newRoundMenu.da }).press("Enter");
  await page.getByText(preparationTexts.sideDk.da).click();
  await host.nextFolder(begun.intake);
  await page.getByRole("button", { name: preparationTexts.chooseFolder.da }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: preparationTexts.title.da })).toBeVisible();
  await host.nextFiles([begun.cards["O-CN"] ?? ""]);
  await page.getByRole("button", { name: preparationTexts.addOffice.da }).press("Enter");
  const office = page.getByRole("dialog");
  await office.getByText(peopleTexts.cardCompared.da).click();
  await office.getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
  await expect(office).toHaveCount(0);

  const danes = script.people.filter((p) => p.group === "dk");
  await side(page, frameTexts.people.da).press("Enter");
  await host.nextFiles(danes.map((p) => begun.cards[p.id] ?? ""));
  await page.getByRole("button", { name: peopleTexts.addPeople.da }).press("Enter");
  for (const p of danes) {
    const dialog = page.getByRole("dialog", { name: `Er det ${p.name}?` });
    await dialog.getByLabel(peopleTexts.cardId.da).fill(p.id);
    if (p.roles.includes("chair")) await dialog.getByText(peopleTexts.cardChair.da).click();
    await dialog.getByText(peopleTexts.cardCompared.da).click();
    await dialog.getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
    await expect(dialog).toHaveCount(0);
  }
  await side(page, frameTexts.assignment.da).press("Enter");
  const ticks = danes.flatMap((p) => p.assignments.map((a) => `${p.name} vurderer ${numberOf(a)}`));
  for (const tick of ticks) {
    // A name may go on with what should be looked at.
    const box = page
      .getByRole("checkbox", { name: tick, exact: true })
      .or(page.getByRole("checkbox", { name: `${tick}. ` }));
    await box.press("Space");
    await expect(box).toBeChecked();
  }
  await side(page, frameTexts.preparation.da).press("Enter");
  await host.nextFolder(out);
  await page.getByRole("button", { name: preparationTexts.issue.da }).press("Enter");
  await page.getByRole("button", { name: issueTexts.all.da }).press("Enter");
  const table = page.getByRole("table", { name: sendListTexts.title.da });
  await expect(table.getByRole("row")).toHaveCount(danes.length + 2);
  const fileOf = async (name: string): Promise<string> =>
    path.join(
      out,
      (await table.getByRole("row").filter({ hasText: name }).getByRole("cell").last().textContent()) ?? "",
    );
  const files: Record<string, string> = { "O-CN": await fileOf("上海国际办公室") };
  for (const p of danes) files[p.id] = await fileOf(p.name);
  return files;
}

/** The Danish chair reviews two himself: declared, scored and signed by keyboard before anything of the others opens. */
async function ownReview(skoen: Skoen, passphrase: string, round: string, out: string): Promise<string> {
  const { page } = skoen;
  await side(page, frameTexts.applications.da).press("Enter");
  const first = page.getByRole("grid").getByRole("row").nth(1);
  await first.focus();
  await page.keyboard.press("Enter");
  for (const more of [true, false]) {
    await expect(page.getByText(conflictTexts.locked.da)).toBeVisible();
    await page.keyboard.press("1");
    await page.keyboard.press("Control+Enter");
    await expect(page.locator("[data-reading-pane]")).toBeVisible();
    if (more) await page.keyboard.press("Alt+ArrowDown");
  }
  await scoreAll({ skoen, hands: byKeyboard(page), keyboard: true, t: (texts) => texts.da }, round);
  await page.keyboard.press("Alt+ArrowLeft");
  await side(page, frameTexts.export.da).press("Enter");
  await page.getByRole("checkbox", { name: exportTexts.unchangedConflicts.da }).press("Space");
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(passphrase);
  await skoen.host.nextFolder(out);
  await page.getByRole("button", { name: exportTexts.sign.da, exact: true }).press("Enter");
  await expect(page.getByRole("heading", { name: "Vurderingspakke 1 er underskrevet" })).toBeVisible();
  return path.join(out, fs.readdirSync(out)[0] ?? "");
}

/** One application in the meeting: each criterion's value and reason, then the outcome with its words. */
async function settleOne(page: Page, row: Script["groups"][number]["rows"][number]): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText(numberOf(row.application));
  for (const { value, reasons } of row.consensus) {
    if (value === null || typeof value !== "object" || !("steps" in value)) throw new Error("a score is expected");
    const score = page.getByRole("radiogroup", { name: meetingTexts.consensus.da }).getByRole("radio").nth(value.steps);
    await score.press("Space");
    await expect(score).toBeChecked();
    const why = page.getByLabel(new RegExp(`^${meetingTexts.reasons.da}`, "u"));
    const owed = await page.getByText(meetingTexts.required.da).isVisible();
    if (reasons !== "" || owed) await why.fill(reasons === "" ? "Drøftet i gruppen." : reasons);
    const heading = page.getByText(/^Kriterium \d\.$/u).first();
    const before = (await heading.isVisible()) ? await heading.textContent() : null;
    await page.locator("#main").focus();
    await page.keyboard.press("PageDown");
    if (before !== null) await expect(page.getByText(before, { exact: true })).toHaveCount(0);
  }
  await page
    .getByText(meetingTexts[row.outcome === "recommended" ? "recommended" : "notRecommended"].da, { exact: true })
    .click();
  await page.getByLabel(new RegExp(`^${meetingTexts.rowReasons.da}`, "u")).fill(row.reasons);
  await page.getByLabel(meetingTexts.text.da).fill(row.text);
  await expect(page.getByText(/^Gemt \d/u)).toBeVisible();
}

/** A group's meeting, order and signed list, in its chair's own window. */
async function consolidate(
  skoen: Skoen,
  passphrase: string,
  g: Script["groups"][number],
  out: string,
): Promise<string> {
  const { page } = skoen;
  const { rounds } = (await call(page, "service", "rounds.list", {})) as { rounds: { id: string }[] };
  const round = rounds[0]?.id ?? "";
  const service = (method: string, input: object): Promise<unknown> =>
    call(page, "service", method, { round, ...input });
  // His own answers and the rulings have a test of their own (group-conflicts.spec.ts).
  for (const { application } of g.rows) {
    const { row } = (await service("reviews.get", { application })) as { row: { conflict: object | null } };
    const change = { field: "conflict", answer: "none", kind: null, reason: "" };
    if (row.conflict === null) await service("reviews.change", { application, change });
  }
  for (const { application, person, outcome, reason } of g.rulings)
    await service("group.rule", { application, person, outcome, reason });

  await side(page, frameTexts.matrix.da).press("Enter");
  await expect(page.getByRole("grid", { name: matrixTexts.title.da })).toBeVisible();
  await page.keyboard.press("m");
  for (let done = 0; done < g.rows.length; done++) {
    const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
    const row = g.rows.find((r) => title.includes(numberOf(r.application)));
    if (!row) throw new Error(`not in the script: ${title}`);
    await settleOne(page, row);
    if (done + 1 === g.rows.length) break;
    await page.locator("#main").focus();
    await page.keyboard.press("j");
    await expect(page.getByRole("heading", { level: 1 })).not.toContainText(numberOf(row.application));
  }
  await page.locator("#main").focus();
  await page.keyboard.press("Escape");
  await side(page, frameTexts.order.da).press("Enter");
  await page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
  const list = page.getByRole("grid", { name: orderTexts.list.da });
  const choose = async (application: string): Promise<void> => {
    const row = list.getByRole("row").filter({ hasText: numberOf(application) });
    await row.click();
    await expect(row).toHaveAttribute("aria-selected", "true");
    await expect(row).toBeFocused();
  };
  const placed = g.rows.filter((r) => r.place !== null).toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  for (const { application, place } of placed) {
    await choose(application);
    await page.keyboard.press("g");
    await page.keyboard.type(String(place));
    await page.keyboard.press("Enter");
    await expect(list.getByRole("row").nth((place ?? 1) - 1)).toContainText(numberOf(application));
  }
  for (const { application, moveReason } of placed) {
    if (moveReason === null) continue;
    await choose(application);
    await page.keyboard.press("b");
    await page.keyboard.insertText(moveReason);
    await expect(list.getByRole("row").filter({ hasText: numberOf(application) })).toContainText(moveReason);
  }
  await side(page, frameTexts.groupExport.da).press("Enter");
  await expect(page.getByText(groupExportTexts.ready.da)).toBeVisible();
  await page.getByText(groupExportTexts.final.da, { exact: true }).click();
  await page.getByLabel(exportTexts.passphrase.da, { exact: true }).fill(passphrase);
  await page.getByText(groupExportTexts.confirm.da).click();
  await skoen.host.nextFolder(out);
  await page.getByRole("button", { name: exportTexts.sign.da }).press("Enter");
  await expect(page.getByRole("heading", { name: "Indstillingspakke 1 er underskrevet" })).toBeVisible();
  return path.join(out, fs.readdirSync(out)[0] ?? "");
}

test("from the spreadsheet to worked example 1, in three windows @long", async ({ launch, work }) => {
  const mail = path.join(work, "mail");
  const begun = play(mail, "begin") as Begun;
  const script = readScript(begun.intake);
  const open = async (id: string, options: LaunchOptions): Promise<{ skoen: Skoen; passphrase: string }> => {
    const { home = "", passphrase = "" } = begun.homes[id] ?? {};
    const skoen = await launch({ ...options, home });
    await unlock(skoen, passphrase);
    return { skoen, passphrase };
  };
  const building = await open("O-DK", { now: DAYS.build });
  const bundles = await buildRound(building.skoen, begun, script, folderIn(work, "bundles"));
  const cn = play(mail, "shanghai", JSON.stringify({ ...begun.cards, bundle: bundles["O-CN"] })) as Files;
  await takeIn(building.skoen, cn["O-DK"] ?? "");
  await building.skoen.quit();

  const all: Files = { ...bundles, ...cn };
  const sent = play(
    mail,
    "reviews",
    JSON.stringify(Object.fromEntries(Object.entries(all).filter(([id]) => id.startsWith("E-")))),
  ) as Files;

  const lists: Record<string, string> = {};
  for (const g of script.groups) {
    const { skoen, passphrase } = await open(g.author, { now: DAYS.review });
    await takeIn(skoen, all[g.author] ?? "");
    const own = script.people.find((p) => p.id === g.author)?.assignments ?? [];
    const { rounds } = (await call(skoen.page, "service", "rounds.list", {})) as { rounds: { id: string }[] };
    if (own.length > 0) await ownReview(skoen, passphrase, rounds[0]?.id ?? "", folderIn(work, `own-${g.author}`));
    const members = script.people.filter((p) => p.group === g.group && p.id !== g.author);
    for (const p of members) await takeIn(skoen, sent[p.id] ?? "");
    lists[g.group] = await consolidate(skoen, passphrase, g, folderIn(work, `list-${g.group}`));
    expect(skoen.problems).toEqual([]);
    await skoen.quit();
  }

  const { skoen, passphrase } = await open("O-DK", { now: DAYS.consolidate });
  expect(passphrase).not.toBe("");
  await skoen.page.getByRole("button", { name: /^(?:Fortsæt|Åbn)$/u }).press("Enter");
  await takeIn(skoen, lists["dk"] ?? "");
  await takeIn(skoen, (play(mail, "forward", lists["cn"]) as Files)["O-DK"] ?? "");
  await side(skoen.page, frameTexts.joint.da).press("Enter");
  const shown = skoen.page.getByRole("grid", { name: jointUiTexts.title.da }).locator("tbody tr");
  await expect(shown.first()).toContainText(numberOf("IT-01"));
  const outcomes = await shown.evaluateAll((rows) =>
    rows.flatMap((r) => {
      const number = /10(\d)-09/u.exec(r.textContent ?? "")?.[1];
      return number === undefined ? [] : [`${number} ${r.lastElementChild?.firstChild?.textContent ?? ""}`];
    }),
  );
  expect(outcomes.slice(0, 6)).toEqual([
    "1 Indstilles",
    "3 Indstilles",
    "2 Indstilles",
    "4 Reserve 1",
    "8 Indstilles",
    "9 Reserve 2",
  ]);
  expect(skoen.problems).toEqual([]);
});
