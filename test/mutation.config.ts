// The tests that mutants are held against: SKOEN_MUTATION_TESTS, given by electron/dev/mutation.ts. A plain list, because Stryker's
// runner keeps one process for all of them.
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: (process.env["SKOEN_MUTATION_TESTS"] ?? "").split(" "),
    setupFiles: ["test/support/few-runs.ts"],
    environment: "node",
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
