// Entry of the PDF worker: hostile files are parsed here, in the sandbox, without scripting. Its script's own response alone may
// compile WebAssembly (architecture.md, Security of the shell). Use: `new Worker(new URL("./pdf.worker.ts", import.meta.url), …)`.
import "./polyfills.ts";
import "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
