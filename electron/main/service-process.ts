// The life of the service: started, restarted after a crash at most three times a minute, drained on quit (architecture.md,
// Processes, condition 2), and replaced when its home is locked: what it knew ends with its process. Frames sent while one starts wait
// in order.
import type { FromService, ToService } from "../../shared/rpc/frames.ts";
import { restartPolicy } from "./restart-policy.ts";
import type { Channel, ChannelOptions } from "./fork-channel.ts";

export type ServiceState = "up" | "restarting" | "down";

export interface ServiceProcess {
  start(): void;
  send(frame: ToService): void;
  /** Finishes what was asked and ends; killed when that takes longer than `drainMs`. */
  shutdown(): Promise<void>;
  /** What happens to the process from now on is no crash: nothing is restarted. */
  abandon(): void;
  readonly state: ServiceState;
  readonly restarts: number;
  readonly pid: number | undefined;
}

export interface ServiceProcessOptions {
  readonly open: (options: Pick<ChannelOptions, "onFrame" | "onExit">) => Channel;
  readonly onMessage: (face: string, message: unknown) => void;
  /** `restarting`: every face is closed and every call lost; those who still live must be opened again. */
  readonly onState: (state: ServiceState) => void;
  readonly onLog: (line: string) => void;
  readonly onExit: (code: number | null) => void;
  /** The home was locked and a new process takes over: every face that still lives must be opened again; no call is lost. */
  readonly onReplaced: () => void;
  readonly now?: () => number;
  readonly drainMs?: number;
}

/** One process from start to end. */
interface Life {
  retired: boolean;
  gone: () => void;
}

const PER_MINUTE = 3;
const DRAIN_MS = 3_000;

export function serviceProcess(options: ServiceProcessOptions): ServiceProcess {
  const now = options.now ?? (() => performance.now());
  const policy = restartPolicy(PER_MINUTE, 60_000);
  let channel: Channel | null = null;
  let state: ServiceState = "restarting";
  let ready = false;
  let waiting: ToService[] = [];
  let ended: (() => void) | null = null;
  const drainMs = options.drainMs ?? DRAIN_MS;

  const become = (next: ServiceState): void => {
    state = next;
    options.onState(next);
  };
  function onFrame(life: Life, frame: FromService): void {
    if (frame.t === "message") options.onMessage(frame.face, frame.message);
    else if (frame.t === "log") options.onLog(frame.line);
    else if (life.retired) return;
    else if (frame.t === "locked") replace(life);
    else {
      ready = true;
      for (const held of waiting.splice(0)) channel?.send(held);
      become("up");
    }
  }
  function crashed(life: Life, code: number | null): void {
    if (life.retired) return life.gone();
    channel = null;
    ready = false;
    waiting = [];
    if (ended) return ended();
    options.onExit(code);
    if (!policy.crashed(now())) return become("down");
    become("restarting");
    start();
  }
  function start(): void {
    const life: Life = { retired: false, gone: () => undefined };
    try {
      channel = options.open({ onFrame: (frame) => onFrame(life, frame), onExit: (code) => crashed(life, code) });
    } catch (e) {
      options.onLog(e instanceof Error ? (e.stack ?? e.message) : String(e));
      become("down");
    }
  }
  /** Nothing that a process has held in memory outlives it; what it is still asked it answers first. */
  function replace(life: Life): void {
    const old = channel;
    if (old === null || ended) return;
    life.retired = true;
    const kill = setTimeout(() => old.kill(), drainMs);
    life.gone = () => clearTimeout(kill);
    old.send({ t: "shutdown" });
    ready = false;
    options.onReplaced();
    start();
  }
  return {
    start,
    send(frame) {
      if (ready) channel?.send(frame);
      else if (state !== "down") waiting.push(frame);
    },
    async shutdown() {
      const running = channel;
      if (running === null) return;
      await new Promise<void>((resolve) => {
        const kill = setTimeout(() => running.kill(), drainMs);
        ended = () => {
          clearTimeout(kill);
          resolve();
        };
        running.send({ t: "shutdown" });
      });
    },
    abandon() {
      ended ??= () => undefined;
    },
    get state() {
      return state;
    },
    get restarts() {
      return policy.restarts;
    },
    get pid() {
      return channel?.pid;
    },
  };
}
