// The relay between pages and the service: looks at who sends, never at what is sent (architecture.md, Processes). A face is one page
// from load to reload; a new page in the same window ends the old one's calls.
import type { ToService } from "../../shared/rpc/frames.ts";
import { facePort } from "../../shared/rpc/frames.ts";
import type { Port } from "../../shared/rpc/wire.ts";

export interface Faces {
  /** A page has loaded in this window: its predecessor's calls are cancelled. */
  opened(window: number): void;
  /** The window is gone, or its page crashed. */
  closed(window: number): void;
  /** From the page to the service. */
  fromPage(window: number, message: unknown): void;
  /** From the service to whoever has this face; one that no longer exists hears nothing. */
  fromService(face: string, message: unknown): void;
  /** The service starts anew: every living face is opened with it again. */
  reopen(): void;
  /** A port of the shell itself to the service, by the same way. */
  own(name: string): Port & { close(): void };
}

/** @param send to the service. @param deliver to the page in a window */
export function createFaces(
  send: (frame: ToService) => void,
  deliver: (window: number, message: unknown) => void,
): Faces {
  const faceOf = new Map<number, string>();
  const receivers = new Map<string, (message: unknown) => void>();
  let generation = 0;

  const open = (face: string, receive: (message: unknown) => void): void => {
    receivers.set(face, receive);
    send({ t: "open", face });
  };
  const close = (face: string): void => {
    if (receivers.delete(face)) send({ t: "close", face });
  };
  const closed = (window: number): void => {
    const face = faceOf.get(window);
    faceOf.delete(window);
    if (face !== undefined) close(face);
  };
  return {
    opened(window) {
      closed(window);
      generation += 1;
      const face = `${window}.${generation}`;
      faceOf.set(window, face);
      open(face, (message) => deliver(window, message));
    },
    closed,
    fromPage(window, message) {
      const face = faceOf.get(window);
      if (face !== undefined) send({ t: "message", face, message });
    },
    fromService: (face, message) => receivers.get(face)?.(message),
    reopen() {
      for (const face of receivers.keys()) send({ t: "open", face });
    },
    own(name) {
      const face = `own.${name}`;
      const port = facePort((message) => send({ t: "message", face, message }));
      open(face, (message) => port.deliver(message));
      return { ...port, close: () => close(face) };
    },
  };
}
