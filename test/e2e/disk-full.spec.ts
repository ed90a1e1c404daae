// The disk fills up while a person writes: the window says so, keeps the words, and saves them once there is room, without a restart.
import fs from "node:fs";
import path from "node:path";
import { tellPart } from "../../electron/dev/campaign/part.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { smallDisk } from "../support/campaign/small-disk.ts";
import { assessmentHome, enterRound, openFirst, rowOf, unlock, type Started } from "./assessment-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test("a full disk: what was written stays in its field and is saved by one press once there is room", async ({
  launch,
  work,
}) => {
  test.setTimeout(180_000);
  const disk = smallDisk(path.join(work, "disk"), 64);
  test.skip(disk === null, "no disk of our own can be mounted here");
  if (!disk) return;
  try {
    const ready = assessmentHome();
    const home = path.join(disk.folder, "home");
    fs.cpSync(ready.home, home, { recursive: true });
    const skoen = await launch({ home });
    const { page } = skoen;
    await unlock(page, ready.passphrase);
    await enterRound(page);
    const s: Started = { ...ready, home, skoen };
    const { id } = await openFirst(s);
    const reasons = page.getByLabel(/^Begrundelse/u);
    const status = page.getByRole("banner").getByRole("status");
    await reasons.fill("Skrevet før disken blev fuld.");
    await expect(status).toHaveText(/^Gemt \d/u);
    disk.fill(0);
    const long = `Skrevet, mens disken var fuld. ${"Ærligt talt. ".repeat(1400)}`;
    await reasons.fill(long);
    const alert = page.getByRole("alert").filter({ hasText: frameTexts.saveFailed.da });
    await expect(alert).toContainText("store.full");
    await expect(status).toHaveText(frameTexts.notSaved.da);
    await expectAccessible(page);
    await page.screenshot({ path: path.join(test.info().outputDir, "disk-full.png") });
    await expect(reasons).toHaveValue(long);
    disk.empty();
    await alert.getByRole("button", { name: words.tryAgain.da }).press("Enter");
    await expect(status).toHaveText(/^Gemt \d/u);
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect
      .poll(async () => (await rowOf(page, s.round, id)).judgements.find((j) => j.criterion === "k2")?.reasons)
      .toBe(long);
    tellPart({
      campaign: "disk",
      part: "the running window on a disk that fills up while a person writes",
      cases: 1,
      faults: 1,
      findings: [],
      seed: null,
    });
    await skoen.quit();
  } finally {
    disk.remove();
  }
});
