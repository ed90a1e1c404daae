// The service's half: puts a question to a worker thread of its own and ends that thread when the answer is there or nobody waits.
import { Worker } from "node:worker_threads";
import type { AboveLineRow, Knapsack, LineCase } from "../../../shared/domain/joint/index.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Solved } from "./solve-knapsack.ts";
import type { SolverWorkerData } from "./solver-worker.ts";

/** Both: @throws AppError cancelled, joint.solver-failed */
export interface Solver {
  /** @returns null where no set was found in time. */
  knapsack(question: Knapsack, signal: AbortSignal): Promise<Solved | null>;
  /** In how many of the draws each project has room. */
  line(line: LineCase, seed: number, draws: number, signal: AbortSignal): Promise<AboveLineRow[]>;
}

/** A round of a hundred is answered in a second or two; of thousands the best found in this time is shown, and how far off it may be. */
const SECONDS = 10;

/** @param worker entry of the solver worker. @param program finds highs.wasm, when it is first needed */
export function createSolver(worker: URL, program: () => string): Solver {
  const ask = <T>(workerData: SolverWorkerData, signal: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new AppError("cancelled"));
      const thread = new Worker(worker, { workerData });
      const settle = (act: () => void): void => {
        signal.removeEventListener("abort", stop);
        void thread.terminate();
        act();
      };
      const stop = (): void => settle(() => reject(new AppError("cancelled")));
      const failed = (cause: unknown): void => settle(() => reject(new AppError("joint.solver-failed", {}, { cause })));
      signal.addEventListener("abort", stop);
      thread.on("message", (answer: T) => settle(() => resolve(answer)));
      thread.on("error", failed);
      thread.on("exit", (code) => failed(new Error(`exit ${code}`)));
    });
  return {
    knapsack: (knapsack, signal) =>
      ask<Solved | null>({ ask: "knapsack", knapsack, wasm: program(), seconds: SECONDS }, signal),
    line: (line, seed, draws, signal) => ask<AboveLineRow[]>({ ask: "line", line, seed, draws }, signal),
  };
}
