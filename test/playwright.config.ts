// End-to-end tests: `dist` is what people are given, packed, installed and started; `electron` is the real desktop, `chromium` the same
// page and service under Debian's Chromium of the milestone Electron 45 has. Specifications in e2e/ run in the latter two; those in
// electron/ need the shell.
import { defineConfig } from "@playwright/test";
import type { SkoenOptions } from "./e2e/support/fixtures.ts";

const onRoot = process.getuid?.() === 0;
/** What plays the same again in another language, or in the other shell, is left to `npm run test:long` and `npm run e2e`. */
const short = process.env["SKOEN_SHORT"] === "1";
export default defineConfig<SkoenOptions>({
  testDir: ".",
  outputDir: "../test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 1,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: [["list"]],
  use: { viewport: { width: 1360, height: 850 }, screenshot: "only-on-failure" },
  projects: [
    // What is packed for people, installed and started (docs/dist.md): Linux only, as what can be packed here is.
    { name: "dist", testDir: "./dist", testMatch: "**/*.spec.ts" },
    {
      name: "electron",
      testMatch: short
        ? ["e2e/{shell,attachments,whole-way}.spec.ts", "electron/{checklist,security-ports,security-sandbox}.spec.ts"]
        : ["e2e/**/*.spec.ts", "electron/**/*.spec.ts"],
      ...(short ? { grepInvert: /@long/u } : {}),
      use: { shell: "electron" },
    },
    {
      name: "chromium",
      testMatch: "e2e/**/*.spec.ts",
      // The whole way by keyboard in Danish, and the ports, are the real desktop's part of the short run.
      ...(short ? { grepInvert: /@long|the whole way in da/u, testIgnore: "e2e/shell.spec.ts" } : {}),
      use: {
        shell: "chromium",
        launchOptions: {
          executablePath: process.env["SKOEN_CHROMIUM"] ?? "/usr/bin/chromium",
          args: [
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            ...(onRoot ? ["--no-sandbox"] : []),
          ],
        },
      },
    },
  ],
});
