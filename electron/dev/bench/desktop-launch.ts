/// <reference lib="dom" />
// Starts desktops to be measured: ours, and a hello-world window under the same Electron. Both as a person starts them, watched over
// Chromium's own debugging port, which costs both the same.
import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { resolveElectron } from "../electron.ts";

const root = path.resolve(import.meta.dirname, "../../..");

export interface Desktop {
  readonly page: Page;
  /** From the start of the process until one can type, ms. */
  readonly readyMs: number;
  /** Proportional memory of all its processes, MB. */
  memoryMb(): number;
  close(): Promise<void>;
}

/** One window with one field. */
const HELLO = `const { app, BrowserWindow } = require("electron");
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 850 });
  window.loadURL("data:text/html," + encodeURIComponent("<title>hello</title><h1>Hello</h1><input autofocus>"));
});
app.on("window-all-closed", () => app.quit());
`;
export function helloApp(work: string): readonly string[] {
  const folder = path.join(work, "hello");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "hello", main: "main.cjs" }));
  fs.writeFileSync(path.join(folder, "main.cjs"), HELLO);
  return [folder, `--user-data-dir=${path.join(work, "hello-data")}`];
}
export const ourApp = (home: string, now: string): readonly string[] => [
  root,
  "--home",
  home,
  "--now",
  now,
  "--lang=da-DK",
];

/** A virtual screen where there is none; returns how to end it. */
export async function aScreen(): Promise<() => void> {
  if (process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]) return () => undefined;
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-ac"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once("data", (data: Buffer) => resolve(data.toString().trim()));
  });
  process.env["DISPLAY"] = `:${number}`;
  return () => {
    delete process.env["DISPLAY"];
    server.kill();
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (ws:\/\/\S+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Electron ended with ${code}: ${said}`)));
  });
}

const canType = (): boolean =>
  document.visibilityState === "visible" && document.activeElement instanceof HTMLInputElement;

export async function launch(args: readonly string[]): Promise<Desktop> {
  const { executable } = await resolveElectron();
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  const started = performance.now();
  const child = spawn(executable, [...(asRoot ? ["--no-sandbox"] : []), "--remote-debugging-port=0", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, SKOEN_NODE: process.execPath },
  });
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const context = browser.contexts()[0];
  if (!context) throw new Error("no window");
  const page = context.pages()[0] ?? (await context.waitForEvent("page"));
  await page.waitForFunction(canType);
  const readyMs = performance.now() - started;
  return {
    page,
    readyMs,
    memoryMb: () => pssOf(treeOf(child.pid ?? 0)) / 1024,
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      const all = treeOf(child.pid ?? 0);
      await browser.close();
      for (const pid of all) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // Ended with its parent.
        }
      }
      await ended;
    },
  };
}

function treeOf(pid: number): number[] {
  const children = (of: number): number[] => {
    try {
      const threads = fs.readdirSync(`/proc/${of}/task`);
      return threads.flatMap((thread) =>
        fs.readFileSync(`/proc/${of}/task/${thread}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number),
      );
    } catch {
      return [];
    }
  };
  return [pid, ...children(pid).flatMap(treeOf)];
}

/** kB: what is shared counts once, divided among those who share it. */
function pssOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const roll = fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
      return sum + Number(/^Pss:\s+(\d+) kB/mu.exec(roll)?.[1] ?? 0);
    } catch {
      return sum;
    }
  }, 0);
}
