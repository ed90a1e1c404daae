// `npm start` where no window can be opened (issue 3 item 1): says so, says what can be seen instead, and builds nothing first.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

const script = path.resolve(import.meta.dirname, "../../electron/dev/start.ts");

test.runIf(process.platform === "linux")("without a display it points to the demo and ends with 1", () => {
  const env = { ...process.env };
  delete env["DISPLAY"];
  delete env["WAYLAND_DISPLAY"];
  const run = spawnSync(process.execPath, [script], { env, encoding: "utf8", timeout: 60_000 });
  expect(run.status).toBe(1);
  expect(run.stderr).toContain("There is no display");
  expect(run.stderr).toContain("npm run demo");
  expect(run.stderr).not.toContain("built in");
});
