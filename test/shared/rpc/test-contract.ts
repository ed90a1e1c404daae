// A small contract with one method of each behaviour, and its service: what the tests of the channel talk to.
import { z } from "zod";
import { AppError } from "../../../shared/lib/errors.ts";
import { job, read, write, type Handlers } from "../../../shared/rpc/contract.ts";
import { serve } from "../../../shared/rpc/serve.ts";
import type { Port } from "../../../shared/rpc/wire.ts";

const testContract = {
  "echo.text": read(z.object({ text: z.string().max(100_000) }), z.object({ text: z.string() })),
  "echo.wrong": read(z.object({}), z.object({ number: z.number() })),
  "echo.refuse": write(z.object({ name: z.string() }), z.object({})),
  "echo.break": read(z.object({}), z.object({})),
  "echo.count": job(z.object({ to: z.int().min(0) }), z.object({ counted: z.int() })),
  "echo.list": read(
    z.object({ of: z.int() }),
    z.object({ of: z.int(), list: z.array(z.int()), few: z.array(z.int()) }),
  ),
  "echo.wait": job(z.object({}), z.object({})),
} as const;
export type TestContract = typeof testContract;

export interface Watch {
  bugs: string[];
  /** Calls that are waiting inside the service. */
  waiting: number;
  cancelled: number;
}

/** Serves the test contract on a port; `watch` sees what a caller cannot. */
export function serveTest(port: Port, watch: Watch): () => void {
  const handlers: Handlers<TestContract> = {
    "echo.text": ({ text }) => ({ text }),
    "echo.wrong": () => ({ number: "not a number" }) as unknown as { number: number },
    "echo.refuse": ({ name }) => {
      throw new AppError("input.invalid", { problem: name }, { details: [new AppError("home.locked")] });
    },
    "echo.break": () => {
      throw new TypeError("a bug");
    },
    "echo.count": ({ to }, call) => {
      for (let done = 1; done <= to; done++) call.progress({ done, total: to, label: "ÆØÅ 进度" });
      return { counted: to };
    },
    "echo.list": ({ of }) => ({ of, list: Array.from({ length: of }, (_, i) => i), few: [1, 2] }),
    "echo.wait": (_, call) => {
      watch.waiting += 1;
      return new Promise((_resolve, reject) =>
        call.signal.addEventListener("abort", () => {
          watch.cancelled += 1;
          reject(new AppError("cancelled"));
        }),
      );
    },
  };
  const logBug = (method: string, error: unknown): string => {
    watch.bugs.push(`${method} ${String(error)}`);
    return `bug-${watch.bugs.length}`;
  };
  return serve(port, testContract, handlers, { logBug });
}
