// `npm run gallery -- --out DIR [--small] [--only NAME] [--lang da,en,zh] [--theme light,dark]`: a picture of every screen and state
// in every language and theme, to be looked at. Screens: test/gallery/.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { requireSystemPackages } from "./system-packages.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    out: { type: "string" },
    small: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    lang: { type: "string", default: "da,en,zh" },
    theme: { type: "string", default: "light,dark" },
    /** Playwright's --grep: one group of screens. */
    grep: { type: "string" },
  },
});
if (values.out === undefined) {
  process.stderr.write("npm run gallery -- --out DIR\n");
  process.exit(2);
}
requireSystemPackages(["chromium"]);
const options = {
  out: path.resolve(values.out),
  small: values.small,
  only: values.only,
  languages: values.lang.split(","),
  themes: values.theme.split(","),
};
const run = spawnSync(
  "playwright",
  ["test", "--config", "test/gallery/gallery.config.ts", ...(values.grep === undefined ? [] : ["--grep", values.grep])],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SKOEN_GALLERY: JSON.stringify(options) },
  },
);
process.exitCode = run.status ?? 1;
