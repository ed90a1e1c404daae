// Beside the joint list (issue 4 item 8): the probability of lying above the line and the best use of the money, both without a trace.
import type { Page } from "@playwright/test";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { advisoryTexts as texts } from "../../shared/i18n/ui/advisory.ts";
import { openOffice } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 300_000 });

const numberOf = (n: number): string => `1-30-72-10${n}-09`;
const part = (page: Page, heading: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { name: heading }) });

async function openJoint(page: Page): Promise<void> {
  await side(page, frameTexts.joint.da).press("Enter");
  await expect(page.getByRole("row").filter({ hasText: numberOf(1) })).toBeVisible();
}

test("the probability stands beside the list and in the row's own account, as the service drew it @long", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  const section = part(page, texts.chance.da);
  await expect(section).toContainText(texts.guidance.da);
  await expect(section).toContainText(numberOf(4));
  const answer = (await call(page, "service", "joint.aboveLine", { round })) as {
    draws: number;
    rows: { application: string; above: number }[];
  };
  const { core } = (await call(page, "service", "rounds.show", { round })) as {
    core: { applications: { id: string; journalNumber: string }[] };
  };
  const shown = (number: string): string => {
    const id = core.applications.find((a) => a.journalNumber === number)?.id;
    const share = (answer.rows.find((r) => r.application === id)?.above ?? 0) / answer.draws;
    return share < 0.01 ? texts.under.da : share > 0.99 ? texts.over.da : `${Math.round(share * 100)} %`;
  };
  for (const n of [1, 3, 2, 4, 8, 9])
    await expect(section.locator("dl > div").filter({ hasText: numberOf(n) })).toContainText(shown(numberOf(n)));
  const row = page.getByRole("row").filter({ hasText: numberOf(4) });
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(row).toContainText(`Sandsynlighed for at ligge over grænsen (vejledende): ${shown(numberOf(4))}`);
  await expectAccessible(page);
  expect(skoen.problems).toEqual([]);
});

test("by keyboard: the best use beside the list, with the soft frames too, row by row and copied; nothing is stored", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  const section = part(page, texts.best.da);
  await section.getByRole("button", { name: texts.work.da }).press("Enter");
  await expect(section).toContainText("Den fælles liste: 4 projekter, værdi");
  await section.getByRole("radio", { name: texts.hard.da }).press("ArrowRight");
  await expect(section.getByRole("radio", { name: texts.all.da })).toBeChecked();
  const { best } = (await call(page, "service", "joint.bestUse", { round, frames: "all" })) as {
    best: { chosen: { projects: number }; rows: { effect: string }[] };
  };
  await expect(section).toContainText(`Bedste brug: ${best.chosen.projects} projekt`);
  await section.getByRole("button", { name: texts.rowByRow.da }).press("Enter");
  const dialog = page.getByRole("dialog", { name: texts.rowsTitle.da });
  await expect(dialog.locator("tbody").first().locator("tr")).toHaveCount(best.rows.length);
  await expect(dialog.getByText(texts.dropsOut.da)).toHaveCount(best.rows.filter((r) => r.effect === "out").length);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: texts.copy.da }).press("Enter");
  await expect(page.getByText(`${best.rows.length} rækker kopieret`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  const { decisions } = (await call(page, "service", "joint.decisions", { round })) as { decisions: unknown[] };
  expect(decisions).toEqual([]);
  expect(skoen.problems).toEqual([]);
});
