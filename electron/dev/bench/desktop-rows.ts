// Rows of the desktop (issue 3, "How it must feel, measured"). Start and memory are ratios to a hello-world window under the same
// Electron in the same run; the rest are times a person feels, by the page's own clock.
import { execFileSync } from "node:child_process";
import path from "node:path";
import { helloApp, startMs, type Desktop } from "./desktop-launch.ts";
import { codePerKey, fromKey, pressSaved, scrollThrough, watchTyping } from "./desktop-page.ts";
import { onScreen, ours, p95, toList, using, type Home } from "./desktop-run.ts";
import { LEADER_ROWS } from "./leader-rows.ts";
import { median, round2 } from "./measure.ts";
import { newHome, NOW, openOffice, PASSPHRASE, syntheticIntake } from "./synthetic-round.ts";

const RUNS = 5;
const PRESSES = 100;
const APPLICATIONS = 2_000;
/** What is left after a start is done within this. */
const IDLE_MS = 5_000;
/** The shortest look at an application. */
const GLANCE_MS = 1_000;

/**
 * The tests' own. `small`: an application with a report of 60 pages; `sample`: the first three of the practice round in the person's
 * own order, open.
 */
function readingHome(work: string, kind: "small" | "sample" = "small"): Home {
  const script = path.resolve(import.meta.dirname, "../../../test/e2e/reading-home.ts");
  const said = execFileSync(process.execPath, [script, kind, path.join(work, "home")], { encoding: "utf8" });
  return JSON.parse(said) as Home;
}

async function longListHome(work: string): Promise<Home> {
  const intake = path.join(work, "intake");
  syntheticIntake(intake, { applications: APPLICATIONS, perApplication: 0, bytes: 0 });
  const home = path.join(work, "home");
  const me = await newHome(home);
  const card = await me.client.call("identity.writeCard", { folder: path.join(work, "cards") });
  const office = await openOffice(work, intake);
  const { round } = office;
  await office.client.call("rounds.addPerson", { round, card: card.file, id: "E-01", roles: ["expert"], digits: null });
  const { core } = await office.client.call("rounds.show", { round });
  const applications = core?.applications.map((a) => a.id) ?? [];
  await office.client.call("rounds.assign", { round, person: "E-01", applications });
  const bundles = { round, folder: path.join(work, "out"), recipients: "plain" } as const;
  const { files } = await office.client.call("rounds.exportBundles", bundles);
  await office.service.close();
  await me.client.call("packages.import", { files: [files[0]?.file ?? ""] });
  await me.service.close();
  return { home, passphrase: PASSPHRASE, now: NOW };
}

export const DESKTOP_ROWS: Readonly<Record<string, (work: string) => Promise<object>>> = {
  ...LEADER_ROWS,
  "desktop-start": (work) =>
    onScreen(async () => {
      const home = readingHome(work);
      const hello = helloApp(work);
      // Once each beforehand: the disk is as warm for one as for the other.
      await startMs(hello);
      await startMs(ours(home));
      const times: { ours: number; hello: number }[] = [];
      for (let i = 0; i < RUNS; i++) times.push({ hello: await startMs(hello), ours: await startMs(ours(home)) });
      return {
        what: "process start to ready to type",
        ms: round2(median(times.map((t) => t.ours))),
        tool: "hello-world Electron window",
        tool_ms: round2(median(times.map((t) => t.hello))),
        ratio: round2(median(times.map((t) => t.ours / t.hello))),
        aim_ratio: 1.8,
      };
    }),
  "desktop-memory": (work) =>
    onScreen(async () => {
      const home = readingHome(work);
      const idle = async (desktop: Desktop): Promise<number> => {
        await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
        return desktop.memoryMb();
      };
      const tool = await using(helloApp(work), idle);
      const mb = await using(ours(home), async (desktop) => {
        await toList(desktop.page, home);
        return idle(desktop);
      });
      return {
        what: "PSS of all processes, idle at the list of a round",
        mb: round2(mb),
        tool: "hello-world Electron window",
        tool_mb: round2(tool),
        ratio: round2(mb / tool),
        aim_ratio: 2.5,
      };
    }),
  "desktop-typing": (work) =>
    onScreen(async () => {
      const home = readingHome(work);
      return using(ours(home), async ({ page }) => {
        await toList(page, home);
        await page.keyboard.press("Enter");
        await page.locator("[data-drawn]").first().waitFor();
        await watchTyping(page);
        const scores = await pressSaved(
          page,
          Array.from({ length: PRESSES }, (_, i) => String(1 + (i % 4))),
        );
        await page.locator("[data-field=reasons] textarea").focus();
        const words = await pressSaved(
          page,
          Array.from({ length: PRESSES }, (_, i) => "abcdefghij"[i % 10] ?? "a"),
        );
        const code = await codePerKey(page);
        return {
          score_key_to_saved_p95_ms: round2(p95(scores)),
          aim_score_key_to_saved_p95_ms: 50,
          word_key_to_saved_p95_ms: round2(p95(words)),
          word_key_waits_ms: 150,
          code_per_key_p95_ms: round2(p95([...code, ...Array<number>(2 * PRESSES - code.length).fill(0)])),
          aim_code_per_key_p95_ms: 16,
          keys: 2 * PRESSES,
          keys_timed: code.length,
        };
      });
    }),
  "desktop-pdf": (work) =>
    onScreen(async () => {
      const home = readingHome(work);
      return using(ours(home), async ({ page }) => {
        await toList(page, home);
        const times: number[] = [];
        for (let i = 0; i < RUNS; i++) {
          times.push(await fromKey(page, "Enter", "drawn"));
          await page.keyboard.press("Alt+ArrowLeft");
          await page.getByRole("row").nth(1).waitFor();
        }
        return {
          what: "from the list to the first page of 60",
          ms: round2(median(times)),
          first_ms: round2(times[0] ?? Number.NaN),
          aim_ms: 500,
        };
      });
    }),
  "desktop-switch": (work) =>
    onScreen(async () => {
      const home = readingHome(work, "sample");
      return using(ours(home), async ({ page }) => {
        await toList(page, home);
        await page.keyboard.press("Enter");
        await page.locator("[data-drawn]").first().waitFor();
        const switches = async (pauseMs: number): Promise<number[]> => {
          const times: number[] = [];
          for (let i = 0; i < 4 * RUNS; i++) {
            await new Promise((resolve) => setTimeout(resolve, pauseMs));
            times.push(await fromKey(page, i % 2 ? "Alt+ArrowUp" : "Alt+ArrowDown", "switched"));
          }
          return times;
        };
        const looked = await switches(GLANCE_MS);
        const hurried = await switches(0);
        return {
          what: "from the key to the form of the next application",
          ms: round2(median(looked)),
          p95_ms: round2(p95(looked)),
          aim_ms: 100,
          // The key again at once: the document left is still being drawn.
          hurried_ms: round2(median(hurried)),
          hurried_p95_ms: round2(p95(hurried)),
        };
      });
    }),
  "desktop-list": (work) =>
    onScreen(async () => {
      const home = await longListHome(work);
      return using(ours(home), async ({ page }) => {
        await toList(page, home);
        const box = await page.getByRole("grid").boundingBox();
        await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 300);
        const long = await scrollThrough(page, 80);
        return {
          applications: APPLICATIONS,
          long_tasks: long.length,
          longest_ms: round2(Math.max(0, ...long)),
          aim_long_tasks: 0,
        };
      });
    }),
};
