// The shell's place in a plain Chromium: answers HostContract from what the test said, and notes what it was asked.
import fs from "node:fs";
import { keychain } from "../../../electron/main/keychain.ts";
import type { HostContract, Newest } from "../../../shared/contract/host.ts";
import { hostContract } from "../../../shared/contract/host.ts";
import type { Handlers } from "../../../shared/rpc/contract.ts";
import { serve } from "../../../shared/rpc/serve.ts";
import type { Port } from "../../../shared/rpc/wire.ts";
import type { HostCalls } from "./skoen.ts";

export interface AnsweringHost {
  readonly files: (readonly string[])[];
  readonly folders: string[];
  readonly saves: string[];
  readonly addresses: boolean[];
  readonly calls: HostCalls;
  serviceState: { state: "up" | "restarting" | "down"; restarts: number };
  readyToQuit: () => void;
  serve(port: Port): () => void;
}

export interface Surroundings {
  readonly home: string;
  readonly locale: string;
  readonly keyring: { readonly usable: boolean };
  readonly newest?: Newest | undefined;
  readonly pdf: () => Promise<Uint8Array>;
  /** A paper's page as a PDF beside it. */
  readonly paper: (file: string) => Promise<string>;
}

export function answeringHost(given: Surroundings): AnsweringHost {
  // The shell's own keychain, on a keyring in the test's hand. Beside the home, which may hold nothing of it.
  const safe = {
    isEncryptionAvailable: () => given.keyring.usable,
    encryptString: (text: string) => Buffer.from(text, "utf8"),
    decryptString: (encrypted: Buffer) => encrypted.toString("utf8"),
  };
  const chain = keychain(safe, `${given.home}.keychain`, "darwin");
  const host: AnsweringHost = {
    files: [],
    folders: [],
    saves: [],
    addresses: [],
    calls: { revealed: [], opened: [], external: [] },
    serviceState: { state: "restarting", restarts: 0 },
    readyToQuit: () => undefined,
    serve: (port) =>
      serve(port, hostContract, handlers, {
        logBug: (method, e) => {
          throw new Error(`host ${method}`, { cause: e });
        },
      }),
  };
  const done = {};
  const nothing = (): typeof done => done;
  const handlers: Handlers<HostContract> = {
    "host.info": () => ({
      version: "0.1.0",
      electron: "",
      chrome: "",
      node: process.versions.node,
      platform: process.platform,
      runtime: "browser",
      home: given.home,
      locale: given.locale,
      languages: [given.locale],
      keychain: chain.state(),
      frame: "system",
    }),
    "host.newest": () => ({ newest: given.newest ?? null }),
    "host.serviceState": () => host.serviceState,
    "host.pickFiles": () => ({ files: [...(host.files.shift() ?? [])] }),
    "host.pickFolder": () => ({ folder: host.folders.shift() ?? null }),
    "host.pickSave": () => ({ file: host.saves.shift() ?? null }),
    "host.reveal": ({ path }) => (host.calls.revealed.push(path), done),
    "host.openPath": ({ path }) => (host.calls.opened.push(path), done),
    "host.openExternal"({ url }) {
      const opened = url.startsWith("mailto:") || (host.addresses.shift() ?? false);
      if (opened) host.calls.external.push(url);
      return { opened };
    },
    "host.copy": nothing,
    "host.addRecent": nothing,
    "host.setTheme": nothing,
    "host.setLanguage": nothing,
    "host.setTitle": nothing,
    "host.setFullScreen": nothing,
    "host.setZoom": nothing,
    "host.setCommands": nothing,
    "host.popupMenu": nothing,
    async "host.printToPdf"({ file }) {
      const bytes = await given.pdf();
      fs.writeFileSync(file, bytes);
      return { bytes: bytes.length };
    },
    async "host.paperToPdf"({ file, page }) {
      try {
        const pdf = await given.paper(file);
        return { file: pdf, bytes: fs.statSync(pdf).size };
      } finally {
        if (page === "remove") fs.rmSync(file);
      }
    },
    "host.keychain.store": (input) => (chain.store(input.secret), done),
    "host.keychain.read": () => ({ secret: chain.read() }),
    "host.keychain.forget": () => (chain.forget(), done),
    "host.quitReady": () => (host.readyToQuit(), done),
  };
  return host;
}
