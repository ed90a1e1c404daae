// One sample document on A4 pages: a cursor that sets headings, paragraphs, lists and tables and turns the page in time.
import PDFDocument from "pdfkit";
import type { Table } from "./content.ts";
import { NO_FONT, type Fonts, type Language, type Weight } from "./fonts.ts";
import { unfold } from "./folded.ts";
import { breakLines, drawLine, type Line, type Style } from "./text-layout.ts";

export const INK = "#1f2328";
export const GREY = "#5c636b";
export const RULE = "#b9bec5";
const A4 = { width: 595.28, height: 841.89 };
const MARGIN = { left: 68, right: 68, top: 92, next: 66, bottom: 78 };
export const COLUMN = A4.width - MARGIN.left - MARGIN.right;
const BOTTOM = A4.height - MARGIN.bottom;
/** One fixed day for every file: the same sources must give the same bytes. */
const CREATED = new Date("2009-03-02T10:00:00Z");

export interface Heading {
  readonly language: Language;
  readonly label: string;
  readonly title: string;
  readonly reference: string;
  readonly facts: readonly string[];
}

export interface Page {
  readonly doc: PDFKit.PDFDocument;
  readonly left: number;
  /** Reserves `height` points, on a new page when they do not fit, and returns the top of that space. */
  take(height: number): number;
  heading(text: string): void;
  paragraph(text: string): void;
  list(items: readonly string[]): void;
  table(table: Table): void;
  caption(text: string): void;
  style(size: number, weight?: Weight): Style;
  lines(text: string, style: Style, width: number): Line[];
  /** Sets lines from `top` on and returns the y below them. */
  set(lines: readonly Line[], style: Style, x: number, top: number, colour?: string): number;
  finish(): Promise<Buffer>;
}

export function openPage(fonts: Fonts, head: Heading): Page {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    font: NO_FONT,
    lang: head.language === "zh" ? "zh-Hans" : head.language,
    info: { Title: head.title, Author: head.reference, CreationDate: CREATED, ModDate: CREATED },
  });
  fonts.register(doc);
  const chunks: Buffer[] = [];
  doc.on("data", (c: Buffer) => chunks.push(c));
  const zh = head.language === "zh";
  const style = (size: number, weight: Weight = "regular"): Style => ({
    size,
    weight,
    language: head.language,
    leading: Math.round(size * (zh ? 1.72 : 1.45) * 2) / 2,
  });
  const BODY = style(10.5);
  const lines = (text: string, s: Style, width: number): Line[] => breakLines(fonts, unfold(text), s, width);
  let y = MARGIN.top;

  let pending: { lines: Line[]; style: Style } | null = null;

  const turn = (): void => {
    doc.addPage();
    y = MARGIN.next;
  };
  /** Sets the waiting heading, on the page that also has room for the `height` points that follow it. */
  const keep = (height: number): void => {
    const heading = pending;
    pending = null;
    const above = heading && y > MARGIN.next ? 10 : 0;
    const own = heading ? heading.lines.length * heading.style.leading + 4 : 0;
    if (y + above + own + height > BOTTOM) turn();
    else y += above;
    if (heading) y = set(heading.lines, heading.style, MARGIN.left, y) + 4;
  };
  const take = (height: number): number => {
    keep(height);
    const top = y;
    y += height;
    return top;
  };
  const set: Page["set"] = (all, s, x, top, colour = INK) => {
    doc.fillColor(colour);
    for (const [i, line] of all.entries()) drawLine(doc, line, s, x, top + i * s.leading + s.size);
    return top + all.length * s.leading;
  };
  /** Lines across pages; neither the first nor the last line of a paragraph stands alone on a page. */
  const flow = (all: readonly Line[], s: Style, x: number): void => {
    const room = Math.floor((BOTTOM - y) / s.leading);
    const here = room >= all.length ? all.length : Math.min(room, all.length - 2);
    if (here > 1 || here === all.length) set(all.slice(0, here), s, x, take(here * s.leading));
    const rest = all.slice(here > 1 || here === all.length ? here : 0);
    if (rest.length === 0) return;
    turn();
    set(rest, s, x, take(rest.length * s.leading));
  };

  const page: Page = {
    doc,
    left: MARGIN.left,
    take,
    style,
    lines,
    set,
    heading(text) {
      const s = style(13, "bold");
      pending = { lines: lines(text, s, COLUMN), style: s };
    },
    paragraph(text) {
      const all = lines(text, BODY, COLUMN);
      keep(Math.min(all.length, 3) * BODY.leading);
      flow(all, BODY, MARGIN.left);
      y += 7;
    },
    list(items) {
      for (const item of items) {
        const all = lines(item, BODY, COLUMN - 16);
        // An item is a few lines: kept whole, so that its dash never stands alone.
        const top = take(all.length * BODY.leading);
        set(lines("–", BODY, 12), BODY, MARGIN.left + 2, top);
        set(all, BODY, MARGIN.left + 16, top);
        y += 2;
      }
      y += 6;
    },
    caption(text) {
      const s = style(9);
      const all = lines(text, s, COLUMN);
      set(all, s, MARGIN.left, take(all.length * s.leading + 10), GREY);
    },
    table: (t) => drawTable(page, t),
    finish() {
      footers(doc, page, head);
      return new Promise((resolve) => {
        doc.on("end", () => resolve(Buffer.concat(chunks)));
        doc.end();
      });
    },
  };
  y = title(page, head);
  return page;
}

function title(page: Page, head: Heading): number {
  const small = page.style(9.5);
  const big = page.style(19, "bold");
  let y = page.set(page.lines(head.label, small, COLUMN), small, page.left, MARGIN.top - 28, GREY) + 4;
  y = page.set(page.lines(head.title, big, COLUMN), big, page.left, y) + 6;
  for (const fact of head.facts) y = page.set(page.lines(fact, small, COLUMN), small, page.left, y, GREY);
  page.doc
    .moveTo(page.left, y + 8)
    .lineTo(page.left + COLUMN, y + 8)
    .lineWidth(0.7)
    .strokeColor(RULE)
    .stroke();
  return y + 20;
}

function footers(doc: PDFKit.PDFDocument, page: Page, head: Heading): void {
  const s = page.style(8.5);
  const { start, count } = doc.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    doc.switchToPage(i);
    const y = A4.height - 50;
    doc
      .moveTo(page.left, y)
      .lineTo(page.left + COLUMN, y)
      .lineWidth(0.5)
      .strokeColor(RULE)
      .stroke();
    page.set(page.lines(`${head.reference} · ${head.label}`, s, COLUMN - 60), s, page.left, y + 6, GREY);
    const number = page.lines(`${i + 1} / ${count}`, s, 60);
    page.set(number, s, page.left + COLUMN - (number[0]?.width ?? 0), y + 6, GREY);
  }
}

/** A table with a bold head, hairlines and no vertical lines; a row is never split, the head repeats on a new page. */
function drawTable(page: Page, table: Table): void {
  const { doc, left } = page;
  const total = table.columns.reduce((w, c) => w + c.width, 0);
  const widths = table.columns.map((c) => (c.width / total) * COLUMN);
  const caption = page.style(9.5, "bold");
  const cell = (bold: boolean): Style => page.style(9, bold ? "bold" : "regular");
  const layout = (texts: readonly string[], bold: boolean): { lines: Line[]; style: Style }[] =>
    table.columns.map((_, i) => ({
      style: cell(bold),
      lines: page.lines(texts[i] ?? "", cell(bold), (widths[i] ?? 0) - 8),
    }));
  const height = (row: ReturnType<typeof layout>): number =>
    Math.max(1, ...row.map((c) => c.lines.length)) * cell(false).leading + 5;
  const line = (y: number, width: number, colour: string): void => {
    doc
      .moveTo(left, y)
      .lineTo(left + COLUMN, y)
      .lineWidth(width)
      .strokeColor(colour)
      .stroke();
  };
  const put = (row: ReturnType<typeof layout>, top: number): void => {
    let x = left;
    for (const [i, c] of row.entries()) {
      const width = widths[i] ?? 0;
      for (const [n, l] of c.lines.entries()) {
        const at = table.columns[i]?.align === "right" ? x + width - 4 - l.width : x + (i === 0 ? 0 : 4);
        page.set([l], c.style, at, top + 2.5 + n * c.style.leading);
      }
      x += width;
    }
  };
  const head = layout(
    table.columns.map((c) => c.text),
    true,
  );
  const rows = table.rows.map((r, i) => layout(r, table.total && i === table.rows.length - 1));
  const captionLines = page.lines(table.caption, caption, COLUMN);
  // Caption, head and as many rows as a page can hold stay together when they fit at all.
  const whole = captionLines.length * caption.leading + 4 + height(head) + rows.reduce((h, r) => h + height(r), 0) + 12;
  const opening =
    whole < 420 ? whole : captionLines.length * caption.leading + 4 + height(head) + height(rows[0] ?? head);
  const top = page.take(opening);
  let y = page.set(captionLines, caption, left, top) + 4;
  put(head, y);
  line(y, 0.9, INK);
  y += height(head);
  line(y, 0.6, INK);
  for (const [i, row] of rows.entries()) {
    if (whole >= 420 && i > 0) y = page.take(height(row));
    if (table.total && i === rows.length - 1) line(y, 0.6, INK);
    put(row, y);
    y += height(row);
    line(y, i === rows.length - 1 ? 0.9 : 0.4, i === rows.length - 1 ? INK : RULE);
  }
  if (whole >= 420) page.take(12);
}
