// Headers of what the page is made of. The policy is as tight as React, React Aria and pdf.js allow (ecosystem.md, trap 3–4).
// Only the PDF worker's own script may compile WebAssembly; nothing may evaluate text.

const POLICY = (scriptSources: string): string =>
  [
    "default-src 'none'",
    `script-src ${scriptSources}`,
    "style-src 'self'",
    "img-src 'self' data: blob: app://blob",
    "font-src 'self'",
    "connect-src 'self' app://blob",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join("; ");

const PDF_WORKER = /^assets\/pdf\.worker-[\w-]+\.js$/u;

/** @param file path within the page's folder, e.g. `assets/index-x.js` */
export const policyFor = (file: string): string =>
  POLICY(PDF_WORKER.test(file) ? "'self' 'wasm-unsafe-eval'" : "'self'");

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
  webp: "image/webp",
  woff2: "font/woff2",
  woff: "font/woff",
  wasm: "application/wasm",
  // Of pdf.js: character maps, standard fonts, colour profiles, licences.
  bcmap: "application/octet-stream",
  pfb: "application/octet-stream",
  ttf: "font/ttf",
  icc: "application/octet-stream",
};

/** null: not a kind of file the page is made of, so it is not there. */
export const contentType = (file: string): string | null => TYPES[/\.([a-z0-9]+)$/u.exec(file)?.[1] ?? ""] ?? null;

export function pageHeaders(file: string, type: string): Record<string, string> {
  return {
    "content-type": type,
    "content-security-policy": policyFor(file),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()",
    "cache-control": "no-store",
  };
}
