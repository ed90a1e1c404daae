// The service's end of a port: own-key check, input and output parsed, cancel, progress, typed errors. Parses every message once.
import { z } from "zod";
import { AppError, isAppError } from "../lib/errors.ts";
import { allIssueErrors, fieldOf } from "../lib/form-issues.ts";
import { wellFormed } from "../lib/well-formed.ts";
import type { Contract, Handlers } from "./contract.ts";
import { splitAnswer } from "./parts.ts";
import { toWireError, type Port, type Response } from "./wire.ts";

const requestSchema = z.union([
  z.object({ t: z.literal("call"), id: z.int(), method: z.string(), input: z.unknown() }),
  z.object({ t: z.literal("cancel"), id: z.int() }),
]);

export interface ServeOptions {
  /** Called for every failure that is not an AppError; returns the number shown to the person. */
  readonly logBug: (method: string, error: unknown) => string;
  /** Called once after each write or job that succeeded; whoever composes the service tells all faces. */
  readonly onChanged?: (method: string) => void;
}

/** Serves `handlers` on `port` until the returned function is called, which cancels what is running. */
export function serve<C extends Contract>(
  port: Port,
  contract: C,
  handlers: Handlers<C>,
  options: ServeOptions,
): () => void {
  const running = new Map<number, AbortController>();
  let stopped = false;
  // After the stop nobody listens, and a closed channel must not bring the service down.
  const send = (message: Response): void => {
    if (!stopped) port.post(message);
  };

  const call = async (id: number, method: string, input: unknown): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      // Own-key check: "constructor" or "__proto__" must not reach anything.
      const spec = Object.hasOwn(contract, method) ? contract[method] : undefined;
      const handler = Object.hasOwn(handlers, method) ? handlers[method] : undefined;
      if (!spec || !handler) throw new AppError("rpc.unknown-method", { method: method.slice(0, 80) });
      const parsed = spec.input.safeParse(wellFormed(input));
      if (!parsed.success) throw invalidInput(parsed.error, input);
      const context = {
        signal: abort.signal,
        progress: (value: unknown) => send({ t: "progress", id, value }),
      };
      const output = spec.output.parse(await handler(parsed.data as never, context));
      const { parts, rest } = splitAnswer(output);
      for (const part of parts) send({ t: "part", id, part });
      send({ t: "ok", id, output: rest });
      if (spec.kind !== "read") options.onChanged?.(method);
    } catch (e) {
      const error = isAppError(e) ? e : new AppError("internal", { id: options.logBug(method, e) });
      send({ t: "error", id, error: toWireError(error) });
    } finally {
      running.delete(id);
    }
  };

  const stop = port.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) return;
    if (request.data.t === "cancel") running.get(request.data.id)?.abort();
    else void call(request.data.id, request.data.method, request.data.input);
  });
  return () => {
    stopped = true;
    stop();
    for (const abort of running.values()) abort.abort();
  };
}

/** Names the first field that is wrong; every one of them, in words, stands in the details. */
const invalidInput = (error: z.ZodError, input: unknown): AppError =>
  new AppError(
    "input.invalid",
    { problem: fieldOf(error.issues[0]?.path ?? []) || "input" },
    { details: allIssueErrors(error, input) },
  );
