// The service as a process of its own, as the desktop starts it: to be killed, and to be looked into.
import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { FromService } from "../../../shared/rpc/frames.ts";
import { joinAnswer, type Part } from "../../../shared/rpc/parts.ts";
import type { Response } from "../../../shared/rpc/wire.ts";

const ENTRY = path.resolve(import.meta.dirname, "../../../electron/service/entry.ts");

export interface ServiceChild {
  readonly process: ChildProcess;
  /** The output of the call; null where it was refused. Never settles when the process dies before. */
  call(method: string, input: unknown): Promise<unknown>;
  /** Sent, not awaited. */
  send(method: string, input: unknown): void;
  end(): Promise<void>;
}

export async function serviceChild(home: string, now: string): Promise<ServiceChild> {
  const child = fork(ENTRY, [home, now], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const waiting = new Map<number, (output: unknown) => void>();
  const parts = new Map<number, readonly Part[]>();
  let last = 0;
  const ready = new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the service ended with ${code}`)));
    child.on("message", (frame: FromService) => {
      if (frame.t === "ready") return resolve();
      const answer = frame.t === "message" ? (frame.message as Response) : null;
      if (!answer || !("id" in answer) || answer.t === "progress") return;
      const known = parts.get(answer.id) ?? [];
      if (answer.t === "part") return void parts.set(answer.id, [...known, answer.part]);
      parts.delete(answer.id);
      waiting.get(answer.id)?.(answer.t === "ok" ? joinAnswer(known, answer.output) : null);
    });
  });
  await ready;
  child.send({ t: "open", face: "test" });
  const send = (method: string, input: unknown): number => {
    last += 1;
    child.send({ t: "message", face: "test", message: { t: "call", id: last, method, input } });
    return last;
  };
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    process: child,
    call: (method, input) =>
      new Promise((resolve) => {
        waiting.set(last + 1, resolve);
        send(method, input);
      }),
    send: (method, input) => void send(method, input),
    end: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
