// The service's half of checking a backup: small ones at once, large ones in a thread of their own.
import fs from "node:fs";
import { Worker } from "node:worker_threads";
import { AppError } from "../../../shared/lib/errors.ts";
import { checkWhole } from "./check-whole.ts";
import type { CheckWorkerData } from "./check-worker.ts";

/** Read and checked in a few milliseconds. */
const WORTH_A_WORKER = 4 * 2 ** 20;

/** @returns null when the file is whole, else what is wrong with it. @throws AppError cancelled when `stop` aborts first */
export type Check = (file: string, key: Buffer, stop?: AbortSignal) => Promise<string | null>;

/** @param worker entry of the check worker */
export const checkOf =
  (worker: URL): Check =>
  (file, key, stop) => {
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) < WORTH_A_WORKER)
      return Promise.resolve(checkWhole(file, key));
    return new Promise((resolve, reject) => {
      const workerData: CheckWorkerData = { file, key: new Uint8Array(key) };
      const thread = new Worker(worker, { workerData });
      workerData.key.fill(0);
      const settle = (act: () => void): void => {
        stop?.removeEventListener("abort", end);
        void thread.terminate();
        act();
      };
      const end = (): void => settle(() => reject(new AppError("cancelled")));
      stop?.addEventListener("abort", end);
      thread.on("message", (answer: string | null) => settle(() => resolve(answer)));
      thread.on("error", (e) => settle(() => reject(e)));
      thread.on("exit", (code) => settle(() => reject(new Error(`the check ended with ${code}`))));
    });
  };
