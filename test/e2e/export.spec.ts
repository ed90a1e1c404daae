// Signing and exporting: the checklist, the way to a gap, the read-back, wrong and right passphrase, drafts, plain files, receipts, PDF,
// by mouse and by keyboard, and what the office says of the file.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import { translate, type TextParams, type Translatable } from "../../shared/i18n/translate.ts";
import { checkTexts } from "../../shared/i18n/ui/export-checks.ts";
import { readBackTexts } from "../../shared/i18n/ui/export-read-back.ts";
import { exportTexts as texts } from "../../shared/i18n/ui/export.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import type { ExportHome } from "./export-home.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import type { Skoen } from "./support/skoen.ts";

const program = path.resolve(import.meta.dirname, "export-home.ts");
const run = (...args: string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [program, ...args], { encoding: "utf8" }));

/** Played once; every test works on its own copy. */
const prepared = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-export-homes-"));
const kinds = { draft: [], complete: ["--complete"] } as const;
test.beforeAll(() => {
  for (const [kind, how] of Object.entries(kinds)) {
    const made = run("made", path.join(prepared, kind), ...how);
    fs.writeFileSync(path.join(prepared, `${kind}.json`), JSON.stringify(made));
  }
});
test.afterAll(() => fs.rmSync(prepared, { recursive: true, force: true }));
function copyHome(work: string, kind: keyof typeof kinds): ExportHome {
  const made = JSON.parse(fs.readFileSync(path.join(prepared, `${kind}.json`), "utf8")) as ExportHome;
  const [home, office] = [path.join(work, "expert"), path.join(work, "office")];
  fs.cpSync(made.home, home, { recursive: true });
  fs.cpSync(made.office.home, office, { recursive: true });
  return { ...made, home, office: { ...made.office, home: office } };
}
const officeTakes = (made: ExportHome, file: string): unknown =>
  run("take", made.office.home, made.office.passphrase, made.now, file);

const say = (lang: Language, text: Translatable, params: TextParams = {}): string => translate(text, lang, params);
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const item = (page: Page, check: string) => page.locator(`[data-check=${check}]`);

async function openExport(skoen: Skoen, made: ExportHome, lang: Language = "da"): Promise<void> {
  const { page } = skoen;
  // What does not come in this time does not come: said sooner than the whole test would be over.
  page.setDefaultTimeout(20_000);
  await page.getByLabel(identityTexts.passphrase[lang], { exact: true }).fill(made.passphrase);
  await page.keyboard.press("Enter");
  await button(page, startTexts.go[lang]).press("Enter");
  await page.getByRole("navigation").getByRole("button", { name: frameTexts.export[lang], exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title[lang]);
}
const typePassphrase = (page: Page, passphrase: string, lang: Language = "da") =>
  page.getByLabel(texts.passphrase[lang], { exact: true }).fill(passphrase);
const tick = (page: Page, lang: Language = "da") =>
  page.getByRole("checkbox", { name: texts.unchangedConflicts[lang] });

test("a draft: facts with a way to the gap, a wrong passphrase, then a file the office takes in", async ({
  launch,
  work,
}) => {
  const made = copyHome(work, "draft");
  const skoen = await launch({ home: made.home, now: made.now });
  const { page, host } = skoen;
  await openExport(skoen, made);
  await expectAccessible(page);
  await expect(item(page, "declarations")).toContainText(say("da", checkTexts.declarationsOk, { count: 3 }));
  await expect(item(page, "reasons")).toContainText(say("da", checkTexts.reasonsOpen, { count: 1 }));
  await expect(item(page, "notes-kept")).toContainText(say("da", checkTexts.notesKeptAbout, { count: 1 }));
  await expect(page.getByText(say("da", texts.draftOf, { count: 1 }))).toBeVisible();

  // Nothing is ticked for the person, and the button says what it waits for.
  await expect(tick(page)).not.toBeChecked();
  const sign = button(page, texts.signDraft.da);
  await expect(sign).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByText(texts.whyTick.da)).toBeVisible();
  await page.locator("label", { has: tick(page) }).click();
  await expect(page.getByText(texts.whyPassphrase.da)).toBeVisible();

  await typePassphrase(page, "ikke den rigtige");
  const out = path.join(work, "out");
  fs.mkdirSync(out);
  await host.nextFolder(out);
  await sign.click();
  await expect(page.getByText("(vault.wrong-passphrase)")).toBeVisible();
  expect(fs.readdirSync(out)).toEqual([]);
  await expectAccessible(page);

  await typePassphrase(page, made.passphrase);
  await sign.click();
  const title = page.getByRole("heading", { name: say("da", texts.signedTitle, { sequence: 2 }) });
  await expect(title).toBeFocused();
  const [file] = fs.readdirSync(out);
  expect(file).toMatch(/^vurdering-[0-9a-f]{8}-002\.skoen$/u);
  const at = path.join(out, file ?? "");
  await expectAccessible(page);
  await button(page, texts.reveal.da).click();
  await expect.poll(async () => (await host.calls()).revealed).toEqual([at]);
  await button(page, texts.mail.da).click();
  await expect.poll(async () => (await host.calls()).external.length).toBe(1);
  expect(decodeURIComponent((await host.calls()).external[0] ?? "")).toContain(file);
  expect(officeTakes(made, at)).toEqual([expect.objectContaining({ outcome: "taken", sequence: 2 })]);

  // Nothing has changed since: said, and signing again is no longer the first thing to do.
  await button(page, texts.signAgain.da).click();
  await expect(page.getByText(say("da", texts.unchanged, { sequence: 2 }))).toBeVisible();
  expect(skoen.problems).toEqual([]);
});

test("F8 and the link lead to what is missing @long", async ({ launch, work }) => {
  const made = copyHome(work, "draft");
  const skoen = await launch({ home: made.home, now: made.now });
  const { page } = skoen;
  await openExport(skoen, made);
  await item(page, "reasons").getByRole("button").click();
  await expect(page.getByText("j-2/09").first()).toBeVisible();
  await expect(page.getByRole("heading", { name: texts.title.da })).toHaveCount(0);
  await page.keyboard.press("Alt+ArrowLeft");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(texts.title.da);
  await page.keyboard.press("F8");
  await expect(page.getByRole("heading", { name: texts.title.da })).toHaveCount(0);
  await expect(page.getByText("j-2/09").first()).toBeVisible();
});

for (const lang of LANGUAGES)
  test(`the read-back shows what is sent and apart what is not, by keyboard, in ${lang}${lang === "zh" ? "" : " @long"}`, async ({
    launch,
    work,
  }) => {
    const made = copyHome(work, "complete");
    const skoen = await launch({
      home: made.home,
      now: made.now,
      locale: { da: "da-DK", en: "en-GB", zh: "zh-CN" }[lang],
    });
    const { page, host } = skoen;
    await openExport(skoen, made, lang);
    await page.keyboard.press("v");
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(readBackTexts.title[lang]);
    const first = page.getByRole("article").filter({ hasText: "j-1/09" });
    await expect(first).toContainText("Et godt projekt.");
    await expect(first).toContainText(say(lang, readBackTexts.notSent));
    await expect(first).toContainText(made.note);
    await expect(page.getByRole("article").filter({ hasText: "j-3/09" })).toContainText(readBackTexts.outOnly[lang]);
    await expectAccessible(page);

    // On paper: without what is kept back, then with it.
    const sent = path.join(work, "sent.pdf");
    await host.nextSave(sent);
    await page.keyboard.press("Control+p");
    await expect(page.getByText(say(lang, texts.savedAs, { file: "sent.pdf" }))).toBeVisible();
    expect(fs.readFileSync(sent).subarray(0, 5).toString()).toBe("%PDF-");
    const whole = path.join(work, "whole.pdf");
    await page.locator("label", { has: page.getByRole("checkbox", { name: readBackTexts.withOwn[lang] }) }).click();
    await host.nextSave(whole);
    await page.keyboard.press("Control+p");
    await expect(page.getByText(say(lang, texts.savedAs, { file: "whole.pdf" }))).toBeVisible();
    const textOf = (file: string): string => execFileSync("pdftotext", [file, "-"], { encoding: "utf8" });
    expect(textOf(sent)).toContain("Et godt projekt.");
    expect(textOf(sent)).not.toContain(made.note);
    expect(textOf(whole)).toContain(made.note);
    // Only the review is on the paper.
    expect(textOf(whole)).not.toContain(frameTexts.quickJump[lang]);

    await page.keyboard.press("Escape");
    await expect(button(page, texts.readBack[lang])).toBeFocused();
    expect(skoen.problems).toEqual([]);
  });

test("a complete review is signed by keyboard alone; a plain file only after the warning", async ({ launch, work }) => {
  const made = copyHome(work, "complete");
  const skoen = await launch({ home: made.home, now: made.now });
  const { page, host } = skoen;
  await openExport(skoen, made);
  // No. 1 was complete already: a change makes the next one worth signing.
  await call(page, "service", "reviews.change", {
    round: made.round,
    application: "A-1",
    change: { field: "remark", text: "Set igennem en gang til." },
  });
  await expect(button(page, texts.sign.da)).toBeVisible();
  await page.getByRole("radio", { name: texts.toReaders.da }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(texts.plainWarning.da)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(/-002-plain\.skoen$/u)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(tick(page)).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab");
  await page.keyboard.type(made.passphrase);
  await host.nextFolder(work);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: say("da", texts.signedTitle, { sequence: 2 }) })).toBeFocused();
  const file = fs.readdirSync(work).find((name) => name.endsWith("-002-plain.skoen"));
  expect(file).toBeDefined();
  // A plain package is the ZIP itself.
  expect(
    fs
      .readFileSync(path.join(work, file ?? ""))
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
});

test("a signed package whose file cannot be written is said to be signed, and is saved without a new number", async ({
  launch,
  work,
}) => {
  const made = copyHome(work, "draft");
  const skoen = await launch({ home: made.home, now: made.now });
  const { page, host } = skoen;
  await openExport(skoen, made);
  // A folder that is there and takes no file, not even root's.
  await host.nextFolder("/proc");
  await page.locator("label", { has: tick(page) }).click();
  await typePassphrase(page, made.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByText(say("da", texts.signedNotSaved, { sequence: 2 }))).toBeVisible();
  await expect(page.getByRole("heading", { name: say("da", texts.package, { sequence: 3 }) })).toBeVisible();
  await host.nextFolder(work);
  await page.getByRole("status").getByRole("button", { name: texts.saveAgain.da, exact: true }).click();
  await expect(page.getByText(/^Gemt som vurdering-[0-9a-f]{8}-002\.skoen\.$/u)).toBeVisible();
  const file = fs.readdirSync(work).find((name) => name.endsWith("-002.skoen")) ?? "";
  expect(officeTakes(made, path.join(work, file))).toEqual([
    expect.objectContaining({ outcome: "taken", sequence: 2 }),
  ]);
});

test("earlier packages show what the office answered, and are saved again as they were @long", async ({
  launch,
  work,
}) => {
  const made = copyHome(work, "draft");
  const skoen = await launch({ home: made.home, now: made.now });
  const { page, host } = skoen;
  await openExport(skoen, made);
  const first = page.locator("[data-sequence='1']");
  await expect(first).toContainText("Kontoret har taget den ind");
  await host.nextFolder(work);
  await first.getByRole("button", { name: new RegExp(`^${texts.saveAgain.da}`, "u") }).click();
  await expect(first).toContainText("-001.skoen");
  await host.nextFolder(work);
  await first.getByRole("button", { name: new RegExp(`^${texts.saveAgain.da}`, "u") }).click();
  await expect(first.getByRole("alert")).toContainText("file.exists");
});

test("after the deadline it says that the package comes late, and still signs @long", async ({ launch, work }) => {
  const made = copyHome(work, "draft");
  const skoen = await launch({ home: made.home, now: "2009-04-20T08:00:00Z" });
  const { page, host } = skoen;
  await openExport(skoen, made);
  await expect(item(page, "deadline")).toContainText(checkTexts.deadlineLate.da);
  await expect(page.getByText(texts.late.da)).toBeVisible();
  await page.locator("label", { has: tick(page) }).click();
  await typePassphrase(page, made.passphrase);
  await host.nextFolder(work);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: say("da", texts.signedTitle, { sequence: 2 }) })).toBeFocused();
});

test("the trial asks for no passphrase and says that the package goes nowhere @long", async ({ skoen, work }) => {
  const { page, host } = skoen;
  await button(page, identityTexts.trySample.da).click();
  const side = page.getByRole("navigation");
  await side.getByRole("button", { name: frameTexts.export.da, exact: true }).click({ timeout: 40_000 });
  await expect(page.getByText(texts.practice.da)).toBeVisible();
  await expect(page.getByText(texts.practicePassphrase.da)).toBeVisible();
  await expect(page.getByLabel(texts.passphrase.da, { exact: true })).toHaveCount(0);
  await page.locator("label", { has: tick(page) }).click();
  await host.nextFolder(work);
  await button(page, texts.signDraft.da).click();
  await expect(page.getByRole("heading", { name: say("da", texts.signedTitle, { sequence: 1 }) })).toBeFocused();
  await expect(button(page, texts.mail.da)).toHaveCount(0);
});
