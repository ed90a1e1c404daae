// Where the bytes of a package come from. Everything is pulled synchronously and forwards only: the same reader then works on
// a file and on a decrypted stream, and a decrypted ZIP never lies on the disk (package-format.md §§ 3.9, 7).
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { basename } from "node:path";
import { AppError } from "../../../shared/lib/errors.ts";
import { withFileErrors } from "./file-errors.ts";

/** A forward-only supply of bytes. */
export interface ByteSource {
  /** The next bytes (never an empty array), or null at the end. The array is only valid until the next call. */
  next(): Uint8Array | null;
}

/** An open regular file whose size was read once; positions are absolute. */
export interface OpenFile {
  readonly fd: number;
  readonly path: string;
  readonly size: number;
  close(): void;
}

const READ_BYTES = 2 ** 20;

/**
 * Opens a regular file for reading. Never blocks on a FIFO, never opens a folder or a device.
 * @throws AppError file.not-found, file.unreadable, package.not-a-file
 */
export function openRegularFile(path: string): OpenFile {
  return withFileErrors(path, "read", () => {
    // Windows has no O_NONBLOCK (and no FIFOs in the file system).
    const fd = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(fd);
    if (!stat.isFile()) {
      closeSync(fd);
      throw new AppError("package.not-a-file", { file: basename(path) });
    }
    let open = true;
    const close = (): void => {
      if (open) closeSync(fd);
      open = false;
    };
    return { fd, path, size: stat.size, close };
  });
}

/** Up to `length` bytes at `offset`; fewer only at the end of the file. */
export function readAt(file: OpenFile, offset: number, length: number): Uint8Array {
  return withFileErrors(file.path, "read", () => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, file.size - offset)));
    let done = 0;
    while (done < bytes.length) {
      const n = readSync(file.fd, bytes, done, bytes.length - done, offset + done);
      if (n === 0) break;
      done += n;
    }
    return bytes.subarray(0, done);
  });
}

/** The bytes of `file` from `start` on, in pieces of at most `pieceBytes`. */
export function fileSource(
  file: OpenFile,
  start = 0,
  pieceBytes = READ_BYTES,
  onProgress?: (done: number) => void,
): ByteSource {
  const buffer = new Uint8Array(pieceBytes);
  let position = start;
  return {
    next() {
      return withFileErrors(file.path, "read", () => {
        let filled = 0;
        // Whole pieces, so that age chunks and blob chunks stay aligned whatever the file system returns.
        while (filled < buffer.length) {
          const n = readSync(file.fd, buffer, filled, buffer.length - filled, position);
          if (n === 0) break;
          filled += n;
          position += n;
        }
        if (filled === 0) return null;
        onProgress?.(position);
        return filled === buffer.length ? buffer : buffer.subarray(0, filled);
      });
    },
  };
}

export function memorySource(bytes: Uint8Array): ByteSource {
  let rest: Uint8Array | null = bytes.length > 0 ? bytes : null;
  return {
    next() {
      const piece = rest;
      rest = null;
      return piece;
    },
  };
}

/** Shows every piece to `look` on its way; `look` may be replaced or removed while reading. */
export function teeSource(source: ByteSource): ByteSource & { look: ((piece: Uint8Array) => void) | null } {
  const tee: ByteSource & { look: ((piece: Uint8Array) => void) | null } = {
    look: null,
    next() {
      const piece = source.next();
      if (piece) tee.look?.(piece);
      return piece;
    },
  };
  return tee;
}

/** A position in a source: exact numbers of bytes, and the end. */
export interface Cursor {
  position(): number;
  /** A copy of the next `n` bytes. @throws AppError zip.truncated */
  take(n: number): Buffer;
  /** The next bytes, at least one and at most `max`, without copying; valid until the next call. @throws AppError zip.truncated */
  piece(max: number): Uint8Array;
  atEnd(): boolean;
}

export function createCursor(source: ByteSource): Cursor {
  let current: Uint8Array = new Uint8Array(0);
  let at = 0;
  let position = 0;
  /** True when there is at least one byte. */
  const fill = (): boolean => {
    while (at === current.length) {
      const next = source.next();
      if (!next) return false;
      current = next;
      at = 0;
    }
    return true;
  };
  const piece = (max: number): Uint8Array => {
    if (!fill()) throw new AppError("zip.truncated");
    const view = current.subarray(at, Math.min(current.length, at + max));
    at += view.length;
    position += view.length;
    return view;
  };
  return {
    position: () => position,
    piece,
    take(n) {
      const copy = Buffer.alloc(n);
      for (let done = 0; done < n;) {
        const view = piece(n - done);
        copy.set(view, done);
        done += view.length;
      }
      return copy;
    },
    atEnd: () => !fill(),
  };
}
