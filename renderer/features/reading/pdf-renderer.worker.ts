// Entry of the drawing worker: pages are drawn here, so that scrolling never waits for a picture.
import "../../polyfills.ts";
import "pdfjs-dist/legacy/build/pdf.renderer.min.mjs";
