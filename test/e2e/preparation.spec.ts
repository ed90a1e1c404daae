// A secretariat builds the sample round in the desktop (issue 4 item 6): from the folder to everybody's bundle.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { words } from "../../shared/i18n/ui/controls.ts";
import { identityTexts } from "../../shared/i18n/ui/identity.ts";
import { invitationTexts } from "../../shared/i18n/ui/invitation.ts";
import { assignmentTexts } from "../../shared/i18n/ui/assignment.ts";
import { peopleTexts } from "../../shared/i18n/ui/people.ts";
import { preparationTexts as texts } from "../../shared/i18n/ui/preparation.ts";
import type { BuildHome } from "./build-home.ts";
import { issueTexts } from "../../shared/i18n/ui/builder-issue.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { side } from "./overview-start.ts";

test.describe.configure({ timeout: 300_000 });

const made = (work: string): BuildHome =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "build-home.ts"), path.join(work, "made")], {
      encoding: "utf8",
    }),
  ) as BuildHome;
const step = (page: Page, title: string) =>
  page.locator("main ol > li").filter({ has: page.getByRole("heading", { name: title }) });

test("from a folder of papers to everybody's bundle, each fingerprint compared", async ({ launch, work }) => {
  const ready = made(work);
  const skoen = await launch({ now: ready.now, home: ready.home });
  const { page, host } = skoen;
  await page.getByLabel(identityTexts.passphrase.da, { exact: true }).fill(ready.passphrase);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: texts.newRoundMenu.da }).press("Enter");

  // A folder with faults: all of them are said, and nothing is made.
  const broken = path.join(work, "broken");
  fs.cpSync(ready.intake, broken, { recursive: true });
  fs.writeFileSync(path.join(broken, "budget.csv"), "nonsense\n1;2\n");
  await page.getByText(texts.sideDk.da).click();
  await expectAccessible(page);
  await host.nextFolder(broken);
  await page.getByRole("button", { name: texts.chooseFolder.da }).press("Enter");
  await expect(page.getByRole("alert")).toContainText("budget.csv");
  await expect(page.getByRole("button", { name: texts.mendHere.da })).toBeVisible();
  await expectAccessible(page);
  await host.nextFolder(ready.intake);
  await page.getByRole("button", { name: texts.chooseFolder.da }).press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: texts.title.da })).toBeVisible();
  await expect(step(page, texts.criteria.da)).toContainText(texts.done.da);
  await expect(step(page, texts.people.da)).toContainText(texts.due.da);
  await expectAccessible(page);
  await host.nextFiles([ready.officeCard]);
  await page.getByRole("button", { name: texts.addOffice.da }).press("Enter");
  const office = page.getByRole("dialog");
  await expect(office.getByRole("button", { name: peopleTexts.cardTake.da })).toHaveAttribute("aria-disabled", "true");
  await office.getByText(peopleTexts.cardCompared.da).click();
  await office.getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
  await expect(page.getByRole("button", { name: texts.addOffice.da })).toHaveCount(0);

  await side(page, frameTexts.people.da).press("Enter");
  await host.nextFiles(ready.cards.map((c) => c.file));
  await page.getByRole("button", { name: peopleTexts.addPeople.da }).press("Enter");
  for (const [n, card] of ready.cards.entries()) {
    const dialog = page.getByRole("dialog", { name: `Er det ${card.name}?` });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByLabel(peopleTexts.cardId.da)).toHaveValue(`E-0${n + 1}`);
    // Whom one is about to call is told by more than a name.
    await expect(dialog).toContainText(card.organisation);
    if (n === 0) await expectAccessible(page);
    if (card.roles.includes("chair")) await dialog.getByText(peopleTexts.cardChair.da).click();
    await dialog.getByText(peopleTexts.cardCompared.da).click();
    await dialog.getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
  }
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(ready.cards.length + 1);
  // A wrong role is put right, and who was entered by mistake leaves and comes again.
  const chair = ready.cards.find((c) => c.roles.includes("chair"));
  const one = ready.cards.find((c) => !c.roles.includes("chair"));
  const act = async (name: string, what: string): Promise<void> => {
    await page.getByRole("button", { name: `Handlinger for ${name}` }).press("Enter");
    await page.getByRole("menuitem", { name: what }).press("Enter");
  };
  // The letter that carries the office's fingerprint, for somebody new and for one who is in.
  await page.getByRole("button", { name: invitationTexts.copy.da, exact: true }).press("Enter");
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "English" }).press("Enter");
  await expect(page.getByText(invitationTexts.copied.da)).toBeVisible();
  await act(one?.name ?? "", invitationTexts.copy.da);
  await expect(page.getByText(`Invitationsbrevet til ${one?.name} er kopieret`)).toBeVisible();
  const rowOf = (name: string) => page.getByRole("row").filter({ hasText: name });
  await act(one?.name ?? "", peopleTexts.changeRoles.da);
  await expectAccessible(page);
  await page.getByRole("dialog").getByText(peopleTexts.cardDeputy.da).click();
  await page.getByRole("dialog").getByRole("button", { name: peopleTexts.rolesSave.da }).press("Enter");
  await expect(rowOf(one?.name ?? "")).toContainText("Ekspert, Stedfortræder");
  await act(chair?.name ?? "", peopleTexts.remove.da);
  await page.getByRole("alertdialog").getByRole("button", { name: peopleTexts.removeAct.da }).press("Enter");
  await expect(rowOf(chair?.name ?? "")).toHaveCount(0);
  await host.nextFiles([chair?.file ?? ""]);
  await page.getByRole("button", { name: peopleTexts.addPeople.da }).press("Enter");
  const again = page.getByRole("dialog", { name: `Er det ${chair?.name}?` });
  await again.getByText(peopleTexts.cardChair.da).click();
  await again.getByText(peopleTexts.cardCompared.da).click();
  await again.getByRole("button", { name: peopleTexts.cardTake.da }).press("Enter");
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(ready.cards.length + 1);

  await side(page, frameTexts.assignment.da).press("Enter");
  await page.getByRole("button", { name: assignmentTexts.automatic.da }).press("Enter");
  await page.getByRole("button", { name: assignmentTexts.assign.da, exact: true }).press("Enter");
  const first = page.getByRole("checkbox").first();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(27);
  const before = await first.isChecked();
  await first.press("Space");
  await expect(first).toBeChecked({ checked: !before });
  await expectAccessible(page);
  // Ticked faster than it is saved: none is lost. The machine's assignment and every tick can be undone.
  await first.press("Space");
  const boxes = page.getByRole("checkbox");
  const stood = await boxes.evaluateAll((all) => all.map((b) => (b as HTMLInputElement).checked));
  await boxes.evaluateAll((all) => all.slice(0, 6).forEach((b) => (b as HTMLInputElement).click()));
  const turned = stood.map((on, i) => (i < 6 ? !on : on));
  const ticks = () => boxes.evaluateAll((all) => all.map((b) => (b as HTMLInputElement).checked));
  await side(page, frameTexts.people.da).press("Enter");
  await side(page, frameTexts.assignment.da).press("Enter");
  await expect.poll(ticks).toEqual(turned);
  await page.getByRole("button", { name: assignmentTexts.automatic.da }).press("Enter");
  await page.getByRole("button", { name: assignmentTexts.assign.da, exact: true }).press("Enter");
  await expect.poll(ticks).toEqual(stood);
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(ticks).toEqual(turned);
  await page.getByRole("button", { name: words.redo.da, exact: true }).press("Enter");
  await expect.poll(ticks).toEqual(stood);

  await side(page, frameTexts.preparation.da).press("Enter");
  const out = path.join(work, "out");
  fs.mkdirSync(out);
  await host.nextFolder(out);
  await page.getByRole("button", { name: texts.issue.da }).press("Enter");
  await page.getByRole("button", { name: issueTexts.all.da }).press("Enter");
  await expect(page.getByText(/pakker er lavet, udgave 1/u)).toBeVisible();
  // Both offices and everybody on this side.
  expect(fs.readdirSync(out).filter((f) => f.endsWith(".skoen"))).toHaveLength(ready.cards.length + 1);
  await side(page, frameTexts.preparation.da).press("Enter");
  await expect(step(page, texts.bundles.da)).toContainText(texts.done.da);
  expect(skoen.problems).toEqual([]);
});
