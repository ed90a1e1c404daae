// The process that is killed: opens a home and does what its job says, one call after the other, acknowledging each on stdout
// only after it has returned.
import { flushCompileCache } from "node:module";
import { isAppError } from "../../../shared/lib/errors.ts";
import { createService } from "../../../electron/service/service.ts";
import type { Call, Faults, Job, Line } from "./crash-protocol.ts";

const faults = Reflect.get(globalThis, Symbol.for("skoen.campaign.faults")) as Faults;
const say = (line: Line): void => faults.write(`${JSON.stringify(line)}\n`);

async function readJob(): Promise<Job> {
  let text = "";
  process.stdin.setEncoding("utf8");
  for await (const piece of process.stdin) text += String(piece);
  return JSON.parse(text) as Job;
}

flushCompileCache();
say({ line: "ready" });
const job = await readJob();
const service = createService({ home: job.home, now: () => job.now, log: (bug) => process.stderr.write(`${bug}\n`) });
const client = service.connect();
const call = client.call as unknown as (method: string, input: unknown) => Promise<unknown>;

async function step(c: Call, i: number): Promise<void> {
  say({ line: "begin", i });
  try {
    say({ line: "done", i, result: await call(c.method, c.input) });
  } catch (e) {
    if (!isAppError(e)) throw e;
    say({ line: "refused", i, code: e.code });
  }
}

await client.call("identity.unlock", { passphrase: job.passphrase });
for (const c of job.prepare) await call(c.method, c.input);
if (job.faults) faults.arm(job.faults);
for (const [i, c] of job.calls.entries()) await step(c, i);
const { count, seen } = faults.disarm();
say({ line: "end", count, seen });
await service.close();
