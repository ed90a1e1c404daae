// Packages of every kind with one byte changed: refused with a code, or shown to say exactly the same; and what is refused leaves
// a home as it was but for one quarantine record (package-format.md § 9). SKOEN_LONG=1 changes every byte three times and
// brings each refused file to a home.
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellPart } from "../../../electron/dev/campaign/part.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { discardingStore } from "../../../electron/service/packages/byte-store.ts";
import { memorySource } from "../../../electron/service/packages/byte-source.ts";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import { inspectPackage } from "../../../electron/service/packages/inspect.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { readZipPackage } from "../../../electron/service/packages/zip-package-read.ts";
import { createService } from "../../../electron/service/service.ts";
import { homeFindings } from "../../support/campaign/home-check.ts";
import { scratchFolder } from "../../support/campaign/scratch.ts";
import { campaignSeed, LONG, seeded } from "../../support/campaign/seeded.ts";
import {
  buildStage,
  openHome,
  passphraseOf,
  REVIEW_DAY,
  type BaseName,
  type Stage,
} from "../../support/campaign/stage.ts";
import { silentBytes } from "../../support/campaign/zip-silence.ts";

/** Where the package is expected, and how many of its bytes are tried in the short run (0 = every one, three times). */
const KINDS = [
  { kind: "card", base: "office", tried: 2_000 },
  { kind: "receipt", base: "chair-late", tried: 2_000 },
  { kind: "review", base: "office", tried: 2_000 },
  { kind: "joint", base: "other-office-late", tried: 1_500 },
  { kind: "consolidation", base: "office", tried: 1_500 },
  { kind: "bundle", base: "chair-start", tried: 400 },
] as const satisfies readonly { kind: keyof Stage["plain"]; base: BaseName; tried: number }[];
const CHANGES = [(b: number) => b ^ 1, (b: number) => b ^ 0x80, (b: number) => 255 - b];
/** A bundle's attachments are many bytes of one sort; even the long run samples them. */
const LONG_BUNDLE = 30_000;
const BROUGHT_HOME = LONG ? 1_500 : 12;
const timeout = LONG ? 3_600_000 : 120_000;

const folder = scratchFolder("bytes");
let stage: Stage;
beforeAll(async () => {
  stage = await buildStage(path.join(folder, "stage"));
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const read = (bytes: Uint8Array): PackageFacts =>
  readZipPackage(memorySource(bytes), { rules: documentRules }, discardingStore);

interface Mutant {
  readonly at: number;
  readonly bytes: Buffer;
}

/** Changed copies: all of them, or `tried` drawn by the seed, the start and the directory at the end always among them. */
function* mutants(good: Buffer, tried: number, seed: number): Generator<Mutant> {
  const one = (at: number, change: (b: number) => number): Mutant => {
    const bytes = Buffer.from(good);
    bytes[at] = change(good[at] ?? 0);
    return { at, bytes };
  };
  if (LONG && good.length < 100_000) {
    for (let at = 0; at < good.length; at++) for (const change of CHANGES) yield one(at, change);
    return;
  }
  const random = seeded(seed);
  const directory = good.readUInt32LE(good.length - 6);
  for (let i = 0; i < (LONG ? LONG_BUNDLE : tried); i++) {
    const near = i % 4;
    const from = near === 0 ? directory : 0;
    const to = near === 1 ? Math.min(2_000, good.length) : good.length;
    yield one(from + random.whole(to - from), random.pick(CHANGES));
  }
}

const TABLES_UNTOUCHED = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
  AND name NOT IN ('quarantine', 'journal', 'blob') ORDER BY name`;

/** Every domain row of a home as text, and how many blobs and quarantine records there are. */
async function lookInto(
  home: string,
  person: string,
): Promise<{ domain: string; blobs: number; refused: number; findings: string[] }> {
  const store = await openHome(home, person);
  try {
    const count = (table: string): number =>
      (store.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;
    const tables = (store.db.prepare(TABLES_UNTOUCHED).all() as { name: string }[]).map((t) => t.name);
    const rows = tables.map((t) => [
      t,
      store.db
        .prepare(`SELECT * FROM ${t}`)
        .all()
        .map((row) => JSON.stringify(row))
        .toSorted(),
    ]);
    return {
      domain: JSON.stringify(rows),
      blobs: count("blob"),
      refused: count("quarantine"),
      findings: homeFindings(store),
    };
  } finally {
    store.close();
  }
}

describe.each(KINDS)("$kind", ({ kind, base, tried }) => {
  test(
    "a changed byte is refused or says the same, and a home that refuses it stays as it was",
    { timeout },
    async () => {
      const good = fs.readFileSync(stage.plain[kind]);
      const facts = read(good);
      const silent = silentBytes(good);
      const harmless = new Map<string, number>();
      const codes = new Map<string, number>();
      const wrong: string[] = [];
      const refusedOnes: Mutant[] = [];
      const random = seeded(campaignSeed());
      const rss = process.memoryUsage().rss;
      let [cases, slowest] = [0, 0];
      for (const m of mutants(good, tried, campaignSeed())) {
        const started = performance.now();
        cases += 1;
        try {
          const got = read(m.bytes);
          const what = silent.get(m.at);
          if (what === undefined) wrong.push(`byte ${m.at} was accepted`);
          else harmless.set(what, (harmless.get(what) ?? 0) + 1);
          if (!sameFacts(got, facts)) wrong.push(`byte ${m.at} says something else`);
        } catch (e) {
          if (!isAppError(e) || e.code === "internal") wrong.push(`byte ${m.at}: ${String(e)}`);
          else {
            codes.set(e.code, (codes.get(e.code) ?? 0) + 1);
            if (refusedOnes.length < BROUGHT_HOME) refusedOnes.push(m);
            else if (random.chance(2)) refusedOnes[random.whole(BROUGHT_HOME)] = m;
          }
        }
        slowest = Math.max(slowest, performance.now() - started);
      }
      const grown = (process.memoryUsage().rss - rss) / 2 ** 20;
      expect(wrong).toEqual([]);
      expect(slowest).toBeLessThan(5_000);
      expect(grown).toBeLessThan(600);

      const brought = await bringHome(kind, base, [
        ...new Map(refusedOnes.map((m) => [m.bytes.toString("latin1"), m])).values(),
      ]);
      tellPart({
        campaign: "hostile",
        part: `one byte of a ${kind} changed`,
        cases,
        faults: 0,
        findings: wrong,
        seed: campaignSeed(),
        figures: {
          harmless: [...harmless.values()].reduce((a, b) => a + b, 0),
          codes: codes.size,
          slowestMs: Math.round(slowest),
          grownMb: Math.round(grown),
          broughtToAHome: brought,
        },
      });
    },
  );

  test("a changed byte of the encrypted file is refused", { timeout }, async () => {
    const { bundle, reviews, consolidations, receipt, agreed, cards } = stage.mail;
    const file = {
      bundle,
      review: reviews[0],
      consolidation: consolidations[0],
      receipt,
      joint: agreed,
      card: cards[0],
    }[kind];
    const good = fs.readFileSync(file ?? "");
    const random = seeded(campaignSeed() + 1);
    const target = path.join(folder, `${kind}-encrypted.skoen`);
    const accepted: number[] = [];
    const silent = kind === "card" ? silentBytes(good) : new Map<number, string>();
    const tries = LONG ? 3_000 : kind === "bundle" ? 15 : 60;
    for (let i = 0; i < tries; i++) {
      // Half of them in the header, where the keys are.
      const at = random.whole(i % 2 === 0 ? Math.min(400, good.length) : good.length);
      const bad = Buffer.from(good);
      bad[at] = random.pick(CHANGES)(good[at] ?? 0);
      fs.writeFileSync(target, bad);
      try {
        await inspectPackage(target, { identities: stage.identities });
        if (!silent.has(at)) accepted.push(at);
      } catch (e) {
        if (!isAppError(e) || e.code === "internal") throw e;
      }
    }
    tellPart({
      campaign: "hostile",
      part: `one byte of an encrypted ${kind} changed`,
      cases: tries,
      faults: 0,
      findings: accepted.map((at) => `byte ${at} was accepted`),
      seed: campaignSeed() + 1,
    });
    expect(accepted).toEqual([]);
  });
});

/** All that a reader takes from a package; what the store keeps byte for byte is compared as bytes. */
const sameFacts = (a: PackageFacts, b: PackageFacts): boolean =>
  a.digest === b.digest &&
  Buffer.from(a.envelopeBytes).equals(b.envelopeBytes) &&
  JSON.stringify([a.kind, a.predicate, a.signatures, a.files, a.bytes, a.attachments, a.documents]) ===
    JSON.stringify([b.kind, b.predicate, b.signatures, b.files, b.bytes, b.attachments, b.documents]) &&
  JSON.stringify(a.nested.map((n) => [n.path, n.digest, n.sha256])) ===
    JSON.stringify(b.nested.map((n) => [n.path, n.digest, n.sha256]));

/** Imports refused files into a copy of a home, then the good one, which must be taken. @returns how many were brought */
async function bringHome(kind: keyof Stage["plain"], base: BaseName, bad: readonly Mutant[]): Promise<number> {
  const found = stage.bases.get(base);
  if (!found) throw new Error(base);
  const home = path.join(folder, `home-${kind}`);
  fs.cpSync(found.home, home, { recursive: true });
  const before = await lookInto(home, found.person);
  const files = bad.map((m, i) => {
    const file = path.join(folder, `${kind}-${i}.skoen`);
    fs.writeFileSync(file, m.bytes);
    return file;
  });
  const bugs: string[] = [];
  const service = createService({ home, now: () => REVIEW_DAY, log: (bug) => bugs.push(bug) });
  const client = service.connect();
  await client.call("identity.unlock", { passphrase: passphraseOf(found.person) });
  const { outcomes } = await client.call("packages.import", { files });
  await service.close();
  expect(bugs).toEqual([]);
  expect(outcomes.filter((o) => o.outcome !== "refused")).toEqual([]);
  const after = await lookInto(home, found.person);
  expect(after.domain).toBe(before.domain);
  expect(after.refused - before.refused).toBe(files.length);
  expect(after.blobs - before.blobs).toBe(files.length);
  expect(after.findings).toEqual([]);

  const again = createService({ home, now: () => REVIEW_DAY });
  const second = again.connect();
  await second.call("identity.unlock", { passphrase: passphraseOf(found.person) });
  const good = await second.call("packages.import", { files: [stage.plain[kind]] });
  await again.close();
  expect(good.outcomes.map((o) => o.outcome)).toEqual(["taken"]);
  for (const file of files) fs.rmSync(file);
  return files.length;
}
