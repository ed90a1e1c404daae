/// <reference lib="dom" />
// Starts desktops to be measured: ours, and a hello-world window under the same Electron. For the time of a start both run as a person
// starts them, watched over Chromium's own debugging port, which costs both the same; otherwise the test driver holds the window.
import { spawn, type ChildProcess } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { _electron, type Page } from "@playwright/test";
import { AWAIT_DRIVER, resolveElectron } from "../electron.ts";

const root = path.resolve(import.meta.dirname, "../../..");

export interface Desktop {
  readonly page: Page;
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

const asRoot = process.platform === "linux" && process.getuid?.() === 0;
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, SKOEN_NODE: process.execPath });

/** The debugging port, once Chromium says it. */
function portOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr?.on("data", (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on ws:\/\/([\d.:]+)/u.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`Electron ended with ${code}: ${said}`)));
  });
}

/** Resolves when a field of the first window has the focus. */
async function canType(address: string): Promise<void> {
  let target: string | undefined;
  while (target === undefined) {
    const list = (await (await fetch(`http://${address}/json/list`)).json()) as {
      type: string;
      webSocketDebuggerUrl: string;
    }[];
    target = list.find((t) => t.type === "page")?.webSocketDebuggerUrl;
  }
  const socket = new WebSocket(target);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  const expression = "document.activeElement instanceof HTMLInputElement";
  for (let id = 1, there = false; !there; id++) {
    there = await new Promise<boolean>((resolve) => {
      socket.addEventListener(
        "message",
        (e) => {
          const answer = JSON.parse(String(e.data)) as { result?: { result?: { value?: unknown } } };
          resolve(answer.result?.result?.value === true);
        },
        { once: true },
      );
      socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params: { expression } }));
    });
  }
  socket.close();
}

/** Milliseconds from the start of the process until one can type. */
export async function startMs(args: readonly string[]): Promise<number> {
  const { executable } = await resolveElectron();
  const began = performance.now();
  const child = spawn(executable, [...(asRoot ? ["--no-sandbox"] : []), "--remote-debugging-port=0", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    env: environment(),
  });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  try {
    await canType(await portOf(child));
    return performance.now() - began;
  } finally {
    for (const pid of treeOf(child.pid ?? 0).toReversed()) endNow(pid);
    await ended;
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Ended with its parent.
  }
}

export async function launch(args: readonly string[]): Promise<Desktop> {
  const app = await _electron.launch({
    executablePath: (await resolveElectron()).executable,
    chromiumSandbox: !asRoot,
    args: [...AWAIT_DRIVER, ...args],
    env: Object.fromEntries(Object.entries(environment()).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]]))),
  });
  const page = await app.firstWindow();
  await page.waitForFunction(() => document.activeElement instanceof HTMLInputElement);
  return {
    page,
    memoryMb: () => pssOf(treeOf(app.process().pid ?? 0)) / 1024,
    close: () => app.close(),
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
