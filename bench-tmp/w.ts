import { mkdtempSync, rmSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { createBlobWriter } from "/work/main/electron/service/blobs/blob-file.ts";
const dir = mkdtempSync("/tmp/bw-"); const block = randomBytes(1 << 20);
for (let k = 0; k < 2; k++) { const a = performance.now(); const c = process.cpuUsage(); const w = createBlobWriter(dir, { sync: false }); for (let j = 0; j < 1000; j++) w.write(block); w.finish(); const d = process.cpuUsage(c); console.log(performance.now() - a, d.user / 1000, d.system / 1000, process.memoryUsage().rss / 1e6); }
rmSync(dir, { recursive: true });
