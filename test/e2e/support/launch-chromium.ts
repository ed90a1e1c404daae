// The page in a plain Chromium with the real service behind it: a child of Node 24, started and restarted by the desktop's own code;
// both ports go over page bindings.
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { documentsContract } from "../../../shared/contract/documents.ts";
import type { HostEvents } from "../../../shared/contract/host.ts";
import { connect } from "../../../shared/rpc/connect.ts";
import { facePort } from "../../../shared/rpc/frames.ts";
import { createFaces } from "../../../electron/main/faces.ts";
import { forkChannel } from "../../../electron/main/fork-channel.ts";
import { serviceProcess, type ServiceProcess } from "../../../electron/main/service-process.ts";
import { paperInChromium } from "../../../electron/dev/paper-printers.ts";
import { answeringHost } from "./answering-host.ts";
import { pageBridge } from "./page-bridge.ts";
import { servePageOverHttp } from "./page-server.ts";
import { killTree, waitForEnd } from "./processes.ts";
import { dropFiles, watchProblems, type LaunchOptions, type Skoen } from "./skoen.ts";

const script = path.resolve(import.meta.dirname, "../../../out/service/app/index.mjs");
const WINDOW = 1;
const QUIT_ANSWER_MS = 3_000;

interface Running {
  readonly page: Page;
  readonly service: ServiceProcess;
  emit<Name extends keyof HostEvents>(name: Name, payload: HostEvents[Name]): void;
  close(): Promise<void>;
}

export async function launchChromium(home: string, options: LaunchOptions, browser: Browser): Promise<Skoen> {
  const locale = options.locale ?? "da-DK";
  const problems: string[] = [];
  let running: Running | null = null;
  const now = (): Running => {
    if (!running) throw new Error("Skøn is not running");
    return running;
  };
  const keyring = options.keyring ?? { usable: false };
  const host = answeringHost({
    home,
    locale,
    keyring,
    newest: options.newest,
    pdf: () => now().page.pdf({ format: "A4", printBackground: true }),
    paper: (file) => paperInChromium(browser, file),
  });

  async function open(): Promise<Running> {
    const context = await browser.newContext({
      locale,
      viewport: { width: 1360, height: 850 },
      ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
    });
    const page = await context.newPage();
    watchProblems(page, problems);
    const toPage = (port: "service" | "host", message: unknown): void => {
      // A page that is gone hears nothing; its calls ended with it.
      page.evaluate(([to, m]) => window.skoenDeliver(to, m), [port, message] as const).catch(() => undefined);
    };
    const hostPort = facePort((message) => toPage("host", message));
    const service: ServiceProcess = serviceProcess({
      open: (handlers) =>
        forkChannel(process.execPath, {
          script,
          args: options.now === undefined ? [home] : [home, options.now],
          ...handlers,
        }),
      onMessage: (face, message) => faces.fromService(face, message),
      onState(state) {
        host.serviceState = { state, restarts: service.restarts };
        if (state === "restarting") faces.reopen();
        toPage("host", { t: "event", name: "service", payload: { state } });
      },
      onReplaced: () => faces.reopen(),
      onLog: (line) => problems.push(`service: ${line}`),
      onExit: (code) => problems.push(`service ended with ${code}`),
    });
    const faces = createFaces(service.send, (_window, message) => toPage("service", message));
    const documents = connect<typeof documentsContract>(faces.own("documents"));
    const stopHost = host.serve(hostPort);
    await page.exposeBinding("skoenPost", (_source, port: "service" | "host" | "open", message: unknown) => {
      if (port === "open") faces.opened(WINDOW);
      else if (port === "service") faces.fromPage(WINDOW, message);
      else hostPort.deliver(message);
    });
    await page.addInitScript(pageBridge);
    service.start();
    const server = await servePageOverHttp((at) => documents.call("documents.read", at));
    await page.goto(server.url);
    return {
      page,
      service,
      emit: (name, payload) => toPage("host", { t: "event", name, payload }),
      async close() {
        stopHost();
        await context.close();
        await server.close();
      },
    };
  }

  const skoen: Skoen = {
    shell: "chromium",
    electron: null,
    home,
    problems,
    get page() {
      return now().page;
    },
    host: {
      nextFiles: (files) => Promise.resolve(void host.files.push(files)),
      nextFolder: (folder) => Promise.resolve(void host.folders.push(folder)),
      nextSave: (file) => Promise.resolve(void host.saves.push(file)),
      nextAddressAnswer: (yes) => Promise.resolve(void host.addresses.push(yes)),
      calls: () => Promise.resolve(host.calls),
      openFiles: (files) => Promise.resolve(now().emit("open-files", { files: [...files] })),
      async drop(files, at) {
        // A page in a browser learns no paths; the bridge asks by name.
        await now().page.evaluate(
          (paths) => Object.assign(window.skoenPaths, paths),
          Object.fromEntries(files.map((file) => [path.basename(file), file])),
        );
        await dropFiles(now().page, files, at);
      },
    },
    async start() {
      running = await open();
    },
    async quit() {
      await new Promise<void>((resolve) => {
        host.readyToQuit = resolve;
        setTimeout(resolve, QUIT_ANSWER_MS);
        now().emit("quit-asked", {});
      });
      await now().service.shutdown();
      await now().close();
      running = null;
    },
    async kill() {
      const { service, close } = now();
      const pid = service.pid;
      // Not a crash to be answered by a restart: everything ends here.
      service.abandon();
      if (pid !== undefined) {
        killTree(pid);
        await waitForEnd([pid]);
      }
      await close();
      running = null;
    },
    async crashService() {
      const { pid } = now().service;
      if (pid === undefined) throw new Error("no service process");
      process.kill(pid, "SIGKILL");
      await waitForEnd([pid]);
    },
    async relaunch() {
      await skoen.quit();
      await skoen.start();
    },
  };
  await skoen.start();
  return skoen;
}
