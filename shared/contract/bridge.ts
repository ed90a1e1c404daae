// What the page finds at `window.skoen`. The desktop's preload provides it, and so does the test page in a plain Chromium.
import type { Port } from "../rpc/wire.ts";

export interface Bridge {
  /** Speaks SkoenContract (index.ts). Opaque to everything between the page and the service. */
  readonly service: Port;
  /** Speaks HostContract (host.ts): windows, menus, dialogs. */
  readonly host: Port;
  /** Where a file that was dropped onto the window lies; "" for one that never was on disk. */
  pathForFile(file: object): string;
}
