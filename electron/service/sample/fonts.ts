// The four font faces of the sample's PDFs and which of them sets a given character. A character no face has stops the
// build: a sample page with an empty box on it must not exist.
import { readFileSync } from "node:fs";
import PDFDocument from "pdfkit";
import { z } from "zod";
import { fontFile } from "../resources/resources.ts";
import { SAMPLE_FONT_FILES, type FaceName, type Script, type Weight } from "./font-files.ts";
import { unpackWoff } from "./woff.ts";

export type Language = "da" | "en" | "zh";
export type { FaceName, Weight } from "./font-files.ts";

const FACES = Object.keys(SAMPLE_FONT_FILES) as FaceName[];

/** No standard font to begin with: pdfkit looks it up by a file of its own, which a bundle does not have. */
export const NO_FONT = "";

/** Punctuation both fonts have and that Chinese sets full width. */
const FULL_WIDTH_IN_CHINESE = new Set(Array.from("“”‘’—…·"));

export interface Fonts {
  /** Makes the faces available to a document under their FaceName. */
  register(doc: PDFKit.PDFDocument): void;
  /** The face for one character. Throws RangeError naming the character when no face has it. */
  faceFor(char: string, weight: Weight, language: Language): FaceName;
  /** Advance width of `text` in `face` at `size` points. */
  width(text: string, face: FaceName, size: number): number;
}

const embeddedFont = z.object({ font: z.object({ characterSet: z.array(z.number()) }) });

/** Reads and unpacks the faces; about 0.2 s, so once per build. */
export function loadFonts(): Fonts {
  const bytes = new Map(
    FACES.map((f) => [f, Buffer.from(unpackWoff(readFileSync(fontFile(SAMPLE_FONT_FILES[f]))))] as const),
  );
  const register = (doc: PDFKit.PDFDocument): void => {
    for (const [name, data] of bytes) doc.registerFont(name, data);
  };
  const measure = new PDFDocument({ autoFirstPage: false, font: NO_FONT });
  register(measure);
  const covered = new Map<FaceName, ReadonlySet<number>>();
  for (const f of FACES) {
    measure.font(f);
    covered.set(f, new Set(embeddedFont.parse(Reflect.get(measure, "_font")).font.characterSet));
  }
  const widths = new Map<string, number>();
  return {
    register,
    faceFor(char, weight, language) {
      const order: Script[] =
        language === "zh" && FULL_WIDTH_IN_CHINESE.has(char) ? ["han", "latin"] : ["latin", "han"];
      const code = char.codePointAt(0) ?? 0;
      for (const script of order) if (covered.get(`${script}-${weight}`)?.has(code)) return `${script}-${weight}`;
      throw new RangeError(`no font of the sample has the character ${char} (U+${code.toString(16)})`);
    },
    width(text, face, size) {
      const key = `${face} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known * size;
      const perPoint = measure.font(face).fontSize(100).widthOfString(text) / 100;
      widths.set(key, perPoint);
      return perPoint * size;
    },
  };
}
