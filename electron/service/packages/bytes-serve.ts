// The worker's half of the bytes protocol: a task comes in, progress goes out, then exactly one result or error.
import type { MessagePort } from "node:worker_threads";
import { runTask, type BytesResults, type BytesTask } from "./bytes-tasks.ts";
import { errorToMessage, type ErrorMessage } from "./error-message.ts";
import type { DocumentRules } from "./package-facts.ts";
import { createSealPipe } from "./seal-pipe.ts";

export type ToWorker = { readonly task: BytesTask };
export type FromWorker =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly result: BytesResults[BytesTask["type"]] }
  | { readonly kind: "error"; readonly error: ErrorMessage };

/** What a bytes worker is started with: `entry` is its own URL, under which it can start its helper. */
export interface BytesWorkerData {
  readonly role: "bytes";
  readonly entry: string;
}

/** A progress bar cannot show more than this, and messages are not free. */
const PROGRESS_MS = 100;

export function serveBytes(port: MessagePort, rules: DocumentRules, { entry }: BytesWorkerData): void {
  const post = (message: FromWorker): void => port.postMessage(message);
  const run = async (task: BytesTask): Promise<void> => {
    let told = 0;
    const onProgress = (done: number, total: number): void => {
      const now = performance.now();
      if (now - told < PROGRESS_MS && done < total) return;
      told = now;
      post({ kind: "progress", done, total });
    };
    try {
      post({ kind: "result", result: await runTask(task, rules, onProgress, () => createSealPipe(new URL(entry))) });
    } catch (e) {
      post({ kind: "error", error: errorToMessage(e, "file" in task ? task.file : task.target) });
    }
  };
  // Several may have been sent; one is done at a time, in their order.
  let last = Promise.resolve();
  port.on("message", ({ task }: ToWorker) => {
    last = last.then(() => run(task));
  });
}
