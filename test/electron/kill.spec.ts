// A power cut at any moment of typing and scoring (issue 3): SIGKILL for every process of the running desktop, at moments drawn from a
// seed. After the restart everything whose "Gemt" was on screen is there. Three cuts; 50 with SKOEN_LONG=1.
import type { Page } from "@playwright/test";
import { tellPart } from "../../electron/dev/campaign/part.ts";
import type { ReviewRow } from "../../shared/domain/review.ts";
import { enterRound, openApplication, unlock } from "../e2e/assessment-start.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import { watchSaved, type Shown } from "../e2e/support/kill-watch.ts";
import { call } from "../e2e/support/ports.ts";
import { preparedHome } from "../e2e/support/practice-home.ts";

const KILLS = process.env["SKOEN_LONG"] === "1" ? 50 : 3;
const seed = Number(process.env["SKOEN_SEED"] ?? Date.now() % 1_000_000);
/** Longest stretch of work before a cut, ms. */
const LONGEST = 2_500;

/** Mulberry32: small, seeded, good enough to draw moments. */
function draw(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What was done to one criterion: scores in the order given, and all words, which are only ever added to. */
interface Done {
  readonly scores: (string | null)[];
  words: string;
}
/** Works as a person in a hurry until the page is gone: words, scores, the next criterion, now and then a look at what is saved. */
async function work(page: Page, random: () => number, doneOf: (criterion: string) => Done, tag: string): Promise<void> {
  for (let n = 0; ; n++) {
    const criterion = await page.locator("#form-page").getAttribute("aria-labelledby");
    const done = doneOf((criterion ?? "").replace(/^step-/u, ""));
    if (criterion === "step-overall") {
      await page.keyboard.press("Control+PageUp");
      continue;
    }
    const what = random();
    if (what < 0.5) {
      await page.locator("[data-field=reasons] textarea").focus();
      await page.keyboard.press("Control+End");
      const word = `${tag}-${n} `;
      // Before the keys: half of them may be all that arrives.
      done.words += word;
      await page.keyboard.type(word, { delay: random() * 12 });
    } else if (what < 0.74) {
      await page.getByRole("tab", { selected: true }).focus();
      const steps = 2 * (1 + Math.floor(random() * 5));
      done.scores.push(String(steps));
      await page.keyboard.press(String(steps / 2));
    } else if (what < 0.8) await page.keyboard.press(random() < 0.5 ? "Control+PageDown" : "Control+PageUp");
    else await page.locator('header [data-state="saved"]').waitFor();
  }
}

const judgementOf = (row: ReviewRow, criterion: string) => row.judgements.find((j) => j.criterion === criterion);
const stepsOf = (row: ReviewRow, criterion: string): string | null => {
  const value = judgementOf(row, criterion)?.value;
  return value && typeof value === "object" && "steps" in value ? String(value.steps) : null;
};

test("what was shown as saved outlives every power cut", async ({ launch, work: folder }) => {
  test.setTimeout(60_000 + KILLS * 45_000);
  process.stdout.write(`kill test: seed ${seed}, ${KILLS} cuts\n`);
  const random = draw(seed);
  const ready = await preparedHome("fresh", folder);
  const skoen = await launch({ home: ready.home });
  const [first] = ready.applications;
  if (!first) throw new Error("no application");
  const at = { round: ready.round, application: first.id };
  const rowNow = async (): Promise<ReviewRow> =>
    ((await call(skoen.page, "service", "reviews.get", at)) as { row: ReviewRow }).row;
  await unlock(skoen.page, ready.passphrase);
  await call(skoen.page, "service", "reviews.change", {
    ...at,
    change: { field: "conflict", answer: "none", kind: null, reason: "" },
  });
  let claims = 0;
  for (let kill = 1; kill <= KILLS; kill++) {
    const { page } = skoen;
    await enterRound(page);
    await openApplication(page, first.number);
    // What is complete opens at its overall page.
    await page.getByRole("tab", { name: /^Kriterium 2/u }).click();
    await expect(page.locator("[data-field=reasons] textarea")).toBeVisible();
    const before = await rowNow();
    const done = new Map<string, Done>();
    const doneOf = (criterion: string): Done => {
      const known = done.get(criterion) ?? {
        scores: [stepsOf(before, criterion)],
        words: judgementOf(before, criterion)?.reasons ?? "",
      };
      done.set(criterion, known);
      return known;
    };
    const shown = new Map<string, Shown & { readonly given: number }>();
    await watchSaved(page, (s) => {
      claims += 1;
      shown.set(s.criterion, { ...s, given: doneOf(s.criterion).scores.length });
    });
    const working = work(page, random, doneOf, `k${kill}`).catch((e: unknown) => e);
    // Long enough that something was shown as saved also on a slow machine, most of the time.
    const moment = Math.round(1500 + random() * LONGEST);
    process.stdout.write(`cut ${kill}: ${moment} ms\n`);
    const early = await Promise.race([working, new Promise((resolve) => setTimeout(resolve, moment, null))]);
    await skoen.kill();
    await working;
    expect(early, "work ended before the cut").toBeNull();

    await skoen.start();
    await unlock(skoen.page, ready.passphrase);
    const row = await rowNow();
    for (const s of shown.values()) {
      const reasons = judgementOf(row, s.criterion)?.reasons ?? "";
      const where = `kill ${kill} at ${moment} ms, ${s.criterion}`;
      expect(reasons.startsWith(s.reasons), `${where}: "${s.reasons}" was saved, "${reasons}" is there`).toBe(true);
      const { scores, words } = doneOf(s.criterion);
      expect(words.startsWith(reasons), `${where}: nothing but what was typed: "${reasons}"`).toBe(true);
      // The one shown, or one given after it. Two keys may have been pressed while the page's word was on its way here.
      const recent = scores.lastIndexOf(s.score, s.given - 3);
      const later = scores.slice(recent >= 0 ? recent : scores.indexOf(s.score));
      expect(later, where).toContain(stepsOf(row, s.criterion));
    }
  }
  tellPart({
    campaign: "crash",
    part: "the running desktop cut while a person types and scores",
    cases: KILLS,
    faults: KILLS,
    findings: [],
    seed,
    figures: { timesShownAsSaved: claims },
  });
  expect(claims).toBeGreaterThanOrEqual(Math.ceil(KILLS / 3));
});
