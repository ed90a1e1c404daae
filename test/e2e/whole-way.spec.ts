// The whole way of an expert (issue 3, "What shows that it is done"): first run, card, the office's bundle, declaring, reading, scoring,
// checklist, signing; then the command line's secretariat takes the package in, and its receipt comes back.
import fs from "node:fs";
import path from "node:path";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { conflictKinds, conflictTexts } from "../../shared/i18n/ui/conflict.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { exportTexts, receiptTexts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts } from "../../shared/i18n/ui/import.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import type { Review } from "../../shared/domain/review.ts";
import type { Language, Texts } from "../../shared/i18n/language.ts";
import { skoenCommand } from "./support/command-line.ts";
import { test } from "./support/fixtures.ts";
import { byKeyboard, byMouse, expect, type Hands } from "./support/hands.ts";
import { openOffice, type Office } from "./support/office.ts";
import { readDocument, scoreAll, type At } from "./whole-way-steps.ts";

const LOCALES: Readonly<Record<Language, string>> = { da: "da-DK", en: "en-GB", zh: "zh-CN" };
const APPLICATIONS = ["IT-01", "IT-03", "IT-05"];

/** Identity, backup, card; returns the card's file and the passphrase. */
async function firstRun({ skoen, hands, t }: At, work: string): Promise<{ card: string; passphrase: string }> {
  const { page, host } = skoen;
  const button = (text: Texts) => page.getByRole("button", { name: t(text), exact: true });
  const heading = page.getByRole("heading", { level: 1 });
  await hands.press(button(identityTexts.create));
  await hands.write(page.getByLabel(t(identityTexts.name), { exact: true }), "Mette Krogh");
  await hands.write(page.getByLabel(t(identityTexts.organisation)), "Østjysk Teknisk Institut");
  await hands.press(button(words.next));
  await expect(page.getByTestId("suggestion")).toHaveText(/^\w+(-\w+){5,}$/u);
  const passphrase = (await page.getByTestId("suggestion").textContent()) ?? "";
  await hands.press(button(identityTexts.iWroteIt));
  await hands.write(page.getByLabel(t(identityTexts.passphrase), { exact: true }), passphrase);
  await hands.press(button(words.next));
  await expect(heading).toHaveText(t(identityTexts.backupTitle));
  await host.nextSave(path.join(work, "key.age"));
  await hands.press(button(identityTexts.saveBackup));
  await hands.press(button(words.next));
  const folder = path.join(work, "card");
  fs.mkdirSync(folder);
  await host.nextFolder(folder);
  await hands.press(button(identityTexts.saveCard));
  await hands.press(button(identityTexts.done));
  await expect(heading).toHaveText(t(startTexts.rounds));
  const [card = ""] = fs.readdirSync(folder);
  return { card: path.join(folder, card), passphrase };
}

/** A package by the file dialog (keyboard) or dropped onto the window (mouse). */
async function open({ skoen, keyboard }: At, file: string): Promise<void> {
  if (!keyboard) return skoen.host.drop([file], { x: 700, y: 400 });
  await skoen.host.nextFiles([file]);
  await skoen.page.keyboard.press("Control+o");
}

async function takeIn(at: At): Promise<void> {
  const { skoen, hands, t } = at;
  await hands.press(skoen.page.getByRole("button", { name: t(importTexts.takeIn), exact: true }));
}

/** None, possible, conflicted: the first three of the list. */
async function declareAll({ skoen, hands, keyboard, t }: At): Promise<void> {
  const { page } = skoen;
  const declare = async (answer: "none" | "possible" | "conflicted"): Promise<void> => {
    await expect(page.getByText(t(conflictTexts.locked))).toBeVisible();
    if (keyboard) await page.keyboard.press(answer === "none" ? "1" : answer === "possible" ? "2" : "3");
    else await hands.choose(page.getByRole("radio", { name: t(conflictTexts[answer]) }));
    if (answer !== "none") {
      await hands.choose(page.getByRole("radio", { name: t(conflictKinds.other) }));
      await hands.write(page.getByLabel(t(conflictTexts.reason)), "Vi har siddet i samme råd.");
    }
    if (keyboard) await page.keyboard.press("Control+Enter");
    else
      await page
        .getByRole("button", {
          name: t(answer === "conflicted" ? conflictTexts.declareConflicted : conflictTexts.declare),
        })
        .click();
  };
  const next = (): Promise<void> =>
    keyboard
      ? page.keyboard.press("Alt+ArrowDown")
      : page
          .getByRole("button", { name: t(assessmentTexts.next), exact: true })
          .first()
          .click();
  await declare("none");
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  await next();
  await declare("possible");
  await expect(page.locator("[data-reading-pane]")).toBeVisible();
  await next();
  await declare("conflicted");
  await expect(page.getByRole("heading", { level: 1, name: t(conflictTexts.out) })).toBeVisible();
}

async function toExport({ skoen, hands, t }: At): Promise<void> {
  const { page } = skoen;
  await hands.press(
    page
      .getByRole("navigation", { name: t(frameTexts.sideName), exact: true })
      .getByRole("button", { name: t(frameTexts.export), exact: true }),
  );
  await expect(page.getByRole("heading", { level: 1, name: t(exportTexts.title) })).toBeVisible();
}

/** What the office reads of one application in the package. */
async function readBy(office: Office, file: string, out: string, application: string): Promise<unknown> {
  const { files } = (await skoenCommand(office, "package", "extract", file, "--out", out)) as { files: string[] };
  const review = files.find((f) => path.basename(f) === "review.json") ?? "";
  const { rows } = JSON.parse(fs.readFileSync(path.resolve(out, review), "utf8")) as Review;
  const judgements = rows.find((r) => r.application === application)?.judgements ?? [];
  return Object.fromEntries(judgements.map((j) => [j.criterion, j.value]));
}

function wholeWay(lang: Language, way: "mouse" | "keyboard", tag = ""): void {
  test.describe(() => {
    test.use({ launchWith: { locale: LOCALES[lang] } });
    test(`the whole way in ${lang} by ${way}${tag}`, async ({ skoen, work }) => {
      test.setTimeout(400_000);
      const { page, host } = skoen;
      // What cannot be pressed is named, instead of waited for until the test's own end.
      page.setDefaultTimeout(40_000);
      const hands: Hands = way === "mouse" ? byMouse(page) : byKeyboard(page);
      const t = (texts: Texts): string => texts[lang];
      const at: At = { skoen, hands, keyboard: way === "keyboard", t };
      const { card, passphrase } = await firstRun(at, work);

      const office = await openOffice(work);
      const bundle = await office.invite(card, "E-01", APPLICATIONS);
      await open(at, bundle);
      await expect(page.getByText(t(importTexts.compare))).toBeVisible();
      expect((await page.getByText(/^\d{5}$/u).allTextContents()).join(" ")).toBe(office.digits);
      await hands.choose(page.getByRole("radio", { name: t(importTexts.same), exact: true }));
      await takeIn(at);
      await expect(page.getByRole("grid")).toBeVisible();

      const first = page.getByRole("grid").getByRole("row").nth(1);
      if (at.keyboard) {
        // The list takes the focus a moment after it appears.
        await expect(first).toBeFocused();
        await page.keyboard.press("Enter");
      } else await first.click();
      await declareAll(at);
      await readDocument(at);
      const given = await scoreAll(at, office.round);
      if (at.keyboard) await page.keyboard.press("Alt+ArrowLeft");
      // The form led on to the third, which is closed.
      else await page.getByRole("button", { name: t(conflictTexts.toOverview) }).click();
      await expect(page.getByRole("grid")).toBeVisible();
      await toExport(at);

      await hands.press(page.getByRole("checkbox", { name: t(exportTexts.unchangedConflicts) }));
      await hands.write(page.getByLabel(t(exportTexts.passphrase), { exact: true }), passphrase);
      const folder = path.join(work, "out");
      fs.mkdirSync(folder);
      await host.nextFolder(folder);
      await hands.press(page.getByRole("button", { name: t(exportTexts.sign), exact: true }));
      await expect(
        page.getByRole("heading", { name: t(exportTexts.signedTitle).replace("{{sequence}}", "1") }),
      ).toBeVisible();
      const [review = ""] = fs.readdirSync(folder);

      await office.close();
      const taken = await skoenCommand(office, "import", path.join(folder, review));
      expect(taken).toMatchObject({ outcomes: [{ outcome: "taken", kind: "review", author: "E-01", sequence: 1 }] });
      expect(await readBy(office, path.join(folder, review), path.join(work, "read"), given.application)).toEqual(
        given.values,
      );
      const receipts = path.join(work, "receipts");
      fs.mkdirSync(receipts);
      await skoenCommand(office, "receipt", "export", "--out", receipts);
      const [receipt = ""] = fs.readdirSync(receipts);

      await open(at, path.join(receipts, receipt));
      await takeIn(at);
      // The answer is shown where its package is.
      await expect(page.getByText(t(importTexts.takenReceipt))).toBeVisible();
      const accepted = t(receiptTexts.accepted).split("{{")[1]?.split("}}")[1] ?? "";
      await expect(page.getByText(accepted.trim(), { exact: false }).first()).toBeVisible();
      expect(skoen.problems).toEqual([]);
    });
  });
}

// Three languages and both hands where it is quick; the real desktop by keyboard alone.
test.describe("chromium", () => {
  test.skip(({ shell }) => shell !== "chromium", "once is enough for the other languages");
  wholeWay("en", "keyboard", " @long");
  wholeWay("zh", "mouse", " @long");
});
wholeWay("da", "keyboard");
