// The three figures of the sample documents, drawn as vectors: an architecture in layers, horizontal bars, a time plan.
import type { Figure } from "./content.ts";
import { COLUMN, GREY, INK, RULE, type Page } from "./page.ts";

const FILL = "#e8efec";
const EDGE = "#2f6b57";
const BAR = "#4f7fae";

/** Draws the figure with its caption below, together on one page. */
export function drawFigure(page: Page, figure: Figure): void {
  if (figure.kind === "layers") drawLayers(page, figure);
  else if (figure.kind === "bars") drawBars(page, figure);
  else drawPlan(page, figure);
}

type Kind<K extends Figure["kind"]> = Extract<Figure, { kind: K }>;

function drawLayers(page: Page, figure: Kind<"layers">): void {
  const { doc, left } = page;
  const [boxHeight, gap, labelWidth] = [42, 24, 92];
  const height = figure.layers.length * boxHeight + (figure.layers.length - 1) * gap;
  const top = reserve(page, figure.caption, height);
  const small = page.style(8.5);
  const area = COLUMN - labelWidth;
  for (const [i, layer] of figure.layers.entries()) {
    const y = top + i * (boxHeight + gap);
    const label = page.lines(layer.label, page.style(8.5, "bold"), labelWidth - 10);
    page.set(label, page.style(8.5, "bold"), left, y + (boxHeight - label.length * small.leading) / 2, GREY);
    const width = (area - (layer.boxes.length - 1) * 10) / layer.boxes.length;
    for (const [n, text] of layer.boxes.entries()) {
      const x = left + labelWidth + n * (width + 10);
      doc.roundedRect(x, y, width, boxHeight, 4).lineWidth(0.8).fillAndStroke(FILL, EDGE);
      const lines = page.lines(text, small, width - 10);
      for (const [k, l] of lines.entries())
        page.set(
          [l],
          small,
          x + (width - l.width) / 2,
          y + (boxHeight - lines.length * small.leading) / 2 + k * small.leading - 1,
        );
    }
    if (i + 1 < figure.layers.length) {
      for (const share of [0.25, 0.75])
        arrow(page, left + labelWidth + area * share, y + boxHeight + 3, y + boxHeight + gap - 3);
    }
  }
  page.caption(figure.caption);
}

/** A line with a head at both ends: data goes both ways between the layers. */
function arrow(page: Page, x: number, from: number, to: number): void {
  const { doc } = page;
  doc.moveTo(x, from).lineTo(x, to).lineWidth(0.9).strokeColor(EDGE).stroke();
  doc
    .moveTo(x - 3, from + 5)
    .lineTo(x, from)
    .lineTo(x + 3, from + 5)
    .stroke();
  doc
    .moveTo(x - 3, to - 5)
    .lineTo(x, to)
    .lineTo(x + 3, to - 5)
    .stroke();
}

function drawBars(page: Page, figure: Kind<"bars">): void {
  const { doc, left } = page;
  const [row, labelWidth] = [24, 150];
  const top = reserve(page, figure.caption, figure.items.length * row + 8);
  const s = page.style(8.5);
  const area = COLUMN - labelWidth - 62;
  const max = Math.max(...figure.items.map((i) => i.value));
  const number = new Intl.NumberFormat(s.language === "da" ? "da-DK" : s.language === "zh" ? "zh-CN" : "en-GB");
  for (const [i, item] of figure.items.entries()) {
    const y = top + i * row;
    page.set(page.lines(item.label, s, labelWidth - 8), s, left, y + 3);
    const width = (item.value / max) * area;
    doc.rect(left + labelWidth, y + 4, width, row - 10).fill(BAR);
    page.set(
      page.lines(`${number.format(item.value)} ${figure.unit}`, s, 120),
      s,
      left + labelWidth + width + 5,
      y + 3,
    );
  }
  doc
    .moveTo(left + labelWidth, top)
    .lineTo(left + labelWidth, top + figure.items.length * row)
    .lineWidth(0.8)
    .strokeColor(INK)
    .stroke();
  page.caption(figure.caption);
}

function drawPlan(page: Page, figure: Kind<"plan">): void {
  const { doc, left } = page;
  const [row, labelWidth, headHeight] = [20, 190, 18];
  const top = reserve(page, figure.caption, headHeight + figure.rows.length * row + 8);
  const s = page.style(8.5);
  const month = (COLUMN - labelWidth) / figure.months;
  const bottom = top + headHeight + figure.rows.length * row;
  for (let m = 0; m <= figure.months; m += 3) {
    const x = left + labelWidth + m * month;
    doc
      .moveTo(x, top + headHeight - 2)
      .lineTo(x, bottom)
      .lineWidth(0.4)
      .strokeColor(RULE)
      .stroke();
    if (m > 0) {
      const text = page.lines(String(m), s, 40);
      page.set(text, s, x - (text[0]?.width ?? 0) - 2, top, GREY);
    }
  }
  page.set(page.lines(figure.monthLabel, s, labelWidth), s, left, top, GREY);
  for (const [i, r] of figure.rows.entries()) {
    const y = top + headHeight + i * row;
    page.set(page.lines(r.label, s, labelWidth - 8), s, left, y + 2);
    doc.roundedRect(left + labelWidth + (r.from - 1) * month, y + 4, (r.to - r.from + 1) * month, row - 8, 2).fill(BAR);
  }
  page.caption(figure.caption);
}

/** Space for the drawing and, on the same page, for its caption. */
function reserve(page: Page, caption: string, height: number): number {
  const s = page.style(9);
  const below = page.lines(caption, s, COLUMN).length * s.leading + 12;
  const top = page.take(height + below + 6);
  // The caption takes its own space afterwards; asking for both first keeps them on one page.
  page.take(-below);
  return top + 2;
}
