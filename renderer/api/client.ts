// The window's two lines: to the service (all data) and to the host (dialogs, menus, the window itself).
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { HostContract } from "../../shared/contract/host.ts";
import type { SkoenContract } from "../../shared/contract/index.ts";
import { connect, type Client } from "../../shared/rpc/connect.ts";

declare global {
  interface Window {
    /** Put there by the preload; in Chromium tests by the fixture. */
    readonly skoen: Bridge;
  }
}

type Line = Client<SkoenContract>;
/** The line now in use. After a crash of the service a new one takes its place; what was on its way on the old one is refused. */
let line: Line = connect<SkoenContract>(window.skoen.service);
const listeners = new Set<Parameters<Line["onEvent"]>[0]>();
const hear = (): void => {
  line.onEvent((name, payload) => {
    for (const l of listeners) l(name, payload);
  });
};
hear();

export const service: Pick<Line, "call" | "onEvent"> = {
  call: (method, input, options) => line.call(method, input, options),
  onEvent(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
/**
 * Rejects everything that waits with `service.gone`: the service has died. `again`: another one answers from now on; otherwise every
 * further call is refused the same way instead of waiting for nobody.
 */
export function reconnect(again: boolean): void {
  line.close();
  if (!again) return;
  line = connect<SkoenContract>(window.skoen.service);
  hear();
}
export const host: Client<HostContract> = connect<HostContract>(window.skoen.host);
/** Path on disk of a file dropped on the window. */
export const pathOf = (file: File): string => window.skoen.pathForFile(file);
