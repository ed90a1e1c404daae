// Blobs written by the second thread: the same bytes as in one thread, kept once, refused with the same codes, nothing left behind.
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newBlob, readBlobAll, sealedSize } from "../../../electron/service/blobs/blob-file.ts";
import { createBytesWorker, type BytesRunner } from "../../../electron/service/packages/bytes-client.ts";
import { preparePackage } from "../../../electron/service/packages/package-prepare.ts";
import { createSealPipe, type SealPipe } from "../../../electron/service/packages/seal-pipe.ts";
import { SLOT_BYTES, SLOTS } from "../../../electron/service/packages/seal-serve.ts";
import { blobOf, draftOf, temporaryFolder } from "../../support/package-fixtures.ts";

const PRODUCT = new URL("../../../electron/service/packages/bytes-worker.ts", import.meta.url);
const LOOSE = new URL("../../support/loose-bytes-worker.ts", import.meta.url);

/** Bytes that differ from place to place and from file to file. */
const content = (size: number, seed: number): Buffer =>
  Buffer.from(Uint8Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8) * 7 + seed * 13) & 0xff));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

function pipe(): SealPipe {
  const opened = createSealPipe(PRODUCT);
  onTestFinished(() => opened.stop());
  return opened;
}
function runner(): BytesRunner {
  const bytes = createBytesWorker(LOOSE);
  onTestFinished(() => bytes.close());
  return bytes;
}

/** Around every border there is: chunk, slot, all slots together. The last one twice. */
const SIZES = [0, 1, 65_535, 65_536, 65_537, SLOT_BYTES - 1, SLOT_BYTES, SLOT_BYTES + 1, (SLOTS + 2) * SLOT_BYTES + 3];

async function largeBundle(dir: string): Promise<{ file: string; contents: Buffer[] }> {
  const contents = SIZES.map(content);
  contents.push(content(SIZES.at(-1) ?? 0, SIZES.length - 1));
  const attachments = contents.map((bytes, i) => ({
    path: `data/app/${1000 + i}/att-01.pdf`,
    blob: blobOf(join(dir, "blobs"), bytes),
  }));
  const file = join(dir, "bundle.skoen");
  const plan = preparePackage(draftOf("application-bundle", { attachments }));
  await runner().run({ type: "write-package", plan, target: file });
  return { file, contents };
}

test("a large package's attachments are read back as they were, and equal ones lie there once", async () => {
  const dir = temporaryFolder();
  const { file, contents } = await largeBundle(dir);
  const staging = join(dir, "staging");
  const facts = await runner().run({ type: "read-package", file, staging });
  expect(facts.attachments.map((a) => a.sha256)).toEqual(contents.map(sha256));
  for (const [i, { blob }] of facts.attachments.entries()) {
    if (!blob) throw new Error("staged");
    expect(statSync(blob.file).size).toBe(sealedSize(blob.size));
    expect(Buffer.from(readBlobAll(blob)).equals(contents[i] ?? Buffer.alloc(0))).toBe(true);
  }
  expect(readdirSync(staging).length).toBe(SIZES.length);
  expect(facts.attachments.at(-1)?.blob).toEqual(facts.attachments.at(-2)?.blob);
});

test("what the reader's home holds is verified but not written", async () => {
  const dir = temporaryFolder();
  const { file, contents } = await largeBundle(dir);
  const held = new Set(contents.slice(2).map(sha256));
  const staging = join(dir, "staging");
  const bytes = runner();
  const facts = await bytes.run({ type: "read-package", file, staging, held });
  expect(facts.attachments.map((a) => a.held)).toEqual(contents.map((_, i) => i >= 2));
  expect(facts.attachments.map((a) => a.blob !== null)).toEqual(contents.map((_, i) => i < 2));
  expect(readdirSync(staging).length).toBe(2);

  const damaged = readFileSync(file);
  const at = damaged.indexOf(content(200, SIZES.length - 1));
  damaged[at + 100] = (damaged[at + 100] ?? 0) ^ 1;
  writeFileSync(join(dir, "damaged.skoen"), damaged);
  await expect(
    bytes.run({ type: "read-package", file: join(dir, "damaged.skoen"), staging: join(dir, "s2"), held }),
  ).rejects.toMatchObject({ code: "zip.crc" });
  expect(existsSync(join(dir, "s2"))).toBe(false);
});

test("a large package refused at its end leaves no staged file, and the next one is read", async () => {
  const dir = temporaryFolder();
  const { file } = await largeBundle(dir);
  const cut = join(dir, "cut.skoen");
  writeFileSync(cut, readFileSync(file).subarray(0, -1));
  const bytes = runner();
  await expect(bytes.run({ type: "read-package", file: cut, staging: join(dir, "s") })).rejects.toMatchObject({
    code: "zip.truncated",
  });
  expect(existsSync(join(dir, "s"))).toBe(false);
  const facts = await bytes.run({ type: "read-package", file, staging: join(dir, "s") });
  expect(facts.attachments.length).toBe(SIZES.length + 1);
});

test("a dropped blob's file is gone, and the bytes begun for it do not get into the next", async () => {
  const dir = temporaryFolder();
  const sealing = pipe();
  const [dropped, kept] = [newBlob(dir), newBlob(dir)];
  sealing.open(dropped.file, dropped.key);
  sealing.write(content(SLOT_BYTES + 1000, 1));
  expect(sealing.isOpen()).toBe(true);
  sealing.drop();
  const plain = content(5000, 2);
  sealing.open(kept.file, kept.key);
  sealing.write(plain);
  sealing.end();
  await sealing.sync();
  expect(existsSync(dropped.file)).toBe(false);
  expect(Buffer.from(readBlobAll({ ...kept, size: plain.length })).equals(plain)).toBe(true);
});

test("a blob that cannot be written is refused with its reason, while writing and at the end", async () => {
  const nowhere = join(temporaryFolder(), "no-such-folder");
  const refusal = { code: "file.unwritable", params: expect.objectContaining({ reason: "ENOENT" }) as object };
  const short = pipe();
  const blob = newBlob(nowhere);
  short.open(blob.file, blob.key);
  short.write(content(10, 1));
  short.end();
  await expect(short.sync()).rejects.toMatchObject(refusal);

  const long = pipe();
  long.open(blob.file, blob.key);
  const piece = content(SLOT_BYTES, 1);
  expect(() => {
    for (let i = 0; i < 3 * SLOTS; i++) long.write(piece);
  }).toThrow(expect.objectContaining(refusal));
});

test("a thread that cannot start is an internal error, not a wait for ever", async () => {
  const dead = createSealPipe(new URL("./no-such-worker.ts", import.meta.url));
  onTestFinished(() => dead.stop());
  await expect(dead.sync()).rejects.toMatchObject({ code: "internal" });
});

test("stopped in the middle, it writes nothing more", async () => {
  const dir = temporaryFolder();
  mkdirSync(join(dir, "staging"));
  const sealing = pipe();
  const blob = newBlob(join(dir, "staging"));
  sealing.open(blob.file, blob.key);
  for (let i = 0; i < SLOTS + 4; i++) sealing.write(content(SLOT_BYTES, i));
  await sealing.stop();
  const size = statSync(blob.file).size;
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThan(sealedSize((SLOTS + 4) * SLOT_BYTES));
});
