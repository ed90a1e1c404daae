// The built page over loopback http for a plain Chromium: the same files, headers and attachment answers as `app://`, by the same code.
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { blobResponse, type ReadPiece } from "../../../electron/main/blob-response.ts";
import { pageFile } from "../../../electron/main/page-file.ts";

const page = path.resolve(import.meta.dirname, "../../../out/renderer");

function answer(request: Request, read: ReadPiece): Promise<Response> {
  const url = new URL(request.url);
  // Where the desktop has a host of its own, here is a folder.
  if (!url.pathname.startsWith("/blob/")) return pageFile(page, request);
  const headers = { range: request.headers.get("range") ?? "" };
  return blobResponse(
    read,
    new Request(new URL(url.pathname.slice("/blob".length), url), { method: request.method, headers }),
  );
}

export async function servePageOverHttp(read: ReadPiece): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer((incoming, outgoing) => {
    if (incoming.url === "/favicon.ico") return void outgoing.writeHead(204).end();
    const range = incoming.headers.range;
    const request = new Request(`http://127.0.0.1${incoming.url ?? "/"}`, {
      method: incoming.method ?? "GET",
      ...(range === undefined ? {} : { headers: { range } }),
    });
    answer(request, read).then(
      (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        if (response.body) Readable.fromWeb(response.body as NodeStream).pipe(outgoing);
        else outgoing.end();
      },
      (e: unknown) => outgoing.writeHead(500).end(String(e)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/index.html`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
