// One computer of the two whose bytes are compared: takes packages into a copied home in the order it is given, makes the joint
// prioritisation and every paper, and says the digests of all it wrote. Started with another time zone and another locale each time.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { LANGUAGES } from "../../../shared/i18n/language.ts";
import { createService } from "../../../electron/service/service.ts";

export interface SameBytesJob {
  readonly home: string;
  readonly passphrase: string;
  readonly round: string;
  readonly files: readonly string[];
  readonly out: string;
  readonly days: { readonly take: string; readonly joint: string };
}
export interface SameBytesResult {
  readonly outcomes: readonly string[];
  /** File name → SHA-256. */
  readonly written: Readonly<Record<string, string>>;
  readonly mergedDigest: string;
}

const job = JSON.parse(process.argv[2] ?? "") as SameBytesJob;
let now = job.days.take;
let ids = 0;
const service = createService({
  home: job.home,
  now: () => now,
  newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, "0")}`,
});
const client = service.connect();
await client.call("identity.unlock", { passphrase: job.passphrase });
const outcomes: string[] = [];
for (const file of job.files) {
  const result = await client.call("packages.import", { files: [file] });
  outcomes.push(...result.outcomes.map((o) => o.refusal?.code ?? o.outcome));
}
now = job.days.joint;
const { round } = job;
const joint = await client.call("joint.export", { round, folder: path.join(job.out, "joint"), recipients: "plain" });
await client.call("reports.dossier", {
  round,
  folder: path.join(job.out, "dossier"),
  languages: [...LANGUAGES],
  pdf: null,
});
await service.close();

const written: Record<string, string> = {};
for (const entry of fs.readdirSync(job.out, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) {
    const bytes = fs.readFileSync(path.join(entry.parentPath, entry.name));
    written[path.relative(job.out, path.join(entry.parentPath, entry.name))] = createHash("sha256")
      .update(bytes)
      .digest("hex");
  }
const result: SameBytesResult = { outcomes, written, mergedDigest: joint.digest };
process.stdout.write(JSON.stringify(result));
