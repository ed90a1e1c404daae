// One file of the built page, with the headers it lives under: the answer to `app://skoen/…`. Nothing else of the disk can be asked for.
import fs from "node:fs";
import path from "node:path";
import { assetPath } from "./asset-path.ts";
import { contentType, pageHeaders } from "./content-security.ts";

export const notFound = (): Response => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });

/** One file of the page. @param root the built page's folder */
export async function pageFile(root: string, request: Request): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return new Response(null, { status: 405 });
  const file = assetPath(new URL(request.url).pathname);
  const type = file === null ? null : contentType(file);
  if (file === null || type === null) return notFound();
  try {
    const bytes = await fs.promises.readFile(path.join(root, file));
    return new Response(request.method === "HEAD" ? null : new Uint8Array(bytes), { headers: pageHeaders(file, type) });
  } catch {
    return notFound();
  }
}
