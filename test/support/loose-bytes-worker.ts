// A bytes worker with the loose rules, so that tests can send it packages of any content.
import { parentPort } from "node:worker_threads";
import { serveBytes } from "../../electron/service/packages/bytes-serve.ts";
import { looseRules } from "./loose-rules.ts";

if (!parentPort) throw new Error("a worker thread's entry");
serveBytes(parentPort, looseRules);
