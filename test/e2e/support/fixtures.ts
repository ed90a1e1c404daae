// Fixtures of all end-to-end tests: `skoen` is a fresh one; `launch` starts as many as a test needs, with a home of its choice.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test as base, expect, type Browser } from "@playwright/test";
import { launchChromium } from "./launch-chromium.ts";
import { launchElectron } from "./launch-electron.ts";
import type { LaunchOptions, Skoen } from "./skoen.ts";

export interface SkoenOptions {
  readonly shell: "electron" | "chromium";
  /** What `skoen` starts with; `launch` takes its own. */
  readonly launchWith: LaunchOptions;
}
interface SkoenFixtures {
  /** A folder of this test's own, gone afterwards. */
  readonly work: string;
  readonly launch: (options?: LaunchOptions) => Promise<Skoen>;
  readonly skoen: Skoen;
}

interface WorkerFixtures {
  /** Chromium, once for all tests of a process; each has a context of its own. Tests of the desktop start none. */
  readonly chromium: () => Promise<Browser>;
}

export const test = base.extend<SkoenFixtures & SkoenOptions, WorkerFixtures>({
  chromium: [
    async ({ playwright, launchOptions }, use) => {
      const started: Promise<Browser>[] = [];
      await use(() => {
        const browser = started[0] ?? playwright.chromium.launch(launchOptions);
        started[0] = browser;
        return browser;
      });
      for (const browser of started) await (await browser).close();
    },
    { scope: "worker" },
  ],
  shell: ["electron", { option: true }],
  launchWith: [{}, { option: true }],
  work: async ({ shell }, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), `skoen-${shell}-`));
    await use(folder);
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  },
  launch: async ({ shell, work, chromium }, use, testInfo) => {
    const started: Skoen[] = [];
    await use(async (options = {}) => {
      const home = options.home ?? path.join(work, `home-${started.length + 1}`);
      fs.mkdirSync(home, { recursive: true });
      const skoen =
        shell === "electron"
          ? await launchElectron(home, options)
          : await launchChromium(home, options, await chromium());
      started.push(skoen);
      return skoen;
    });
    const problems = started.flatMap((skoen) => skoen.problems);
    if (problems.length > 0)
      await testInfo.attach("problems", { body: problems.join("\n"), contentType: "text/plain" });
    // A test may have ended it itself.
    for (const skoen of started) await skoen.kill().catch(() => undefined);
  },
  skoen: async ({ launch, launchWith }, use) => {
    await use(await launch(launchWith));
  },
});
export { expect };
