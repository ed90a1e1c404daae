// Handlers: reading the documents of applications (shared/contract/documents.ts).
import fs from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { documentsContract } from "../../../shared/contract/documents.ts";
import type { Attachment } from "../../../shared/domain/application.ts";
import { AppError } from "../../../shared/lib/errors.ts";
import type { CallContext, Handlers } from "../../../shared/rpc/contract.ts";
import { readBlob, type BlobRef } from "../blobs/blob-file.ts";
import { unlocked, type ServiceContext } from "../context.ts";
import { makeFolder, withFileErrors } from "../packages/file-errors.ts";
import { heldDocuments, isHeld } from "../store/attachments.ts";
import { needBlob } from "../store/blobs.ts";
import { appendJournal } from "../store/journal.ts";
import { indexedDocuments } from "../store/search.ts";
import { needDocument, needOpen, readerOf } from "./document-access.ts";
import { safeName } from "./extract.ts";

type DocumentsContract = Pick<typeof documentsContract, Extract<keyof typeof documentsContract, `documents.${string}`>>;

/** Plain bytes in memory while a copy is written. */
const PIECE = 1 << 20;

/** A new file of this name in the folder; "name (2).pdf" where it is taken. Nothing is ever written over. */
function openNew(folder: string, name: string): { fd: number; file: string } {
  const { name: stem, ext } = path.parse(name);
  for (let n = 1; ; n++) {
    const file = path.join(folder, n === 1 ? name : `${stem} (${n})${ext}`);
    try {
      return { fd: withFileErrors(file, "write", () => fs.openSync(file, "wx", 0o600)), file };
    } catch (e) {
      if (!(e instanceof AppError && e.code === "file.exists")) throw e;
    }
  }
}

/** All of it under the name or nothing. @throws AppError cancelled, blob.damaged, file.* */
async function writeCopy(blob: BlobRef, attachment: Attachment, folder: string, call: CallContext): Promise<string> {
  makeFolder(folder);
  const { fd, file } = openNew(folder, safeName(attachment.name));
  let whole = false;
  try {
    for (let at = 0; at < blob.size; at += PIECE) {
      if (call.signal.aborted) throw new AppError("cancelled");
      const bytes = readBlob(blob, at, PIECE);
      for (let done = 0; done < bytes.length;)
        done += withFileErrors(file, "write", () => fs.writeSync(fd, bytes, done));
      call.progress({ done: at + bytes.length, total: blob.size, label: attachment.name });
      await nextTurn();
    }
    whole = true;
    return file;
  } finally {
    fs.closeSync(fd);
    if (!whole) fs.rmSync(file, { force: true });
  }
}

export const documentsHandlers = (context: ServiceContext): Handlers<DocumentsContract> => ({
  "documents.list": ({ round, application }) => {
    const reader = readerOf(unlocked(context), round);
    const app = needOpen(reader, application);
    const held = heldDocuments(reader.store, round);
    const indexed = indexedDocuments(reader.store, round);
    return {
      documents: app.attachments.map((a) => ({
        path: a.path,
        name: a.name,
        mediaType: a.mediaType,
        size: a.size,
        sha256: a.sha256,
        present: held(app.id, a.sha256),
        pages: indexed.get(a.sha256) ?? null,
      })),
    };
  },
  "documents.read": ({ round, sha256, offset, length }) => {
    const reader = readerOf(unlocked(context), round);
    const { attachment } = needDocument(reader, sha256);
    const blob = needBlob(reader.store, sha256);
    const { mediaType, name } = attachment;
    // A buffer of its own, that a port may take over.
    return { bytes: new Uint8Array(readBlob(blob, offset, length)), size: blob.size, mediaType, name };
  },
  "documents.saveCopy": async ({ round, application, path: which, folder }, call) => {
    const reader = readerOf(unlocked(context), round);
    const app = needOpen(reader, application);
    const attachment = app.attachments.find((a) => a.path === which);
    if (!attachment) throw new AppError("document.unknown", { document: which });
    if (!isHeld(reader.store, round, app.id, attachment.sha256))
      throw new AppError("document.not-held", { name: attachment.name, application });
    const file = await writeCopy(needBlob(reader.store, attachment.sha256), attachment, folder, call);
    // What left Skøn in the clear is on the record; where to is the person's own business.
    reader.store.command(() =>
      appendJournal(reader.store, {
        at: context.now(),
        round,
        actor: reader.me.id,
        action: "document.copy",
        subject: app.id,
        field: attachment.path,
        before: null,
        after: attachment.sha256,
        reason: null,
      }),
    );
    return { file };
  },
});
