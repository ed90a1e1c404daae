// Pictures of packages looked at before they are taken in, and of a review that a new version asks about again.
import fs from "node:fs";
import path from "node:path";
import { reconfirmTexts } from "../../shared/i18n/ui/assessment-overall.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { importTexts as texts } from "../../shared/i18n/ui/import.ts";
import { openApplication } from "../e2e/assessment-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { openOffice, sampleIntake } from "../e2e/support/office.ts";
import { openHome } from "../e2e/support/own-home.ts";
import { descendants } from "../e2e/support/processes.ts";
import type { Skoen } from "../e2e/support/skoen.ts";
import { camera } from "./camera.ts";

const PASSPHRASE = "fire heste i regnvejr ved havet";
const APPLICATIONS = ["IT-01", "IT-03", "IT-05"];

interface Packages {
  readonly home: string;
  readonly first: string;
  readonly newer: string;
  readonly elsewhere: string;
}

/** An invited expert, his first bundle and its next version: a title corrected, one more application, a later deadline. */
async function makePackages(work: string): Promise<Packages> {
  const home = path.join(work, "me");
  const me = openHome(home);
  await me.client.call("identity.create", {
    name: "Mette Krogh",
    organisation: "Østjysk Teknisk Institut",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  const { file: card } = await me.client.call("identity.writeCard", { folder: work });
  await me.close();
  const other = openHome(path.join(work, "other"));
  await other.client.call("identity.create", {
    name: "Bo Lind",
    organisation: "Grundfos",
    email: null,
    languages: ["da"],
    passphrase: PASSPHRASE,
  });
  const { file: otherCard } = await other.client.call("identity.writeCard", { folder: path.join(work, "other") });
  await other.close();

  const office = await openOffice(work);
  const first = await office.invite(card, "E-01", APPLICATIONS);
  const folder = path.join(work, "rettet");
  fs.cpSync(await sampleIntake(), folder, { recursive: true });
  const csv = path.join(folder, "applications.csv");
  fs.writeFileSync(csv, fs.readFileSync(csv, "utf8").replace("Hjertejournalen: fælles", "Hjertejournalen 2: fælles"));
  await office.client.call("rounds.update", { round: office.round, folder });
  await office.client.call("rounds.addPerson", {
    round: office.round,
    card: otherCard,
    id: "E-02",
    roles: ["expert"],
    digits: null,
  });
  for (const [person, applications] of [
    ["E-01", [...APPLICATIONS, "IT-06"]],
    ["E-02", APPLICATIONS],
  ] as const)
    await office.client.call("rounds.assign", { round: office.round, person, applications: [...applications] });
  const { files } = await office.client.call("rounds.exportBundles", {
    round: office.round,
    folder: path.join(work, "bundles-2"),
    recipients: "default",
  });
  await office.close();
  const of = (reader: string): string => files.find((f) => f.reader === reader)?.file ?? "";
  return { home, first, newer: of("E-01"), elsewhere: of("E-02") };
}

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
    await show([broken, made.newer]);
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
