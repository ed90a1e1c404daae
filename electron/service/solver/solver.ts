// The service's half: puts a knapsack to a worker thread of its own and ends that thread when the answer is there or nobody waits.
import { Worker } from "node:worker_threads";
import type { Knapsack } from "../../../shared/domain/joint/index.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { Solved } from "./solve-knapsack.ts";
import type { SolverWorkerData } from "./solver-worker.ts";

export interface Solver {
  /** @returns null where no set was found in time. @throws AppError cancelled, joint.solver-failed */
  knapsack(question: Knapsack, signal: AbortSignal): Promise<Solved | null>;
}

/** A round of a hundred is answered in a second or two; of thousands the best found in this time is shown, and how far off it may be. */
const SECONDS = 10;

/** @param worker entry of the solver worker. @param program finds highs.wasm, when it is first needed */
export function createSolver(worker: URL, program: () => string): Solver {
  return {
    knapsack: (knapsack, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new AppError("cancelled"));
        const workerData: SolverWorkerData = { knapsack, wasm: program(), seconds: SECONDS };
        const thread = new Worker(worker, { workerData });
        const settle = (act: () => void): void => {
          signal.removeEventListener("abort", stop);
          void thread.terminate();
          act();
        };
        const stop = (): void => settle(() => reject(new AppError("cancelled")));
        const failed = (cause: unknown): void =>
          settle(() => reject(new AppError("joint.solver-failed", {}, { cause })));
        signal.addEventListener("abort", stop);
        thread.on("message", (answer: Solved | null) => settle(() => resolve(answer)));
        thread.on("error", failed);
        thread.on("exit", (code) => failed(new Error(`exit ${code}`)));
      }),
  };
}
