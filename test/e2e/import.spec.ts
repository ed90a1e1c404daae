// Taking a package in (issue 3 item 3): what it is and who signed it stands there first, nothing is changed before it is accepted, what
// cannot be taken in says why, and the check can be stopped.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts as texts } from "../../shared/i18n/ui/import.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { makePackages, PASSPHRASE, type Packages } from "./packages-made.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";
import { servicePidBelow } from "./support/processes.ts";
import type { LaunchOptions, Skoen } from "./support/skoen.ts";

test.setTimeout(240_000);

const takeIn = (page: Page) => page.getByRole("button", { name: texts.takeIn.da, exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rounds = async (page: Page) =>
  ((await call(page, "service", "rounds.list", {})) as { rounds: unknown[] }).rounds.length;

/** Unlocked, at the start. */
async function open(
  launch: (options?: LaunchOptions) => Promise<Skoen>,
  work: string,
): Promise<{ made: Packages; skoen: Skoen }> {
  const made = await makePackages(work);
  const skoen = await launch({ home: made.home });
  await skoen.page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(PASSPHRASE);
  await skoen.page.keyboard.press("Enter");
  await expect(heading(skoen.page)).toHaveText(startTexts.rounds.da);
  return { made, skoen };
}

test("the first bundle: signer, fingerprint, version, criteria, deadline; nothing before the answer and the press; then what is new since", async ({
  launch,
  work,
}) => {
  const { made, skoen } = await open(launch, work);
  const { page } = skoen;
  await skoen.host.openFiles([made.first]);
  await expect(page.getByText(texts.firstTime.da)).toBeVisible();
  const main = page.getByRole("main");
  await expect(main).toContainText("Region Midtjylland");
  for (const group of made.digits.split(" ")) await expect(main).toContainText(group);
  await expect(main).toContainText(texts.criteriaVersion.da.replace("{{version}}", "1"));
  await expect(main).toContainText("Vækstforum");
  await expect(page.getByRole("heading", { level: 2, name: texts.deadline.da })).toBeVisible();
  await expectAccessible(page);
  // Not before the numbers are compared; and "different" is no way in.
  await expect(takeIn(page)).toHaveAttribute("aria-disabled", "true");
  await takeIn(page).press("Enter");
  await page.getByRole("radio", { name: texts.different.da }).press("Space");
  await takeIn(page).press("Enter");
  expect(await rounds(page)).toBe(0);
  await page.getByRole("radio", { name: texts.same.da, exact: true }).press("Space");
  await expect(takeIn(page)).not.toHaveAttribute("aria-disabled", "true");
  expect(await rounds(page)).toBe(0);
  // Twice in a row is once.
  await takeIn(page).dblclick();
  await expect(page.getByRole("grid")).toBeVisible();
  expect(await rounds(page)).toBe(1);

  await skoen.host.openFiles([made.newer]);
  await expect(page.getByText(texts.youHave.da.replace("{{version}}", "1"))).toBeVisible();
  await expect(
    page.getByRole("heading", { level: 2, name: texts.changesSince.da.replace("{{version}}", "1") }),
  ).toBeVisible();
  await expect(main).toContainText("IT-01 har fået en ny titel.");
  await expect(main).toContainText("Du skal nu også vurdere IT-06.");
  await page.getByRole("button", { name: texts.closeUnchanged.da }).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await skoen.host.openFiles([made.newer]);
  await takeIn(page).press("Enter");
  await expect(page.getByRole("grid")).toContainText("Hjertejournalen 2");
  expect(skoen.problems).toEqual([]);
});

test("what cannot be taken in says why and what to do, with its code, and leaves nothing @long", async ({
  launch,
  work,
}) => {
  const { made, skoen } = await open(launch, work);
  const { page } = skoen;
  const changed = path.join(work, "ændret.skoen");
  const bytes = fs.readFileSync(made.first);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  fs.writeFileSync(changed, bytes);
  const letter = path.join(work, "brev.pdf");
  fs.writeFileSync(letter, "%PDF-1.4");
  const folder = path.join(work, "en mappe");
  fs.mkdirSync(folder);
  for (const [file, code] of [
    [changed, "age.damaged"],
    [made.elsewhere, "age.no-identity"],
    [letter, "zip.not-a-package"],
    [folder, "package.not-a-file"],
    [path.join(work, "væk.skoen"), "file.not-found"],
  ] as const) {
    await skoen.host.openFiles([file]);
    const said = page.getByRole("alert").filter({ hasText: `(${code})` });
    await expect(said).toBeVisible();
    expect((await said.innerText()).length).toBeGreaterThan(code.length + 30);
    await expect(heading(page)).toHaveText(texts.titleRefused.da);
    await expect(takeIn(page)).toHaveCount(0);
    await page.getByRole("button", { name: texts.closeUnchanged.da }).press("Enter");
  }
  expect(await rounds(page)).toBe(0);
  const { packages } = (await call(page, "service", "packages.list", { round: null })) as {
    packages: { own: boolean }[];
  };
  expect(packages.filter((p) => !p.own)).toEqual([]);
  expect(skoen.problems).toEqual([]);
});

test("taking in can be stopped, and whoever goes elsewhere meanwhile is not brought back", async ({ launch, work }) => {
  const { made, skoen } = await open(launch, work);
  const { page } = skoen;
  const service = servicePidBelow(skoen.electron?.process().pid ?? process.pid);
  await skoen.host.openFiles([made.first]);
  await expect(page.getByText(texts.firstTime.da)).toBeVisible();
  await page.getByRole("radio", { name: texts.same.da, exact: true }).press("Space");
  // Held still, so that it is certainly under way.
  process.kill(service, "SIGSTOP");
  await takeIn(page).press("Enter");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: texts.stop.da }).press("Enter");
  process.kill(service, "SIGCONT");
  // Stopped, or already done: either is said, and the half of it is never there.
  await expect(page.getByText(texts.stoppedNote.da).or(page.getByRole("grid"))).toBeVisible();
  if (await page.getByText(texts.stoppedNote.da).isVisible()) expect(await rounds(page)).toBe(0);

  await skoen.host.openFiles([made.newer]);
  await takeIn(page).waitFor();
  const same = page.getByRole("radio", { name: texts.same.da, exact: true });
  if (await same.count()) await same.press("Space");
  process.kill(service, "SIGSTOP");
  await takeIn(page).press("Enter");
  await page.keyboard.press("Control+,");
  await expect(heading(page)).toHaveText("Indstillinger");
  process.kill(service, "SIGCONT");
  // Longer than taking it in lasts.
  await page.waitForTimeout(1500);
  await expect(heading(page)).toHaveText("Indstillinger");
});
