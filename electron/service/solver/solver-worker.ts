// Entry of the worker thread that answers one knapsack and ends: a search may take seconds, and no other call waits for it.
import { parentPort, workerData } from "node:worker_threads";
import type { Knapsack } from "../../../shared/domain/joint/index.ts";
import { solveKnapsack } from "./solve-knapsack.ts";

export interface SolverWorkerData {
  readonly knapsack: Knapsack;
  readonly wasm: string;
  readonly seconds: number;
}

if (!parentPort) throw new Error("solver-worker is a worker thread's entry");
const { knapsack, wasm, seconds } = workerData as SolverWorkerData;
parentPort.postMessage(await solveKnapsack(knapsack, wasm, seconds));
