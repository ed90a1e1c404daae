/// <reference lib="dom" />
// Two ways from a written paper to its PDF, both with the page and the fonts of electron/main/paper-page.ts: the desktop itself, and
// Debian's Chromium, which is the engine of the Electron that package.json pins and can tag where the fallback cannot.
import fs from "node:fs";
import path from "node:path";
import { _electron, chromium, type Browser } from "@playwright/test";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { Response } from "../../shared/rpc/wire.ts";
import { FONTS_READY, printPage } from "../main/paper-page.ts";
import { placeNew } from "../main/place-new.ts";
import { AWAIT_DRIVER, resolveElectron } from "./electron.ts";

const root = path.resolve(import.meta.dirname, "../..");
const assets = path.join(root, "out/renderer/assets");
const asRoot = process.platform === "linux" && process.getuid?.() === 0;

export interface PaperPrinter {
  /** For people: engine and version. */
  readonly name: string;
  /** @param file a paper's page @returns the PDF beside it @throws Error whose message is the refusal's code */
  toPdf(file: string): Promise<string>;
  close(): Promise<void>;
}

/** A page with its fonts inside as PDF. Nothing is fetched: the page's one request is answered here. */
export async function pdfInChromium(browser: Browser, html: string): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.route("**", (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body: html }));
    await page.goto("https://paper.invalid/");
    if ((await page.evaluate(FONTS_READY)) !== true) throw new Error("a font of the paper cannot be read");
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}

/** The PDF beside the page. */
export async function paperInChromium(browser: Browser, file: string): Promise<string> {
  const { html } = await printPage(file, assets);
  const target = `${file.slice(0, -path.extname(file).length)}.pdf`;
  await placeNew(target, await pdfInChromium(browser, html));
  return target;
}

export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env["SKOEN_CHROMIUM"] ?? "/usr/bin/chromium",
    args: asRoot ? ["--no-sandbox"] : [],
  });

export async function chromiumPrinter(): Promise<PaperPrinter> {
  const browser = await openChromium();
  return {
    name: `Chromium ${browser.version()}`,
    toPdf: (file) => paperInChromium(browser, file),
    close: () => browser.close(),
  };
}

/**
 * The built desktop in a home of its own. Needs a screen.
 * @param home empty folder. @param folder in which all papers lie: what a person would have picked
 */
export async function desktopPrinter(home: string, folder: string): Promise<PaperPrinter> {
  const electron = await resolveElectron();
  const app = await _electron.launch({
    executablePath: electron.executable,
    chromiumSandbox: !asRoot,
    args: [...AWAIT_DRIVER, root, "--home", home],
    env: { ...process.env, SKOEN_NODE: process.execPath },
  });
  await app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [picked] });
  }, folder);
  const page = await app.firstWindow();
  await page.waitForFunction(
    () => location.protocol === "app:" && document.readyState === "complete",
    undefined,
    // By the clock: a window that is not shown yet paints no frames.
    { polling: 50 },
  );
  let id = 1_000_000;
  const ask = async (method: string, input: unknown): Promise<unknown> => {
    id += 1;
    const answer = await page.evaluate(
      ([n, m, i]) =>
        new Promise<Response>((resolve) => {
          const { host } = (globalThis as unknown as { skoen: Bridge }).skoen;
          const stop = host.onMessage((message) => {
            const response = message as Response;
            if (!("id" in response) || response.id !== n || response.t === "progress" || response.t === "part") return;
            stop();
            resolve(response);
          });
          host.post({ t: "call", id: n, method: m, input: i });
        }),
      [id, method, input] as const,
    );
    if (answer.t === "ok") return answer.output;
    throw new Error(answer.t === "error" ? `${answer.error.code} ${JSON.stringify(answer.error.params)}` : answer.t);
  };
  await ask("host.pickFolder", { purpose: "papers" });
  return {
    name: `Electron ${electron.version} (${electron.kind})`,
    toPdf: async (file) => ((await ask("host.paperToPdf", { file: fs.realpathSync(file) })) as { file: string }).file,
    close: () => app.close(),
  };
}
