// Loaded with --import before the service: wraps better-sqlite3's transactions and node:fs, counts the calls once armed, and
// kills its own process with SIGKILL before or after the n-th, refuses it, or makes each of them slow. The product knows nothing of it.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import BetterSqlite3 from "better-sqlite3";
import type { Faults, FaultSettings } from "./crash-protocol.ts";

let settings: FaultSettings | null = null;
let count = 0;
const seen: string[] = [];

const die = (): void => void process.kill(process.pid, "SIGKILL");

/** As the system, or SQLite for a commit, would say it. */
function refused(label: string, code: string): Error {
  const name = label === "commit" ? `SQLITE_${code === "ENOSPC" ? "FULL" : "IOERR_WRITE"}` : code;
  return Object.assign(new Error(`${name}: put in by the campaign`), { code: name, syscall: label });
}

/** One call of `label` begins; the result is called when it has ended. */
function enter(label: string): () => void {
  const now = settings;
  if (!now || (now.labels !== null && !now.labels.includes(label))) return () => undefined;
  count += 1;
  const mine = count;
  if (now.kill === null) seen.push(label);
  else if (now.kill.at === mine && now.kill.when === "before") die();
  if (now.slow !== undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, now.slow);
  const { fail } = now;
  if (fail && mine >= fail.at && mine < fail.at + (fail.times ?? 1)) throw refused(label, fail.code);
  return () => {
    if (now.kill?.at === mine && now.kill.when === "after") die();
  };
}

type AnyFunction = (...args: unknown[]) => unknown;
const files = fs as unknown as Record<string, AnyFunction>;
const SYNC = [
  "openSync",
  "writeSync",
  "writevSync",
  "readSync",
  "fsyncSync",
  "closeSync",
  "renameSync",
  "linkSync",
  "unlinkSync",
  "rmSync",
  "mkdirSync",
  "copyFileSync",
  "writeFileSync",
];

const writeNow = files["writeSync"] ?? ((): number => 0);
for (const name of SYNC) {
  const original = files[name];
  if (!original) throw new Error(`node:fs has no ${name}`);
  files[name] = (...args) => {
    let leave: () => void;
    try {
      leave = enter(name);
    } catch (e) {
      // A close that is refused has closed.
      if (name === "closeSync") original(...args);
      throw e;
    }
    const result = original(...args);
    leave();
    return result;
  };
}
const fsyncLater = files["fsync"];
files["fsync"] = (fd, done) => {
  let leave: () => void;
  try {
    leave = enter("fsync");
  } catch (e) {
    return queueMicrotask(() => (done as AnyFunction)(e));
  }
  return fsyncLater?.(fd, (...outcome: unknown[]) => {
    leave();
    (done as AnyFunction)(...outcome);
  });
};
syncBuiltinESMExports();

type Run = (this: unknown, ...args: unknown[]) => unknown;
interface Transaction {
  (...args: unknown[]): unknown;
  immediate: AnyFunction;
}
const prototype = BetterSqlite3.prototype as unknown as { transaction(run: Run): Transaction };
const makeTransaction = prototype.transaction;
prototype.transaction = function wrapped(run) {
  let leave: () => void = () => undefined;
  const inner = makeTransaction.call(this, (...args: unknown[]) => {
    const result = run(...args);
    // Everything is written, nothing committed.
    leave = enter("commit");
    return result;
  });
  const immediate: AnyFunction = (...args) => {
    const result = inner.immediate(...args);
    leave();
    return result;
  };
  return Object.assign((...args: unknown[]) => immediate(...args), { immediate });
};

/** Straight to the descriptor: a stream could keep a line back in memory, and an acknowledgement would die with the process. */
function write(text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length;)
    try {
      done += writeNow(1, bytes, done) as number;
    } catch (e) {
      if ((e as { code?: string }).code !== "EAGAIN") throw e;
    }
}

const faults: Faults = {
  write,
  arm(next) {
    settings = next;
    count = 0;
  },
  disarm() {
    settings = null;
    return { count, seen: [...seen] };
  },
};
Reflect.set(globalThis, Symbol.for("skoen.campaign.faults"), faults);
