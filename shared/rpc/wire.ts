// Messages between a face (window, command line, test) and the service. Structured-clone data only.
import { AppError, type ErrorCode, type ErrorParams } from "../lib/errors.ts";
import { errorTexts } from "../i18n/errors/index.ts";
import type { Part } from "./parts.ts";

/** One end of a two-way channel. Every transport (memory, child process, MessagePort, page binding) is wrapped as one. */
export interface Port {
  post(message: unknown): void;
  /** @returns a function that stops listening. */
  onMessage(listener: (message: unknown) => void): () => void;
}

export interface WireError {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly details: readonly WireError[];
}

export type Response =
  | { t: "ok"; id: number; output: unknown }
  | { t: "error"; id: number; error: WireError }
  | { t: "progress"; id: number; value: unknown }
  /** Of an answer too long for one message; all of them come before its `ok`. */
  | { t: "part"; id: number; part: Part }
  | { t: "event"; name: string; payload: unknown };

export const toWireError = (e: AppError): WireError => ({
  code: e.code,
  params: e.params,
  details: e.details.map(toWireError),
});

export const fromWireError = (e: WireError): AppError =>
  new AppError(Object.hasOwn(errorTexts, e.code) ? e.code : "internal", e.params, {
    details: e.details.map(fromWireError),
  });

/** Two connected ports in one process; messages are cloned and delivered in order, never synchronously. */
export function memoryPorts(clone: (x: unknown) => unknown): [Port, Port] {
  const listeners: [Set<(m: unknown) => void>, Set<(m: unknown) => void>] = [new Set(), new Set()];
  const end = (own: 0 | 1): Port => ({
    post(message) {
      const copy = clone(message);
      const deliver = (): void => {
        for (const l of listeners[own === 0 ? 1 : 0]) l(copy);
      };
      void Promise.resolve().then(deliver);
    },
    onMessage(listener) {
      listeners[own].add(listener);
      return () => listeners[own].delete(listener);
    },
  });
  return [end(0), end(1)];
}
