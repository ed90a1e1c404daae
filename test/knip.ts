// What nothing uses: files, exports, packages (`npm run knip`). A mark `!` is what ships, so that `knip --production` tells what only
// tests use.
import type { KnipConfig } from "knip";

const IMPORTED_BY_CSS = /@import\s+"([^"]+)"/gu;

const config: KnipConfig = {
  entry: [
    "electron/main/main.ts!",
    "electron/preload/preload.ts!",
    "electron/service/entry.ts!",
    "electron/cli/installed.ts!",
    // Threads: their address is given, not imported.
    "electron/service/{packages/bytes,solver/solver,backups/check}-worker.ts!",
    "renderer/{first.ts,main.tsx,pdf.worker.ts}!",
    // Programs that package.json starts through run.mjs, or a person by hand.
    "electron/dev/*.{ts,mjs}",
    // Programs that tests, benchmarks and the test desktop start by the path of their file.
    "electron/dev/{await-driver.cjs,default-app/main.cjs,bench/*-child.ts}",
    "test/e2e/{nih-home,future-home,support/home-program}.ts",
    "test/support/campaign/{crash-child,crash-faults,second-skoen}.ts",
  ],
  project: ["{electron,renderer,shared}/**/*.{ts,tsx,mjs,cjs,css}!", "!electron/dev/**!", "test/**/*.ts"],
  vitest: { config: "test/{vitest,mutation}.config.ts" },
  stryker: { config: "test/stryker.config.json" },
  playwright: { config: "test/{playwright,gallery/gallery}.config.ts" },
  compilers: { css: (text) => [...text.matchAll(IMPORTED_BY_CSS)].map((found) => `import "${found[1]}";`).join("\n") },
  // Debian's programs, not npm's: electron/dev/system-packages.ts asks for them.
  exclude: ["binaries"],
};

export default config;
