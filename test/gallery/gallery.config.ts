// The gallery of all screens as a Playwright run of its own: pictures are looked at, not compared, so they are no end-to-end test.
import type { PlaywrightTestConfig } from "@playwright/test";
import type { SkoenOptions } from "../e2e/support/fixtures.ts";
import base from "../playwright.config.ts";

const config: PlaywrightTestConfig<SkoenOptions> = {
  ...base,
  testDir: ".",
  outputDir: "../../test-results",
  globalSetup: "../e2e/support/global-setup.ts",
  timeout: 1_800_000,
  use: { ...base.use, actionTimeout: 30_000 },
  projects: (base.projects ?? [])
    .filter((project) => project.name === "chromium")
    .map((project) => ({ ...project, testMatch: "*.spec.ts" })),
};
export default config;
