// Frames on the one channel between the process that owns the windows and the service: many faces over one pipe. The relay looks
// at the frame only, never at the message in it (architecture.md, Processes).
import type { Port } from "./wire.ts";

/** To the service. A face is a window's page from load to reload, or the shell itself. */
export type ToService =
  | { readonly t: "open"; readonly face: string }
  | { readonly t: "close"; readonly face: string }
  | { readonly t: "message"; readonly face: string; readonly message: unknown }
  /** Finish what was asked, close the database, end. */
  | { readonly t: "shutdown" };

/** From the service. */
export type FromService =
  | { readonly t: "ready" }
  | { readonly t: "message"; readonly face: string; readonly message: unknown }
  /** The home was locked and the answer is given: this process knows what nobody should find in it, and may end. */
  | { readonly t: "locked" }
  /** A line about a bug of ours, for the log file. */
  | { readonly t: "log"; readonly line: string };

/** The near end of one face: what is posted goes out framed, what `deliver` is given goes to the listeners. */
export function facePort(send: (message: unknown) => void): Port & { deliver(message: unknown): void } {
  const listeners = new Set<(message: unknown) => void>();
  return {
    post: send,
    onMessage(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    deliver(message) {
      for (const listener of listeners) listener(message);
    },
  };
}
