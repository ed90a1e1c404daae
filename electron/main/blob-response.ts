// `app://blob/<round>/<sha256>`: an attachment, in pieces the service decrypts and permits; nothing is cached or written
// (architecture.md, Processes, condition 5). What it is called and what kind it is comes from the service.
import { isAppError } from "../../shared/lib/errors.ts";
import { blobAddress, rangeOf } from "./blob-path.ts";
import { PAGE_ORIGIN } from "./navigation.ts";

interface Piece {
  readonly bytes: Uint8Array;
  /** Bytes of the whole attachment. */
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
}
/** @throws AppError when the attachment is not there or not open to this person. */
export type ReadPiece = (at: { round: string; sha256: string; offset: number; length: number }) => Promise<Piece>;

const PIECE = 2 ** 20;
/** Shown as what they are; anything else is bytes, so that no attachment is ever a page or a script. */
const SHOWN = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/tiff"]);

const COMMON = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": PAGE_ORIGIN,
  "access-control-allow-headers": "range",
  "access-control-expose-headers": "content-range, content-length, accept-ranges, content-disposition, x-skoen-error",
} as const;

const refused = (status: number, code = ""): Response =>
  new Response(null, { status, headers: { ...COMMON, ...(code === "" ? {} : { "x-skoen-error": code }) } });

/** RFC 8187: any name, in ASCII. */
const disposition = (name: string): string =>
  `inline; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/gu, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)}`;

/** The bytes first…last, fetched as they are taken. */
function stream(read: ReadPiece, at: { round: string; sha256: string }, first: number, last: number): ReadableStream {
  let offset = first;
  return new ReadableStream(
    {
      async pull(controller) {
        const { bytes } = await read({ ...at, offset, length: Math.min(PIECE, last - offset + 1) });
        offset += bytes.length;
        if (bytes.length > 0) controller.enqueue(bytes);
        if (offset > last || bytes.length === 0) controller.close();
      },
    },
    { highWaterMark: 1 },
  );
}

export async function blobResponse(read: ReadPiece, request: Request): Promise<Response> {
  if (request.method === "OPTIONS") return refused(204);
  if (request.method !== "GET" && request.method !== "HEAD") return refused(405);
  const at = blobAddress(new URL(request.url).pathname);
  if (at === null) return refused(404);
  try {
    const { size, mediaType, name } = await read({ ...at, offset: 0, length: 1 });
    const range = rangeOf(request.headers.get("range"), size);
    const headers: Record<string, string> = {
      ...COMMON,
      "accept-ranges": "bytes",
      "content-type": SHOWN.has(mediaType) ? mediaType : "application/octet-stream",
      "content-disposition": disposition(name),
    };
    if (range.kind === "unsatisfiable") {
      return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
    }
    const [first, last] = range.kind === "part" ? [range.first, range.last] : [0, size - 1];
    headers["content-length"] = String(last - first + 1);
    if (range.kind === "part") headers["content-range"] = `bytes ${first}-${last}/${size}`;
    const body = request.method === "HEAD" || size === 0 ? null : stream(read, at, first, last);
    return new Response(body, { status: range.kind === "part" ? 206 : 200, headers });
  } catch (e) {
    if (!isAppError(e)) return refused(500);
    return refused(e.code.startsWith("review.") ? 403 : 404, e.code);
  }
}
