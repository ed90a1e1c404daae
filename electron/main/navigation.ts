// What the window may load, ask for and become: pure rules behind every handler in security.ts. Everything not named is refused
// (Electron's checklist 5, 11–14, 17).

export const PAGE_ORIGIN = "app://skoen";
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

const parse = (url: string): URL | null => {
  try {
    return new URL(url);
  } catch {
    return null;
  }
};
/** `app:` is a standard scheme to Chromium only; Node's URL says `null` for its origin. */
const originOf = (url: URL): string => `${url.protocol}//${url.host}`;
const plain = (url: URL): boolean => url.username === "" && url.password === "" && url.port === "";

/** The page itself, with any fragment: what a reload loads. Everything else is no navigation of ours. */
export function mayNavigate(url: string): boolean {
  const at = parse(url);
  return at !== null && originOf(at) === PAGE_ORIGIN && plain(at) && at.pathname === "/index.html" && at.search === "";
}

/** A sender of IPC: the top frame of a page of ours. @param frameUrl as the browser process knows it, never as the page says */
export const mayCall = (frameUrl: string | undefined, isTopFrame: boolean): boolean =>
  isTopFrame && frameUrl !== undefined && mayNavigate(frameUrl);

/** Every request of the session passes here: nothing but our own scheme, and what never leaves the process. */
export function mayRequest(url: string, devtools: boolean): boolean {
  const at = parse(url);
  if (at === null) return false;
  if (at.protocol === "app:") return (at.host === "skoen" || at.host === "blob") && plain(at);
  if (at.protocol === "blob:") return url.startsWith(`blob:${PAGE_ORIGIN}/`);
  if (at.protocol === "data:") return true;
  return devtools && at.protocol === "devtools:";
}

/** The web platform's permissions, each and all: Skøn needs none. */
export const mayHavePermission = (_permission: string): boolean => false;
/** New windows, webviews and downloads: none. */
export const mayOpenWindow = (_url: string): boolean => false;
export const mayAttachWebview = (): boolean => false;
export const mayDownload = (_url: string): boolean => false;
