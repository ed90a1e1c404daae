// The shell's rules about addresses and senders, held against everything that tries to look like us.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  mayAttachWebview,
  mayCall,
  mayDownload,
  mayHavePermission,
  mayNavigate,
  mayOpenWindow,
  mayRequest,
} from "../../electron/main/navigation.ts";

const LOOK_ALIKES = [
  "https://skoen/index.html",
  "http://app/skoen/index.html",
  "app://skoen.example/index.html",
  "app://skoen:80/index.html",
  "app://user@skoen/index.html",
  "app://skøn/index.html",
  "app://SKOEN.evil/index.html",
  "app://skoen/other.html",
  "app://skoen/index.html?x=1",
  "app://skoen/pdfjs/../other.html",
  "app://blob/index.html",
  "app:skoen/index.html",
  "file:///index.html",
  "about:blank",
  "data:text/html,<p>x",
  "javascript:alert(1)",
  "blob:app://skoen/0a",
  "view-source:app://skoen/index.html",
  "chrome://settings",
  "devtools://devtools/bundled/inspector.html",
  "",
  "app://",
  "not an address",
];

test("the window may load its own page, at any fragment, and nothing that looks like it", () => {
  expect(mayNavigate("app://skoen/index.html")).toBe(true);
  expect(mayNavigate("app://skoen/index.html#/round/2009/application/7")).toBe(true);
  for (const url of LOOK_ALIKES) expect(mayNavigate(url), url).toBe(false);
});

test("only the top frame of our page may speak to the shell", () => {
  expect(mayCall("app://skoen/index.html#/x", true)).toBe(true);
  expect(mayCall("app://skoen/index.html", false)).toBe(false);
  expect(mayCall(undefined, true)).toBe(false);
  for (const url of LOOK_ALIKES) expect(mayCall(url, true), url).toBe(false);
});

test("no address with another scheme or host is ever requested", () => {
  expect(mayRequest("app://skoen/assets/index-x.js", false)).toBe(true);
  expect(mayRequest("app://blob/r1/aa", false)).toBe(true);
  expect(mayRequest("blob:app://skoen/0c5b", false)).toBe(true);
  expect(mayRequest("data:image/png;base64,AA", false)).toBe(true);
  for (const url of [
    "http://127.0.0.1/",
    "https://example.org/",
    "ws://example.org/",
    "wss://skoen/",
    "ftp://skoen/",
    "file:///etc/passwd",
    "app://skoen.example/x",
    "app://blob:1/x",
    "app://user:pass@skoen/x",
    "blob:https://example.org/0c5b",
    "blob:null/0c5b",
    "chrome-extension://x/y",
    "devtools://devtools/x",
    "",
  ])
    expect(mayRequest(url, false), url).toBe(false);
  expect(mayRequest("devtools://devtools/x", true)).toBe(true);
  fc.assert(
    fc.property(fc.webUrl(), (url) => !mayRequest(url, true) && !mayNavigate(url)),
    { numRuns: 100 },
  );
});

test("permissions, windows, webviews and downloads are refused, whatever is asked", () => {
  for (const permission of [
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "fullscreen",
    "openExternal",
    "hid",
  ])
    expect(mayHavePermission(permission)).toBe(false);
  expect(mayOpenWindow("app://skoen/index.html")).toBe(false);
  expect(mayAttachWebview()).toBe(false);
  expect(mayDownload("blob:app://skoen/0a")).toBe(false);
});
