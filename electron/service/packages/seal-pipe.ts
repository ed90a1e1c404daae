// The verifying half's end of the pipe to the thread that seals and writes (seal-serve.ts). Plain bytes cross in shared memory;
// this side stays synchronous and waits only when all slots are full, so memory is bounded whatever the package's size.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import { AppError } from "../../../shared/lib/errors.ts";
import { messageToError } from "./error-message.ts";
import {
  FAILED,
  RELEASED,
  SLOT_BYTES,
  SLOTS,
  type FromSealer,
  type SealWorkerData,
  type ToSealer,
} from "./seal-serve.ts";

/** Writes blobs in another thread, one after the other: `open`, `write` …, then `end` or `drop`. */
export interface SealPipe {
  /** Whether a blob is open; there is only one at a time. */
  isOpen(): boolean;
  open(file: string, key: Uint8Array): void;
  /** Copies `bytes`. @throws AppError file.unwritable of this blob or an earlier one */
  write(bytes: Uint8Array): void;
  end(): void;
  /** Removes the open blob's file. */
  drop(): void;
  /** Resolves when every ended blob is durable. @throws AppError file.unwritable; internal when the thread is gone */
  sync(): Promise<void>;
  /** Ends the thread. It writes nothing any more once this has resolved; what it had begun is left to the caller. */
  stop(): Promise<void>;
}

/** A thread that has taken no slot for so long is not slow but dead. */
const PATIENCE_MS = 120_000;

const gone = (cause: unknown): AppError => new AppError("internal", { id: "seal-worker" }, { cause });

/** @param entry URL of bytes-worker.ts or its bundle. Only for worker threads: this one blocks while it waits. */
export function createSealPipe(entry: URL): SealPipe {
  const memory = new SharedArrayBuffer(SLOTS * SLOT_BYTES);
  const control = new SharedArrayBuffer(8);
  const state = new Int32Array(control);
  const slots = new Uint8Array(memory);
  const { port1: port, port2 } = new MessageChannel();
  const workerData: SealWorkerData = { role: "seal", port: port2, memory, control };
  // A small nursery: sealed chunks die at once, and are then also freed at once.
  const resourceLimits = { maxYoungGenerationSizeMb: 1 };
  const worker = new Worker(entry, { workerData, transferList: [port2], resourceLimits });
  const death = new Promise<never>((_resolve, reject) => {
    worker.once("error", (e) => reject(gone(e)));
    worker.once("exit", (code) => reject(gone(new Error(`exit ${code}`))));
  });
  // Only `sync` asks for it.
  death.catch(() => undefined);

  let open = false;
  /** Slots begun so far, and bytes in the last of them: -1 when none is begun. */
  let taken = 0;
  let used = -1;
  const post = (message: ToSealer): void => port.postMessage(message);

  const throwFailure = (): void => {
    if (Atomics.load(state, FAILED) === 0) return;
    const received = receiveMessageOnPort(port) as { message: FromSealer } | undefined;
    throw received?.message.kind === "failed"
      ? messageToError(received.message.error)
      : gone(new Error("failed before"));
  };
  const takeSlot = (): void => {
    for (;;) {
      throwFailure();
      const released = Atomics.load(state, RELEASED);
      if (taken - released < SLOTS) break;
      if (Atomics.wait(state, RELEASED, released, PATIENCE_MS) === "timed-out") throw gone(new Error("no answer"));
    }
    taken += 1;
    used = 0;
  };
  const sendSlot = (): void => {
    if (used <= 0) return;
    post({ kind: "data", slot: (taken - 1) % SLOTS, length: used });
    used = -1;
  };
  return {
    isOpen: () => open,
    open(file, key) {
      open = true;
      post({ kind: "open", file, key });
    },
    write(bytes) {
      for (let done = 0; done < bytes.length;) {
        if (used < 0) takeSlot();
        const n = Math.min(SLOT_BYTES - used, bytes.length - done);
        slots.set(bytes.subarray(done, done + n), ((taken - 1) % SLOTS) * SLOT_BYTES + used);
        used += n;
        done += n;
        if (used === SLOT_BYTES) sendSlot();
      }
    },
    end() {
      sendSlot();
      open = false;
      post({ kind: "end" });
    },
    drop() {
      // The begun slot holds nothing anybody wants: the next blob fills it anew.
      if (used > 0) used = 0;
      open = false;
      post({ kind: "drop" });
    },
    async sync() {
      throwFailure();
      const answer = new Promise<FromSealer>((resolve) => void port.once("message", resolve));
      post({ kind: "sync" });
      const message = await Promise.race([answer, death]);
      if (message.kind === "failed") throw messageToError(message.error);
    },
    async stop() {
      await worker.terminate();
      port.close();
    },
  };
}
