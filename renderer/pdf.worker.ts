// Entry of the PDF worker: hostile files are parsed here, in the sandbox, without scripting. Its script's own response alone may
// compile WebAssembly (architecture.md, Security of the shell). Use: `new Worker(new URL("./pdf.worker.ts", import.meta.url), …)`.
import "./polyfills.ts";
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";

// A document closed while a part of it is still being read: pdf.js rejects that reading here, and nobody waits for it any more.
addEventListener("unhandledrejection", (e) => {
  if (e.reason instanceof Error && e.reason.message === "Worker was terminated") e.preventDefault();
});
