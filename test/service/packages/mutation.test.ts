// Every byte of one small package, changed three ways: refused as a package, or provably without meaning.
import { expect, test } from "vitest";
import { discardingStore } from "../../../electron/service/packages/byte-store.ts";
import { memorySource } from "../../../electron/service/packages/byte-source.ts";
import { documentRules } from "../../../electron/service/packages/document-rules.ts";
import type { PackageFacts } from "../../../electron/service/packages/package-facts.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { readZipPackage } from "../../../electron/service/packages/zip-package-read.ts";
import { isAppError } from "../../../shared/lib/errors.ts";
import { cardDraft, zipBytes } from "../../support/package-fixtures.ts";

const read = (bytes: Uint8Array): PackageFacts =>
  readZipPackage(memorySource(bytes), { rules: documentRules }, discardingStore);

/**
 * Positions whose bytes say nothing about content, by what they are. Nothing else may survive a change:
 * - DOS time and date, in local headers and in the directory: never read;
 * - "version needed": 10, 20 and 45 all mean a reader that every unzip is;
 * - "version made by": which program, and whether on a host with Unix modes or without;
 * - internal attributes bit 0 ("text"), permission bits of the mode, DOS bits read-only and archive.
 * White space in the envelope would be a further one, but a changed byte there fails its CRC.
 */
function meaningless(zip: Buffer): Set<number> {
  const positions = new Set<number>();
  const add = (from: number, length: number): void => {
    for (let i = 0; i < length; i++) positions.add(from + i);
  };
  let at = 0;
  for (; zip.readUInt32LE(at) === 0x04034b50; at += 30 + zip.readUInt16LE(at + 26) + zip.readUInt32LE(at + 18)) {
    add(at + 4, 1);
    add(at + 10, 4);
  }
  for (; zip.readUInt32LE(at) === 0x02014b50; at += 46 + zip.readUInt16LE(at + 28)) {
    add(at + 4, 3);
    add(at + 12, 4);
    add(at + 36, 1);
    add(at + 38, 4);
  }
  return positions;
}

test("a changed byte is refused or changes nothing that is read", { timeout: 120_000 }, () => {
  const good = zipBytes(preparePackage(cardDraft()));
  const facts = read(good);
  const allowed = meaningless(good);
  const survived = new Set<number>();
  for (let at = 0; at < good.length; at++)
    for (const change of [(b: number) => b ^ 1, (b: number) => b ^ 0x80, (b: number) => 255 - b]) {
      const bad = Buffer.from(good);
      bad[at] = change(good[at] ?? 0);
      try {
        expect(read(bad)).toEqual(facts);
        survived.add(at);
      } catch (e) {
        if (!isAppError(e)) throw e;
      }
    }
  expect([...survived].filter((at) => !allowed.has(at))).toEqual([]);
  expect(survived.size).toBeGreaterThan(0);
});
