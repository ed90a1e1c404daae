// Runs in the page before its own scripts: builds `window.skoen` from Playwright's bindings, as the preload does from IPC.
// Self-contained, because it is sent as text.
import type { Bridge } from "../../../shared/contract/bridge.ts";

declare global {
  interface Window {
    readonly skoen: Bridge;
    skoenPost(port: "service" | "host" | "open", message?: unknown): Promise<void>;
    skoenDeliver(port: "service" | "host", message: unknown): void;
    /** Base name → path of files that a test drops. */
    skoenPaths: Record<string, string>;
  }
}

export function pageBridge(): void {
  const listeners = {
    service: new Set<(message: unknown) => void>(),
    host: new Set<(message: unknown) => void>(),
  };
  window.skoenPaths = {};
  window.skoenDeliver = (port, message) => {
    for (const listener of listeners[port]) listener(message);
  };
  let announced = false;
  const announce = (): void => {
    if (!announced) void window.skoenPost("open");
    announced = true;
  };
  const port = (name: "service" | "host"): Bridge["host"] => ({
    post(message) {
      announce();
      void window.skoenPost(name, message);
    },
    onMessage(listener) {
      announce();
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
  });
  const bridge: Bridge = {
    service: port("service"),
    host: port("host"),
    pathForFile: (file) => window.skoenPaths[(file as File).name] ?? "",
  };
  Object.defineProperty(window, "skoen", { value: bridge });
  // Attachments have a host of their own in the desktop and a folder here.
  const fetchPage = window.fetch.bind(window);
  window.fetch = (input, init) =>
    fetchPage(typeof input === "string" ? input.replace(/^app:\/\/blob\//u, "/blob/") : input, init);
}
