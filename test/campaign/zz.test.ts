import { test } from "vitest";
import fs from "node:fs"; import os from "node:os"; import path from "node:path";
import { buildStage } from "../support/campaign/stage.ts";
test("x", async () => { const f=fs.mkdtempSync(path.join(os.tmpdir(),"st-")); const t=performance.now(); const s=await buildStage(f); console.log(performance.now()-t, JSON.stringify(s,null,1), [...s.bases]); for (const p of Object.values(s.plain)) console.log(p, fs.statSync(p).size); });
