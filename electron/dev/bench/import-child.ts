// One measured import in a process of its own: HOME FILE… → {"ms","maxRssMb","baseRssMb"} on stdout. Unlocking is not measured.
import { openHome } from "./synthetic-round.ts";

const [home = "", ...files] = process.argv.slice(2);
const { service, client } = await openHome(home);
const baseRssMb = process.memoryUsage().rss / 2 ** 20;
const started = performance.now();
const { outcomes } = await client.call("packages.import", { files });
const ms = performance.now() - started;
const bad = outcomes.find((o) => o.outcome !== "taken");
if (bad)
  throw new Error(`${bad.file}: ${bad.outcome} ${bad.refusal?.code ?? ""} ${JSON.stringify(bad.refusal?.params)}`);
await service.close();
process.stdout.write(JSON.stringify({ ms, baseRssMb, maxRssMb: process.resourceUsage().maxRSS / 1024 }));
