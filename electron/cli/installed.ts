// Entry of the command line in the installed application (`skoen --cli …`): bundled beside the service and started by main in the
// service's kind of process. Arguments are the person's own; SKOEN_TERMINAL=1 says that main's standard input is a terminal.
import type { InputAnswer } from "../../shared/rpc/input.ts";
import { builtWorkers } from "../service/resources/resources.ts";
import { lentInput } from "./lent-input.ts";
import { runCli } from "./run-cli.ts";

/** What Electron gives a utility process; a child of Node 24 has the streams themselves. */
interface ParentPort {
  on(event: "message", listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort;

const abort = new AbortController();
function interrupt(): void {
  // A second Ctrl-C does not wait for the work to notice the first.
  if (abort.signal.aborted) process.exit(130);
  abort.abort();
}

function borrowedInput(port: ParentPort): ReturnType<typeof lentInput> {
  const input = lentInput(process.env["SKOEN_TERMINAL"] === "1", (request) => port.postMessage(request));
  port.on("message", ({ data }) => {
    const answer = data as InputAnswer;
    if (answer.t === "interrupt") interrupt();
    else input.deliver(answer.bytes);
  });
  return input;
}

if (!parentPort) process.on("SIGINT", interrupt);
// A reader such as `head` has seen enough; by then everything is done and closed.
process.stdout.on("error", (e: NodeJS.ErrnoException) => process.exit(e.code === "EPIPE" ? process.exitCode : 3));

const { stdout, stderr, env } = process;
const stdin = parentPort ? borrowedInput(parentPort) : process.stdin;
process.exitCode = await runCli(
  process.argv.slice(2),
  { stdout, stderr, stdin, env },
  { signal: abort.signal, workers: builtWorkers(import.meta.url) },
);
// The port would keep this process; what was printed goes out first.
stdout.write("", () => process.exit());
