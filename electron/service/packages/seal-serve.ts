// The writing half of an import (package-format.md § 3.9): takes plain pieces from the verifying thread through shared memory,
// seals them into blob files, and makes the files durable while the next ones are being read. The other half is seal-pipe.ts.
import { closeSync, fsync, openSync, rmSync } from "node:fs";
import { promisify } from "node:util";
import type { MessagePort } from "node:worker_threads";
import { createSealer, type Sealer } from "../blobs/blob-seal.ts";
import { errorToMessage, type ErrorMessage } from "./error-message.ts";
import { asFileError } from "./file-errors.ts";

/** Shared memory: so many slots of plain bytes, a whole number of blob chunks each. */
export const SLOTS = 8;
export const SLOT_BYTES = 2 ** 20;
/** Words of the control memory: slots given back so far, and whether anything has failed. */
export const RELEASED = 0;
export const FAILED = 1;

export type ToSealer =
  | { readonly kind: "open"; readonly file: string; readonly key: Uint8Array }
  | { readonly kind: "data"; readonly slot: number; readonly length: number }
  | { readonly kind: "end" }
  | { readonly kind: "drop" }
  | { readonly kind: "sync" };
export type FromSealer = { readonly kind: "synced" } | { readonly kind: "failed"; readonly error: ErrorMessage };

/** What the thread is started with. */
export interface SealWorkerData {
  readonly role: "seal";
  readonly port: MessagePort;
  readonly memory: SharedArrayBuffer;
  readonly control: SharedArrayBuffer;
}

/** Files being made durable at once: enough for the file system to commit several together, few enough for any limit. */
const SYNCING = 32;
const fsyncLater = promisify(fsync);

interface OpenBlob {
  readonly file: string;
  readonly fd: number;
  readonly sealer: Sealer;
}

/** Serves one pipe until the thread is ended. After a failure it only gives slots back, so that the other half never waits. */
export function serveSeals({ port, memory, control }: SealWorkerData): void {
  const state = new Int32Array(control);
  const syncing = new Set<Promise<void>>();
  const queue: ToSealer[] = [];
  let current: OpenBlob | null = null;
  let failed = false;
  let busy = false;

  const post = (message: FromSealer): void => port.postMessage(message);
  const fail = (e: unknown, file: string): void => {
    if (failed) return;
    failed = true;
    post({ kind: "failed", error: errorToMessage(asFileError(e, file, "write"), file) });
    // After the message: whoever sees the flag finds the reason waiting.
    Atomics.store(state, FAILED, 1);
  };
  const attempt = (file: string, body: () => void): void => {
    try {
      body();
    } catch (e) {
      fail(e, file);
    }
  };
  const makeDurable = async ({ file, fd }: OpenBlob): Promise<void> => {
    try {
      await fsyncLater(fd);
    } catch (e) {
      fail(e, file);
    }
    attempt(file, () => closeSync(fd));
  };

  async function act(message: ToSealer): Promise<void> {
    const blob = current;
    switch (message.kind) {
      case "open":
        if (failed) return;
        return attempt(message.file, () => {
          const fd = openSync(message.file, "wx", 0o600);
          current = { file: message.file, fd, sealer: createSealer(fd, message.key) };
        });
      case "data":
        if (blob && !failed)
          attempt(blob.file, () =>
            blob.sealer.write(new Uint8Array(memory, message.slot * SLOT_BYTES, message.length)),
          );
        Atomics.add(state, RELEASED, 1);
        Atomics.notify(state, RELEASED);
        return;
      case "end": {
        current = null;
        if (!blob) return;
        attempt(blob.file, () => blob.sealer.end());
        const durable = makeDurable(blob).finally(() => syncing.delete(durable));
        syncing.add(durable);
        if (syncing.size >= SYNCING) await Promise.race(syncing);
        return;
      }
      case "drop":
        current = null;
        if (!blob) return;
        return attempt(blob.file, () => {
          closeSync(blob.fd);
          rmSync(blob.file, { force: true });
        });
      case "sync":
        await Promise.all(syncing);
        if (!failed) post({ kind: "synced" });
    }
  }
  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let message = queue.shift(); message; message = queue.shift()) await act(message);
    busy = false;
  }
  port.on("message", (message: ToSealer) => {
    queue.push(message);
    void work();
  });
}
