// The same suite over real channels: a MessageChannel, and a child process under the project's own Node.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import { describe } from "vitest";
import type { Port } from "../../../shared/rpc/wire.ts";
import { portConformance } from "../../shared/rpc/conformance.ts";
import { serveTest } from "../../shared/rpc/test-contract.ts";

const portOf = (p: MessagePort): Port => ({
  post: (m) => p.postMessage(m),
  onMessage(listener) {
    p.on("message", listener);
    return () => p.off("message", listener);
  },
});

describe("MessageChannel", () => {
  portConformance(() => {
    const { port1, port2 } = new MessageChannel();
    const watch = { bugs: [], waiting: 0, cancelled: 0 };
    const stop = serveTest(portOf(port2), watch);
    const close = (): void => {
      stop();
      port1.close();
    };
    return { near: portOf(port1), watch, close };
  });
});

describe("child process", () => {
  portConformance(() => {
    const child = fork(fileURLToPath(new URL("./serve-child.ts", import.meta.url)), {
      serialization: "advanced",
      execArgv: [],
    });
    const near: Port = {
      post: (m) => void child.send(m as object),
      onMessage(listener) {
        child.on("message", listener);
        return () => child.off("message", listener);
      },
    };
    const close = (): Promise<void> =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.disconnect();
      });
    return { near, watch: null, close };
  });
});
