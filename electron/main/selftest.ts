// `skoen --selftest`: the whole desktop over an empty home that is thrown away, asked part by part whether it works here. Ends with 0, or
// with 1 where something does not. For whoever was given a build, or installs it for others.
import fs from "node:fs";
import path from "node:path";
import { app, type BrowserWindow } from "electron/main";
import type { deskContract } from "../../shared/contract/desk.ts";
import type { SelftestCheck } from "../../shared/contract/selftest.ts";
import type { Language } from "../../shared/i18n/language.ts";
import { selftestParts, selftestTexts } from "../../shared/i18n/shell/tasks.ts";
import { connect } from "../../shared/rpc/connect.ts";
import { checkFuses } from "./fuse-wire.ts";
import { paperToPdf } from "./paper-print.ts";
import { runtime } from "./service-channel.ts";
import type { Shell } from "./shell.ts";

/** A part that takes longer is not working; an old computer takes some seconds. */
const DEADLINE_MS = 120_000;
const OWN_WORLD = 1002;

/** The first screen's title, once there is one; and whether the page's own fonts can be loaded for these letters. */
const FIRST_SCREEN =
  'new Promise((resolve) => { const look = () => { const title = document.querySelector("h1")?.textContent; if (title) resolve(title); else setTimeout(look, 50); }; look(); })';
const FONTS =
  'Promise.all([["400 16px \\"IBM Plex Sans\\"", "Åø"], ["600 16px \\"IBM Plex Sans\\"", "Åø"], ["400 16px \\"Noto Sans SC\\"", "评审"]].map(([font, text]) => document.fonts.load(font, text).then((faces) => faces.length > 0 && faces.every((face) => face.status === "loaded") ? null : font, () => font))).then((failed) => failed.filter((font) => font !== null))';

async function inPage(window: BrowserWindow, code: string): Promise<unknown> {
  const { webContents } = window;
  // A script that comes before its page is lost with the empty one.
  if (webContents.isLoading())
    await new Promise<void>((loaded) => webContents.once("did-stop-loading", () => loaded()));
  return webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code }]);
}

async function checkPage(window: BrowserWindow): Promise<string> {
  const title: unknown = await inPage(window, FIRST_SCREEN);
  return `“${String(title)}”, Chromium ${process.versions.chrome}`;
}

async function checkFonts(window: BrowserWindow): Promise<string> {
  const failed: unknown = await inPage(window, FONTS);
  if (!Array.isArray(failed) || failed.length > 0) throw new Error(`not loaded: ${String(failed)}`);
  return "IBM Plex Sans, Noto Sans SC";
}

/** Names of embedded fonts stand in a PDF as they are, after six letters of the subset. */
const EMBEDDED = [/\/BaseFont ?\/[A-Z]{6}\+IBMPlexSans/u, /\/BaseFont ?\/[A-Z]{6}\+NotoSansSC/u];

async function checkPdf(paper: string): Promise<string> {
  const { file, bytes } = await paperToPdf(paper, path.join(app.getAppPath(), "out/renderer/assets"), "keep");
  const pdf = fs.readFileSync(file, "latin1");
  if (!pdf.startsWith("%PDF-")) throw new Error("no PDF");
  if (!EMBEDDED.every((font) => font.test(pdf))) throw new Error("its fonts are not embedded");
  return `${bytes} bytes, fonts embedded`;
}

const runtimeText = (node: string): string =>
  `Electron ${process.versions.electron}, Node ${node}, ${process.platform} ${process.arch}${
    runtime() === "fallback" ? ", FALLBACK: for tests only, not for anybody’s use" : ""
  }`;

const tooLate = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${DEADLINE_MS / 1000} s`)), DEADLINE_MS);
  });

async function allChecks(shell: Shell, folder: string): Promise<SelftestCheck[]> {
  const found: SelftestCheck[] = [];
  const check = async (id: SelftestCheck["id"], run: () => string | Promise<string>): Promise<void> => {
    try {
      const detail = await Promise.race([Promise.resolve(run()), tooLate()]);
      found.push({ id, ok: true, detail });
    } catch (e) {
      found.push({ id, ok: false, detail: e instanceof Error ? e.message : String(e) });
    }
  };
  const service = connect<typeof deskContract>(shell.port("selftest"));
  let paper = "";
  await check("runtime", async () => {
    const answer = await service.call("diagnostics.selftest", { folder });
    found.push(...answer.checks);
    paper = answer.paper;
    return runtimeText(answer.node);
  });
  if (app.isPackaged) await check("fuses", () => checkFuses(process.execPath, process.platform));
  const window = shell.window();
  if (window) {
    await check("page", () => checkPage(window));
    await check("fonts", () => checkFonts(window));
  }
  if (paper !== "") await check("pdf", () => checkPdf(paper));
  return found;
}

/** Two columns of words, whatever their script, then the detail. */
function tableOf(checks: readonly SelftestCheck[], language: Language): string {
  const wide = (text: string): number => Array.from(text).reduce((n, c) => n + (/\p{Script=Han}/u.test(c) ? 2 : 1), 0);
  const padded = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - wide(text)));
  const rows = checks.map(({ id, ok, detail }) => ({
    name: selftestParts[id][language],
    state: selftestTexts[ok ? "ok" : "failed"][language],
    detail,
  }));
  const [names, states] = (["name", "state"] as const).map((key) => Math.max(...rows.map((r) => wide(r[key]))));
  return rows.map((r) => `${padded(r.name, names ?? 0)}  ${padded(r.state, states ?? 0)}  ${r.detail}\n`).join("");
}

export interface SelftestGiven {
  readonly shell: Shell;
  /** Holds the home and what is written meanwhile; removed at the end. */
  readonly folder: string;
  readonly json: boolean;
  readonly language: Language;
}

/** Ends the application. */
export async function runSelftest({ shell, folder, json, language }: SelftestGiven): Promise<void> {
  const scratch = path.join(folder, "scratch");
  fs.mkdirSync(scratch);
  const checks = await allChecks(shell, scratch);
  const ok = checks.every((c) => c.ok);
  const text = json
    ? `${JSON.stringify({ ok, version: app.getVersion(), checks })}\n`
    : `Skøn ${app.getVersion()}\n\n${tableOf(checks, language)}\n${selftestTexts[ok ? "allWell" : "broken"][language]}\n`;
  process.stdout.write(text, () => app.exit(ok ? 0 : 1));
}
