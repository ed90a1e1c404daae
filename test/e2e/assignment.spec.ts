// Who reviews what, ticked by hand (issue 4 item 6): every tick counts, however fast they come; what is a reason to look twice is said.
import { frameTexts } from "../../shared/i18n/ui/frame.ts";
import { assignmentTexts } from "../../shared/i18n/ui/assignment.ts";
import { peopleTexts } from "../../shared/i18n/ui/people.ts";
import { openOffice } from "./group-start.ts";
import { side } from "./overview-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 180_000 });

test("ten ticks in one breath are ten ticks; a conflict that was declared is said and stays refused", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await side(page, frameTexts.assignment.da).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: assignmentTexts.assignTitle.da })).toBeVisible();
  const boxes = page.locator("table input");
  await expect(boxes.first()).toBeVisible();
  const states = () => boxes.evaluateAll((all) => all.map((b) => (b as HTMLInputElement).checked));
  const before = await states();
  const assigned = async (): Promise<number> => {
    const { roster } = (await call(page, "service", "rounds.show", { round })) as {
      roster: { group: string; assignments: string[] }[];
    };
    return roster.filter((p) => p.group === "dk").reduce((n, p) => n + p.assignments.length, 0);
  };
  const names = await boxes.evaluateAll((found) => found.map((b) => b.getAttribute("aria-label") ?? ""));
  const all = await assigned();
  const free = (i: number): boolean => names[i]?.includes(peopleTexts.declared.da) !== true;
  const ticked = before.flatMap((on, i) => (on && free(i) ? [i] : [])).slice(0, 10);
  const press = (which: readonly number[]) =>
    boxes.evaluateAll((found, at) => at.forEach((i) => (found[i] as HTMLInputElement).click()), which);
  await press(ticked);
  expect(await states()).toEqual(before.map((on, i) => on && !ticked.includes(i)));
  await expect.poll(assigned).toBe(all - ticked.length);
  await press(ticked);
  await expect.poll(assigned).toBe(all);
  expect(await states()).toEqual(before);
  await expectAccessible(page);

  const doubtful = page.getByRole("checkbox", { name: new RegExp(peopleTexts.declared.da, "u") }).first();
  await expect(doubtful).toBeVisible();
  if (await doubtful.isChecked()) await doubtful.click();
  await expect.poll(assigned).toBe(all - 1);
  await doubtful.click();
  await expect(page.getByText(/har i sin vurdering erklæret en interessekonflikt/u)).toBeVisible();
  await expect(doubtful).not.toBeChecked();
  expect(await assigned()).toBe(all - 1);
  expect(skoen.problems).toEqual([]);
});
