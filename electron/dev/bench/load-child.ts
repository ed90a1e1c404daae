// The steps of one home of a large round, in a process of their own: STAGE.json office|chair → one JSON object of milliseconds, counts
// and the process's peak memory. Every answer is looked at: a step that says something else than it should throws.
import fs from "node:fs";
import { openHome } from "./synthetic-round.ts";
import type { LoadStage } from "./load-stage.ts";
import { median, round2 } from "./measure.ts";

const [file = "", who = "", home = ""] = process.argv.slice(2);
const stage = JSON.parse(fs.readFileSync(file, "utf8")) as LoadStage;
const { round } = stage;
const out: Record<string, number> = {};
const { service, client } = await openHome(home);

async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await act();
  out[name] = round2(performance.now() - started);
  return result;
}
function same(what: string, found: number, expected: number): void {
  if (found !== expected) throw new Error(`${what}: ${found}, not ${expected}`);
}

const before = process.cpuUsage();
const { outcomes } = await timed("import_ms", () => client.call("packages.import", { files: [...stage.reviews] }));
same("taken", outcomes.filter((o) => o.outcome === "taken").length, stage.reviews.length);
const used = process.cpuUsage(before);
// Of all threads: what a busy machine does not change.
out["import_cpu_ms"] = Math.round((used.user + used.system) / 1000);
out["import_peak_mb"] = Math.round(process.resourceUsage().maxRSS / 1024);

if (who === "office") {
  const status = await timed("board_ms", () => client.call("office.status", { round }));
  same("reviewers in", status.people.filter((p) => p.state === "effective").length, stage.reviews.length);
  const inbox = await timed("inbox_ms", () => client.call("office.inbox", { round }));
  same("in the inbox", inbox.packages.length, stage.reviews.length);
} else {
  const { core } = await timed("round_ms", () => client.call("rounds.show", { round }));
  const applications = core?.applications.map((a) => a.id) ?? [];
  const none = { field: "conflict", answer: "none", kind: null, reason: "" } as const;
  const declared: number[] = [];
  for (const application of applications) {
    const started = performance.now();
    await client.call("reviews.change", { round, application, change: none });
    declared.push(performance.now() - started);
  }
  out["declare_ms_each"] = round2(median(declared));
  const matrix = await timed("matrix_ms", () => client.call("group.matrix", { round }));
  const values = matrix.rows.flatMap((r) => r.members).filter((m) => Object.values(m.values).some((v) => v !== null));
  same("rows of the matrix", values.length, stage.rows);
  await timed("matrix_again_ms", () => client.call("group.matrix", { round }));
  const settled: number[] = [];
  for (const application of applications.slice(0, 100)) {
    const started = performance.now();
    await client.call("group.setRow", { round, application, row: { outcome: "not-recommended", text: "For svagt." } });
    settled.push(performance.now() - started);
  }
  out["settle_ms_each"] = round2(median(settled));
  const draft = await timed("draft_ms", () => client.call("group.draft", { round }));
  same("rows of the list", draft.document.rows.length, settled.length);
}
await service.close();
out["peak_mb"] = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(JSON.stringify(out));
