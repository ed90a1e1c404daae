// The one bridge into the page: two ports and the path of a dropped file (shared/contract/bridge.ts). It knows no message; neither
// ipcRenderer nor an event object ever reaches the page.
import { contextBridge, ipcRenderer, webUtils } from "electron/renderer";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { Port } from "../../shared/rpc/wire.ts";

const port = (channel: "skoen:service" | "skoen:host"): Port => ({
  post: (message) => ipcRenderer.send(channel, message),
  onMessage(listener) {
    const heard = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on(channel, heard);
    return () => ipcRenderer.removeListener(channel, heard);
  },
});

/** Before Electron 32 a file carries its path itself. */
const pathForFile = (file: object): string =>
  (webUtils as typeof webUtils | undefined)?.getPathForFile(file as never) ?? (file as { path?: string }).path ?? "";

const bridge: Bridge = { service: port("skoen:service"), host: port("skoen:host"), pathForFile };
contextBridge.exposeInMainWorld("skoen", bridge);
