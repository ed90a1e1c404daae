// What the shell answers the page with: files, attachments, the keychain, the log.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { blobResponse, type ReadPiece } from "../../electron/main/blob-response.ts";
import { policyFor } from "../../electron/main/content-security.ts";
import { keychain, type SafeStorage } from "../../electron/main/keychain.ts";
import { logFile, reducedLine } from "../../electron/main/log-file.ts";
import { pageFile } from "../../electron/main/page-file.ts";
import { AppError, isAppError } from "../../shared/lib/errors.ts";

const work = fs.mkdtempSync(path.join(os.tmpdir(), "skoen-answers-"));
afterAll(() => fs.rmSync(work, { recursive: true, force: true }));
const inWork = (name: string): string => path.join(work, name);

const SHA = "ab".repeat(32);
const URL_OF = `app://blob/dk-cn-2009/${SHA}`;
/** An attachment of `size` bytes, 0 1 2 … 250 0 1 …, in pieces as the service gives them. */
const attachment = (size: number, mediaType = "application/pdf") => {
  const bytes = Uint8Array.from({ length: size }, (_, i) => i % 251);
  const asked: { offset: number; length: number }[] = [];
  const read: ReadPiece = ({ offset, length }) => {
    asked.push({ offset, length });
    return Promise.resolve({ bytes: bytes.slice(offset, offset + length), size, mediaType, name: "Ansøgning 'å'.pdf" });
  };
  return { bytes, read, asked };
};
const get = (read: ReadPiece, headers: Record<string, string> = {}, method = "GET") =>
  blobResponse(read, new Request(URL_OF, { method, headers }));
const body = async (response: Response) => new Uint8Array(await response.arrayBuffer());

test("an attachment larger than a piece arrives whole, in pieces of at most 1 MiB", async () => {
  const { bytes, read, asked } = attachment(2_500_000);
  const response = await get(read);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-length")).toBe("2500000");
  expect(Buffer.compare(await body(response), bytes)).toBe(0);
  expect(Math.max(...asked.map((a) => a.length))).toBe(2 ** 20);
});

test("a range is answered with just that range", async () => {
  const { bytes, read } = attachment(1_000);
  const response = await get(read, { range: "bytes=10-19" });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe("bytes 10-19/1000");
  expect(await body(response)).toEqual(bytes.slice(10, 20));
  const beyond = await get(read, { range: "bytes=1000-" });
  expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, "bytes */1000"]);
});

test("an attachment is never cached, sniffed, framed or run, and never a page", async () => {
  const { headers } = await get(attachment(5, "text/html").read);
  expect(headers.get("content-type")).toBe("application/octet-stream");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(headers.get("content-disposition")).toBe("inline; filename*=UTF-8''Ans%C3%B8gning%20%27%C3%A5%27.pdf");
});

test("HEAD, an empty attachment, a wrong method and a wrong address", async () => {
  const head = await get(attachment(7).read, {}, "HEAD");
  expect([head.status, head.headers.get("content-length"), (await body(head)).length]).toEqual([200, "7", 0]);
  const empty = await get(attachment(0).read);
  expect([empty.status, (await body(empty)).length]).toEqual([200, 0]);
  expect((await get(attachment(7).read, {}, "POST")).status).toBe(405);
  expect((await blobResponse(attachment(7).read, new Request("app://blob/x/y"))).status).toBe(404);
});

test("what is not open to this person is refused with its code, and a fault of ours is not described", async () => {
  const refused = await get(() => Promise.reject(new AppError("review.not-declared")));
  expect([refused.status, refused.headers.get("x-skoen-error")]).toEqual([403, "review.not-declared"]);
  const fault = await get(() => Promise.reject(new Error("/home/karen/secret")));
  expect([fault.status, fault.headers.get("x-skoen-error")]).toEqual([500, null]);
});

test("a page file carries the policy, and only the PDF worker may compile WebAssembly", async () => {
  fs.writeFileSync(inWork("index.html"), "<!doctype html>");
  fs.writeFileSync(inWork("notes.xyz"), "x");
  const response = await pageFile(work, new Request("app://skoen/index.html"));
  expect(response.headers.get("content-security-policy")).toBe(policyFor("index.html"));
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  for (const url of ["app://skoen/notes.xyz", "app://skoen/missing.js", "app://skoen/%2e%2e/etc/passwd"])
    expect((await pageFile(work, new Request(url))).status, url).toBe(404);
  expect((await pageFile(work, new Request("app://skoen/index.html", { method: "PUT" }))).status).toBe(405);

  expect(policyFor("index.html")).not.toContain("unsafe");
  expect(policyFor("assets/index-a.js")).not.toContain("unsafe");
  expect(policyFor("assets/pdf.worker-a1_B.js")).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(policyFor("assets/pdf.worker-a/../x.js")).not.toContain("unsafe");
});

const safe = (backend: string | undefined, available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  encryptString: (text) => Buffer.from(text).map((byte) => byte ^ 0x5a) as Buffer,
  decryptString: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)).toString(),
  ...(backend === undefined ? {} : { getSelectedStorageBackend: () => backend }),
});

test("a keychain that protects keeps the secret, not in the clear, until it is told to forget", () => {
  const file = inWork("keychain");
  const chain = keychain(safe("gnome_libsecret"), file, "linux");
  chain.store("fire heste");
  expect(fs.readFileSync(file, "utf8")).not.toContain("fire");
  expect(fs.statSync(file).mode & 0o077).toBe(0);
  expect(keychain(safe("gnome_libsecret"), file, "linux").read()).toBe("fire heste");
  chain.forget();
  expect(chain.read()).toBeNull();
});

test("a keychain that protects nothing counts as none, and says so", () => {
  const state = (storage: SafeStorage, platform = "linux") => keychain(storage, inWork("none"), platform).state();
  expect(state(safe("basic_text"))).toBe("basic_text");
  expect(state(safe("unknown"))).toBe("none");
  expect(state(safe(undefined, false))).toBe("none");
  expect(state(safe(undefined), "darwin")).toBe("available");
  const chain = keychain(safe("basic_text"), inWork("none"), "linux");
  let refusal: unknown;
  try {
    chain.store("x");
  } catch (e) {
    refusal = e;
  }
  expect(isAppError(refusal) && refusal.code).toBe("host.no-keychain");
  expect(fs.existsSync(inWork("none"))).toBe(false);
});

test("a secret that cannot be read any more counts as not there", () => {
  fs.writeFileSync(inWork("broken"), "x");
  const broken: SafeStorage = {
    ...safe("kwallet6"),
    decryptString: () => {
      throw new Error("another key");
    },
  };
  expect(keychain(broken, inWork("broken"), "linux").read()).toBeNull();
});

test("the log keeps where a fault lies and nothing of what a person wrote", () => {
  const stack = new Error("Karen Holm: 'strengths: excellent' in /home/karen/secret.skoen").stack ?? "";
  const line = reducedLine(`1f2e3d4c reviews.save ${stack}`);
  expect(line).toMatch(/^1f2e3d4c reviews\.save Error \S+@answers\.test\.ts:\d+:\d+/u);
  expect(line).not.toMatch(/Karen|excellent|secret|home/u);
  expect(reducedLine("Karen Holm skrev en meget privat sætning")).toBe("line -");
});

test("the log is cut over at half a megabyte, with one older file", () => {
  const folder = inWork("logs");
  const log = logFile(folder, () => "t");
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "skoen.log"), "x".repeat(512 * 1024));
  log.event("fits.still");
  log.event("service.state", { state: "up", restarts: 1 });
  expect(fs.readFileSync(path.join(folder, "skoen.log"), "utf8")).toBe("t service.state state=up restarts=1\n");
  expect(fs.readdirSync(folder).toSorted()).toEqual(["skoen.log", "skoen.log.1"]);
});
