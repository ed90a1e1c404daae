// `npm run guides -- --out DIR [--pictures DIR]`: the help's pictures, taken of the program as it is now in each language, then the quick
// guides as PDF, one page of A4 for each role and language, looked at with poppler. The pictures go into the built window, too; a build
// after this takes them along until a screen's sources change. `--pictures` uses a gallery taken before.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import { HELP_PAGES } from "../../shared/i18n/ui/help/index.ts";
import { buildAll, copyPictures, isBuilt, PICTURES } from "./build.ts";
import type { GuidePicture } from "./guides/guide-page.ts";
import { makePictures } from "./guides/pictures.ts";
import type { PictureList } from "./guides/picture-list.ts";
import { printGuide } from "./guides/print-guide.ts";
import { openChromium } from "./paper-printers.ts";
import { requireSystemPackages } from "./system-packages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  args: process.argv.slice(2).filter((a) => a !== "--"),
  options: { out: { type: "string", default: path.join(root, "guides-out") }, pictures: { type: "string" } },
});

const scenes = [
  ...new Set(HELP_PAGES.flatMap((p) => p.blocks.flatMap((b) => ("picture" in b ? [b.picture] : [])))),
].toSorted();

/** A picture of every scene the help names, in every language. */
function takePictures(to: string): void {
  fs.rmSync(to, { recursive: true, force: true });
  const run = spawnSync(
    process.execPath,
    [path.join(root, "electron/dev/gallery.ts"), "--out", to, "--theme", "light", "--scenes", scenes.join(",")],
    { stdio: "inherit", cwd: root },
  );
  if (run.status !== 0) throw new Error("the gallery could not take every picture");
}

function pictureOf(list: PictureList, lang: Language): (scene: string) => GuidePicture {
  return (scene) => {
    const name = `${scene}.${lang}.webp`;
    const size = list[name];
    if (!size) throw new Error(`no picture of ${scene} in ${lang}`);
    const bytes = fs.readFileSync(path.join(PICTURES, name)).toString("base64");
    return { address: `data:image/webp;base64,${bytes}`, width: size[0], height: size[1] };
  };
}

requireSystemPackages(["chromium", "poppler-utils"]);
if (!isBuilt()) await buildAll();
const out = path.resolve(values.out);
const png = values.pictures === undefined ? path.join(root, "out/guides-png") : path.resolve(values.pictures);
if (values.pictures === undefined) takePictures(png);
const browser = await openChromium();
try {
  fs.rmSync(PICTURES, { recursive: true, force: true });
  const list = await makePictures(browser, scenes, png, PICTURES);
  for (const scene of scenes) for (const lang of LANGUAGES) pictureOf(list, lang)(scene);
  say(`${copyPictures(path.join(root, "out/renderer"))} pictures in the help.`);
  for (const lang of LANGUAGES) {
    fs.mkdirSync(path.join(out, lang), { recursive: true });
    for (const page of HELP_PAGES.filter((p) => p.role)) {
      const file = path.join(out, lang, `skoen-${page.id}.pdf`);
      const { faults } = await printGuide(browser, page, lang, pictureOf(list, lang), file);
      for (const fault of faults) say(`${path.relative(out, file)}: ${fault}`);
      if (faults.length > 0) process.exitCode = 1;
      else say(path.relative(out, file));
    }
  }
} finally {
  await browser.close();
}
