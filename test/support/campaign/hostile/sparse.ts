// Packages whose documents are larger than a disk likes: the holes of sparse files, genuinely described and signed.
import { createHash, type KeyObject } from "node:crypto";
import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { crc32 } from "node:zlib";
import {
  centralRecord,
  end64,
  endRecord,
  localHeader,
  needsEnd64,
  type ZipEntry,
} from "../../../../electron/service/packages/zip-profile.ts";
import { forge, type ForgeBase } from "../../forge.ts";
import { rawFilesOf } from "../../hostile-zips.ts";
import { canonicalBytes } from "../../package-fixtures.ts";
import { sha256 } from "../../forge.ts";
import { documentIn, resaid, type Json } from "./genuine.ts";

const PIECE = Buffer.alloc(2 ** 22);

/** SHA-256 and CRC-32 of so many zero bytes. */
function ofZeros(size: number): { sha256: string; crc: number } {
  const hash = createHash("sha256");
  let crc = 0;
  for (let left = size; left > 0; left -= PIECE.length) {
    const piece = left < PIECE.length ? PIECE.subarray(0, left) : PIECE;
    hash.update(piece);
    crc = crc32(piece, crc);
  }
  return { sha256: hash.digest("hex"), crc };
}

const LARGE = "app/0001/att-01.pdf";

/** The bundle with its first document made of `size` zero bytes, written sparse to `file`. @returns where the zeros begin */
export function sparseBundle(bundle: ForgeBase, signer: KeyObject, size: number, file: string): number {
  const zeros = ofZeros(size);
  const described = { size, sha256: zeros.sha256 };
  const core = documentIn(bundle, "core.json");
  const applications = (core["applications"] as Json[]).map((a) => ({
    ...a,
    attachments: (a["attachments"] as Json[]).map((x) => (x["path"] === LARGE ? { ...x, ...described } : x)),
  }));
  const newCore = { ...core, applications };
  const base = resaid(bundle, {
    signers: [signer],
    documents: {
      "core.json": () => newCore,
      "bundle.json": (b) => ({
        ...b,
        core: sha256(canonicalBytes(newCore)),
        attachments: (b["attachments"] as Json[]).map((x) => (x["path"] === LARGE ? { ...x, ...described } : x)),
      }),
    },
    data: (all) => all.map(([name, bytes]) => [name, name === LARGE ? Buffer.alloc(0) : bytes]),
  });
  const small = forge(
    {
      manifest: (m) => m.replace(new RegExp(`^[0-9a-f]{64}(?=  data/${LARGE}$)`, "mu"), zeros.sha256),
      statement: (s, p) => {
        const totals = p["totals"] as { files: number; bytes: number };
        return { ...s, predicate: { ...p, totals: { ...totals, bytes: totals.bytes + size } } };
      },
    },
    base,
  );
  const fd = openSync(file, "w");
  try {
    let [at, begins] = [0, 0];
    const entries: ZipEntry[] = [];
    const put = (bytes: Uint8Array): void => {
      writeSync(fd, bytes, 0, bytes.length, at);
      at += bytes.length;
    };
    for (const f of rawFilesOf(small)) {
      const large = f.name === `bag/data/${LARGE}`;
      const entry = {
        name: f.name,
        size: large ? size : f.data.length,
        crc32: large ? zeros.crc : crc32(f.data),
        offset: at,
        flags: 0,
      };
      entries.push(entry);
      put(localHeader(entry));
      if (large) begins = at;
      if (large) at += size;
      else put(f.data);
    }
    const directory = Buffer.concat(entries.map(centralRecord));
    const place = { count: entries.length, offset: at, size: directory.length };
    put(directory);
    if (needsEnd64(place)) put(end64(place));
    put(endRecord(place));
    ftruncateSync(fd, at);
    return begins;
  } finally {
    closeSync(fd);
  }
}
