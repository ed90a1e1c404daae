// The fonts a paper is printed with: the window's own, read from the built style sheet, and of them only the slices that hold a
// character of the paper. They travel inside the page, so that printing loads nothing.
import fs from "node:fs";
import path from "node:path";

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly file: string;
  /** Inclusive ranges of code points. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** @throws Error when the built page has no style sheet */
function facesIn(assets: string): Face[] {
  const sheets = fs.readdirSync(assets).filter((name) => name.endsWith(".css"));
  return sheets.flatMap((sheet) =>
    [...fs.readFileSync(path.join(assets, sheet), "utf8").matchAll(/@font-face\s*\{([^}]*)\}/gu)].flatMap(
      ([, rules = ""]): Face[] => {
        const value = (name: string): string => new RegExp(`${name}:([^;]*)`, "u").exec(rules)?.[1]?.trim() ?? "";
        const file = /url\(\.?\/?([\w.-]+\.woff2)\)/u.exec(rules)?.[1];
        if (file === undefined) return [];
        return [
          {
            family: value("font-family").replaceAll(/["']/gu, ""),
            weight: value("font-weight"),
            file: path.join(assets, file),
            ranges: value("unicode-range").split(",").flatMap(rangeOf),
          },
        ];
      },
    ),
  );
}

function rangeOf(text: string): (readonly [number, number])[] {
  const found = /^\s*U\+([\dA-F?]+)(?:-([\dA-F]+))?\s*$/iu.exec(text);
  if (!found) return [];
  const [from = "", to = from] = found.slice(1).filter((part) => part !== undefined);
  return [[Number.parseInt(from.replaceAll("?", "0"), 16), Number.parseInt(to.replaceAll("?", "F"), 16)]];
}

/** Punctuation that both fonts have and that Chinese sets as wide as a character. */
const WIDE_IN_CHINESE: readonly number[] = Array.from("“”‘’—…·", (c) => c.codePointAt(0) ?? 0);
/** First in a paper's list of fonts for Chinese (html-style.ts): these marks and nothing else. */
const MARKS_FAMILY = "Skoen Han Marks";

/**
 * `@font-face` rules with the fonts inside, for one page.
 * @param assets folder of the built page's files. @param text every character that is to be printed
 */
export function paperFonts(assets: string, text: string): string {
  const points = [...new Set(text)].map((c) => c.codePointAt(0) ?? 0);
  const rule = (face: Face, family: string, ranges: Face["ranges"]): string => {
    const data = fs.readFileSync(face.file).toString("base64");
    const range = ranges.map(([from, to]) => `U+${from.toString(16)}-${to.toString(16)}`).join(", ");
    return `@font-face { font-family: "${family}"; font-weight: ${face.weight}; font-display: block; src: url("data:font/woff2;base64,${data}") format("woff2"); unicode-range: ${range}; }`;
  };
  const holds = (face: Face, at: number): boolean => face.ranges.some(([from, to]) => at >= from && at <= to);
  return facesIn(assets)
    .flatMap((face) => {
      const held = points.filter((at) => holds(face, at));
      const wide = held.filter((at) => WIDE_IN_CHINESE.includes(at));
      const marks = face.family === "Noto Sans SC" && wide.length > 0 && !holds(face, LETTER_A);
      return [
        ...(held.length > 0 ? [rule(face, face.family, face.ranges)] : []),
        ...(marks
          ? [
              rule(
                face,
                MARKS_FAMILY,
                wide.map((at) => [at, at]),
              ),
            ]
          : []),
      ];
    })
    .join("\n");
}

/** A slice with Latin letters has Latin marks. */
const LETTER_A = 0x41;
