// The caller's end of a port: typed calls, cancellation by AbortSignal, progress callbacks.
import { AppError } from "../lib/errors.ts";
import type { Contract, InputOf, OutputOf, Progress } from "./contract.ts";
import { joinAnswer, type Part } from "./parts.ts";
import { fromWireError, type Port, type Response } from "./wire.ts";

interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (value: Progress) => void;
}

export interface Client<C extends Contract> {
  /** @throws AppError with the service's code; `service.gone` when the channel was closed. */
  call<M extends keyof C & string>(method: M, input: InputOf<C, M>, options?: CallOptions): Promise<OutputOf<C, M>>;
  onEvent(listener: (name: string, payload: unknown) => void): () => void;
  /** Rejects everything that waits; later calls reject too. */
  close(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress: ((value: Progress) => void) | undefined;
  /** What has come of an answer in parts. */
  readonly parts: Part[];
}

export function connect<C extends Contract>(port: Port): Client<C> {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let [nextId, closed] = [1, false];

  const stop = port.onMessage((m) => {
    const message = m as Response;
    if (message.t === "event") {
      for (const l of listeners) l(message.name, message.payload);
      return;
    }
    const w = waiting.get(message.id);
    if (!w) return;
    if (message.t === "progress") w.onProgress?.(message.value as Progress);
    else if (message.t === "part") w.parts.push(message.part);
    else {
      waiting.delete(message.id);
      if (message.t === "ok") w.resolve(joinAnswer(w.parts, message.output));
      else w.reject(fromWireError(message.error));
    }
  });

  return {
    call(method, input, options = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new AppError("service.gone"));
        if (options.signal?.aborted) return reject(new AppError("cancelled"));
        const id = nextId++;
        const cancel = (): void => port.post({ t: "cancel", id });
        options.signal?.addEventListener("abort", cancel, { once: true });
        const settle = (): void => options.signal?.removeEventListener("abort", cancel);
        waiting.set(id, {
          resolve: (output) => (settle(), resolve(output as never)),
          reject: (error) => (settle(), reject(error as Error)),
          onProgress: options.onProgress,
          parts: [],
        });
        try {
          port.post({ t: "call", id, method, input });
        } catch (e) {
          // What cannot be cloned was never sent: nothing waits for its answer.
          waiting.delete(id);
          settle();
          reject(e as Error);
        }
      });
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      stop();
      for (const w of waiting.values()) w.reject(new AppError("service.gone"));
      waiting.clear();
    },
  };
}
