// Widths of a Word table's columns: the wanted shares, but never so narrow that a word or a number is cut.
// Word lays fixed tables out as told, and breaks what does not fit in the middle.
import { plainText, type Cell, type Table } from "./paper.ts";

/** Twips a character takes at 9.5 pt in the widest of the usual sans-serif faces; deliberately generous. */
const CHARACTER = { chinese: 192, wide: 132, narrow: 60, other: 105 } as const;
const CHINESE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

function widthOfWord(word: string): number {
  let width = 0;
  for (const c of word)
    width += CHINESE.test(c)
      ? CHARACTER.chinese
      : /[A-ZÆØÅmw%@—]/.test(c)
        ? CHARACTER.wide
        : /[iljft.,:;'|!() \u00A0]/.test(c)
          ? CHARACTER.narrow
          : CHARACTER.other;
  return width;
}

/** Chinese breaks between any two characters, other words at spaces and after hyphens. */
const words = (text: string): string[] =>
  text.split(/[\t\n\r ]+|(?<=[-–/])|(?=[\p{Script=Han}])|(?<=[\p{Script=Han}])/u).filter((w) => w !== "");
const longestWord = (text: string): number => Math.max(0, ...words(text).map(widthOfWord));

/** A head is not parted between two characters of a Chinese word. */
const headWidth = (head: string): number => Math.max(0, ...head.split(/[\s（]+/u).map(widthOfWord));

function neededBy(cell: Cell): number {
  if (cell === null) return 0;
  if (cell.kind === "application") return Math.max(longestWord(cell.title.text), longestWord(cell.journalNumber));
  // A fingerprint breaks anywhere; its groups of four are what must stay together.
  if (cell.kind === "text")
    return cell.runs.some((r) => r.code) ? 5 * CHARACTER.wide : longestWord(plainText(cell.runs));
  if (cell.kind === "instant" || cell.kind === "date") return longestWord(cell.shown);
  return widthOfWord(cell.shown);
}

interface Fitted {
  /** Twips, together at most `line`. */
  readonly widths: readonly number[];
  /** Whether the table needs the smaller type to keep its words whole. */
  readonly small: boolean;
}

/** @param line twips between the margins. @param gutter twips between columns. @param shrink how much smaller the small type is. */
export function fitColumns(table: Table, line: number, gutter: number, shrink: number): Fitted {
  const needed = table.columns.map(
    (c, i) =>
      Math.max(
        headWidth(c.head),
        ...table.rows.slice(0, 2000).map((r) => neededBy(r.cells[i] ?? null) * (r.total ? 1.08 : 1)),
      ) + gutter,
  );
  const shares = table.columns.map((c) => c.width);
  const roomy = distribute(shares, needed, line);
  if (roomy) return { widths: roomy, small: false };
  const smaller = needed.map((n) => (n - gutter) * shrink + gutter);
  const total = smaller.reduce((a, b) => a + b, 0);
  return {
    widths: distribute(shares, smaller, line) ?? smaller.map((n) => Math.floor((n * line) / total)),
    small: true,
  };
}

/** Shares of the line, raised to what each column needs at the cost of the others; null when the line is too short. */
function distribute(shares: readonly number[], needed: readonly number[], line: number): number[] | null {
  if (needed.reduce((a, b) => a + b, 0) > line) return null;
  const fixed = new Set<number>();
  for (;;) {
    const free = line - [...fixed].reduce((t, i) => t + (needed[i] ?? 0), 0);
    const open = shares.reduce((t, s, i) => (fixed.has(i) ? t : t + s), 0);
    const widths = shares.map((s, i) => (fixed.has(i) ? (needed[i] ?? 0) : (free * s) / open));
    const short = widths.findIndex((w, i) => !fixed.has(i) && w < (needed[i] ?? 0));
    if (short < 0) return widths.map(Math.floor);
    fixed.add(short);
  }
}
