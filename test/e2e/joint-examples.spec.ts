// Worked examples 2–4 of the programme's rules through the window's what-if (issue 4): on a copy, marked as one, nothing real changed.
import type { Page } from "@playwright/test";
import { jointTexts } from "../../shared/i18n/reports/joint.ts";
import { reportWords } from "../../shared/i18n/reports/words.ts";
import { jointUiTexts as texts } from "../../shared/i18n/ui/joint.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { ownVectors } from "../support/vectors.ts";
import { openOffice } from "./group-start.ts";
import { grid, listed, openJoint, openRanked, projectRow } from "./ranked-start.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expect, test } from "./support/fixtures.ts";
import { call } from "./support/ports.ts";

test.describe.configure({ timeout: 240_000 });

type Source = "RM" | "DK" | "SH";
interface Walk {
  readonly funded: string[];
  readonly reserve_in_order: string[];
  readonly reserve_detail: {
    id: string;
    would_fit: boolean;
    binding: { side: Source; year?: number; through_year?: number; short_by: number }[];
  }[];
  readonly used: Record<Source, number[]>;
  readonly left: Record<Source, number[]>;
}
interface Case {
  readonly years: number[];
  readonly frames: Record<Source, number[]>;
  readonly committed_from_earlier_rounds: Record<Source, number[]>;
  readonly expected: Record<string, Walk>;
}
const [one, two, three, four] = ownVectors<{ cases: Case[] }>("joint-prioritisation").cases;
const SOURCES = ["RM", "DK", "SH"] as const;
const NAME = { RM: reportWords.sourceRM.da, DK: reportWords.sourceDK.da, SH: reportWords.sourceSH.da };
/** Thousands in the vectors, millions on screen. */
const millions = (thousands: number): string =>
  (thousands / 1000).toLocaleString("da-DK", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function lacks(b: Walk["reserve_detail"][number]["binding"][number]): string {
  const amount = millions(b.short_by);
  const source = NAME[b.side];
  if (b.year !== undefined) return translate(jointTexts["short.year"], "da", { source, year: b.year, amount });
  if (b.through_year !== undefined)
    return translate(jointTexts["short.through"], "da", { source, year: b.through_year, amount });
  return translate(jointTexts["short.total"], "da", { source, amount });
}

/** Figures of the ledger on screen: what each frame has taken in a year, and what is left or exceeded. */
const ledgerShown = (page: Page): Promise<Record<string, string[]>> =>
  page
    .locator("section", { has: page.getByRole("heading", { name: texts.ledger.da }) })
    .locator("tbody tr")
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((r) => [
          r.querySelector("strong")?.textContent ?? "",
          [...r.querySelectorAll("td > :first-child")].map((x) => x.textContent?.split(" ")[0] ?? ""),
        ]),
      ),
    );

/** The list on screen is the walk of the example: who, in which order, what each lacks, and what is taken of each frame. */
async function expectWalk(page: Page, walk: Walk | undefined, number: (id: string) => string): Promise<void> {
  if (!walk) throw new Error("no such walk");
  await expect
    .poll(async () => {
      const rows = await listed(page);
      const of = (outcome: string): string[] => rows.filter((r) => r.outcome === outcome).map((r) => r.number);
      return [of("funded"), of("reserve")];
    })
    .toEqual([walk.funded.map(number), walk.reserve_in_order.map(number)]);
  for (const r of walk.reserve_detail) {
    const row = projectRow(page, number(r.id));
    await grid(page).locator('tr[tabindex="0"]').focus();
    await page.keyboard.press("Home");
    while ((await row.getAttribute("tabindex")) !== "0") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    for (const b of r.binding) await expect(row).toContainText(lacks(b));
    if (r.would_fit) await expect(row).toContainText(jointTexts.wouldFit.da);
    await page.keyboard.press("Enter");
  }
  const shown = await ledgerShown(page);
  expect(shown).toEqual(Object.fromEntries(SOURCES.map((s) => [NAME[s], walk.used[s].map(millions)])));
}

const showCopy = async (page: Page): Promise<void> => {
  const show = page.getByRole("button", { name: texts.copyShow.da });
  if (await show.isVisible()) await show.press("Enter");
  await expect(page.getByText(texts.copyTitle.da)).toBeVisible();
};
/** A rule of the copy, by what its button says now. */
async function choose(page: Page, name: "mode" | "walk", value: string): Promise<void> {
  const all = name === "mode" ? ["annual", "cumulative", "total"] : ["skip", "strict"];
  const word = (v: string): string => jointTexts[`${name}.${v}` as "mode.annual"].da;
  const button = page.getByRole("button", { name: new RegExp(`^(?:${all.map(word).join("|")})$`, "u") });
  if ((await button.textContent())?.trim() === word(value)) return;
  await button.press("Enter");
  await page.getByRole("menuitemradio", { name: word(value) }).press("Enter");
}
const amount = (page: Page, source: Source, year: number) =>
  page.getByRole("textbox", { name: `${NAME[source]} ${year}`, exact: true });
const fill = async (page: Page, source: Source, year: number, thousands: number): Promise<void> => {
  await amount(page, source, year).fill(millions(thousands).replace("-", "−"));
  await page.keyboard.press("Enter");
};
/** What the office has stored of all this: nothing. */
async function expectUntouched(page: Page, round: string): Promise<void> {
  expect(await call(page, "service", "joint.decisions", { round })).toEqual({ decisions: [] });
}

test("example 2: three modes of the frames, two walks @long", async ({ launch, work }) => {
  const { page, round, skoen } = await openRanked("example-2", launch, work);
  const same = (id: string): string => id;
  await expectWalk(page, two?.expected["annual_skip"], same);
  for (const [mode, walk] of [
    ["annual", "strict"],
    ["cumulative", "strict"],
    ["cumulative", "skip"],
    ["total", "skip"],
    ["total", "strict"],
  ] as const) {
    await choose(page, "mode", mode);
    await choose(page, "walk", walk);
    await showCopy(page);
    await expectWalk(page, two?.expected[`${mode}_${walk}`], same);
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: texts.copyHide.da }).first().press("Enter");
  await expectWalk(page, two?.expected["annual_skip"], same);
  await expectUntouched(page, round);
  expect(skoen.problems).toEqual([]);
});

test("example 3: the region's frame for projects alone; then only it is hard @long", async ({ launch, work }) => {
  const { page, round, skoen } = await openOffice("office", launch, work);
  await openJoint(page);
  const number = (id: string): string => `1-30-72-1${id.slice(3)}-09`;
  for (const [i, year] of (three?.years ?? []).entries())
    await fill(page, "RM", year, (three?.frames.RM[i] ?? 0) - (one?.frames.RM[i] ?? 0));
  await showCopy(page);
  await expectWalk(page, three?.expected["skip"], number);
  // On a copy nothing is moved or decided.
  await projectRow(page, number("IT-03")).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: texts.deviate.da })).toHaveCount(0);
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await choose(page, "walk", "strict");
  await expectWalk(page, three?.expected["strict_stop"], number);
  await choose(page, "walk", "skip");
  for (const source of ["DK", "SH"] as const) {
    const effect = (e: { da: string }): string =>
      translate(texts.effectOf, "da", { source: NAME[source], effect: e.da });
    await page.getByRole("button", { name: effect(texts.hard) }).press("Enter");
    await page.getByRole("menuitemradio", { name: texts.soft.da }).press("Enter");
    await expect(page.getByRole("button", { name: effect(texts.soft) })).toBeVisible();
  }
  await expectWalk(page, three?.expected["hard_RM_only_skip"], number);
  await page.getByRole("button", { name: texts.reset.da }).press("Enter");
  await expectWalk(page, one?.expected["skip"], number);
  await expectUntouched(page, round);
  expect(skoen.problems).toEqual([]);
});

test("example 4: what the first round committed, asked on a copy; then entered, changed and undone", async ({
  launch,
  work,
}) => {
  const { page, round, skoen } = await openRanked("example-4", launch, work);
  const same = (id: string): string => id;
  const cells = SOURCES.flatMap((s) =>
    (four?.years ?? []).map((year, i) => [s, year, four?.committed_from_earlier_rounds[s][i] ?? 0] as const),
  );
  await page.getByText(texts.addToCommitted.da, { exact: true }).click();
  for (const [s, year, thousands] of cells) await fill(page, s, year, thousands);
  await showCopy(page);
  await expectWalk(page, four?.expected["skip"], same);
  await choose(page, "walk", "strict");
  await expectWalk(page, four?.expected["strict_stop"], same);
  await page.getByRole("button", { name: texts.reset.da }).press("Enter");
  await expect.poll(async () => (await listed(page)).map((r) => r.outcome)).toEqual(["funded", "funded", "funded"]);
  await expectUntouched(page, round);

  // The same as a fact of this office, with its record number.
  await page.getByRole("button", { name: texts.commitmentAdd.da }).press("Enter");
  const dialog = page.getByRole("dialog", { name: texts.commitmentNew.da });
  await dialog.getByLabel(texts.commitmentRound.da, { exact: true }).fill("IT 2009");
  for (const [s, year, thousands] of cells)
    await dialog.getByLabel(`${NAME[s]} ${year}`, { exact: true }).fill(millions(thousands));
  const confirm = dialog.getByRole("button", { name: texts.confirm.da });
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(texts.reasonRecord.da).fill("Bevilling 2009-17, j.nr. 1-30-72-9-09");
  await dialog.getByLabel(`${NAME.RM} 2009`, { exact: true }).fill("2,4 mio");
  await expect(confirm).toHaveAttribute("aria-disabled", "true");
  await dialog.getByLabel(`${NAME.RM} 2009`, { exact: true }).fill("2,4");
  await expectAccessible(page);
  await confirm.press("Enter");
  await expectWalk(page, four?.expected["skip"], same);
  await expect(page.getByText("j.nr. 1-30-72-9-09").first()).toBeVisible();
  await expect(page.getByText(translate(texts.committed, "da", { amount: "2,40" }))).toBeVisible();

  await page.getByRole("button", { name: translate(texts.editEntry, "da", { name: "IT 2009" }) }).press("Enter");
  const edit = page.getByRole("dialog", { name: texts.commitmentEdit.da });
  await expect(edit.getByLabel(`${NAME.SH} 2010`, { exact: true })).toHaveValue("0,95");
  await edit.getByLabel(`${NAME.SH} 2010`, { exact: true }).fill("0,5");
  await edit.getByRole("button", { name: texts.confirm.da }).press("Enter");
  await expect.poll(async () => (await listed(page)).map((r) => r.outcome)).toEqual(["funded", "funded", "reserve"]);
  await grid(page).locator('tr[tabindex="0"]').focus();
  await page.keyboard.press("Control+z");
  await expectWalk(page, four?.expected["skip"], same);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await listed(page)).map((r) => r.outcome)).toEqual(["funded", "funded", "funded"]);
  await page.keyboard.press("Control+Shift+z");
  await expectWalk(page, four?.expected["skip"], same);
  const { entries } = (await call(page, "service", "rounds.journal", { round })) as {
    entries: { action: string; subject: string }[];
  };
  expect(
    entries
      .filter((e) => e.subject === "commitment:1")
      .map((e) => e.action)
      .toSorted(),
  ).toEqual(["joint.decide", "joint.decide", "joint.decide", "joint.decide", "joint.undecide"]);
  expect(skoen.problems).toEqual([]);
});
