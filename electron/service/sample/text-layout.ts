// Breaks text into lines of font runs: words for Latin script, characters for Chinese, with the rule that closing
// punctuation never begins a line and opening punctuation never ends one (避头尾).
import type { FaceName, Fonts, Language, Weight } from "./fonts.ts";

export interface Style {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly language: Language;
}
interface Run {
  readonly text: string;
  readonly face: FaceName;
  readonly width: number;
}
export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u;
const NO_START = new Set(Array.from("，。、；：？！）》」』】”’％…·,.;:)"));
const NO_END = new Set(Array.from("（《「『【“‘("));

/** Pieces that stay together: a word with its trailing space, or one Chinese character with the punctuation it carries. */
export function pieces(text: string): string[] {
  const out: string[] = [];
  let word = "";
  const flush = (): void => {
    if (word !== "") out.push(word);
    word = "";
  };
  for (const char of text) {
    const last = out.at(-1);
    const free = word === "";
    if (NO_START.has(char) && free && last !== undefined && !last.endsWith(" ")) out[out.length - 1] = last + char;
    else if (free && last !== undefined && NO_END.has(last.slice(-1))) out[out.length - 1] = last + char;
    else if (HAN.test(char) || (NO_END.has(char) && free)) {
      flush();
      out.push(char);
    } else {
      word += char;
      if (char === " " || (char === "-" && word.length > 3)) flush();
    }
  }
  flush();
  return out;
}

function runsOf(fonts: Fonts, text: string, style: Style): Run[] {
  const out: { text: string; face: FaceName }[] = [];
  for (const char of text) {
    const face = fonts.faceFor(char, style.weight, style.language);
    const last = out.at(-1);
    if (last?.face === face) last.text += char;
    else out.push({ text: char, face });
  }
  return out.map((r) => ({ ...r, width: fonts.width(r.text, r.face, style.size) }));
}

const widthOf = (fonts: Fonts, text: string, style: Style): number =>
  runsOf(fonts, text, style).reduce((w, r) => w + r.width, 0);

/** Lines of `text` no wider than `maxWidth`; a single piece wider than that gets a line of its own. */
export function breakLines(fonts: Fonts, text: string, style: Style, maxWidth: number): Line[] {
  const lines: string[] = [];
  let current = "";
  let used = 0;
  for (const piece of pieces(text)) {
    const full = widthOf(fonts, piece, style);
    const visible = piece.endsWith(" ") ? widthOf(fonts, piece.trimEnd(), style) : full;
    if (current !== "" && used + visible > maxWidth) {
      lines.push(current);
      current = "";
      used = 0;
    }
    current += piece;
    used += full;
  }
  if (current !== "") lines.push(current);
  return lines.map((l) => {
    const runs = runsOf(fonts, l.trimEnd(), style);
    return { runs, width: runs.reduce((w, r) => w + r.width, 0) };
  });
}

/** Draws one line with its baseline at `y`. */
export function drawLine(doc: PDFKit.PDFDocument, line: Line, style: Style, x: number, y: number): void {
  let at = x;
  for (const run of line.runs) {
    doc.font(run.face).fontSize(style.size).text(run.text, at, y, { lineBreak: false, baseline: "alphabetic" });
    at += run.width;
  }
}
