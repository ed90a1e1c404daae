// `npm start`: builds the desktop and runs it, in the official Electron where it can be had, otherwise in the fallback runtime
// (toolchain.md § 9); says which. Arguments after `--` go to Skøn: `npm start -- --home DIR package.skoen`.
import { spawn } from "node:child_process";
import path from "node:path";
import { buildAll } from "./build.ts";
import { resolveElectron, type FoundElectron } from "./electron.ts";
import { DESKTOP, requireSystemPackages } from "./system-packages.ts";

const root = path.resolve(import.meta.dirname, "../..");
const say = (text: string): void => void process.stderr.write(`[skoen] ${text}\n`);

/** null = there is one. */
function missingDisplay(): string | null {
  if (process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]) return null;
  return (
    "There is no display, so no window can be opened (neither DISPLAY nor WAYLAND_DISPLAY is set).\n" +
    "        See the whole round without one:  npm run demo\n" +
    "        Or lend it a virtual screen:      xvfb-run -a npm start"
  );
}

function announce(electron: FoundElectron): void {
  if (electron.kind === "official") return say(`Electron ${electron.version}`);
  say(
    `fallback runtime: Electron ${electron.version} (${electron.dist}). An old release, for development and tests with your own ` +
      "files only; the official one is taken as soon as GitHub can be reached.",
  );
}

async function start(): Promise<number> {
  const problem = missingDisplay();
  if (problem !== null) {
    say(problem);
    return 1;
  }
  requireSystemPackages(DESKTOP);
  const electron = await resolveElectron();
  announce(electron);
  const began = performance.now();
  await buildAll();
  say(`built in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  // Chromium cannot start its sandbox as root.
  const asRoot = process.platform === "linux" && process.getuid?.() === 0;
  if (asRoot) say("running as root: Chromium's sandbox is off");
  const given = process.argv.slice(2).filter((argument) => argument !== "--");
  const child = spawn(electron.executable, [...(asRoot ? ["--no-sandbox"] : []), root, ...given], {
    stdio: "inherit",
    env: { ...process.env, SKOEN_NODE: process.execPath },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

try {
  process.exitCode = await start();
} catch (e) {
  say(e instanceof Error ? e.message : String(e));
  process.exitCode = 1;
}
