// Entry of the worker thread that answers one question and ends: a search may take seconds and thousands of draws minutes, and no other
// call waits for them.
import { parentPort, workerData } from "node:worker_threads";
import { drawLine, type Knapsack, type LineCase } from "../../../shared/domain/joint/index.ts";

export type SolverWorkerData =
  | { readonly ask: "knapsack"; readonly knapsack: Knapsack; readonly wasm: string; readonly seconds: number }
  | { readonly ask: "line"; readonly line: LineCase; readonly seed: number; readonly draws: number };

if (!parentPort) throw new Error("solver-worker is a worker thread's entry");
const question = workerData as SolverWorkerData;
if (question.ask === "line") {
  const line = drawLine(question.line, question.seed);
  line.draw(question.draws);
  parentPort.postMessage(line.rows());
} else {
  const { solveKnapsack } = await import("./solve-knapsack.ts");
  parentPort.postMessage(await solveKnapsack(question.knapsack, question.wasm, question.seconds));
}
