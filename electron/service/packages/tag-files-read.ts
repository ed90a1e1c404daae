// The beginning of every package: the five tag files in their order (package-format.md §§ 2, 3.7), so that the list of files and the
// signature are known before any payload byte.
import { crc32 } from "node:zlib";
import { AppError } from "../../../shared/lib/errors.ts";
import {
  BAGIT_TXT,
  MANIFEST,
  TAGMANIFEST,
  TAGMANIFEST_BYTES,
  checkBagInfo,
  checkBagitTxt,
  checkTagManifest,
} from "./bag.ts";
import { ENVELOPE_NAME } from "./dsse.ts";
import { MAX_BAG_INFO_BYTES, MAX_ENVELOPE_BYTES, MAX_MANIFEST_BYTES } from "./limits.ts";
import { TAG_FILE_NAMES, type ZipEntry } from "./zip-profile.ts";
import type { ZipReader } from "./zip-read.ts";

/** @throws AppError zip.crc */
export function checkCrc(entry: ZipEntry, crc: number): void {
  if (crc !== entry.crc32) throw new AppError("zip.crc", { file: entry.name });
}

/** Opens the file that must come now, and refuses one that is larger than its place allows before reading it. */
export function openExpected(
  zip: ZipReader,
  expected: string,
  limit: number,
  isKnown: (name: string) => boolean,
): ZipEntry {
  const entry = zip.open();
  if (!entry) throw new AppError("bag.missing-file", { file: expected });
  if (entry.name !== expected) {
    if (!isKnown(entry.name)) throw new AppError("bag.unlisted-file", { file: entry.name });
    throw new AppError("zip.order", { found: entry.name, expected });
  }
  if (entry.size > limit) throw new AppError("package.file-too-large", { file: entry.name, size: entry.size, limit });
  return entry;
}

export const isTagName = (name: string): boolean => TAG_FILE_NAMES.some((n) => n === name);

export function readTagFiles(zip: ZipReader): {
  tagFiles: Record<string, Uint8Array>;
  manifest: Uint8Array;
  tagManifest: Uint8Array;
  envelope: Uint8Array;
} {
  const take = (name: string, limit: number): Uint8Array => {
    // Data files in front of the tag files are out of order, whatever the manifest will say.
    const entry = openExpected(zip, `bag/${name}`, limit, (found) => isTagName(found) || found.startsWith("bag/data/"));
    const bytes = zip.bytes();
    checkCrc(entry, crc32(bytes));
    return bytes;
  };
  const bagit = take("bagit.txt", BAGIT_TXT.length);
  checkBagitTxt(bagit);
  const bagInfo = take("bag-info.txt", MAX_BAG_INFO_BYTES);
  checkBagInfo(bagInfo);
  const manifest = take(MANIFEST, MAX_MANIFEST_BYTES);
  const tagManifest = take(TAGMANIFEST, TAGMANIFEST_BYTES);
  checkTagManifest(tagManifest, { bagit, bagInfo, manifest });
  const envelope = take(ENVELOPE_NAME, MAX_ENVELOPE_BYTES);
  return {
    tagFiles: { "bagit.txt": bagit, "bag-info.txt": bagInfo, [MANIFEST]: manifest, [TAGMANIFEST]: tagManifest },
    manifest,
    tagManifest,
    envelope,
  };
}
