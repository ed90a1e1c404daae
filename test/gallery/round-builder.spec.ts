// Pictures of the round builder: a round from nothing, its criteria and a new version of them, a faulty spreadsheet, what goes out.
import fs from "node:fs";
import path from "node:path";
import { builderTexts as facts } from "../../shared/i18n/ui/builder.ts";
import { criteriaEditorTexts as criteria } from "../../shared/i18n/ui/builder-criteria.ts";
import { issueTexts } from "../../shared/i18n/ui/builder-issue.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { preparationTexts as texts } from "../../shared/i18n/ui/preparation.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { openOffice } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { camera } from "./camera.ts";

test("the office builds a round in the window", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");
  const prepare = async (name: string, heading: string): Promise<void> => {
    await side(page, frameTexts.preparation.da).press("Enter");
    await press(name);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
  };
  await shots.scene("builder-facts-opened", () => prepare(texts.toFacts.da, facts.title.da));
  await shots.scene("builder-criteria-decided", () => prepare(texts.toCriteria.da, criteria.title.da));
  await shots.scene("builder-criteria-new", async () => {
    await press(criteria.newVersion.da);
    await page.getByLabel(criteria.weight.da, { exact: true }).fill("2");
    await page.getByLabel(criteria.threshold.da, { exact: true }).fill("9");
    await page.getByLabel(criteria.maxLength.da, { exact: true }).focus();
    await expect(page.getByRole("term")).not.toHaveCount(0);
    await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  });
  await shots.scene("builder-criterion", () =>
    page.getByLabel(criteria.max.da, { exact: true }).scrollIntoViewIfNeeded(),
  );
  await shots.scene("builder-issue-waits", () => prepare(texts.issue.da, issueTexts.title.da));
  await shots.scene("builder-issue", async () => {
    await prepare(texts.toCriteria.da, criteria.title.da);
    await press(criteria.dropVersion.da);
    await prepare(texts.issue.da, issueTexts.title.da);
    await expect(page.getByRole("table")).toBeVisible();
  });
  await page.keyboard.press("Control+Shift+h");
  await press(texts.newRoundMenu.da);
  await page.getByRole("radio", { name: texts.sideDk.da }).press("Space");
  await page.getByLabel(texts.roundTitle.da).fill("Energirunde 2010");
  await shots.scene("builder-new", async () => undefined);
  await shots.step(() => press(texts.begin.da));
  await shots.scene("builder-start", async () => {
    await expect(page.getByRole("button", { name: texts.toFacts.da })).toBeVisible();
  });
  await shots.scene("builder-facts", async () => {
    await press(texts.toFacts.da);
    await page.getByLabel(facts.years.da).fill("2009-2011");
    await page.getByLabel(facts.callPublished.da).fill("3/4/2009");
    await page.getByLabel(facts.application.da, { exact: true }).fill("2009-05-02 12:00");
    await page.getByLabel(facts.review.da, { exact: true }).fill("2009-04-14 12:00");
    await page.getByLabel(facts.retainUntil.da).focus();
    await page.getByRole("checkbox", { name: /Region Midtjylland betaler også/u }).press("Space");
    await page.getByLabel("Region Midtjylland, 2009").fill("2.500.000");
    await page.getByLabel("Shanghai, 2009").fill("en million");
    await page.getByLabel(facts.retainUntil.da).focus();
    await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  });
  await shots.scene("builder-frames", () => page.getByText(facts.trapTitle.da).scrollIntoViewIfNeeded());
  await shots.scene("builder-intake-empty", () => prepare(texts.toIntake.da, "Ansøgninger"));
  await shots.scene("builder-intake", async () => {
    const table = path.join(work, "ansøgninger.csv");
    const row = (n: number, number: string, from: string): string =>
      `${number};A-${n};Sensorer i havne, del ${n};"Aarhus Universitet | dk | vidensinstitution\nFudan | cn | 大学";${from};2010-12-31;Forsøg i Zhangjiang`;
    const head = "journalnummer;id;titel (da);partnere;fra;til;aktiviteter i Shanghai";
    fs.writeFileSync(
      table,
      [
        head,
        row(1, "1-30-72-1-09", "2009-06-01"),
        row(2, "1-30-72-2-09", "3/4/2009"),
        row(3, "1-30-72-2-09", "2009-06-01"),
        "",
      ].join("\n"),
    );
    const documents = path.join(work, "bilag");
    fs.mkdirSync(documents);
    for (const name of ["1-30-72-1-09 ansøgning.pdf", "scan0001.pdf"])
      fs.writeFileSync(path.join(documents, name), "%PDF");
    await skoen.host.drop([table, documents], { x: 600, y: 400 });
    await expect(page.getByText(/fejl skal rettes/u)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.getByLabel("Ansøgninger").getByText("3/4/2009").first().dblclick();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("2009-04-03");
    await page.keyboard.press("Enter");
    await expect(page.getByText("I filen: 3/4/2009")).toBeVisible();
  });
  await shots.scene("builder-intake-documents", () => page.getByRole("radio", { name: /Bilag/u }).press("Space"));
  expect(shots.failures).toEqual([]);
});
