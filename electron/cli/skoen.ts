// Entry of the `skoen` command line: the right Node, the process's own streams, Ctrl-C. Everything else is in run-cli.ts.
import { spawnSync } from "node:child_process";
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

const NEEDED = 24;

async function main(): Promise<number> {
  // `npm run` moves to the project's folder; people mean the folder they stand in.
  const stoodIn = process.env["npm_lifecycle_event"] === "skoen" ? process.env["INIT_CWD"] : undefined;
  if (stoodIn !== undefined) process.chdir(stoodIn);
  // Stripping the types of every source anew would double the time of a short command.
  enableCompileCache();
  const { runCli } = await import("./run-cli.ts");
  const abort = new AbortController();
  process.on("SIGINT", () => {
    // A second Ctrl-C does not wait for the work to notice the first.
    if (abort.signal.aborted) process.exit(130);
    abort.abort();
  });
  // A reader such as `head` has seen enough; by then everything is done and closed.
  process.stdout.on("error", (e: NodeJS.ErrnoException) => process.exit(e.code === "EPIPE" ? process.exitCode : 3));
  const { stdout, stderr, stdin, env } = process;
  return runCli(process.argv.slice(2), { stdout, stderr, stdin, env }, { signal: abort.signal });
}

if (Number.parseInt(process.versions.node, 10) < NEEDED) {
  // Types are stripped here already, but the database is built for the project's own Node.
  const own = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
  const { status } = spawnSync(own, process.argv.slice(1), { stdio: "inherit" });
  process.exitCode = status ?? 3;
} else {
  process.exitCode = await main();
}
