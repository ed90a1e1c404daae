// A service that is killed while it takes a bundle in, indexes text, saves and signs leaves nothing readable behind: neither in the database
// and its log, nor in what was staged (issue 5, confidentiality).
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import type { SecrecyHome } from "../../support/campaign/secrecy-home.ts";
import { formsOf, marksBelow, marksInMemory, type Needle } from "../../support/campaign/marks-on-disk.ts";
import { campaignSeed, LONG, seeded } from "../../support/campaign/seeded.ts";
import { serviceChild } from "../../support/campaign/service-child.ts";

const KILLS = LONG ? 40 : 4;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-secrecy-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

let ready: SecrecyHome;
beforeAll(() => {
  const script = path.resolve(import.meta.dirname, "../../support/campaign/secrecy-home.ts");
  ready = JSON.parse(
    execFileSync(process.execPath, [script, path.join(folder, "before")], { encoding: "utf8" }),
  ) as SecrecyHome;
});

const OWN: Needle = { what: "own reason", word: "SkrevetÆblegrødQZX77041" };

test("a word is found in every form it can lie in, and in what is deflated", async () => {
  const { deflateSync, gzipSync } = await import("node:zlib");
  const control = path.join(folder, "control");
  fs.mkdirSync(control);
  const text = `før ${OWN.word} efter`;
  const written: Record<string, Uint8Array> = {
    "utf-8": Buffer.from(text),
    "utf-16le": Buffer.from(text, "utf16le"),
    "utf-16be": Buffer.from(text, "utf16le").swap16(),
    hex: Buffer.from(Buffer.from(text).toString("hex")),
    ...Object.fromEntries(
      ["", "a", "ab"].map((p) => [`base64 ${p}`, Buffer.from(Buffer.from(p + text).toString("base64"))]),
    ),
    deflate: Buffer.concat([Buffer.from("header"), deflateSync(text.repeat(3))]),
    gzip: gzipSync(text),
  };
  for (const [name, bytes] of Object.entries(written)) fs.writeFileSync(path.join(control, name), bytes);
  const found = new Set(marksBelow([control], [OWN]).hits.map((h) => path.basename(h.file)));
  expect([...found].toSorted()).toEqual(Object.keys(written).toSorted());
  expect(formsOf(OWN).length).toBeGreaterThan(5);
  fs.rmSync(control, { recursive: true });
});

test("a service killed at random moments leaves no word of a round in its home", { timeout: 1_800_000 }, async () => {
  const needles: Needle[] = [...ready.needles, ...ready.keys, OWN, { what: "passphrase", word: ready.passphrase }];
  const seed = campaignSeed();
  const random = seeded(seed);
  const findings: string[] = [];
  let [files, inMemory] = [0, 0];
  const { round } = ready;
  for (let kill = 0; kill < KILLS; kill++) {
    const home = path.join(folder, `home-${kill}`);
    fs.cpSync(ready.home, home, { recursive: true });
    const child = await serviceChild(home, ready.now);
    await child.call("identity.unlock", { passphrase: ready.passphrase });
    // One after the other, none awaited: the kill comes in the middle of one of them.
    child.send("packages.import", { files: [ready.bundle, ready.review] });
    const at = { round, application: "A-1" };
    child.send("reviews.change", { ...at, change: { field: "conflict", answer: "none", kind: null, reason: "" } });
    for (let n = 0; n < 40; n++)
      child.send("reviews.change", {
        ...at,
        change: { field: "reasons", criterion: "impact", text: `${n} ${OWN.word}` },
      });
    const out = path.join(home, "sent");
    child.send("reviews.export", {
      round,
      folder: out,
      confirmConflicts: true,
      allowIncomplete: true,
      recipients: "default",
    });
    await new Promise((resolve) => setTimeout(resolve, 20 + random.whole(LONG ? 900 : 600)));
    // What is in its memory is the control: the words are there, and only not on the disk. The last one is killed once they are.
    for (let tries = 0; kill === KILLS - 1 && inMemory <= 2 && tries < 200; tries++) {
      inMemory = marksInMemory(child.process.pid ?? 0, needles).found.size;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await child.end();
    const { hits, files: count } = marksBelow([home], needles);
    files += count;
    findings.push(...hits.map((h) => `${h.what} in ${path.relative(home, h.file)} (${h.as})`));
    fs.rmSync(home, { recursive: true, force: true });
  }
  tellPart({
    campaign: "secrecy",
    part: "homes of a service killed while it takes in, saves and signs",
    cases: KILLS,
    faults: KILLS,
    findings,
    seed,
    figures: { files, wordsInMemoryWhenKilled: inMemory },
  });
  expect(findings).toEqual([]);
  expect(inMemory).toBeGreaterThan(2);
});

test(
  "no key is left as text once a home is open, and none at all where the service was replaced",
  { timeout: 120_000 },
  async () => {
    // The replacing itself is played in the running desktop (test/electron/secrecy.spec.ts); here: the process says that it may go.
    const child = await serviceChild(ready.home, ready.now);
    try {
      await child.call("identity.unlock", { passphrase: ready.passphrase });
      const frames: string[] = [];
      child.process.on("message", (frame: { t: string }) => frames.push(frame.t));
      expect(await child.call("identity.lock", {})).toEqual({});
      await expect.poll(() => frames).toEqual(expect.arrayContaining(["message", "locked"]));
      // The answer first: whoever hears that it is locked may end the process.
      expect(frames.indexOf("message")).toBeLessThan(frames.indexOf("locked"));
    } finally {
      await child.end();
    }
  },
);
