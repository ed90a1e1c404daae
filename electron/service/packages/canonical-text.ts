// Whether a JSON text is its own RFC 8785 form (package-format.md § 4). Looked at as it stands: writing the value again to compare
// takes several times its memory, and whoever sends a file chooses how many values are in it.

const [QUOTE, BACKSLASH, COMMA, COLON, SMALL_U] = [0x22, 0x5c, 0x2c, 0x3a, 0x75];
const [OPEN_LIST, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [0x5b, 0x5d, 0x7b, 0x7d];
const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
/** The two-letter escapes of the canonical form: `"` `\` b f n r t. `\/` has a shorter form. */
const SHORT_ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\bfnrt', (c) => c.charCodeAt(0)));
/** Control characters without a short escape, in lower case; anything else stands for itself. */
const LONG_ESCAPE = /\\u00(?:0[0-7be-f]|1[0-9a-f])/y;
const NUMBER_END = /[,\]}]|$/g;

/** The index after the closing quotation mark of the string that opens at `start`, or −1 where it has another form. */
function afterString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) return i + 1;
    if (c !== BACKSLASH) continue;
    const escape = text.charCodeAt(i + 1);
    if (escape === SMALL_U) {
      LONG_ESCAPE.lastIndex = i;
      if (!LONG_ESCAPE.test(text)) return -1;
      i += 5;
    } else if (SHORT_ESCAPES.has(escape)) i += 1;
    else return -1;
  }
  return -1;
}

function keyOf(text: string, start: number, end: number): string {
  const inside = text.slice(start + 1, end - 1);
  return inside.includes("\\") ? (JSON.parse(text.slice(start, end)) as string) : inside;
}

/** The index after the number, or −1 where ECMAScript would write it otherwise. */
function afterNumber(text: string, start: number): number {
  NUMBER_END.lastIndex = start;
  const end = NUMBER_END.exec(text)?.index ?? text.length;
  const written = text.slice(start, end);
  return String(Number(written)) === written ? end : -1;
}

/**
 * True if `text` equals the canonical form of the value it stands for: no white space, members of each object in strictly
 * ascending UTF-16 order (so none twice), numbers and strings as ECMAScript writes them.
 * One exception: a member named by a single escaped character (`"\\f"`) is refused, as V8 reads such a name as `\` in a text
 * with wide characters; no document has one.
 * @param text JSON that a parser has accepted, without unpaired surrogates; nothing is promised about any other text
 */
export function isCanonicalText(text: string): boolean {
  /** One per open container: the last key of an object so far (null: none yet), undefined for a list. */
  const open: (string | null | undefined)[] = [];
  let keyNext = false;
  for (let i = 0; i < text.length;) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) {
      const end = afterString(text, i);
      if (end < 0) return false;
      if (keyNext) {
        const key = keyOf(text, i, end);
        if (key.length === 1 && end - i > 3) return false;
        const last = open.at(-1);
        if (typeof last === "string" && last >= key) return false;
        open[open.length - 1] = key;
        keyNext = false;
      }
      i = end;
    } else if (c === OPEN_LIST || c === OPEN_MAP) {
      open.push(c === OPEN_MAP ? null : undefined);
      keyNext = c === OPEN_MAP;
      i += 1;
    } else if (c === CLOSE_LIST || c === CLOSE_MAP) {
      open.pop();
      keyNext = false;
      i += 1;
    } else if (c === COMMA) {
      keyNext = open.at(-1) !== undefined;
      i += 1;
    } else if (c === COLON) i += 1;
    else if (c === SPACE || c === TAB || c === LF || c === CR) return false;
    else if (text.startsWith("true", i) || text.startsWith("null", i)) i += 4;
    else if (text.startsWith("false", i)) i += 5;
    else {
      i = afterNumber(text, i);
      if (i < 0) return false;
    }
  }
  return true;
}
