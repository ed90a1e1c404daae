// Which blobs this home holds and under which key. Bytes lie in `blobs/`; their keys only in the encrypted database.
import { AppError } from "../../../shared/lib/errors.ts";
import { blobPath, isWhole, placeBlob, type BlobRef } from "../blobs/blob-file.ts";
import type { Store } from "./store.ts";
import { dropFiles } from "./drop-files.ts";

/** The blob with this digest, or null when it was never here or has been removed. */
export function getBlob(store: Store, sha256: string): BlobRef | null {
  const row = store.sql("SELECT size, crc32, key FROM blob WHERE sha256 = ?").get(sha256) as
    { size: number; crc32: number; key: Buffer } | undefined;
  return row
    ? { sha256, size: row.size, crc32: row.crc32, key: new Uint8Array(row.key), file: blobPath(store.blobs, sha256) }
    : null;
}

/** @throws AppError blob.missing */
export function needBlob(store: Store, sha256: string): BlobRef {
  const blob = getBlob(store, sha256);
  if (!blob) throw new AppError("blob.missing", { digest: sha256.slice(0, 12) });
  return blob;
}

/**
 * Takes a staged blob into the store; call inside a command. A blob already held keeps its file and the staged one goes – unless
 * the file was lost, cut or damaged, in which case taking the package in again is what repairs it.
 */
export function keepBlob(store: Store, staged: BlobRef): void {
  const held = getBlob(store, staged.sha256);
  if (held && isWhole(held)) {
    dropFiles([staged.file]);
    return;
  }
  placeBlob(staged, store.blobs);
  store.placed.add(staged.sha256);
  store
    .sql(
      "INSERT INTO blob (sha256, size, crc32, key) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET key = excluded.key",
    )
    .run(staged.sha256, staged.size, staged.crc32, Buffer.from(staged.key));
}

/**
 * Forgets a blob nothing refers to any more: without its key the bytes are noise, and the file is removed after the commit.
 * @returns the file to remove once the command has committed, or null while something still refers to it.
 */
export function forgetBlob(store: Store, sha256: string): string | null {
  const used = store
    .sql(
      `SELECT 1 FROM package_attachment WHERE sha256 = @sha256 AND present = 1 UNION ALL SELECT 1 FROM draft_attachment WHERE sha256 = @sha256
       UNION ALL SELECT 1 FROM package WHERE whole_blob = @sha256 UNION ALL SELECT 1 FROM quarantine WHERE blob = @sha256 LIMIT 1`,
    )
    .get({ sha256 });
  if (used) return null;
  store.sql("DELETE FROM blob WHERE sha256 = ?").run(sha256);
  return blobPath(store.blobs, sha256);
}
