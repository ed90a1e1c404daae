// A quick guide as one page of A4, from the same data as the help page: two columns, pictures where they stand in the text. Pure.
import { HTML_LANG, type Language, type Texts } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { helpTexts } from "../../../shared/i18n/ui/help/index.ts";
import { HELP_KEYS } from "../../../shared/i18n/ui/help/keys.ts";
import type { HelpBlock, HelpPage } from "../../../shared/i18n/ui/help/page.ts";
import { helpRuns } from "../../../shared/i18n/ui/help/words.ts";
import { keyCaps } from "../../../shared/lib/key-caps.ts";

/** A picture as a `data:` address, with its size in pixels. */
export interface GuidePicture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}
/** Of a scene in the guide's language. */
export type PictureOf = (scene: string) => GuidePicture;

/** No script and nothing from elsewhere; fonts and pictures are in the page. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">`;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text: string): string => text.replaceAll(/[&<>"]/gu, (c) => ESCAPES[c] ?? c);

const keyCap = (keys: string): string => `<kbd>${escape(keyCaps(keys).join(" "))}</kbd>`;
const inline = (text: Texts, lang: Language): string =>
  helpRuns(text, lang)
    .map((run) => {
      if (run.kind === "keys") return keyCap(run.keys);
      return run.kind === "ui" ? `<strong>${escape(run.text)}</strong>` : escape(run.text);
    })
    .join("");

function blockOf(block: HelpBlock, lang: Language, pictureOf: PictureOf, stepsBefore: number): string {
  if ("heading" in block) return `<h2>${inline(block.heading, lang)}</h2>`;
  if ("text" in block) return `<p>${inline(block.text, lang)}</p>`;
  if ("steps" in block)
    return `<ol start="${stepsBefore + 1}">${block.steps.map((s) => `<li>${inline(s, lang)}</li>`).join("")}</ol>`;
  if ("points" in block) return `<ul>${block.points.map((p) => `<li>${inline(p, lang)}</li>`).join("")}</ul>`;
  if ("picture" in block) {
    const { address, width, height } = pictureOf(block.picture);
    const shows = escape(block.shows[lang]);
    return `<figure><img src="${address}" style="aspect-ratio:${width}/${height}" alt="${shows}"><figcaption>${shows}</figcaption></figure>`;
  }
  // A way to other pages means nothing on paper; a guide has no other kinds of block (test/house/guides.test.ts).
  return "";
}

const style = (lang: Language): string => `
:root { --plain: 'IBM Plex Sans', 'Noto Sans SC', sans-serif; --font: var(--plain); color-scheme: light; }
:lang(zh) { --font: 'Skoen Han Marks', var(--plain); }
@page { size: A4; margin: 13mm 15mm 12mm; }
* { box-sizing: border-box; }
html { font: ${lang === "zh" ? "9.3pt/14.2pt" : "9.3pt/13.2pt"} var(--font); color: #000; background: #fff; }
body { margin: 0; font-family: var(--font); }
header { display: flex; justify-content: space-between; border-bottom: .75pt solid #000; padding-bottom: 4pt; color: #484C4E; font-size: 8pt; }
h1 { font-size: 17pt; line-height: 21pt; font-weight: 600; margin: 8pt 0 3pt; }
.lead { font-size: 10.4pt; line-height: 14.6pt; margin: 0 0 8pt; max-width: 150mm; }
.columns { columns: 2; column-gap: 8mm; column-fill: balance; }
h2 { font-size: 11pt; line-height: 15pt; font-weight: 600; margin: 7pt 0 2pt; color: #17594A; break-after: avoid; }
.columns > :first-child { margin-top: 0; }
p { margin: 0 0 4pt; }
ol, ul { margin: 0 0 4pt; padding-left: 13pt; }
li { margin-bottom: 2.4pt; break-inside: avoid; }
li::marker { color: #484C4E; font-variant-numeric: tabular-nums; }
strong { font-weight: 600; }
kbd { font: inherit; font-size: .88em; border: .5pt solid #80847F; border-radius: 2pt; padding: 0 2.2pt; white-space: nowrap; }
figure { margin: 4pt 0 6pt; break-inside: avoid; }
img { display: block; width: 100%; height: auto; border: .5pt solid #C9C5BC; }
figcaption { font-size: 7.4pt; line-height: 10pt; color: #484C4E; margin-top: 1.5pt; }
footer { margin-top: 6pt; padding-top: 4pt; border-top: .5pt solid #80847F; display: flex; justify-content: space-between; color: #484C4E; font-size: 7.6pt; line-height: 10pt; }
`;

/** The guide as a page to print. @param fonts style that holds the fonts. @throws Error where `pictureOf` has none */
export function guidePage(page: HelpPage, lang: Language, pictureOf: PictureOf, fonts = ""): string {
  const [lead, ...rest] = page.blocks;
  let steps = 0;
  const blocks = rest.map((block) => {
    const html = blockOf(block, lang, pictureOf, steps);
    if ("steps" in block) steps += block.steps.length;
    return html;
  });
  const foot = translate(helpTexts.paperFoot, lang, { key: HELP_KEYS["app.help"] });
  const number = translate(reportWords.page, lang, { page: 1, pages: 1 });
  return `<!doctype html>
<html lang="${HTML_LANG[lang]}">
<head>
<meta charset="utf-8">
${POLICY}
<title>${escape(page.title[lang])}</title>
<style>${style(lang)}${fonts.replaceAll("</", "<\\/")}</style>
</head>
<body>
<header><span>Skøn</span><span>${escape(translate(helpTexts.paperHead, lang))}</span></header>
<main>
<h1>${escape(page.title[lang])}</h1>
<p class="lead">${lead && "text" in lead ? inline(lead.text, lang) : ""}</p>
<div class="columns">${blocks.join("\n")}</div>
</main>
<footer><span>${escape(foot)}</span><span>${escape(number)}</span></footer>
</body>
</html>
`;
}
