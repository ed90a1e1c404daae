// Takes each screen in every language and theme where it stands: the application changes both without a restart, so a state is
// reached once and photographed six times. `SCREEN.LANG.THEME.png`; a second size is `SCREEN-1280x720.LANG.THEME.png`.
import fs from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { HTML_LANG, LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import { sceneTests } from "../../electron/dev/scene-tests.ts";
import { expect, test } from "../e2e/support/fixtures.ts";
import type { Skoen } from "../e2e/support/skoen.ts";
import "../e2e/support/page-bridge.ts";

interface GalleryOptions {
  readonly out: string;
  /** Also at 1280 × 720, the smallest window promised. */
  readonly small: boolean;
  readonly languages: readonly Language[];
  readonly themes: readonly ("light" | "dark")[];
  /** Only screens whose name contains this. */
  readonly only: string;
  /** Only these screens, by their whole names; null: all. */
  readonly scenes: readonly string[] | null;
}
/** Set by `npm run gallery` (electron/dev/gallery.ts). */
function galleryOptions(): GalleryOptions {
  const given: Partial<GalleryOptions> = JSON.parse(process.env["SKOEN_GALLERY"] ?? "{}") as Partial<GalleryOptions>;
  if (given.out === undefined) throw new Error("SKOEN_GALLERY names no folder: run `npm run gallery -- --out DIR`");
  return {
    small: false,
    languages: LANGUAGES,
    themes: ["light", "dark"],
    only: "",
    scenes: null,
    ...given,
    out: given.out,
  };
}

const COMMANDS: Readonly<Record<Language, string>> = { da: "app.danish", en: "app.english", zh: "app.chinese" };
const [WIDE, LOW] = [
  { width: 1360, height: 850 },
  { width: 1280, height: 720 },
];

/** As the shell would say it: a command of its menu, the state of the service. */
export const tell = (page: Page, name: string, payload: object): Promise<void> =>
  page.evaluate(([n, p]) => window.skoenDeliver("host", { t: "event", name: n, payload: p }), [name, payload] as const);
export const command = (page: Page, id: string): Promise<void> => tell(page, "command", { id });

export interface Camera {
  readonly page: Page;
  /** Brings the screen about, starting in Danish and light; then photographs it. What fails is noted and the next one is tried. */
  scene(name: string, bringAbout: () => Promise<void>): Promise<void>;
  /** Like `scene`, where later scenes need what happens here, wanted or not. */
  step(what: () => Promise<void>): Promise<void>;
  /** What could not be photographed. */
  readonly failures: readonly string[];
}

/** Nothing more comes in: what a screen reads arrives in several answers. */
const QUIET_MS = 200;
const quiet = (page: Page): Promise<void> =>
  page.evaluate(
    (ms) =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, ms);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, ms);
        });
        function done(): void {
          observer.disconnect();
          resolve();
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    QUIET_MS,
  );

/** Everything drawn: texts in their fonts, transitions over. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let quiet = 0; quiet < 2;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const moving = document.getAnimations().filter((a) => a.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.allSettled(moving.map((a) => a.finished));
      quiet = moving.length === 0 ? quiet + 1 : 0;
    }
  });
}

async function appear(page: Page, language: Language, theme: "light" | "dark"): Promise<void> {
  const html = page.locator("html");
  if ((await html.getAttribute("lang")) !== HTML_LANG[language]) {
    await command(page, COMMANDS[language]);
    await expect(html).toHaveAttribute("lang", HTML_LANG[language]);
  }
  if ((await html.getAttribute("data-theme")) !== theme) {
    await command(page, "app.theme");
    await expect(html).toHaveAttribute("data-theme", theme);
  }
  await settled(page);
}

/** Of the scenes asked for, those that the running test takes; null: all. */
function wantedHere(scenes: GalleryOptions["scenes"]): readonly string[] {
  const { file, line } = test.info();
  const own = sceneTests(fs.readFileSync(file, "utf8")).find((t) => t.line === line);
  return (scenes ?? []).filter((name) => own?.text.includes(`"${name}"`));
}

export function camera(skoen: Skoen): Camera {
  const options = galleryOptions();
  fs.mkdirSync(options.out, { recursive: true });
  const { page } = skoen;
  const failures: string[] = [];
  const sizes = options.small ? [WIDE, LOW] : [WIDE];
  const left = new Set(wantedHere(options.scenes));

  async function photograph(name: string): Promise<void> {
    for (const size of sizes) {
      if (sizes.length > 1) await page.setViewportSize(size);
      const of = size === WIDE ? name : `${name}-${size.width}x${size.height}`;
      for (const theme of options.themes)
        for (const language of options.languages) {
          await appear(page, language, theme);
          await page.screenshot({
            path: path.join(options.out, `${of}.${language}.${theme}.png`),
            caret: "initial",
          });
        }
    }
    if (sizes.length > 1) await page.setViewportSize(WIDE);
    await appear(page, "da", "light");
  }
  async function attempt(name: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (e) {
      failures.push(
        ...skoen.problems,
        `${name}: ${e instanceof Error ? e.message.split("\n").slice(0, 6).join(" ") : String(e)}`,
      );
      await page.screenshot({ path: path.join(options.out, `failed-${name}.png`) }).catch(() => undefined);
    }
  }
  return {
    page,
    failures,
    async scene(name, bringAbout) {
      await attempt(name, async () => {
        await bringAbout();
        if (!name.includes(options.only) || options.scenes?.includes(name) === false) return;
        await quiet(page);
        await photograph(name);
        left.delete(name);
      });
      if (options.scenes === null || left.size > 0) return;
      expect(failures).toEqual([]);
      test.skip(true, "every screen asked for is taken");
    },
    step: (what) => attempt("step", what),
  };
}
