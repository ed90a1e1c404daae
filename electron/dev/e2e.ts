// `npm run e2e`: the end-to-end tests of both shells, real Electron and Debian's Chromium. A missing browser is a failure, never a
// skip. Arguments go to Playwright: `npm run e2e -- --project chromium -g habilitet`.
import { spawnSync } from "node:child_process";
import { resolveElectron } from "./electron.ts";
import { END_TO_END, requireSystemPackages } from "./system-packages.ts";

requireSystemPackages(END_TO_END);
await resolveElectron();
const given = process.argv.slice(2).filter((argument) => argument !== "--");
const run = spawnSync("playwright", ["test", "--config", "test/playwright.config.ts", ...given], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = run.status ?? 1;
