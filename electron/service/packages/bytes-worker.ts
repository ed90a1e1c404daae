// Entry of the worker threads for work on many bytes. The first is started by bytes-client.ts and takes one task at a time; for a
// large package it starts this entry again as the thread that seals and writes (seal-pipe.ts). Each loads only its own half.
import { parentPort, workerData } from "node:worker_threads";
import type { BytesWorkerData } from "./bytes-serve.ts";
import type { SealWorkerData } from "./seal-serve.ts";

if (!parentPort) throw new Error("bytes-worker is a worker thread's entry");
const data = workerData as BytesWorkerData | SealWorkerData;
if (data.role === "seal") {
  const { serveSeals } = await import("./seal-serve.ts");
  serveSeals(data);
} else {
  const [{ serveBytes }, { documentRules }] = await Promise.all([
    import("./bytes-serve.ts"),
    import("./document-rules.ts"),
  ]);
  serveBytes(parentPort, documentRules, data);
}
