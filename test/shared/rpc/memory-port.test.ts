// The port of the command line and of the tests.
import { describe, expect, test } from "vitest";
import { memoryPorts } from "../../../shared/rpc/wire.ts";
import { portConformance } from "./conformance.ts";
import { serveTest } from "./test-contract.ts";

describe("memory port", () => {
  portConformance(() => {
    const [near, far] = memoryPorts(structuredClone);
    const watch = { bugs: [], waiting: 0, cancelled: 0 };
    return { near, watch, close: serveTest(far, watch) };
  });

  test("copies what it carries and never delivers during the call that posts", async () => {
    const [a, b] = memoryPorts(structuredClone);
    const seen: unknown[] = [];
    const stop = b.onMessage((m) => seen.push(m));
    const message = { list: [1] };
    a.post(message);
    message.list.push(2);
    expect(seen).toEqual([]);
    await Promise.resolve();
    expect(seen).toEqual([{ list: [1] }]);
    stop();
    a.post(message);
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });
});
