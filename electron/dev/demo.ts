// `npm run demo`: the whole round on the sample, headless. Every person has a home; every package is checked with nothing but
// unzip, sha256sum and openssl; the joint list is held against the worked example.
import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs, promisify } from "node:util";
import { REPORTS } from "../../shared/contract/secretariat.ts";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { buildSampleFolder } from "../service/sample/build-sample.ts";
import { closeAll, playRound, type Played } from "./round-play.ts";
import { readScript } from "./round-script.ts";
import { requireSystemPackages } from "./system-packages.ts";
import { workedExample } from "./worked-example.ts";

const root = path.resolve(import.meta.dirname, "../..");
const run = promisify(execFile);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Copies every package as it was sent, and a plain copy of each, then checks the plain one with Debian's tools only. */
async function checkPackages(played: Played, out: string): Promise<number> {
  const script = path.join(root, "resources/verify-package.sh");
  const plain = new Map<string, string>();
  for (const s of played.sent) {
    const where = path.relative(played.mail, s.file);
    const encrypted = path.join(out, "packages", where);
    fs.mkdirSync(path.dirname(encrypted), { recursive: true });
    fs.copyFileSync(s.file, encrypted);
    const actor = played.actors.get(s.by);
    if (!actor) throw new Error(`no actor ${s.by}`);
    const copy = await actor.client.call("packages.send", {
      digest: s.digest,
      folder: path.join(out, "plain", path.dirname(where)),
      recipients: "plain",
    });
    plain.set(s.file, copy.file);
  }
  const queue = [...plain.values()];
  const check = async (): Promise<void> => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await run("sh", [script, file]);
  };
  await Promise.all(Array.from({ length: os.availableParallelism() }, check));
  return plain.size;
}

async function writePapers(played: Played, out: string): Promise<number> {
  const office = played.actors.get("O-DK");
  if (!office) throw new Error("no office");
  let files = 0;
  for (const language of LANGUAGES)
    for (const report of REPORTS)
      for (const format of ["xlsx", "csv", "docx", "html"] as const) {
        const folder = path.join(out, "papers", language, report);
        const written = await office.client.call("reports.write", {
          round: played.round,
          report,
          format,
          language,
          folder,
          side: report === "group" ? "dk" : null,
        });
        files += written.files.length;
      }
  return files;
}

const { values } = parseArgs({
  args: process.argv.slice(2).filter((a) => a !== "--"),
  options: { out: { type: "string", default: path.join(root, "demo-out") } },
});
const out = path.resolve(values.out);
if (fs.existsSync(out) && fs.readdirSync(out).length > 0 && !fs.existsSync(path.join(out, ".skoen-demo"))) {
  process.stderr.write(
    `${out} is not empty and was not written by the demo; choose another folder with -- --out DIR\n`,
  );
  process.exit(2);
}
requireSystemPackages(["unzip", "openssl", "coreutils"]);
const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-demo-"));
const started = performance.now();
try {
  fs.rmSync(out, { recursive: true, force: true });
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(path.join(out, ".skoen-demo"), "");
  say("Building the sample round …");
  await buildSampleFolder(path.join(work, "intake"));
  const played = await playRound(readScript(path.join(work, "intake")), {
    folder: work,
    days: {
      build: "2009-03-06T08:00:00Z",
      review: "2009-04-30T08:00:00Z",
      consolidate: "2009-05-20T08:00:00Z",
      joint: "2009-05-28T08:00:00Z",
    },
    say: (line) => say(`  ${line}`),
    service: { log: (line) => process.stderr.write(`${line}\n`) },
  });
  try {
    say(`Checked ${await checkPackages(played, out)} packages with unzip, sha256sum and openssl.`);
    say(`Wrote ${await writePapers(played, out)} papers.`);
    const agrees = await workedExample(played, say);
    say(
      `\nPackages: ${path.join(out, "packages")}\nPlain:    ${path.join(out, "plain")}\nPapers:   ${path.join(out, "papers")}`,
    );
    say(`${agrees ? "Green" : "NOT as the worked example"}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (!agrees) process.exitCode = 1;
  } finally {
    await closeAll(played);
  }
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
