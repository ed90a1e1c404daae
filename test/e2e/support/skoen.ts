// What an end-to-end test holds in its hand: the page, the home below it, and the shell's dialogs answered by the test. The same for
// the real desktop and for the page in a plain Chromium.
import type { ElectronApplication, Page } from "@playwright/test";
import type { Newest } from "../../../shared/contract/host.ts";

/** What the shell was asked to do outside the window. */
export interface HostCalls {
  readonly revealed: string[];
  readonly opened: string[];
  readonly external: string[];
}

export interface TestHost {
  /** What the next native dialogs return, in order of asking; an unanswered one counts as cancelled. */
  nextFiles(files: readonly string[]): Promise<void>;
  nextFolder(folder: string): Promise<void>;
  nextSave(file: string): Promise<void>;
  /** Answer to the next "open this address?"; no by default. */
  nextAddressAnswer(yes: boolean): Promise<void>;
  calls(): Promise<HostCalls>;
  /** As if the system had asked to open these packages. */
  openFiles(files: readonly string[]): Promise<void>;
  /** As if the files had been dragged from the file manager onto this point of the page. */
  drop(files: readonly string[], at: { readonly x: number; readonly y: number }): Promise<void>;
}

export interface Skoen {
  readonly shell: "electron" | "chromium";
  /** Changes with relaunch and kill: take it anew. */
  readonly page: Page;
  readonly home: string;
  readonly host: TestHost;
  /** null in Chromium. */
  readonly electron: ElectronApplication | null;
  /** Console errors and page errors since the start: none, in a healthy run. */
  readonly problems: readonly string[];
  /** SIGKILL for every process of ours, as a power cut. The home stays. */
  kill(): Promise<void>;
  /** SIGKILL for the service alone, as a crash: the shell starts it again, or says that it stays down. */
  crashService(): Promise<void>;
  /** As a person quits: everything stored, every process ended. */
  quit(): Promise<void>;
  /** After kill or quit. */
  start(): Promise<void>;
  /** quit and start. */
  relaunch(): Promise<void>;
}

export interface LaunchOptions {
  /** A home prepared before; an empty one by default. */
  readonly home?: string;
  /** RFC 3339: the service's clock begins here. */
  readonly now?: string;
  /** The system's language: da-DK by default. */
  readonly locale?: string;
  readonly colorScheme?: "light" | "dark";
  /** Chromium only: a keychain that protects as long as it is usable; none by default. In Electron it is the machine's. */
  readonly keyring?: { usable: boolean };
  /** Chromium only: what the organisation's policy says is there; in Electron it is the machine's. */
  readonly newest?: Newest;
  /** Electron only: packages on the command line. */
  readonly files?: readonly string[];
}

/** Collects what a healthy page never says. */
export function watchProblems(page: Page, problems: string[]): void {
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page: ${error.stack ?? error.message}`));
}

/**
 * Drag and drop of real files, as Chromium itself delivers it. A drop on a page that is still busy with the drag before it is not told to
 * the page at all, which no hand is quick enough for: it is made again.
 */
export async function dropFiles(page: Page, files: readonly string[], at: { x: number; y: number }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (let tries = 0; tries < 10; tries++) {
    const heard = await page.evaluateHandle(() => ({
      drop: new Promise<boolean>((resolve) => {
        window.addEventListener("drop", () => resolve(true), { capture: true, once: true });
      }),
    }));
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, ...at, data });
    const told = await heard.evaluate(({ drop }) =>
      Promise.race([drop, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000))]),
    );
    if (told) break;
  }
  await devtools.detach();
}
