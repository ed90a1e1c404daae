// Hangs the rules of navigation.ts on every handler Electron has for them (Electron's checklist; architecture.md, Security of the
// shell). Each refusal is logged by its kind; what was asked for is not, since it may be anything.
import { app, session, type IpcMainEvent, type WebContents } from "electron/main";
import type { LogFile } from "./log-file.ts";
import {
  mayAttachWebview,
  mayCall,
  mayDownload,
  mayHavePermission,
  mayNavigate,
  mayOpenWindow,
  mayRequest,
} from "./navigation.ts";

/** Before the application is ready: Chromium's own services that would reach for the network, and the sandbox for everything. */
export function hardenProcess(): void {
  // As root Chromium cannot start sandboxed; whoever passes --no-sandbox said so.
  if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
  for (const off of ["disable-background-networking", "disable-component-update", "disable-domain-reliability"])
    app.commandLine.appendSwitch(off);
  // No name resolves, whatever asks: the last wall behind the request filter.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-features", "MediaRouter,OptimizationHints,AutofillServerCommunication");
}

export function hardenSession(log: LogFile): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, permission, answer) => {
    log.event("refused.permission");
    answer(mayHavePermission(permission));
  });
  own.setPermissionCheckHandler((_contents, permission) => mayHavePermission(permission));
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => {
    const allowed = mayRequest(details.url, !app.isPackaged);
    if (!allowed) log.event("refused.request");
    answer({ cancel: !allowed });
  });
  own.on("will-download", (event, item) => {
    if (mayDownload(item.getURL())) return;
    log.event("refused.download");
    event.preventDefault();
  });
  // Dictionaries would be fetched from the network.
  own.setSpellCheckerEnabled(false);
}

/** Every contents there will ever be, devtools included. */
export function hardenContents(log: LogFile): void {
  app.on("web-contents-created", (_event, contents: WebContents) => {
    const navigate = (event: { preventDefault(): void }, url: string): void => {
      if (mayNavigate(url)) return;
      log.event("refused.navigation");
      event.preventDefault();
    };
    contents.on("will-navigate", (event, url) => navigate(event, url));
    contents.on("will-redirect", (event, url) => navigate(event, url));
    contents.on("will-frame-navigate", (event) => navigate(event, event.url));
    contents.setWindowOpenHandler(({ url }) => {
      log.event("refused.window");
      return { action: mayOpenWindow(url) ? "allow" : "deny" };
    });
    contents.on("will-attach-webview", (event) => {
      if (!mayAttachWebview()) event.preventDefault();
    });
    contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  });
}

/** Whether a message comes from the top frame of our page in this window. Judged by the browser process's own knowledge. */
export function isOwnPage(event: IpcMainEvent, contents: WebContents | null): boolean {
  const frame = event.senderFrame;
  return (
    contents !== null &&
    event.sender === contents &&
    mayCall(frame?.url, frame !== null && frame === contents.mainFrame)
  );
}
