// Before all end-to-end tests: a current build, and a screen where there is none. SKOEN_BUILT=1 takes out/ as it is.
import { spawn } from "node:child_process";
import { buildAll, isBuilt } from "../../../electron/dev/build.ts";

/** Starts a virtual screen and waits until it has a number. */
async function virtualScreen(): Promise<{ display: string; stop(): void }> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1920x1200x24", "-nolisten", "tcp", "-ac"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const numbers = server.stdio[3];
  const number = await new Promise<string>((resolve, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    numbers?.once("data", (data: Buffer) => resolve(data.toString().trim()));
  });
  return { display: `:${number}`, stop: () => void server.kill() };
}

export default async function globalSetup(): Promise<() => void> {
  if (process.env["SKOEN_BUILT"] !== "1" && !isBuilt()) await buildAll();
  if (process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]) return () => undefined;
  const screen = await virtualScreen();
  process.env["DISPLAY"] = screen.display;
  return screen.stop;
}
