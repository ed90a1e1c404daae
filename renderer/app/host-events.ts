// What comes from outside the window: files, menu commands, the state of the service, leaving.
import { host, service } from "../api/client.ts";
import { showArriving } from "../stores/arriving.ts";
import { allCommands, useRegistry } from "../stores/commands.ts";
import { flushAll, hasUnsaved } from "../stores/saving.ts";
import { serviceIs, useSession } from "../stores/session.ts";
import { useSettings } from "../stores/settings.ts";

/** macOS opens many files as one event each, in quick succession; together they are one import. */
const TOGETHER_MS = 120;
let arriving: string[] = [];
let timer: ReturnType<typeof setTimeout> | null = null;

/** Shows packages, or keeps them until the home is unlocked. */
export function receiveFiles(files: readonly string[]): void {
  if (files.length === 0) return;
  arriving = [...new Set([...arriving, ...files])];
  timer ??= setTimeout(() => {
    const all = arriving;
    arriving = [];
    timer = null;
    void showFiles(all);
  }, TOGETHER_MS);
}

async function showFiles(files: readonly string[]): Promise<void> {
  const { unlocked } = await service.call("identity.status", {});
  if (unlocked) showArriving(files);
  else useSession.setState((s) => ({ waiting: [...s.waiting, ...files] }));
}

export function listenToHost(): void {
  host.onEvent((name, payload) => {
    const p = payload as Record<string, unknown>;
    if (name === "open-files") receiveFiles(p["files"] as string[]);
    if (name === "command")
      allCommands(useRegistry.getState())
        .find((c) => c.id === p["id"])
        ?.run();
    if (name === "service") serviceIs(p["state"] as "up" | "restarting" | "down");
    if (name === "theme") useSettings.setState({ systemDark: p["dark"] === true });
    if (name === "quit-asked") void flushAll().then(() => host.call("host.quitReady", { unsaved: hasUnsaved() }));
  });
  // A page that goes away takes nothing unsaved with it.
  window.addEventListener("pagehide", () => void flushAll());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flushAll();
  });
}
