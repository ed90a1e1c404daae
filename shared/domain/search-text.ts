// Words and Chinese text made searchable by one full-text index (ecosystem.md, Search), and what it found made readable.
//
// The index (SQLite FTS5, `unicode61`) knows words only by what stands between them, and Chinese is written without spaces. So
// every Chinese character is indexed as a word of its own and a Chinese word is looked for as a phrase. `Intl.Segmenter` splits the
// query and not the text: in a text it joins 上海 to 上海市 and 处理 to 水处理, where the shorter word would never be found, and a
// newer dictionary would no longer fit what an older one had split.

/** Between Chinese characters of an indexed text. No text holds it: control characters are taken out first. */
const SPLIT = "\u001F";
/** Around what matched, as the index is asked to mark it. */
export const MARK_START = "\u0002";
export const MARK_END = "\u0003";

/** Full-width letters and digits, and the radicals and compatibility forms some PDF writers put for Chinese characters. */
const OTHER_FORMS = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u2F00-\u2FD5\uF900-\uFAFF]/gu;
/** Soft hyphens and other signs without width: they would cut words in two. */
const WIDTHLESS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const TOKEN = /[\p{L}\p{N}\p{M}]+/gu;
const BESIDE_HAN = /([\p{L}\p{N}\p{M}])(?=\p{Script=Han})|(\p{Script=Han})(?=[\p{L}\p{N}\p{M}])/gu;

/** One way of writing each sign, blanks and control characters as single spaces; what is shown of a hit is this text. */
export const plainText = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(OTHER_FORMS, (c) => c.normalize("NFKC"))
    .replaceAll(WIDTHLESS, "")
    .replaceAll(/[\p{Cc}\s]+/gu, " ")
    .trim();

/** The form a text is indexed in; `snippetOf` takes it back. */
export const indexable = (text: string): string => plainText(text).replaceAll(BESIDE_HAN, `$1$2${SPLIT}`);

/** Words that bind others together; in a query typed without spaces they say nothing about what is looked for. */
const PARTICLES = new Set(["的", "了", "和", "与", "及", "或", "在", "是"]);
/** Chinese outside the first plane takes two code units for one character. */
const characters = (text: string): string[] => Array.from(text);
const count = (text: string): number => characters(text).length;
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * The words of a run of Chinese characters. The dictionary leaves names and new words in single characters (同|济|大学, 机器|人,
 * 可|再生), and one character alone would be found nearly everywhere: two in a row are a word, one belongs to the word before it
 * or else to the one after it.
 */
function hanWords(run: string): string[] {
  const words: string[] = [];
  let single = "";
  const settle = (next: string): string => {
    const alone = single;
    single = "";
    if (alone === "") return next;
    if (count(alone) > 1) words.push(alone);
    else if (words.length > 0) words.push(`${words.pop() ?? ""}${alone}`);
    else return `${alone}${next}`;
    return next;
  };
  for (const { segment } of segmenter.segment(run)) {
    if (PARTICLES.has(segment)) {
      const rest = settle("");
      if (rest !== "") words.push(rest);
    } else if (count(segment) === 1) single += segment;
    else words.push(settle(segment));
  }
  const rest = settle("");
  if (rest !== "") words.push(rest);
  return words.length > 0 ? words : [run];
}

/**
 * What must occur for a query to be met, in its order: words in lower or upper case as typed, Chinese words, and what is
 * written in one (`1-36-79/09`) as tokens in a row, separated by spaces. Nothing but letters and digits is left of the query.
 */
export function searchTerms(query: string): string[] {
  const terms: string[] = [];
  for (const chunk of plainText(query).split(" "))
    for (const run of chunk.match(/\p{Script=Han}+|\P{Script=Han}+/gu) ?? [])
      if (/^\p{Script=Han}/u.test(run)) {
        for (const word of hanWords(run)) terms.push(characters(word).join(" "));
      } else {
        const tokens = run.match(TOKEN);
        if (tokens) terms.push(tokens.join(" "));
      }
  return terms;
}

/**
 * FTS5 query: every term, the last one also as the beginning of a word – but not one letter alone, which begins nearly every
 * word there is. null where the query has no word.
 */
export function matchExpression(query: string): string | null {
  const terms = searchTerms(query);
  const last = terms.at(-1);
  if (last === undefined) return null;
  const others = [...new Set(terms)].filter((t) => t !== last);
  return [...others.map((t) => `"${t}"`), `"${last}"${count(last) > 1 ? " *" : ""}`].join(" AND ");
}

export interface Snippet {
  readonly snippet: string;
  /** [start, end) in `snippet`, UTF-16 code units. */
  readonly marks: [number, number][];
}

/** Signs shown of a hit, and of them before its first match. */
const SHOWN = 220;
const BEFORE = 60;

/** An indexed text with marks (as `highlight()` returns it) as the text itself and where its matches stand. */
function unmark(highlighted: string): Snippet {
  const marks: [number, number][] = [];
  const [head = "", ...rest] = highlighted.replaceAll(SPLIT, "").split(MARK_START);
  let text = head;
  for (const piece of rest) {
    const end = piece.indexOf(MARK_END);
    const last = marks.at(-1);
    // Matches that touch are one: neighbouring Chinese words.
    if (last?.[1] === text.length) last[1] += end;
    else marks.push([text.length, text.length + end]);
    text += piece.slice(0, end) + piece.slice(end + 1);
  }
  return { snippet: text, marks };
}

/** A cut that does not go through a word or a pair of surrogates; Chinese may be cut anywhere. */
function cutAt(text: string, at: number, towards: 1 | -1): number {
  const inWord = (i: number): boolean => /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(i - 1, i + 1));
  let i = at;
  for (let n = 0; n < 30 && i > 0 && i < text.length; n++, i += towards)
    if (!inWord(i) || /\p{Script=Han}/u.test(text.slice(i - 1, i + 1))) break;
  return /[\uDC00-\uDFFF]/u.test(text.charAt(i)) && /[\uD800-\uDBFF]/u.test(text.charAt(i - 1)) ? i + towards : i;
}

/** Start of the first stretch with the most matches in it. */
function densest(marks: readonly (readonly [number, number])[]): number {
  let [best, most, end] = [marks[0]?.[0] ?? 0, 0, 0];
  for (const [first, [start]] of marks.entries()) {
    while (end < marks.length && (marks[end]?.[1] ?? 0) <= start + SHOWN - BEFORE) end++;
    if (end - first > most) [best, most] = [start, end - first];
  }
  return best;
}

/** The part of a found text where most matches stand together, with where they are in it; "…" where it was cut. */
export function snippetOf(highlighted: string): Snippet {
  const { snippet: text, marks } = unmark(highlighted);
  const best = densest(marks);
  const from = best <= BEFORE ? 0 : cutAt(text, best - BEFORE, 1);
  const to = text.length <= from + SHOWN ? text.length : cutAt(text, from + SHOWN, -1);
  const [head, tail] = [from > 0 ? "…" : "", to < text.length ? "…" : ""];
  return {
    snippet: `${head}${text.slice(from, to)}${tail}`,
    marks: marks
      .filter(([s, e]) => s < to && e > from)
      .map(([s, e]) => [Math.max(s, from) - from + head.length, Math.min(e, to) - from + head.length]),
  };
}
