// The running desktop: one service, one window, one page at a time, and how they find and leave each other.
import path from "node:path";
import { app, clipboard, safeStorage, type BrowserWindow } from "electron/main";
import { documentsContract } from "../../shared/contract/documents.ts";
import { hostContract } from "../../shared/contract/host.ts";
import { connect } from "../../shared/rpc/connect.ts";
import { facePort } from "../../shared/rpc/frames.ts";
import { serve } from "../../shared/rpc/serve.ts";
import type { Port } from "../../shared/rpc/wire.ts";
import { blobResponse, type ReadPiece } from "./blob-response.ts";
import { offerClipboardMenu } from "./context-menu.ts";
import { copied } from "./copied.ts";
import { createDesk, type EmitHostEvent } from "./desk.ts";
import { dialogs } from "./dialogs.ts";
import { createFaces } from "./faces.ts";
import { frameOf } from "./frame.ts";
import { hostHandlers } from "./host.ts";
import { keychain } from "./keychain.ts";
import type { LogFile } from "./log-file.ts";
import { servePage } from "./page-protocol.ts";
import { mayNavigate } from "./navigation.ts";
import { pathGrants } from "./path-grants.ts";
import { profileFolder } from "./home.ts";
import { restartPolicy } from "./restart-policy.ts";
import { hardenSession } from "./security.ts";
import { openChannel } from "./service-channel.ts";
import { serviceProcess } from "./service-process.ts";
import { languageOf } from "./texts.ts";
import { createWindow, loadPage } from "./window.ts";

export interface ShellGiven {
  readonly home: string;
  /** Instant the service's clock begins at; null = the computer's clock. */
  readonly now: string | null;
  readonly log: LogFile;
}

export interface Shell {
  window(): BrowserWindow | null;
  /** In front of the others, as a person who starts Skøn a second time expects. */
  show(): void;
  openFiles(files: readonly string[]): void;
  fromPage(port: "service" | "host", message: unknown): void;
  /** A port of the shell's own to the service, by the page's way. */
  port(name: string): Port;
}

/** After the application is ready. */
export function startShell({ home, now, log }: ShellGiven): Shell {
  const profile = profileFolder(home);
  const frame = frameOf(process.platform, Number.parseInt(process.versions.electron, 10));
  const root = app.getAppPath();
  let window: BrowserWindow | null = null;
  let language = languageOf(app.getPreferredSystemLanguages());
  const alive = (): BrowserWindow | null => (window && !window.isDestroyed() ? window : null);
  const toPage = (channel: string, message: unknown): void => alive()?.webContents.send(channel, message);
  const emit: EmitHostEvent = (name, payload) => toPage("skoen:host", { t: "event", name, payload });

  const onClipboard = copied(clipboard);
  const service = serviceProcess({
    open: (handlers) => openChannel({ args: now === null ? [home] : [home, now], ...handlers }),
    onMessage: (face, message) => faces.fromService(face, message),
    onState(state) {
      log.event("service.state", { state, restarts: service.restarts });
      if (state === "restarting") {
        documents.close();
        faces.reopen();
        documents = connectDocuments();
      }
      emit("service", { state });
    },
    onReplaced() {
      faces.reopen();
      void onClipboard.forget();
    },
    onLog: (line) => log.bug(line),
    onExit: (code) => log.event("service.exit", { code: code ?? -1 }),
  });
  const faces = createFaces(service.send, (_window, message) => toPage("skoen:service", message));
  const ownPort = faces.own("documents");
  const connectDocuments = () => connect<typeof documentsContract>(ownPort);
  let documents = connectDocuments();
  const readPiece: ReadPiece = (at) => documents.call("documents.read", at);

  const grants = pathGrants(Date.now());
  const nativeDialogs = dialogs({ window: alive, language: () => language, grants });
  const desk = createDesk(
    {
      home,
      frame,
      grants,
      language,
      dialogs: nativeDialogs,
      keychain: keychain(safeStorage, path.join(profile, "keychain"), process.platform),
      copied: onClipboard,
      policyFailed: () => log.event("policy.failed"),
      serviceState: () => ({ state: service.state, restarts: service.restarts }),
      window: alive,
      emit,
    },
    (next) => (language = next),
  );

  let hostPort: ReturnType<typeof facePort> | null = null;
  let stopHost: () => void = () => undefined;
  function openHost(): void {
    hostPort = facePort((message) => toPage("skoen:host", message));
    stopHost = serve(hostPort, hostContract, hostHandlers(desk), {
      logBug(method, e) {
        const id = Math.floor(performance.now()).toString(36);
        log.bug(`${id} ${method} ${e instanceof Error ? (e.stack ?? e.message) : "error"}`);
        return id;
      },
    });
  }

  hardenSession(log);
  servePage(path.join(root, "out/renderer"), (request) => blobResponse(readPiece, request));

  const pageCrashes = restartPolicy(1, 60_000);
  function open(): void {
    const made = createWindow({
      frame,
      preload: path.join(root, "out/preload/index.cjs"),
      stateFile: path.join(profile, "window.json"),
    });
    const id = made.webContents.id;
    window = made;
    offerClipboardMenu(made, () => language);
    // A new document, also after a reload: known here before its first script runs, so that no message of the new page meets the
    // face of the old one, whose calls end now.
    made.webContents.on("did-navigate", (_event, url) => {
      faces.closed(id);
      desk.pageListens(false);
      stopHost();
      if (mayNavigate(url)) {
        faces.opened(id);
        return openHost();
      }
      // `about:blank` passes every handler that could refuse it: such a page is heard by nobody, and ours comes back.
      log.event("refused.page");
      load();
    });
    made.on("enter-full-screen", () => emit("fullscreen", { on: true }));
    made.on("leave-full-screen", () => emit("fullscreen", { on: false }));
    // A title comes from host.setTitle, never from the document.
    made.on("page-title-updated", (event) => event.preventDefault());
    made.webContents.on("render-process-gone", (_event, details) => {
      log.event("page.gone", { reason: details.reason });
      faces.closed(id);
      desk.pageListens(false);
      if (details.reason === "clean-exit" || leaving) return;
      if (!pageCrashes.crashed(performance.now())) return void nativeDialogs.say("pageDown", null);
      made.webContents.reload();
      void nativeDialogs.say("pageCrashed", "pageCrashedDetail");
    });
    made.on("close", (event) => {
      if (leaving) return;
      event.preventDefault();
      if (process.platform !== "darwin") return void leave();
      void askOnce().then((may) => may && made.destroy());
    });
    made.on("closed", () => {
      faces.closed(id);
      desk.pageListens(false);
      stopHost();
      window = null;
    });
    const load = (): void => void loadPage(made).catch(() => log.event("page.not-loaded"));
    load();
  }

  let asking: Promise<boolean> | null = null;
  /** One question at a time, however often the window is closed meanwhile. */
  const askOnce = (): Promise<boolean> =>
    (asking ??= desk.askPageToQuit().finally(() => {
      asking = null;
    }));
  let leaving = false;
  async function leave(): Promise<void> {
    if (leaving || !(await askOnce()) || leaving) return;
    leaving = true;
    await onClipboard.forget();
    await service.shutdown();
    log.event("quit");
    app.exit(0);
  }
  app.on("before-quit", (event) => {
    event.preventDefault();
    void leave();
  });
  app.on("activate", () => {
    if (!alive()) open();
  });
  // Without this Electron would end before the service was drained.
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") void leave();
  });

  service.start();
  open();
  log.event("start", { electron: process.versions.electron, platform: process.platform });

  return {
    window: alive,
    show() {
      const shown = alive();
      if (!shown) return open();
      if (shown.isMinimized()) shown.restore();
      shown.show();
      shown.focus();
    },
    openFiles: desk.openFiles,
    port: faces.own,
    fromPage(port, message) {
      const shown = alive();
      if (!shown) return;
      if (port === "service") return faces.fromPage(shown.webContents.id, message);
      hostPort?.deliver(message);
      // A page that asks also listens.
      desk.pageListens(true);
    },
  };
}
