// What pdf.js (legacy build) and our own code need and Chrome 114, the development runtime, lacks. In Chrome 119 and later nothing
// here does anything. Imported first in the page and in the PDF worker.

type Loose = Record<string, unknown>;
const define = (target: object, name: string, value: unknown): void => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
};

define(Promise, "withResolvers", function withResolvers() {
  const out: Loose = {};
  out["promise"] = new Promise((resolve, reject) => {
    out["resolve"] = resolve;
    out["reject"] = reject;
  });
  return out;
});

define(URL, "parse", function parse(url: string, base?: string) {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
});

define(AbortSignal, "any", function any(signals: Iterable<AbortSignal>) {
  const joined = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) {
      joined.abort(signal.reason);
      break;
    }
    signal.addEventListener("abort", () => joined.abort(signal.reason), { once: true, signal: joined.signal });
  }
  return joined.signal;
});

async function bytes(this: Blob | Response): Promise<Uint8Array> {
  return new Uint8Array(await this.arrayBuffer());
}
define(Blob.prototype, "bytes", bytes);
define(Response.prototype, "bytes", bytes);
