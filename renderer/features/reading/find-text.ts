// Find in a document: what a person types against what a page says, whatever its lines, cases and letter forms. Danish letters stay
// letters of their own (å is not a), and Chinese is found across line breaks. Pure; offsets are UTF-16 code units of the page's text.

export interface Match {
  readonly start: number;
  readonly end: number;
}

interface Folded {
  readonly text: string;
  /** For each code unit of `text`, where it came from; one entry more for the end. */
  readonly from: readonly number[];
}

const SPACE = /\s/u;
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFF65]/u;
const WIDTHLESS = /[\u00AD\u200B-\u200D\u2060\uFEFF]/u;
const LOWER = /\p{Ll}/u;
const HYPHEN = /[-\u2010]/u;
const DASHES = /[\u2010-\u2015\u2212]/gu;
const QUOTES = /[\u2018\u2019\u201A\u2032]/gu;
const DOUBLE_QUOTES = /[\u201C-\u201E\u00AB\u00BB\u2033]/gu;

/** One form for what people do not tell apart when they look for it. */
const foldSign = (sign: string): string =>
  sign.normalize("NFKC").toLowerCase().replaceAll(DASHES, "-").replaceAll(QUOTES, "'").replaceAll(DOUBLE_QUOTES, '"');

export function fold(text: string): Folded {
  // Composed first: a ring over an a and the letter å are one sign, and both have their place in the composed text's source.
  let out = "";
  const from: number[] = [];
  const put = (s: string, at: number): void => {
    for (let i = 0; i < s.length; i++) from.push(at);
    out += s;
  };
  // A base letter with what is written over it is one sign.
  const signs = [...text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)].map((m) => ({ sign: m[0], at: m.index }));
  for (let i = 0; i < signs.length; i++) {
    const { sign, at } = signs[i] ?? { sign: "", at: 0 };
    if (WIDTHLESS.test(sign)) continue;
    if (SPACE.test(sign)) {
      let next = i;
      while (next + 1 < signs.length && SPACE.test(signs[next + 1]?.sign ?? "")) next++;
      const [before, after] = [signs[i - 1]?.sign ?? "", signs[next + 1]?.sign ?? ""];
      i = next;
      if (out === "" || (HAN.test(before) && HAN.test(after))) continue;
      put(" ", at);
      continue;
    }
    // A word broken over two lines is one word.
    const [before, after, beyond] = [signs[i - 1]?.sign ?? "", signs[i + 1]?.sign, signs[i + 2]?.sign ?? ""];
    if (HYPHEN.test(sign) && after === "\n" && LOWER.test(before) && LOWER.test(beyond)) {
      i++;
      continue;
    }
    put(foldSign(sign), at);
  }
  from.push(text.length);
  return { text: out, from };
}

export const foldQuery = (query: string): string => fold(query).text.trim();

/** Every place where `query` (as `foldQuery` gives it) stands in a page; they do not overlap. */
export function findIn(page: Folded, query: string, wholeText: string): Match[] {
  if (query === "") return [];
  const out: Match[] = [];
  for (let i = page.text.indexOf(query); i >= 0; i = page.text.indexOf(query, i + query.length)) {
    const last = i + query.length - 1;
    const start = page.from[i] ?? 0;
    // The end is where the next sign begins; a space that was left out between does not belong to the match.
    let next = last + 1;
    while (next < page.from.length && page.from[next] === page.from[last]) next++;
    let end = page.from[next] ?? wholeText.length;
    while (end > start + 1 && SPACE.test(wholeText.charAt(end - 1)) && !SPACE.test(query.slice(-1))) end--;
    out.push({ start, end });
  }
  return out;
}
