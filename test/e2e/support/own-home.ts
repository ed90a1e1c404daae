// A home in the test's own hand, beside the desktop under test: a typed client of the same service, without a window.
import { fork } from "node:child_process";
import path from "node:path";
import type { SkoenContract } from "../../../shared/contract/index.ts";
import { connect, type Client } from "../../../shared/rpc/connect.ts";
import { facePort } from "../../../shared/rpc/frames.ts";

const PROGRAM = path.join(import.meta.dirname, "home-program.ts");

export interface OwnHome {
  readonly client: Client<SkoenContract>;
  /** Closes the database; the folder can be copied afterwards. */
  readonly close: () => Promise<void>;
}

export function openHome(home: string): OwnHome {
  const child = fork(PROGRAM, [home], { execArgv: [], serialization: "advanced" });
  const port = facePort((message) => void (child.connected && child.send(message as object)));
  child.on("message", (message) => port.deliver(message));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    client: connect<SkoenContract>(port),
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
