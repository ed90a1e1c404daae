// Pictures of the secretariat's screens.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { openOffice } from "../e2e/group-start.ts";
import { side } from "../e2e/overview-start.ts";
import { camera } from "./camera.ts";

test("the office with both lists", async ({ launch, work }) => {
  const { skoen, page } = await openOffice("office", launch, work);
  const shots = camera(skoen);
  await shots.scene("joint", async () => {
    await side(page, frameTexts.joint.da).press("Enter");
    await expect(page.getByRole("grid")).toBeVisible();
  });
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
  await shots.scene("joint-advisory", async () => {
    await page.getByRole("button", { name: "Regn ud" }).press("Enter");
    await page.getByRole("button", { name: "Række for række …" }).scrollIntoViewIfNeeded();
    await page.getByText("Tallet kender ikke").scrollIntoViewIfNeeded();
  });
  await shots.scene("joint-best-use", () => page.getByRole("button", { name: "Række for række …" }).press("Enter"));
  await page.keyboard.press("Escape");
  await shots.scene("joint-log", () =>
    page.getByRole("main").getByRole("button", { name: "Trin for trin" }).press("Enter"),
  );
  await page.keyboard.press("Escape");
  await shots.scene("joint-sign", () => page.getByRole("button", { name: "Underskriv prioritering …" }).press("Enter"));
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
