// Test projects: `unit` needs nothing but the sources; `service` uses real SQLite, real files and Debian's command-line tools.
// Files of these two share a process and its loaded modules, one process per core: loading the sources anew for each file took
// as long as the tests themselves. A test file therefore undoes what it does to the process (fake timers, spies). The campaigns
// kill and count processes and have theirs to themselves.
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;
/** Replaces a module of Node's for itself, so it cannot share loaded sources with others; it runs beside the campaigns. */
const ALONE = ["test/service/identity/durable-file.test.ts"];

const project = (name: string, include: string[], isolate: boolean) => ({
  test: {
    name,
    root,
    include,
    exclude: isolate ? [] : ALONE,
    isolate,
    environment: "node" as const,
    pool: "forks" as const,
    testTimeout: process.env["SKOEN_LONG"] === "1" ? 1_200_000 : 120_000,
    hookTimeout: 120_000,
    // Programs that tests start compile the sources once.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), "skoen-test-compile-cache") },
  },
});

export default defineConfig({
  root,
  test: {
    projects: [
      project(
        "unit",
        ["test/shared/**/*.test.ts", "test/house/**/*.test.ts", "test/main/**/*.test.ts", "test/renderer/**/*.test.ts"],
        false,
      ),
      project("service", ["test/service/**/*.test.ts", "test/cli/**/*.test.ts"], false),
      project("campaign", ["test/campaign/**/*.test.ts", ...ALONE], true),
    ],
    // Without this, two cores give one process.
    maxWorkers: availableParallelism(),
    passWithNoTests: false,
  },
});
