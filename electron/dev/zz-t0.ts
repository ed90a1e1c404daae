import fs from "node:fs"; import path from "node:path"; import os from "node:os";
import { buildSampleFolder } from "/work/main/electron/service/sample/build-sample.ts";
import { readScript, playRound, closeAll } from "/work/main/electron/dev/round-play.ts";
const w=fs.mkdtempSync(path.join(os.tmpdir(),"cc-")); let t=performance.now();
const lap=(s:string)=>{console.log(s,Math.round(performance.now()-t));t=performance.now()};
await buildSampleFolder(w+"/intake"); lap("build");
const p=await playRound(readScript(w+"/intake"),{folder:w,days:{build:"2009-03-06T08:00:00Z",review:"2009-04-30T08:00:00Z",consolidate:"2009-05-20T08:00:00Z",joint:"2009-05-28T08:00:00Z"},say:l=>lap(l),service:{vaultCost:2**14,log:console.error}});
lap("end"); console.log(w); for(const s of p.sent) console.log(s.by,s.file,fs.statSync(s.file).size);
await closeAll(p);
