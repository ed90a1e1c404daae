// The round in which everything happens that can happen to a package (issue 4), in the window: every special case is seen where it matters,
// with its explanation, at the chair's and at the office's.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { groupConflictTexts } from "../../shared/i18n/ui/group-conflicts.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { inboxTexts } from "../../shared/i18n/ui/inbox.ts";
import { jointUiTexts } from "../../shared/i18n/ui/joint.ts";
import { memberStates, membersTexts } from "../../shared/i18n/ui/members.ts";
import { papersTexts } from "../../shared/i18n/ui/papers.ts";
import { personStates, statusTexts } from "../../shared/i18n/ui/status-board.ts";
import { openHome } from "./group-start.ts";
import { side } from "./overview-start.ts";
import type { SpecialHomes } from "./special-home.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";

test.describe.configure({ timeout: 300_000 });

const made = (work: string): SpecialHomes =>
  JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, "special-home.ts"), path.join(work, "made")], {
      encoding: "utf8",
    }),
  ) as SpecialHomes;
const go = (page: Page, name: string) => side(page, name).press("Enter");
const rowOf = (page: Page, grid: string, name: string) =>
  page.getByRole("grid", { name: grid }).getByRole("row").filter({ hasText: name });

test("every special case is seen and explained at the chair's and at the office's @long", async ({ launch, work }) => {
  const homes = made(work);
  const chair = await openHome(homes.chair, "chair", launch, work);

  await test.step("the chair's members", async () => {
    const { page } = chair;
    await go(page, frameTexts.members.da);
    const member = (name: string) => rowOf(page, membersTexts.title.da, name);
    await expect(member("Carla Tosidet")).toContainText(memberStates.fork.da);
    await expect(member("Carla Tosidet")).toContainText("Noteret: To pakker, han kan ikke træffes");
    await expect(member("Dan Forsinket")).toContainText("Kom for sent og er taget med: Sygdom, aftalt i tide");
    await expect(member("Eva Stjålet")).toContainText(/Nøglen er spærret 1\. april 2009 \(Stjålet i toget\)/u);
    await expect(member("Finn Forældet")).toContainText(memberStates.criteria.da);
    await expect(member("Finn Forældet")).toContainText("30 ansøgninger er vurderet efter andre kriterier");
    const refused = page.getByText("1 fil er afvist").locator("xpath=../..");
    await expect(refused).toContainText("fra Eva Stjålet");
    await expect(refused).toContainText("Nøglen for Eva Stjålet er spærret");
    await expectAccessible(page);
  });

  await test.step("the chair's conflicts", async () => {
    const { page } = chair;
    await go(page, frameTexts.conflicts.da);
    await expect(page.getByText(/1 ansøgning er overladt til Dorte Stedfortræder/u)).toBeVisible();
    await page.getByText(/^Afgørelser/u).click();
    const main = page.getByRole("main");
    await expect(main).toContainText(/Bo Inhabil · j-1\/09 Projekt A-01.*Kan deltage, afgjort/su);
    await expect(main).toContainText(/Bo Inhabil · j-6\/09 Projekt A-06.*Skal vige, afgjort/su);
    await expect(main).toContainText(new RegExp(`${groupConflictTexts.outHead.da}.*Bo Inhabil · j-2/09`, "su"));
  });
  await chair.skoen.quit();

  const office = await openHome(homes.office, "office", launch, work);
  const { page } = office;
  await test.step("the office's inbox", async () => {
    await go(page, frameTexts.inbox.da);
    const line = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(page.getByRole("heading", { name: inboxTexts.waitsHead.da })).toBeVisible();
    await expect(line("Carla Tosidet")).toContainText("Formanden har noteret: To pakker, han kan ikke træffes");
    await expect(line("Dan Forsinket")).toContainText("Formanden har taget den med: Sygdom, aftalt i tide");
    await expect(line("Finn Forældet")).toContainText("har vurderet efter et andet kriteriesæt");
    await expect(line("Eva Stjålet").first()).toContainText("signature.revoked-key");
    await expectAccessible(page);
  });

  await test.step("the status board, by person and by application", async () => {
    await go(page, frameTexts.status.da);
    const person = (name: string) => rowOf(page, statusTexts.people.da, name);
    await expect(person("Carla Tosidet")).toContainText(personStates.fork.da);
    await expect(person("Dan Forsinket")).toContainText(personStates.complete.da);
    await expect(person("Dan Forsinket")).toContainText("formanden har taget den med: Sygdom, aftalt i tide");
    await expect(person("Eva Stjålet")).toContainText("Spærret 1. april 2009 (Stjålet i toget). 1 pakke er beholdt.");
    await expect(person("Finn Forældet")).toContainText(personStates.criteria.da);
    await expect(person("Finn Forældet")).toContainText("30 ansøgninger er vurderet efter andre kriterier");
    await page.getByRole("main").getByText(statusTexts.applications.da, { exact: true }).click();
    const application = (title: string) => rowOf(page, statusTexts.applications.da, title);
    await expect(application("Projekt A-01")).toContainText("1 i to udgaver");
    await expect(application("Projekt A-02")).toContainText("1 er inhabil");
    await expect(application("Projekt A-05")).toContainText("1 efter andre kriterier");
    await expectAccessible(page);
  });

  await test.step("the joint prioritisation: what is not decided, and why", async () => {
    await go(page, frameTexts.joint.da);
    await expect(
      page.getByText("1 ansøgning er ikke afgjort: j-13/09. Shanghai: stedfortræderens pakke mangler."),
    ).toBeVisible();
    // The chair has named the fork, so nobody is asked about it again.
    await expect(page.getByText("har sendt en nyere vurdering")).toHaveCount(0);
    await page.getByRole("grid").first().focus();
    await page.keyboard.press("End");
    const row = page.getByRole("row").filter({ hasText: "Projekt A-13" });
    await expect(row).toContainText("stedfortræderens pakke mangler");
    await expect(row).not.toContainText(jointUiTexts.no.da);
    await expectAccessible(page);
  });

  await test.step("the papers made in the window", async () => {
    await go(page, frameTexts.papers.da);
    const box = (name: string) => page.getByRole("checkbox", { name, exact: true });
    for (const name of [papersTexts.joint.da, papersTexts.pdf.da, papersTexts.minutes.da, papersTexts.docx.da])
      await box(name).press("Space");
    const folder = path.join(work, "papers");
    fs.mkdirSync(folder);
    await office.skoen.host.nextFolder(folder);
    await page.getByRole("button", { name: papersTexts.make.da }).press("Enter");
    await expect(page.getByText(/filer er lavet/u)).toBeVisible({ timeout: 120_000 });
    const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".docx"));
    const texts = files.map((f) =>
      execFileSync("unzip", ["-p", path.join(folder, f), "word/document.xml"], { encoding: "utf8" })
        .replaceAll(/<[^>]*>/gu, " ")
        .replaceAll(/\s+/gu, " "),
    );
    const minutes = texts.find((text) => text.includes("Anna Formand")) ?? "";
    expect(minutes).toContain("To pakker, han kan ikke træffes");
    expect(minutes).toContain("Sygdom, aftalt i tide");
    expect(minutes).toContain("vurderet efter andre kriterier");
    expect(minutes).toContain("udelukket ved afgørelse om habilitet");
    expect(minutes).toContain("Afgjort af stedfortræderen");
  });
});
