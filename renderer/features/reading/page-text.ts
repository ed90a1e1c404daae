// The words of one page as pdf.js reads them, with the way back from a place in the text to the run it stands in. Find, highlights
// and the search index all use this one text.

export interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
}
export interface PageText {
  readonly text: string;
  /** Where each run begins in `text`; runs are those of the text layer, in its order. */
  readonly starts: readonly number[];
}

export function pageText(items: readonly TextItem[]): PageText {
  const starts: number[] = [];
  let text = "";
  for (const item of items) {
    starts.push(text.length);
    text += item.str;
    if (item.hasEOL) text += "\n";
  }
  return { text, starts };
}

/** Run that holds the character at `at`, and the character's place in it. */
export function runAt(page: PageText, at: number): { run: number; offset: number } {
  let [low, high] = [0, page.starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((page.starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return { run: Math.max(0, low), offset: at - (page.starts[Math.max(0, low)] ?? 0) };
}

const HAN = "\\p{Script=Han}\\p{Script=Bopomofo}\\u3000-\\u303F\\uFF00-\\uFF65";
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])\\s+(?=[${HAN}])`, "gu");

/** Words as one quotes them: one line, hyphens at line ends taken out, no spaces inside Chinese. */
export const quotable = (text: string): string =>
  text
    .replaceAll("\u00AD", "")
    .replaceAll(/(\p{Ll})[-\u2010]\n(?=\p{Ll})/gu, "$1")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(BETWEEN_HAN, "")
    .trim();
