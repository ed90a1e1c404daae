// Entry of the service as a process of its own: a utilityProcess of Electron, or a child of Node 24; the same frames either way.
// Arguments: HOME [START]. START (RFC 3339, tests and rehearsals only) is the instant its clock begins at.
import { builtWorkers } from "./resources/resources.ts";
import { createService } from "./service.ts";
import { facePort, type FromService, type ToService } from "../../shared/rpc/frames.ts";

/** What Electron gives a utility process; the service knows nothing else of it. */
interface ParentPort {
  on(event: "message", listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort;

const emit = (frame: FromService): void => {
  if (parentPort) parentPort.postMessage(frame);
  // A parent that is gone hears nothing more; `disconnect` ends this process.
  else if (process.connected) process.send?.(frame, undefined, undefined, () => undefined);
};

/** Waits this long at most for calls that are under way before the database is closed. */
const FINISH_MS = 2_000;
/** Soon after unlocking, but not in the way of it. */
const BACKUPS_EVERY_MS = 10_000;

function clockFrom(start: string): () => string {
  const offset = Date.parse(start) - Date.now();
  if (!Number.isFinite(offset)) throw new Error(`not an instant: ${start}`);
  return () => new Date(Date.now() + offset).toISOString().replace(/\.\d{3}Z$/u, "Z");
}

const [home, start] = process.argv.slice(2);
if (home === undefined) throw new Error("usage: entry HOME [START]");

const service = createService({
  home,
  log: (line) => emit({ t: "log", line }),
  backupsEvery: BACKUPS_EVERY_MS,
  ...builtWorkers(import.meta.url),
  ...(start === undefined ? {} : { now: clockFrom(start) }),
});

interface Face {
  deliver(message: unknown): void;
  stop(): void;
}
const faces = new Map<string, Face>();
/** Calls that have no answer yet, over all faces: what a shutdown waits for. */
let waiting = 0;
let ending = false;
let whenIdle: (() => void) | null = null;

const typeOf = (message: unknown): unknown =>
  typeof message === "object" && message !== null && "t" in message ? message.t : undefined;

/** The id of a call that locks the home. */
const lockIdOf = (message: unknown): unknown =>
  typeOf(message) === "call" && (message as { method?: unknown }).method === "identity.lock"
    ? (message as { id?: unknown }).id
    : undefined;

function openFace(id: string): void {
  let own = 0;
  const locks = new Set<unknown>();
  const settled = (count: number): void => {
    own -= count;
    waiting -= count;
    if (waiting === 0) whenIdle?.();
  };
  const port = facePort((message) => {
    emit({ t: "message", face: id, message });
    const type = typeOf(message);
    if (type === "ok" || type === "error") settled(1);
    if (type === "ok" && locks.delete((message as { id?: unknown }).id)) emit({ t: "locked" });
  });
  const stop = service.serve(port);
  faces.set(id, {
    deliver(message) {
      if (typeOf(message) === "call") {
        own += 1;
        waiting += 1;
        const lock = lockIdOf(message);
        if (lock !== undefined) locks.add(lock);
      }
      port.deliver(message);
    },
    stop() {
      stop();
      settled(own);
    },
  });
}

function closeFace(id: string): void {
  faces.get(id)?.stop();
  faces.delete(id);
}

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  if (waiting > 0) {
    await new Promise<void>((resolve) => {
      whenIdle = resolve;
      setTimeout(resolve, FINISH_MS);
    });
  }
  await service.close();
  process.exit(0);
}

function receive(frame: ToService): void {
  if (ending) return;
  if (frame.t === "open") openFace(frame.face);
  else if (frame.t === "close") closeFace(frame.face);
  else if (frame.t === "message") faces.get(frame.face)?.deliver(frame.message);
  else void end();
}

if (parentPort) parentPort.on("message", (event) => receive(event.data as ToService));
else {
  process.on("message", (frame) => receive(frame as ToService));
  // The service ends with its parent, however that ended.
  process.on("disconnect", () => void end());
}
emit({ t: "ready" });
