// A PDF of a round, read in ranges through the service: what is looked at is decrypted, the rest never is.
import type { PDFDataRangeTransport, PDFDocumentProxy } from "pdfjs-dist";
import { AppError, isAppError } from "../../../shared/lib/errors.ts";
import { service } from "../../api/client.ts";
import { pdfModule, type PdfModule } from "./pdf-worker.ts";

/** One request to the service; its limit is 1 MiB. */
const RANGE = 262_144;

export interface OpenPdf {
  readonly pdfjs: PdfModule;
  readonly document: PDFDocumentProxy;
  /** Lets go of everything in the workers. */
  readonly close: () => void;
}
export interface Source {
  readonly round: string;
  readonly sha256: string;
}

async function readRange({ round, sha256 }: Source, begin: number, end: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let at = begin; at < end;) {
    const { bytes } = await service.call("documents.read", {
      round,
      sha256,
      offset: at,
      length: Math.min(RANGE * 4, end - at),
    });
    if (bytes.length === 0) break;
    parts.push(bytes);
    at += bytes.length;
  }
  const whole = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    whole.set(p, at);
    at += p.length;
  }
  return whole;
}

/** All bytes of a document that is shown whole, e.g. an image. */
export async function readWhole(source: Source, size: number): Promise<Uint8Array> {
  return readRange(source, 0, size);
}

function transport(
  pdfjs: PdfModule,
  source: Source,
  first: Uint8Array,
  size: number,
  fail: (e: unknown) => void,
): PDFDataRangeTransport {
  const range = new pdfjs.PDFDataRangeTransport(size, first);
  range.requestDataRange = (begin: number, end: number): void => {
    readRange(source, begin, end).then((bytes) => range.onDataRange(begin, bytes), fail);
  };
  return range;
}

/** What pdf.js says about a file that cannot be shown. */
function refusalOf(e: unknown): AppError {
  if (isAppError(e)) return e;
  const name = e instanceof Error ? e.name : "";
  if (name === "PasswordException") return new AppError("reading.pdf-password");
  return new AppError("reading.pdf-damaged");
}

/**
 * Opens a document. Its first page can be drawn as soon as the promise is kept; `read`: only its words are wanted.
 * @throws AppError of the service; `reading.pdf-password`, `reading.pdf-damaged`
 */
export async function openPdf(source: Source, signal: AbortSignal, use: "draw" | "read" = "draw"): Promise<OpenPdf> {
  const head = service.call("documents.read", { ...source, offset: 0, length: RANGE });
  const [{ pdfjs, worker }, { bytes, size }] = await Promise.all([pdfModule(), head]);
  if (signal.aborted) throw new AppError("cancelled");
  let fail: (e: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  // Without a listener a range that fails later, when the document stands, would be an unhandled rejection.
  failed.catch(() => undefined);
  const base = new URL("./pdfjs/", document.baseURI).href;
  const task = pdfjs.getDocument({
    // pdf.js hands the buffer to its worker, and with it the service's own copy would be gone.
    range: transport(pdfjs, source, bytes.slice(), size, (e) => fail(e)),
    worker,
    rangeChunkSize: RANGE,
    disableAutoFetch: true,
    disableStream: true,
    cMapUrl: `${base}cmaps/`,
    standardFontDataUrl: `${base}standard_fonts/`,
    wasmUrl: `${base}wasm/`,
    enableXfa: false,
    disableWorkerRendering: use === "read",
    maxImageSize: 64_000_000,
    verbosity: 0,
  });
  const close = (): void => void task.destroy().catch(() => undefined);
  signal.addEventListener("abort", close, { once: true });
  try {
    return { pdfjs, document: await Promise.race([task.promise, failed]), close };
  } catch (e) {
    close();
    throw refusalOf(e);
  } finally {
    signal.removeEventListener("abort", close);
  }
}
