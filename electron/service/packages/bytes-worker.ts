// Entry of the worker thread that does the work on many bytes. One task at a time; see bytes-client.ts for the other side.
import { parentPort } from "node:worker_threads";
import { serveBytes } from "./bytes-serve.ts";
import { documentRules } from "./document-rules.ts";

if (!parentPort) throw new Error("bytes-worker is a worker thread's entry");
serveBytes(parentPort, documentRules);
