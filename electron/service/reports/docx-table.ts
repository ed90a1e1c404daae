// Runs, paragraphs and tables of a Word paper: one language per run, hairlines below rows, heads repeated on every page.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IParagraphOptions,
  type ITableCellOptions,
} from "docx";
import { LOCALE, type Language } from "../../../shared/i18n/language.ts";
import { reportWords } from "../../../shared/i18n/reports/words.ts";
import { translate } from "../../../shared/i18n/translate.ts";
import { fitColumns } from "./column-widths.ts";
import { FONT, FONT_CODE, GREY, LINE, MARGIN, PAGE } from "./docx-style.ts";
import { isShort, plainText, runsOf, soft, type Cell, type Paper, type Run, type Runs, type Table } from "./paper.ts";
import { byLanguage } from "./script.ts";

/** Twips between the margins. */
export const lineWidth = (paper: Paper): number =>
  (paper.landscape ? PAGE.height : PAGE.width) - MARGIN.left - MARGIN.right;

/** Runs of one language each; line breaks become breaks. */
export function textRuns(
  runs: Runs,
  lang: Language,
  style: { size?: number; color?: string; bold?: boolean } = {},
): TextRun[] {
  return byLanguage(runs, lang).flatMap((run) =>
    (run.code ? halves(run.text) : run.text).split("\n").map(
      (text, i) =>
        new TextRun({
          ...runStyle(run),
          ...style,
          text,
          ...(i > 0 ? { break: 1 } : {}),
          ...(run.strong ? { bold: true } : {}),
        }),
    ),
  );
}

/** A whole fingerprint stands in two even lines. */
const halves = (text: string): string =>
  /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 32)}\n${text.slice(32)}` : text;

function runStyle(run: Run & { lang: Language }): {
  language: { value: string; eastAsia: string };
  font?: object;
  color?: string;
} {
  const chinese = run.lang === "zh";
  return {
    // The first is the language of Latin letters and figures, also inside Chinese text.
    language: { value: LOCALE[chinese ? "en" : run.lang], eastAsia: LOCALE.zh },
    ...(run.code ? { font: FONT_CODE } : chinese ? { font: { ...FONT, hint: "eastAsia" } } : {}),
    ...(run.soft ? { color: GREY } : {}),
  };
}

export const para = (runs: Runs, lang: Language, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ ...options, children: textRuns(runs, lang) });

/** Word joins tables that touch; a small paragraph keeps them apart. */
export const gap = (): Paragraph => new Paragraph({ style: "Gap" });

/** Twips between columns. */
const GUTTER = 120;
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" };
const below = (size: number, color: string): NonNullable<ITableCellOptions["borders"]> => ({
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: size === 0 ? NONE : { style: BorderStyle.SINGLE, size, color },
});
const wordTable = (rows: TableRow[], widths: readonly number[]): WordTable =>
  new WordTable({
    rows,
    columnWidths: [...widths],
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
    margins: { top: 50, bottom: 50, left: 0, right: GUTTER },
  });

function widthsOf(shares: readonly number[], line: number): number[] {
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => Math.floor((line * s) / all));
}

export function factsTable(rows: readonly { label: string; runs: Runs }[], paper: Paper): WordTable {
  const widths = widthsOf([24, 76], lineWidth(paper));
  const cell = (runs: Runs, i: number): TableCell =>
    new TableCell({
      borders: below(0, LINE),
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      children: [para(runs, paper.lang, { style: "Cell" })],
    });
  return wordTable(
    rows.map((f) => new TableRow({ cantSplit: false, children: [cell([soft(f.label)], 0), cell(f.runs, 1)] })),
    widths,
  );
}

export function tableOf(table: Table, paper: Paper): (Paragraph | WordTable)[] {
  const { lang } = paper;
  if (table.rows.length === 0)
    return [para([{ text: translate(reportWords.none, lang) }], lang, { style: "BodyText" })];
  const { widths, small } = fitColumns(table, lineWidth(paper), GUTTER, 16 / 19);
  const last = table.columns.length - 1;
  const cell = (
    runs: Runs,
    i: number,
    look: { borders: ITableCellOptions["borders"]; bold?: boolean; color?: string; bottom?: boolean; keep?: boolean },
  ): TableCell =>
    new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      // The last column ends on the margin.
      ...(i === last ? { margins: { right: 0 } } : {}),
      ...(look.borders ? { borders: look.borders } : {}),
      ...(look.bottom ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
      children: [
        new Paragraph({
          style: small ? "CellSmall" : "Cell",
          ...(look.keep ? { keepNext: true } : {}),
          ...(table.columns[i]?.align === "end" ? { alignment: AlignmentType.RIGHT } : {}),
          children: textRuns(runs, lang, {
            ...(look.bold ? { bold: true } : {}),
            ...(look.color ? { color: look.color } : {}),
          }),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((c, i) =>
      cell([{ text: c.head }], i, { borders: below(8, "000000"), color: GREY, bottom: true, keep: true }),
    ),
  });
  const whole = isShort(table);
  const rows = table.rows.map(
    (row, n) =>
      new TableRow({
        cantSplit: !row.cells.some((c) => c?.kind === "text" && plainText(c.runs).length > 1200),
        children: row.cells.map((c, i) =>
          cell(cellRuns(c), i, {
            borders: below(row.total ? 0 : 4, LINE),
            ...(row.total ? { bold: true } : {}),
            ...(row.soft ? { color: GREY } : {}),
            ...(whole && n < table.rows.length - 1 ? { keep: true } : {}),
          }),
        ),
      }),
  );
  const note = table.note ? [para(runsOf(table.note), lang, { style: "Note" })] : [gap()];
  return [wordTable([head, ...rows], widths), ...note];
}

function cellRuns(cell: Cell): Runs {
  if (cell === null) return [];
  if (cell.kind === "text") return cell.runs;
  if (cell.kind === "application") return [cell.title, soft(` ${cell.journalNumber}`)];
  return [{ text: cell.shown }];
}
