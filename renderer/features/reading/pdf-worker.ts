// pdf.js and its two workers, loaded when the first document is opened. Files of strangers are parsed and drawn in workers of the
// sandboxed page: no scripting, no forms of XFA, nothing fetched but pdf.js' own character maps, fonts and decoders.
import type { PDFWorker } from "pdfjs-dist";

export type PdfModule = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
export interface Pdf {
  readonly pdfjs: PdfModule;
  /** One for all documents: one closed must not take the others' with it, so none of them owns it. */
  readonly worker: PDFWorker;
}

async function load(): Promise<Pdf> {
  const [pdfjs, { default: PdfWorker }, { default: rendererSrc }] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    import("../../pdf.worker.ts?worker"),
    import("./pdf-renderer.worker.ts?worker&url"),
  ]);
  // A document closed while pdf.js still asks for a part of it: pdf.js rejects that question, and nobody waits for it any more.
  window.addEventListener("unhandledrejection", (e) => {
    if (e.reason instanceof pdfjs.AbortException) e.preventDefault();
  });
  const port = new PdfWorker();
  pdfjs.GlobalWorkerOptions.workerPort = port;
  // pdf.js starts one for each document that is drawn, and draws in the window itself where that fails.
  pdfjs.GlobalWorkerOptions.rendererSrc = rendererSrc;
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port, verbosity: 0 }) };
}

let loading: Promise<Pdf> | null = null;
/** A failed load is tried again the next time. */
export function pdfModule(): Promise<Pdf> {
  loading ??= load().catch((e: unknown) => {
    loading = null;
    throw e;
  });
  return loading;
}
