// The NIH round in the chair's window (issue 4, "What shows that it is done"): 2 076 proposals open, sort, are met about and ordered. The
// scores are third-party data beside the checkout; without them this is skipped. How fast: `npm run bench -- desktop-matrix desktop-order`.
import { execFileSync } from "node:child_process";
import path from "node:path";
import type { GroupRow } from "../../shared/domain/group.ts";
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { matrixTexts, sortTexts } from "../../shared/i18n/ui/matrix.ts";
import { orderTexts } from "../../shared/i18n/ui/order.ts";
import { nihScores } from "../support/campaign/nih-scores.ts";
import type { GroupHome } from "./group-home.ts";
import { openHome } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.skip(() => nihScores() === null, "the third-party scores are not beside the checkout");

test("2 076 proposals open, sort and are consolidated @long", async ({ launch, work }) => {
  test.setTimeout(900_000);
  const script = path.join(import.meta.dirname, "nih-home.ts");
  const made = JSON.parse(
    execFileSync(process.execPath, [script, path.join(work, "made")], { encoding: "utf8" }),
  ) as GroupHome;
  const { page, skoen, round } = await openHome(made, "chair", launch, work);
  await side(page, frameTexts.matrix.da).press("Enter");
  const grid = page.getByRole("grid", { name: matrixTexts.title.da });
  const rows = grid.locator("tbody tr");
  await expect(rows.first()).toBeVisible({ timeout: 60_000 });
  await expect(grid).toHaveAttribute("aria-rowcount", "2078");
  // Only what is in view is drawn.
  expect(await rows.count()).toBeLessThan(120);
  const first = await rows.first().textContent();
  await grid.locator('[data-cell][tabindex="0"]').focus();
  await page.keyboard.press("s");
  await expect(page.getByRole("button", { name: `Sortér efter: ${sortTexts.median.da}` })).toBeVisible();
  await expect(rows.first()).not.toHaveText(first ?? "");
  await page.keyboard.press("Control+End");
  await expect(grid.locator("[data-cell]:focus")).toBeVisible();

  // The meeting: the median of what is asked first, and the outcome.
  await page.keyboard.press("m");
  await expect(page.getByText(/^Punkt 1 af /u)).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press("m");
  await expect(page.getByRole("radiogroup").getByRole("radio", { checked: true })).toHaveCount(1);
  const settled = async (): Promise<GroupRow[]> =>
    (
      (await call(page, "service", "group.draft", { round })) as { document: { rows: GroupRow[] } }
    ).document.rows.filter((r) => r.consensus.some((c) => c.value !== null));
  await expect.poll(async () => (await settled()).length).toBe(1);
  const [row] = await settled();
  await call(page, "service", "group.setRow", {
    round,
    application: row?.application ?? "",
    row: { outcome: "recommended" },
  });
  await page.locator("#main").focus();
  await page.keyboard.press("Escape");
  await side(page, frameTexts.order.da).press("Enter");
  await page.getByRole("button", { name: orderTexts.takeScores.da }).press("Enter");
  await expect(page.getByText("1 af 1 har en plads")).toBeVisible({ timeout: 60_000 });
  expect(skoen.problems).toEqual([]);
});
