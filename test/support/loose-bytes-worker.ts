// A bytes worker with the loose rules, so that tests can send it packages of any content.
import { parentPort, workerData } from "node:worker_threads";
import { serveBytes, type BytesWorkerData } from "../../electron/service/packages/bytes-serve.ts";
import { serveSeals, type SealWorkerData } from "../../electron/service/packages/seal-serve.ts";
import { looseRules } from "./loose-rules.ts";

if (!parentPort) throw new Error("a worker thread's entry");
const data = workerData as BytesWorkerData | SealWorkerData;
if (data.role === "seal") serveSeals(data);
else serveBytes(parentPort, looseRules, data);
