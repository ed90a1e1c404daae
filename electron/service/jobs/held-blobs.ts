// Attachments this home holds already: a bundle's next edition brings most of them again, and they are verified but not written.
import { isWhole } from "../blobs/blob-file.ts";
import type { AttachmentFact, PackageFacts } from "../packages/package-facts.ts";
import { getBlob, keepBlob } from "../store/blobs.ts";
import { attachmentsOf, getPackage } from "../store/packages.ts";
import type { Store } from "../store/store.ts";

/** A smaller package is written faster than the list is made; reviews carry no attachments at all. */
const WORTH_A_LIST = 2 ** 20;

/** Digests that a package of `fileBytes` need not be staged for. */
export function heldDigests(store: Store, fileBytes: number): ReadonlySet<string> {
  if (fileBytes < WORTH_A_LIST) return new Set();
  const rows = store.sql("SELECT sha256 FROM blob").all() as { sha256: string }[];
  return new Set(rows.map((r) => r.sha256));
}

/** Thrown inside a command when bytes that were held at the start of the reading are not whole any more: it is read again. */
export class HeldNoMore extends Error {}

/**
 * Keeps an attachment's bytes: the staged ones, or those that were held before it was read. Call inside a command.
 * @returns false when there are none because the package was only inspected
 * @throws HeldNoMore when the held ones have gone or been cut meanwhile
 */
export function keepAttachment(store: Store, attachment: Pick<AttachmentFact, "sha256" | "blob" | "held">): boolean {
  if (attachment.blob) {
    keepBlob(store, attachment.blob);
    return true;
  }
  if (!attachment.held) return false;
  const held = getBlob(store, attachment.sha256);
  if (!held || !isWhole(held)) throw new HeldNoMore();
  return true;
}

const isBroken = (store: Store, sha256: string): boolean => {
  const blob = getBlob(store, sha256);
  return blob !== null && !isWhole(blob);
};

/** Whether taking a package in again would bring back bytes of it that were lost, cut or damaged on the disk. */
export const lacksBytes = (store: Store, digest: string): boolean => {
  const whole = getPackage(store, digest)?.wholeBlob ?? null;
  return (
    attachmentsOf(store, digest).some((a) => a.present && isBroken(store, a.sha256)) ||
    (whole !== null && isBroken(store, whole))
  );
};

/**
 * Bytes of a package held already that were lost, cut or damaged on the disk come back with the package. Call inside a command.
 * @returns whether any did. @throws HeldNoMore when they were not staged, to have the package read again
 */
export function mendBlobs(store: Store, facts: PackageFacts): boolean {
  let mended = false;
  for (const { path, sha256, present } of attachmentsOf(store, facts.digest)) {
    const attachment = present && isBroken(store, sha256) ? facts.attachments.find((a) => a.path === path) : undefined;
    if (attachment && keepAttachment(store, attachment)) mended = true;
  }
  for (const staged of [facts.wholeZip, ...facts.nested.map((n) => n.blob)])
    if (staged && isBroken(store, staged.sha256)) {
      keepBlob(store, staged);
      mended = true;
    }
  return mended;
}
