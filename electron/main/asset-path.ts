// From an address of the page to a file below its folder, or nothing. Names are of a closed alphabet, so that no encoding, drive,
// stream or parent folder can be smuggled in.

const SEGMENT = /^[A-Za-z0-9_][\w.-]*$/u;

/** @param pathname of the request, still percent-encoded. @returns e.g. `assets/index-x.js`; null = not found */
export function assetPath(pathname: string): string | null {
  if (pathname === "/") return "index.html";
  if (!pathname.startsWith("/") || pathname.length > 300) return null;
  const segments = pathname.slice(1).split("/");
  return segments.every((s) => SEGMENT.test(s) && !s.includes("..")) ? segments.join("/") : null;
}
