// Names that stand twice in one object of a JSON text: a parser keeps the last one without a word.

/** A string, or a sign that opens, closes or separates; everything else is skipped. */
const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],]/gsu;

/** The first name that an object has twice, or null. @param text JSON that a parser has accepted */
export function memberTwice(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let nameNext = false;
  for (const [token] of text.matchAll(TOKENS)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : null);
      nameNext = token === "{";
    } else if (token === "}" || token === "]") {
      open.pop();
      nameNext = false;
    } else if (token === ",") nameNext = open.at(-1) instanceof Set;
    else if (nameNext) {
      const name = JSON.parse(token) as string;
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
      nameNext = false;
    }
  }
  return null;
}
