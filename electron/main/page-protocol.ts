// `app://`: the page's own files from one fixed folder, and attachments from the service. Nothing else can be loaded at all.
import { protocol } from "electron/main";
import { notFound, pageFile } from "./page-file.ts";

/** Before the application is ready, once. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: "app",
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
    },
  ]);
}

/** @param blob answers `app://blob/…` */
export function servePage(root: string, blob: (request: Request) => Promise<Response>): void {
  protocol.handle("app", (request) => {
    const { host } = new URL(request.url);
    if (host === "skoen") return pageFile(root, request);
    return host === "blob" ? blob(request) : notFound();
  });
}
