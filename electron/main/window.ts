// The one window: where it was last time, how it is framed, and what it can never do.
import fs from "node:fs";
import path from "node:path";
import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from "electron/main";
import { PAGE_URL } from "./navigation.ts";
import { DEFAULT_SIZE, MINIMUM, usableState } from "./window-state.ts";

/** The title bar's height and colours as in the design's tokens, for the window buttons the system draws. */
const TITLE_BAR = 44;
const CANVAS = { light: "#f5f4f0", dark: "#17191a" };
const INK = { light: "#1b1d1e", dark: "#eceae4" };
const colours = (): { color: string; symbolColor: string; height: number } => {
  const theme = nativeTheme.shouldUseDarkColors ? "dark" : "light";
  return { color: CANVAS[theme], symbolColor: INK[theme], height: TITLE_BAR };
};

function readState(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as unknown;
  } catch {
    // Absent or damaged: the default place.
    return null;
  }
}

export interface WindowGiven {
  readonly preload: string;
  /** File for place and size. */
  readonly stateFile: string;
  readonly frame: "overlay" | "system";
}

function frameOptions(frame: "overlay" | "system"): BrowserWindowConstructorOptions {
  if (frame === "system") return {};
  return {
    titleBarStyle: "hidden",
    titleBarOverlay: process.platform === "darwin" ? { height: TITLE_BAR } : colours(),
  };
}

/** Not shown before its first picture is ready. Loading the page is the caller's. */
export function createWindow(given: WindowGiven): BrowserWindow {
  const state = usableState(
    readState(given.stateFile),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...state.bounds,
    minWidth: MINIMUM.width,
    minHeight: MINIMUM.height,
    show: false,
    title: "Skøn",
    backgroundColor: colours().color,
    ...frameOptions(given.frame),
    webPreferences: {
      preload: given.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Autosave and timers must not slow down because the window is behind another.
      backgroundThrottling: false,
    },
  });
  if (state.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());

  let pending: NodeJS.Timeout | null = null;
  const save = (): void => {
    if (pending) clearTimeout(pending);
    pending = null;
    if (window.isDestroyed() || window.isFullScreen()) return;
    const stored = JSON.stringify({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    fs.mkdirSync(path.dirname(given.stateFile), { recursive: true });
    fs.writeFileSync(given.stateFile, stored);
  };
  const soon = (): void => {
    if (pending) clearTimeout(pending);
    pending = setTimeout(save, 500);
  };
  window.on("resize", soon);
  window.on("move", soon);
  window.on("maximize", soon);
  window.on("unmaximize", soon);
  window.on("close", save);

  const recolour = (): void => {
    if (window.isDestroyed()) return;
    window.setBackgroundColor(colours().color);
    if (given.frame === "overlay" && process.platform !== "darwin") window.setTitleBarOverlay(colours());
  };
  nativeTheme.on("updated", recolour);
  window.once("closed", () => nativeTheme.removeListener("updated", recolour));
  return window;
}

/** @throws when the page cannot be loaded */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(PAGE_URL);
