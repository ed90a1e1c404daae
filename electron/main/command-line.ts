// `skoen --cli …`: the command line of the installed application, in the service's kind of process, with no window. RunAsNode is off, so
// there is no other Node in the product than the one inside Electron.
import { app, utilityProcess } from "electron/main";
import type { InputAnswer, InputRequest } from "../../shared/rpc/input.ts";
import { runAndWait } from "./fork-channel.ts";
import { passingFolder } from "./passing-folder.ts";
import { hardenProcess } from "./security.ts";
import { builtEntry, projectNode, runtime } from "./service-channel.ts";

/** Chromium wants a profile; nothing of it is kept, and the home's own is not touched: the desktop may be open. */
function passingProfile(): void {
  const folder = passingFolder("skoen-cli-", (remove) => app.once("quit", remove));
  app.setPath("userData", folder);
  app.setPath("sessionData", folder);
}

/** Before the application is ready. Ends this process with the command's exit status. */
export function runCommandLine(args: readonly string[]): void {
  const script = builtEntry("cli.mjs");
  // Waiting here is as good as any: there is nothing else to do, and without a screen this Electron does not live until it is ready.
  if (runtime() === "fallback") process.exit(runAndWait(projectNode(), script, args));
  passingProfile();
  hardenProcess();
  app.disableHardwareAcceleration();
  if (process.platform === "linux") app.commandLine.appendSwitch("ozone-platform", "headless");
  if (process.platform === "darwin") app.setActivationPolicy("accessory");
  void app.whenReady().then(() => serveCommandLine(script, args));
}

function serveCommandLine(script: string, args: readonly string[]): void {
  const { stdin } = process;
  const child = utilityProcess.fork(script, [...args], {
    serviceName: "skoen-cli",
    stdio: "inherit",
    env: { ...process.env, SKOEN_TERMINAL: stdin.isTTY ? "1" : "" },
  });
  const answer = (message: InputAnswer): void => child.postMessage(message);
  child.on("message", ({ want }: InputRequest) => {
    if (want !== "read") return void (stdin.isTTY && stdin.setRawMode(want === "raw"));
    stdin.on("data", (bytes: Buffer) => answer({ t: "input", bytes }));
    stdin.on("end", () => answer({ t: "input", bytes: null }));
    // Closed by whoever started us.
    stdin.on("error", () => answer({ t: "input", bytes: null }));
  });
  process.on("SIGINT", () => answer({ t: "interrupt" }));
  child.on("exit", (code) => {
    if (stdin.isTTY) stdin.setRawMode(false);
    app.exit(code);
  });
}
