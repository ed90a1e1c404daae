// What the desktop makes of its command line, its home, its last window, the languages of the system.
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultHome as homeOfCommandLine } from "../../electron/cli/home.ts";
import { readArguments } from "../../electron/main/arguments.ts";
import { defaultHome } from "../../electron/main/home.ts";
import { languageOf } from "../../electron/main/texts.ts";
import { frameOf } from "../../electron/main/frame.ts";
import { MINIMUM, usableState } from "../../electron/main/window-state.ts";

test("desktop and command line mean the same home", () => {
  for (const platform of ["linux", "darwin", "win32"] as const)
    for (const env of [
      { HOME: "/home/k" },
      { HOME: "/home/k", XDG_DATA_HOME: "/data" },
      { HOME: "/home/k", APPDATA: "/roaming" },
      { SKOEN_HOME: "/elsewhere" },
    ])
      expect(defaultHome(env, platform)).toBe(homeOfCommandLine(env, platform));
});

test("packages and the home are found between Chromium's switches", () => {
  expect(
    readArguments(
      ["electron", "--no-sandbox", "/app", "--home", "h", "--lang=da", "a.skoen", "/b/c.SKOEN", "notes.txt"],
      "/cwd",
      2,
    ),
  ).toEqual({ home: "/cwd/h", now: null, files: ["/cwd/a.skoen", "/b/c.SKOEN"] });
  expect(readArguments(["Skoen", "--home=/x y", "--now=2009-04-30T08:00:00Z", "a.skoen"], "/cwd", 1)).toEqual({
    home: "/x y",
    now: "2009-04-30T08:00:00Z",
    files: ["/cwd/a.skoen"],
  });
  expect(readArguments(["Skoen"], "/cwd", 1)).toEqual({ home: null, now: null, files: [] });
});

const SCREEN = { x: 0, y: 25, width: 1920, height: 1055 };

test("a window comes back where it was while that place exists", () => {
  const bounds = { x: 100, y: 100, width: 1200, height: 800 };
  expect(usableState({ bounds, maximized: true }, [SCREEN])).toEqual({ bounds, maximized: true });
});

test("a window whose screen is gone, or whose title bar cannot be reached, is placed anew", () => {
  for (const bounds of [
    { x: 2000, y: 100, width: 1200, height: 800 },
    { x: -1150, y: 100, width: 1200, height: 800 },
    { x: 100, y: -300, width: 1200, height: 800 },
    { x: 100, y: 1070, width: 1200, height: 800 },
    { x: 100.5, y: 1, width: 1200, height: 800 },
    { x: Number.NaN, y: 1, width: 1200, height: 800 },
  ])
    expect(usableState({ bounds, maximized: false }, [SCREEN]).bounds, JSON.stringify(bounds)).toBeNull();
});

test("whatever the file holds, the window is big enough and its title bar is on a screen", () => {
  const bounds = fc.record({ x: fc.integer(), y: fc.integer(), width: fc.integer(), height: fc.integer() });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.record({ bounds: fc.oneof(bounds, fc.anything()) })), (stored) => {
      const { bounds: b } = usableState(stored, [SCREEN]);
      const fits =
        b === null ||
        (b.width >= MINIMUM.width && b.height >= MINIMUM.height && b.y >= SCREEN.y && b.y < SCREEN.y + SCREEN.height);
      expect(fits).toBe(true);
    }),
  );
});

test("the first of the person's languages that Skøn has is used", () => {
  expect(languageOf(["da-DK", "en"])).toBe("da");
  expect(languageOf(["de-DE", "zh-Hans-CN", "en"])).toBe("zh");
  expect(languageOf(["nb-NO"])).toBe("da");
  expect(languageOf(["fr-FR"])).toBe("en");
  expect(languageOf([])).toBe("en");
  expect(languageOf(["DAX"])).toBe("en");
});

test("the page draws the title bar where the system can lay its buttons over it", () => {
  expect(frameOf("win32", 45)).toBe("overlay");
  expect(frameOf("darwin", 45)).toBe("overlay");
  expect(frameOf("linux", 45)).toBe("overlay");
  expect(frameOf("linux", 25)).toBe("system");
});
