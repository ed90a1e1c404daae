import fs from "node:fs"; import os from "node:os"; import path from "node:path";
import { buildStage, openHome } from "../support/campaign/stage.ts";
import { createCrasher } from "../support/campaign/crash-process.ts";
import { newLedger } from "../support/campaign/crash-ledger.ts";
import { chairCalls } from "../support/campaign/crash-plan.ts";
import { liveAndDie, outFolder, sendMissing, unsent } from "../support/campaign/crash-round.ts";
import { seeded } from "../support/campaign/seeded.ts";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dbg-"));
const stage = await buildStage(path.join(folder, "stage")); const crasher0 = await createCrasher(path.join(folder, "child"));
console.log(folder);
let lives=0; const one = async (n: number) => {
  const b = stage.bases.get("chair")!; const home = path.join(folder, "homes", `h${n}`); fs.cpSync(b.home, home, { recursive: true });
  const out = outFolder(home); const ledger = newLedger(stage.round, out);
  for (let d = 0; d < 8; d++) {
    const random = seeded(n * 1000 + d + Number(process.argv[2] ?? 0));
    const inside = d % 2 === 0;
    const [ack, delay] = [random.whole(40), random.whole(25)];
    const faults = inside ? { labels: null, kill: { at: 1 + random.whole(250), when: random.pick(["before", "after"] as const) } } : null;
    const snap = path.join(folder, `snap${n}`); lives++;
    const crasher = { ...crasher0, async run(job: never, watch: never) { const r = await crasher0.run(job, watch); fs.rmSync(snap, { recursive: true, force: true }); fs.cpSync(home, snap, { recursive: true }); return r; } };
    const life = { home, person: b.person, ledger, calls: chairCalls(stage, random, out, 60), faults, watch: (l: any) => (!inside && l.line === "begin" && l.i === ack ? delay : null) };
    const r = await liveAndDie(stage, crasher as never, life);
    if (r.findings.some((f) => f.includes("neither"))) {
      console.log(n, d, inside, JSON.stringify(faults), r.findings, r.run.killed, JSON.stringify(r.run.lines.map((l: any) => l.line + (l.i ?? "") + (l.line === "done" ? "" : ""))));
      fs.cpSync(snap, path.join(folder, `bad-${n}-${d}`), { recursive: true });
      fs.writeFileSync(path.join(folder, `bad-${n}-${d}.json`), JSON.stringify({ calls: life.calls, lines: r.run.lines }));
      for (const f of fs.readdirSync(snap)) console.log(f, fs.statSync(path.join(snap, f)).size);
    }
    await sendMissing(life, await unsent(life, new Set()));
  }
  fs.rmSync(home, { recursive: true });
};
const rest = Array.from({ length: 40 }, (_, n) => n).values();
const lane = async () => { for (const n of rest) await one(n); };
setInterval(() => console.log("lives", lives), 20000).unref();
await Promise.all([lane(), lane()]);
console.log("lives", lives);
crasher0.close();
