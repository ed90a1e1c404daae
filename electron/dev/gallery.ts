// `npm run gallery -- --out DIR [--small] [--only NAME] [--scenes A,B] [--lang da,en,zh] [--theme light,dark]`: a picture of every
// screen and state in every language and theme, to be looked at. Screens: test/gallery/; `--scenes` plays only the tests that have them.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { sceneTests } from "./scene-tests.ts";
import { requireSystemPackages } from "./system-packages.ts";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    out: { type: "string" },
    small: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    lang: { type: "string", default: "da,en,zh" },
    theme: { type: "string", default: "light,dark" },
    /** Whole names of screens. */
    scenes: { type: "string" },
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
  scenes: values.scenes?.split(",") ?? null,
};

const GALLERY = path.resolve(import.meta.dirname, "../../test/gallery");
/** The tests of test/gallery/ in which a scene of these names is taken, as Playwright takes them: `file:line`. */
const testsWith = (scenes: readonly string[]): string[] =>
  fs
    .readdirSync(GALLERY)
    .filter((file) => file.endsWith(".spec.ts"))
    .flatMap((file) =>
      sceneTests(fs.readFileSync(path.join(GALLERY, file), "utf8"))
        .filter((test) => scenes.some((scene) => test.text.includes(`"${scene}"`)))
        .map(({ line }) => `test/gallery/${file}:${line}`),
    );
const run = spawnSync(
  "playwright",
  [
    "test",
    "--config",
    "test/gallery/gallery.config.ts",
    ...(options.scenes === null ? [] : testsWith(options.scenes)),
    ...(values.grep === undefined ? [] : ["--grep", values.grep]),
  ],
  {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, SKOEN_GALLERY: JSON.stringify(options) },
  },
);
process.exitCode = run.status ?? 1;
