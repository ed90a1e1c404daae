// Pictures of the secretariat's screens.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { openOffice } from "../e2e/group-start.ts";
import { otherProposal } from "../e2e/other-proposal.ts";
import { side } from "../e2e/overview-start.ts";
import { openRanked } from "../e2e/ranked-start.ts";
import { call } from "../e2e/support/ports.ts";
import { camera } from "./camera.ts";

test("the office with both lists", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  await shots.scene("joint", async () => {
    await side(page, frameTexts.joint.da).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
  await shots.scene("joint-figure", () => page.getByRole("button", { name: "2,40 af 2,50" }).press("Enter"));
  await page.keyboard.press("Escape");
  await shots.scene("joint-why", async () => {
    await page.getByRole("row").filter({ hasText: "Reserve" }).first().focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: "Afvig …" })).toBeVisible();
  });
  await shots.scene("joint-what-if", async () => {
    for (let i = 0; i < 10; i++)
      await page.getByRole("button", { name: "Mere til Region Midtjylland 2009" }).press("Enter");
    await expect(page.getByText(/Ingen ændring|kommer ind|mangler/u).first()).toBeVisible();
  });
  await shots.scene("joint-copy", async () => {
    await page.getByRole("button", { name: "Vis kopien i listen" }).press("Enter");
    await expect(page.getByText("Du ser en kopi: hvad nu hvis")).toBeVisible();
  });
  await shots.step(() => page.getByRole("button", { name: "Nulstil" }).press("Enter"));
  await shots.scene("joint-commitment", async () => {
    await page.getByRole("button", { name: "Tilføj …" }).press("Enter");
    await page.getByLabel("Runde", { exact: true }).fill("IT 2008");
    await page.getByLabel("Region Midtjylland 2009").last().fill("0,25");
    await page.getByLabel("Begrundelse og journalnummer").fill("Bevilling 2008-17, j.nr. 1-30-72-9-08");
  });
  await shots.step(() => page.getByRole("button", { name: "Beslut" }).press("Enter"));
  await shots.scene("joint-committed", () =>
    page.getByRole("heading", { name: "Bundet af tidligere runder" }).scrollIntoViewIfNeeded(),
  );
  await shots.scene("joint-advisory", async () => {
    await page.getByRole("button", { name: "Regn ud" }).press("Enter");
    await page.getByRole("button", { name: "Række for række …" }).scrollIntoViewIfNeeded();
    await page.getByText("Tallet kender ikke").scrollIntoViewIfNeeded();
  });
  await shots.scene("joint-best-use", () => page.getByRole("button", { name: "Række for række …" }).press("Enter"));
  await page.keyboard.press("Escape");
  await shots.scene("joint-log", async () => {
    await page.getByRole("grid").locator('tr[tabindex="0"]').focus();
    await page.keyboard.press("t");
  });
  await page.keyboard.press("Escape");
  await shots.scene("joint-sign", () => page.getByRole("button", { name: "Underskriv prioritering …" }).press("Enter"));
  expect(shots.failures).toEqual([]);
});

test("a departure before it is agreed, and the other office's proposal before it is signed", async ({
  launch,
  work,
}) => {
  const eight = "1-30-72-108-09";
  const file = await otherProposal(eight, launch, work);
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  await call(page, "service", "packages.import", { files: [file] });
  await side(page, frameTexts.joint.da).press("Enter");
  await expect(page.getByRole("grid")).toBeVisible();
  await shots.scene("joint-departure", async () => {
    await page.getByRole("row").filter({ hasText: eight }).focus();
    await page.keyboard.press("g");
    await page
      .getByRole("dialog")
      .getByLabel(/^Plads/u)
      .fill("1");
  });
  await page.keyboard.press("Escape");
  await shots.scene("joint-cosign", async () => {
    await page.getByRole("button", { name: "Medunderskriv …" }).press("Enter");
    await expect(page.getByRole("dialog")).toContainText("等待许可");
  });
  expect(shots.failures).toEqual([]);
});

test("the joint meeting's order", async ({ launch, work }) => {
  const { skoen, page } = await openRanked("meeting", launch, work);
  const shots = camera(skoen);
  await shots.scene("joint-meeting-move", async () => {
    await page.getByRole("row").filter({ hasText: "M-08" }).focus();
    await page.keyboard.press("Alt+ArrowUp");
    await page.getByLabel(/^Plads/u).fill("6");
    await page.getByText("Stilles lige med dem, der står på pladsen").click();
    await page.getByLabel("Begrundelse").fill("Mødet kan ikke skille dem.");
  });
  await shots.scene("joint-meeting-tie", () => page.getByRole("button", { name: "Beslut" }).press("Enter"));
  await shots.scene("joint-meeting-drag", async () => {
    const [from, to] = await Promise.all(
      ["M-03", "M-02"].map((n) => page.getByRole("row").filter({ hasText: n }).boundingBox()),
    );
    await page.mouse.move((from?.x ?? 0) + 120, (from?.y ?? 0) + 30);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 120, (to?.y ?? 0) + 40, { steps: 4 });
    await page.mouse.move((to?.x ?? 0) + 120, (to?.y ?? 0) + 5, { steps: 4 });
  });
  await page.mouse.up();
  expect(shots.failures).toEqual([]);
});

test("the office prepares a round", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  for (const [name, text] of [
    ["preparation", frameTexts.preparation.da],
    ["people", frameTexts.people.da],
    ["assignment", frameTexts.assignment.da],
  ] as const)
    await shots.scene(name, async () => {
      await side(page, text).press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    });
  await shots.scene("new-round", async () => {
    await page.keyboard.press("Control+Shift+h");
    await page.getByRole("button", { name: "Ny runde …" }).press("Enter");
  });
  expect(shots.failures).toEqual([]);
});

test("the office's papers", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  await shots.scene("papers", async () => {
    await side(page, frameTexts.papers.da).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
  await shots.scene("papers-made", async () => {
    for (const name of ["Ansøgninger", "Word (DOCX) til at skrive videre i", "Vurderinger til partshøring"])
      await page.getByRole("checkbox", { name, exact: true }).press("Space");
    await skoen.host.nextFolder(work);
    await page.getByRole("button", { name: "Vælg mappe og lav papirerne …" }).press("Enter");
    await expect(page.getByText(/filer er lavet/u)).toBeVisible({ timeout: 120_000 });
  });
  expect(shots.failures).toEqual([]);
});

test("the evaluation across rounds", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  await shots.scene("evaluation", async () => {
    await side(page, frameTexts.evaluation.da).press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.getByRole("button", { name: /^2,40 af 2,50/u }).press("Enter");
  });
  await shots.scene("evaluation-goals", async () => {
    await page
      .getByRole("complementary")
      .getByRole("button", { name: /101-09/u })
      .press("Enter");
    await page.getByRole("checkbox", { name: /^4\./u }).press("Space");
    await page.getByRole("heading", { name: "Programmets mål" }).scrollIntoViewIfNeeded();
  });
  expect(shots.failures).toEqual([]);
});
