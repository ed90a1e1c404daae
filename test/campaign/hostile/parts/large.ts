// Size as a weapon (package-format.md § 3.8): documents beyond 4 GiB, a hundred thousand files, thousands of enclosed reviews, files cut
// at any byte and continued by any. SKOEN_LONG=1 takes the real sizes; the short form the same ways with smaller ones.
import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { tellPart } from "../../../../electron/dev/campaign/part.ts";
import { discardingStore } from "../../../../electron/service/packages/byte-store.ts";
import { memorySource } from "../../../../electron/service/packages/byte-source.ts";
import { documentRules } from "../../../../electron/service/packages/document-rules.ts";
import { inspectPackage } from "../../../../electron/service/packages/inspect.ts";
import { readZipPackage } from "../../../../electron/service/packages/zip-package-read.ts";
import { isAppError } from "../../../../shared/lib/errors.ts";
import { digestOf, documentIn, plainOf, resaid, type Json } from "../../../support/campaign/hostile/genuine.ts";
import { ageFile } from "../../../support/campaign/hostile/age-forge.ts";
import { sparseBundle } from "../../../support/campaign/hostile/sparse.ts";
import { byName } from "../../../support/campaign/hostile/trust-case.ts";
import { campaignSeed, LONG, seeded } from "../../../support/campaign/seeded.ts";
import type { DataFile } from "../../../support/forge.ts";
import { outcomeOf } from "../../../support/outcome.ts";
import { canonicalBytes, privateKeyOf } from "../../../support/package-fixtures.ts";
import type { Given } from "./given.ts";

const SIZE = LONG ? 2 ** 32 + 1 : 2 ** 25 + 1;
/** More need zip64 end records, which the forger does not write (zip64.test.ts). */
const FILES = LONG ? 65_000 : 3_000;
const REVIEWS = LONG ? 5_000 : 60;
const timeout = 1_800_000;

/** `ms` of this process's own work: others on the computer do not count. */
async function measured<T>(work: () => Promise<T>): Promise<{ value: T; ms: number; grownMb: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const started = process.cpuUsage();
  const value = await work();
  clearInterval(watch);
  most = Math.max(most, process.memoryUsage().rss);
  const { user, system } = process.cpuUsage(started);
  return { value, ms: Math.round((user + system) / 1000), grownMb: Math.round((most - before) / 2 ** 20) };
}

const outcomeIn = (bytes: Uint8Array): string => {
  try {
    readZipPackage(memorySource(bytes), { rules: documentRules }, discardingStore);
    return "accepted";
  } catch (e) {
    if (!isAppError(e) || e.code === "internal") throw e;
    return e.code;
  }
};

export function large(given: () => Given): void {
  test(
    "a document beyond 4 GiB is read in little memory, and a changed, cut or missing byte of it is noticed",
    { timeout },
    async () => {
      const { folder, world } = given();
      const file = path.join(folder, "sparse.skoen");
      const begins = sparseBundle(world.of("bundle"), world.key("O-DK").signing, SIZE, file);
      const whole = fs.statSync(file).size;
      const inspected = await measured(() => inspectPackage(file));
      expect(inspected.value.attachments[0]?.size).toBe(SIZE);
      const findings = inspected.grownMb > 512 ? [`${inspected.grownMb} MB of memory`] : [];
      const fd = fs.openSync(file, "r+");
      fs.writeSync(fd, Buffer.from([1]), 0, 1, begins + SIZE - 1);
      expect(await outcomeOf(inspectPackage(file))).toBe("zip.crc");
      fs.writeSync(fd, Buffer.from([0]), 0, 1, begins + SIZE - 1);
      fs.closeSync(fd);
      fs.truncateSync(file, begins + SIZE);
      expect(await outcomeOf(inspectPackage(file))).toBe("zip.truncated");
      fs.truncateSync(file, whole + SIZE);
      expect(await outcomeOf(inspectPackage(file))).not.toBe("accepted");
      fs.rmSync(file);
      tellPart({
        campaign: "hostile",
        part: "a document in the hole of a sparse file",
        cases: 4,
        faults: 0,
        findings,
        seed: null,
        figures: { gigabytes: Math.round((SIZE / 2 ** 30) * 100) / 100, ms: inspected.ms, grownMb: inspected.grownMb },
      });
      expect(findings).toEqual([]);
    },
  );

  test("as many files as one ZIP may have", { timeout }, async () => {
    const many = (count: number): Buffer => {
      const receipt = given().world.of("receipt");
      const data: DataFile[] = Array.from({ length: count }, (_, i) => [
        `a${String(i).padStart(6, "0")}`,
        Buffer.alloc(0),
      ]);
      return plainOf(resaid(receipt, { data: (right) => [...data, ...right] }));
    };
    const full = many(FILES);
    const { value, ms, grownMb } = await measured(() => Promise.resolve(outcomeIn(full)));
    expect(value).toBe("bag.unreferenced-file");
    const findings = [...(ms > 60_000 ? [`${ms} ms`] : []), ...(grownMb > 512 ? [`${grownMb} MB of memory`] : [])];
    tellPart({
      campaign: "hostile",
      part: "very many files",
      cases: 1,
      faults: 0,
      findings,
      seed: null,
      figures: { files: FILES, ms, grownMb },
    });
    expect(findings).toEqual([]);
  });

  test("a list with thousands of enclosed reviews, each under a key of its own", { timeout }, async () => {
    const { world } = given();
    const list = world.of("consolidation");
    const members: Json[] = [];
    const nested = Array.from({ length: REVIEWS }, (_, i): DataFile => {
      const person = `X-${i}`;
      const zip = plainOf(world.reviewBy(person, { signers: [privateKeyOf(person)] }));
      const digest = digestOf(zip);
      members.push({ person, status: "used", digest, reason: null });
      return [`reviews/${digest}.skoen`, zip];
    });
    const document = { ...documentIn(list, "consolidation.json"), members };
    const zip = plainOf(
      resaid(list, { data: () => byName([["consolidation.json", canonicalBytes(document)], ...nested]) }),
    );
    const { value, ms, grownMb } = await measured(() => Promise.resolve(outcomeIn(zip)));
    expect(value).toBe("accepted");
    const each = Math.round((ms / REVIEWS) * 100) / 100;
    const findings = [...(each > 25 ? [`${each} ms each`] : []), ...(grownMb > 512 ? [`${grownMb} MB of memory`] : [])];
    tellPart({
      campaign: "hostile",
      part: "very many enclosed reviews",
      cases: 1,
      faults: 0,
      findings,
      seed: null,
      figures: { reviews: REVIEWS, msEach: each, grownMb },
    });
    expect(findings).toEqual([]);
  });

  test("every kind cut at every byte, and continued by any", { timeout }, async () => {
    const { folder, stage, world } = given();
    const random = seeded(campaignSeed());
    const findings: string[] = [];
    let cases = 0;
    for (const [kind, file] of Object.entries(stage.plain)) {
      const good = fs.readFileSync(file);
      const each = LONG && good.length < 50_000;
      const cuts = each
        ? Array.from(good, (_, i) => i)
        : Array.from({ length: LONG ? 4_000 : 60 }, () => random.whole(good.length));
      for (const cut of cuts) {
        cases += 1;
        if (outcomeIn(good.subarray(0, cut)) === "accepted") findings.push(`${kind} cut at ${cut} was accepted`);
      }
      for (let i = 0; i < (LONG ? 500 : 20); i++) {
        cases += 1;
        const more = Buffer.from(Array.from({ length: 1 + random.whole(60) }, () => random.whole(256)));
        const code = outcomeIn(Buffer.concat([good, more]));
        if (code !== "zip.trailing-bytes") findings.push(`${kind} and ${more.length} bytes more: ${code}`);
      }
    }
    const { ageRecipient, ageIdentity } = world.key("C-01");
    const sealed = ageFile(fs.readFileSync(stage.plain.receipt), ageRecipient);
    const target = path.join(folder, "cut.age");
    for (let i = 0; i < (LONG ? sealed.length : 40); i++) {
      const cut = LONG ? i : random.whole(sealed.length);
      cases += 1;
      fs.writeFileSync(target, sealed.subarray(0, cut));
      const code = await outcomeOf(inspectPackage(target, { identities: [ageIdentity] }));
      if (code !== (cut < 22 ? "zip.not-a-package" : "age.truncated"))
        findings.push(`encrypted, cut at ${cut}: ${code}`);
    }
    tellPart({
      campaign: "hostile",
      part: "cut at every byte, continued by any",
      cases,
      faults: 0,
      findings,
      seed: campaignSeed(),
    });
    expect(findings).toEqual([]);
  });
}
