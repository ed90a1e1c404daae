// A paper as the page that is printed: with its fonts inside and one foot, whichever way the runtime can draw it.
import fs from "node:fs";
import path from "node:path";
import { HTML_LANG, LANGUAGES } from "../../shared/i18n/language.ts";
import { reportWords } from "../../shared/i18n/reports/words.ts";
import { translate } from "../../shared/i18n/translate.ts";
import { AppError } from "../../shared/lib/errors.ts";
import { readPaperPage, type PaperPage } from "../../shared/lib/paper-page.ts";
import { paperFonts } from "./paper-fonts.ts";

/** A round of some thousand applications makes a page of some megabytes. */
const LARGEST = 64 * 2 ** 20;

export interface PrintPage {
  readonly html: string;
  /** For runtimes that do not draw the page's own margin boxes: the same foot as Chromium's print template. */
  readonly footTemplate: string;
  readonly landscape: boolean;
}

/**
 * Whether every font of the page is ready, once it is: the page's load event does not wait for them, and what is printed before is
 * invisible. Said by the printer in a world of its own; the page itself can run nothing.
 */
export const FONTS_READY =
  'Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length > 0 && faces.every((face) => face.status === "loaded"))';

/**
 * @param file as reports.write left it. @param assets folder of the built window's files, for its fonts
 * @throws AppError host.not-a-paper
 */
export async function printPage(file: string, assets: string): Promise<PrintPage> {
  const stat = await fs.promises.stat(file);
  const html = stat.isFile() && stat.size <= LARGEST ? await fs.promises.readFile(file, "utf8") : "";
  const page = readPaperPage(html);
  if (!page) throw new AppError("host.not-a-paper", { file: path.basename(file) });
  const fonts = paperFonts(assets, html);
  return { html: page.withStyle(fonts), footTemplate: footTemplate(page, fonts), landscape: page.landscape };
}

/** Chromium draws a template a third larger than the page: three quarters of the measures in html-style.ts. */
function footTemplate(page: PaperPage, fonts: string): string {
  const language = LANGUAGES.find((l) => HTML_LANG[l] === page.lang) ?? "en";
  const pages = translate(reportWords.page, language, {
    page: '<span class="pageNumber"></span>',
    pages: '<span class="totalPages"></span>',
  });
  const [left, right] = page.landscape ? ["13.5mm", "13.5mm"] : ["17.25mm", "15.75mm"];
  return `<style>${fonts}
#footer { padding: 0; }
.foot { font: 6.375pt/9pt "IBM Plex Sans", "Noto Sans SC", sans-serif; color: #484C4E; display: flex; justify-content: space-between; gap: 9pt; flex: 1; margin: 0 ${right} 7.5mm ${left}; padding-top: 4.5pt; border-top: .375pt solid #80847F; -webkit-print-color-adjust: exact; }
.foot div:last-child { text-align: right; white-space: nowrap; }
</style><div class="foot" lang="${page.lang}"><div>${page.foot.left}</div><div>${page.foot.right}<br>${pages}</div></div>`;
}
