// A secretariat builds a small round from nothing in the window, by keyboard (issue 4 item 6): its facts, its criteria and their approval,
// its applications from a faulty spreadsheet that is mended here, and then a new version of it.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { builderTexts as facts } from "../../shared/i18n/ui/builder.ts";
import { criteriaEditorTexts as criteria } from "../../shared/i18n/ui/builder-criteria.ts";
import { intakeTexts as intake } from "../../shared/i18n/ui/builder-intake.ts";
import { issueTexts as issue } from "../../shared/i18n/ui/builder-issue.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { assignmentTexts } from "../../shared/i18n/ui/assignment.ts";
import { peopleTexts } from "../../shared/i18n/ui/people.ts";
import { preparationTexts as texts } from "../../shared/i18n/ui/preparation.ts";
import type { BuildHome } from "./build-home.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const made = (work: string): BuildHome =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "build-home.ts"), path.join(work, "made")], {
      encoding: "utf8",
    }),
  ) as BuildHome;
const step = (page: Page, title: string) =>
  page.locator("main ol > li").filter({ has: page.getByRole("heading", { name: title }) });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

/** A folder as it is sent in: a date that can be read in two ways, a number twice, a scan without a number. */
function papers(work: string): { table: string; documents: string } {
  const documents = path.join(work, "bilag");
  fs.mkdirSync(documents, { recursive: true });
  const table = path.join(work, "applications.csv");
  const row = (number: string, id: string, from: string): string =>
    `${number};${id};Projekt ${id};"AU | dk | vidensinstitution\nFudan | cn | 大学";${from};2010-12-31;Forsøg i Zhangjiang`;
  fs.writeFileSync(
    table,
    [
      "journalnummer;id;titel (da);partnere;fra;til;aktiviteter i Shanghai",
      row("J-1/09", "A-1", "2009-06-01"),
      row("J-2/09", "A-2", "3/4/2009"),
      row("J-2/09", "A-3", "2009-06-01"),
      "",
    ].join("\n"),
  );
  fs.writeFileSync(path.join(documents, "J-1-09 ansøgning.txt"), "ansøgning 1");
  fs.writeFileSync(path.join(documents, "J-2-09 ansøgning.txt"), "ansøgning 2");
  fs.writeFileSync(path.join(documents, "scan0001.txt"), "ansøgning 3");
  return { table, documents };
}

/** Types in a field and leaves it; what was typed is saved by then. */
async function write(page: Page, label: string, text: string, nth = 0): Promise<void> {
  const field = page.getByLabel(label, { exact: true }).nth(nth);
  await field.focus();
  await field.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await field.press("Tab");
}

test("a round from nothing to its second edition, in the window and by keyboard", async ({ launch, work }) => {
  const ready = made(work);
  const skoen = await launch({ now: "2009-01-10T08:00:00Z", home: ready.home });
  const { page, host } = skoen;
  page.setDefaultTimeout(20_000);
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  await press(page, texts.newRoundMenu.da);
  // Off is off, whatever the pointer does: grey on white, not grey on green.
  const begin = page.getByRole("button", { name: texts.begin.da, exact: true });
  const ground = () => begin.evaluate((b) => getComputedStyle(b).backgroundColor);
  await page.getByRole("heading", { level: 1 }).hover();
  const resting = await ground();
  await begin.hover({ force: true });
  await expect(begin).toHaveAttribute("data-hovered", "true");
  await expect.poll(ground).toBe(resting);
  await page.getByRole("radio", { name: texts.sideDk.da }).press("Space");
  await page.getByLabel(texts.roundTitle.da).fill("IT-runde 2009");
  await expectAccessible(page);
  await press(page, texts.begin.da);
  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
  await expect(step(page, texts.facts.da)).toContainText("5 felter");

  // Facts, rules and frames: what does not fit is said at the field and kept.
  await press(page, texts.toFacts.da);
  await expect(page.getByRole("heading", { level: 1, name: facts.title.da })).toBeVisible();
  await expectAccessible(page);
  await write(page, facts.years.da, "2009-2010");
  await write(page, facts.themes.da, "it, sundhed");
  await write(page, facts.callPublished.da, "15.1.2009");
  await write(page, facts.application.da, "2009-05-02 12:00");
  await write(page, facts.review.da, "2009-04-14 12:00");
  await expect(page.getByText("skal ligge efter ansøgningsfristen")).toBeVisible();
  await expect(page.getByLabel(facts.review.da, { exact: true })).toHaveValue("2009-04-14 12:00");
  await write(page, facts.application.da, "2009-03-02 12:00");
  await expect(page.getByText("skal ligge efter ansøgningsfristen")).toHaveCount(0);
  await write(page, facts.consolidation.da, "2009-05-04 12:00");
  await expect(page.getByText(/tirsdag den 14\. april 2009 kl\. 12\.00; i Shanghai kl\. 18\.00/u)).toBeVisible();
  await write(page, "Region Midtjylland, 2009", "2.500.000");
  await expect(page.getByLabel("Region Midtjylland, 2009")).toHaveValue("2 500 000");
  await write(page, "Region Midtjylland, 2010", "3500000");
  await write(page, "Shanghai, 2009", "1000000");
  await page.getByRole("checkbox", { name: /Region Midtjylland betaler også/u }).press("Space");
  await expect(page.getByText(facts.trapTitle.da)).toBeVisible();
  await page.getByLabel("Region Midtjylland: Virkning").selectOption("hard");
  await expect(page.getByText("Kun en bevilget ramme kan være hård")).toBeVisible();
  await page.getByLabel("Region Midtjylland: Stade").selectOption("granted");
  await expect(page.getByText("Kun en bevilget ramme kan være hård")).toHaveCount(0);
  await write(page, facts.retainUntil.da, "2016-12-31");
  await press(page, words.undo.da);
  await expect(page.getByLabel(facts.retainUntil.da)).toHaveValue("");
  await press(page, words.redo.da);
  await expect(page.getByLabel(facts.retainUntil.da)).toHaveValue("2016-12-31");
  await expectAccessible(page);

  // The criteria: one of the empty ones is written, another goes, one moves up; then the decision.
  await side(page, frameTexts.preparation.da).press("Enter");
  await expect(step(page, texts.facts.da)).toContainText(texts.done.da);
  await press(page, texts.toCriteria.da);
  await expectAccessible(page);
  await write(page, facts.langDa.da, "Nyhedsværdi", 1);
  const list = page.getByRole("list", { name: criteria.list.da });
  await expect(list.getByRole("listitem").first()).toContainText("Nyhedsværdi");
  await press(page, "Fjern kriterium 3");
  await expect(list.getByRole("listitem")).toHaveCount(5);
  await list.getByRole("button", { name: /^2/u }).press("Alt+ArrowUp");
  await expect(list.getByRole("listitem").first()).toContainText("2");
  await list.getByRole("button", { name: /^1 ?Nyhedsværdi/u }).press("Enter");
  await write(page, criteria.weight.da, "meget");
  await expect(page.getByText("Skriv et tal, f.eks. 1 eller 0,5.")).toBeVisible();
  await write(page, criteria.weight.da, "2");
  await press(page, criteria.approve.da);
  const dialog = page.getByRole("dialog");
  // What a group could not read, and what is still missing, is said before.
  await expect(dialog.getByText("Ikke på kinesisk: kriterium 1.")).toBeVisible();
  await expect(dialog.getByText(`Mangler endnu: ${texts.body.da}, ${texts.date.da}`)).toBeVisible();
  await dialog.getByLabel(texts.body.da).fill("Vækstforum");
  await dialog.getByLabel(texts.date.da).fill("10.12.2008");
  await dialog.getByLabel(texts.item.da).fill("Punkt 7");
  await dialog.getByRole("radio", { name: texts.forelagt.da }).press("Space");
  await dialog.getByRole("button", { name: texts.record.da }).press("Enter");
  await expect(page.getByText("Kriterierne er besluttet af Vækstforum")).toBeVisible();
  await expect(page.getByLabel(criteria.weight.da, { exact: true })).toHaveAttribute("readonly", "");

  // The applications: dropped, mended where they are faulty, taken in.
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.toIntake.da);
  await expectAccessible(page);
  const { table, documents } = papers(work);
  await host.drop([table, documents], { x: 600, y: 400 });
  await expect(page.getByText("3 fejl skal rettes")).toBeVisible();
  await expect(page.getByRole("button", { name: intake.accept.da, exact: true })).toHaveAttribute(
    "aria-disabled",
    "true",
  );
  await expectAccessible(page);
  await press(page, intake.nextFault.da);
  const cell = (column: string, row: number) => page.getByLabel(`${column}, række ${row}`);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("2009-04-03");
  await page.keyboard.press("Enter");
  await expect(page.getByText("I filen: 3/4/2009")).toBeVisible();
  await expect(page.getByText("2 fejl skal rettes")).toBeVisible();
  await page.keyboard.press("F8");
  await page.keyboard.press("J");
  await expect(cell("journalnummer", 4)).toHaveValue("J");
  await page.keyboard.insertText("-3/09");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 fejl skal rettes")).toBeVisible();
  await press(page, words.undo.da);
  await expect(page.getByText("2 fejl skal rettes")).toBeVisible();
  await press(page, words.redo.da);
  await page.getByRole("radio", { name: "Bilag (1 fejl)" }).press("Space");
  await page.getByLabel("scan0001.txt hører til").selectOption({ label: "J-3/09" });
  await expect(page.getByText(intake.noErrors.da)).toBeVisible();
  await expectAccessible(page);
  await side(page, frameTexts.preparation.da).press("Enter");
  await expect(step(page, texts.data.da)).toContainText(texts.intakeWaits.da);
  await press(page, texts.toIntake.da);
  await press(page, intake.accept.da);
  await expect(step(page, texts.data.da)).toContainText("3 ansøgninger, 3 bilag");

  // People, assignment, and the first edition.
  await side(page, frameTexts.people.da).press("Enter");
  const [card] = ready.cards;
  await host.nextFiles(card ? [card.file] : []);
  await press(page, peopleTexts.addPeople.da);
  await page.getByRole("dialog").getByText(peopleTexts.cardCompared.da).click();
  await page.getByRole("dialog").getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await side(page, frameTexts.assignment.da).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: assignmentTexts.assignTitle.da })).toBeVisible();
  await page.getByRole("checkbox").first().press("Space");
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.issue.da);
  await expect(page.getByText(issue.first.da)).toBeVisible();
  await expectAccessible(page);
  const out = path.join(work, "out");
  fs.mkdirSync(out);
  await host.nextFolder(out);
  await press(page, issue.all.da);
  await expect(page.getByText("1 pakke er lavet, udgave 1.")).toBeVisible();

  // A new version later: the list says what is new; the rules stand as they were opened.
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.toFacts.da);
  await expect(page.getByText(/blev lagt fast, da runden blev åbnet/u)).toBeVisible();
  await expect(page.getByLabel(facts.order.da)).toBeDisabled();
  await write(page, facts.review.da, "2009-04-20 12:00");
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.toCriteria.da);
  await press(page, criteria.newVersion.da);
  await expect(page.getByText(criteria.noChanges.da)).toBeVisible();
  await write(page, criteria.weight.da, "3");
  await expect(page.getByRole("term").filter({ hasText: "Kriterium 2: Vægt" })).toBeVisible();
  await expectAccessible(page);
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.issue.da);
  await expect(page.getByText(issue.notYet.da)).toBeVisible();
  await press(page, issue.toCriteria.da);
  await press(page, criteria.dropVersion.da);
  await expect(page.getByRole("button", { name: criteria.newVersion.da })).toBeVisible();
  await side(page, frameTexts.preparation.da).press("Enter");
  await press(page, texts.issue.da);
  await expect(
    page.getByText(/Fristen for vurderingerne er flyttet fra 2009-04-14 12:00 til 2009-04-20 12:00/u),
  ).toBeVisible();
  await expect(page.getByText("Runden er ændret; pakkerne bliver udgave 2 (sidst 1).")).toBeVisible();
  await host.nextFolder(out);
  await press(page, issue.all.da);
  await expect(page.getByText("1 pakke er lavet, udgave 2.")).toBeVisible();
  expect(skoen.problems).toEqual([]);
});
