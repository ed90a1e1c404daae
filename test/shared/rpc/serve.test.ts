// The service's end of a port (architecture.md, condition 6, 7): what a hostile or broken window may send, and what it gets.
import { describe, expect, test } from "vitest";
import { connect } from "../../../shared/rpc/connect.ts";
import { memoryPorts, type Port, type Response } from "../../../shared/rpc/wire.ts";
import { serveTest, type TestContract, type Watch } from "./test-contract.ts";

interface Raw {
  readonly port: Port;
  readonly watch: Watch;
  readonly answers: Response[];
  stop(): void;
  /** Until the service has answered `n` messages. */
  until(n: number): Promise<void>;
}

function raw(): Raw {
  const [near, far] = memoryPorts(structuredClone);
  const watch: Watch = { bugs: [], waiting: 0, cancelled: 0 };
  const stop = serveTest(far, watch);
  const answers: Response[] = [];
  near.onMessage((m) => answers.push(m as Response));
  const until = async (n: number): Promise<void> => {
    for (let i = 0; answers.length < n && i < 1000; i++) await Promise.resolve();
    expect(answers.length).toBeGreaterThanOrEqual(n);
  };
  return { port: near, watch, answers, stop, until };
}

describe("serve", () => {
  test("knows only its own methods: nothing inherited, nothing unknown", async () => {
    const { port, answers, watch, until } = raw();
    const names = ["constructor", "__proto__", "toString", "hasOwnProperty", "echo.unknown", "", "x".repeat(5000)];
    for (const [id, method] of names.entries()) port.post({ t: "call", id, method, input: {} });
    await until(names.length);
    for (const a of answers) expect(a).toMatchObject({ t: "error", error: { code: "rpc.unknown-method" } });
    expect(Math.max(...answers.map((a) => JSON.stringify(a).length))).toBeLessThan(300);
    expect(watch.bugs).toEqual([]);
  });

  test("ignores what is no request at all and lives on", async () => {
    const { port, answers, until } = raw();
    for (const m of [
      null,
      7,
      "call",
      [],
      {},
      { t: "call" },
      { t: "call", id: "1", method: "echo.text" },
      { t: "ok", id: 1 },
    ])
      port.post(m);
    port.post({ t: "cancel", id: 99 });
    port.post({ t: "call", id: 1, method: "echo.text", input: { text: "still here" } });
    await until(1);
    expect(answers).toEqual([{ t: "ok", id: 1, output: { text: "still here" } }]);
  });

  test("sends a long answer in parts, none of which is long", async () => {
    const { port, answers, until } = raw();
    port.post({ t: "call", id: 1, method: "echo.list", input: { of: 1_201 } });
    await until(4);
    expect(answers.map((a) => (a.t === "part" ? [a.part.key, a.part.items.length] : a))).toEqual([
      ["list", 500],
      ["list", 500],
      ["list", 201],
      { t: "ok", id: 1, output: { of: 1_201, list: [], few: [1, 2] } },
    ]);
  });

  test("parses input before the handler and output after it", async () => {
    const { port, answers, watch, until } = raw();
    port.post({ t: "call", id: 1, method: "echo.text", input: { text: 7 } });
    port.post({ t: "call", id: 2, method: "echo.text", input: null });
    port.post({ t: "call", id: 3, method: "echo.text", input: { text: "a", extra: "dropped" } });
    port.post({ t: "call", id: 4, method: "echo.wrong", input: {} });
    await until(4);
    expect(answers.toSorted((a, b) => ("id" in a ? a.id : 0) - ("id" in b ? b.id : 0))).toMatchObject([
      { id: 1, t: "error", error: { code: "input.invalid" } },
      { id: 2, t: "error", error: { code: "input.invalid" } },
      { id: 3, t: "ok", output: { text: "a" } },
      { id: 4, t: "error", error: { code: "internal", params: { id: "bug-1" } } },
    ]);
    // What was wrong is in the log of the service, not in the answer.
    expect(watch.bugs).toHaveLength(1);
    expect(JSON.stringify(answers)).not.toContain("not a number");
  });

  test("cancels one call and leaves the others", async () => {
    const { port, answers, watch, until } = raw();
    port.post({ t: "call", id: 1, method: "echo.wait", input: {} });
    port.post({ t: "call", id: 2, method: "echo.wait", input: {} });
    port.post({ t: "cancel", id: 2 });
    await until(1);
    expect(answers).toMatchObject([{ t: "error", id: 2, error: { code: "cancelled" } }]);
    expect(watch).toMatchObject({ waiting: 2, cancelled: 1 });
  });

  test("when stopped cancels what runs and says nothing more, even on a channel that throws", async () => {
    let closed = false;
    const [near, far] = memoryPorts(structuredClone);
    const watch: Watch = { bugs: [], waiting: 0, cancelled: 0 };
    const fragile: Port = {
      post(m) {
        if (closed) throw new Error("channel closed");
        far.post(m);
      },
      onMessage: (l) => far.onMessage(l),
    };
    const stop = serveTest(fragile, watch);
    near.post({ t: "call", id: 1, method: "echo.wait", input: {} });
    for (let i = 0; watch.waiting === 0 && i < 100; i++) await Promise.resolve();
    const unhandled: unknown[] = [];
    const note = (e: unknown): void => void unhandled.push(e);
    process.on("unhandledRejection", note);
    closed = true;
    stop();
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect([watch.cancelled, unhandled]).toEqual([1, []]);
  });
});

describe("connect", () => {
  test("refuses at once when the signal is already aborted, and sends nothing", async () => {
    const posted: unknown[] = [];
    const client = connect<TestContract>({ post: (m) => void posted.push(m), onMessage: () => () => undefined });
    await expect(client.call("echo.wait", {}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(posted).toEqual([]);
  });

  test("an input that cannot be sent rejects, and nothing waits for it", async () => {
    const [near] = memoryPorts(structuredClone);
    const client = connect<TestContract>(near);
    const unsendable = { text: (() => "x") as unknown as string };
    await expect(client.call("echo.text", unsendable)).rejects.toMatchObject({ name: "DataCloneError" });
    client.close();
  });

  test("an unknown code of a newer service becomes internal; stray answers change nothing", async () => {
    const [near, far] = memoryPorts(structuredClone);
    const client = connect<TestContract>(near);
    far.onMessage((m) => {
      const { id } = m as { id: number };
      far.post({ t: "ok", id: 777, output: {} });
      far.post({ t: "progress", id: 777, value: {} });
      far.post({ t: "error", id, error: { code: "constructor", params: {}, details: [] } });
    });
    await expect(client.call("echo.break", {})).rejects.toMatchObject({ code: "internal" });
  });

  test("events reach every listener until it stops listening", async () => {
    const [near, far] = memoryPorts(structuredClone);
    const client = connect<TestContract>(near);
    const heard: string[] = [];
    const stop = client.onEvent((name) => heard.push(`a ${name}`));
    client.onEvent((name) => heard.push(`b ${name}`));
    far.post({ t: "event", name: "changed", payload: {} });
    await Promise.resolve();
    stop();
    far.post({ t: "event", name: "changed", payload: {} });
    await Promise.resolve();
    expect(heard).toEqual(["a changed", "b changed", "b changed"]);
  });
});
