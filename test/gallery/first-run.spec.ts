// Pictures of the first run, unlocking, the start and one's own page.
import path from "node:path";
import { words } from "../../shared/i18n/ui/controls.ts";
import { identityTexts as texts } from "../../shared/i18n/ui/identity.ts";
import { startTexts } from "../../shared/i18n/ui/start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { call } from "../e2e/support/ports.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";
import { camera, command } from "./camera.ts";

test("first run", async ({ launch, work }) => {
  const skoen = await launch();
  const { page, host } = skoen;
  const shots = camera(skoen);
  const heading = page.getByRole("heading", { level: 1 });
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).press("Enter");
  let passphrase = "";
  await shots.scene("welcome", () => expect(heading).toHaveText(texts.welcome.da));
  await shots.scene("restore", () => press(texts.restore.da));
  await shots.step(() => press(words.back.da));
  await shots.scene("person", async () => {
    await press(texts.create.da);
    await expect(heading).toHaveText(texts.who.da);
  });
  await shots.scene("person-error", () => page.keyboard.press("Enter"));
  await shots.step(async () => {
    await page.getByLabel(texts.name.da, { exact: true }).fill("Mette Krogh");
    await page.getByLabel(texts.organisation.da).fill("Østjysk Teknisk Institut");
  });
  await shots.scene("person-filled", () => expect(heading).toHaveText(texts.who.da));
  await shots.scene("passphrase", async () => {
    await press(words.next.da);
    await expect(page.getByTestId("suggestion")).toHaveText(/-/u);
  });
  await shots.scene("passphrase-own", async () => {
    await press(texts.ownPassphrase.da);
    await page.getByLabel(texts.passphrase.da, { exact: true }).fill("kort");
    await press(texts.iWroteIt.da);
  });
  await shots.step(async () => {
    await press(texts.useSuggested.da);
    await expect(page.getByTestId("suggestion")).toHaveText(/-/u);
    passphrase = (await page.getByTestId("suggestion").textContent()) ?? "";
  });
  await shots.scene("read-back", () => press(texts.iWroteIt.da));
  await shots.scene("read-back-error", async () => {
    await page.keyboard.type("noget helt andet");
    await page.keyboard.press("Enter");
    await expect(page.getByText(texts.differs.da)).toBeVisible();
  });
  await shots.scene("backup", async () => {
    await page.getByLabel(texts.passphrase.da, { exact: true }).fill(passphrase);
    await page.keyboard.press("Enter");
    await expect(heading).toHaveText(texts.backupTitle.da);
  });
  await shots.scene("backup-saved", async () => {
    await host.nextSave(path.join(work, "skoen-identity.age"));
    await press(texts.saveBackup.da);
    await expect(page.getByText("skoen-identity.age")).toBeVisible();
  });
  await shots.scene("card", async () => {
    await press(words.next.da);
    await expect(heading).toHaveText(texts.cardTitle.da);
  });
  await shots.scene("card-saved", async () => {
    await host.nextFolder(work);
    await press(texts.saveCard.da);
    await expect(page.getByRole("button", { name: texts.writeMail.da })).toBeVisible();
  });
  await shots.scene("start-empty", async () => {
    await press(texts.done.da);
    await expect(page.getByRole("heading", { name: startTexts.none.da })).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});

test("practice without an identity", async ({ launch }) => {
  const skoen = await launch();
  const { page } = skoen;
  const shots = camera(skoen);
  await call(page, "service", "identity.startPractice", { language: "da" });
  await call(page, "service", "rounds.trySample", { language: "da" });
  await page.reload();
  await shots.scene("start-practice", () =>
    expect(page.getByRole("button", { name: startTexts.go.da, exact: true })).toBeVisible(),
  );
  await shots.scene("end-practice", async () => {
    await page.getByRole("button", { name: texts.endPractice.da }).press("Enter");
    await expect(page.locator("[role=dialog], [role=alertdialog]")).toBeVisible();
  });
  expect(shots.failures).toEqual([]);
});

test("unlock, start, oneself", async ({ launch, work }) => {
  const { home, passphrase } = await preparedHome("at work", work);
  const skoen = await launch({ home });
  const { page } = skoen;
  const shots = camera(skoen);
  const heading = page.getByRole("heading", { level: 1 });
  await shots.scene("unlock", () => expect(heading).toHaveText(texts.unlockTitle.da));
  await shots.scene("unlock-error", async () => {
    await page.getByLabel(texts.passphrase.da, { exact: true }).fill("forkert sætning");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
  });
  await shots.scene("start", async () => {
    await page.getByLabel(texts.passphrase.da, { exact: true }).fill(passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: startTexts.go.da, exact: true })).toBeVisible();
  });
  await shots.scene("start-remove", async () => {
    await page.getByRole("button", { name: /^Mere om/u }).press("Enter");
    await page.getByRole("menuitem").first().press("Enter");
    await expect(page.locator("[role=dialog], [role=alertdialog]")).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("main-menu", () => page.getByRole("button", { name: "Menu" }).press("Enter"));
  await shots.step(() => page.keyboard.press("Escape"));
  await shots.scene("identity", async () => {
    await page.getByRole("button", { name: texts.card.da }).press("Enter");
    await expect(heading).toBeVisible();
  });
  await shots.scene("settings", async () => {
    await command(page, "app.settings");
    await expect(heading).not.toHaveText(startTexts.rounds.da);
  });
  await shots.scene("help", () => command(page, "app.help"));
  await shots.scene("shortcuts", async () => {
    await command(page, "app.shortcuts");
    await expect(page.locator("[role=dialog], [role=alertdialog]")).toBeVisible();
  });
  await shots.step(() => page.keyboard.press("Escape"));
  expect(shots.failures).toEqual([]);
});
