// Looks at a PDF as any reader of it would, with poppler: pages, size, tags, fonts, and that every page is numbered.
import { execFileSync } from "node:child_process";
import { LANGUAGES } from "../../shared/i18n/language.ts";
import { reportWords } from "../../shared/i18n/reports/words.ts";
import { translate } from "../../shared/i18n/translate.ts";

export interface PdfFacts {
  readonly pages: number;
  readonly title: string;
  readonly tagged: boolean;
  /** Distinct families, without subset prefix and style. */
  readonly families: readonly string[];
  /** As it stands on the pages; no-break spaces are spaces. */
  readonly text: string;
  readonly firstPage: string;
  /** What is wrong with it as a paper; empty = nothing. */
  readonly faults: readonly string[];
}

/** poppler-utils must be installed. Its complaints about tags it does not know are left out. */
export const poppler = (tool: "pdfinfo" | "pdffonts" | "pdftotext", ...args: string[]): string =>
  execFileSync(tool, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 2 ** 28 });

const OURS = new Set(["IBMPlexSans", "NotoSansSC"]);

export function pdfFacts(pdf: string): PdfFacts {
  const info = poppler("pdfinfo", pdf);
  const fact = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, "mu").exec(info)?.[1] ?? "";
  const pages = Number(fact("Pages"));
  // Columns: name, type, encoding, embedded, subset, unicode, object.
  const fonts = poppler("pdffonts", pdf)
    .split("\n")
    .slice(2)
    .filter((line) => line !== "");
  const family = (line: string): string =>
    (line.split(/\s+/u)[0] ?? "").replace(/^[A-Z]{6}\+/u, "").replace(/(?:Thin)?-.*$/u, "");
  const families = [...new Set(fonts.map(family))].toSorted();
  const text = poppler("pdftotext", "-layout", pdf, "-").replaceAll("\u00A0", " ");
  const squeezed = text.replaceAll(/\s+/gu, "");
  const numbered = (page: number): boolean =>
    LANGUAGES.some((l) => squeezed.includes(translate(reportWords.page, l, { page, pages }).replaceAll(/\s+/gu, "")));
  return {
    pages,
    title: fact("Title"),
    tagged: fact("Tagged") === "yes",
    families,
    text,
    firstPage: text.split("\f")[0] ?? "",
    faults: [
      ...(/\(A4\)/u.test(fact("Page size")) ? [] : [`page size ${fact("Page size")}`]),
      ...fonts
        .filter((line) => !/ yes (?:yes|no) +yes +\d+ +\d+$/u.test(line))
        .map((line) => `font ${family(line)} is not embedded`),
      ...families.filter((name) => !OURS.has(name)).map((name) => `font ${name}`),
      ...Array.from({ length: pages }, (_, i) => i + 1).flatMap((n) =>
        numbered(n) ? [] : [`page ${n} has no number`],
      ),
    ],
  };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** How often each character stands in a text; spaces and ligatures do not matter. */
function characters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const c of text.normalize("NFKC").replaceAll(/[\s\u200B\u2060]/gu, "")) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
}

/** The words of a stretch of markup. */
const wordsIn = (markup: string): string =>
  markup.replaceAll(/<[^>]*>/gu, "").replaceAll(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? "");

/** Whether the first page holds what a reader is to see first: the title, and the paragraph after it where there is one. */
export function opensWith(html: string, firstPage: string): boolean {
  const squeezed = firstPage.replaceAll(/\s+/gu, "");
  const first = [/<h1>([\s\S]*?)<\/h1>/u, /<p class="lead">([\s\S]*?)<\/p>/u].flatMap(
    (pattern) => pattern.exec(html)?.[1] ?? [],
  );
  return first.every((markup) => squeezed.includes(wordsIn(markup).replaceAll(/\s+/gu, "")));
}

/**
 * Characters of a paper's page that its PDF does not show as often: a font that was not ready leaves gaps nobody sees in a list of
 * fonts. Heads that repeat and the foot only add. @param html the page @param text of its PDF
 */
export function lostCharacters(html: string, text: string): string[] {
  const body = html.replace(/^[\s\S]*<body>/u, "");
  const seen = wordsIn(body.replaceAll(/<footer>[\s\S]*<\/footer>|<caption>[\s\S]*?<\/caption>/gu, ""));
  const shown = characters(text);
  return [...characters(seen)].filter(([c, n]) => (shown.get(c) ?? 0) < n).map(([c]) => c);
}
