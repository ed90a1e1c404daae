// Papers as PDF: the written page, in a hidden window without scripts, network or rights, printed by Chromium itself.
import fs from "node:fs";
import path from "node:path";
import { BrowserWindow, session, type Session } from "electron/main";
import { AppError } from "../../shared/lib/errors.ts";
import { FONTS_READY, printPage, type PrintPage } from "./paper-page.ts";
import { placeNew } from "./place-new.ts";

/** From this Chromium on a page draws its own foot, in its own fonts and outside the tags; before, the print template does. */
const DRAWS_MARGIN_BOXES = 131;
const drawsFoot = Number.parseInt(process.versions.chrome, 10) >= DRAWS_MARGIN_BOXES;
const ADDRESS = "app://paper/";
/** Neither the page's own world nor one that Electron uses. */
const PRINTER_WORLD = 1001;

let own: Session | null = null;
/** What the one address answers while a paper is printed. */
let current = "";

/** In memory only; everything is refused but the page itself. */
function paperSession(): Session {
  if (own) return own;
  own = session.fromPartition("paper", { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== ADDRESS && !details.url.startsWith("data:font/woff2;") }),
  );
  own.on("will-download", (event) => event.preventDefault());
  own.setSpellCheckerEnabled(false);
  own.protocol.handle("app", (request) =>
    request.url === ADDRESS
      ? new Response(current, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } })
      : new Response(null, { status: 404 }),
  );
  return own;
}

async function pdfOf({ html, footTemplate, landscape }: PrintPage): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    current = html;
    await window.loadURL(ADDRESS);
    const ready: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(PRINTER_WORLD, [
      { code: FONTS_READY },
    ]);
    if (ready !== true) throw new Error("fonts");
    return await window.webContents.printToPDF({
      pageSize: "A4",
      landscape,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...(drawsFoot
        ? {}
        : { displayHeaderFooter: true, headerTemplate: "<span></span>", footerTemplate: footTemplate }),
    });
  } finally {
    current = "";
    window.destroy();
  }
}

/** One after the other, so that a hundred papers need the memory of one. */
let line: Promise<unknown> = Promise.resolve();

/**
 * The PDF of a written paper, beside it and under its name.
 * @param file path of the page. @param assets folder of the built window's files. @param afterwards what becomes of the page
 * @throws AppError host.not-a-paper, file.exists, file.unwritable, host.print-failed
 */
export function paperToPdf(
  file: string,
  assets: string,
  afterwards: "keep" | "remove",
): Promise<{ file: string; bytes: number }> {
  const made = line.then(async () => {
    const page = await printPage(file, assets);
    // From here on it is known to be a paper of ours, and not just any file in the folder.
    try {
      const pdf = await pdfOf(page).catch((cause: unknown) => {
        throw new AppError("host.print-failed", { reason: "print" }, { cause });
      });
      const target = path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.pdf`);
      await placeNew(target, pdf);
      return { file: target, bytes: pdf.length };
    } finally {
      if (afterwards === "remove") await fs.promises.rm(file, { force: true });
    }
  });
  line = made.catch(() => undefined);
  return made;
}
