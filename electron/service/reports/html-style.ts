// The look of a printed paper (mockups/11-indstilling): A4, black on white, hairlines, no interface colour.
import type { Paper } from "./paper.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";

/** A text as a CSS string: everything but letters, digits and spaces as code points, so nothing can end the string or the element. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} ]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** "Page x of y" in the language's own order, with the browser's counters. */
function pageOfPages(paper: Paper): string {
  const [a = "", b = "", c = ""] = translate(reportWords.page, paper.lang, { page: "\u0001", pages: "\u0001" }).split(
    "\u0001",
  );
  return `${cssString(a)} counter(page) ${cssString(b)} counter(pages) ${cssString(c)}`;
}

export function styleOf(paper: Paper): string {
  const left = paper.foot.left.map(cssString).join(' "\\a " ');
  const box =
    "font: 8.5pt/12pt var(--font); color: #484C4E; vertical-align: top; margin-top: 4mm; padding-top: 6pt; border-top: .5pt solid #80847F; white-space: pre-line;";
  return `
:root { --plain: 'IBM Plex Sans', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Helvetica Neue', Arial, sans-serif; --font: var(--plain); --ink: #000; --ink-2: #484C4E; --line: #9A9D9E; color-scheme: light; }
:lang(zh) { --font: 'Skoen Han Marks', var(--plain); }
:lang(da), :lang(en) { --font: var(--plain); }
[lang] { font-family: var(--font); }
@page {
  size: A4${paper.landscape ? " landscape" : ""}; margin: ${paper.landscape ? "16mm 18mm 28mm" : "17mm 21mm 29mm 23mm"};
  @bottom-left { content: ${left}; width: 72%; text-align: left; ${box} }
  @bottom-right { content: ${cssString(paper.foot.right)} "\\a " ${pageOfPages(paper)}; width: 28%; text-align: right; ${box} }
}
* { box-sizing: border-box; }
html { font: 10.5pt/15.5pt var(--font); color: var(--ink); background: #fff; -webkit-text-size-adjust: none; }
body { margin: 0; overflow-wrap: break-word; }
main { orphans: 3; widows: 3; }
.letterhead { display: flex; justify-content: space-between; gap: 12pt; border-bottom: .75pt solid var(--ink); padding-bottom: 7pt; margin-bottom: 16pt; font-size: 9.5pt; color: var(--ink-2); }
h1 { font-size: 19pt; line-height: 24pt; font-weight: 600; margin: 0 0 5pt; text-wrap: balance; }
html:lang(zh) h1 { text-wrap: wrap; }
.subtitle { font-size: 9.5pt; color: var(--ink-2); margin: 0 0 13pt; }
h2 { font-size: 12pt; line-height: 16pt; font-weight: 600; margin: 16pt 0 4pt; }
h3 { font-size: 10.5pt; line-height: 15pt; font-weight: 600; margin: 11pt 0 2pt; }
h4 { font-size: 10pt; line-height: 14pt; font-weight: 600; color: var(--ink-2); margin: 8pt 0 1pt; }
h2, h3, h4 { break-after: avoid; }
p { margin: 0 0 6pt; max-width: 96ch; }
.new-page { break-before: page; margin-top: 0; }
.words { white-space: pre-line; }
.note { font-size: 9pt; line-height: 12.5pt; color: var(--ink-2); margin-top: 4pt; }
.blank { border-bottom: .5pt solid var(--line); padding-top: 9pt; max-width: none; }
.blank + .blank, .lead + .scroll { break-before: avoid; }
.blank, .lead { break-inside: avoid; }
.soft { color: var(--ink-2); }
strong { font-weight: 600; }
code { font: inherit; font-size: .92em; font-variant-numeric: tabular-nums slashed-zero; overflow-wrap: anywhere; }
ul { margin: 0 0 6pt; padding-left: 14pt; max-width: 96ch; }
li { margin-bottom: 3pt; }
dl { display: grid; grid-template-columns: minmax(30mm, 24%) 1fr; gap: 2pt 10pt; margin: 0 0 8pt; }
dt { color: var(--ink-2); }
dd { margin: 0; white-space: pre-line; }
table { border-collapse: collapse; width: 100%; margin: 3pt 0 5pt; font-size: 9.5pt; line-height: 13pt; font-variant-numeric: tabular-nums; }
table.wide { font-size: 8.5pt; line-height: 11.5pt; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
thead { display: table-header-group; }
tr, .whole { break-inside: avoid; }
/* A head is never alone at the foot of a page, a sum never alone at its head. */
thead { break-after: avoid; }
tbody tr:first-child, tr.total { break-before: avoid; }
th, td { text-align: left; vertical-align: top; padding: 3.2pt 9pt 3.2pt 0; font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
thead th { word-break: keep-all; vertical-align: bottom; color: var(--ink-2); border-bottom: .9pt solid var(--ink); }
tbody th, tbody td { border-bottom: .5pt solid var(--line); white-space: pre-line; }
.end { text-align: right; }
td.end { white-space: pre; }
.soft, .id { white-space: nowrap; }
dt, .subtitle .soft { white-space: normal; }
tr.total > * { font-weight: 600; border-bottom: 0; }
tr.muted > * { color: var(--ink-2); }
footer { display: none; }
@media screen {
  html { background: #E9E7E1; }
  body { background: #fff; max-width: ${paper.landscape ? "297mm" : "210mm"}; margin: 8mm auto; padding: ${paper.landscape ? "16mm 18mm" : "17mm 21mm 17mm 23mm"}; }
  .scroll { overflow-x: auto; }
  footer { display: flex; justify-content: space-between; gap: 12pt; border-top: .5pt solid #80847F; margin-top: 20pt; padding-top: 6pt; font-size: 8.5pt; line-height: 12pt; color: var(--ink-2); }
}
@media screen and (max-width: 60em) { body { margin: 0; padding: 6mm; } table { min-width: 36em; } }
`;
}
