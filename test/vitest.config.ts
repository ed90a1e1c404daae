// Test projects: `unit` needs nothing but the sources; `service` uses real SQLite, real files and Debian's command-line tools.
import { defineConfig } from "vitest/config";

const root = new URL("..", import.meta.url).pathname;
const project = (name: string, include: string[]) => ({
  test: { name, root, include, environment: "node" as const, testTimeout: 60_000, hookTimeout: 60_000 },
});

export default defineConfig({
  root,
  test: {
    projects: [
      project("unit", ["test/shared/**/*.test.ts", "test/house/**/*.test.ts"]),
      project("service", ["test/service/**/*.test.ts", "test/cli/**/*.test.ts"]),
      project("campaign", ["test/campaign/**/*.test.ts"]),
    ],
    passWithNoTests: false,
  },
});
