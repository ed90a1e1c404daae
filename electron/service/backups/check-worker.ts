// Entry of the worker thread that reads a whole backup: every page must be authentic under the key, every table in order. It takes
// seconds for a large one, and no call waits for it.
import { parentPort, workerData } from "node:worker_threads";
import { checkWhole } from "./check-whole.ts";

export interface CheckWorkerData {
  readonly file: string;
  readonly key: Uint8Array;
}

if (!parentPort) throw new Error("check-worker is a worker thread's entry");
const { file, key } = workerData as CheckWorkerData;
const own = Buffer.from(key);
key.fill(0);
parentPort.postMessage(checkWhole(file, own));
own.fill(0);
