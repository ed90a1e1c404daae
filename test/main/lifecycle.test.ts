// The life of the service as the shell sees it: start, crash, restart, quit; and the relay that survives it.
import { expect, test, vi } from "vitest";
import { createFaces } from "../../electron/main/faces.ts";
import type { ChannelOptions } from "../../electron/main/fork-channel.ts";
import { restartPolicy } from "../../electron/main/restart-policy.ts";
import { serviceProcess, type ServiceState } from "../../electron/main/service-process.ts";
import type { ToService } from "../../shared/rpc/frames.ts";

test("three crashes a minute are answered by a restart, the fourth is not, and old ones are forgotten", () => {
  const policy = restartPolicy(3, 60_000);
  expect([0, 10, 20].map((at) => policy.crashed(at))).toEqual([true, true, true]);
  expect(policy.crashed(59_999)).toBe(false);
  expect(policy.crashed(60_001)).toBe(true);
  expect(policy.restarts).toBe(4);
});

/** A service whose processes the test plays. */
function played(drainMs = 50) {
  const started: (Pick<ChannelOptions, "onFrame" | "onExit"> & { sent: ToService[]; killed: boolean })[] = [];
  const states: ServiceState[] = [];
  const time = { now: 0 };
  const heard: [string, unknown][] = [];
  const service = serviceProcess({
    open(handlers) {
      const process = { ...handlers, sent: [] as ToService[], killed: false };
      started.push(process);
      return {
        send: (frame) => void process.sent.push(frame),
        kill() {
          process.killed = true;
          process.onExit(null);
        },
        pid: started.length,
      };
    },
    onMessage: (face, message) => heard.push([face, message]),
    onState: (state) => states.push(state),
    onLog: () => undefined,
    onExit: () => undefined,
    onReplaced: () => service.send({ t: "open", face: "again" }),
    now: () => time.now,
    drainMs,
  });
  const latest = () => {
    const process = started.at(-1);
    if (!process) throw new Error("nothing started");
    return process;
  };
  return { service, started, states, time, heard, latest };
}

test("what is sent before the service is ready waits, in order", () => {
  const { service, latest, states } = played();
  service.start();
  service.send({ t: "open", face: "1" });
  service.send({ t: "message", face: "1", message: "a" });
  expect(latest().sent).toEqual([]);
  latest().onFrame({ t: "ready" });
  expect(latest().sent).toEqual([
    { t: "open", face: "1" },
    { t: "message", face: "1", message: "a" },
  ]);
  expect(states).toEqual(["up"]);
});

test("after a crash it is started again, and after too many it stays down", () => {
  const { service, started, states, time, latest } = played();
  service.start();
  for (let crash = 0; crash < 4; crash++) {
    latest().onFrame({ t: "ready" });
    time.now += 1_000;
    latest().onExit(1);
  }
  expect(started).toHaveLength(4);
  expect(states).toEqual(["up", "restarting", "up", "restarting", "up", "restarting", "up", "down"]);
  expect(service.restarts).toBe(3);
  service.send({ t: "open", face: "1" });
  expect(latest().sent).toEqual([]);
});

test("a service that cannot even be opened is down at once", () => {
  const states: ServiceState[] = [];
  const service = serviceProcess({
    open() {
      throw new Error("no node");
    },
    onMessage: () => undefined,
    onState: (state) => states.push(state),
    onLog: () => undefined,
    onExit: () => undefined,
    onReplaced: () => undefined,
  });
  service.start();
  expect(states).toEqual(["down"]);
});

test("quitting asks it to finish and waits for its end", async () => {
  const { service, latest, started } = played(10_000);
  service.start();
  latest().onFrame({ t: "ready" });
  const ended = service.shutdown();
  expect(latest().sent).toEqual([{ t: "shutdown" }]);
  latest().onExit(0);
  await ended;
  expect(started).toHaveLength(1);
  expect(latest().killed).toBe(false);
});

test("one that does not end in time is killed, and not started again", async () => {
  vi.useFakeTimers();
  try {
    const { service, latest, started } = played(3_000);
    service.start();
    latest().onFrame({ t: "ready" });
    const ended = service.shutdown();
    await vi.advanceTimersByTimeAsync(2_999);
    expect(latest().killed).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(latest().killed).toBe(true);
    expect(started).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test("a locked service is replaced by a new process; faces open again, late answers arrive, and it counts as no crash", async () => {
  vi.useFakeTimers();
  try {
    const { service, started, states, heard, latest } = played(3_000);
    service.start();
    latest().onFrame({ t: "ready" });
    const [old] = started;
    latest().onFrame({ t: "locked" });
    expect(old?.sent.at(-1)).toEqual({ t: "shutdown" });
    expect(started).toHaveLength(2);
    service.send({ t: "message", face: "again", message: "next" });
    old?.onFrame({ t: "message", face: "1", message: "late" });
    expect([latest().sent, heard]).toEqual([[], [["1", "late"]]]);
    latest().onFrame({ t: "ready" });
    expect(latest().sent).toEqual([
      { t: "open", face: "again" },
      { t: "message", face: "again", message: "next" },
    ]);
    // One that does not end is killed; neither is a crash.
    await vi.advanceTimersByTimeAsync(3_000);
    expect([old?.killed, latest().killed]).toEqual([true, false]);
    expect([service.restarts, service.state, states]).toEqual([0, "up", ["up", "up"]]);
    expect(started).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

test("a reload closes the old page's face before the new one opens, and late answers reach nobody", () => {
  const sent: ToService[] = [];
  const delivered: [number, unknown][] = [];
  const faces = createFaces(
    (frame) => sent.push(frame),
    (window, message) => delivered.push([window, message]),
  );
  faces.opened(7);
  const first = sent[0];
  if (first?.t !== "open") throw new Error("no face");
  faces.fromPage(7, "question");
  faces.opened(7);
  expect(sent.map((frame) => frame.t)).toEqual(["open", "message", "close", "open"]);
  expect(sent[2]).toEqual({ t: "close", face: first.face });
  faces.fromService(first.face, "late answer");
  expect(delivered).toEqual([]);
  const second = sent[3];
  if (second?.t !== "open") throw new Error("no face");
  faces.fromService(second.face, "answer");
  expect(delivered).toEqual([[7, "answer"]]);
});

test("two windows never hear each other, and one that is closed may say nothing", () => {
  const sent: ToService[] = [];
  const delivered: [number, unknown][] = [];
  const faces = createFaces(
    (frame) => sent.push(frame),
    (window, message) => delivered.push([window, message]),
  );
  faces.opened(1);
  faces.opened(2);
  const [one, two] = sent.map((frame) => (frame.t === "open" ? frame.face : ""));
  expect(one).not.toBe(two);
  faces.fromService(one ?? "", "for one");
  expect(delivered).toEqual([[1, "for one"]]);
  faces.closed(1);
  faces.fromPage(1, "x");
  expect(sent.at(-1)).toEqual({ t: "close", face: one });
});

test("when the service starts anew every living face is opened again, and its messages come after that", () => {
  const sent: ToService[] = [];
  const faces = createFaces(
    (frame) => sent.push(frame),
    () => undefined,
  );
  faces.opened(1);
  const own = faces.own("documents");
  own.post("before");
  sent.length = 0;
  faces.reopen();
  faces.fromPage(1, "after");
  expect(sent.map((frame) => frame.t)).toEqual(["open", "open", "message"]);
});
