import fs from "node:fs";
const { openHome } = await import("./bench/synthetic-round.ts");
const stage = JSON.parse(fs.readFileSync("/tmp/stage/stage.json", "utf8"));
const { service, client } = await openHome("/tmp/prof/office");
for (const m of ["office.status", "office.inbox", "office.status"]) {
  const b = process.cpuUsage();
  const t = performance.now();
  await client.call(m, { round: stage.round });
  const u = process.cpuUsage(b);
  console.log(m, Math.round(performance.now() - t), Math.round((u.user + u.system) / 1000));
}
await service.close();
