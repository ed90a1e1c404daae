// What a paper's page and whoever prints it agree on. A page read from disk is anybody's file: only one that begins exactly as our
// own is printed, and it gets the rights that fonts need in exchange for the ones it came with.

const policy = (rules: string): string => `<meta http-equiv="Content-Security-Policy" content="${rules}">`;

/** In every paper's head: no script, nothing from elsewhere. */
export const PAPER_POLICY = policy("default-src 'none'; style-src 'unsafe-inline'");
const PRINT_POLICY = policy("default-src 'none'; style-src 'unsafe-inline'; font-src data:");

/** Everything before the policy, so that no other element of the page comes before it. */
const OPENING =
  /^<!doctype html>\n<html lang="(da|en|zh-Hans)">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="[\w\s=,.-]*">\n$/u;

export interface PaperPage {
  /** Value of the `lang` attribute. */
  readonly lang: string;
  readonly landscape: boolean;
  /** Lines of the foot as markup, escaped by whoever wrote the page. */
  readonly foot: { readonly left: string; readonly right: string };
  /** The same page with more style in its head. @param css may hold fonts as `data:` addresses */
  withStyle(css: string): string;
}

/** null: not a page that Skøn wrote as a paper. */
export function readPaperPage(html: string): PaperPage | null {
  const [before = "", ...rest] = html.split(PAPER_POLICY);
  const opening = OPENING.exec(before);
  const after = rest.join(PAPER_POLICY);
  const foot = /<footer><span>([\s\S]*)<\/span><span>([\s\S]*)<\/span><\/footer>\n<\/body>\n<\/html>\n$/u.exec(after);
  const end = after.indexOf("</head>");
  if (rest.length !== 1 || !opening || !foot || end < 0) return null;
  return {
    lang: opening[1] ?? "",
    landscape: /@page \{\s*size: A4 landscape;/u.test(after.slice(0, end)),
    foot: { left: foot[1] ?? "", right: foot[2] ?? "" },
    withStyle: (css) =>
      `${before}${PRINT_POLICY}${after.slice(0, end)}<style>${css.replaceAll("</", "<\\/")}</style>\n${after.slice(end)}`,
  };
}
