// The service as a child of Node 24: the offline development runtime, and the tests. The same script and frames as in a utility process.
import { fork, spawnSync } from "node:child_process";
import type { FromService, ToService } from "../../shared/rpc/frames.ts";

export interface Channel {
  send(frame: ToService): void;
  kill(): void;
  readonly pid: number | undefined;
}
export interface ChannelOptions {
  readonly script: string;
  readonly args: readonly string[];
  readonly onFrame: (frame: FromService) => void;
  /** Once, whether it ended, crashed or never came up. */
  readonly onExit: (code: number | null) => void;
}

const environment = (): NodeJS.ProcessEnv => {
  const env = { ...process.env };
  delete env["ELECTRON_RUN_AS_NODE"];
  delete env["NODE_OPTIONS"];
  return env;
};

/** Runs a script with this process's own streams until it ends. @returns its exit status; 3 where it could not be started or was killed */
export function runAndWait(node: string, script: string, args: readonly string[]): number {
  return spawnSync(node, [script, ...args], { stdio: "inherit", env: environment() }).status ?? 3;
}

/** @param node executable of Node 24 */
export function forkChannel(node: string, options: ChannelOptions): Channel {
  let gone = false;
  const exited = (code: number | null): void => {
    if (gone) return;
    gone = true;
    options.onExit(code);
  };
  const child = fork(options.script, [...options.args], {
    execPath: node,
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: environment(),
  });
  child.on("message", (frame) => options.onFrame(frame as FromService));
  child.on("error", () => exited(null));
  child.on("exit", exited);
  return {
    // What cannot be sent any more is answered by `onExit`.
    send: (frame) => void (child.connected && child.send(frame, () => undefined)),
    kill: () => void child.kill("SIGKILL"),
    get pid() {
      return child.pid;
    },
  };
}
