// One self-contained page: no script, nothing from elsewhere, every text escaped, language marked on each stretch of text.
import { HTML_LANG } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { PAPER_POLICY } from "../../../shared/lib/paper-page.ts";
import { styleOf } from "./html-style.ts";
import { isShort, plainText, runsOf, type Block, type Cell, type Paper, type Runs, type Table } from "./paper.ts";
import { byLanguage, printable } from "./script.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escape = (text: string): string => printable(text).replaceAll(/[&<>"']/g, (c) => ESCAPES[c] ?? c);

export function htmlBytes(paper: Paper): Uint8Array {
  return Buffer.from(page(paper), "utf8");
}

function page(paper: Paper): string {
  let number = 0;
  const blocks = paper.blocks.map((block) => {
    if (block.kind === "heading" && block.level === 1) number += 1;
    return blockOf(block, paper, number);
  });
  const head = (runs: Runs): string => `<span>${inline(runs, paper)}</span>`;
  return `<!doctype html>
<html lang="${HTML_LANG[paper.lang]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${PAPER_POLICY}
<meta name="generator" content="${escape(paper.software)}">
<title>${escape(plainText(paper.title))}</title>
<style>${styleOf(paper)}</style>
</head>
<body>
<header class="letterhead">${head(paper.head.left)}${head(paper.head.right)}</header>
<main>
<h1>${inline(paper.title, paper)}</h1>
${plainText(paper.subtitle) === "" ? "" : `<p class="subtitle">${inline(paper.subtitle, paper)}</p>\n`}${blocks.join("\n")}
</main>
<footer><span>${paper.foot.left.map((l) => inline([{ text: l }], paper)).join("<br>")}</span><span>${inline([{ text: paper.foot.right }], paper)}</span></footer>
</body>
</html>
`;
}

/** Ids and journal numbers ("E-07", "2009-06", "1-30-72-105-09") are not parted at their hyphens. */
const ID = /(?<![\w-])(?:[A-Z]{1,8}-[A-Z0-9]{1,12}|\d{4}-[0-9A-Za-z-]{1,12}|\d{1,4}(?:-\d{1,4}){2,6})(?![\w-])/g;
const words = (text: string): string => escape(text).replaceAll(ID, (id) => `<span class="id">${id}</span>`);

function inline(runs: Runs, paper: Paper): string {
  return byLanguage(runs, paper.lang)
    .map((run) => {
      const marked =
        run.lang === paper.lang ? words(run.text) : `<span lang="${HTML_LANG[run.lang]}">${words(run.text)}</span>`;
      const styled = run.code ? `<code>${halves(marked)}</code>` : marked;
      if (run.strong) return `<strong>${styled}</strong>`;
      // A line may break before it, not within.
      return run.soft ? styled.replace(/^( ?)(.*)$/su, '$1<span class="soft">$2</span>') : styled;
    })
    .join("");
}

/** A whole fingerprint breaks in its middle or not at all. */
const halves = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 32)}<wbr>${text.slice(32)}` : text;

function blockOf(block: Block, paper: Paper, number: number): string {
  switch (block.kind) {
    case "heading": {
      const tag = `h${block.level + 1}`;
      const lead = block.level === 1 ? `${number}. ` : "";
      return `<${tag}${block.newPage ? ' class="new-page"' : ""}>${lead}${inline(block.runs, paper)}</${tag}>`;
    }
    case "paragraph":
      return `<p class="${block.style}">${inline(block.runs, paper)}</p>`;
    case "list":
      return `<ul>${block.items.map((i) => `<li>${inline(i, paper)}</li>`).join("")}</ul>`;
    case "facts":
      return `<dl>${block.rows.map((f) => `<dt>${escape(f.label)}</dt><dd>${inline(f.runs, paper)}</dd>`).join("")}</dl>`;
    case "table":
      return block.only === "data" ? "" : tableOf(block, paper);
  }
}

function tableOf(table: Table, paper: Paper): string {
  if (table.rows.length === 0) return `<p>${escape(translate(reportWords.none, paper.lang))}</p>`;
  const all = table.columns.reduce((t, c) => t + c.width, 0);
  const columns = table.columns.map((c) => `<col style="width:${((100 * c.width) / all).toFixed(2)}%">`).join("");
  const end = (i: number): string => (table.columns[i]?.align === "end" ? ' class="end"' : "");
  const head = table.columns
    .map((c, i) => `<th scope="col"${end(i)}>${inline([{ text: c.head }], paper)}</th>`)
    .join("");
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, i) => {
      const content = cellOf(cell, paper);
      return i === table.rowHead ? `<th scope="row"${end(i)}>${content}</th>` : `<td${end(i)}>${content}</td>`;
    });
    return `<tr${row.total ? ' class="total"' : row.soft ? ' class="muted"' : ""}>${cells.join("")}</tr>`;
  });
  const note = table.note ? `\n<p class="note">${inline(runsOf(table.note), paper)}</p>` : "";
  const wide = table.columns.length > (paper.landscape ? 11 : 8) ? ' class="wide"' : "";
  return `<div class="scroll${isShort(table) ? " whole" : ""}"><table${wide}><caption>${escape(table.title)}</caption><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>
${rows.join("\n")}
</tbody></table>${note}</div>`;
}

function cellOf(cell: Cell, paper: Paper): string {
  if (cell === null) return "";
  if (cell.kind === "text") return inline(cell.runs, paper);
  if (cell.kind === "application") return inline([cell.title, { text: ` ${cell.journalNumber}`, soft: true }], paper);
  return escape(cell.shown);
}
