// The service's half: runs tasks on many bytes in a worker thread, one after the other, or in process. Stopping a task ends the
// worker, because its loops do not look up; what it had written is then removed here.
import { randomBytes } from "node:crypto";
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError } from "../../../shared/lib/errors.ts";
import { partFileFor } from "./byte-sink.ts";
import type { BytesWorkerData, FromWorker, ToWorker } from "./bytes-serve.ts";
import { runTask, type BytesResults, type BytesTask, type ResultOf } from "./bytes-tasks.ts";
import { errorToMessage, messageToError } from "./error-message.ts";
import type { DocumentRules } from "./package-facts.ts";
import type { Progress } from "./package-read.ts";

export interface RunOptions {
  /** Small, and one of many: the worker may be given it while it is still at others of these, and need not be asked for each. */
  readonly ahead?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: Progress;
}

export interface BytesRunner {
  /** @throws AppError; "cancelled" when `signal` aborts, and then no file of the task is left */
  run<T extends BytesTask>(task: T, options?: RunOptions): Promise<ResultOf<T>>;
  /** Ends the worker; a running task fails with "service.gone". */
  close(): Promise<void>;
}

interface Prepared<T> {
  readonly task: T;
  /** After the worker was stopped: removes what it left, and tells whether the task had been completed all the same. */
  cleanUp(): boolean;
}

const removed = (path: string): boolean => {
  rmSync(path, { recursive: true, force: true });
  return false;
};

/** The task with the name of everything it may leave behind decided here. */
function prepareTask<T extends BytesTask>(task: T): Prepared<T> {
  if (task.type === "read-package") return { task, cleanUp: () => task.staging !== undefined && removed(task.staging) };
  if (task.type === "hash-file") {
    const name = task.name ?? `${randomBytes(16).toString("hex")}.blob`;
    return { task: { ...task, name }, cleanUp: () => removed(join(task.dir, name)) };
  }
  const { target } = task;
  const part = task.part ?? partFileFor(target);
  const wasFree = !existsSync(target);
  return {
    task: { ...task, part },
    cleanUp() {
      const placed = wasFree ? statSync(target, { throwIfNoEntry: false }) : undefined;
      const half = statSync(part, { throwIfNoEntry: false });
      // It has its name already: the package is there, complete, and saying otherwise would be untrue.
      const complete = placed !== undefined && placed.size > 0 && (half === undefined || half.ino === placed.ino);
      // Without hard links: the name was taken but the file not yet moved to it.
      if (placed?.size === 0) removed(target);
      removed(part);
      return complete;
    },
  };
}

const cancelled = (): AppError => new AppError("cancelled");

/** What `runTask` resolves to for this task; the table in bytes-tasks.ts says so. */
const asResult = <T extends BytesTask>(result: BytesResults[BytesTask["type"]]): ResultOf<T> => result as ResultOf<T>;

/** Runs tasks in this thread: for the command line and small tests. It can only be stopped before it starts. */
export function createInlineBytes(rules: DocumentRules): BytesRunner {
  return {
    async run<T extends BytesTask>(task: T, options: RunOptions = {}) {
      if (options.signal?.aborted) throw cancelled();
      try {
        return asResult<T>(await runTask(task, rules, options.onProgress ?? (() => undefined)));
      } catch (e) {
        throw messageToError(errorToMessage(e, "file" in task ? task.file : task.target));
      }
    },
    close: () => Promise.resolve(),
  };
}

interface Job {
  readonly task: BytesTask;
  readonly cleanUp: () => boolean;
  readonly options: RunOptions;
  readonly settle: (outcome: { result: BytesResults[BytesTask["type"]] } | { error: AppError }) => void;
}

/** Small jobs given together: the worker goes on with the next while this thread is busy with what came of the last. */
const GIVEN = 32;

/** Runs tasks in the worker whose entry is `url` (bytes-worker.ts, or its bundle). The worker starts with the first task. */
export function createBytesWorker(url: URL): BytesRunner {
  const waiting: Job[] = [];
  /** What the worker has; it is at the first. */
  const given: Job[] = [];
  let worker: Worker | null = null;
  let stopping: Promise<void> | null = null;
  let closed = false;

  const finish = (outcome: Parameters<Job["settle"]>[0]): void => {
    given.shift()?.settle(outcome);
    next();
  };
  /**
   * Ends the worker and removes what its jobs had written; files are gone before a caller hears of it. The failed one gets `error`; those
   * that merely stood behind it are given to the next worker.
   */
  async function end(error: AppError, failed: Job | undefined): Promise<void> {
    const [jobs, old] = [given.splice(0), worker];
    worker = null;
    await old?.terminate();
    const again = jobs.filter((job) => {
      if (job.cleanUp()) job.settle({ result: null });
      else if (job.options.signal?.aborted) job.settle({ error: cancelled() });
      else if (closed || job === failed) job.settle({ error });
      else return true;
      return false;
    });
    waiting.unshift(...again);
    stopping = null;
    next();
  }
  const stop = (error: AppError, failed?: Job): Promise<void> => (stopping ??= end(error, failed));
  function start(): Worker {
    const workerData: BytesWorkerData = { role: "bytes", entry: url.href };
    // A small nursery: decrypted chunks die at once, and are then also freed at once.
    const started = new Worker(url, { workerData, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
    started.on("message", (message: FromWorker) => {
      if (started !== worker) return;
      if (message.kind === "progress") given[0]?.options.onProgress?.(message.done, message.total);
      else if (message.kind === "result") finish({ result: message.result });
      else finish({ error: messageToError(message.error) });
    });
    const died = (cause: unknown): void => {
      if (started === worker) void stop(new AppError("internal", { id: "bytes-worker" }, { cause }), given[0]);
    };
    started.on("error", died);
    started.on("exit", (code) => died(new Error(`exit ${code}`)));
    return started;
  }
  function next(): void {
    if (stopping !== null || closed) return;
    const fits = (job: Job): boolean =>
      given.length === 0 || (job.options.ahead === true && given[0]?.options.ahead === true && given.length < GIVEN);
    for (let job = waiting[0]; job && fits(job); job = waiting[0]) {
      given.push(job);
      waiting.shift();
      worker ??= start();
      worker.ref();
      const message: ToWorker = { task: job.task };
      worker.postMessage(message);
    }
    if (given.length === 0) worker?.unref();
  }
  return {
    run<T extends BytesTask>(asked: T, options: RunOptions = {}) {
      if (closed) return Promise.reject(new AppError("service.gone"));
      if (options.signal?.aborted) return Promise.reject(cancelled());
      return new Promise<ResultOf<T>>((resolve, reject) => {
        const job: Job = {
          ...prepareTask(asked),
          options,
          settle(outcome) {
            options.signal?.removeEventListener("abort", onAbort);
            if ("error" in outcome) reject(outcome.error);
            else resolve(asResult<T>(outcome.result));
          },
        };
        const onAbort = (): void => {
          const at = waiting.indexOf(job);
          if (at >= 0) {
            waiting.splice(at, 1);
            job.settle({ error: cancelled() });
          } else if (given.includes(job)) void stop(cancelled(), job);
          // Else the worker is being ended, which asks the signal.
        };
        options.signal?.addEventListener("abort", onAbort, { once: true });
        waiting.push(job);
        next();
      });
    },
    async close() {
      closed = true;
      await stop(new AppError("service.gone"));
      for (const job of waiting.splice(0)) job.settle({ error: new AppError("service.gone") });
    },
  };
}
