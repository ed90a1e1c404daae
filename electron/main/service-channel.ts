// One running service process, whatever hosts it: Electron's utility process where it can load the database (Node-API 10), else a
// child of the project's own Node 24 (the offline development runtime). Chosen by capability; the same script, the same frames.
import fs from "node:fs";
import path from "node:path";
import { app, utilityProcess } from "electron/main";
import type { FromService } from "../../shared/rpc/frames.ts";
import { forkChannel, type Channel, type ChannelOptions } from "./fork-channel.ts";

const NODE_API_OF_THE_DATABASE = 10;
export const runtime = (): "official" | "fallback" =>
  Number(process.versions["napi"] ?? 0) >= NODE_API_OF_THE_DATABASE ? "official" : "fallback";

/** An entry of the built service. Outside the archive in a packaged application, because a child process reads it as a plain file. */
export const builtEntry = (name: "index.mjs" | "cli.mjs"): string =>
  path.join(app.getAppPath().replace(/app\.asar$/u, "app.asar.unpacked"), "out/service/app", name);

/** @throws Error */
export function projectNode(): string {
  const node = process.env["SKOEN_NODE"] ?? path.join(app.getAppPath(), "node_modules/.bin/node");
  if (!fs.existsSync(node)) throw new Error("this Electron is too old for the database, and there is no SKOEN_NODE");
  return node;
}

/** @throws Error when there is nothing that could run the service. */
export function openChannel(given: Omit<ChannelOptions, "script">): Channel {
  const options = { ...given, script: builtEntry("index.mjs") };
  if (runtime() === "fallback") return forkChannel(projectNode(), options);
  const child = utilityProcess.fork(options.script, [...options.args], { serviceName: "skoen-service" });
  child.on("message", (frame: FromService) => options.onFrame(frame));
  child.on("exit", options.onExit);
  return {
    send: (frame) => child.postMessage(frame),
    kill: () => void child.kill(),
    get pid() {
      return child.pid;
    },
  };
}
