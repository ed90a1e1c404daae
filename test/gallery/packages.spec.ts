// Pictures of packages looked at before they are taken in, and of a review that a new version asks about again.
import fs from "node:fs";
import path from "node:path";
import { reconfirmTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts as texts } from "../../shared/i18n/ui/import.ts";
import { openApplication } from "../e2e/assessment-start.ts";
import { makePackages, PASSPHRASE } from "../e2e/packages-made.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { descendants } from "../e2e/support/processes.ts";
import type { Skoen } from "../e2e/support/skoen.ts";
import { camera } from "./camera.ts";

const serviceOf = (skoen: Skoen): number => {
  const found = descendants(process.pid).find((pid) => {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return words.includes("out/service/app/index.mjs") && words.includes(skoen.home);
  });
  if (found === undefined) throw new Error("no service process");
  return found;
};

test("packages", async ({ launch, work }) => {
  const made = await makePackages(work);
  const skoen = await launch({ home: made.home });
  const shots = camera(skoen);
  const { page, host } = skoen;
  const heading = page.getByRole("heading", { level: 1 });
  const takeIn = page.getByRole("button", { name: texts.takeIn.da, exact: true });
  const show = async (files: readonly string[]): Promise<void> => {
    await host.nextFiles(files);
    await page.keyboard.press("Control+o");
  };
  await shots.step(async () => {
    await host.openFiles([made.first]);
    await expect(page.getByText("Lås op først", { exact: false })).toBeVisible();
  });
  await shots.scene("unlock-waiting", () => expect(heading).toHaveText(identityTexts.unlockTitle.da));
  await shots.scene("import-first", async () => {
    await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    await expect(page.getByText(texts.compare.da)).toBeVisible();
  });
  await shots.scene("import-different", () => page.getByRole("radio", { name: texts.different.da }).press("Space"));
  await shots.scene("import-no-letter", () => page.getByRole("radio", { name: texts.noLetter.da }).press("Space"));
  await shots.scene("import-answered", () =>
    page.getByRole("radio", { name: texts.same.da, exact: true }).press("Space"),
  );
  await shots.scene("import-taken", async () => {
    await takeIn.press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
    await page
      .getByRole("status")
      .filter({ hasText: /taget ind/u })
      .hover();
  });
  await shots.step(async () => {
    await openApplication(page, "101");
    await page.getByRole("radio").first().press("Space");
    await page.keyboard.press("Control+Enter");
    await expect(page.getByLabel(/^Begrundelse/u)).toBeVisible();
    await page.keyboard.press("4");
    await page.getByLabel(/^Begrundelse/u).fill("Konkret og efterprøvelig.");
    await expect(page.getByText(/^Gemt \d/u)).toBeVisible();
    await page.keyboard.press("Escape");
  });
  await shots.scene("import-held", async () => {
    await show([made.first]);
    await expect(page.getByText(texts.alreadyHere.da)).toBeVisible();
  });
  const broken = path.join(work, "ødelagt.skoen");
  const bytes = fs.readFileSync(made.newer);
  bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1;
  fs.writeFileSync(broken, bytes);
  await shots.scene("import-refused", async () => {
    await show([broken]);
    await expect(heading).toHaveText(texts.titleRefused.da);
  });
  await shots.scene("import-not-mine", async () => {
    await show([made.elsewhere]);
    await expect(heading).toHaveText(texts.titleRefused.da);
  });
  await shots.scene("import-checking", async () => {
    process.kill(serviceOf(skoen), "SIGSTOP");
    await show([made.newer]);
    await expect(page.getByRole("progressbar")).toBeVisible();
  });
  await shots.step(() => Promise.resolve(void process.kill(serviceOf(skoen), "SIGCONT")));
  await shots.scene("import-newer", async () => {
    await expect(page.getByText(texts.changesSince.da.replace("{{version}}", "1"), { exact: true })).toBeVisible();
  });
  await shots.scene("reconfirm", async () => {
    await takeIn.press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
    await openApplication(page, "101");
    await expect(page.getByText(reconfirmTexts.title.da)).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});
