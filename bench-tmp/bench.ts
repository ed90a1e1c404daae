import { mkdtempSync, rmSync, existsSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { execFileSync } from "node:child_process";
import { createBlobWriter } from "/work/main/electron/service/blobs/blob-file.ts";
import { preparePackage } from "/work/main/electron/service/packages/package-prepare.ts";
import { writePackage } from "/work/main/electron/service/packages/package-write.ts";
import { readPackage } from "/work/main/electron/service/packages/package-read.ts";
import { draftOf, looseRules } from "/work/main/bench-tmp/package-fixtures.ts";
import { generateX25519Identity, identityToRecipient } from "/work/main/node_modules/age-encryption/dist/index.js";
const dir = mkdtempSync((process.env.BD ?? "/tmp") + "/bench-");
const t = async (name, f) => { const a = performance.now(); const r = await f(); console.log(name, Math.round(performance.now() - a), "ms, peak rss", Math.round(process.resourceUsage().maxRSS / 1024), "MB"); return r; };
const block = randomBytes(1 << 20);
const attachments = [];
await t("blobs", () => { for (let i = 0; i < 10; i++) { const w = createBlobWriter(dir); for (let j = 0; j < 100; j++) w.write(block); attachments.push({ path: `data/app/${1000 + i}/att-01.pdf`, blob: w.finish() }); } });
const plan = preparePackage(draftOf("application-bundle", { attachments }));
const id = await generateX25519Identity(); const rec = await identityToRecipient(id);
await t("write plain", () => writePackage(plan, dir + "/p.skoen"));
await t("write age", () => writePackage(plan, dir + "/e.skoen", { recipients: [rec] }));
for (let i = 0; i < 2; i++) {
await t("openssl dgst", () => execFileSync("openssl", ["dgst", "-sha256", dir + "/p.skoen"]));
await t("read plain", () => readPackage(dir + "/p.skoen", { rules: looseRules }));
await t("read+store plain", () => readPackage(dir + "/p.skoen", { rules: looseRules, staging: dir + "/s" + i }));
await t("read+store age", () => readPackage(dir + "/e.skoen", { rules: looseRules, identities: [id], staging: dir + "/t" + i }));
await t("age -d", () => { execFileSync("sh", ["-c", `echo ${id} > ${dir}/k; age -d -i ${dir}/k ${dir}/e.skoen > /dev/null`]) });
rmSync(dir + "/s" + i, { recursive: true }); rmSync(dir + "/t" + i, { recursive: true });
}
rmSync(dir, { recursive: true });
