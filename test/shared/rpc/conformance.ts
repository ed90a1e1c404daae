// What every Port must do, whatever carries it: messages arrive whole, in order, never synchronously, and not after the end.
import { expect, test } from "vitest";
import { connect, type Client } from "../../../shared/rpc/connect.ts";
import type { Port } from "../../../shared/rpc/wire.ts";
import type { TestContract, Watch } from "./test-contract.ts";

export interface Pair {
  readonly near: Port;
  /** What the far side counted; null where it lives in another process. */
  readonly watch: Watch | null;
  close(): void | Promise<void>;
}

/** The suite itself: the far end must be served by `serveTest`. */
export function portConformance(open: () => Pair | Promise<Pair>): void {
  const withClient = async (body: (client: Client<TestContract>, pair: Pair) => Promise<void>): Promise<void> => {
    const pair = await open();
    const client = connect<TestContract>(pair.near);
    try {
      await body(client, pair);
    } finally {
      client.close();
      await pair.close();
    }
  };

  test("carries texts of any script and length unchanged", () =>
    withClient(async (client) => {
      for (const text of ["", "Ærlig ’begrundelse’ – 理由 🜛 \u0000", "长".repeat(50_000)])
        expect(await client.call("echo.text", { text })).toEqual({ text });
    }));
  test("answers calls made together, each its own", () =>
    withClient(async (client) => {
      const texts = Array.from({ length: 40 }, (_, i) => `t${i}`);
      expect(await Promise.all(texts.map((text) => client.call("echo.text", { text })))).toEqual(
        texts.map((text) => ({ text })),
      );
    }));
  test("delivers progress in order and before the answer", () =>
    withClient(async (client) => {
      const seen: number[] = [];
      const out = await client.call("echo.count", { to: 25 }, { onProgress: (p) => seen.push(p.done) });
      expect([out.counted, seen]).toEqual([25, Array.from({ length: 25 }, (_, i) => i + 1)]);
    }));
  test("a long answer comes whole, however many calls it shares the port with", () =>
    withClient(async (client) => {
      const sizes = [0, 1, 499, 500, 501, 1_000, 25_003];
      const answers = await Promise.all(sizes.map((of) => client.call("echo.list", { of })));
      expect(answers).toEqual(sizes.map((of) => ({ of, list: Array.from({ length: of }, (_, i) => i), few: [1, 2] })));
    }));
  test("carries a refusal with code, parameters and details, and a bug as nothing but a number", () =>
    withClient(async (client) => {
      await expect(client.call("echo.refuse", { name: "理由" })).rejects.toMatchObject({
        name: "AppError",
        code: "input.invalid",
        params: { problem: "理由" },
        details: [{ code: "home.locked" }],
      });
      await expect(client.call("echo.break", {})).rejects.toMatchObject({ code: "internal", params: { id: "bug-1" } });
    }));
  test("carries a cancellation to the running call", () =>
    withClient(async (client) => {
      const abort = new AbortController();
      const call = client.call("echo.wait", {}, { signal: abort.signal });
      abort.abort();
      await expect(call).rejects.toMatchObject({ code: "cancelled" });
    }));
  test("a closed client gets no answers and makes no calls", () =>
    withClient(async (client) => {
      const call = client.call("echo.wait", {});
      client.close();
      await expect(call).rejects.toMatchObject({ code: "service.gone" });
      await expect(client.call("echo.text", { text: "x" })).rejects.toMatchObject({ code: "service.gone" });
    }));
}
