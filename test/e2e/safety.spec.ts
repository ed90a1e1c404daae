// What guards a person's work from others and from himself: the idle lock, and taking a round off the computer.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { assessmentTexts } from "../../shared/i18n/ui/assessment.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { changeOf, enterRound, openApplication, rowOf, start, unlock } from "./assessment-start.ts";
import type { ExportHome } from "./export-home.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.setTimeout(120_000);

test("left alone it locks by itself; what was being written is saved, and one goes on where one was", async ({
  launch,
  work,
}) => {
  const s = await start(launch, work);
  const { page } = s.skoen;
  const [first] = s.applications;
  if (!first) throw new Error("no application");
  await changeOf(page, s.round, first.id, { field: "conflict", answer: "none", kind: null, reason: "" });
  await call(page, "service", "identity.lock", {});
  await call(page, "service", "settings.set", { idleLockMinutes: 5 });
  await page.reload();
  await unlock(page, s.passphrase);
  await enterRound(page);
  await openApplication(page, first.number);
  await page.getByLabel(/^Begrundelse/u).fill("Sidste ord før kaffen");
  const away = (minutes: number) =>
    page.evaluate((ms) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ms;
    }, minutes * 60_000);
  await away(4);
  // It looks every five seconds.
  await page.waitForTimeout(6000);
  await expect(page.getByRole("radiogroup", { name: assessmentTexts.score.da })).toBeVisible();
  await away(2);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(identityTexts.unlockTitle.da);
  expect(await call(page, "service", "identity.status", {})).toMatchObject({ unlocked: false, identity: null });
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(s.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(/^Begrundelse/u)).toHaveValue("Sidste ord før kaffen");
  const { judgements } = await rowOf(page, s.round, first.id);
  expect(judgements.map((j) => j.reasons)).toEqual(["Sidste ord før kaffen"]);
});

test("a round with words that were never exported goes only after a word of its own: a double click once took them", async ({
  launch,
  work,
}) => {
  // A real round: what is written in the sample is nobody's loss.
  const script = path.join(import.meta.dirname, "export-home.ts");
  const made = JSON.parse(
    execFileSync(process.execPath, [script, "made", path.join(work, "made")], { encoding: "utf8" }),
  ) as ExportHome;
  const { page } = await launch({ home: made.home, now: made.now });
  await unlock(page, made.passphrase);
  await page
    .getByRole("button", { name: /^Mere om/u })
    .first()
    .press("Enter");
  await page.getByRole("menuitem", { name: startTexts.remove.da }).press("Enter");
  const dialog = page.getByRole("alertdialog");
  const remove = dialog.getByRole("button", { name: startTexts.removeDo.da });
  await dialog.getByLabel(startTexts.removeReason.da).fill("Færdig");
  await expectAccessible(page);
  await remove.dblclick();
  const rounds = async () => ((await call(page, "service", "rounds.list", {})) as { rounds: unknown[] }).rounds.length;
  await expect(dialog.getByText(startTexts.removeUnexported.da)).toBeVisible();
  expect(await rounds()).toBe(1);
  await expect(remove).toHaveAttribute("aria-disabled", "true");
  await dialog.getByRole("checkbox", { name: startTexts.removeUnexportedToo.da }).press("Space");
  await remove.press("Enter");
  await expect(dialog).toHaveCount(0);
  expect(await rounds()).toBe(0);
});
